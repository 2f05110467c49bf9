"""Opens a session of the window on a fake gallery, and closes it again."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.session import Session
from gui.window_state import Files
from services.settings import Settings
from tests.conftest import until


class Opened:
    """A running session with short names for what tests touch."""

    def __init__(self, session, gallery):
        self.session = session
        self.gallery = gallery
        self.window = session.window
        self.grid = session.grid
        self.model = session.model
        self.outcome = None

    async def listed(self, count):
        await until(lambda: self.model.rowCount() == count)
        if count:
            await until(lambda: self.model.entry(0) is not None and self.grid.current_id() is not None)

    def entry(self, row=0):
        return self.model.entry(row)

    def press(self, key, modifier=None):
        """A key where the focus is in the gallery."""
        self.grid.setFocus()
        QTest.keyClick(self.grid, key, *([modifier] if modifier is not None else []))

    def do(self, command):
        self.window.actions_[command].trigger()


@asynccontextmanager
async def opened(theme, gallery, folder, *, size=(1440, 900), settings=None, notices=(), **options):
    """`async with opened(theme, gallery, tmp_path) as it`."""
    files = Files(folder / "settings.json", folder / "window.json")
    session = Session(gallery, theme, files, settings or Settings())
    session.grid.motion.animated = False
    it = Opened(session, gallery)
    running = asyncio.get_running_loop().create_task(session.run(notices, **options))
    try:
        await until(lambda: session.window.isVisible() or running.done())
        if running.done():
            running.result()
        if size is not None:
            session.window.resize(*size)
        yield it
    finally:
        session.window.close()
        it.outcome = await running
        await asyncio.sleep(0)


def pull(view, start):
    """Press on a view at `start` and move on with the button down, as a drag begins; then let go."""
    kind, left, none = QEvent.Type, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = [(kind.MouseButtonPress, 0, left, left), *[(kind.MouseMove, by, none, left) for by in (5, 30, 60)]]
    for what, by, button, held in [*steps, (kind.MouseButtonRelease, 60, left, none)]:
        place = QPointF(start + QPoint(by, 0))
        glob = QPointF(view.viewport().mapToGlobal(place))
        event = QMouseEvent(what, place, glob, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), event)
