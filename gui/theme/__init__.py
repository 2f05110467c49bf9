"""How everything looks: tokens, palette, style sheet, fonts and icons, held together by `Theme`."""

from gui.theme.appearance import Appearance
from gui.theme.fonts import Role
from gui.theme.theme import Theme
from gui.theme.tokens import ThemeName, Tokens

__all__ = ["Appearance", "Role", "Theme", "ThemeName", "Tokens"]
