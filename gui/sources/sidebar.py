"""The sidebar: library, media, accounts and collections, with live counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.i18n import tr
from gui.sources import row_menu, rows
from gui.sources.account_words import actions_for
from gui.sources.heads import HeadButtons
from gui.sources.row_menu import RowMenu
from gui.sources.rows import ACCOUNT_ROLE, COLLECTION_ROLE, SOURCE_ROLE
from gui.sources.shelves import Shown
from gui.sources.sidebar_model import SidebarModel
from gui.sources.source import HIDDEN, Source, collection_key, in_words
from gui.sources.source_tree import SourceTree
from gui.theme import Theme
from services.domain import Query
from services.gallery import AccountState, Activity, Collection, CollectionCounts, Counts, Place

SIDE = 8
LINE = 1
"""The line at the right belongs to the sidebar's width."""


class SourceSidebar(QWidget):
    """One row is always chosen, but for the hidden assets, which have none.

    Signals:
        source_chosen(Source)
        add_account_wanted()
        account_action(account_id, action): one of `account_words.ACCOUNT_ACTIONS`.
        collection_action(collection_id, action): one of `row_menu.SMART_ACTIONS` or `FOLDER_ACTIONS`; "add-smart"
            and "add-collection" with "" are those of the headings.
        renamed(collection_id, name)
        assets_dropped(collection_id, ids), collection_dropped(collection_id, parent_id)
    """

    source_chosen = Signal(object)
    add_account_wanted = Signal()
    account_action = Signal(str, str)
    collection_action = Signal(str, str)
    renamed = Signal(str, str)
    assets_dropped = Signal(str, object)
    collection_dropped = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = ""
        self._query = Query()
        self._quiet = False
        self._offers: dict[str, tuple[str, ...]] = {}
        self._unfolded: set[str] = set()
        self.setObjectName("sourceSidebar")
        self.setAccessibleName(tr("Sources"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = SidebarModel()
        self.tree = SourceTree(theme)
        self.tree.setModel(self.model)
        self.setFocusProxy(self.tree)
        self.menu = RowMenu(self)
        self.menu.wanted.connect(self._act)
        self._heads = HeadButtons(self.tree, self.model, theme)
        self._add_heads()
        self._connect()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.tree)
        self._dress()
        theme.changed.connect(self._dress)

    # What there is

    def set_counts(self, counts: Counts) -> None:
        """Show these figures of library, media and accounts."""
        self.model.set_counts(counts)

    def set_collection_counts(self, counts: CollectionCounts) -> None:
        """Show these figures of collections and places."""
        self.model.set_collection_counts(counts)

    def set_accounts(self, states: Iterable[AccountState], activity: Activity) -> None:
        """Show these accounts and what is the matter with them."""
        states = tuple(states)
        self._offers = {state.account.id: actions_for(state) for state in states}
        with self._rebuilding():
            self.model.set_accounts(states, activity)

    def set_places(self, places: Sequence[Place]) -> None:
        """Show these of the providers' own collections, projects, repositories and folders."""
        with self._rebuilding():
            self.model.set_places(places)

    def set_collections(self, shown: Sequence[Shown]) -> None:
        """Show these collections of one's own, and smart ones."""
        with self._rebuilding():
            self.model.set_collections(shown)

    # What is chosen

    def choose(self, key: str) -> None:
        """Choose a source by its key; one that is not there means all assets."""
        if key == HIDDEN.key:
            self.tree.selectionModel().clearSelection()
            self._tell(in_words(HIDDEN))
            return
        item = self.model.item_for(key) or self.model.item_for("all")
        assert item is not None
        source = item.data(SOURCE_ROLE)
        self._mark(source.key)
        self._tell(source)

    def edit(self, collection_id: str) -> None:
        """Let the name of a collection be typed in its row."""
        item = self.model.item_for(collection_key(collection_id))
        if item is not None:
            self._unfold_above(item.index())
            self.tree.scrollTo(item.index())
            self.tree.edit(item.index())

    def current_collection(self) -> Collection | None:
        """The collection of one's own whose row is chosen."""
        item = self.model.item_for(self._chosen)
        found = item.data(COLLECTION_ROLE) if item is not None else None
        return found if isinstance(found, Collection) else None

    @contextmanager
    def _rebuilding(self) -> Iterator[None]:
        """Rows that are made anew are not chosen anew, and stay unfolded; one that is gone gives way to all assets."""
        self._quiet = True
        try:
            yield
            self._unfold_again()
            self._mark(self._chosen)
        finally:
            self._quiet = False
        item = self.model.item_for(self._chosen)
        if self._chosen and self._chosen != HIDDEN.key and item is None:
            self.choose("all")
        elif item is not None and item.data(SOURCE_ROLE).query != self._query:
            self._tell(item.data(SOURCE_ROLE), anew=True)

    def _add_heads(self) -> None:
        adding = (
            (self.model.accounts.row(), tr("Add account"), self.add_account_wanted.emit),
            (self.model.smart.row(), tr("New smart collection"), lambda: self._act("add-smart", "")),
            (self.model.projects.row(), tr("New collection"), lambda: self._act("add-collection", "")),
        )
        self.add_buttons = [self._heads.add(*each) for each in adding]

    def _connect(self) -> None:
        tree = self.tree
        tree.customContextMenuRequested.connect(self._offer)
        tree.selectionModel().selectionChanged.connect(self._follow)
        tree.verticalScrollBar().valueChanged.connect(lambda _value: self._heads.place())
        tree.arranged.connect(self._heads.place)
        tree.rows.renamed.connect(self._rename)
        tree.remove_wanted.connect(self._remove)
        tree.assets_dropped.connect(self.assets_dropped)
        tree.collection_dropped.connect(self.collection_dropped)
        for row in range(self.model.rowCount()):
            tree.expand(self.model.index(row, 0))
        tree.expanded.connect(lambda index: self._note_fold(index, unfolded=True))
        tree.collapsed.connect(lambda index: self._note_fold(index, unfolded=False))

    def _note_fold(self, index: QModelIndex, *, unfolded: bool) -> None:
        source = index.data(SOURCE_ROLE)
        if isinstance(source, Source) and not self._quiet:
            (self._unfolded.add if unfolded else self._unfolded.discard)(source.key)

    def _unfold_again(self) -> None:
        for key in self._unfolded:
            item = self.model.item_for(key)
            if item is not None and item.rowCount():
                self.tree.expand(item.index())

    def _unfold_above(self, index: QModelIndex) -> None:
        while index.parent().isValid():
            index = index.parent()
            self.tree.expand(index)

    def _follow(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        for index in selected.indexes():
            source = index.data(SOURCE_ROLE)
            if isinstance(source, Source) and not self._quiet:
                self._tell(source)

    def _tell(self, source: Source, *, anew: bool = False) -> None:
        if source.key != self._chosen or anew:
            self._chosen, self._query = source.key, source.query
            self.source_chosen.emit(source)

    def _mark(self, key: str) -> None:
        item = self.model.item_for(key)
        if item is not None:
            self._unfold_above(item.index())
            selection = self.tree.selectionModel()
            selection.setCurrentIndex(item.index(), selection.SelectionFlag.ClearAndSelect)

    # What a row can do

    def _offer(self, place: QPoint) -> None:
        index = self.tree.indexAt(place)
        names, subject = self._offered(index)
        self.menu.offer(names, subject, self.tree.viewport().mapToGlobal(place))

    def _offered(self, index: QModelIndex) -> tuple[tuple[str, ...], str]:
        """The actions of a row, and the account or collection they are about."""
        collection = index.data(COLLECTION_ROLE)
        if isinstance(collection, Collection):
            actions = row_menu.SMART_ACTIONS if collection.is_smart else row_menu.FOLDER_ACTIONS
            return tuple(name for name, _words in actions), collection.id
        if index.isValid() and rows.section_of(index) in (rows.SMART, rows.PROJECTS):
            smart = rows.section_of(index) == rows.SMART
            return (row_menu.ADD_SMART[0] if smart else row_menu.ADD_COLLECTION[0],), ""
        account = self._account_at(index)
        if account is not None:
            return self._offers.get(account, ()), account
        in_accounts = index.isValid() and rows.section_of(index) == rows.ACCOUNTS
        return ((row_menu.ADD_ACCOUNT[0],) if in_accounts else ()), ""

    def _account_at(self, index: QModelIndex) -> str | None:
        while index.isValid():
            if index.data(ACCOUNT_ROLE):
                return str(index.data(ACCOUNT_ROLE))
            index = index.parent()
        return None

    def _act(self, action: str, subject: str) -> None:
        if action == row_menu.ADD_ACCOUNT[0]:
            self.add_account_wanted.emit()
        elif subject in self._offers:
            self.account_action.emit(subject, action)
        elif action == row_menu.RENAME[0]:
            self.edit(subject)
        else:
            self.collection_action.emit(subject, action)

    def _rename(self, index: QPersistentModelIndex, name: str) -> None:
        collection = index.data(COLLECTION_ROLE)
        if isinstance(collection, Collection):
            self.renamed.emit(collection.id, name)

    def _remove(self, index: QModelIndex) -> None:
        collection = index.data(COLLECTION_ROLE)
        if isinstance(collection, Collection):
            self.collection_action.emit(collection.id, row_menu.REMOVE[0])

    # Looks

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(SIDE), 0, px(SIDE) + LINE, px(SIDE))
        self._heads.dress()
        self.tree.viewport().update()
        self._heads.place()
