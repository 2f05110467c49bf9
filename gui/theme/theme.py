"""The look in use: one object that widgets ask for colours, fonts and icons, and that says when to ask again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from gui.theme.appearance import CHECKER, ON, SYSTEM, Appearance
from gui.theme.checker import checker
from gui.theme.focus_ring import FocusRing
from gui.theme.fonts import Role, install_fonts, make_font
from gui.theme.icons import Icons
from gui.theme.palette import palette
from gui.theme.remeasure import Remeasure
from gui.theme.sheet import style_sheet
from gui.theme.style import VitrineStyle
from gui.theme.system_motion import SystemMotion
from gui.theme.tokens import ThemeName, Tokens


class Theme(QObject):
    """Colours, fonts and icons of the theme in use. Painters read `tokens` when they paint, never keep it.

    What is painted on the canvas takes its colours from `on_canvas`, everything else from `tokens`.

    Signals:
        changed(): another look is in use: theme, canvas, interface scale, font, contrast or motion.
    """

    changed = Signal()

    def __init__(self, name: str = ThemeName.DARK, *, scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.appearance = Appearance(theme=name, scale=scale)
        self.tokens: Tokens = self.appearance.tokens()
        self.on_canvas: Tokens = self.appearance.on_canvas()
        self._icons = Icons()
        self._fonts: dict[tuple[Role, bool], QFont] = {}
        self._app: QApplication | None = None
        self._style: VitrineStyle | None = None
        self._system_motion = SystemMotion(self)
        self._system_motion.changed.connect(self._follow_motion)

    def apply(self, app: QApplication) -> None:
        """Dress the whole application, and follow the system where that was asked for."""
        install_fonts()
        self._app = app
        self._style = VitrineStyle(self.tokens, self.scale)
        app.setStyle(self._style)
        if app.findChild(FocusRing) is None:  # one ring, however many themes dress the application in turn
            FocusRing(app)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_colours)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_contrast)
        self._system_motion.follow(app)
        self._dress()

    # What the artist chooses

    def wear(self, appearance: Appearance) -> None:
        """Change to another look as a whole; nothing happens where it is the one in use."""
        if appearance == self.appearance:
            return
        old, self.appearance = self.scale, appearance
        if self._app is not None and self.scale != old:
            Remeasure(old, self.scale).windows(self._app.topLevelWidgets())
        if self.scale != old:
            self._icons = Icons()  # those of another colour are kept: who changes the theme, often changes back
        self._change()

    def use(self, name: str) -> None:
        """Change to another theme: "dark", "mid", "light" or "system"."""
        self.wear(replace(self.appearance, theme=name))

    def use_canvas(self, name: str) -> None:
        """Put another grey behind pictures: "theme", "black", "dark", "grey", "light", "white" or "checker"."""
        self.wear(replace(self.appearance, canvas=name))

    def use_scale(self, percent: int) -> None:
        """Enlarge the interface: 90, 100, 115, 130 or 150."""
        self.wear(replace(self.appearance, scale=percent))

    def use_system_font(self, on: bool) -> None:
        """Set words in the system's own font, or in Inter."""
        self.wear(replace(self.appearance, system_font=on))

    def use_reduced_motion(self, choice: str) -> None:
        """Let nothing move: "on", "off", or as the "system" says."""
        self.wear(replace(self.appearance, motion=choice))

    def use_label_initials(self, on: bool) -> None:
        """Write R, Y, G, B, P into colour labels."""
        self.wear(replace(self.appearance, label_initials=on))

    def use_high_contrast(self, choice: str) -> None:
        """Draw lines strong: "on", "off", or as the "system" says."""
        self.wear(replace(self.appearance, contrast=choice))

    # What widgets ask

    @property
    def wish(self) -> str:
        """The theme as it was asked for; "system" stays "system"."""
        return self.appearance.theme

    @property
    def scale(self) -> float:
        """The interface scale, 1.0 for 100 %."""
        return self.appearance.scale / 100

    @property
    def is_still(self) -> bool:
        """True where nothing may move: durations are 0."""
        motion = self.appearance.motion
        return self._system_motion.is_reduced if motion == SYSTEM else motion == ON

    def fill_canvas(self, painter: QPainter, area: QRect, scrolled: int = 0) -> None:
        """Paint the canvas; `scrolled`: so many pixels of it are above `area`'s widget."""
        if self.appearance.canvas != CHECKER:
            painter.fillRect(area, self.tokens.canvas)
            return
        painter.setBrushOrigin(0, -scrolled)
        painter.fillRect(area, checker(self.tokens.canvas, painter.device().devicePixelRatioF()))
        painter.setBrushOrigin(0, 0)

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
            found = self._fonts[role, identifier] = make_font(
                role, self.scale, identifier=identifier, system=self.appearance.system_font
            )
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

    def _change(self) -> None:
        self.tokens = self.appearance.tokens()
        self.on_canvas = self.appearance.on_canvas()
        self._fonts.clear()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._app is None or self._style is None:
            return
        self._style.use(self.tokens, self.scale)
        # WORKAROUND(Qt 6.11): a sheet set over another dresses each widget again for every ancestor that it has.
        self._app.setStyleSheet("")
        self._app.setPalette(palette(self.tokens))
        self._app.setFont(self.font(Role.BODY))
        self._app.setStyleSheet(style_sheet(self.tokens, self.scale))

    def _follow_colours(self) -> None:
        if self.appearance.theme == SYSTEM:
            self._change()

    def _follow_motion(self) -> None:
        if self.appearance.motion == SYSTEM:
            self.changed.emit()

    def _follow_contrast(self) -> None:
        if self.appearance.contrast == SYSTEM:
            self._change()
