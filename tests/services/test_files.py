"""services.files: old or new, never half; disk errors in words."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from services.errors import StorageError
from services.files import storage_error, write_atomically

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")


def test_writes_and_replaces(tmp_path):
    target = tmp_path / "settings.json"
    write_atomically(target, b"old")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"


def test_leaves_nothing_beside_the_file(tmp_path):
    write_atomically(tmp_path / "a", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@posix
def test_is_readable_by_its_owner_alone_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        write_atomically(tmp_path / "a", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_a_failed_write_keeps_the_old_file_and_removes_the_new_one(tmp_path):
    target = tmp_path / "a"
    target.mkdir()  # a rename onto a folder fails after the new file was written
    with pytest.raises(StorageError, match="Cannot write"):
        write_atomically(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_missing_folder_is_told_with_its_path(tmp_path):
    with pytest.raises(StorageError, match="missing"):
        write_atomically(tmp_path / "missing" / "a", b"x")


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "not allowed"), (errno.EROFS, "read-only"), (0, "refuses")],
)
def test_each_disk_error_says_what_to_do_and_repeats_no_foreign_text(code, words):
    sentence = str(storage_error("Cannot write", Path("x"), OSError(code, "foreign words")))
    assert words in sentence
    assert "foreign" not in sentence
