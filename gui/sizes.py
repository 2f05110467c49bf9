"""Sizes of files as people read them: in MB with one decimal, from 1 GB on in GB."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from gui.i18n import tr

MEGABYTE = 1000 * 1000
GIGABYTE = 1000 * MEGABYTE


def size_words(count: int) -> str:
    """1.2 GB, 48.3 MB, or below 0.1 MB: 12 kB."""
    if count >= GIGABYTE:
        return tr("{size} GB", size=_decimal(count / GIGABYTE))
    if count >= MEGABYTE // 10:
        return tr("{size} MB", size=_decimal(count / MEGABYTE))
    return tr("{size} kB", size=QLocale().toString(-(-count // 1000)))


def _decimal(value: float) -> str:
    return QLocale().toString(value, "f", 1)
