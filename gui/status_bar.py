"""The bar at the bottom: what goes on, what is selected, and how large tiles are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QLocale, QSize, Qt, QTime, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QToolButton, QWidget

from gui.i18n import mark, plural, told, tr
from gui.reach import Reach, status_words
from gui.theme import Theme
from services.domain import Shelf
from services.gallery import Activity, Counts

HEIGHT = 28
SLIDER_WIDTH = 112
TICK_MS = 1000
SHORTEST_PAUSE_SECONDS = 2.0
"""A shorter pause is the usual pace and not worth a word."""

LAYOUTS = {"justified": (mark("Justified rows"), "rows-3"), "uniform": (mark("Uniform cells"), "grid-2x2")}
"""Words and icon of each, in the order of their buttons."""


class StatusBar(QWidget):
    """Left: reading from the providers and what is being made. Right: selection, counts, tile size.

    Signals:
        check_wanted(): the state on the left was pressed.
        in_progress_wanted(): the number of rows in flight was pressed.
        tile_size_changed(pixels)
        layout_wanted(name): "justified" or "uniform" was pressed.
    """

    check_wanted = Signal()
    in_progress_wanted = Signal()
    tile_size_changed = Signal(int)
    layout_wanted = Signal(str)

    def __init__(self, theme: Theme, sizes: range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._activity = Activity()
        self._titles: Mapping[str, str] = {}
        self._checked_at: datetime | None = None
        self.setObjectName("statusBar")
        self.setAccessibleName(tr("Status"))
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self.sync = self._button(tr("Check all accounts now"), self.check_wanted, key="F5")
        self.making = self._button(tr("Show what is being made"), self.in_progress_wanted)
        self.making.hide()
        self.selection = QLabel()
        self.selection.setTextFormat(Qt.TextFormat.PlainText)
        self.selection.setProperty("type", "small")
        self.selection.setProperty("tone", "2")
        self.tile_size = self._slider(sizes)
        self.layouts = {name: self._layout_button(name, *told) for name, told in LAYOUTS.items()}
        self._small, self._large = QLabel(), QLabel()
        self._lay_out()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._count_down)
        theme.changed.connect(self._draw)
        self._draw()

    def show_activity(self, activity: Activity, titles: Mapping[str, str], checked_at: datetime | None) -> None:
        """Tell what goes on. `titles` names providers by id; `checked_at` is when we were last up to date."""
        self._activity, self._titles, self._checked_at = activity, titles, checked_at
        self._draw_state()
        if activity.pauses:
            self._tick.start()

    def show_counts(self, counts: Counts) -> None:
        """Tell how many are being made."""
        making = counts.shelves.get(Shelf.IN_PROGRESS, 0)
        self.making.setVisible(making > 0)
        self.making.setText(plural("%n generating", "%n generating", making))

    def show_selection(self, reach: Reach, shown: int, kept: int = 0) -> None:
        """Tell what a key acts on, or how many are shown; `kept` of them no longer belong there."""
        self.selection.setText(status_words(reach, shown, kept))

    def show_layout(self, name: str, sizes: range, size: int) -> None:
        """Show which layout is in use, and how large its tiles are and may be."""
        self.layouts[name].setChecked(True)
        self.tile_size.blockSignals(True)
        self.tile_size.setRange(sizes.start, sizes.stop)
        self.tile_size.setValue(size)
        self.tile_size.blockSignals(False)
        self.tile_size.update()

    def _count_down(self) -> None:
        pauses = {name: seconds - TICK_MS / 1000 for name, seconds in self._activity.pauses.items()}
        left = {name: seconds for name, seconds in pauses.items() if seconds > 0}
        self._activity = replace(self._activity, pauses=left)
        self._draw_state()
        if not left:
            self._tick.stop()

    # What is drawn

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._small.setPixmap(self._theme.pixmap("image", 12, "text2", ratio=ratio))
        self._large.setPixmap(self._theme.pixmap("image", 16, "text2", ratio=ratio))
        for name, button in self.layouts.items():
            button.setIcon(self._theme.icon(LAYOUTS[name][1], 14))
        self.making.setIcon(self._theme.icon("loader-circle", 14))
        self._draw_state()

    def _draw_state(self) -> None:
        icon, words = self._state()
        self.sync.setIcon(self._theme.icon(icon, 14, "ok" if icon == "circle-check" else "text2"))
        if words != self.sync.text():
            self.sync.setText(words)
            self.sync.setAccessibleName(words)

    def _state(self) -> tuple[str, str]:
        activity = self._activity
        pauses = {name: left for name, left in activity.pauses.items() if left >= SHORTEST_PAUSE_SECONDS}
        if pauses:
            name, seconds = max(pauses.items(), key=lambda each: each[1])
            title = self._titles.get(name, name)
            told_so = tr(
                "{provider} asks us to slow down. Checking again in {time}.", provider=title, time=_span(seconds)
            )
            return "clock", told_so
        if activity.listing:
            first, more = told(activity.listing[0]), len(activity.listing) - 1
            words = plural("{first} and %n more", "{first} and %n more", more, first=first) if more else first
            return "refresh-cw", words
        if activity.offline:
            at = self._at()
            return "wifi-off", tr("Offline · last checked {time}", time=at) if at else tr("Offline")
        if activity.failing:
            return "triangle-alert", _unwell(len(activity.failing))
        if self._checked_at is None:
            return "refresh-cw", tr("Not checked yet")
        return "circle-check", tr("Up to date · checked {time}", time=self._at())

    def _at(self) -> str:
        if self._checked_at is None:
            return ""
        at = self._checked_at.astimezone()
        return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)

    # Making

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), 0, px(12), 0)
        row.setSpacing(px(8))
        left: tuple[QWidget, ...] = (self.sync, self.making)
        right: tuple[QWidget, ...] = (self.selection, self._layout_pair(), self._small, self.tile_size, self._large)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)

    def _layout_pair(self) -> QWidget:
        """Two buttons of which one is pressed, 16 off what is left of them and 12 off what is right."""
        px = self._theme.px
        pair = QFrame()
        row = QHBoxLayout(pair)
        row.setContentsMargins(px(8), 0, px(4), 0)
        row.setSpacing(2)
        group = QButtonGroup(pair)
        for button in self.layouts.values():
            group.addButton(button)
            row.addWidget(button)
        return pair

    def _layout_button(self, name: str, text: str, _icon: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"layout-{name}-button")
        button.setProperty("pair", "true")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(tr(text))
        button.setToolTip(tr(text))
        button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        button.clicked.connect(lambda _checked=False: self.layout_wanted.emit(name))
        return button

    def _slider(self, sizes: range) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("tileSize")
        slider.setAccessibleName(tr("Tile size"))
        slider.setToolTip(f"{tr('Tile size')}   + −")
        slider.setRange(sizes.start, sizes.stop)
        slider.setFixedWidth(self._theme.px(SLIDER_WIDTH))
        slider.valueChanged.connect(self.tile_size_changed)
        return slider

    def _button(self, tip: str, signal: SignalInstance, *, key: str = "") -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "status")
        button.setIconSize(QSize(self._theme.px(18), self._theme.px(14)))  # wider, to stand off from its words
        button.setToolTip(f"{tip}   {key}".rstrip())
        button.setAccessibleDescription(tip)
        button.clicked.connect(lambda _checked=False: signal.emit())
        return button


def _span(seconds: float) -> str:
    whole = max(1, round(seconds))
    return tr("{n} s", n=whole) if whole < 120 else tr("{n} min", n=round(whole / 60))


def _unwell(count: int) -> str:
    return plural("%n account does not answer as it should", "%n accounts do not answer as they should", count)
