"""A pytest plugin under which Qt cannot be imported: `-p no:pytest-qt -p tests.without_qt`.

It proves that the services, the command line and their tests work on a machine where PySide6 is not installed.
"""

import sys
from collections.abc import Sequence
from types import ModuleType

BLOCKED = frozenset({"PySide6", "shiboken6", "qasync", "pytestqt", "gui"})


class _NoQt:
    """A finder that stands before all others and knows no Qt."""

    def find_spec(self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None) -> None:
        """Refuse what is blocked; leave the rest to the other finders."""
        if name.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"{name} cannot be imported: these tests run without Qt", name=name)


def pytest_addoption(parser):
    """Know pytest-qt's options of pyproject.toml in its place, or pytest would complain about them."""
    parser.addini("qt_api", "of pytest-qt, which is switched off")
    parser.addini("qt_log_level_fail", "of pytest-qt, which is switched off")


def pytest_configure(config):
    """Block Qt from here on."""
    already = sorted(BLOCKED.intersection(sys.modules))
    if already:
        raise RuntimeError(f"too late to block {', '.join(already)}")
    sys.meta_path.insert(0, _NoQt())
