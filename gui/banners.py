"""The bars above the gallery: what is the matter, what still works, and one way on. At most two at a time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.elided_label import ElidedLabel
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.text import dress

HEIGHT = 40
MOST = 2
TICK_MS = 1000
LEFT = "\x00"
"""Stands in `Banner.rest` for the time that is left."""
LONGEST_SECONDS = 120
"""Longer times are told in minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """One bar. `key` says what it is about: a newer one replaces it. `rank`: lower comes first.

    `left`: seconds that count down where `rest` holds `LEFT`; when they are over, `after` stands in its place.
    """

    key: str
    rank: int
    icon: str
    head: str
    rest: str = ""
    warns: bool = False
    button: str = ""
    run: Callable[[], None] | None = field(default=None, compare=False)
    left: float = 0.0
    after: str = ""

    def told(self, passed: float) -> str:
        """`rest` so many seconds later."""
        if LEFT not in self.rest:
            return self.rest
        left = self.left - passed
        return self.rest.replace(LEFT, span_words(left)) if left > 0 else self.after


def span_words(seconds: float) -> str:
    """40 s, 2 min."""
    if seconds < LONGEST_SECONDS:
        return tr("{seconds} s", seconds=max(1, math.ceil(seconds)))
    return tr("{minutes} min", minutes=round(seconds / 60))


class BannerStack(QWidget):
    """Shows the banners that are true just now; one that was closed stays away until it has been untrue.

    The bars are made once and filled anew, so that no screen reader holds one that is gone.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: list[Banner] = []
        self._shown: list[Banner] = []
        self._closed: set[str] = set()
        self._since = QElapsedTimer()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self._bars = [_Bar(theme) for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in self._bars:
            bar.closed.connect(self._close)
            column.addWidget(bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self._draw)

    def show_all(self, banners: Sequence[Banner]) -> None:
        """Make these the banners; the two that matter most are seen."""
        self._wanted = list(banners)
        self._since.start()
        self._closed &= {each.key for each in banners}
        open_ones = [each for each in banners if each.key not in self._closed]
        top = sorted(open_ones, key=lambda each: each.rank)[:MOST]
        if top != self._shown:
            self._shown = top
            self._draw()
        if any(each.left > 0 for each in top):
            self._tick.start()
        else:
            self._tick.stop()

    def _draw(self) -> None:
        for place, bar in enumerate(self._bars):
            if place < len(self._shown):
                bar.show_banner(self._shown[place], self._passed)
            bar.setVisible(place < len(self._shown))
        self.setVisible(bool(self._shown))

    @property
    def _passed(self) -> float:
        """Seconds since the banners were told."""
        return self._since.elapsed() / 1000 if self._since.isValid() else 0.0

    def _count_down(self) -> None:
        for bar, banner in zip(self._bars, self._shown, strict=False):
            bar.tell(banner, self._passed)

    def _close(self, key: str) -> None:
        self._closed.add(key)
        self.show_all(self._wanted)


class _Bar(QFrame):
    """One of the places.

    Signals:
        closed(key): the cross of the banner with this key was pressed.
    """

    closed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._key = ""
        self._run: Callable[[], None] | None = None
        self.setObjectName("banner")
        self._icon = QLabel()
        self._head = ElidedLabel(type="strong")
        self._head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._rest = ElidedLabel(tone="2")
        self._rest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button = QPushButton()
        self._button.setProperty("compact", "true")
        self._button.clicked.connect(self._press)
        self._cross = QToolButton()
        self._cross.setToolTip(tr("Close"))
        self._cross.clicked.connect(lambda: self.closed.emit(self._key), Qt.ConnectionType.QueuedConnection)
        self._row = QHBoxLayout(self)
        for widget in (self._icon, self._head, self._rest, self._button, self._cross):
            self._row.addWidget(widget)
        self._row.setStretchFactor(self._rest, 1)
        self.hide()

    def show_banner(self, banner: Banner, passed: float) -> None:
        """Fill the bar; `passed` seconds have gone by since the banner was told."""
        px = self._theme.px
        self._key, self._run = banner.key, banner.run
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(10))
        dress(self, "banner", "warn" if banner.warns else "info")
        tone = "warn" if banner.warns else "text2"
        self._icon.setPixmap(self._theme.pixmap(banner.icon, 16, tone, ratio=self.devicePixelRatioF()))
        self._head.set_text(banner.head)
        self._button.setText(banner.button)
        self._button.setVisible(banner.run is not None)
        dress(self._button, "kind", "default" if banner.warns else "quiet")
        self._cross.setFixedSize(px(28), px(28))
        self._cross.setIconSize(QSize(px(14), px(14)))
        self._cross.setIcon(self._theme.icon("x", 14))
        self._cross.setAccessibleName(tr("Close: {message}", message=banner.head))
        self.tell(banner, passed)

    def tell(self, banner: Banner, passed: float) -> None:
        """Say how much time is left by now."""
        rest = banner.told(passed)
        if rest != self._rest.text() or not self.accessibleName().startswith(banner.head):
            self._rest.set_text(rest)
            self.setAccessibleName(f"{banner.head} {rest}".strip())

    def _press(self) -> None:
        if self._run is not None:
            self._run()
