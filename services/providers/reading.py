"""Tolerant readers of foreign JSON: what is required raises, what is optional becomes None."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Final, TypeVar

from services.domain import Asset, AssetRef, RowProblem
from services.errors import ProviderDataError
from services.providers.cleaning import clean, clean_text, int_text
from services.words import said

T = TypeVar("T")

MAX_ID_CHARS: Final = 512
MAX_TOKEN_CHARS: Final = 16 * 1024
MAX_ADDRESS_CHARS: Final = 16 * 1024
MILLISECONDS_FROM: Final = 10**11
"""A Unix time above this is in milliseconds: in seconds it would lie three thousand years ahead."""

WEB: Final = ("https://", "http://")

_DECIMAL = re.compile(r"-?\d{1,40}(\.\d{1,40})?")
_SECONDS = re.compile(r"(\d{1,12}(?:\.\d{1,12})?)\s*(?:s|sec|secs|seconds?)?", re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,18}")
_UNIX = re.compile(r"\d{9,16}")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\ud800-\udfff]+", re.IGNORECASE)
_BARRED_IN_IDS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class UnreadableRowError(Exception):
    """A row that cannot be an asset; its page goes on without it."""


def record(value: object, title: str, what: str) -> Mapping[str, object]:
    """`value` as an object, or the provider is to blame."""
    if not isinstance(value, dict):
        raise unreadable(title, said("{what} is {kind_of}", what=what, kind_of=_kind_of(value)))
    return value


def row_list(value: object, title: str, what: str) -> list[object]:
    """`value` as a list, or the provider is to blame."""
    if not isinstance(value, list):
        raise unreadable(title, said("{what} is {kind_of}", what=what, kind_of=_kind_of(value)))
    return value


def unreadable(title: str, reason: str) -> ProviderDataError:
    """The sentence for an answer whose outline is wrong; `reason` names our own words only."""
    return ProviderDataError(
        said(
            "{title} answered with something that is not a list of assets ({reason}). Everything "
            "already listed stays here; try again later.",
            title=title,
            reason=reason,
        )
    )


def _kind_of(value: object) -> str:
    names = {
        dict: said("an object"),
        list: said("a list"),
        str: said("text"),
        bool: said("true or false"),
        type(None): said("missing"),
    }
    return names.get(type(value), said("a number"))


def read_rows(
    rows: Iterable[object], read: Callable[[object], Iterable[Asset]]
) -> tuple[tuple[Asset, ...], tuple[RowProblem, ...]]:
    """The assets of the rows that can be read, and the reasons for the others. One reference appears once."""
    assets: dict[AssetRef, Asset] = {}
    problems: list[RowProblem] = []
    for position, row in enumerate(rows):
        try:
            found = tuple(read(row))
        except UnreadableRowError as err:
            problems.append(RowProblem(position, str(err)))
            continue
        before = [asset for asset in found if assets.setdefault(asset.ref, asset) is not asset]
        if before:
            problems.append(RowProblem(position, "its id was on this page before"))
    return tuple(assets.values()), tuple(problems)


def row_id(value: object) -> str:
    """A row's id exactly as its provider wrote it, numbers as text."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise UnreadableRowError("it has no id")
    written = value if isinstance(value, str) else int_text(value)
    if not written or written.isspace():
        raise UnreadableRowError("it has no id")
    if len(written) > MAX_ID_CHARS or (not written.isprintable() and _BARRED_IN_IDS.search(written)):
        raise UnreadableRowError("its id is no usable text")
    return written


def text(value: object) -> str | None:
    """Text or a number as text, cleaned for storage; None for absent, blank and anything else."""
    if isinstance(value, str):
        return clean_text(value) if value and not value.isspace() else None
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return int_text(value)
    return str(value) if isinstance(value, float) and math.isfinite(value) else None


def texts(value: object) -> tuple[str, ...] | None:
    """A list of texts; None where it is anything else or holds anything else."""
    if not isinstance(value, list):
        return None
    found = tuple(item for item in map(text, value) if item is not None)
    return found if len(found) == len(value) else None


