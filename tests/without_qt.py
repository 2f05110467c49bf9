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


OPTIONS_OF_PYTEST_QT = {
    "qt_api": None,
    "qt_log_level_fail": None,
    "qt_log_format": None,
    "qt_log_ignore": "linelist",
    "qt_no_exception_capture": None,
    "qt_default_raising": None,
    "qt_qapp_name": None,
}


def pytest_addoption(parser):
    """Know pytest-qt's options of pyproject.toml in its place, or pytest would complain about them."""
    for name, kind in OPTIONS_OF_PYTEST_QT.items():
        parser.addini(name, "of pytest-qt, which is switched off", type=kind)


def pytest_configure(config):
    """Block Qt from here on."""
    already = sorted(BLOCKED.intersection(sys.modules))
    if already:
        raise RuntimeError(f"too late to block {', '.join(already)}")
    sys.meta_path.insert(0, _NoQt())
