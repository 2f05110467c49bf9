"""A theme dresses the whole application, and can be changed while it runs."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from gui.theme import Role

DEPTH = 12


class Dressings(QObject):
    """Counts how often each widget is told of another style."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: list[QObject] = []

    def of(self, widget: QWidget) -> int:
        return sum(each is widget for each in self._seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._seen.append(watched)
        return False


def test_the_palette_is_that_of_the_theme(theme, qapp):
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.tokens.panel


def test_no_placeholder_is_left_in_the_style_sheet(theme, qapp):
    assert "@" not in qapp.styleSheet()


def test_a_primary_button_is_filled_with_the_accent(theme, qtbot):
    button = QPushButton("Export")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.resize(120, 32)
    assert button.grab().toImage().pixelColor(10, 16) == theme.tokens.accent_fill


def test_a_chrome_surface_has_the_colour_of_bars(theme, qtbot):
    bar = QWidget()
    bar.setProperty("surface", "chrome")
    qtbot.addWidget(bar)
    assert bar.grab().toImage().pixelColor(5, 5) == theme.tokens.chrome


def test_changing_the_theme_tells_everybody(theme, qapp, qtbot):
    try:
        with qtbot.waitSignal(theme.changed):
            theme.use("light")
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#f3f3f3"
    finally:
        theme.use("dark")


def test_the_interface_scale_enlarges_fonts_and_lengths(theme, qapp):
    try:
        theme.use_scale(150)
        assert (theme.font(Role.BODY).pixelSize(), theme.px(24)) == (20, 36)
        assert "font-size: 18px" in qapp.styleSheet()
    finally:
        theme.use_scale(100)


def test_an_unknown_theme_name_is_the_dark_one(theme):
    try:
        theme.use("plaid")
        assert theme.tokens.canvas.name() == "#1a1a1a"
    finally:
        theme.use("dark")


def test_labels_keep_tabular_figures_under_the_style_sheet(theme, qtbot):
    label = QLabel("1111")
    label.setProperty("type", "title")
    qtbot.addWidget(label)
    label.ensurePolished()
    metrics = label.fontMetrics()
    assert label.font().pixelSize() == 15
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
    assert QApplication.font().featureTags()


def test_a_follower_is_let_go_with_its_owner(theme):
    owner, drawn = QObject(), []
    theme.follow(owner, lambda: drawn.append(theme.tokens.name))
    try:
        theme.use("light")
        shiboken6.delete(owner)
        theme.use("mid")
    finally:
        theme.use("dark")
    assert drawn == ["light"]


def test_a_change_of_theme_dresses_each_widget_as_often_as_its_window(theme, qapp, qtbot):
    window = QWidget()
    deepest = window
    for _ in range(DEPTH):
        deepest = QWidget(deepest)
    qtbot.addWidget(window)
    window.show()
    counter = Dressings()
    qapp.installEventFilter(counter)
    try:
        theme.use("light")
    finally:
        qapp.removeEventFilter(counter)
        theme.use("dark")
    assert counter.of(deepest) == counter.of(window) > 0


def test_icons_of_a_colour_are_drawn_once_however_often_the_theme_changes(theme):
    try:
        before = theme.pixmap("star", colour="text").cacheKey()
        theme.use("light")
        assert theme.pixmap("star", colour="text").cacheKey() != before
        theme.use("dark")
        assert theme.pixmap("star", colour="text").cacheKey() == before
    finally:
        theme.use("dark")
