"""Makes foreign JSON fit to be kept: no signed addresses, no embedded files, nothing that cannot be stored or shown.

What is taken away leaves a mark in its place, so that nobody mistakes the rest for the whole.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

MAX_TEXT_BYTES: Final = 64 * 1024
SAFE_CHARS: Final = MAX_TEXT_BYTES // 4
"""Text of so many characters is never too long, whatever they are."""

MAX_NAME_CHARS: Final = 256
MAX_DEPTH: Final = 32
MAX_VALUES: Final = 20_000
MAX_STORED_INT: Final = 2**63
MAX_PRINTED_BITS: Final = 4096
"""Python refuses to print integers of more than 4300 digits; far below that a number is no parameter any more."""

PLAIN_TYPES: Final = frozenset({str, bool, type(None)})
"""What needs no look of its own once its texts are known to be plain."""

UNREADABLE: Final = "\N{REPLACEMENT CHARACTER}"
TOO_DEEP: Final = "(nested too deep to be kept)"
TOO_MANY: Final = "(too many values to be kept)"

_LINE_ENDS = re.compile(r"\r\n?")
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]{0,20}://[^\s\"<>\\]*")
_WHOLE_ADDRESS = re.compile(r"(?i)\A[a-z][a-z0-9+.-]{0,20}://\S*\Z")
_DATA_HEAD = r"(?i)data:([a-z0-9.+-]{1,64}/[a-z0-9.+-]{1,64})((?:;[a-z0-9=.+-]{1,64})*),"
_WHOLE_DATA_URI = re.compile(_DATA_HEAD + r"(.*)", re.DOTALL)
_DATA_URI = re.compile(_DATA_HEAD + r"([^\s\"'<>)\\]*)")


def clean(value: object) -> object:
    """`value` as JSON that any store takes: bounded in depth, number and length, without signatures."""
    return _Cleaner().value(value, 0)


def clean_text(text: str) -> str:
    """`text` with its addresses cut at "?", data URIs counted, unstorable characters marked, and 64 KiB at most."""
    if len(text) <= SAFE_CHARS and text.isprintable() and (":" not in text or _is_harmless(text)):
        return text  # nearly every value: no address, no file, nothing to mark
    text = _LINE_ENDS.sub("\n", text) if "\r" in text else text
    text = _UNSTORABLE.sub(UNREADABLE, text)
    if "," in text and "data:" in text.lower():
        text = _without_files(text)
    text = _shortened(text)
    if "://" not in text:
        return text
    return cut_address(text) if _WHOLE_ADDRESS.match(text) else _ADDRESS.sub(_cut_match, text)


def _is_harmless(text: str) -> bool:
    """True for text with neither an address nor a file in it: a time, a ratio, a prompt with a colon."""
    return "://" not in text and "data:" not in text.lower()


def cut_address(url: str) -> str:
    """`url` without its query and user-info: what may be stored of it."""
    scheme, _, rest = url.partition("?")[0].partition("://")
    authority, slash, path = rest.partition("/")
    return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}"


def _cut_match(match: re.Match[str]) -> str:
    return cut_address(match.group(0))


def _without_files(text: str) -> str:
    whole = _WHOLE_DATA_URI.fullmatch(text)
    return _counted(whole) if whole else _DATA_URI.sub(_counted, text)


def _counted(match: re.Match[str]) -> str:
    mime, options, data = match.groups()
    encoded = "base64" in options.lower()
    size = len(data.rstrip("=")) * 3 // 4 if encoded else len(data) - 2 * data.count("%")
    return f"data:{mime.lower()} ({size} bytes)"


def _shortened(text: str) -> str:
    if len(text) <= SAFE_CHARS:
        return text
    data = text.encode()
    if len(data) <= MAX_TEXT_BYTES:
        return text
    mark = f" \N{HORIZONTAL ELLIPSIS} (cut; {len(data)} bytes in all)"
    kept = data[: MAX_TEXT_BYTES - len(mark.encode())].decode(errors="ignore")
    return kept + mark


def int_text(value: int) -> str:
    """A number of any size as text, or its size where it is beyond reading."""
    return str(value) if value.bit_length() <= MAX_PRINTED_BITS else f"(a number of {value.bit_length()} bits)"


class _Cleaner:
    """One pass over one value; counts what it met, so that a row cannot grow without end.

    The texts of an object or list are looked at all together first: nearly always there is nothing to clean in any.
    """

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = MAX_VALUES

    def value(self, value: object, depth: int) -> object:
        if type(value) is int and -MAX_STORED_INT <= value < MAX_STORED_INT:
            return value
        if isinstance(value, dict):
            return TOO_DEEP if depth >= MAX_DEPTH else self._mapping(value, depth + 1)
        if isinstance(value, list):
            return TOO_DEEP if depth >= MAX_DEPTH else self._items(value, depth + 1)
        return _scalar(value)

    def _mapping(self, value: dict[str, object], below: int) -> dict[str, object]:
        room = self._room(len(value))
        if room < len(value) or not (_are_plain_names(value) and _are_plain(value.values())):
            return self._cleaned(value, room, below)
        kept = value.copy()
        for name, item in value.items():
            if type(item) not in PLAIN_TYPES:
                kept[name] = self.value(item, below)
        return kept

    def _cleaned(self, value: dict[str, object], room: int, below: int) -> dict[str, object]:
        first = islice(value.items(), room)
        kept = {clean_text(name)[:MAX_NAME_CHARS]: self.value(item, below) for name, item in first}
        if room < len(value):
            kept["\N{HORIZONTAL ELLIPSIS}"] = TOO_MANY
        return kept

    def _items(self, value: list[object], below: int) -> list[object]:
        room = self._room(len(value))
        first = value[:room]
        plain = PLAIN_TYPES if _are_plain(first) else ()
        kept = [item if type(item) in plain else self.value(item, below) for item in first]
        return kept if room == len(value) else [*kept, TOO_MANY]

    def _room(self, wanted: int) -> int:
        """How many of so many values may still be kept."""
        room = min(wanted, self._left)
        self._left -= room
        return room


def _are_plain(values: Iterable[object]) -> bool:
    """True where `clean_text` would leave every text of `values` as it is."""
    texts = "".join([item for item in values if type(item) is str])
    return len(texts) <= SAFE_CHARS and texts.isprintable() and (":" not in texts or _is_harmless(texts))


def _are_plain_names(names: Iterable[str]) -> bool:
    joined = "".join(names)
    return len(joined) <= MAX_NAME_CHARS and (joined.isidentifier() or _are_plain((joined,)))


def _scalar(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if -MAX_STORED_INT <= value < MAX_STORED_INT else int_text(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    return f"({type(value).__name__})"
