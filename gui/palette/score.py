"""How well typed letters fit a name: whole words first, then beginnings, then the middle, letters in order last."""

from __future__ import annotations

import re
import unicodedata

WORD, START, INSIDE, INITIALS, LOOSE = 100, 80, 50, 60, 20
FIRST = 15
"""So much more where the name itself begins with it."""
LONGEST_GAP = 3
"""Letters in order count only while they stand close together."""
FEWEST_LOOSE = 3
_SPLIT = re.compile(r"[^\w+#-]+")


def score(typed: str, name: str, more: str = "") -> int:
    """0 where a typed word fits nowhere. `more` is searched too, and counts half."""
    words = folded(typed).split()
    name, more = folded(name), folded(more)
    total = 0
    for word in words:
        best = max(_one(word, name), _one(word, more) // 2)
        if not best:
            return 0
        total += best
    return total + (FIRST if words and name.startswith(words[0]) else 0) if words else 1


def folded(text: str) -> str:
    """Without case and accents, so that "grosse" finds "Größe"."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _one(word: str, text: str) -> int:
    parts = [part for part in _SPLIT.split(text) if part]
    if word in parts:
        return WORD
    if any(part.startswith(word) for part in parts):
        return START
    if len(word) > 1 and "".join(part[0] for part in parts).startswith(word):
        return INITIALS
    if word in text:
        return INSIDE
    return LOOSE if len(word) >= FEWEST_LOOSE and _in_order(word, text) else 0


def _in_order(word: str, text: str) -> bool:
    """True where the letters stand in one part of the text, in order and close together."""
    gap = rf"\w{{0,{LONGEST_GAP}}}"
    return re.search(rf"\b{gap.join(map(re.escape, word))}", text) is not None
