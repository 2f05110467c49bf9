"""Keeping the search index in step with the rows. It keeps no text itself: what leaves it has to be told again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final

from services.catalogue.database import Connection
from services.catalogue.encoding import Facts, read
from services.catalogue.search import indexed

Words = tuple[int, str, str, str, str]
"""An asset's id and its text in the four columns of the index."""

_OWN: Final = "SELECT uid, note, tags FROM review WHERE uid IN (SELECT value FROM json_each(?))"
_ROWS: Final = """
    SELECT asset.id, uid, model.name, facts FROM asset LEFT JOIN model ON model.id = asset.model
    WHERE asset.id IN (SELECT value FROM json_each(?)) ORDER BY asset.id"""


def own_text(note: str, tags: str) -> str:
    """What the artist wrote, as the index keeps it."""
    return indexed(f"{note} {' '.join(json.loads(tags))}".strip()) if note or tags != "[]" else ""


def of_facts(number: int, facts: Facts, model: str | None, own: str) -> Words:
    """The words of a row: prompt; negative prompt; model, tags, collections, file name; the artist's."""
    about = [word for word in (model, *facts.tags, *facts.collections, facts.name) if word]
    return number, indexed(facts.prompt), indexed(facts.negative_prompt), indexed(" ".join(about)), own


def own_of(connection: Connection, uids: Iterable[str]) -> dict[str, str]:
    """The artist's words by uid, for those assets that have any."""
    rows = connection.execute(_OWN, (json.dumps(list(uids)),))
    return {uid: text for uid, note, tags in rows if (text := own_text(note, tags))}


def of_rows(connection: Connection, ids: Sequence[int]) -> list[Words]:
    """The words of these rows as they are now."""
    rows = connection.execute(_ROWS, (json.dumps(list(ids)),)).fetchall()
    own = own_of(connection, (row[1] for row in rows))
    return [of_facts(number, read(stored), model, own.get(uid, "")) for number, uid, model, stored in rows]


def add(connection: Connection, words: list[Words]) -> None:
    """Index new rows. Ascending ids: FTS5 writes a segment whenever an id is smaller than the one before."""
    words.sort()
    connection.executemany("INSERT INTO words (rowid, prompt, negative, about, own) VALUES (?, ?, ?, ?, ?)", words)


def remove(connection: Connection, words: Iterable[Words]) -> None:
    """Take rows out of the index; `words` must be what went in."""
    connection.executemany(
        "INSERT INTO words (words, rowid, prompt, negative, about, own) VALUES ('delete', ?, ?, ?, ?, ?)", sorted(words)
    )
