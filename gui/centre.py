"""What the middle of the window shows: the grid, or why it is empty; its title and count."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gui.accounts import AccountDesk
from gui.banners import Banner
from gui.browser import Browser
from gui.empty_state import Way, Why
from gui.empty_words import Narrowed, empty_shelf, no_match
from gui.finder import Finder
from gui.grid.asset_model import AssetModel
from gui.i18n import plural, told, tr
from gui.main_window import MainWindow
from gui.messages import Action, Tone, message_for
from gui.reach import reach_of
from gui.sources.source import Source
from gui.trouble import INFO, banners_for
from services.domain import Query
from services.gallery import AccountState, Activity


class Centre(QObject):
    """Chooses between grid, empty state and first page, and keeps title, count and banners true.

    Signals:
        reach_known(Reach): so many assets are meant by a key, so many of them out of sight.
    """

    reach_known = Signal(object)

    def __init__(
        self, window: MainWindow, model: AssetModel, browser: Browser, desk: AccountDesk, finder: Finder
    ) -> None:
        super().__init__(window)
        self._finder = finder
        self._total: int | None = None
        self._others: int | None = None
        self._narrowing = Query()
        self._window = window
        self._model = model
        self._browser = browser
        self._desk = desk
        self._title = ""
        self._is_loading = self._is_offline = False
        self._told: dict[str, Banner] = {}
        self._missing: tuple[str, ...] = ()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._arrange)
        model.loading_changed.connect(self._load)
        model.announced.connect(self._announce)
        model.shown.connect(lambda _query: self._say_count())
        window.news.clicked.connect(model.take_new)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)
        grid = window.grid
        for moved in (grid.selection_counted, grid.current_changed, grid.verticalScrollBar().valueChanged):
            moved.connect(lambda *_: self._counting.start())  # a key and a scroll are many moves
        for reshaped in (model.kept_changed, model.reshaped, model.stacks_changed):
            reshaped.connect(lambda *_: self._counting.start())
        browser.missing_below.connect(self._note_missing)
        browser.total_known.connect(self._note_total)
        finder.narrowed.connect(lambda _query: self._forget_others())
        finder.others_counted.connect(self._note_others)
        desk.accounts_known.connect(self._note_accounts)

    def choose(self, source: Source) -> None:
        """Name another source."""
        self._title = source.title
        self._total = None
        self._forget_others()
        self._count()

    def notice(self, sentence: str) -> None:
        """A sentence that stays until it is closed."""
        self._tell(Banner(key=f"notice {sentence}", rank=INFO, icon="info", head=told(sentence)))

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
        query = self._browser.source
        if self._browser.is_narrowed:
            return no_match(self._narrowed())
        if (shelf := empty_shelf(query.shelf)) is not None:
            return shelf
        if query.collection:
            return Why("folder", tr("This collection is empty"), tr("Drag assets here from the gallery."))
        listing = self._desk.activity.listing
        if listing:
            return Why("refresh-cw", told(listing[0]), tr("What is found appears here as it comes."))
        return Why("images", tr("Nothing here yet"), self._where(query), [Way(tr("Check now"), self._desk.check_all)])

    def _narrowed(self) -> Narrowed:
        finder = self._finder
        if finder.searched and finder.filters.on() and self._others is None:
            finder.count_others()
        return Narrowed(
            search=finder.searched,
            filters=len(finder.filters.on()),
            names=finder.filter_names(),
            others=self._others,
            clear_search=finder.clear_search,
            clear_filters=finder.clear_filters,
        )

    def _forget_others(self) -> None:
        self._others = None

    def _note_others(self, count: int) -> None:
        self._others = count
        self._arrange()

    def _note_total(self, count: int) -> None:
        self._total = count
        self._count()

    def _say_count(self) -> None:
        """Say how many a search or a filter has left, once for each."""
        if self._finder.query == self._narrowing:
            return
        self._narrowing, shown = self._finder.query, self._model.rowCount()
        if self._browser.is_narrowed:
            words = plural("%n match", "%n matches", shown) if shown else tr("No match")
        else:
            words = plural("%n asset", "%n assets", shown)
        self._window.announcer.say(words)

    def _where(self, query: Query) -> str:
        """Where new work comes from."""
        labels = [told(state.account.label) for state in self._desk.states if state.account.id in query.accounts]
        if labels:
            return tr("What you make at {account} will appear here.", account=labels[0])
        return tr("What you make will appear here.")

    def _count(self) -> None:
        shown, kept = self._model.rowCount(), self._model.kept
        self._window.toolbar.show_source(self._title, shown - kept, self._total if self._browser.is_narrowed else None)
        reach = reach_of(self._window.grid)
        self._window.status.show_selection(reach, shown, kept)
        self.reach_known.emit(reach)

    def _announce(self, count: int) -> None:
        self._window.news.setText(plural("%n new. Show", "%n new. Show", count))
        self._window.news.setVisible(count > 0)

    # The banners

    def _note_missing(self, labels: tuple[str, ...]) -> None:
        if labels != self._missing:
            self._missing = labels
            self._show_banners()

    def _note_accounts(self, _states: tuple[AccountState, ...], activity: Activity) -> None:
        if activity.offline != self._is_offline:
            self._is_offline = activity.offline
            self._window.announcer.say(tr("Offline") if activity.offline else tr("Back online"))
        self._arrange()
        self._show_banners()

    def _tell(self, banner: Banner) -> None:
        self._told[banner.key] = banner
        self._show_banners()

    def _show_banners(self) -> None:
        states = banners_for(self._desk, self._missing, self._model.rowCount())
        self._window.banners.show_all([*self._told.values(), *states])
