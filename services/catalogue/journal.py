"""The plain-text twin of reviews and collections: a checked JSON line an edit, on the disk before it is acknowledged.

Lines are states, not steps: each row carries a revision, and of two states of one asset the higher revision holds. So
reading the journal twice, in part or beside an older database is always safe. The first line names the journal; a
`void` line takes back an edit whose transaction failed after its line was written.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, NamedTuple

from services.catalogue.codes import dump
from services.catalogue.locks import FILE_MODE
from services.files import sync_folder

FORMAT: Final = 1
ROWS_A_LINE: Final = 500
HEAD_BYTES: Final = 200


class ReviewRow(NamedTuple):
    """One state of one review. Flag and label are codes, `tags` is JSON text."""

    uid: str
    rev: int
    rating: int = 0
    flag: int = 0
    label: int = 0
    hidden: int = 0
    note: str = ""
    tags: str = "[]"


class CollectionRow(NamedTuple):
    """One state of one collection. `gone` ones are kept, and with them all that is in them: undoing is one state."""

    id: str
    rev: int
    parent: str = ""
    name: str = ""
    search: str = ""
    place: int = 0
    gone: int = 0


class Members(NamedTuple):
    """One state of many memberships of a collection: from `rev` on these are in it, or are not."""

    collection: str
    rev: int
    present: int
    uids: Sequence[str]


@dataclass(frozen=True, slots=True)
class Collected:
    """States of collections and of what is in them."""

    collections: Sequence[CollectionRow] = ()
    members: Sequence[Members] = ()


NONE_COLLECTED: Final = Collected()


@dataclass(slots=True)
class Lines:
    """What could be read: the newest state of everything, where the readable part ends, how many lines were broken.

    `members` maps collection and uid to revision and presence.
    """

    rows: dict[str, ReviewRow] = field(default_factory=dict)
    end: int = 0
    broken: int = 0
    collections: dict[str, CollectionRow] = field(default_factory=dict)
    members: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def take(self, row: ReviewRow) -> None:
        """A state of a review; an older one than is known changes nothing."""
        known = self.rows.get(row.uid)
        if known is None or known.rev <= row.rev:
            self.rows[row.uid] = row

    def take_collected(self, states: Collected) -> None:
        """The same for states of collections."""
        for row in states.collections:
            known = self.collections.get(row.id)
            if known is None or known.rev <= row.rev:
                self.collections[row.id] = row
        for part in states.members:
            for uid in part.uids:
                state = self.members.get((part.collection, uid))
                if state is None or state[0] <= part.rev:
                    self.members[part.collection, uid] = (part.rev, part.present)

    def collected(self) -> Collected:
        """What is known of collections, as it is merged and written."""
        return Collected(list(self.collections.values()), grouped(self.members))


def row_from(value: object) -> ReviewRow | None:
    """A row as a line holds it; None where it is none."""
    if not isinstance(value, list) or len(value) != len(ReviewRow._fields):
        return None
    if not all(isinstance(part, str) for part in (value[0], *value[6:])):
        return None
    return ReviewRow(*value) if all(type(part) is int for part in value[1:6]) else None


def grouped(members: Mapping[tuple[str, str], tuple[int, int]]) -> list[Members]:
    """Memberships by collection and state."""
    parts: dict[tuple[str, int, int], list[str]] = {}
    for (collection, uid), (rev, present) in members.items():
        parts.setdefault((collection, rev, present), []).append(uid)
    return [Members(*state, uids) for state, uids in parts.items()]


def collection_from(value: object) -> CollectionRow | None:
    """A collection as a line holds it; None where it is none."""
    if not isinstance(value, list) or len(value) != len(CollectionRow._fields):
        return None
    if not all(isinstance(part, str) for part in (value[0], *value[2:5])):
        return None
    return CollectionRow(*value) if all(type(part) is int for part in (value[1], *value[5:])) else None


def members_from(value: object) -> Members | None:
    """Memberships as a line holds them; None where they are none."""
    if not isinstance(value, list) or len(value) != len(Members._fields):
        return None
    collection, rev, present, uids = value
    fits = isinstance(collection, str) and type(rev) is int and type(present) is int and isinstance(uids, list)
    return Members(*value) if fits and all(isinstance(uid, str) for uid in uids) else None


def _collected(record: Mapping[str, Any]) -> Collected:
    rows = (collection_from(value) for value in record.get("collections", ()))
    parts = (members_from(value) for value in record.get("members", ()))
    return Collected([row for row in rows if row is not None], [part for part in parts if part is not None])


def _line(record: object) -> bytes:
    text = dump(record).encode()
    return blake2b(text, digest_size=8).hexdigest().encode() + b" " + text + b"\n"


def _record(line: bytes) -> dict[str, Any] | None:
    mark, _, text = line.rstrip(b"\n").partition(b" ")
    if not line.endswith(b"\n") or blake2b(text, digest_size=8).hexdigest().encode() != mark:
        return None
    record = json.loads(text)
    return record if isinstance(record, dict) else None


def _force(descriptor: int) -> None:
    """To the platter: on macOS a plain fsync stops at the drive's cache."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


