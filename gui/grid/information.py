"""How much a tile tells below its picture, and how much room that takes."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from gui.grid.layout import Measures

STRIP, TITLE = 24, 16


class Information(StrEnum):
    """The choices of View, Cell information; the values are those of the settings."""

    STRIP = "strip"
    TITLE = "title"
    NOTHING = "nothing"

    @property
    def has_strip(self) -> bool:
        """True where flag, stars and account are shown."""
        return self is not Information.NOTHING


def measures_for(scale: float, information: Information) -> Measures:
    """The lengths around a tile; `strip` is all that hangs below the picture."""
    measures = Measures.scaled(scale)
    match information:
        case Information.STRIP:
            return replace(measures, strip=round(STRIP * scale))
        case Information.TITLE:
            return replace(measures, strip=round(STRIP * scale) + round(TITLE * scale))
        case Information.NOTHING:
            return replace(measures, strip=0, plate_below=measures.plate)
