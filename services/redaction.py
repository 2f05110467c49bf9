"""Takes secrets out of text before it is written anywhere: keys, signed addresses, user-info, authorization values."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote, quote_plus

REMOVED: Final = "[removed]"
MIN_HIDDEN_CHARS: Final = 6
MAX_CHARS: Final = 16 * 1024
"""Longer texts are cut: no event needs more, and the rules below must stay quick on hostile text."""

_TELLING = r"(?:key(?!ring|word|board)|secret|token|passw(?:or)?d|signature|credential|jwt)[\w.-]{0,40}"
_LINE = r"(?:authorization|cookie)[\w.-]{0,40}"
_QUOTE = r"""\\*["']"""

_RULES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), replacement)
    for pattern, replacement in (
        # https://user:password@host
        (r"""(\w://)[^\s"'<>/]*@""", rf"\1{REMOVED}@"),
        # https://host/file?anything, and /file?name=value
        (r"""(\w://[^\s"'<>?]{0,2000})\?[^\s"'<>]*""", rf"\1?{REMOVED}"),
        (r"""\?(?=[^\s"'<>?]*=)[^\s"'<>]*""", f"?{REMOVED}"),
        # "key": "...", 'Authorization': 'Bearer ...', (b'authorization', b'...'), also as JSON inside a text
        (rf"""((?:{_TELLING}|{_LINE}){_QUOTE}\s*[:,=]\s*b?)({_QUOTE}).*?(?:(?<!\\)\2|\Z)""", rf"\1\2{REMOVED}\2"),
        # api_key="..."
        (rf"""({_TELLING}=)({_QUOTE}).*?(?:(?<!\\)\2|\Z)""", rf"\1\2{REMOVED}\2"),
        # Authorization: Basic ...
        (rf"""({_LINE}\s*[:=]\s*)(?!{_QUOTE})[^\r\n]+""", rf"\1{REMOVED}"),
        # X-Api-Key: ..., api_key=...
        (rf"""({_TELLING}\s*[:=]\s*)(?!{_QUOTE})[^\s&,;)}}]+""", rf"\1{REMOVED}"),
        (r"""\b(bearer|basic)\s+[\w.~+/=:-]{8,}""", rf"\1 {REMOVED}"),
        # shapes: Pictory's keys, keys as many vendors make them, JSON web tokens
        (r"pictai_[\w-]+", REMOVED),
        (r"\b(?:sk|api|key)[-_][A-Za-z0-9_-]{16,}", REMOVED),
        (r"\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?", REMOVED),
    )
)


class Redactor:
    """Knows the shapes of secrets, and the very values it was told to hide (in memory only)."""

    def __init__(self) -> None:
        self._hidden: tuple[str, ...] = ()

    def hide(self, values: Iterable[str]) -> None:
        """Hide these values from now on, in every form they take on the wire."""
        forms = {form for value in values if len(value) >= MIN_HIDDEN_CHARS for form in _forms(value)}
        self._hidden = tuple(sorted(forms.union(self._hidden), key=len, reverse=True))

    def redact(self, text: str) -> str:
        """`text` without secrets; the rest stays as it is."""
        for value in self._hidden:
            text = text.replace(value, REMOVED)
        if len(text) > MAX_CHARS:
            text = f"{text[:MAX_CHARS]}... ({len(text)} characters)"
        for pattern, replacement in _RULES:
            text = pattern.sub(replacement, text)
        return text

    def __repr__(self) -> str:
        return "Redactor()"


def _forms(value: str) -> Iterator[str]:
    raw = value.encode("utf-8", "surrogatepass")
    yield value
    yield base64.b64encode(raw).decode().rstrip("=")
    yield base64.urlsafe_b64encode(raw).decode().rstrip("=")
    yield raw.hex()
    yield quote(raw, safe="")
    yield quote_plus(raw)
    yield json.dumps(value)[1:-1]


def escaped(text: str) -> str:
    """One line: control, format and line-separating characters as escapes, so that no text can forge a log entry."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