class Journal:
    """The journal file. It is opened anew for every line, for another process may have put a fresh one in its place."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def look(self) -> tuple[str, int] | None:
        """The journal's name and its size; None where there is none or its first line is broken."""
        try:
            with self.path.open("rb") as file:
                head = _record(file.readline(HEAD_BYTES))
                return (str(head["journal"]), os.fstat(file.fileno()).st_size) if head and "journal" in head else None
        except FileNotFoundError:
            return None

    def read(self, start: int = 0) -> Lines:
        """Everything readable from `start` on."""
        lines = Lines(end=start)
        states: list[tuple[int, ReviewRow]] = []
        collected: list[tuple[int, Collected]] = []
        void: set[int] = set()
        try:
            file = self.path.open("rb")
        except FileNotFoundError:
            return lines
        with file:
            file.seek(start)
            for line in file:
                record = _record(line)
                if record is None:
                    lines.broken += 1
                if line.endswith(b"\n"):
                    lines.end += len(line)
                if record is not None:
                    void.update(record.get("void", ()))
                    rows = (row_from(value) for value in record.get("rows", ()))
                    states.extend((record.get("rev", 0), row) for row in rows if row is not None)
                    collected.append((record.get("rev", 0), _collected(record)))
        for rev, row in states:
            if rev not in void:
                lines.take(row)
        for rev, told in collected:
            if rev not in void:
                lines.take_collected(told)
        return lines

    def append(self, record: object) -> int:
        """Write one line and force it to the disk; returns the size. On failure nothing of the line stays."""
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND)
        try:
            size = os.fstat(descriptor).st_size
            data = _line(record)
            try:
                written = os.write(descriptor, data)
                while written < len(data):
                    written += os.write(descriptor, data[written:])
                _force(descriptor)
            except OSError:
                os.ftruncate(descriptor, size)
                raise
            return size + len(data)
        finally:
            os.close(descriptor)

    def append_edit(
        self, rev: int, words: str, rows: Sequence[ReviewRow], collected: Collected = NONE_COLLECTED
    ) -> int:
        """Write the states an edit leads to."""
        record: dict[str, object] = {"rev": rev, "words": words, "rows": rows}
        return self.append(record | _told(collected))

    def void(self, rev: int) -> None:
        """Take back the edit `rev`, which could not be committed."""
        self.append({"void": [rev]})

    def cut(self, size: int) -> None:
        """Drop a torn last line."""
        os.truncate(self.path, size)

    def rewrite(self, rows: Iterable[ReviewRow], collected: Collected = NONE_COLLECTED) -> tuple[str, int]:
        """Put a fresh journal in place that holds exactly these states; returns its name and size."""
        name = secrets.token_hex(8)
        fresh = self.path.with_name(f"{self.path.name}.{name}.new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(_line({"journal": name, "format": FORMAT}))
                for part in _parts(rows):
                    file.write(_line({"rev": 0, "rows": part}))
                for told in _portions(collected):
                    file.write(_line({"rev": 0} | _told(told)))
                size = file.tell()
                file.flush()
                _force(file.fileno())
            fresh.replace(self.path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        sync_folder(self.path.parent)
        return name, size


def _told(collected: Collected) -> dict[str, object]:
    """The part of a line that is about collections; nothing where it is about reviews alone."""
    parts = {"collections": collected.collections, "members": collected.members}
    return {name: part for name, part in parts.items() if part}


def _portions(collected: Collected) -> Iterator[Collected]:
    """Lines of bounded length: a torn one costs no more than itself."""
    rows = list(collected.collections)
    for at in range(0, len(rows), ROWS_A_LINE):
        yield Collected(rows[at : at + ROWS_A_LINE])
    for part in collected.members:
        for at in range(0, len(part.uids), ROWS_A_LINE):
            yield Collected((), [part._replace(uids=part.uids[at : at + ROWS_A_LINE])])


def _parts(rows: Iterable[ReviewRow]) -> Iterator[list[ReviewRow]]:
    part: list[ReviewRow] = []
    for row in rows:
        part.append(row)
        if len(part) == ROWS_A_LINE:
            yield part
            part = []
    if part:
        yield part
