"""Where answers go: JSON lines or a table on standard output, progress and trouble on standard error."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence

MAX_CELL = 48


def line(shape: object) -> None:
    """One JSON object on a line of its own."""
    print(json.dumps(shape, ensure_ascii=False, allow_nan=False), flush=True)


def text(words: str) -> None:
    """A line of plain words."""
    print(words, flush=True)


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """A table for people: columns as wide as they need, long cells cut."""
    cells = [[_plain(cell) for cell in row] for row in rows]
    widths = [max([_width(head), *(_width(row[at]) for row in cells)]) for at, head in enumerate(heads)]
    for row in [list(heads), *cells]:
        print("  ".join(cell + " " * (widths[at] - _width(cell)) for at, cell in enumerate(row)).rstrip())


def trouble(message: str) -> None:
    """One line on standard error."""
    print(" ".join(message.split()), file=sys.stderr, flush=True)


def progress(message: str) -> None:
    """What goes on, on standard error when somebody looks at it; "" clears the line."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{_plain(message)}", end="", file=sys.stderr, flush=True)


def _plain(cell: object) -> str:
    """A cell without control characters: foreign text must not steer a terminal."""
    text = "" if cell is None else str(cell)
    text = "".join(char if unicodedata.category(char)[0] != "C" else " " for char in text)
    text = " ".join(text.split())
    while _width(text) > MAX_CELL:
        text = text[: len(text) - 2].rstrip() + "…"
    return text


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
