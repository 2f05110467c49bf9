"""Sentences for people, kept with what they were made of, so that the window can say them in another language.

Services know no translation: here a sentence is English text. `gui.i18n.told` says it again in the artist's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NO_VALUES: Final[Mapping[str, object]] = MappingProxyType({})


class Said(str):
    """English text that knows its template and values. It stays itself through `str()` and through an exception."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self


def said(template: str, /, **values: object) -> Said:
    """`template` with each `{name}` replaced by its value. The template is ours; values may be foreign text."""
    text = Said(template.format(**values) if values else template)
    text.template = template
    text.values = MappingProxyType(values) if values else _NO_VALUES
    return text
