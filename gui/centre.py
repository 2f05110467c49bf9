"""What the middle of the window shows: the grid, or why it is empty; its title and count."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from gui.accounts import AccountDesk
from gui.banners import Banner
from gui.browser import Browser
from gui.empty_state import Way, Why
from gui.grid.asset_model import AssetModel
from gui.i18n import tr
from gui.main_window import MainWindow
from gui.messages import Action, Tone, message_for
from gui.sources.source import Source
from gui.trouble import banners_for
from services.domain import Query, Shelf
from services.gallery import AccountState, Activity

LONGEST_SEARCH = 60
EMPTY_SHELVES = {
    Shelf.PICKS: Why("flag", "No picks yet", "Press P on anything you want to keep."),
    Shelf.UNREVIEWED: Why("circle-check", "All reviewed", "New work will show up here."),
    Shelf.IN_PROGRESS: Why("circle-dashed", "Nothing is being made right now"),
    Shelf.HIDDEN: Why("eye-off", "Nothing is hidden", "Delete hides what you do not want to see."),
    Shelf.RECENT: Why("history", "Nothing new", "What arrived within the last 7 days shows up here."),
}


class Centre(QObject):
    """Chooses between grid, empty state and first page, and keeps title, count and banners true."""

    def __init__(self, window: MainWindow, model: AssetModel, browser: Browser, desk: AccountDesk) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._browser = browser
        self._desk = desk
        self._title = ""
        self._is_loading = False
        self._told: dict[str, Banner] = {}
        self._missing: tuple[str, ...] = ()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._arrange)
        model.loading_changed.connect(self._load)
        model.announced.connect(self._announce)
        window.news.clicked.connect(model.take_new)
        window.grid.selection_counted.connect(lambda _count: self._count())
        browser.missing_below.connect(self._note_missing)
        desk.accounts_known.connect(self._note_accounts)

    def choose(self, source: Source) -> None:
        """Name another source."""
        self._title = source.title
        self._count()

    def notice(self, sentence: str) -> None:
        """A sentence that stays until it is closed."""
        self._tell(Banner(key=f"notice {sentence}", rank=4, icon="info", head=sentence))

    def tell_error(self, error: object) -> None:
        """Say what went wrong, loudly only where something was lost."""
        message = message_for(error)
        if message.tone is Tone.ERR:
            self._tell(Banner(key="trouble", rank=0, icon="triangle-alert", head=message.text, warns=True))
        elif message.action is not Action.ENTER_KEY:  # that is a banner of its own
            self._window.toast.say(message.text)

    # The page

    def _load(self, loading: bool) -> None:
        self._is_loading = loading
        self._arrange()

    def _arrange(self, *_: object) -> None:
        self._count()
        if not self._desk.states:
            self._window.show_welcome()
        elif self._model.rowCount() or self._is_loading:
            self._window.show_grid()
        else:
            self._window.empty.say(self._why_empty())
            self._window.show_empty()

    def _why_empty(self) -> Why:
        query = self._browser.query
        if query.search:
            ways = [Way("Clear the search", lambda: self._window.toolbar.search.take(""))]
            words = "Search looks at prompts, models, tags, notes and file names."
            return Why("search", f"No match for “{_short(query.search)}”", words, ways)
        if query.shelf in EMPTY_SHELVES:
            return EMPTY_SHELVES[query.shelf]
        if query.collection:
            words = tr("Drag assets here from the gallery.")
            return Why("folder", tr("This collection is empty"), words)
        listing = self._desk.activity.listing
        if listing:
            return Why("refresh-cw", listing[0], "What is found appears here as it comes.")
        words = f"What you make{self._where(query)} will appear here."
        return Why("images", "Nothing here yet", words, [Way("Check now", self._desk.check_all)])

    def _where(self, query: Query) -> str:
        labels = [state.account.label for state in self._desk.states if state.account.id in query.accounts]
        return f" at {labels[0]}" if labels else ""

    def _count(self) -> None:
        shown = self._model.rowCount()
        self._window.toolbar.show_source(self._title, shown)
        selected = sum(last - first + 1 for first, last in self._window.grid.selected_spans())
        self._window.status.show_selection(selected, shown)

    def _announce(self, count: int) -> None:
        self._window.news.setText(f"{QLocale().toString(count)} new. Show")
        self._window.news.setVisible(count > 0)

    # The banners

    def _note_missing(self, labels: tuple[str, ...]) -> None:
        if labels != self._missing:
            self._missing = labels
            self._show_banners()

    def _note_accounts(self, _states: tuple[AccountState, ...], _activity: Activity) -> None:
        self._arrange()
        self._show_banners()

    def _tell(self, banner: Banner) -> None:
        self._told[banner.key] = banner
        self._show_banners()

    def _show_banners(self) -> None:
        states = banners_for(self._desk, self._missing, self._model.rowCount())
        self._window.banners.show_all([*self._told.values(), *states])


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SEARCH else f"{text[:LONGEST_SEARCH]}…"
