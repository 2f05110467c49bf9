"""The plain-text twin of the reviews."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.catalogue.journal import Journal, ReviewRow, row_from


@pytest.fixture
def journal(tmp_path):
    journal = Journal(tmp_path / "reviews.journal")
    journal.rewrite([])
    return journal


def test_the_newest_state_of_each_asset_holds(journal):
    journal.append_edit(5, "one", [ReviewRow("a", 5, rating=1), ReviewRow("b", 5, note="夜\n")])
    journal.append_edit(6, "two", [ReviewRow("a", 6, rating=4)])
    journal.append_edit(7, "late", [ReviewRow("b", 3, note="older")])
    assert journal.read().rows == {"a": ReviewRow("a", 6, rating=4), "b": ReviewRow("b", 5, note="夜\n")}


def test_an_edit_that_was_taken_back_does_not_count(journal):
    journal.append_edit(5, "one", [ReviewRow("a", 5, rating=1)])
    journal.append_edit(6, "two", [ReviewRow("a", 6, rating=4)])
    journal.void(6)
    assert journal.read().rows == {"a": ReviewRow("a", 5, rating=1)}


def test_rewriting_keeps_exactly_these_states_under_a_new_name(journal):
    before = journal.look()
    rows = [ReviewRow(f"u{n}", n) for n in range(1200)]
    name, size = journal.rewrite(rows)
    assert name != before[0]
    assert journal.look() == (name, size)
    assert list(journal.read().rows.values()) == rows
    assert [file.name for file in journal.path.parent.iterdir()] == ["reviews.journal"]
    assert journal.path.stat().st_mode & 0o777 == 0o600


def test_only_new_lines_are_read_from_a_place_on(journal):
    size = journal.append_edit(5, "one", [ReviewRow("a", 5)])
    end = journal.append_edit(6, "two", [ReviewRow("b", 6)])
    lines = journal.read(size)
    assert (list(lines.rows), lines.end, lines.broken) == (["b"], end, 0)


def test_a_missing_journal_says_nothing(tmp_path):
    journal = Journal(tmp_path / "none")
    assert journal.look() is None
    assert journal.read().rows == {}


def test_what_is_no_row_is_none():
    assert row_from(["a", 1, 2, 3, 4, 5, "n", "[]"]) == ReviewRow("a", 1, 2, 3, 4, 5, "n", "[]")
    for value in (None, [], ["a", "1", 0, 0, 0, 0, "", "[]"], ["a", True, 0, 0, 0, 0, "", "[]"], [1] * 8):
        assert row_from(value) is None


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_no_flipped_bit_passes_for_a_state(tmp_path_factory, data):
    journal = Journal(tmp_path_factory.mktemp("journal") / "reviews.journal")
    journal.rewrite([])
    rows = {f"u{n}": ReviewRow(f"u{n}", n, rating=n % 6, note=f"note {n}") for n in range(1, 6)}
    for row in rows.values():
        journal.append_edit(row.rev, "edit", [row])
    text = bytearray(journal.path.read_bytes())
    at = data.draw(st.integers(0, len(text) - 1))
    text[at] ^= 1 << data.draw(st.integers(0, 7))
    journal.path.write_bytes(text)
    lines = journal.read()
    assert lines.broken
    assert all(rows[uid] == row for uid, row in lines.rows.items())
    assert len(lines.rows) >= 3
