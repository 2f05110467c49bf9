"""Sentences for people, kept with what they were made of, so that the window can say them in another language.

Services know no translation: here a sentence is English text. `gui.i18n.told` says it again in the artist's language.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

CAPITAL: Final = "capital"
"""The format `{what:capital}` begins a nested sentence with a large letter."""

_TEMPLATE, _VALUES = "said", "with"
_NO_VALUES: Final[Mapping[str, object]] = MappingProxyType({})


class Said(str):
    """English text that knows its template and values. It stays itself through `str()` and through an exception."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self

    def __format__(self, spec: str) -> str:
        return self[:1].upper() + self[1:] if spec == CAPITAL else super().__format__(spec)


def said(template: str, /, **values: object) -> Said:
    """`template` with each `{name}` replaced by its value: text, a whole number, a date, another sentence.

    The template is ours; values may be foreign text.
    """
    text = Said(template.format(**{name: _english(value) for name, value in values.items()}) if values else template)
    text.template = template
    text.values = MappingProxyType(values) if values else _NO_VALUES
    return text


def template(text: str, /) -> str:
    """`text` itself: a template that stands apart from where `said` fills it in, marked so that it is translated."""
    return text


def packed(sentence: str) -> str:
    """`sentence` as it can be kept in a file; text and whole numbers are its only values."""
    return json.dumps(_taken_apart(sentence), ensure_ascii=False) if isinstance(sentence, Said) else sentence


def unpacked(kept: str) -> str:
    """What `packed` kept. Other text, as older versions kept it, is itself."""
    if not kept.startswith(f'{{"{_TEMPLATE}"'):
        return kept
    try:
        return _put_together(json.loads(kept))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return kept


def _english(value: object) -> object:
    return f"{value.day} {value:%b %Y}" if isinstance(value, date) else value


def _taken_apart(value: object) -> object:
    if not isinstance(value, Said):
        return value
    return {_TEMPLATE: value.template, _VALUES: {name: _taken_apart(each) for name, each in value.values.items()}}


def _put_together(parts: Mapping[str, Mapping[str, object]]) -> Said:
    values = {
        name: _put_together(value) if isinstance(value, dict) else value for name, value in parts[_VALUES].items()
    }
    return said(str(parts[_TEMPLATE]), **values)