def number(value: object) -> float | None:
    """A finite number from 0 up, also written as text; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        value = float(value) if _DECIMAL.fullmatch(value.strip()) else None
    if not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) and found >= 0 else None


def whole(value: object) -> int | None:
    """A whole number from 0 up, also written as text or 3.0; None for anything else."""
    if type(value) is int:
        return value if 0 <= value < 2**53 else None
    if isinstance(value, str) and not _WHOLE.fullmatch(value.strip()):
        return None
    found = number(value)
    if found is None or not found.is_integer() or found >= 2**53:
        return None
    return int(found)


def size(value: object) -> int | None:
    """A whole number from 1 up that can be a count of pixels or bytes."""
    return whole(value) or None


def seconds(value: object) -> float | None:
    """A duration: a number, or text such as "8s"."""
    if isinstance(value, str):
        match = _SECONDS.fullmatch(value.strip())
        return float(match.group(1)) if match else None
    return number(value)


def decimal_text(value: object) -> str | None:
    """An amount of money exactly as written; never a float, whose last digits lie."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        value = text(value)
    written = value.strip() if isinstance(value, str) else ""
    return written if _DECIMAL.fullmatch(written) else None


def moment(value: object) -> datetime | None:
    """A time in UTC from ISO 8601 or Unix seconds or milliseconds; None for what is no time in years 1 to 9999."""
    try:
        if isinstance(value, str) and not _UNIX.fullmatch(value):
            parsed = datetime.fromisoformat(value.strip())
            if parsed.tzinfo is UTC:
                return parsed
            return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return None
        unix = float(value)
        return datetime.fromtimestamp(unix / 1000 if abs(unix) > MILLISECONDS_FROM else unix, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def address(value: object) -> str | None:
    """A web address exactly as written; None for anything else. It may be signed: it is never altered."""
    if not isinstance(value, str) or len(value) > MAX_ADDRESS_CHARS:
        return None
    if value.startswith(WEB) and value.isascii() and value.isprintable() and " " not in value and value not in WEB:
        return value  # what the pattern says, at a tenth of its price for long signed addresses
    return value if _ADDRESS.fullmatch(value) else None


def token(value: object, title: str) -> str | None:
    """A page token exactly as written; None at the end of a list (absent, null and "" are the same)."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise unreadable(title, said("its page token is {kind_of}", kind_of=_kind_of(value)))
    written = value if isinstance(value, str) else int_text(value)
    if len(written) > MAX_TOKEN_CHARS or _BARRED_IN_IDS.search(written):
        raise unreadable(title, said("its page token is no usable text"))
    return written


def page_number(cursor: str | None) -> int:
    """The page a cursor of a page-number list stands for."""
    return max(1, whole(cursor) or 1)


def next_page(asked: int, told: object, last: object, *, empty: bool) -> str | None:
    """The cursor after page `asked` of a page-number list; None at its end, which the server's own figures tell."""
    here = max(asked, whole(told) or 0)
    end = whole(last)
    if empty or (end is not None and here >= end):
        return None
    return str(asked + 1)


class Fields:
    """A row being read: what is taken out becomes typed, what is left becomes `params`.

    A value that cannot be read as what it should be stays, so nothing the provider says is lost.
    """

    __slots__ = ("_inner", "_left")

    def __init__(self, value: object) -> None:
        self._left: dict[str, object] = value.copy() if isinstance(value, dict) else {}
        self._inner: dict[str, Fields] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._left

    def take(self, name: str, read: Callable[[object], T | None]) -> T | None:
        """The value of `name` through `read`; null and blank values are taken too, they say nothing."""
        left = self._left
        if name not in left:
            return None
        value = left[name]
        found = None if value is None else read(value)
        if found is not None or value is None or value == "":
            del left[name]
        return found

    def see(self, name: str, read: Callable[[object], T | None]) -> T | None:
        """The value of `name` through `read`, left in place."""
        return read(self._left.get(name))

    def word(self, name: str, known: Mapping[str, T], default: T) -> T:
        """What a word of the provider's means; an unknown one stays in `params` as it is."""
        written = self.see(name, text)
        meant = known.get(written.strip().lower()) if written is not None else None
        if meant is None:
            return default
        del self._left[name]
        return meant

    def add(self, others: Mapping[str, object]) -> None:
        """More fields to be kept; a name that is there already keeps its value."""
        self._left = {**others, **self._left}

    def drop(self, name: str) -> None:
        """Forget a field on purpose."""
        self._left.pop(name, None)

    def inner(self, name: str) -> Fields:
        """The object under `name`; what is left of it goes back to the same place."""
        found = self._inner.get(name)
        if found is None:
            value = self._left.get(name)
            found = self._inner[name] = Fields(value)
            if isinstance(value, dict):
                del self._left[name]
        return found

    def _rest(self) -> dict[str, object]:
        if not self._inner:
            return self._left
        left = self._left.copy()
        for name, fields in self._inner.items():
            if rest := fields._rest():
                left[name] = rest
        return left

    def params(self) -> Mapping[str, object]:
        """Everything not taken, under the provider's own names, cleaned for storage."""
        cleaned = clean(self._rest())
        return cleaned if isinstance(cleaned, dict) else {}
