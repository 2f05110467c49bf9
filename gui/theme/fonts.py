"""Inter in the sizes of the design, with tabular figures everywhere."""

from __future__ import annotations

from enum import Enum
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

from services.errors import StorageError

FAMILY = "Inter"
FACES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


class Role(Enum):
    """What a text is; the value is (pixel size, line height, weight, tracking in em)."""

    DISPLAY = (28, 34, QFont.Weight.DemiBold, -0.02)
    DIALOG = (18, 24, QFont.Weight.DemiBold, -0.01)
    TITLE = (15, 20, QFont.Weight.DemiBold, -0.005)
    BODY = (13, 20, QFont.Weight.Normal, 0.0)
    BODY_STRONG = (13, 20, QFont.Weight.Medium, 0.0)
    BODY_HEAD = (13, 20, QFont.Weight.DemiBold, 0.0)
    SMALL = (12, 16, QFont.Weight.Normal, 0.0)
    SMALL_STRONG = (12, 16, QFont.Weight.Medium, 0.0)
    SMALL_HEAD = (12, 16, QFont.Weight.DemiBold, 0.0)
    CAPTION = (11, 16, QFont.Weight.Normal, 0.0)
    CAPTION_STRONG = (11, 16, QFont.Weight.Medium, 0.0)
    CAPTION_HEAD = (11, 16, QFont.Weight.DemiBold, 0.0)
    BADGE = (9, 16, QFont.Weight.DemiBold, 0.0)
    RING = (10, 16, QFont.Weight.DemiBold, 0.0)

    @property
    def line(self) -> int:
        """The line height in pixels at a scale of 1."""
        return self.value[1]


def install_fonts() -> None:
    """Make Inter known to Qt; a second call does no harm."""
    for face in FACES:
        data = files("resources").joinpath("fonts", face).read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise StorageError("A font of Vitrine cannot be read. Nothing of yours is affected; install Vitrine again.")


def make_font(role: Role, scale: float = 1.0, *, identifier: bool = False, system: bool = False) -> QFont:
    """The font of a role. Identifiers get a tailed l and a slashed zero; `system` keeps the system's own family."""
    size, _line, weight, tracking = role.value
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont) if system else QFont(FAMILY)
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)  # fringes would be colours beside the pictures
    font.setPixelSize(max(1, round(size * scale)))
    font.setWeight(weight)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * size * scale)
    for feature in ("tnum", "cv05", "zero") if identifier else ("tnum",):
        font.setFeature(QFont.Tag(feature), 1)
    return font
