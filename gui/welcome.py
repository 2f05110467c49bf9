"""The first page an artist sees: add an account, or look at the sample library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.theme.icons import app_icon

CARD_WIDTH = 356
CARD_GAP = 16
MARK = 54
FOOT = (
    ("lock", "Keys stay in your system keychain"),
    ("eye", "Nothing changes at a provider unless you say so"),
    ("cloud-off", "Works offline"),
)
THEMES = (("dark", "Dark"), ("mid", "Mid-grey"), ("light", "Light"))


class WelcomePage(QWidget):
    """Shown while there is no account.

    Signals:
        add_account_wanted(), samples_wanted(): a card's button was pressed.
        theme_wanted(name)
    """

    add_account_wanted = Signal()
    samples_wanted = Signal()
    theme_wanted = Signal(str)

    def __init__(self, theme: Theme, provider_titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._provider_titles = provider_titles
        self._is_built = False
        self._icons: list[tuple[QLabel, str, int]] = []
        self.setObjectName("welcomePage")
        self.setAccessibleName("Welcome to Vitrine")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.add_account = _button("Add an account…", "primary", self.add_account_wanted)
        self.samples = _button("Open the sample library", "default", self.samples_wanted)
        self.setFocusProxy(self.add_account)
        theme.changed.connect(self._draw_icons)

    def _build(self) -> None:
        """Everything else, when it is first shown: who has an account never sees this page."""
        px = self._theme.px
        block = QWidget()
        block.setFixedWidth(px(2 * CARD_WIDTH + CARD_GAP))
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(24))
        column.addLayout(self._head())
        column.addLayout(self._cards(_either(self._provider_titles)))
        column.addLayout(self._foot())
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addStretch(5)
        page.addWidget(block, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(6)
        page.addWidget(self._themes())
        self._is_built = True
        self._draw_icons()

    def _head(self) -> QHBoxLayout:
        px = self._theme.px
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(px(MARK)))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(_text("Welcome to Vitrine", type="display", tone="ct"))
        words.addWidget(_text("One gallery for everything your AI tools made.", tone="ct2"))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(mark)
        row.addLayout(words, 1)
        return row

    def _cards(self, providers: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(CARD_GAP))
        row.addWidget(
            self._card(
                "key-round",
                "Add an account",
                f"Connect {providers}. Thumbnails load first; originals only when you ask.",
                self.add_account,
            )
        )
        row.addWidget(
            self._card(
                "images",
                "Explore the sample library",
                "Try every tool on a small set of pictures, clips, sounds and models. "
                "No account and no network needed.",
                self.samples,
            )
        )
        return row

    def _card(self, icon: str, title: str, words: str, button: QPushButton) -> QFrame:
        px = self._theme.px
        card = QFrame()
        card.setProperty("card", "true")
        card.setFixedWidth(px(CARD_WIDTH))
        picture = QLabel()
        self._icons.append((picture, icon, 24))
        body = _text(words, tone="2")
        body.setWordWrap(True)
        column = QVBoxLayout(card)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(8))
        column.addWidget(picture)
        column.addSpacing(px(4))
        column.addWidget(_text(title, type="title"))
        column.addWidget(body)
        column.addStretch(1)
        column.addSpacing(px(4))
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        for place, (icon, words) in enumerate(FOOT):
            if place:
                row.addStretch(1)
            picture = QLabel()
            self._icons.append((picture, icon, 14))
            row.addWidget(picture)
            row.addWidget(_text(words, type="small", tone="ct2"))
        return row

    def _themes(self) -> QWidget:
        """The bar at the bottom: even before the first picture the room may be too dark or too light."""
        bar = QWidget()
        bar.setProperty("surface", "chrome")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(self._theme.px(28))
        row = QHBoxLayout(bar)
        row.setContentsMargins(self._theme.px(12), 0, self._theme.px(6), 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(_text("Theme", type="small", tone="2"))
        for name, title in THEMES:
            button = QPushButton(title)
            button.setProperty("kind", "status")
            button.setAccessibleName(f"Theme, {title}")
            button.clicked.connect(lambda _checked=False, name=name: self.theme_wanted.emit(name))
            row.addWidget(button)
        return bar

    def _draw_icons(self) -> None:
        for label, name, size in self._icons:
            label.setPixmap(self._theme.pixmap(name, size, "text2", ratio=self.devicePixelRatioF()))

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_built:
            self._build()
        super().showEvent(event)


def _either(names: Sequence[str]) -> str:
    return " or ".join([part for part in (", ".join(names[:-1]), *names[-1:]) if part])


def _button(words: str, kind: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", kind)
    button.clicked.connect(lambda _checked=False: signal.emit())
    return button


def _text(words: str, **properties: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label
