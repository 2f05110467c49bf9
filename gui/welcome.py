"""The first page an artist sees: add an account, or look at the sample library."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.i18n import mark, tr
from gui.theme import Theme
from gui.theme.icons import app_icon
from gui.welcome_strip import HEIGHT as STRIP
from gui.welcome_strip import PictureStrip
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.text import plain

CARD_WIDTH = 356
CARD_GAP = 16
MARGIN = 16
MARK = 54
LINE = 20
BAR = 28
STRIP_GAP = 43
AIR = 24
"""At least so much stays free above the pictures and below the block."""
LEAST_STRIP = 96
"""A lower row of pictures says nothing; where there is no room for it, it is left out."""

FOOT = (
    ("lock", mark("Keys stay in your system keychain")),
    ("eye", mark("Nothing changes at a provider unless you say so")),
    ("cloud-off", mark("Works offline")),
)
THEMES = (("dark", mark("Dark")), ("mid", mark("Mid-grey")), ("light", mark("Light")))


class WelcomePage(QWidget):
    """Shown while there is no account.

    Signals:
        add_account_wanted(), samples_wanted(): a card's button was pressed.
        theme_wanted(name)
    """

    add_account_wanted = Signal()
    samples_wanted = Signal()
    theme_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        provider_titles: Sequence[str],
        parent: QWidget | None = None,
        *,
        version: Callable[[], str] = str,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._provider_titles = provider_titles
        self._version = version
        self._is_built = False
        self._icons: list[tuple[QLabel, str, int, str]] = []
        self._theme_buttons: dict[str, QPushButton] = {}
        self.setObjectName("welcomePage")
        self.setAccessibleName(tr("Welcome to Vitrine"))
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.add_account = _button(tr("Add an account…"), "primary", self.add_account_wanted)
        self.samples = _button(tr("Open the sample library"), "default", self.samples_wanted)
        self.setFocusProxy(self.add_account)
        self.strip = PictureStrip(theme)
        self._above, self._below = QWidget(), QWidget()
        self._promises: list[QBoxLayout] = []
        self._foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        theme.changed.connect(self._draw)

    async def aclose(self) -> None:
        """Read no more pictures."""
        await self.strip.tasks.aclose()

    def _build(self) -> None:
        """Everything else, when it is first shown: who has an account never sees this page."""
        self._block = self._make_block(_either(self._provider_titles))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        scroller = ScrollColumn(self._centred(self._block))
        for part in (self._above, self.strip, self._below, scroller, self._bar(self._version())):
            page.addWidget(part)
        page.setStretchFactor(scroller, 1)
        self._is_built = True
        self._draw()

    def _make_block(self, providers: str) -> QWidget:
        px = self._theme.px
        block = QWidget()
        block.setMaximumWidth(px(2 * CARD_WIDTH + CARD_GAP))
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(px(28))
        column.addLayout(self._cards(providers))
        column.addSpacing(px(24))
        column.addLayout(self._foot())
        column.addStretch(1)
        return block

    def _centred(self, block: QWidget) -> QWidget:
        """As far from the left as the bar of the scroller takes at the right."""
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(self._theme.px(MARGIN) + 12, 0, self._theme.px(MARGIN), 0)
        row.addStretch(1)
        row.addWidget(block, 1000)
        row.addStretch(1)
        return content

    def _head(self) -> QHBoxLayout:
        px = self._theme.px
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(px(MARK)))
        words = QVBoxLayout()
        words.setSpacing(px(3))
        title = plain(tr("Welcome to Vitrine"), wrap=True, type="display", tone="ct")
        title.setMinimumHeight(px(34))
        words.addWidget(title)
        lead = plain(tr("One gallery for everything your AI tools made."), wrap=True, type="lead", tone="ct2")
        lead.setMinimumHeight(px(22))
        words.addWidget(lead)
        row = QHBoxLayout()
        row.setSpacing(px(18))
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _cards(self, providers: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(CARD_GAP))
        connect = tr("Connect {providers}. Thumbnails load first; originals only when you ask.", providers=providers)
        explore = tr(
            "Try every tool on a small set of pictures, clips, sounds and models. No account and no network needed."
        )
        row.addWidget(self._card(("key-round", "accent"), tr("Add an account"), connect, self.add_account), 1)
        row.addWidget(self._card(("images", "text2"), tr("Explore the sample library"), explore, self.samples), 1)
        return row

    def _card(self, icon: tuple[str, str], title: str, words: str, button: QPushButton) -> QFrame:
        px = self._theme.px
        card = QFrame()
        card.setProperty("card", "true")
        picture = QLabel()
        self._icons.append((picture, icon[0], 24, icon[1]))
        head = plain(title, wrap=True, type="title")
        head.setMinimumHeight(px(LINE))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(0)
        column.addWidget(picture)
        column.addSpacing(px(12))
        column.addWidget(head)
        column.addSpacing(px(6))
        column.addWidget(_paragraph(words, px(LINE)))
        column.addStretch(1)
        column.addSpacing(px(16))
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _foot(self) -> QBoxLayout:
        row = self._foot_row
        row.setSpacing(self._theme.px(8))
        for place, (icon, words) in enumerate(FOOT):
            if place:
                row.addStretch(1)
            picture = QLabel()
            self._icons.append((picture, icon, 14, "ct2"))
            promise = QHBoxLayout()
            promise.setSpacing(self._theme.px(8))
            promise.addWidget(picture)
            promise.addWidget(plain(tr(words), type="small", tone="ct2"), 1)
            row.addLayout(promise)
            self._promises.append(promise)
        return row

    def _bar(self, version: str) -> QWidget:
        """The bar at the bottom: even before the first picture the room may be too dark or too light."""
        px = self._theme.px
        bar = QFrame()
        bar.setProperty("surface", "chrome")
        bar.setProperty("edge", "top")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(px(BAR))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(12), 0, px(6), 0)
        row.setSpacing(px(6))
        if version:
            row.addWidget(plain(tr("Version {version}", version=version), type="small", tone="2"))
        row.addStretch(1)
        row.addWidget(plain(tr("Theme"), type="small", tone="2"))
        row.addSpacing(px(6))
        for name, title in THEMES:
            button = self._theme_buttons[name] = QPushButton(tr(title))
            button.setProperty("kind", "status")
            button.setCheckable(True)
            button.setAccessibleName(tr("Theme, {name}", name=tr(title)))
            button.clicked.connect(lambda _checked=False, name=name: self._choose_theme(name))
            row.addWidget(button)
        return bar

    def _choose_theme(self, name: str) -> None:
        self._draw_themes()  # a click on the one that is on does not turn it off
        self.theme_wanted.emit(name)

    def _draw(self) -> None:
        if not self._is_built:
            return
        for label, name, size, colour in self._icons:
            label.setPixmap(self._theme.pixmap(name, size, colour, ratio=self.devicePixelRatioF()))
        self._draw_themes()

    def _draw_themes(self) -> None:
        for name, button in self._theme_buttons.items():
            button.setChecked(name == self._theme.tokens.name)

    def _fit(self) -> None:
        """The block stands in the middle below the pictures; in a low window the pictures give way first."""
        px = self._theme.px
        width = min(self._block.maximumWidth(), self.width() - 2 * px(MARGIN) - 12)
        across = sum(each.sizeHint().width() + px(8) for each in self._promises) <= width
        self._foot_row.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        column = self._block.layout()
        if column is not None:
            column.invalidate()  # else it still answers for the direction before
        needed = self._block.heightForWidth(width)
        free = self.height() - px(BAR) - needed
        pictures = min(px(STRIP), free - px(STRIP_GAP) - px(12) - 1 - 2 * px(AIR))
        self.strip.set_height(pictures if pictures >= px(LEAST_STRIP) else 0)
        gap = px(STRIP_GAP) if pictures >= px(LEAST_STRIP) else 0
        self._below.setFixedHeight(gap)
        self._above.setFixedHeight(max(0, free - self.strip.height() - gap) // 2)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_built:
            self._fit()

    def setVisible(self, visible: bool) -> None:
        if visible and not self._is_built:
            self._build()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # only now everything in it has its fonts


def _either(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return tr("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])


def _button(words: str, kind: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", kind)
    button.clicked.connect(lambda _checked=False: signal.emit())
    return button


def _paragraph(words: str, line: int) -> QLabel:
    """Text with the line height of the design, which plain labels do not have."""
    label = QLabel(f'<p style="line-height: {line}px">{html.escape(words)}</p>')
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setProperty("tone", "2")
    label.setAccessibleName(words)
    return label
