"""The composition root: paths, log, settings, theme, gallery, window, and the way back out of them."""

from __future__ import annotations

import asyncio
import linecache
import os
import sys
from collections.abc import Awaitable, Iterator
from contextlib import AsyncExitStack, contextmanager

from services import log, paths, settings
from services.errors import ServiceError
from services.gallery import Gallery, GalleryOptions

# isort: split
# From here on PySide6 reads the source of every module that is imported: what can be, is imported above.
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.async_bridge import run_app
from gui.i18n import SYSTEM, speak
from gui.preferences import appearance_of
from gui.session import Outcome, Session
from gui.theme import Theme
from gui.theme.icons import app_icon
from gui.window_state import Files

CLOSE_LIMIT_SECONDS = 3.0


def open_window(*, demo: bool) -> int:
    """Open the window and stay until it is closed; the exit status."""
    log.install_last_resort()
    linecache.clearcache()  # the sources that PySide6 has read, see above: 3 MiB
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Vitrine")
    app.setDesktopFileName("vitrine")
    app.setWindowIcon(app_icon())
    return run_app(app, lambda: amain(app, demo=demo))


async def amain(app: QApplication, *, demo: bool) -> int:
    """One session after the other, as the sample library is one of its own; 1 where a folder cannot be used."""
    speak(app, SYSTEM)
    theme = Theme()
    theme.apply(app)
    outcome = Outcome.SAMPLES if demo else Outcome.LIBRARY
    while outcome is not Outcome.QUIT:
        try:
            outcome = await _session(app, theme, outcome)
        except ServiceError as error:
            complain(str(error))
            return 1
    return 0


def self_check() -> int:
    """Look at everything a bundle may have lost, print a line each; 0 where nothing is amiss."""
    from gui import self_check as checking  # not loaded where a window is opened

    QGuiApplication.instance() or QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    checks = asyncio.run(checking.everything())
    if sys.stdout is not None:
        sys.stdout.write("".join(f"{checking.line(each)}\n" for each in checks))
    return checking.verdict(checks)


def complain(sentence: str) -> None:
    """Say why there is no window, where somebody can hear it: a windowed program on Windows has no stderr."""
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")


async def _session(app: QApplication, theme: Theme, wanted: Outcome) -> Outcome:
    demo = wanted is Outcome.SAMPLES
    places = paths.app_paths(demo=demo)
    await asyncio.to_thread(paths.prepare, places)
    running_log = log.start(places)
    stack = AsyncExitStack()
    try:
        chosen, notice = await asyncio.to_thread(settings.load, places.settings)
        speak(app, chosen.language)
        theme.wear(appearance_of(chosen))
        log.use_level(chosen.log_level)
        hide = running_log.redactor.hide
        options = GalleryOptions(demo=demo, window=True, settings=chosen, on_secrets=hide)
        gallery = await Gallery.open(places, stack, options)
        told = [each for each in (*running_log.notices, *gallery.notices, notice) if each]
        with _dressed_at_the_end():
            session = Session(gallery, theme, Files(places.settings, places.window_state), chosen)
        return await session.run(told, add_account=wanted is Outcome.NEW_ACCOUNT)
    finally:
        await _within_limit(stack.aclose())
        running_log.close()


@contextmanager
def _dressed_at_the_end() -> Iterator[None]:
    """Widgets made within get the style sheet once, together, at the end: while it is in force, every step of building
    dresses all that is below anew, which took half of the time of building a window."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window needs a QApplication")
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


async def _within_limit(closing: Awaitable[object]) -> None:
    """Closing must not hang: what is saved is saved by then, so the program ends the hard way."""
    try:
        async with asyncio.timeout(CLOSE_LIMIT_SECONDS):
            await closing
    except TimeoutError:
        os._exit(0)
