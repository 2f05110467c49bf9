"""Edits of one's own collections: made, renamed, moved, removed, filled and emptied. `editing` keeps them."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Final

from services.catalogue import changes, collected
from services.catalogue.codes import clean
from services.catalogue.database import Connection
from services.catalogue.editing import Change, Edit, Editor
from services.catalogue.ids import dump
from services.catalogue.journal import CollectionRow, Members
from services.catalogue.values import Collection
from services.errors import UsageError
from services.words import Said, said

MAX_DEPTH: Final = 32
MAX_SEARCH: Final = 2000
ID_BYTES: Final = 8

_GIVEN: Final = "SELECT uid FROM asset WHERE id IN (SELECT value FROM json_each(?))"
_HAS: Final = "EXISTS (SELECT 1 FROM member WHERE collection = ? AND member.uid = asset.uid AND present = 1)"


class CollectionBook(Editor):
    """The collections of a catalogue. Used on the writer's lane alone."""

    def create(self, name: str, parent: str = "", search: str = "") -> Collection:
        """A new collection at the end of `parent`, "" being the top; with a search a smart one."""
        name, search = changes.clean_name(name), _clean_search(search)
        with self.edit() as edit:
            known = collected.rows(edit.connection)
            if parent:
                _require_folder(known, parent)
                _check_depth(known, parent, 1)
            fresh = CollectionRow(secrets.token_hex(ID_BYTES), 0, parent, name, search, _next_place(known))
            _keep(edit, said("Collection {name} made", name=name), [(fresh._replace(gone=1), fresh)])
        return _value(fresh)

    def rename(self, collection: str, name: str) -> None:
        """Give it another name."""
        name = changes.clean_name(name)
        with self.edit() as edit:
            old = _require(collected.rows(edit.connection, [collection]), collection)
            if old.name != name:
                _keep(edit, said("Collection {name} renamed", name=old.name), [(old, old._replace(name=name))])

    def change_search(self, collection: str, name: str, search: str) -> None:
        """Have a smart collection hold what another search finds, under this name."""
        name, search = changes.clean_name(name), _clean_search(search)
        with self.edit() as edit:
            old = _require(collected.rows(edit.connection, [collection]), collection)
            if not old.search or not search:
                raise UsageError(said("Only a smart collection has a search; nothing was changed."))
            new = old._replace(name=name, search=search)
            if new != old:
                _keep(edit, said("Collection {name} changed", name=old.name), [(old, new)])

    def move(self, collection: str, parent: str) -> None:
        """Put it at the end of another folder, or "" at the top."""
        with self.edit() as edit:
            known = collected.rows(edit.connection)
            old = _require(known, collection)
            if old.search:
                raise UsageError(said("A smart collection has no folder; nothing was changed."))
            if parent:
                _require_folder(known, parent)
            if collection in _upwards(known, parent):
                raise UsageError(said("A folder cannot be put into itself; nothing was changed."))
            if old.parent != parent:
                _check_depth(known, parent, _height(known, collection))
                moved = old._replace(parent=parent, place=_next_place(known))
                _keep(edit, said("Collection {name} moved", name=old.name), [(old, moved)])

    def remove(self, collection: str) -> None:
        """Take it away with all that is in it; no asset is touched, and undoing brings everything back."""
        with self.edit() as edit:
            old = _require(collected.rows(edit.connection, [collection]), collection)
            _keep(edit, said("Collection {name} removed", name=old.name), [(old, old._replace(gone=1))])

    def put_in(self, collection: str, ids: Sequence[int]) -> int:
        """Put these rows in; how many were not in there."""
        return self._turn_members(collection, ids, present=True)

    def take_out(self, collection: str, ids: Sequence[int]) -> int:
        """Take these rows out of it and of the folders within; how many were in there."""
        return self._turn_members(collection, ids, present=False)

    def _turn_members(self, collection: str, ids: Sequence[int], *, present: bool) -> int:
        with self.edit() as edit:
            known = collected.rows(edit.connection)
            row = _require_folder(known, collection)
            where = [collection] if present else [collection, *_downwards(known, collection)]
            parts = [_part(edit.connection, each, ids, present=present) for each in where]
            parts = [part for part in parts if part.uids]
            count = len({uid for part in parts for uid in part.uids})
            if count:
                edit.keep(_words(count, row.name, present=present), Change(members=parts))
        return count


def _part(connection: Connection, collection: str, ids: Sequence[int], *, present: bool) -> Members:
    sql = f"{_GIVEN} AND {'NOT ' if present else ''}{_HAS}"
    found = connection.execute(sql, (dump(ids), collection))
    return Members(collection, 0, int(present), [row[0] for row in found])


def _words(count: int, name: str, *, present: bool) -> Said:
    many = changes.assets(count)
    if present:
        return said("{assets} added to {name}", assets=many, name=name)
    return said("{assets} removed from {name}", assets=many, name=name)


def _keep(edit: Edit, words: Said, pairs: Sequence[tuple[CollectionRow, CollectionRow]]) -> None:
    edit.keep(words, Change(collections=pairs))


def _value(row: CollectionRow) -> Collection:
    return Collection(id=row.id, name=row.name, parent=row.parent, search=row.search)


def _clean_search(search: str) -> str:
    text = clean(search).strip()
    if len(text) > MAX_SEARCH:
        raise UsageError(said("A search may have {most} characters; nothing was changed.", most=MAX_SEARCH))
    return text


def _require(known: dict[str, CollectionRow], collection: str) -> CollectionRow:
    row = known.get(collection)
    if row is None or row.gone:
        raise UsageError(said("That collection is not there any more; nothing was changed."))
    return row


def _require_folder(known: dict[str, CollectionRow], collection: str) -> CollectionRow:
    row = _require(known, collection)
    if row.search:
        raise UsageError(said("{name} holds what its search finds; nothing was changed.", name=row.name))
    return row


def _next_place(known: dict[str, CollectionRow]) -> int:
    return max((row.place for row in known.values()), default=0) + 1


def _upwards(known: dict[str, CollectionRow], collection: str) -> list[str]:
    """It and the folders around it, innermost first."""
    found: list[str] = []
    while collection in known and collection not in found:
        found.append(collection)
        collection = known[collection].parent
    return found


def _downwards(known: dict[str, CollectionRow], collection: str) -> list[str]:
    """The folders within it, at any depth."""
    found: list[str] = []
    waiting = [collection]
    while waiting:
        parent = waiting.pop()
        below = [row.id for row in known.values() if row.parent == parent and not row.gone and row.id not in found]
        found += below
        waiting += below
    return found


def _height(known: dict[str, CollectionRow], collection: str) -> int:
    """How many levels it and what is in it take."""
    below = [row.id for row in known.values() if row.parent == collection and not row.gone]
    return 1 + max((_height(known, each) for each in below), default=0)


def _check_depth(known: dict[str, CollectionRow], parent: str, levels: int) -> None:
    if len(_upwards(known, parent)) + levels > MAX_DEPTH:
        raise UsageError(said("Folders lie at most {most} deep; nothing was changed.", most=MAX_DEPTH))
