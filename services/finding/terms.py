"""Cuts a typed search into terms: fields with values, words, quoted phrases and brackets."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

FIELDS: Final = (
    "model", "seed", "tag", "account", "provider", "type", "status", "flag", "label", "rating", "size",
    "before", "after", "on", "cost", "is", "list", "uid", "shelf", "similar",
)  # fmt: skip
"""Every field, as `text_of` writes it. The last four are for what only a program says."""

OFFERED: Final = FIELDS[:-4]
"""Those that are offered to a person who types."""

ALIASES: Final = {
    "models": "model", "seeds": "seed", "tags": "tag", "accounts": "account", "providers": "provider",
    "kind": "type", "types": "type", "stars": "rating", "ratings": "rating", "since": "after", "until": "before",
    "date": "on", "costs": "cost", "feed": "list",
}  # fmt: skip
ALIKE: Final = 0.8
NO_SLIPS: Final = frozenset({"mode"})
"""Words of prompts that only look like a field typed wrong."""

_BRACKET: Final = re.compile(r"(-?)([()])(?=\s|$)")
_FIELD: Final = re.compile(r'(-?)([A-Za-z]+):(>=|<=|[<>=≥≤])?("(?:[^"]|"")*"?|“[^”]*”?|[^\s"]*)')
_WORD: Final = re.compile(r'-?(?:"[^"]*"?|[^\s"]+)|-')
_BLANK: Final = re.compile(r"\s*")
_PLAIN_VALUE: Final = re.compile(r'[^\s"“”=<>≥≤()]+')


@dataclass(frozen=True, slots=True)
class Term:
    """One term and its place. `name` is the field, "" for words, or "(" and ")"; `guess` the field that was
    probably meant by a name that is none. `sign` is the comparison before the value, `value_at` where it begins."""

    start: int
    end: int
    raw: str
    minus: bool = False
    name: str = ""
    sign: str = ""
    value: str = ""
    value_at: int = 0
    guess: str = ""

    @property
    def is_field(self) -> bool:
        """True for a field with its value, also for one that was probably meant to be one."""
        return bool(self.name) and not self.is_bracket

    @property
    def is_bracket(self) -> bool:
        """True for a bracket that stands alone."""
        return self.name in {"(", ")"}


def terms(text: str) -> list[Term]:
    """The terms of a text in their order. No text is refused here."""
    return list(_terms(text))


def is_plain(found: list[Term]) -> bool:
    """True where there are only words: brackets that do not pair are part of those."""
    return not any(term.is_field for term in found) and not _pairs(found)


def quoted(value: str) -> str:
    """A value as it is written after a field's colon."""
    return value if _PLAIN_VALUE.fullmatch(value) else '"' + value.replace('"', '""') + '"'


def field_called(name: str) -> str:
    """The field that this name means, "" where it means none."""
    name = name.lower()
    return name if name in FIELDS else ALIASES.get(name, "")


def _terms(text: str) -> Iterator[Term]:
    at = 0
    while (at := _after(_BLANK.match(text, at))) < len(text):
        stands_free = at == 0 or text[at - 1].isspace()
        term = (_bracket(text, at) or _field(text, at)) if stands_free else None
        if term is None:
            end = _after(_WORD.match(text, at)) or at + 1
            term = Term(at, end, text[at:end], minus=text[at] == "-")
        yield term
        at = term.end


def _after(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _bracket(text: str, at: int) -> Term | None:
    match = _BRACKET.match(text, at)
    if match is None or match[0] == "-)":
        return None
    return Term(at, match.end(), match[0], minus=bool(match[1]), name=match[2])


def _field(text: str, at: int) -> Term | None:
    match = _FIELD.match(text, at)
    if match is None:
        return None
    name = field_called(match[2])
    guess = "" if name else _meant(match[2].lower())
    if not name and not guess:
        return None
    sign = {"≥": ">=", "≤": "<="}.get(match[3] or "", match[3] or "")
    return Term(
        at,
        match.end(),
        match[0],
        minus=bool(match[1]),
        name=name or match[2],
        sign=sign,
        value=_unquoted(match[4]),
        value_at=match.start(4),
        guess=guess,
    )


def _meant(name: str) -> str:
    if len(name) < len("seed") or name in NO_SLIPS:
        return ""
    found = difflib.get_close_matches(name, (*OFFERED, *ALIASES), 1, ALIKE)
    return ALIASES.get(found[0], found[0]) if found else ""


def _unquoted(raw: str) -> str:
    if raw.startswith("“"):
        return raw[1:].removesuffix("”")
    if not raw.startswith('"'):
        return raw
    match = re.fullmatch(r'"((?:[^"]|"")*)"?', raw)
    return match[1].replace('""', '"') if match else raw


def _pairs(found: list[Term]) -> bool:
    depth = pairs = 0
    for term in found:
        if term.name == "(":
            depth += 1
        elif term.name == ")":
            depth -= 1
            pairs += 1
        if depth < 0:
            return False
    return depth == 0 and pairs > 0
