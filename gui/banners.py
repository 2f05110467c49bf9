"""Quiet bars above the grid: what is not as it should be, what still works, and one way on. At most two at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

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
    run: Callable[[], None] | None = None


class BannerStack(QWidget):
    """Shows the banners that are true just now; one that was closed stays away until its words change."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Banner, ...] = ()
        self._closed: set[tuple[str, str, str]] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(lambda: self._draw())

    def show_all(self, banners: list[Banner]) -> None:
        """Make these the banners; the two that matter most are seen."""
        wanted = [each for each in banners if (each.key, each.head, each.rest) not in self._closed]
        top = tuple(sorted(wanted, key=lambda each: each.rank)[:MOST])
        if _faces(top) != _faces(self._shown):
            self._shown = top
            self._draw()

    def _draw(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for banner in self._shown:
            self._column.addWidget(self._bar(banner))
        self.setVisible(bool(self._shown))

    def _bar(self, banner: Banner) -> QFrame:
        bar = QFrame()
        bar.setAccessibleName(f"{banner.head} {banner.rest}")
        bar.setFixedHeight(self._theme.px(HEIGHT))
        bar.setObjectName(f"banner-{banner.key}")
        bar.setProperty("banner", "warn" if banner.warns else "info")
        icon = QLabel()
        tone = "warn" if banner.warns else "text2"
        icon.setPixmap(self._theme.pixmap(banner.icon, 16, tone, ratio=self.devicePixelRatioF()))
        row = QHBoxLayout(bar)
        row.setContentsMargins(self._theme.px(16), 0, self._theme.px(12), 0)
        row.setSpacing(self._theme.px(10))
        row.addWidget(icon)
        row.addWidget(_label(banner.head, type="strong"))
        rest = _label(banner.rest, tone="2")
        rest.setMinimumWidth(0)
        rest.setToolTip(banner.rest)
        row.addWidget(rest, 1)
        if banner.button and banner.run is not None:
            button = QPushButton(banner.button)
            button.setProperty("compact", "true")
            button.setProperty("kind", "default" if banner.warns else "quiet")
            button.clicked.connect(lambda _checked=False, run=banner.run: run())
            row.addWidget(button)
        row.addWidget(self._close_button(banner))
        return bar

    def _close_button(self, banner: Banner) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._theme.icon("x"))
        button.setAccessibleName("Close this message")
        button.setToolTip("Close")
        button.clicked.connect(lambda _checked=False: self._close(banner))
        return button

    def _close(self, banner: Banner) -> None:
        self._closed.add((banner.key, banner.head, banner.rest))
        self.show_all([each for each in self._shown if each is not banner])


def _faces(banners: tuple[Banner, ...]) -> list[tuple[str, str, str, str]]:
    return [(each.key, each.head, each.rest, each.button) for each in banners]


def _label(text: str, **properties: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label
