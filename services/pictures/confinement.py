"""What a picture worker takes from itself before it meets foreign bytes, and the words for it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from enum import IntFlag

_OPEN_FILES = 16
_NICENESS = 10
_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4


class Limit(IntFlag):
    """One bit per limit; a worker tells at its start which hold."""

    MEMORY = 1
    CPU_TIME = 2
    OPEN_FILES = 4
    NO_FILE_WRITES = 8
    NO_CORE_DUMP = 16
    LOW_PRIORITY = 32
    DIES_WITH_APP = 64
    NO_FILES_NO_NETWORK = 128
    CLEAN_ENVIRONMENT = 256


_WORDS = {
    Limit.MEMORY: "memory",
    Limit.CPU_TIME: "processor time",
    Limit.OPEN_FILES: "number of open files",
    Limit.NO_FILE_WRITES: "no file can grow",
    Limit.NO_CORE_DUMP: "no memory dump",
    Limit.LOW_PRIORITY: "low priority",
    Limit.DIES_WITH_APP: "ends with the app",
    Limit.NO_FILES_NO_NETWORK: "no files, no network, no other programs",
    Limit.CLEAN_ENVIRONMENT: "clean environment",
}

_KEPT_VARIABLES = frozenset({"SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"})


def words_for(limits: int) -> list[str]:
    """The limits as words, for `vitrine doctor`."""
    return [words for limit, words in _WORDS.items() if limits & limit]


def clean_environment(environ: dict[str, str] | None = None) -> dict[str, str]:
    """What a worker may see of the app's environment: no key, no proxy, no home."""
    kept = {name: value for name, value in (environ or dict(os.environ)).items() if name.upper() in _KEPT_VARIABLES}
    return {**kept, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", "MALLOC_ARENA_MAX": "2"}


def confine(memory_bytes: int) -> Limit:
    """Put every limit this system knows on this process, for good; tells which hold. Never fails."""
    from services.pictures import seccomp  # here, as the app loads this module too and has no use for ctypes

    steps = (
        (Limit.DIES_WITH_APP, _die_with_parent),
        (Limit.NO_CORE_DUMP, lambda: _limit("RLIMIT_CORE", 0)),
        (Limit.LOW_PRIORITY, _be_nice),
        (Limit.MEMORY, lambda: _limit("RLIMIT_AS", memory_bytes)),
        (Limit.NO_FILE_WRITES, lambda: _limit("RLIMIT_FSIZE", 0)),
        (Limit.OPEN_FILES, lambda: _limit("RLIMIT_NOFILE", _OPEN_FILES)),
        (Limit.CPU_TIME, _has_cpu_timer),
        (Limit.CLEAN_ENVIRONMENT, lambda: set(os.environ) <= set(clean_environment()) | {"LC_CTYPE"}),
        (Limit.NO_FILES_NO_NETWORK, seccomp.forbid),
    )
    held = Limit(0)
    for limit, put in steps:
        if _holds(put):
            held |= limit
    return held


@contextlib.contextmanager
def cpu_time(seconds: float) -> Iterator[None]:
    """The kernel ends this process when the block uses more CPU than this, also inside a decoder's own loop."""
    if not _has_cpu_timer():
        yield
        return
    import signal

    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _holds(put: Callable[[], bool]) -> bool:
    try:
        return put()
    except (OSError, ValueError, AttributeError, ImportError):
        return False  # this system has no such limit, or does not let us set it: doctor tells


def _limit(name: str, value: int) -> bool:
    import resource

    number = getattr(resource, name)
    resource.setrlimit(number, (value, value))
    return resource.getrlimit(number)[1] == value


def _has_cpu_timer() -> bool:
    return sys.platform != "win32"


def _be_nice() -> bool:
    return sys.platform != "win32" and os.nice(_NICENESS) >= _NICENESS


def _die_with_parent() -> bool:
    """Where the kernel can, it ends us with the thread that started us; else the closed pipe does, between two jobs."""
    if sys.platform != "linux":
        return False
    import ctypes
    import signal

    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return bool(prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) == 0) and os.getppid() != 1
