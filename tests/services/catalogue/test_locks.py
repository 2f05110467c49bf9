"""Locks between processes."""

import subprocess
import sys

import pytest

from services.catalogue.locks import FileLock, Turn
from services.errors import StorageError

HOLDER = """
import fcntl, os, sys
d = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
fcntl.flock(d, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def test_one_exclusive_holder_keeps_all_others_out(tmp_path):
    one, other = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert one.acquire()
    assert not other.acquire()
    assert not other.acquire(shared=True)
    one.release()
    assert other.acquire(shared=True)


def test_sharers_keep_an_exclusive_holder_out(tmp_path):
    one, other, third = (FileLock(tmp_path / "lock") for _ in range(3))
    assert one.acquire(shared=True)
    assert other.acquire(shared=True)
    assert not third.acquire(wait=0.02)
    one.release()
    other.release()
    assert third.acquire()
    third.release()
    assert not third.held


@pytest.mark.skipif(sys.platform == "win32", reason="flock is how another process holds it here")
def test_a_lock_ends_with_its_process(tmp_path):
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "lock")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with child:
        assert child.stdout.readline() == "held\n"
        lock = FileLock(tmp_path / "lock")
        assert not lock.acquire()
        child.kill()
        child.wait()
    assert lock.acquire()
    lock.release()


def test_a_turn_that_does_not_come_is_told(tmp_path):
    lock = FileLock(tmp_path / "turn")
    lock.acquire()
    with pytest.raises(StorageError, match="busy writing"), Turn(tmp_path / "turn", 0.02).taken():
        raise AssertionError("never reached")
    lock.release()
    with Turn(tmp_path / "turn", 0.02).taken():
        assert not lock.acquire()
