"""Brings search field and filter bar together: what they say becomes what the gallery is narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from gui.async_bridge import TaskScope
from gui.filter_bar import FilterBar
from gui.filter_words import sentence
from gui.i18n import told
from gui.search_field import SearchField
from services.domain import Query
from services.errors import QueryError
from services.finding.filters import Filters
from services.finding.joining import both
from services.finding.language import Names, joined, parse, text_of
from services.finding.proposals import Vocabulary
from services.gallery import AccountState, Gallery


@dataclass(frozen=True, slots=True)
class Controls:
    """Where the artist says what to find."""

    field: SearchField
    bar: FilterBar


class Finder(QObject):
    """A search that cannot be understood changes nothing: the last one holds until it is mended.

    Signals:
        narrowed(Query): what search and filters let through together.
        others_counted(count): so many match the search where the filters are off.
        save_wanted(text): keep this in the search language; `connect_saving` brings its button to light.
        failed(error)
    """

    narrowed = Signal(object)
    others_counted = Signal(int)
    save_wanted = Signal(str)
    failed = Signal(object)

    def __init__(self, gallery: Gallery, controls: Controls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._field, self._bar = controls.field, controls.bar
        self._names = Names()
        self._typed = ""
        self._text = ""
        self._search = Query()
        self._source = Query()
        self._can_save = False
        self._last = Query()
        self._counting = Query()
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))
        self._field.searched.connect(self._search_for)
        self._field.entered.connect(lambda: self.tasks.start("words", self._learn_words()))
        self._field.save_wanted.connect(lambda: self.save_wanted.emit(self.text))
        self._bar.changed.connect(lambda _filters: self._tell())
        self._bar.names_wanted.connect(lambda field: self.tasks.start(f"names of {field}", self._learn(field)))

    @property
    def searched(self) -> str:
        """The text of the search that holds."""
        return self._text

    @property
    def filters(self) -> Filters:
        """The filters that hold."""
        return self._bar.filters

    @property
    def query(self) -> Query:
        """What search and filters let through together."""
        return both(self._search, self.filters.query(self._names))

    @property
    def text(self) -> str:
        """Source, search and filters in the search language, as a smart collection keeps them."""
        return joined(text_of(self._source, self._names), self._text, self.filters.text(self._names))

    def filter_names(self) -> str:
        """What the filters that are on are called."""
        return sentence(self.filters, self._bar.title_of, datetime.now().astimezone().date())

    def know_accounts(self, states: Iterable[AccountState]) -> None:
        """These accounts may be named."""
        states = tuple(states)
        titles = {state.info.id: state.info.title for state in states}
        self._names = Names.of((state.account for state in states), titles.items())
        self._bar.set_accounts(state.account for state in states)
        self._field.vocabulary = self._with("account", [state.account.label for state in states])
        self._field.vocabulary = self._with("provider", list(titles))
        self._search_for(self._typed)

    def choose(self, source: Query) -> None:
        """Another source is searched in."""
        self._source = source
        self._show_saving()

    def clear_search(self) -> None:
        """Search for nothing."""
        self._field.take("")

    def clear_filters(self) -> None:
        """Take all filters off."""
        self._bar.take(Filters())

    def count_others(self) -> None:
        """Ask how many there would be without the filters; `others_counted` tells."""
        query = both(self._source, self._search)
        if query != self._counting or not self.tasks.is_running("others"):
            self._counting = query
            self.tasks.start("others", self._count_others(query))

    def connect_saving(self, keep: Callable[[str], object]) -> None:
        """Call `keep(text)` where a search is to be kept, and show the button for it from now on."""
        self.save_wanted.connect(keep)
        self._can_save = True
        self._show_saving()

    async def aclose(self) -> None:
        """Stop asking."""
        await self.tasks.aclose()

    def _search_for(self, typed: str) -> None:
        self._typed = typed
        try:
            self._search = parse(typed, self._names)
        except QueryError as error:
            self._field.show_fault(told(error))
            return
        self._text = typed
        self._field.show_fault("")
        self._tell()

    def _tell(self) -> None:
        self._show_saving()
        if (query := self.query) != self._last:
            self._last = query
            self.narrowed.emit(query)

    def _show_saving(self) -> None:
        """There is something to keep, and the language can say what it is kept of."""
        is_on = bool(self._text or self.filters.on())
        can_say = self._can_save and parse(text_of(self._source, self._names), self._names) == self._source
        self._field.offer_saving(offered=is_on and can_say)

    def _with(self, field: str, names: list[str]) -> Vocabulary:
        return Vocabulary({**self._field.vocabulary.names, field: tuple(names)})

    async def _learn_words(self) -> None:
        self._field.vocabulary = self._with("model", await self._gallery.models())
        self._field.vocabulary = self._with("tag", await self._gallery.tags())

    async def _learn(self, field: str) -> None:
        asked = self._gallery.models if field == "models" else self._gallery.tags
        self._bar.offer(field, await asked())

    async def _count_others(self, query: Query) -> None:
        self.others_counted.emit(await self._gallery.count(query))
