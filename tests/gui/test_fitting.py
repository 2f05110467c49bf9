"""Nothing is cut off, lies over something else or has no name: in the smallest and the largest window, in German, at
150 %."""

from __future__ import annotations

from contextlib import suppress

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from gui.dialogs.account_dialog import AccountDialog
from gui.i18n import speak
from tests.conftest import until
from tests.gui import walking
from tests.gui.fake_gallery import FakeGallery
from tests.gui.opening import opened

LEAST = (960, 600)
CASES = (
    ("en", 100, (1440, 900)),
    ("en", 150, LEAST),
    ("de", 100, LEAST),
    ("de", 150, LEAST),
    ("de", 130, (1120, 700)),
    ("de", 90, (3840, 2160)),
)


@pytest.fixture
def speaking(qapp, theme):
    """`speaking("de", 150)`; English at 100 % again afterwards."""
    before = QLocale()

    def chosen(language, scale):
        speak(qapp, language)
        theme.use_scale(scale)
        return theme

    yield chosen
    theme.use_scale(100)
    speak(qapp, "en")
    QLocale.setDefault(before)


async def settled(window):
    """Layouts are done a moment after what changed them; then nothing may be wrong any more."""
    with suppress(AssertionError):
        await until(lambda: not wrong_with(window), 2)
    assert not wrong_with(window)


def wrong_with(window):
    return [*walking.cut_off(window), *walking.overlapping(window), *walking.outside(window)]


@pytest.mark.parametrize(("language", "scale", "size"), CASES)
def test_the_window_shows_all_its_words(qt_run, speaking, tmp_path, language, scale, size):
    async def scenario():
        async with opened(speaking(language, scale), FakeGallery(6), tmp_path, size=size) as it:
            await it.listed(6)
            await until(lambda: it.window.size().toTuple() == size)
            await settled(it.window)
            if not it.window.detail.isVisible():
                it.do("detail")
                await until(it.window.detail.isVisible)
                await settled(it.window)

    qt_run(scenario())


def test_the_first_page_shows_all_its_words(qt_run, speaking, tmp_path):
    async def scenario():
        async with opened(speaking("de", 150), FakeGallery(0, accounts=()), tmp_path, size=LEAST) as it:
            await until(it.window.welcome.isVisible)
            await settled(it.window)

    qt_run(scenario())


@pytest.mark.parametrize("row", range(4))
def test_the_account_dialog_shows_all_its_words(qt_run, speaking, tmp_path, row):
    async def scenario():
        async with opened(speaking("de", 150), FakeGallery(2), tmp_path, size=LEAST) as it:
            await it.listed(2)
            it.session.desk.add()
            dialog = await until(lambda: it.window.findChild(AccountDialog))
            dialog.providers.setCurrentRow(row)
            await until(dialog.isVisible)
            dialog.form.unfold.click()
            await settled(dialog)
            assert not walking.nameless(dialog)
            dialog.reject()

    qt_run(scenario())


def test_the_smallest_window_stays_so_when_the_interface_grows(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(6), tmp_path, size=LEAST) as it:
            await it.listed(6)
            theme.use_scale(150)
            try:
                await until(lambda: it.window.minimumSize().toTuple() == LEAST)
                it.window.resize(*LEAST)
                await until(lambda: it.window.size().toTuple() == LEAST)
                await settled(it.window)
            finally:
                theme.use_scale(100)

    qt_run(scenario())


def test_a_word_that_does_not_fit_is_found(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    label, button = QLabel("Nothing selected", box), QPushButton("Show again", box)
    label.setGeometry(0, 0, 30, 20)
    button.setGeometry(20, 0, 30, 30)
    box.show()
    assert len(walking.cut_off(box)) == 2
    assert len(walking.overlapping(box)) == 1
    label.setToolTip("<qt>Nothing selected</qt>")
    assert len(walking.cut_off(box)) == 1


def test_a_control_without_a_name_is_found(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    button = QToolButton(box)
    box.show()
    assert walking.nameless(box)
    button.setAccessibleName("Close")
    assert not walking.nameless(box)


def test_everything_in_the_window_has_a_name(qt_run, theme, tmp_path):
    async def scenario():
        async with opened(theme, FakeGallery(6), tmp_path) as it:
            await it.listed(6)
            assert not walking.nameless(it.window)

    qt_run(scenario())
