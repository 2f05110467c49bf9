"""How far a command reaches: how many assets are meant, and how many of them nobody sees."""

from __future__ import annotations

from dataclasses import dataclass

from gui.grid.group_view import GroupView
from gui.grid.selection import count_of, within
from gui.i18n import plural, tr


@dataclass(frozen=True, slots=True)
class Reach:
    """`count` assets are meant; `unseen` of them have no tile on screen. `chosen`: they are selected."""

    count: int = 0
    unseen: int = 0
    chosen: bool = False


def reach_of(view: GroupView) -> Reach:
    """The selection, else the current tile with all that it stands for."""
    chosen = view.selected_spans()
    spans = chosen
    if not spans and view.current_row() >= 0:
        spans = [view.stack_span(view.current_row())]
    count = count_of(spans)
    unseen = count - len(within(spans, view.visible_rows())) if count else 0
    return Reach(count, unseen, bool(chosen))


def with_unseen(words: str, reach: Reach) -> str:
    """As in "12 assets hidden, 3 of them out of sight"."""
    if not reach.unseen or reach.count <= 1:
        return words
    return plural("{words}, %n of them out of sight", "{words}, %n of them out of sight", reach.unseen, words=words)


def status_words(reach: Reach, shown: int, kept: int) -> str:
    """What a key would act on; where that is one asset, how many there are."""
    if not shown:
        return tr("Nothing selected")
    if reach.count > 1:
        if reach.chosen:
            words = plural("%n selected", "%n selected", reach.count)
        else:
            words = plural("Applies to %n asset", "Applies to %n assets", reach.count)
        return with_unseen(words, reach)
    if reach.chosen:
        return _with_kept(plural("%n selected", "%n selected", reach.count), kept)
    return _with_kept(plural("%n asset", "%n assets", shown - kept), kept)


def _with_kept(words: str, kept: int) -> str:
    if not kept:
        return words
    return plural("{words} · %n kept until refresh", "{words} · %n kept until refresh", kept, words=words)
