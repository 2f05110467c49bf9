"""Why nothing is shown, in the words of the design: nothing matches, nothing passes, or nothing is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.empty_state import Way, Why
from gui.i18n import mark, plural, tr
from services.domain import Shelf

LONGEST_SEARCH = 60
SHELVES = {
    Shelf.PICKS: ("flag", mark("No picks yet"), mark("Press P on anything you want to keep.")),
    Shelf.UNREVIEWED: ("circle-check", mark("All reviewed"), mark("New work will show up here.")),
    Shelf.IN_PROGRESS: ("circle-dashed", mark("Nothing is being made right now"), ""),
    Shelf.HIDDEN: ("eye-off", mark("Nothing is hidden"), mark("Delete hides what you do not want to see.")),
    Shelf.RECENT: ("history", mark("Nothing new"), mark("What arrived within the last 7 days shows up here.")),
}


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is searched for and which filters are on, as words; `others` match without the filters, None: unknown."""

    search: str
    filters: int
    names: str
    others: int | None
    clear_search: Callable[[], None]
    clear_filters: Callable[[], None]


def no_match(told: Narrowed) -> Why:
    """Search or filters leave nothing; at least one of them is on."""
    without_filters = Way(tr("Remove the filters"), told.clear_filters)
    if not told.search:
        return Why("search", tr("Nothing passes these filters"), f"{told.names}.", [without_filters])
    title = tr("No match for “{text}”", text=_short(told.search))
    without_search = Way(tr("Clear the search"), told.clear_search)
    if not told.filters:
        words = tr("Search looks at prompts, models, tags, notes and file names.")
        return Why("search", title, words, [without_search])
    words = plural("%n filter is also on: {names}.", "%n filters are also on: {names}.", told.filters, names=told.names)
    return Why("search", title, "\n".join(filter(None, (words, _others(told)))), [without_filters, without_search])


def empty_shelf(shelf: Shelf) -> Why | None:
    """The words of an empty list of the library; None for those that have none of their own."""
    if shelf not in SHELVES:
        return None
    icon, title, words = SHELVES[shelf]
    return Why(icon, tr(title), tr(words) if words else "")


def _others(told: Narrowed) -> str:
    if told.others is None:
        return ""
    if told.others == 0:
        return tr("Without them there is no match either.")
    return plural("Without them there is %n match.", "Without them there are %n matches.", told.others)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SEARCH else f"{text[:LONGEST_SEARCH]}…"
