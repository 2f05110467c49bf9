"""States of reviews in the database."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.catalogue import history
from services.catalogue.database import connect
from services.catalogue.journal import ReviewRow
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    connection = connect(tmp_path_factory.mktemp("history") / "c.sqlite3")
    migrate(connection, MIGRATIONS)
    yield connection
    connection.close()


states = st.builds(
    ReviewRow, st.just("a:-:1:0"), st.integers(1, 2**50), st.integers(0, 5), st.integers(0, 2), st.integers(0, 5),
    st.integers(0, 1), st.text(max_size=30).filter(lambda text: text.isprintable()), st.just('["Tag"]'),
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(states, st.sampled_from(ReviewRow._fields[1:]), st.data())
def test_no_changed_column_passes_for_what_was_written(connection, row, column, data):
    history.write(connection, [row])
    assert history.unsound(connection) == []
    old = getattr(row, column)
    new = data.draw((st.integers(0, 2**50) if isinstance(old, int) else st.text(max_size=9)).filter(lambda v: v != old))
    try:
        connection.execute(f"UPDATE review SET {column} = ?", (new,))
    except UnicodeEncodeError:
        return
    assert history.unsound(connection) == [row.uid]
    assert history.everything(connection) == []


def test_the_higher_revision_wins_whatever_comes_first(connection):
    old, new = ReviewRow("x", 1, rating=1), ReviewRow("x", 2, rating=2)
    assert history.merge(connection, [new]) == 1
    assert history.merge(connection, [old]) == 0
    assert history.states(connection, ["x"])["x"] == new


def test_revisions_only_rise(connection):
    first = history.next_revision(connection, 100)
    assert history.next_revision(connection, 50) == first + 1
    assert history.next_revision(connection, first + 1000) == first + 1000


def test_a_review_without_content_is_not_counted(connection):
    before = history.count(connection)
    history.write(connection, [ReviewRow("blank", 5), ReviewRow("said", 5, note="x")])
    assert history.count(connection) == before + 1
