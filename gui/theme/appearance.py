"""What the artist chose of the look, as one value; and which colours come of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.theme.tokens import ThemeName, Tokens, load_tokens

SYSTEM, ON, OFF = "system", "on", "off"
OF_THEME, CHECKER = "theme", "checker"
SCALES = (90, 100, 115, 130, 150)
CANVASES = {
    "black": ("#000000", ThemeName.DARK),
    "dark": ("#1a1a1a", ThemeName.DARK),
    "grey": ("#767676", ThemeName.MID),
    "light": ("#e2e2e2", ThemeName.LIGHT),
    "white": ("#ffffff", ThemeName.LIGHT),
}
"""The canvases that are no theme's own, each with the theme whose marks are made for such a grey."""
ENOUGH = 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """`theme` "dark", "mid", "light", "system"; `canvas` "theme", a name of `CANVASES`, "checker"; `scale` in percent.

    `motion` is that of "reduced motion": "system", "on" or "off"; `contrast` the same of "high contrast".
    """

    theme: str = ThemeName.DARK
    canvas: str = OF_THEME
    scale: int = 100
    system_font: bool = False
    motion: str = SYSTEM
    label_initials: bool = False
    contrast: str = SYSTEM

    @property
    def high_contrast(self) -> bool:
        """True where lines are to be drawn strong."""
        return _system_wants_contrast() if self.contrast == SYSTEM else self.contrast == ON

    def tokens(self) -> Tokens:
        """The colours of the window; `canvas`, `ct` and `ct2` are those of the canvas in use."""
        own = load_tokens(resolved(self.theme), high_contrast=self.high_contrast)
        canvas = self.on_canvas()
        return replace(own, canvas=canvas.canvas, ct=canvas.ct, ct2=canvas.ct2)

    def on_canvas(self) -> Tokens:
        """The colours of what is painted on the canvas: a black one in the light theme asks for light marks."""
        name = resolved(self.theme)
        if self.canvas not in CANVASES:
            return load_tokens(name, high_contrast=self.high_contrast)
        colour, kin = CANVASES[self.canvas]
        found = load_tokens(kin, high_contrast=self.high_contrast)
        if kin is name and found.canvas == QColor(colour):
            return found
        words = readable_on(QColor(colour))
        found = replace(found, canvas=QColor(colour), ct=words, ct2=words)
        if found.canvas in (found.plate, found.badge):  # white on white
            found = replace(found, plate=found.hover, badge=found.hover)
        return found


def resolved(name: str) -> ThemeName:
    """The theme that a setting means; where the system does not say, light."""
    if name == SYSTEM:
        hints = QApplication.styleHints()
        return ThemeName.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else ThemeName.LIGHT
    return ThemeName(name) if name in set(ThemeName) else ThemeName.DARK


def readable_on(canvas: QColor) -> QColor:
    """White where it can be read on this grey, else black."""
    white = QColor("#ffffff")
    return white if contrast(white, canvas) >= ENOUGH else QColor("#000000")


def contrast(one: QColor, two: QColor) -> float:
    """The ratio of two opaque colours as accessibility measures it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _system_wants_contrast() -> bool:
    owner = QApplication.styleHints()  # kept: without its wrapper the hints below are deleted at once
    return owner.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
