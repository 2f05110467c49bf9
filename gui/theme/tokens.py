"""The colours of a theme under their names, read from `resources/tokens.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from importlib.resources import files

from PySide6.QtGui import QColor

from services.domain import Label


class ThemeName(StrEnum):
    """The three themes."""

    DARK = "dark"
    MID = "mid"
    LIGHT = "light"


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """The colours of one theme. Greys are pure; `ct` and `ct2` are for text on the canvas."""

    name: ThemeName
    canvas: QColor
    panel: QColor
    chrome: QColor
    raised: QColor
    hover: QColor
    active: QColor
    line: QColor
    line2: QColor
    outline: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    accent_fill: QColor
    accent_hover: QColor
    on_accent: QColor
    accent_soft: QColor
    ok: QColor
    warn: QColor
    err: QColor
    ok_soft: QColor
    warn_soft: QColor
    err_soft: QColor
    scrim: QColor
    star: QColor
    star_off: QColor
    plate: QColor
    ct: QColor
    ct2: QColor
    badge: QColor
    badge_text: QColor
    skel: QColor
    skel2: QColor
    label_ring: QColor | None
    label: Mapping[Label, QColor]

    def colour(self, name: str) -> QColor:
        """The colour called `name` ("text2", "accent_fill"); a name that is none is our bug."""
        value = getattr(self, name)
        assert isinstance(value, QColor), name
        return value

    @property
    def segment(self) -> QColor:
        """The chosen part of a segmented control: white in the light theme."""
        return self.raised if self.name is ThemeName.LIGHT else self.active

    @property
    def badge_line(self) -> QColor | None:
        """The line around an account's tile, which is white in the light theme."""
        return self.line2 if self.name is ThemeName.LIGHT else None

    def names(self) -> tuple[str, ...]:
        """The names `colour` knows."""
        return tuple(field.name for field in fields(self) if isinstance(getattr(self, field.name), QColor))


def load_tokens(name: ThemeName, *, high_contrast: bool = False) -> Tokens:
    """The tokens of a theme; high contrast draws lines as outlines and has no third text colour."""
    everything = json.loads(files("resources").joinpath("tokens.json").read_text("utf-8"))
    raw = dict(everything[name.value])
    labels = {Label(key): _colour(value) for key, value in raw.pop("label").items()}
    ring = raw.pop("labelRing")
    colours = {_snake(key): _colour(value) for key, value in raw.items()}
    found = Tokens(name=name, label=labels, label_ring=_colour(ring) if ring else None, **colours)
    if high_contrast:
        return replace(found, line=found.outline, line2=found.outline, text3=found.text2, star_off=found.text2)
    return found


def _snake(key: str) -> str:
    return re.sub(r"[A-Z]", lambda match: "_" + match[0].lower(), key)


def _colour(text: str) -> QColor:
    match = re.fullmatch(r"rgba\((\d+),(\d+),(\d+),([.\d]+)\)", text)
    if match is None:
        return QColor(text)
    red, green, blue = (int(part) for part in match.groups()[:3])
    return QColor(red, green, blue, round(255 * float(match[4])))
