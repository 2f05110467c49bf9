"""The one style sheet, with tokens and interface scale put into its places."""

from __future__ import annotations

import re
from importlib.resources import files

from gui.theme.tokens import Tokens

HAIRLINE = 2
"""Lengths up to this stay as they are at every interface scale."""


def style_sheet(tokens: Tokens, scale: float = 1.0) -> str:
    """The text of `resources/styles/vitrine.qss` with `@name` as colours, `$...` as places, `px` scaled."""
    folder = files("resources").joinpath("styles")
    text = folder.joinpath("vitrine.qss").read_text("utf-8")
    text = text.replace("$styles", str(folder).replace("\\", "/")).replace("$theme", tokens.name.value)
    text = re.sub(r"@([a-z_0-9]+)", lambda match: tokens.colour(match[1]).name(), text)
    return re.sub(r"(\d+)px", lambda match: f"{_scaled(int(match[1]), scale)}px", text)


def _scaled(length: int, scale: float) -> int:
    return length if length <= HAIRLINE else round(length * scale)
