"""The exported file itself: JSON Lines with a head, a state a line, and an end that proves that it is whole.

Both ways go line by line. Nothing that is read is believed: sizes are bounded, and a file that is damaged, cut off,
foreign or of a later version is refused with one sentence.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final

from services.catalogue.codes import dump
from services.catalogue.journal import CollectionRow, Members, ReviewRow
from services.domain import ReviewFile
from services.errors import UsageError
from services.files import replacing, storage_error
from services.ratings.records import State, record_of, state_of
from services.words import Said, said

FORMAT: Final = "vitrine-reviews"
VERSION: Final = 1
MAX_LINE: Final = 4 * 2**20
MAX_LINES: Final = 2_000_000
MAX_COLLECTIONS: Final = 50_000

_COUNTED: Final = ("reviews", "collections", "memberships")


def write_file(path: Path, states: Iterable[State], made: datetime) -> ReviewFile:
    """Write states, one after the other; the file is there whole or not at all. StorageError where it cannot be."""
    counts: Counter[str] = Counter()
    digest = sha256()
    with replacing(path) as file:
        head = {"format": FORMAT, "version": VERSION, "made": made.isoformat(timespec="seconds")}
        _put(file, head, digest)
        for state in states:
            _put(file, record_of(state), digest)
            _count(counts, state)
        _put(file, _end(counts) | {"sha256": digest.hexdigest()})
    return _figures(counts)


def read_file(path: Path) -> Iterator[State]:
    """The states in a file, one after the other.

    UsageError where it is none of ours or not whole, at the latest when it ends: believe nothing before.
    """
    name = path.name
    counts: Counter[str] = Counter()
    digest = sha256()
    last = ""
    with _opened(path) as file:
        head = _head(file, name)
        digest.update(head)
        for number in range(2, MAX_LINES):
            line = file.readline(MAX_LINE)
            record = _record(line)
            if record is not None and record.get("end") is True:
                _check_end(file, record, _end(counts) | {"sha256": digest.hexdigest()}, name)
                return
            if record is None:
                raise UsageError(_cut_off(name) if not line.endswith(b"\n") else _damaged(name, number))
            state = _state(record, name, number)
            if isinstance(state, ReviewRow):
                if state.uid <= last:  # so that nobody has to remember what came before
                    raise UsageError(_damaged(name, number))
                last = state.uid
            _count(counts, state)
            if counts["collections"] > MAX_COLLECTIONS:
                break
            digest.update(line)
            yield state
    raise UsageError(said("{name} holds more than Vitrine can take in; nothing was changed.", name=name))


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as err:
        raise storage_error(said("Cannot read"), path, err) from err


def _head(file: IO[bytes], name: str) -> bytes:
    line = file.readline(MAX_LINE)
    head = _record(line)
    if head is None or head.get("format") != FORMAT:
        raise UsageError(said("{name} holds no ratings that Vitrine exported; nothing was changed.", name=name))
    if head.get("version") != VERSION:
        raise UsageError(
            said("{name} comes from a newer Vitrine; nothing was changed. Update this one and try again.", name=name)
        )
    return line


def _record(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _state(record: dict[str, Any], name: str, number: int) -> State:
    try:
        return state_of(record)
    except (ValueError, TypeError, OverflowError) as err:
        raise UsageError(_damaged(name, number)) from err


def _check_end(file: IO[bytes], told: dict[str, Any], counted: dict[str, object], name: str) -> None:
    """A file that another program wrote may leave the checksum out, never the counts."""
    if any(told.get(key) != value for key, value in counted.items() if key != "sha256" or key in told):
        raise UsageError(
            said("{name} is not what was once exported; nothing was changed. Export it once more.", name=name)
        )
    if file.readline(MAX_LINE).strip():
        raise UsageError(said("{name} goes on after its end; nothing was changed. Export it once more.", name=name))


def _damaged(name: str, number: int) -> Said:
    return said(
        "{name} is damaged in line {number}; nothing was changed. Export it once more.", name=name, number=number
    )


def _cut_off(name: str) -> Said:
    return said("The end of {name} is missing; nothing was changed. Export it once more.", name=name)


def _put(file: IO[bytes], record: dict[str, object], digest: Any = None) -> None:
    line = dump(record).encode() + b"\n"
    file.write(line)
    if digest is not None:
        digest.update(line)


def _count(counts: Counter[str], state: State) -> None:
    match state:
        case ReviewRow():
            counts["reviews"] += 1
        case CollectionRow():
            counts["collections"] += 1
        case Members():
            counts["memberships"] += len(state.uids)


def _end(counts: Counter[str]) -> dict[str, object]:
    return {"end": True} | {name: counts[name] for name in _COUNTED}


def _figures(counts: Counter[str]) -> ReviewFile:
    return ReviewFile(**{name: counts[name] for name in _COUNTED})
