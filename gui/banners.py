"""The bars above the gallery: what is the matter, what still works, and one way on. At most two at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.elided_label import ElidedLabel
from gui.i18n import tr
from gui.theme import Theme

HEIGHT = 40
MOST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """One bar. `key` says what it is about: a newer one replaces it. `rank`: lower comes first."""

    key: str
    rank: int
    icon: str
    head: str
    rest: str = ""
    warns: bool = False
    button: str = ""
    run: Callable[[], None] | None = field(default=None, compare=False)


class BannerStack(QWidget):
    """Shows the banners that are true just now; one that was closed stays away until it has been untrue."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted: list[Banner] = []
        self._shown: list[Banner] = []
        self._closed: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self._draw)

    def show_all(self, banners: Sequence[Banner]) -> None:
        """Make these the banners; the two that matter most are seen."""
        self._wanted = list(banners)
        self._closed &= {each.key for each in banners}
        open_ones = [each for each in banners if each.key not in self._closed]
        top = sorted(open_ones, key=lambda each: each.rank)[:MOST]
        if top != self._shown:
            self._shown = top
            self._draw()

    def _draw(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for banner in self._shown:
            self._column.addWidget(self._bar(banner))
        self.setVisible(bool(self._shown))

    def _bar(self, banner: Banner) -> QFrame:
        px = self._theme.px
        bar = QFrame()
        bar.setObjectName("banner")
        bar.setAccessibleName(f"{banner.head} {banner.rest}".strip())
        bar.setFixedHeight(px(HEIGHT))
        bar.setProperty("banner", "warn" if banner.warns else "info")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(10))
        row.addWidget(self._icon(banner))
        head = ElidedLabel(banner.head, type="strong")
        head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(head)
        rest = ElidedLabel(banner.rest, tone="2")
        rest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(rest, 1)
        if banner.run is not None:
            row.addWidget(_button(banner, banner.run))
        row.addWidget(self._close_button(banner))
        return bar

    def _icon(self, banner: Banner) -> QLabel:
        icon = QLabel()
        tone = "warn" if banner.warns else "text2"
        icon.setPixmap(self._theme.pixmap(banner.icon, 16, tone, ratio=self.devicePixelRatioF()))
        return icon

    def _close_button(self, banner: Banner) -> QToolButton:
        px = self._theme.px
        button = QToolButton()
        button.setIcon(self._theme.icon("x", 14))
        button.setIconSize(QSize(px(14), px(14)))
        button.setAccessibleName(tr("Close this message"))
        button.setToolTip(tr("Close"))
        button.clicked.connect(lambda _checked=False: self._close(banner), Qt.ConnectionType.QueuedConnection)
        return button

    def _close(self, banner: Banner) -> None:
        self._closed.add(banner.key)
        self.show_all(self._wanted)


def _button(banner: Banner, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(banner.button)
    button.setProperty("compact", "true")
    button.setProperty("kind", "default" if banner.warns else "quiet")
    button.clicked.connect(lambda _checked=False: run())
    return button
