"""Keeping the search index in step with the rows. It keeps no text itself: what leaves it has to be told again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import unquote

from services.catalogue.database import Connection
from services.catalogue.encoding import Encoded
from services.catalogue.search import indexed

Words = tuple[int, str, str, str, str]
"""An asset's id and its text in the four columns of the index."""

_OWN: Final = "SELECT uid, note, tags FROM review WHERE uid IN (SELECT value FROM json_each(?))"
_ROWS: Final = """
    SELECT asset.id, uid, prompt, negative, model.name, tags, collections, asset.name
    FROM asset LEFT JOIN model ON model.id = asset.model
    WHERE asset.id IN (SELECT value FROM json_each(?)) ORDER BY asset.id"""


def own_text(note: str, tags: str) -> str:
    """What the artist wrote, as the index keeps it."""
    return indexed(f"{note} {' '.join(json.loads(tags))}".strip()) if note or tags != "[]" else ""


def about(uid: str, model: str | None, tags: str | None, collections: str | None, name: str | None) -> str:
    """Everything worth finding that is no prompt: model, tags, collections, file name, the provider's id."""
    lists = [json.loads(text) for text in (tags, collections) if text]
    remote_id = unquote(uid.split(":", 3)[2])
    return indexed(" ".join([model or "", *(word for words in lists for word in words), name or "", remote_id]))


def own_of(connection: Connection, uids: Iterable[str]) -> dict[str, str]:
    """The artist's words by uid, for those assets that have any."""
    rows = connection.execute(_OWN, (json.dumps(list(uids)),))
    return {uid: text for uid, note, tags in rows if (text := own_text(note, tags))}


def of_asset(number: int, row: Encoded, own: str) -> Words:
    """The words of a row about to be inserted: the same that `of_rows` will read of it."""
    facts = about(row.uid, row.model, row.text("tags"), row.text("collections"), row.text("name"))
    return number, indexed(row.text("prompt")), indexed(row.text("negative")), facts, own


def of_rows(connection: Connection, ids: Sequence[int]) -> list[Words]:
    """The words of these rows as they are now."""
    rows = connection.execute(_ROWS, (json.dumps(list(ids)),)).fetchall()
    own = own_of(connection, (row[1] for row in rows))
    return [
        (row[0], indexed(row[2]), indexed(row[3]), about(row[1], row[4], row[5], row[6], row[7]), own.get(row[1], ""))
        for row in rows
    ]


def add(connection: Connection, words: list[Words]) -> None:
    """Index new rows. Ascending ids: FTS5 writes a segment whenever an id is smaller than the one before."""
    words.sort()
    connection.executemany("INSERT INTO words (rowid, prompt, negative, about, own) VALUES (?, ?, ?, ?, ?)", words)


def remove(connection: Connection, words: Iterable[Words]) -> None:
    """Take rows out of the index; `words` must be what went in."""
    connection.executemany(
        "INSERT INTO words (words, rowid, prompt, negative, about, own) VALUES ('delete', ?, ?, ?, ?, ?)", sorted(words)
    )
