"""How values become numbers and text in the database, and come back."""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Final

from services.domain import Flag, Kind, Label, Status

KINDS: Final = tuple(Kind)
STATUSES: Final = tuple(Status)
FLAGS: Final = (Flag.NONE, Flag.PICK, Flag.REJECT)
LABELS: Final = (Label.NONE, Label.RED, Label.YELLOW, Label.GREEN, Label.BLUE, Label.PURPLE)

KIND_CODE: Final = {kind: code for code, kind in enumerate(KINDS)}
STATUS_CODE: Final = {status: code for code, status in enumerate(STATUSES)}
FLAG_CODE: Final = {flag: code for code, flag in enumerate(FLAGS)}
LABEL_CODE: Final = {label: code for code, label in enumerate(LABELS)}

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND: Final = timedelta(microseconds=1)
MAX_INTEGER: Final = 2**63 - 1
ZIPPED_FROM: Final = 4096
NARROWEST_RATIO: Final = 400
WIDEST_RATIO: Final = 2600

_ESCAPED_NUL: Final = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")


def micros(moment: datetime) -> int:
    """Microseconds since 1970; a moment without a zone is taken as UTC."""
    return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - EPOCH) // MICROSECOND


def moment(value: int) -> datetime:
    """The moment `value` microseconds after 1970."""
    return EPOCH + timedelta(microseconds=value)


def optional_micros(value: datetime | None) -> int | None:
    """`micros`, where there is a moment."""
    return None if value is None else micros(value)


def optional_moment(value: int | None) -> datetime | None:
    """`moment`, where there is a number."""
    return None if value is None else EPOCH + timedelta(microseconds=value)


def clean(text: str) -> str:
    """`text` as every layer can hold it: no lone surrogates, no NUL."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", " ").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def optional_clean(text: str | None) -> str | None:
    """`clean`, where there is text."""
    return None if text is None else clean(text)


def fold(tag: str) -> str:
    """What two spellings of one tag have in common."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", tag).casefold())


def whole(value: int | None) -> int | None:
    """A number the database can hold, else None."""
    return value if value is not None and -MAX_INTEGER <= value <= MAX_INTEGER else None


def finite(value: float | None) -> float | None:
    """A number that is one, else None."""
    return float(value) if value is not None and abs(value) < float("inf") else None


def text_key(text: object) -> int:
    """A number that stands for a text, the same in every catalogue; 0 where there is none."""
    if not text or not isinstance(text, str):
        return 0
    return int.from_bytes(blake2b(text.encode(errors="replace"), digest_size=6).digest(), "big") or 1


def permille(width: object, height: object) -> int:
    """Width through height in thousandths, within what a list lays out; 0 where one of them is not known."""
    if not isinstance(width, int) or not isinstance(height, int) or width <= 0 or height <= 0:
        return 0
    return min(WIDEST_RATIO, max(NARROWEST_RATIO, (1000 * width + height // 2) // height))


def area(width: object, height: object) -> int:
    """How many pixels there are; 0 where one side is not known."""
    if not isinstance(width, int) or not isinstance(height, int) or width <= 0 or height <= 0:
        return 0
    return min(MAX_INTEGER, width * height)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple | set | frozenset):
        return list(value)
    return str(value)


_encoder: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)


def dump(value: object) -> str:
    """`value` as compact JSON text."""
    return _encoder.encode(value)


def clean_json(text: str) -> str:
    """JSON text as `clean` would have made its strings: no lone surrogates, no NUL."""
    if "\\u0000" in text:
        text = _ESCAPED_NUL.sub(r"\1 ", text)
    return text if text.isascii() else clean(text)


def pack(params: Mapping[str, object]) -> str | bytes | None:
    """Parameters for storage: None where there are none, compressed where they are long."""
    if not params:
        return None
    text = clean_json(dump(params if isinstance(params, dict) else dict(params)))
    return text if len(text) < ZIPPED_FROM else zlib.compress(text.encode(), 3)


class StoredParams(Mapping[str, object]):
    """Parameters as they lie in the database; read when somebody looks, which a grid never does."""

    __slots__ = ("_stored", "_value")

    def __init__(self, stored: str | bytes) -> None:
        self._stored = stored
        self._value: dict[str, object] | None = None

    def _read(self) -> dict[str, object]:
        if self._value is None:
            text = self._stored if isinstance(self._stored, str) else zlib.decompress(self._stored).decode()
            self._value = json.loads(text)
        return self._value

    def __getitem__(self, name: str) -> object:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __repr__(self) -> str:
        return "StoredParams(...)"


def bits_apart(one: int, other: int) -> int:
    """In how many of their 64 bits two numbers differ; a function of SQL too."""
    return ((one ^ other) & (1 << 64) - 1).bit_count()
