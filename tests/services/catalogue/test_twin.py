"""Database and journal kept the same."""

import pytest

from services.catalogue import history, twin
from services.catalogue.database import connect
from services.catalogue.journal import Journal, ReviewRow
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate


@pytest.fixture
def pair(tmp_path):
    connection = connect(tmp_path / "c.sqlite3")
    migrate(connection, MIGRATIONS)
    journal = Journal(tmp_path / "reviews.journal")
    twin.reconcile(connection, journal)
    yield connection, journal
    connection.close()


def test_a_pair_that_agrees_is_left_alone(pair):
    connection, journal = pair
    before = journal.path.read_bytes()
    assert twin.reconcile(connection, journal) == 0
    assert journal.path.read_bytes() == before


def test_lines_the_database_lacks_are_taken_over(pair):
    connection, journal = pair
    journal.append_edit(5, "edit", [ReviewRow("a:-:1:0", 5, rating=3)])
    assert twin.reconcile(connection, journal) == 1
    assert history.everything(connection) == [ReviewRow("a:-:1:0", 5, rating=3)]
    assert twin.reconcile(connection, journal) == 0


def test_reviews_the_journal_lacks_are_written_to_it(pair):
    connection, journal = pair
    history.write(connection, [ReviewRow("a:-:1:0", 5, rating=3)])
    journal.path.unlink()
    twin.reconcile(connection, journal)
    assert journal.read().rows == {"a:-:1:0": ReviewRow("a:-:1:0", 5, rating=3)}


def test_a_journal_of_another_time_is_merged_and_the_newer_state_wins(pair, tmp_path):
    connection, journal = pair
    history.write(connection, [ReviewRow("a", 9, rating=4), ReviewRow("b", 1, rating=1)])
    journal.rewrite([ReviewRow("a", 3, rating=2), ReviewRow("b", 2, rating=5), ReviewRow("c", 1, note="only here")])
    assert twin.reconcile(connection, journal) == 2
    states = {row.uid: row for row in history.everything(connection)}
    assert (states["a"].rating, states["b"].rating, states["c"].note) == (4, 5, "only here")
    assert journal.read().rows == states


def test_a_later_revision_than_any_merged_one_is_given_next(pair):
    connection, journal = pair
    journal.append_edit(10**17, "from the future", [ReviewRow("a", 10**17)])
    twin.reconcile(connection, journal)
    assert history.next_revision(connection, 5) == 10**17 + 1


def test_a_journal_that_has_grown_is_compacted(pair):
    connection, journal = pair
    row = ReviewRow("a", 1, note="x" * 60_000)
    history.write(connection, [row])
    for _ in range(80):
        journal.append_edit(1, "edit", [row])
    twin.compact(connection, journal)
    assert journal.path.stat().st_size < 100_000
    assert journal.read().rows == {"a": row}
