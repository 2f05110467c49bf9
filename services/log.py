"""The log file: small, rotating, for its owner alone, one line an event; and what is done with errors nobody caught."""

from __future__ import annotations

import faulthandler
import io
import logging
import os
import sys
import threading
from collections.abc import Iterable, Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from services.paths import Paths
from services.redaction import Redactor, escaped
from services.words import said

MAX_BYTES: Final = 1024 * 1024
OLDER_FILES: Final = 3
LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
QUIET: Final = ("httpx", "httpcore", "keyring", "PIL", "asyncio")
"""Libraries that log addresses, headers or every step; only their warnings are of use to us."""

logger = logging.getLogger(__name__)


class RedactingFilter(logging.Filter):
    """Takes secrets out of a record: its message, its traceback and its stack."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: nothing is left out, only cleaned."""
        try:
            message = record.getMessage()
        except Exception:  # noqa: BLE001  # a wrong format string must not cost the event, nor raise in its place
            message = f"{record.msg} (with arguments that do not fit)"
        record.msg, record.args = self._redactor.redact(message), None
        if record.exc_info:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
            record.exc_info = None
        if record.exc_text:
            record.exc_text = self._redactor.redact(record.exc_text)
        if record.stack_info:
            record.stack_info = self._redactor.redact(record.stack_info)
        return True


class _OneLine(logging.Formatter):
    """Every event is one line, whatever a provider's text, a file name or a traceback holds."""

    def format(self, record: logging.LogRecord) -> str:
        return escaped(super().format(record))


class _PrivateFile(RotatingFileHandler):
    """Made with mode 0600, and again after every rotation."""

    def _open(self) -> io.TextIOWrapper:
        return os.fdopen(_private(Path(self.baseFilename)), "a", encoding="utf-8", errors="backslashreplace")

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk costs the event. The standard handler would print its unredacted arguments instead."""


def _private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)


class Log:
    """The running log; `notices` are sentences to show, `redactor` can be told values to hide."""

    def __init__(self, redactor: Redactor) -> None:
        self.redactor = redactor
        self.notices: tuple[str, ...] = ()
        self._handler: logging.Handler = logging.NullHandler()
        self._crash_file: BinaryIO | None = None

    def open(self, paths: Paths, level: str) -> None:
        """Write to the folder of `paths`; where the disk refuses, there is a notice and no log."""
        try:
            handler = _PrivateFile(paths.log, maxBytes=MAX_BYTES, backupCount=OLDER_FILES, encoding="utf-8")
            self._watch_crashes(paths.logs / "crash.log")
        except OSError:
            self.notices += (
                said("No log is kept, because {folder} cannot be written; all else works.", folder=paths.logs),
            )
            return
        handler.setFormatter(_OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        handler.addFilter(RedactingFilter(self.redactor))
        self._handler = handler
        root = logging.getLogger()
        root.addHandler(handler)
        root.setLevel(level)
        for name in QUIET:
            logging.getLogger(name).setLevel(logging.WARNING)

    def _watch_crashes(self, path: Path) -> None:
        """A crash of native code leaves the Python stack (no values) in `crash.log`; the next start says so."""
        if path.exists() and path.stat().st_size:
            kept = path.replace(path.with_name("crash-before.log"))
            self.notices += (
                said("Vitrine stopped unexpectedly the last time; where it stood is in {kept}.", kept=kept),
            )
        self._crash_file = os.fdopen(_private(path), "ab", buffering=0)
        faulthandler.enable(self._crash_file)

    def close(self) -> None:
        """Stop writing and let go of the files."""
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None


def start(paths: Paths, level: str | None = None, *, hidden: Iterable[str] = ()) -> Log:
    """Begin to log; the level is the one given, else `VITRINE_LOG`, else INFO. Never fails: see `Log.notices`."""
    redactor = Redactor()
    redactor.hide(hidden)
    log = Log(redactor)
    wish = chosen_level(level, os.environ)
    log.open(paths, wish or "INFO")
    if wish is None:
        log.notices += (said("VITRINE_LOG knows {levels}; INFO is used.", levels=", ".join(LEVELS)),)
    return log


def use_level(level: str) -> None:
    """Write more or less from now on; `VITRINE_LOG` has the last word while it is set."""
    if not os.environ.get("VITRINE_LOG", "").strip():
        logging.getLogger().setLevel(level)


def chosen_level(level: str | None, environ: Mapping[str, str]) -> str | None:
    """The name of the level to use; None where the one asked for does not exist."""
    wish = (level or environ.get("VITRINE_LOG", "").strip() or "INFO").upper()
    return wish if wish in LEVELS else None


def install_last_resort() -> None:
    """Log what nobody caught, in any thread, and say one sentence instead of a traceback."""
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    sys.unraisablehook = _unraisable


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    logger.critical("Uncaught %s", kind.__name__, exc_info=(kind, error, trace))
    if sys.stderr is not None:  # there is none in a windowed program
        sys.stderr.write(
            "Something went wrong inside Vitrine; what is saved is safe, and the details are in its log.\n"
        )


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
        name = args.thread.name if args.thread else "a thread"
        details = (args.exc_type, args.exc_value, args.exc_traceback)
        logger.critical("Uncaught %s in %s", args.exc_type.__name__, name, exc_info=details)


def _unraisable(args: sys.UnraisableHookArgs) -> None:
    error = args.exc_value
    logger.error("Ignored %s in a %s", args.exc_type.__name__, type(args.object).__name__, exc_info=error)
