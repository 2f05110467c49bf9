"""One history for everything that can be undone."""

from __future__ import annotations

import sqlite3

import pytest

from services.catalogue import collected
from services.catalogue.database import Writer, connect
from services.catalogue.editing import Change, Editor
from services.catalogue.journal import CollectionRow, Journal, Members, ReviewRow
from services.catalogue.locks import Turn
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate
from tests.services.catalogue.conftest import Clock


@pytest.fixture
def editor(tmp_path):
    writer = Writer(connect(tmp_path / "c.sqlite3"), Turn(tmp_path / "c.turn", 1.0))
    migrate(writer.connection, MIGRATIONS)
    made = Editor(writer, Journal(tmp_path / "reviews.journal"), Clock())
    made.connection = writer.connection
    made.journal = Journal(tmp_path / "reviews.journal")
    yield made
    writer.close()


NEW = CollectionRow("one", 0, name="Key art")
EVERYTHING = Change(
    reviews=[(ReviewRow("a:-:1:0", 0), ReviewRow("a:-:1:0", 0, rating=3))],
    collections=[(NEW._replace(gone=1), NEW)],
    members=[Members("one", 0, 1, ["a:-:1:0", "a:-:2:0"])],
)


def keep(editor, change=EVERYTHING, words="All of it"):
    with editor.edit() as edit:
        edit.keep(words, change)


def states(editor):
    rating = editor.connection.execute("SELECT rating FROM review").fetchall()
    members = editor.connection.execute("SELECT sum(present) FROM member").fetchone()[0]
    return rating, collected.rows(editor.connection)["one"].gone, members


def test_one_step_takes_back_reviews_collections_and_members_together(editor):
    keep(editor)
    done = states(editor)
    undone = editor.undo()
    assert (done, states(editor)) == (([(3,)], 0, 2), ([(0,)], 1, 0))
    assert (undone.words, undone.uids, undone.collections) == ("All of it", ("a:-:1:0",), ("one",))
    editor.redo()
    assert states(editor) == done


def test_all_of_an_edit_is_in_one_line_of_the_journal(editor):
    keep(editor)
    lines = editor.journal.read()
    assert lines.rows["a:-:1:0"].rating == 3
    assert lines.collections["one"].name == "Key art"
    assert {uid for (_, uid), (_, present) in lines.members.items() if present} == {"a:-:1:0", "a:-:2:0"}


def test_an_edit_that_cannot_be_committed_leaves_nothing_in_database_or_journal(editor):
    def half_an_edit():
        with editor.edit() as edit:
            edit.keep("All of it", EVERYTHING)
            edit.connection.execute("INSERT INTO review VALUES (NULL, 1, 1, 1, 1, 1, '', '', x'')")

    with pytest.raises(sqlite3.IntegrityError):
        half_an_edit()
    assert collected.rows(editor.connection) == {}
    lines = editor.journal.read()
    assert (lines.rows, lines.collections, lines.members) == ({}, {}, {})


def test_undoing_a_field_leaves_what_was_changed_elsewhere_since(editor):
    keep(editor, Change(collections=[(NEW._replace(gone=1), NEW)]), "Made")
    keep(editor, Change(collections=[(NEW, NEW._replace(name="Other"))]), "Renamed")
    row = collected.rows(editor.connection)["one"]
    with editor.edit() as edit:  # as another process would
        edit.make("Moved", Change(collections=[(row, row._replace(parent="two"))]))
    editor.undo()
    row = collected.rows(editor.connection)["one"]
    assert (row.name, row.parent) == ("Key art", "two")


def test_the_oldest_edits_go_where_they_hold_too_many_members(editor, monkeypatch):
    monkeypatch.setattr("services.catalogue.editing.MAX_EDIT_ROWS", 3)
    for number in range(3):
        keep(editor, Change(members=[Members("one", 0, 1, [f"a:-:{number}:0", f"b:-:{number}:0"])]))
    assert editor.undo() is not None
    assert editor.undo() is None
