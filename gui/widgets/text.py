"""Text as it is shown: always plain, bounded, and on one line where it must be."""

from __future__ import annotations

import html
import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

MOST_IN_A_LINE = 400
MOST_IN_A_TOOLTIP = 600
KEY_STYLE = "color: palette(placeholder-text)"
MOST_MARKS = 6
"""Marks on one letter that are drawn; no script stacks more, towers of them paint over everything above."""

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")


def bounded(text: str, most: int) -> str:
    """The first `most` characters, without what would turn or paint over other text."""
    text = text[:most]
    if text.isascii():
        return text
    return _without_towers(_TURNS.sub("", text))


def one_line(text: str, most: int = MOST_IN_A_LINE) -> str:
    """The same on one line, with an ellipsis where something is left out."""
    line = _SPACES.sub(" ", bounded(text, most)).strip()
    return f"{line}…" if len(text) > most else line


def tooltip(text: str) -> str:
    """`text` for a tooltip, which would take it for HTML where it looks like that."""
    shown = bounded(text, MOST_IN_A_TOOLTIP) + ("…" if len(text) > MOST_IN_A_TOOLTIP else "")
    return f"<qt>{html.escape(shown)}</qt>" if shown else ""


def hint(name: str, key: str = "") -> str:
    """A tooltip: what a control does, then its key in the third text colour (the placeholder's, in any theme)."""
    if not key:
        return tooltip(name)
    told = f'{html.escape(name)}&nbsp;&nbsp; <span style="{KEY_STYLE}">{html.escape(key)}</span>'
    return f"<qt>{told}</qt>"


def set_hint(widget: QWidget, name: str, key: str = "") -> None:
    """Give `widget` that tooltip; assistive technology, which would read the markup out, is told in plain words."""
    widget.setToolTip(hint(name, key))
    described = [words for words in (name, key) if words and words != widget.accessibleName()]
    widget.setAccessibleDescription(", ".join(described))


def plain(text: str = "", *, wrap: bool = False, **properties: str) -> QLabel:
    """A label that takes nothing for HTML; `properties` are those of the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    for name, value in properties.items():
        label.setProperty(name, value)
    return label


def dress(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and let it be asked for again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _without_towers(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)
