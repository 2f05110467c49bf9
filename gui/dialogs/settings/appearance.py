"""The page Appearance: theme, background, size, motion and what helps the eye."""

from __future__ import annotations

from typing import TypeAlias

from gui.dialogs.settings.page import Choice, Page, setting
from gui.i18n import mark, tr
from gui.preferences import Preferences
from gui.theme import Theme
from services.settings import SCALES_PERCENT

THEMES = (
    ("dark", mark("Dark")),
    ("mid", mark("Mid-grey")),
    ("light", mark("Light")),
    ("system", mark("As the system")),
)
CANVASES = (
    ("theme", mark("As the theme")),
    ("black", mark("Black")),
    ("dark", mark("Dark")),
    ("grey", mark("18 % grey")),
    ("light", mark("Light")),
    ("white", mark("White")),
    ("checker", mark("Checker for transparency")),
)
BY_SYSTEM = (("system", mark("As the system")), ("on", mark("On")), ("off", mark("Off")))
CELLS = (("strip", mark("Strip")), ("title", mark("Strip and title")), ("nothing", mark("Nothing")))

Values: TypeAlias = tuple[tuple[object, str], ...]


class AppearancePage(Page):
    """Every row is one setting of the same name."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme, tr("Appearance"))
        self._preferences = preferences
        self.group(tr("Colour"))
        self.theme = self._choose("theme", tr("Theme"), THEMES)
        self.canvas = self._choose("canvas", tr("Background"), CANVASES, tr("Behind pictures, whatever the theme."))
        self.contrast = self._choose("contrast", tr("High contrast"), BY_SYSTEM, tr("Lines and outlines drawn strong."))
        self.group(tr("Size and words"))
        sizes = tuple((percent, f"{percent} %") for percent in SCALES_PERCENT)
        self.scale = self._choose("scale", tr("Interface scale"), sizes)
        self.system_font = self.switch(
            tr("Use the system font"), setting(preferences, "system_font"), tr("Instead of Inter.")
        )
        self.group(tr("Gallery"))
        self.cells = self._choose("cell_information", tr("Below each picture"), CELLS)
        self.initials = self.switch(
            tr("Initials in colour labels"),
            setting(preferences, "label_initials"),
            tr("R, Y, G, B and P, so that colour is not the only sign."),
        )
        self.motion = self._choose("motion", tr("Reduced motion"), BY_SYSTEM, tr("Nothing fades, slides or turns."))

    def _choose(self, name: str, words: str, values: Values, hint: str = "") -> Choice:
        shown = [(value, tr(text)) for value, text in values]
        return self.choice(words, shown, setting(self._preferences, name), hint)
