"""What the search index holds of an asset, and what a typed search asks of it.

FTS5's unicode61 sees a run of Chinese, Japanese or Thai as one word. So runs are cut into overlapping pairs on both
sides: 夜の街 is stored as 夜の の街 街 and asked for as the phrase "夜の の街". The last sign stands alone as well, so
that a search for one sign, made as a prefix, finds it wherever it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from services.catalogue.codes import clean

MAX_QUERY_CHARACTERS: Final = 1_000
MAX_TERMS: Final = 32

_UNSPACED: Final = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edf\u1000-\u109f\u1780-\u17d3\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007"
    "\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_RUN: Final = re.compile(f"[{_UNSPACED}]+")
_TERM: Final = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')


@dataclass(frozen=True, slots=True)
class Search:
    """A typed search in FTS5's language. `unwanted` is set where nothing but exclusions was typed, which FTS5 cannot
    say; empty text asks nothing."""

    wanted: str = ""
    unwanted: str = ""

    def and_also(self, other: Search) -> Search:
        """What both ask for."""
        wanted = [each.wanted for each in (self, other) if each.wanted]
        unwanted = [each.unwanted for each in (self, other) if each.unwanted]
        if len(wanted) + len(unwanted) < 2:
            return self if self != Search() else other
        if not wanted:
            return Search(unwanted=" OR ".join(unwanted))
        text = wanted[0] if len(wanted) == 1 else " AND ".join(f"({each})" for each in wanted)
        return Search(f"({text}) NOT ({' OR '.join(unwanted)})" if unwanted else text)

    def turned(self) -> Search:
        """What this does not ask for."""
        return Search(wanted=self.unwanted, unwanted=f"({self.wanted})" if self.wanted else "")


def _pairs(run: str) -> Iterator[str]:
    for at in range(len(run) - 1):
        yield run[at : at + 2]


def indexed(text: str | None) -> str:
    """`text` as the index keeps it."""
    if not text:
        return ""
    if text.isascii():
        return text
    return _RUN.sub(lambda run: f" {' '.join((*_pairs(run[0]), run[0][-1]))} ", unicodedata.normalize("NFKC", text))


def _asked(text: str) -> str:
    return _RUN.sub(lambda run: f" {' '.join(_pairs(run[0])) or run[0]} ", unicodedata.normalize("NFKC", text))


def _ends_in_single_sign(text: str) -> bool:
    runs = list(_RUN.finditer(unicodedata.normalize("NFKC", text)))
    return bool(runs) and runs[-1].end() - runs[-1].start() == 1


def _has_words(text: str) -> bool:
    return any(unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) == "Co" for sign in text)


def _phrase(text: str, *, prefix: bool) -> str:
    words = _asked(text).strip().replace('"', " ")
    return f'"{words}"{" *" if prefix or _ends_in_single_sign(text) else ""}'


def parse(typed: str) -> Search:
    """Words are AND, "quotes" a phrase, a leading minus excludes, and the last word may be unfinished."""
    typed = clean(typed)[:MAX_QUERY_CHARACTERS]
    wanted: list[str] = []
    unwanted: list[str] = []
    for term in list(_TERM.finditer(typed))[:MAX_TERMS]:
        quoted, word = term[2], term[3]
        text = word if quoted is None else quoted
        if not _has_words(unicodedata.normalize("NFKC", text)):
            continue
        if term[1]:
            unwanted.append(_phrase(text, prefix=False))
        else:
            wanted.append(_phrase(text, prefix=quoted is None and term.end() == len(typed)))
    if wanted and unwanted:
        return Search(f"({' AND '.join(wanted)}) NOT ({' OR '.join(unwanted)})")
    return Search(" AND ".join(wanted), " OR ".join(unwanted))
