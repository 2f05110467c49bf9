"""What the `?` overlay lists: every command that has a key, in groups; runs of keys such as 1 to 5 as one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.actions import COMMANDS, Command
from gui.i18n import mark, tr
from gui.keymap import Keymap
from gui.widgets.key_caps import Part, parts_of, span

LOOK, REVIEW, MOVE = mark("Look"), mark("Review"), mark("Move")
FIND, TAKE_OUT, PROGRAM = mark("Find"), mark("Take out"), mark("Program")
GROUPS = (LOOK, REVIEW, MOVE, FIND, TAKE_OUT, PROGRAM)
_BY_MENU = {
    "View": LOOK,
    "Asset": REVIEW,
    "Review": REVIEW,
    "Window": MOVE,
}
_BY_ID = {
    "undo": REVIEW,
    "redo": REVIEW,
    "select-all": MOVE,
    "select-none": MOVE,
    "find": FIND,
    "check-all": FIND,
    "palette": FIND,
    "find-prompt": FIND,
    "find-seed": FIND,
    "clear-filters": FIND,
    "copy-prompt": TAKE_OUT,
    "copy-settings": TAKE_OUT,
}
_RUNS = (
    (mark("Stars"), tuple(f"rating-{number}" for number in range(1, 6))),
    (mark("Red, yellow, green, blue"), ("label-red", "label-yellow", "label-green", "label-blue")),
)
_FIRST = ("pick", "reject", "unflag", *_RUNS[0][1], "rating-0", *_RUNS[1][1])
"""These lead their group, in this order."""
_GALLERY = (
    (mark("Next, previous"), ("Left", "Right")),
    (mark("Row up, down"), ("Up", "Down")),
    (mark("First, last"), ("Home", "End")),
    (mark("Select a range"), ("Shift+Left", "Right")),
)
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what is done, and with which keys."""

    words: str
    parts: tuple[Part, ...]

    @property
    def told(self) -> str:
        """The line as it is read out."""
        return f"{self.words}: {' '.join(self.parts)}"


def groups(keymap: Keymap) -> list[tuple[str, list[Row]]]:
    """The groups that have rows, in their order, with the keys as they are now."""
    made: dict[str, list[Row]] = {name: [] for name in GROUPS}
    made[MOVE] = [Row(tr(words), _moving(keys)) for words, keys in _GALLERY]
    in_runs: set[str] = set()
    for command in sorted(COMMANDS, key=_place):
        run = next((each for each in _RUNS if command.id in each[1] and _is_whole(each[1], keymap)), None)
        if run is None:
            made[_group_of(command)] += _own_rows(command, keymap)
        elif run[0] not in in_runs:
            in_runs.add(run[0])
            first, last = (keymap.keys(run[1][end])[0] for end in (0, -1))
            made[REVIEW].append(Row(tr(run[0]), tuple(span(first, last))))
    return [(tr(name), rows) for name, rows in made.items() if rows]


def _own_rows(command: Command, keymap: Keymap) -> list[Row]:
    keys = keymap.keys(command.id)
    return [Row(tr(command.text).rstrip("…"), tuple(parts_of(keys[0])))] if keys else []


def _is_whole(commands: Sequence[str], keymap: Keymap) -> bool:
    """A run is told as one only while none of its keys is another one."""
    return not any(keymap.is_changed(each) or keymap.lost(each) for each in commands)


def _group_of(command: Command) -> str:
    return _BY_ID.get(command.id) or _BY_MENU.get(command.menu.partition("/")[0], PROGRAM)


def _place(command: Command) -> int:
    return _FIRST.index(command.id) if command.id in _FIRST else len(_FIRST)


def _moving(keys: Sequence[str]) -> tuple[Part, ...]:
    return tuple(Part(_ARROWS.get(piece, piece)) for key in keys for piece in key.split("+"))
