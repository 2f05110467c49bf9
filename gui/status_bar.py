"""The bar at the bottom: what goes on, what is selected, and how large tiles are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from gui.detail.facts import costs, file_size
from gui.i18n import mark, plural, told, tr
from gui.last_check import holds_for, since_words
from gui.reach import Reach, status_words
from gui.theme import Theme
from gui.widgets.text import set_hint
from gui.widgets.worded_icon import WordedIcon
from services.domain import Shelf
from services.gallery import Activity, Counts, Totals

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

    def __init__(
        self, theme: Theme, sizes: range, parent: QWidget | None = None, *, now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now or (lambda: datetime.now(UTC))
        self._theme = theme
        self._activity = Activity()
        self._titles: Mapping[str, str] = {}
        self._checked_at: datetime | None = None
        self._selected = ""
        self.setObjectName("statusBar")
        self.setAccessibleName(tr("Status"))
        self.setProperty("surface", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self.sync = self._button(tr("Check all accounts now"), self.check_wanted)
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
        self._stale = QTimer(self, singleShot=True)
        self._stale.timeout.connect(self._draw_state)
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
        self.making.say(plural("%n generating", "%n generating", making))

    def show_selection(self, reach: Reach, shown: int, kept: int = 0) -> None:
        """Tell what a key acts on, or how many are shown; `kept` of them no longer belong there."""
        self._selected = status_words(reach, shown, kept)
        self.show_totals(None)

    def show_totals(self, totals: Totals | None) -> None:
        """Tell how large the selected ones are, and what they cost in each provider's unit; None while not known."""
        sized = totals is not None and totals.sized == totals.count > 0
        self.selection.setText(f"{self._selected} · {file_size(totals.bytes)}" if totals and sized else self._selected)
        told_so = costs(totals.costs, totals.unpriced) if totals is not None else []
        set_hint(self.selection, tr("Selected: {costs}", costs=", ".join(told_so)) if told_so else "")

    def show_check_key(self, key: str) -> None:
        """Tell the key that checks all accounts, as people read it; "" where there is none."""
        set_hint(self.sync, tr("Check all accounts now"), key)

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
        icon, words, aside = self._state()
        self.sync.setIcon(self._theme.icon(icon, 14, "ok" if icon == "circle-check" else "text2"))
        self.sync.say(words, f"· {aside}" if aside else "")
        name = ", ".join(filter(None, (words, aside)))
        if name != self.sync.accessibleName():
            self.sync.setAccessibleName(name)

    def _state(self) -> tuple[str, str, str]:
        """Icon, words and quieter words."""
        activity = self._activity
        pauses = {name: left for name, left in activity.pauses.items() if left >= SHORTEST_PAUSE_SECONDS}
        if pauses:
            name, seconds = max(pauses.items(), key=lambda each: each[1])
            title = self._titles.get(name, name)
            told_so = tr(
                "{provider} asks us to slow down. Checking again in {time}.", provider=title, time=_span(seconds)
            )
            return "clock", told_so, ""
        if activity.listing:
            first, more = told(activity.listing[0]), len(activity.listing) - 1
            words = plural("{first} and %n more", "{first} and %n more", more, first=first) if more else first
            return "refresh-cw", words, ""
        if activity.offline:
            at = self._since()
            return "wifi-off", tr("Offline"), tr("last checked {time}", time=at) if at else ""
        if activity.failing:
            return "triangle-alert", _unwell(len(activity.failing)), ""
        if self._checked_at is None:
            return "refresh-cw", tr("Not checked yet"), ""
        return "circle-check", tr("Up to date"), tr("checked {time}", time=self._since())

    def _since(self) -> str:
        """How long ago everything was looked at; told anew as soon as that is no longer true."""
        if self._checked_at is None:
            return ""
        now = self._now()
        self._stale.start(holds_for(self._checked_at, now) // timedelta(milliseconds=1) + 1)
        return since_words(self._checked_at, now)

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
        set_hint(button, tr(text))
        button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        button.clicked.connect(lambda _checked=False: self.layout_wanted.emit(name))
        return button

    def _slider(self, sizes: range) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("tileSize")
        slider.setAccessibleName(tr("Tile size"))
        set_hint(slider, tr("Tile size"), "+ −")
        slider.setRange(sizes.start, sizes.stop)
        slider.setFixedWidth(self._theme.px(SLIDER_WIDTH))
        slider.valueChanged.connect(self.tile_size_changed)
        return slider

    def _button(self, tip: str, signal: SignalInstance) -> WordedIcon:
        button = WordedIcon(self._theme, 14)
        button.setProperty("kind", "status")
        button.use_tones("text2", "text")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_hint(button, tip)
        button.clicked.connect(lambda _checked=False: signal.emit())
        return button


def _span(seconds: float) -> str:
    whole = max(1, round(seconds))
    return tr("{n} s", n=whole) if whole < 120 else tr("{n} min", n=round(whole / 60))


def _unwell(count: int) -> str:
    return plural("%n account does not answer as it should", "%n accounts do not answer as they should", count)
