"""Backups: made, tried, thinned out, and never the only good one thrown away."""

from datetime import timedelta

import pytest

from services.catalogue import backup, history
from services.catalogue.database import connect
from services.catalogue.journal import ReviewRow
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate

from .conftest import NOON


@pytest.fixture
def connection(path):
    connection = connect(path)
    migrate(connection, MIGRATIONS)
    history.write(connection, [ReviewRow(f"u{n}", 1, rating=3) for n in range(50)])
    yield connection
    connection.close()


@pytest.fixture
def folder(path):
    return path.with_name("backups")


def reviews_in(path):
    connection = connect(path)
    try:
        return len(history.everything(connection))
    finally:
        connection.close()


def test_a_backup_holds_every_review_and_is_the_users_alone(connection, folder):
    made = backup.make_daily(connection, folder, NOON)
    assert backup.is_good(made)
    assert made.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert reviews_in(made) == 50


def test_a_large_catalogue_is_backed_up_without_what_can_be_listed_again(connection, folder):
    made = backup.make_daily(connection, folder, NOON, whole_up_to=0)
    assert backup.is_good(made)
    assert reviews_in(made) == 50


def test_a_backup_is_due_once_a_day_and_only_where_there_is_something(connection, folder):
    assert backup.is_due(connection, folder, NOON)
    backup.make_daily(connection, folder, NOON)
    assert not backup.is_due(connection, folder, NOON + timedelta(hours=23))
    assert backup.is_due(connection, folder, NOON + timedelta(hours=24))
    assert backup.is_due(connection, folder, NOON - timedelta(days=400))
    connection.execute("DELETE FROM review")
    assert not backup.is_due(connection, folder, NOON + timedelta(days=9))


def test_seven_days_and_four_weeks_are_kept(connection, folder):
    for day in range(60):
        backup.make_daily(connection, folder, NOON + timedelta(days=day))
    kept = [path.stem.removeprefix("day-")[:8] for path in backup.newest_first(folder)]
    last = NOON + timedelta(days=59)
    assert kept[:7] == [(last - timedelta(days=at)).strftime("%Y%m%d") for at in range(7)]
    assert 7 < len(kept) <= 11


def test_a_damaged_backup_is_not_good(connection, folder):
    made = backup.make_daily(connection, folder, NOON)
    data = bytearray(made.read_bytes())
    data[4096:12288] = b"\x11" * 8192
    made.write_bytes(data)
    assert not backup.is_good(made)
    made.write_bytes(b"")
    assert not backup.is_good(made)


def test_a_copy_from_before_a_migration_has_everything(connection, folder):
    made = backup.make_before_migration(connection, folder, NOON)
    assert made.name.startswith("before-")
    assert reviews_in(made) == 50
    for day in range(1, 4):
        backup.make_before_migration(connection, folder, NOON + timedelta(days=day))
    assert len(backup.newest_first(folder)) == backup.BEFORE_MIGRATION


def test_an_unfinished_backup_leaves_nothing_behind(connection, folder):
    folder.mkdir()
    connection.execute("DROP TABLE edit_row")
    with pytest.raises(Exception, match="edit_row"):
        backup.make_daily(connection, folder, NOON)
    assert list(folder.iterdir()) == []
