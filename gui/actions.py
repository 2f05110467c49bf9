"""Every command once: its words, usual keys, icon and place. Menus, overlay, palette and settings are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from gui.i18n import mark, tr


class Need(Enum):
    """What a command needs to make sense; without it the command is greyed out."""

    ASSETS = auto()
    """There are assets in the gallery."""
    CHOSEN = auto()
    """One of them is current or selected."""
    PROMPT = auto()
    """The current one has a prompt."""
    SEED = auto()
    """It has a seed."""
    ONE = auto()
    """There is a current one."""
    HIDDEN = auto()
    """The hidden assets are shown."""
    SEEN = auto()
    """They are not."""
    COLLECTION = auto()
    """A collection of one's own is shown."""
    LIBRARY = auto()
    """The gallery is shown, not the first page."""
    STACK = auto()
    """The current one is in a stack."""
    STACKS = auto()
    """There are stacks in the gallery."""
    DATED = auto()
    """The gallery is ordered by date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing the artist can do. `grid_only`: single letters that act only where the grid has the focus.

    `needs`: all of them must be there. `breaks`: a line above it in its menu. `group`: of these one is checked.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    grid_only: bool = False
    breaks: bool = False
    group: str = ""
    needs: frozenset[Need] = frozenset()


LIBRARY = frozenset({Need.LIBRARY})
ASSETS = frozenset({Need.ASSETS})
CHOSEN = frozenset({Need.CHOSEN})
STARS = (mark("1 star"), mark("2 stars"), mark("3 stars"), mark("4 stars"), mark("5 stars"))


def _star(number: int) -> Command:
    return Command(
        id=f"rating-{number}",
        text=STARS[number - 1],
        menu="Review/Stars",
        keys=(str(number),),
        icon="star",
        grid_only=True,
        needs=CHOSEN,
    )


def _label(name: str, text: str, *keys: str) -> Command:
    return Command(id=f"label-{name}", text=text, menu="Review/Label", keys=keys, grid_only=True, needs=CHOSEN)


def _theme(name: str, text: str) -> Command:
    return Command(id=f"theme-{name}", text=text, menu="View/Theme", checkable=True, group="theme")


def _canvas(name: str, text: str) -> Command:
    return Command(id=f"canvas-{name}", text=text, menu="View/Background", checkable=True, group="canvas")


def _information(name: str, text: str) -> Command:
    return Command(id=f"cell-{name}", text=text, menu="View/Cell information", checkable=True, group="cell")


def _layout(name: str, text: str, icon: str) -> Command:
    return Command(
        id=f"layout-{name}", text=text, menu="View/Layout", icon=icon, checkable=True, group="layout", needs=LIBRARY
    )


def _sort(name: str, text: str) -> Command:
    return Command(id=f"sort-{name}", text=text, menu="View/Sort", checkable=True, group="sort", needs=LIBRARY)


def _group(name: str, text: str, *needs: Need) -> Command:
    needed = LIBRARY | frozenset(needs)
    return Command(id=f"group-{name}", text=text, menu="View/Group by", checkable=True, group="group", needs=needed)


COMMANDS: tuple[Command, ...] = (
    Command(id="add-account", text=mark("Add account…"), menu="File", keys=("Ctrl+N",), icon="plus"),
    Command(id="export-ratings", text=mark("Export ratings and notes…"), menu="File", breaks=True),
    Command(id="import-ratings", text=mark("Import ratings and notes…"), menu="File"),
    Command(id="settings", text=mark("Settings…"), menu="File", keys=("Ctrl+,",), icon="settings", breaks=True),
    Command(id="quit", text=mark("Quit"), menu="File", keys=("Ctrl+Q",), breaks=True),
    Command(id="undo", text=mark("Undo"), menu="Edit", keys=("Ctrl+Z",), icon="undo-2", needs=LIBRARY),
    Command(id="redo", text=mark("Redo"), menu="Edit", keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-2", needs=LIBRARY),
    Command(
        id="copy-prompt",
        text=mark("Copy prompt"),
        menu="Edit",
        keys=("Ctrl+Shift+C",),
        icon="copy",
        breaks=True,
        needs=frozenset({Need.PROMPT}),
    ),
    Command(id="copy-settings", text=mark("Copy settings"), menu="Edit", needs=frozenset({Need.ONE})),
    Command(
        id="select-all",
        text=mark("Select all"),
        menu="Edit",
        keys=("Ctrl+A",),
        grid_only=True,
        breaks=True,
        needs=ASSETS,
    ),
    Command(id="select-none", text=mark("Select none"), menu="Edit", keys=("Esc",), grid_only=True, needs=ASSETS),
    Command(id="find", text=mark("Search"), menu="Edit", keys=("Ctrl+F",), icon="search", breaks=True, needs=LIBRARY),
    Command(
        id="sidebar",
        text=mark("Sidebar"),
        menu="View",
        keys=("Ctrl+B",),
        icon="panel-left",
        checkable=True,
        needs=LIBRARY,
    ),
    Command(
        id="detail",
        text=mark("Detail pane"),
        menu="View",
        keys=("Ctrl+I",),
        icon="panel-right",
        checkable=True,
        needs=LIBRARY,
    ),
    Command(
        id="filter-bar",
        text=mark("Filter bar"),
        menu="View",
        keys=("\\",),
        icon="sliders-horizontal",
        checkable=True,
        grid_only=True,
        needs=LIBRARY,
    ),
    Command(id="both-panes", text=mark("Hide or show both"), menu="View", keys=("F9",), needs=LIBRARY),
    Command(
        id="bigger",
        text=mark("Bigger tiles"),
        menu="View",
        keys=("+", "="),
        icon="plus",
        grid_only=True,
        breaks=True,
        needs=ASSETS,
    ),
    Command(
        id="smaller", text=mark("Smaller tiles"), menu="View", keys=("-",), icon="minus", grid_only=True, needs=ASSETS
    ),
    _layout("justified", mark("Justified rows"), "rows-3"),
    _layout("uniform", mark("Uniform cells"), "grid-2x2"),
    _sort("newest", mark("Newest")),
    _sort("oldest", mark("Oldest")),
    _sort("rating", mark("Rating")),
    _sort("model", mark("Model")),
    _sort("largest", mark("Largest")),
    _group("day", mark("Day"), Need.DATED),
    _group("prompt", mark("Prompt")),
    _group("model", mark("Model")),
    _group("account", mark("Account")),
    _group("none", mark("Nothing")),
    Command(id="hidden", text=mark("Hidden assets"), menu="View", icon="eye-off", breaks=True, needs=LIBRARY),
    Command(id="keep-judged", text=mark("Keep judged assets until refresh"), menu="View", checkable=True),
    Command(id="full-screen", text=mark("Full screen"), menu="View", keys=("F11",), checkable=True),
    _theme("dark", mark("Dark")),
    _theme("mid", mark("Mid-grey")),
    _theme("light", mark("Light")),
    _theme("system", mark("As the system")),
    _canvas("theme", mark("As the theme")),
    _canvas("black", mark("Black")),
    _canvas("dark", mark("Dark")),
    _canvas("grey", mark("18 % grey")),
    _canvas("light", mark("Light")),
    _canvas("white", mark("White")),
    _canvas("checker", mark("Checker")),
    _information("strip", mark("Strip")),
    _information("title", mark("Strip and title")),
    _information("nothing", mark("Nothing")),
    Command(
        id="hide",
        text=mark("Hide"),
        menu="Asset",
        keys=("Del",),
        icon="eye-off",
        grid_only=True,
        needs=frozenset({Need.CHOSEN, Need.SEEN}),
    ),
    Command(
        id="unhide", text=mark("Show again"), menu="Asset", icon="eye", needs=frozenset({Need.CHOSEN, Need.HIDDEN})
    ),
    Command(
        id="stack",
        text=mark("Open or close stack"),
        menu="Asset",
        keys=("S",),
        icon="layers",
        grid_only=True,
        breaks=True,
        needs=frozenset({Need.STACK}),
    ),
    Command(id="open-stacks", text=mark("Open all stacks"), menu="Asset", needs=frozenset({Need.STACKS})),
    Command(id="close-stacks", text=mark("Close all stacks"), menu="Asset", needs=frozenset({Need.STACKS})),
    Command(
        id="find-prompt",
        text=mark("Find same prompt"),
        menu="Asset",
        icon="search",
        breaks=True,
        needs=frozenset({Need.PROMPT}),
    ),
    Command(id="find-seed", text=mark("Find same seed"), menu="Asset", needs=frozenset({Need.SEED})),
    Command(id="find-similar", text=mark("Show similar"), menu="Asset", icon="images", needs=frozenset({Need.ONE})),
    Command(id="raw-data", text=mark("Show raw data"), menu="Asset", icon="file-text", needs=frozenset({Need.ONE})),
    Command(
        id="add-to-collection",
        text=mark("Add to collection…"),
        menu="Asset",
        keys=("B",),
        icon="folder",
        grid_only=True,
        breaks=True,
        needs=CHOSEN,
    ),
    Command(
        id="take-out-of-collection",
        text=mark("Remove from this collection"),
        menu="Asset",
        needs=frozenset({Need.CHOSEN, Need.COLLECTION}),
    ),
    Command(id="pick", text=mark("Pick"), menu="Review", keys=("P",), icon="flag", grid_only=True, needs=CHOSEN),
    Command(
        id="reject", text=mark("Reject"), menu="Review", keys=("X",), icon="flag-off", grid_only=True, needs=CHOSEN
    ),
    Command(id="unflag", text=mark("Clear flag"), menu="Review", keys=("U",), grid_only=True, needs=CHOSEN),
    Command(id="rating-0", text=mark("No stars"), menu="Review/Stars", keys=("0",), grid_only=True, needs=CHOSEN),
    *(_star(number) for number in range(1, 6)),
    _label("red", mark("Red"), "6"),
    _label("yellow", mark("Yellow"), "7"),
    _label("green", mark("Green"), "8"),
    _label("blue", mark("Blue"), "9"),
    _label("purple", mark("Purple")),
    _label("none", mark("No label")),
    Command(
        id="advance",
        text=mark("Go on to the next after a flag or rating"),
        menu="Review",
        checkable=True,
        breaks=True,
    ),
    Command(
        id="check-all", text=mark("Check all now"), menu="Accounts", keys=("F5",), icon="refresh-cw", needs=LIBRARY
    ),
    Command(id="minimise", text=mark("Minimise"), menu="Window", keys=("Ctrl+M",)),
    Command(id="maximise", text=mark("Maximise or restore"), menu="Window"),
    Command(id="next-region", text=mark("Next region"), menu="Window", keys=("F6",), breaks=True, needs=LIBRARY),
    Command(id="last-region", text=mark("Region before"), menu="Window", keys=("Shift+F6",), needs=LIBRARY),
    Command(id="shortcuts", text=mark("Keyboard shortcuts"), menu="Help", keys=("?",), icon="keyboard"),
    Command(id="palette", text=mark("Command palette"), menu="Help", keys=("Ctrl+K",), icon="search"),
    Command(id="sample-library", text=mark("Sample library"), menu="Help", icon="images", breaks=True),
    Command(id="report", text=mark("Report a problem…"), menu="Help", icon="circle-help"),
    Command(id="about", text=mark("About Vitrine"), menu="Help", icon="info"),
)

MENUS = (
    mark("File"),
    mark("Edit"),
    mark("View"),
    mark("Asset"),
    mark("Review"),
    mark("Accounts"),
    mark("Window"),
    mark("Help"),
)
SUBMENUS = (
    mark("Stars"),
    mark("Label"),
    mark("Theme"),
    mark("Background"),
    mark("Cell information"),
    mark("Layout"),
    mark("Sort"),
    mark("Group by"),
)

WHY_NOT = {
    Need.LIBRARY: mark("Add an account or open the sample library first"),
    Need.ASSETS: mark("There is nothing in the gallery"),
    Need.CHOSEN: mark("Choose an asset first"),
    Need.ONE: mark("Choose one asset first"),
    Need.PROMPT: mark("This asset has no prompt"),
    Need.SEED: mark("This asset has no seed"),
    Need.HIDDEN: mark("Only where hidden assets are shown"),
    Need.SEEN: mark("It is hidden already"),
    Need.COLLECTION: mark("Only where a collection of your own is shown"),
    Need.STACK: mark("This asset is in no stack"),
    Need.STACKS: mark("There are no stacks in the gallery"),
    Need.DATED: mark("Only where the gallery is sorted by date"),
    Need.ONE: mark("Choose an asset first"),
    Need.SEED: mark("This asset has no seed"),
}
"""What is missing, the most basic first."""


def in_full(command: Command, words: str) -> str:
    """`words` as they are understood outside their menu: "Theme: Light"."""
    child = tr(command.menu.partition("/")[2]) if "/" in command.menu else ""
    words = words.rstrip("…")
    return words if not child or child.casefold() in words.casefold() else f"{child}: {words}"
