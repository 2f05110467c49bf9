"""The entry of `vitrine`: a command goes to the command line before Qt is imported, all else opens the window."""

from __future__ import annotations

import gc
import importlib.util
import sys
from pathlib import Path

NOT_STARTED = 1
BROKEN_ON_OLD_PYTHON = ("6.12.0",)
"""Releases of PySide6 that drop a reference to None at every call on Python < 3.12 and abort within seconds."""

PICTURE_WORKER = "--picture-worker"
"""How a frozen program starts its own picture workers: `services.pictures.process` says the same word."""

QT_PACKAGES = ("pyside6_essentials", "pyside6")


def main(argv: list[str] | None = None) -> int:
    """Run `vitrine ARGV...` and return the exit status."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == [PICTURE_WORKER]:
        from services.pictures.worker import main as decode

        decode(words)
        return 0
    if words not in ([], ["demo"], ["--self-check"]):
        from services.cli import main as run_command

        return run_command(words)
    problem = why_no_window(installed_qt(), sys.version_info[:2])
    if problem:
        tell(problem)
        return NOT_STARTED
    if words == ["--self-check"]:
        from gui.app import self_check

        return self_check()
    gc.disable()  # nothing that the start makes is garbage; `gui.garbage` takes over when Qt runs
    from gui.app import open_window

    return open_window(demo=words == ["demo"])


def installed_qt() -> str | None:
    """The version of PySide6 that would be imported, without importing it; "" where it does not say.

    Read from the name of its metadata folder: importlib.metadata would take a twentieth of the start.
    """
    found = importlib.util.find_spec("PySide6")
    if found is None:
        return None
    versions = {}
    for folder in {Path(place).parent for place in found.submodule_search_locations or ()}:
        for entry in folder.glob("*.dist-info"):
            name, _dash, version = entry.stem.partition("-")
            versions[name.lower()] = version
    return next((versions[name] for name in QT_PACKAGES if name in versions), "")


def why_no_window(qt: str | None, python: tuple[int, ...]) -> str | None:
    """A sentence where this PySide6 and this Python cannot work together; None where they can."""
    if qt is None:
        return "Vitrine's window needs PySide6, which is not installed: install Vitrine again, with its libraries."
    if python < (3, 12) and qt in BROKEN_ON_OLD_PYTHON:
        have = ".".join(map(str, python))
        return (
            f"PySide6 {qt} crashes on Python {have}: install PySide6-Essentials 6.11.3, or use Python 3.12 or newer. "
            "Your pictures and reviews are safe."
        )
    return None


def tell(sentence: str) -> None:
    """Say it on stderr, where there is one: a windowed program on Windows has none."""
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
