"""The first page an artist sees: add an account, or look at the sample library."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.theme.icons import app_icon

CARD_WIDTH = 320
FOOT = "Keys stay in your system keychain · Nothing changes at a provider unless you say so · Works offline"


class WelcomePage(QWidget):
    """Shown while there is no account.

    Signals:
        add_account_wanted(), samples_wanted()
    """

    add_account_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, theme: Theme, provider_titles: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: list[tuple[QLabel, str]] = []
        self.setObjectName("welcomePage")
        self.setAccessibleName("Welcome to Vitrine")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        names = f"{', '.join(provider_titles[:-1])} or {provider_titles[-1]}" if len(provider_titles) > 1 else ""
        cards = QHBoxLayout()
        cards.setSpacing(theme.px(16))
        cards.addStretch(1)
        cards.addWidget(
            self._card(
                "key-round",
                "Add an account",
                f"Connect {names}. Thumbnails load first; originals only when you ask.",
                ("Add an account…", "primary", self.add_account_wanted),
            )
        )
        cards.addWidget(
            self._card(
                "images",
                "Explore the sample library",
                "Try every tool on a small set of pictures, clips, sounds and models. "
                "No account and no network needed.",
                ("Open the sample library", "default", self.samples_wanted),
            )
        )
        cards.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(5)
        column.addWidget(self._mark(), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(20))
        column.addWidget(_text("Welcome to Vitrine", type="display", tone="ct"))
        column.addSpacing(theme.px(4))
        column.addWidget(_text("One gallery for everything your AI tools made.", tone="ct2"))
        column.addSpacing(theme.px(32))
        column.addLayout(cards)
        column.addSpacing(theme.px(32))
        column.addWidget(_text(FOOT, type="small", tone="ct2"))
        column.addStretch(6)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()

    def _mark(self) -> QLabel:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(self._theme.px(64)))
        return mark

    def _card(self, icon: str, title: str, words: str, button: tuple[str, str, object]) -> QFrame:
        px = self._theme.px
        card = QFrame()
        card.setProperty("card", "true")
        card.setFixedWidth(px(CARD_WIDTH))
        picture = QLabel()
        self._icons.append((picture, icon))
        body = _text(words, tone="2", centred=False)
        body.setWordWrap(True)
        label, kind, signal = button
        push = QPushButton(label)
        push.setProperty("kind", kind)
        push.clicked.connect(signal)
        column = QVBoxLayout(card)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(8))
        column.addWidget(picture)
        column.addSpacing(px(4))
        column.addWidget(_text(title, type="title", centred=False))
        column.addWidget(body)
        column.addStretch(1)
        column.addSpacing(px(12))
        column.addWidget(push)
        return card

    def _draw_icons(self) -> None:
        for label, name in self._icons:
            label.setPixmap(self._theme.pixmap(name, 24, "text2", ratio=self.devicePixelRatioF()))


def _text(words: str, *, centred: bool = True, **properties: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if centred:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label
