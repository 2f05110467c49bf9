"""What the palette offers: the commands, what can be done with each account, and every row of the sidebar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from gui.action_set import Actions
from gui.actions import COMMANDS, WHY_NOT, Command, in_full
from gui.i18n import told, tr
from gui.palette.score import score
from gui.sources.account_words import offers_for
from gui.sources.rows import SOURCE_ROLE
from gui.sources.source import HIDDEN, Source
from gui.widgets.text import one_line
from services.gallery import AccountState

MOST_RECENT = 8
LONGEST_NAME = 80
NOT_HERE = frozenset({"palette"})
"""Opening what is open is no offer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line. `path`: where else it is found; `why_not`: what is missing for it just now."""

    id: str
    words: str
    path: str = ""
    key: str = ""
    why_not: str = ""
    is_checked: bool = False
    run: Callable[[], None] = field(compare=False)


def commands(actions: Actions) -> Iterator[Entry]:
    """Every command, under the words of its menu."""
    for command in COMMANDS:
        if command.id in NOT_HERE:
            continue
        action, keys = actions[command.id], actions.keymap.keys(command.id)
        yield Entry(
            id=command.id,
            words=in_full(command, action.text()),
            path=", ".join(tr(part) for part in command.menu.split("/")),
            key=keys[0] if keys else "",
            why_not="" if action.isEnabled() else _why_not(command, actions),
            is_checked=action.isCheckable() and action.isChecked(),
            run=action.trigger,
        )


def account_actions(states: Iterable[AccountState], act: Callable[[str, str], None]) -> Iterator[Entry]:
    """What each account's menu offers."""
    for state in states:
        label = one_line(told(state.account.label), LONGEST_NAME)
        for action, words in offers_for(state):
            yield Entry(
                id=f"account {action} {state.account.id}",
                words=f"{label}: {words.rstrip('…')}",
                path=tr("Accounts"),
                run=partial(act, state.account.id, action),
            )


def sources(model: QAbstractItemModel, choose: Callable[[str], None]) -> Iterator[Entry]:
    """A way to every row of the sidebar, and to what is hidden."""
    for path, source in (*_rows(model, QModelIndex(), ()), ((), HIDDEN)):
        name = one_line(source.title, LONGEST_NAME)
        yield Entry(
            id=f"go {source.key}",
            words=tr("Go to {place}", place=name),
            path=", ".join(path) or tr("Library"),
            run=partial(choose, source.key),
        )


def fitting(entries: Sequence[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """Those that fit what was typed, the best first; with nothing typed, what was used last and then the rest."""
    place = {name: at for at, name in enumerate(recent[:MOST_RECENT])}
    if not typed.strip():
        used = sorted((each for each in entries if each.id in place), key=lambda each: place[each.id])
        return [*used, *(each for each in entries if each.id not in place)]
    scored = [(score(typed, each.words, each.path), at, each) for at, each in enumerate(entries)]
    found = [each for each in scored if each[0]]
    found.sort(key=lambda each: (bool(each[2].why_not), -each[0] - (5 if each[2].id in place else 0), each[1]))
    return [each for _score, _at, each in found]


def _why_not(command: Command, actions: Actions) -> str:
    missing = next((need for need in WHY_NOT if need in command.needs - actions.facts), None)
    return tr(WHY_NOT[missing]) if missing is not None else tr("Not just now")


def _rows(
    model: QAbstractItemModel, parent: QModelIndex, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Source]]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        source = index.data(SOURCE_ROLE)
        if isinstance(source, Source):
            yield path, source
        below = (*path, str(index.data()))
        yield from _rows(model, index, below)
