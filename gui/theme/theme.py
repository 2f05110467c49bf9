"""The look in use: one object that widgets ask for colours, fonts and icons, and that says when to ask again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from gui.theme.focus_ring import FocusRing
from gui.theme.fonts import Role, install_fonts, make_font
from gui.theme.icons import Icons
from gui.theme.palette import palette
from gui.theme.sheet import style_sheet
from gui.theme.style import VitrineStyle
from gui.theme.tokens import ThemeName, Tokens, load_tokens

SYSTEM = "system"
SCALES = (0.9, 1.0, 1.15, 1.3, 1.5)


class Theme(QObject):
    """Colours, fonts and icons of the theme in use. Painters read `tokens` when they paint, never keep it.

    Signals:
        changed(): another theme or interface scale is in use.
    """

    changed = Signal()

    def __init__(self, name: str = ThemeName.DARK, *, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish = name
        self.scale = scale
        self.tokens: Tokens = load_tokens(resolved(name))
        self._icons = Icons()
        self._fonts: dict[tuple[Role, bool], QFont] = {}
        self._app: QApplication | None = None
        self._style: VitrineStyle | None = None

    def apply(self, app: QApplication) -> None:
        """Dress the whole application, and follow the system where that was asked for."""
        install_fonts()
        self._app = app
        self._style = VitrineStyle(self.tokens)
        app.setStyle(self._style)
        if app.findChild(FocusRing) is None:  # one ring, however many themes dress the application in turn
            FocusRing(app)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dress()

    def use(self, name: str, *, scale: float | None = None) -> None:
        """Change to another theme ("dark", "mid", "light", "system") or interface scale."""
        self._wish = name
        self.scale = scale or self.scale
        self.tokens = load_tokens(resolved(name), high_contrast=_wants_contrast())
        self._icons = Icons()
        self._fonts.clear()
        self._dress()
        self.changed.emit()

    @property
    def wish(self) -> str:
        """The theme as it was asked for; "system" stays "system"."""
        return self._wish

    def follow(self, owner: QObject, draw: Callable[[], None]) -> None:
        """Call `draw` at every change for as long as `owner` lives: the theme outlives every window.

        Bound methods of a QObject are let go by Qt; this is for all other functions.
        """
        connection = self.changed.connect(draw)
        owner.destroyed.connect(lambda: QObject.disconnect(connection))

    def px(self, length: float) -> int:
        """A length of the design at the interface scale in use."""
        return round(length * self.scale)

    def font(self, role: Role, *, identifier: bool = False) -> QFont:
        """The font of a role; made once, so painters may ask for it."""
        found = self._fonts.get((role, identifier))
        if found is None:
            found = self._fonts[role, identifier] = make_font(role, self.scale, identifier=identifier)
        return found

    def icon(self, name: str, size: int = 16, colour: str | QColor = "text2", *, filled: bool = False) -> QIcon:
        """A Lucide icon for buttons, menus and rows; `colour` is a token's name or a colour."""
        wanted = self._colour(colour)
        return self._icons.icon(name, self.px(size), wanted, disabled=self.tokens.outline, filled=filled)

    def pixmap(
        self, name: str, size: int = 16, colour: str | QColor = "text2", *, ratio: float = 1.0, filled: bool = False
    ) -> QPixmap:
        """A Lucide icon for painters, `size` logical pixels wide at device pixel ratio `ratio`."""
        return self._icons.pixmap(name, self.px(size), self._colour(colour), ratio, filled=filled)

    def _colour(self, colour: str | QColor) -> QColor:
        return self.tokens.colour(colour) if isinstance(colour, str) else colour

    def _dress(self) -> None:
        if self._app is None or self._style is None:
            return
        self._style.use(self.tokens)
        self._app.setPalette(palette(self.tokens))
        self._app.setFont(self.font(Role.BODY))
        self._app.setStyleSheet(style_sheet(self.tokens, self.scale))

    def _follow_system(self) -> None:
        if self._wish == SYSTEM:
            self.use(SYSTEM)


def resolved(name: str) -> ThemeName:
    """The theme that a setting means; where the system does not say, light."""
    if name == SYSTEM:
        hints = QApplication.styleHints()
        return ThemeName.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else ThemeName.LIGHT
    return ThemeName(name) if name in set(ThemeName) else ThemeName.DARK


def _wants_contrast() -> bool:
    owner = QApplication.styleHints()  # kept: without its wrapper the hints below are deleted at once
    return owner.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
