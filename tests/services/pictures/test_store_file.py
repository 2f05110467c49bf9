"""Whatever is done to the file, it is a cache: dropped, remade, or gone without, and never an error."""

import os
import sqlite3
import sys

import pytest

from services.domain import Thumbnail
from services.pictures import store_file
from services.pictures.store_file import StoreFile

BIG = 1 << 30


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "thumbnails.sqlite3"


@pytest.fixture
def opened(path, clock):
    """Opens the file, as often as a test wants; all are closed at the end."""
    files = []

    def open_file(budget=BIG):
        file = StoreFile(path, budget, clock)
        file.open()
        files.append(file)
        return file

    yield open_file
    for file in files:
        file.close()


def picture(number, size=3000):
    """A picture that differs from every other."""
    return Thumbnail(number.to_bytes(4) * (size // 4), 256, 200)


def write(file, *numbers):
    """Keep pictures with these numbers."""
    file.write({(f"a:-:{number}:0@", 256): picture(number) for number in numbers}, {})


def get(file, number):
    """The picture of that number."""
    return file.get(f"a:-:{number}:0@", 256)


def edit(path, statement, *values):
    """Change the file behind the store's back."""
    with sqlite3.connect(path) as db:
        db.execute(statement, values)
    db.close()


def test_what_was_written_is_read_after_opening_again(opened):
    file = opened()
    write(file, 1)
    file.close()
    assert get(opened(), 1) == picture(1)


def test_an_entry_that_was_damaged_is_dropped_and_can_be_written_again(opened, path):
    file = opened()
    write(file, 1, 2)
    edit(path, "update pictures set data = substr(data, 1, 100) where id = 1")
    assert get(file, 1) is None
    assert get(file, 2) == picture(2)
    write(file, 1)
    assert get(file, 1) == picture(1)


def test_pictures_that_changed_places_are_dropped(opened, path):
    file = opened()
    write(file, 1, 2)
    edit(path, "update entries set id = 3 - id")
    assert (get(file, 1), get(file, 2)) == (None, None)


@pytest.mark.parametrize("statement", ["delete from pictures", "update pictures set data = 'text'"])
def test_an_entry_without_its_picture_is_dropped(opened, path, statement):
    file = opened()
    write(file, 1)
    edit(path, statement)
    assert get(file, 1) is None


def test_pictures_of_an_older_decoder_are_not_shown(opened, path):
    file = opened()
    write(file, 1)
    edit(path, "update entries set decoder = decoder - 1")
    assert get(file, 1) is None


@pytest.mark.parametrize("content", [b"", b"this is no database at all", os.urandom(20_000)])
def test_a_file_that_is_no_database_is_made_anew(opened, path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    file = opened()
    write(file, 1)
    assert get(file, 1) == picture(1)
    assert file.notice is None


def test_a_database_of_somebody_else_is_made_anew(opened, path):
    path.parent.mkdir()
    edit(path, "create table entries (something)")
    file = opened()
    write(file, 1)
    assert get(file, 1) == picture(1)


def test_a_file_damaged_in_the_middle_ends_in_a_working_one(opened, path):
    file = opened()
    write(file, *range(200))
    file.close()
    content = bytearray(path.read_bytes())
    content[4096:-4096] = os.urandom(len(content) - 8192)
    path.write_bytes(content)
    file = opened()
    assert all(get(file, number) in {None, picture(number)} for number in range(200))
    write(file, 5)
    write(file, 5)
    assert get(file, 5) == picture(5)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_folder_emptied_while_in_use_is_made_again(opened, path):
    file = opened()
    write(file, 1)
    for each in path.parent.iterdir():
        each.unlink()
    path.parent.rmdir()
    write(file, 2)
    assert get(file, 2) == picture(2)
    assert path.exists()


def test_without_a_usable_folder_nothing_is_kept_and_one_notice_says_so(path, opened):
    path.parent.write_bytes(b"a file where the folder should be")
    file = opened()
    write(file, 1)
    assert get(file, 1) is None
    assert file.failure("a") is None
    assert not file.evict()
    assert file.notice


def test_a_file_that_refuses_writing_still_serves_what_it_has(opened, path):
    file = opened()
    write(file, 1)
    file._db.execute("pragma query_only = on")
    write(file, 2)
    assert get(file, 1) == picture(1)
    assert get(file, 2) is None
    assert file.notice


def test_a_full_disk_costs_only_the_new_pictures(opened):
    file = opened()
    write(file, *range(20))
    (pages,) = file._db.execute("pragma page_count").fetchone()
    file._db.execute(f"pragma max_page_count = {pages}")
    write(file, *range(100, 200))
    assert get(file, 3) == picture(3)
    assert file.notice
    file._db.execute("pragma max_page_count = 1000000")
    write(file, 100)
    assert get(file, 100) == picture(100)


def test_the_file_is_kept_within_its_budget_and_really_shrinks(opened, path):
    file = opened()
    write(file, *range(400))
    file.close()
    before = path.stat().st_size
    file = opened(budget=300_000)
    while file.evict():
        pass
    assert file.used_bytes() <= 300_000
    file.close()
    assert path.stat().st_size <= 300_000 < before


def test_the_longest_unused_go_first(opened, clock):
    file = opened()
    for number in range(200):
        clock.now += 1
        write(file, number)
    clock.now += store_file.TOUCH_SECONDS + 200
    assert get(file, 0) is not None
    file.budget_bytes = file.used_bytes() - 1
    file.evict()
    assert get(file, 0) is not None
    assert get(file, 1) is None
    assert get(file, 199) is not None


def test_looking_again_and_again_writes_nothing(opened, clock):
    file = opened()
    write(file, 1)
    changes = file._db.total_changes
    for _ in range(1000):
        clock.now += 0.1
        get(file, 1)
    file._write_touches(file._db)
    assert file._db.total_changes == changes


def test_evicting_goes_in_slices(opened):
    file = opened()
    write(file, *range(400))
    file.budget_bytes = 100_000
    assert file.evict()
    assert file.used_bytes() > 100_000


def test_an_item_larger_than_the_budget_does_not_stay(opened):
    file = opened(budget=50_000)
    file.write({("a", 256): picture(1, size=200_000)}, {})
    while file.evict():
        pass
    assert file.get("a", 256) is None


def test_writing_the_same_key_again_leaves_no_second_copy(opened, path):
    file = opened()
    for _ in range(5):
        write(file, 1)
    assert file._db.execute("select count(*) from pictures").fetchone() == (1,)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_nobody_else_may_read_it(opened, path):
    write(opened(), 1)
    assert {oct(each.stat().st_mode & 0o777) for each in path.parent.iterdir()} == {"0o600"}
    assert oct(path.parent.stat().st_mode & 0o777) == "0o700"
