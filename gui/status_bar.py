"""The bar at the bottom: what goes on, what is selected, and how large tiles are."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from gui.theme import Theme
from services.gallery import Activity

HEIGHT = 28
SLIDER_WIDTH = 112
SLOW_DOWN_MS = 1000
MESSAGE_MS = 6000


class StatusBar(QWidget):
    """Left: reading from the providers and what is being made. Right: selection, counts, tile size.

    Signals:
        check_wanted(): the state on the left was pressed.
        in_progress_wanted(): the number of rows in flight was pressed.
        tile_size_changed(pixels)
    """

    check_wanted = Signal()
    in_progress_wanted = Signal()
    tile_size_changed = Signal(int)

    def __init__(self, theme: Theme, sizes: range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._activity = Activity()
        self._titles: dict[str, str] = {}
        self._checked_at: datetime | None = None
        self.setObjectName("statusBar")
        self.setAccessibleName("Status")
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self.sync = self._button("Check all accounts now", self.check_wanted)
        self.making = self._button("Show what is being made", self.in_progress_wanted)
        self.message = _label()
        self.selection = _label()
        self.tile_size = QSlider(Qt.Orientation.Horizontal)
        self.tile_size.setAccessibleName("Tile size")
        self.tile_size.setToolTip("Tile size   + −")
        self.tile_size.setRange(sizes.start, sizes.stop)
        self.tile_size.setFixedWidth(theme.px(SLIDER_WIDTH))
        self.tile_size.valueChanged.connect(self.tile_size_changed)
        self._small, self._large = QLabel(), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(6), 0, theme.px(12), 0)
        row.setSpacing(theme.px(8))
        left: tuple[QWidget, ...] = (self.sync, self.making, self.message)
        right: tuple[QWidget, ...] = (self.selection, self._small, self.tile_size, self._large)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        self._tick = QTimer(self, interval=SLOW_DOWN_MS)
        self._tick.timeout.connect(self._count_down)
        self._forget = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._forget.timeout.connect(lambda: self.message.setText(""))
        theme.changed.connect(self._draw)
        self._draw()

    def show_activity(self, activity: Activity, titles: dict[str, str], now: datetime | None = None) -> None:
        """Tell what goes on. `titles` names providers by id; `now` is when the last check ended, where one just did."""
        self._activity, self._titles = activity, titles
        self._checked_at = now or self._checked_at
        self._draw()
        if activity.pauses:
            self._tick.start()

    def show_selection(self, selected: int, shown: int) -> None:
        """Tell how many are selected of how many."""
        locale = QLocale()
        words = f"{locale.toString(selected)} selected" if selected else f"{locale.toString(shown)} assets"
        self.selection.setText(words)

    def say(self, words: str) -> None:
        """Show a sentence for a few seconds."""
        self.message.setText(words)
        self._forget.start()

    def _count_down(self) -> None:
        pauses = {name: seconds - SLOW_DOWN_MS / 1000 for name, seconds in self._activity.pauses.items()}
        left = {name: seconds for name, seconds in pauses.items() if seconds > 0}
        self._activity = replace(self._activity, pauses=left)
        self._draw()
        if not left:
            self._tick.stop()

    def _draw(self) -> None:
        icon, words = self._state()
        self.sync.setIcon(self._theme.icon(icon, 14, "ok" if icon == "circle-check" else "text2"))
        self.sync.setText(words)
        count = self._activity.in_flight
        self.making.setVisible(bool(count))
        self.making.setIcon(self._theme.icon("loader-circle", 14))
        self.making.setText(f"{count} generating")
        ratio = self.devicePixelRatioF()
        self._small.setPixmap(self._theme.pixmap("image", 12, "text2", ratio=ratio))
        self._large.setPixmap(self._theme.pixmap("image", 16, "text2", ratio=ratio))

    def _state(self) -> tuple[str, str]:
        activity = self._activity
        checked = f" · checked {self._checked_at.astimezone():%H:%M}" if self._checked_at else ""
        if activity.listing:
            more = f" and {len(activity.listing) - 1} more" if len(activity.listing) > 1 else ""
            return "refresh-cw", activity.listing[0] + more
        if activity.pauses:
            name, seconds = max(activity.pauses.items(), key=lambda each: each[1])
            title = self._titles.get(name, name)
            return "clock", f"{title} asks us to slow down. Checking again in {_span(seconds)}."
        if activity.offline:
            return "wifi-off", f"Offline{checked.replace('checked', 'last checked')}"
        if activity.failing:
            return "triangle-alert", f"{len(activity.failing)} not answering as they should"
        return "circle-check", f"Up to date{checked}"

    def _button(self, tip: str, signal: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "status")
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.clicked.connect(signal)
        return button


def _span(seconds: float) -> str:
    whole = max(1, round(seconds))
    return f"{whole} s" if whole < 120 else f"{round(whole / 60)} min"


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("type", "small")
    label.setProperty("tone", "2")
    return label
