"""One worker process as its owner sees it: started when first needed, asked, ended, started again. It blocks."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final

from services.errors import MediaError
from services.pictures import worker_protocol as protocol
from services.pictures.confinement import clean_environment
from services.pictures.limits import JobLimits
from services.pictures.refusals import Refusal, error_for
from services.words import said

FROZEN_OPTION: Final = "--picture-worker"
"""A bundled app has no interpreter to give a module to: started with this argument it becomes a worker."""

_BELOW_NORMAL_AND_NO_WINDOW = 0x00004000 | 0x08000000  # Windows' creation flags
_KILLED = -9  # not by us: the kernel, when memory ran out
_CPU_SIGNALS = frozenset({-int(getattr(signal, "SIGPROF", 27)), -int(getattr(signal, "SIGXCPU", 24))})


def default_command() -> tuple[str, ...]:
    """The command line of a worker, from a source tree, an installed package or a bundled app."""
    if getattr(sys, "frozen", False):
        return (sys.executable, FROZEN_OPTION)
    return (sys.executable, "-E", "-s", "-m", "services.pictures.worker")


class WorkerProcess:
    """A worker that is there when asked. One thread asks; `kill` may come from any other."""

    def __init__(self, command: Sequence[str], limits: JobLimits) -> None:
        self._command = [*command, f"--memory-bytes={limits.memory_bytes}"]
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._is_killed = False
        self._is_closed = False
        self._hello: protocol.Hello | None = None

    def start(self) -> protocol.Hello:
        """Make sure that a worker is running, and tell what it says of itself; MediaError where none can be started."""
        is_running = self._process is not None and self._process.poll() is None
        if is_running and not self._is_killed and self._hello is not None:
            return self._hello
        self._bury()
        try:
            process = subprocess.Popen(  # noqa: S603  our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                cwd=Path(__file__).parents[2],
                env=clean_environment(),
                start_new_session=True,
                creationflags=_BELOW_NORMAL_AND_NO_WINDOW if sys.platform == "win32" else 0,
            )
        except OSError as err:
            raise _cannot_start() from err
        with self._lock:
            self._process, self._is_killed = process, False
            if self._is_closed:
                process.kill()
        self._hello = self._read_hello(_pipe(process.stdout))
        return self._hello

    def ask(self, request: protocol.Request) -> protocol.Answer:
        """Pictures from the running worker. RefusedError where it declines; MediaError where it died of the bytes."""
        process = self._process
        assert process is not None
        try:
            _write(_pipe(process.stdin), protocol.request_head(request))
            _write(_pipe(process.stdin), request.data)
            return protocol.read_answer(_pipe(process.stdout).read, request.edges)
        except (OSError, EOFError, protocol.ProtocolError) as err:
            is_ending = not isinstance(err, protocol.ProtocolError)
            status, was_killed = self._bury(is_ending=is_ending), self._is_killed
            if self._is_closed:
                raise MediaError(said("The app is closing; the picture was not made.")) from err
            raise error_for(_cause_of_death(status, was_killed=was_killed)) from err

    def kill(self) -> None:
        """End the process now; whoever waits for its answer is told. From any thread."""
        with self._lock:
            self._is_killed = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the process for good and wait for it."""
        self._bury()

    def forbid_start(self) -> None:
        """After this nothing stays running. From any thread."""
        with self._lock:
            self._is_closed = True
        self.kill()

    def _read_hello(self, answers: IO[bytes]) -> protocol.Hello:
        alarm = threading.Timer(self._limits.start_seconds, self.kill)
        alarm.daemon = True
        alarm.start()
        try:
            return protocol.read_hello(answers.read)
        except (OSError, EOFError, protocol.ProtocolError) as err:
            self._bury()
            raise _cannot_start() from err
        finally:
            alarm.cancel()

    def _bury(self, *, is_ending: bool = False) -> int | None:
        """Forget the process; its exit status, negative for a signal, where it ended without our doing."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return None
        status = process.poll()
        if status is None:
            try:
                # A pipe that ended says that the process is ending too: let it tell of what.
                status = process.wait(0.5 if is_ending else 0.0)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for pipe in (process.stdin, process.stdout):
            _pipe(pipe).close()
        return status


def _cause_of_death(status: int | None, *, was_killed: bool) -> Refusal:
    if was_killed or status in _CPU_SIGNALS:
        return Refusal.TOO_SLOW
    return Refusal.TOO_MUCH_MEMORY if status == _KILLED else Refusal.CRASHED


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _write(pipe: IO[bytes], data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[pipe.write(rest) :]


def _cannot_start() -> MediaError:
    return MediaError(
        said("The helper that makes pictures cannot be started; nothing is lost, please reinstall the app.")
    )
