"""Saving what can be saved."""

from services.catalogue import history, salvage
from services.catalogue.database import connect
from services.catalogue.journal import Journal, ReviewRow
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate


def made(path):
    connection = connect(path)
    migrate(connection, MIGRATIONS)
    return connection


def test_sound_reviews_and_accounts_of_a_damaged_file_are_taken_over(tmp_path):
    old = made(tmp_path / "old")
    history.write(old, [ReviewRow("a", 5, rating=3), ReviewRow("b", 5, rating=3)])
    old.execute("UPDATE review SET rating = 4 WHERE uid = 'b'")
    old.execute("INSERT INTO account (id, provider, label, base_url, options) VALUES ('x', 'p', 'l', 'u', '{}')")
    old.close()
    new = made(tmp_path / "new")
    salvage.take_over(new, tmp_path / "old")
    assert history.everything(new) == [ReviewRow("a", 5, rating=3)]
    assert new.execute("SELECT id FROM account").fetchall() == [("x",)]
    new.close()


def test_a_file_that_is_no_database_gives_nothing(tmp_path):
    (tmp_path / "old").write_bytes(b"rubbish" * 1000)
    new = made(tmp_path / "new")
    salvage.take_over(new, tmp_path / "old")
    assert history.everything(new) == []
    new.close()


def test_a_broken_review_without_any_copy_is_told_and_kept(tmp_path):
    connection = made(tmp_path / "c")
    journal = Journal(tmp_path / "reviews.journal")
    history.write(connection, [ReviewRow("a", 5, rating=3)])
    connection.execute("UPDATE review SET rating = 4")
    found = salvage.mend(connection, journal, ["a"])
    assert found == ["1 reviews are damaged and no copy of them was found, first a."]
    assert connection.execute("SELECT count(*) FROM review").fetchone() == (1,)
    connection.close()
