"""A vendor's library: which rows exist, in which order, made when, and what was changed while the server ran.

A row is a serial number; everything about it follows from the number and the seed, so 50,000 rows cost 400 KB. The
highest serial is the newest row.
"""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, overload

MASK = (1 << 64) - 1
ODD = 0x9E3779B97F4A7C15
WIDTH = 1 << 48
STIR = 0x5DEECE66D
FRESH_AMONG = 12
UNSTIR = pow(STIR, -1, WIDTH)

Row = dict[str, Any]


def mix(number: int, salt: int = 0) -> int:
    """64 well mixed bits; the same for the same arguments, always (splitmix64)."""
    value = (number * ODD + salt * 0xD1B54A32D192ED03 + ODD) & MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


class Codes:
    """Turns a serial into an id that looks random, and back without a table."""

    def __init__(self, library: str, seed: int) -> None:
        self._prefix = f"{seed}:{library}:".encode()

    def digits(self, serial: int) -> str:
        """32 hexadecimal digits."""
        check = hashlib.blake2b(self._prefix + b"%d" % serial, digest_size=10).hexdigest()
        return f"{check}{serial * STIR % WIDTH ^ 0x5A5A5A5A5A5A:012x}"

    def uuid(self, serial: int) -> str:
        """The digits in the shape of a random UUID."""
        text = self.digits(serial)
        return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-8{text[17:20]}-{text[20:]}"

    def serial(self, tail: str) -> int | None:
        """The serial behind the last twelve digits of either form; the caller compares the whole id."""
        try:
            return (int(tail[-12:], 16) ^ 0x5A5A5A5A5A5A) * UNSTIR % WIDTH
        except ValueError:
            return None


class Library:
    """The rows of one list. Every change raises `version`, so that filtered views know they are stale."""

    def __init__(self, name: str, size: int, *, newest: float, step: float, seed: int) -> None:
        self.name = name
        self.codes = Codes(name, seed)
        self.serials = array("q", range(size))
        self.version = 0
        self.states: dict[int, str] = {}
        self.changes: dict[int, Row] = {}
        self.touched: dict[int, float] = {}
        self._seed = seed
        self._next = size
        self._step = step
        self._oldest = newest - max(size - 1, 0) * step

    def __len__(self) -> int:
        return len(self.serials)

    def __contains__(self, serial: object) -> bool:
        if not isinstance(serial, int):
            return False
        place = bisect_left(self.serials, serial)
        return place < len(self.serials) and self.serials[place] == serial

    def bits(self, serial: int) -> int:
        """64 bits that decide everything about the row."""
        return mix(serial, self._seed)

    def made_at(self, serial: int) -> float:
        """When the row was made, in seconds; now and then three rows share one moment, as outputs of one request do."""
        if serial // 3 % 4 == 0:
            serial -= serial % 3
        return round(self._oldest + serial * self._step, 3)

    def age(self, serial: int) -> int:
        """How many rows are newer than this one."""
        return len(self.serials) - bisect_left(self.serials, serial) - 1

    def window(self, start: int, count: int) -> list[int]:
        """Serials `start` to `start + count`, newest first."""
        end = len(self.serials) - start
        return self.serials[max(end - count, 0) : max(end, 0)][::-1].tolist()

    def below(self, serial: int | None, count: int) -> list[int]:
        """The `count` newest serials older than `serial` (None: from the top)."""
        end = len(self.serials) if serial is None else bisect_left(self.serials, serial)
        return self.serials[max(end - count, 0) : end][::-1].tolist()

    def above(self, serial: int | None, count: int) -> list[int]:
        """The `count` oldest serials newer than `serial` (None: from the bottom), oldest first."""
        start = 0 if serial is None else bisect_left(self.serials, serial + 1)
        return self.serials[start : start + count].tolist()

    def fresh(self) -> list[int]:
        """Every third of the newest rows, which a vendor begins with as not finished yet; none in a small library."""
        return self.window(0, min(FRESH_AMONG, len(self.serials) // 4))[::3]

    def newest_first(self) -> Iterator[int]:
        """All serials."""
        return reversed(self.serials)

    def add(self, count: int, state: str | None = None) -> list[int]:
        """New rows at the top, `state` as their status; their serials, newest first."""
        fresh = list(range(self._next, self._next + count))
        self._next += count
        self.serials.extend(fresh)
        if state is not None:
            self.states.update(dict.fromkeys(fresh, state))
        self.version += 1
        return fresh[::-1]

    def remove(self, serials: Iterable[int]) -> None:
        """Rows vanish; unknown ones are a mistake of the test."""
        for serial in serials:
            if serial not in self:
                raise LookupError(f"{self.name} has no row {serial}")
            del self.serials[bisect_left(self.serials, serial)]
        self.version += 1

    def set_state(self, serial: int, state: str, at: float) -> None:
        """Give a row another status."""
        self.states[serial] = state
        self.touched[serial] = at
        self.version += 1

    def change(self, serial: int, fields: Row, at: float) -> None:
        """Overwrite fields of a raw row; a value of `...` removes the field."""
        self.changes[serial] = {**self.changes.get(serial, {}), **fields}
        self.touched[serial] = at
        self.version += 1

    def finished(self, serial: int, row: Row) -> Row:
        """`row` with the changes that were asked for."""
        if serial in self.changes:
            for name, value in self.changes[serial].items():
                if value is ...:
                    row.pop(name, None)
                else:
                    row[name] = value
        return row


class Rows(Sequence[Row]):
    """The raw rows of a list, newest first, made when looked at."""

    def __init__(self, library: Library, make: Callable[[int], Row]) -> None:
        self.library = library
        self._make = make

    def __len__(self) -> int:
        return len(self.library)

    def __iter__(self) -> Iterator[Row]:
        return map(self._make, self.library.newest_first())

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        serials = self.library.serials[::-1]
        if isinstance(index, slice):
            return [self._make(serial) for serial in serials[index]]
        return self._make(serials[index])
