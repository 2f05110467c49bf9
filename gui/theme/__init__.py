"""How everything looks: tokens, palette, style sheet, fonts and icons, held together by `Theme`."""

from gui.theme.fonts import Role
from gui.theme.theme import Theme
from gui.theme.tokens import ThemeName, Tokens

__all__ = ["Role", "Theme", "ThemeName", "Tokens"]
