"""What the middle of the window shows: the grid, or why it is empty; and the banners above it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from gui.accounts import AccountDesk
from gui.banners import Banner
from gui.browser import Browser
from gui.grid.asset_model import AssetModel
from gui.main_window import MainWindow
from gui.messages import Action, Tone, message_for
from gui.sources.source import Source
from services.domain import Query, Shelf
from services.gallery import Activity, Gallery

EMPTY_SHELVES = {
    Shelf.PICKS: ("flag", "No picks yet", "Press P on anything you want to keep."),
    Shelf.UNREVIEWED: ("circle-check", "All reviewed", "New work will show up here."),
    Shelf.IN_PROGRESS: ("circle-dashed", "Nothing is being made right now", ""),
    Shelf.HIDDEN: ("eye-off", "Nothing is hidden", "Delete hides what you do not want to see."),
    Shelf.RECENT: ("history", "Nothing new", "What arrives within 7 days will show up here."),
}


class Centre(QObject):
    """Chooses between grid, empty state and first page, and keeps title, count and banners true."""

    def __init__(
        self, gallery: Gallery, window: MainWindow, model: AssetModel, browser: Browser, desk: AccountDesk
    ) -> None:
        super().__init__(window)
        self._gallery = gallery
        self._window = window
        self._model = model
        self._browser = browser
        self._desk = desk
        self._title = ""
        self._banners: dict[str, Banner] = {}
        self._missing: tuple[str, ...] = ()
        model.modelReset.connect(self._arrange)
        model.rowsInserted.connect(self._arrange)
        model.rowsRemoved.connect(self._arrange)
        model.loading_changed.connect(self._arrange)
        model.announced.connect(self._announce)
        window.news.clicked.connect(model.take_new)
        window.grid.selection_counted.connect(lambda _count: self._count())
        browser.missing_below.connect(self._note_missing)
        desk.activity_told.connect(self._tell_activity)
        desk.accounts_known.connect(lambda _states, _activity: self._arrange())

    def choose(self, source: Source) -> None:
        """Name another source."""
        self._title = source.title
        self._count()

    def notice(self, sentence: str) -> None:
        """A sentence that stays until it is closed."""
        self._put(Banner(key=f"notice {sentence}", rank=4, icon="info", head=sentence))

    def tell_error(self, error: object) -> None:
        """Say what went wrong, loudly only where something was lost."""
        message = message_for(error)
        if message.tone is Tone.ERR:
            self._put(Banner(key="trouble", rank=0, icon="triangle-alert", head=message.text, warns=True))
        elif message.action is not Action.ENTER_KEY:
            self._window.status.say(message.text)

    def _arrange(self, *_: object) -> None:
        self._count()
        if self._desk.knows and not self._desk.states:
            self._window.show_welcome(welcome=True)
            return
        if self._window.is_welcoming:
            self._window.show_welcome(welcome=False)
        if self._model.rowCount():
            self._window.show_grid()
            return
        self._window.empty.say(*self._why_empty())
        self._window.show_empty()

    def _why_empty(self) -> tuple[str, str, str, list[tuple[str, object]]]:  # type: ignore[type-arg]
        query = self._browser.query
        if query.search:
            words = "Search looks at prompts, models, tags, notes and file names."
            clear = ("Clear the search", lambda: self._window.toolbar.search.take(""))
            return "search", f"No match for “{query.search[:60]}”", words, [clear]
        if query.shelf in EMPTY_SHELVES:
            icon, title, words = EMPTY_SHELVES[query.shelf]
            return icon, title, words, []
        listing = self._desk.activity.listing
        if listing:
            return "refresh-cw", listing[0], "What is found appears here as it comes.", []
        return "images", "Nothing here yet", f"What you make{self._where(query)} will appear here.", [
            ("Check now", self._desk.check_all)
        ]

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

    def _note_missing(self, labels: object) -> None:
        assert isinstance(labels, tuple)
        self._missing = labels
        self._tell_activity(self._desk.activity)

    def _tell_activity(self, activity: object) -> None:
        assert isinstance(activity, Activity)
        for key in [key for key in self._banners if key.startswith("state")]:
            del self._banners[key]
        if activity.offline:
            shown = QLocale().toString(self._model.rowCount())
            rest = f"Showing {shown} saved assets. Ratings and notes still work."
            self._banners["state offline"] = Banner(
                key="state offline", rank=2, icon="wifi-off", head="You are offline.", rest=rest,
                button="Try now", run=self._desk.check_all,
            )  # fmt: skip
        elif self._missing:
            head = f"{', '.join(self._missing)} {'is' if len(self._missing) == 1 else 'are'} missing below here."
            self._banners["state missing"] = Banner(
                key="state missing", rank=3, icon="cloud-off", head=head, rest="It did not answer; everything else is shown.",
                button="Try now", run=self._desk.check_all,
            )  # fmt: skip
        for account_id in activity.refused:
            self._refused(account_id, activity.failing.get(account_id, ""))
        self._window.banners.show_all(list(self._banners.values()))

    def _refused(self, account_id: str, sentence: str) -> None:
        state = next((each for each in self._desk.states if each.account.id == account_id), None)
        if state is None:
            return
        key = f"state key {account_id}"
        self._banners[key] = Banner(
            key=key, rank=1, icon="key-round", head=f"{state.account.label} needs a new key.", rest=sentence, warns=True,
            button="Enter key…", run=lambda: self._desk.act(account_id, "edit-key"),
        )  # fmt: skip

    def _put(self, banner: Banner) -> None:
        self._banners[banner.key] = banner
        self._window.banners.show_all(list(self._banners.values()))
