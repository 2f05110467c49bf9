"""The sidebar as a tree of items: sections, sources, accounts with what is in them, collections; counts and states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from gui.i18n import told, tr
from gui.sources import rows, source
from gui.sources.account_words import trouble_of
from gui.sources.rows import ACCOUNT_ROLE, COLLECTION_ROLE, COUNT_ROLE, LETTER_ROLE, SOURCE_ROLE, STATE_ROLE
from gui.sources.shelves import Shown
from gui.sources.source import Source
from services.domain import Account
from services.gallery import AccountState, Activity, CollectionCounts, Counts, Grouping, Place

EDITABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
MOVABLE = EDITABLE | Qt.ItemFlag.ItemIsDragEnabled


class SidebarModel(QStandardItemModel):
    """Rows are found by their source's key; counts and states change in place, rows are made anew where the shape is
    another one."""

    def __init__(self) -> None:
        super().__init__()
        self._by_key: dict[str, QStandardItem] = {}
        self._shapes: dict[str, object] = {}
        self._states: tuple[AccountState, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._activity = Activity()
        self._counts: dict[str, int] = {}
        self._add_section(rows.LIBRARY, tr("Library"), map(source.in_words, source.LIBRARY))
        self._add_section(rows.MEDIA, tr("Media"), map(source.in_words, source.MEDIA))
        self.accounts = self._add_section(rows.ACCOUNTS, tr("Accounts"))
        self.smart = self._add_section(rows.SMART, tr("Smart collections"))
        self.projects = self._add_section(rows.PROJECTS, tr("Projects"))
        self.set_accounts((), Activity())
        self.set_collections(())

    def item_for(self, key: str) -> QStandardItem | None:
        """The item of a source."""
        return self._by_key.get(key)

    # Figures

    def set_counts(self, counts: Counts) -> None:
        """Write the figures of library, media and accounts beside the rows."""
        for each in (*source.LIBRARY, *source.MEDIA):
            query = each.query
            count = counts.kinds.get(query.kinds[0], 0) if query.kinds else counts.shelves.get(query.shelf, 0)
            self._count(each.key, count)
        for key in self._by_key:
            what, _, rest = key.partition(":")
            if what == "account":
                self._count(key, counts.accounts.get(rest, 0))
            elif what == "feed":
                account, _, feed = rest.partition(":")
                self._count(key, counts.feeds.get((account, feed), 0))

    def set_collection_counts(self, counts: CollectionCounts) -> None:
        """Write the figures of collections and places."""
        found = {source.collection_key(each): count for each, count in counts.collections.items()}
        found |= {f"place:{account}:{kind}:{key}": count for (account, kind, key), count in counts.places.items()}
        for key in self._by_key:
            if key.startswith(("collection:", "place:")):
                self._count(key, found.get(key, 0))

    def _count(self, key: str, count: int) -> None:
        self._counts[key] = count
        item = self._by_key[key]
        if item.data(COUNT_ROLE) != count:
            item.setData(count, COUNT_ROLE)
            rows.speak(item)

    # Accounts

    def set_accounts(self, states: Iterable[AccountState], activity: Activity) -> None:
        """Show these accounts; rows are made anew only where the accounts themselves changed."""
        self._states, self._activity = tuple(states), activity
        self._show_accounts()

    def set_places(self, places: Iterable[Place]) -> None:
        """Show these of the providers' own collections, projects, repositories and folders."""
        self._places = tuple(places)
        self._show_accounts()

    def _show_accounts(self) -> None:
        shape = (tuple((each.account, tuple(feed.feed for feed in each.feeds)) for each in self._states), self._places)
        if shape != self._shapes.get(rows.ACCOUNTS):
            self._shapes[rows.ACCOUNTS] = shape
            self._clear(self.accounts, ("account:", "feed:", "place:"))
            for state in self._states:
                self._add_account(state)
            self._say_none(self.accounts)
        for state in self._states:
            item = self._by_key[f"account:{state.account.id}"]
            trouble = trouble_of(state, self._activity)
            if item.data(STATE_ROLE) != trouble:
                item.setData(trouble, STATE_ROLE)
            rows.speak(item)

    def _add_account(self, state: AccountState) -> None:
        account = state.account
        item = self._add(self.accounts, source.account_source(account), told(account.label))
        item.setData(state.info.letter, LETTER_ROLE)
        item.setData(account.id, ACCOUNT_ROLE)
        titles = {feed.name: feed for feed in state.info.feeds}
        if len(state.feeds) > 1:
            for each in state.feeds:
                feed = titles.get(each.feed)
                self._add(item, source.feed_source(account, feed or each.feed), told(feed.title) if feed else each.feed)
        mine = [place for place in self._places if place.account == account.id]
        for grouping in state.info.groupings:
            of_it = [place for place in mine if place.kind == grouping.name]
            if len(of_it) >= grouping.least:
                self._add_places(item, account, grouping, of_it)

    def _add_places(self, parent: QStandardItem, account: Account, grouping: Grouping, places: Sequence[Place]) -> None:
        for place in places:
            around = f"place:{account.id}:{place.within[0]}:{place.within[1]}" if place.within else ""
            inside = self._by_key.get(around, parent)
            item = self._add(inside, source.place_source(account, place, grouping), place.name)
            item.setData(told(grouping.title), rows.KIND_ROLE)
            rows.speak(item)

    # Collections

    def set_collections(self, shown: Sequence[Shown]) -> None:
        """Show these, parents before what is in them; rows are made anew only where the tree is another one."""
        shape = tuple((each.collection.id, each.collection.parent, each.collection.is_smart) for each in shown)
        if shape != self._shapes.get(rows.PROJECTS):
            self._shapes[rows.PROJECTS] = shape
            self._clear(self.smart, ("collection:",))
            self._clear(self.projects, ("collection:",))
            for each in shown:
                inside = self._by_key.get(source.collection_key(each.collection.parent), self.projects)
                self._add(self.smart if each.collection.is_smart else inside, each.source, "")
            self._say_none(self.smart)
            self._say_none(self.projects)
        for each in shown:
            self._show_collection(self._by_key[each.source.key], each)

    def _show_collection(self, item: QStandardItem, each: Shown) -> None:
        """Only what is another one is written: a name that is being typed in its row stays."""
        values = {SOURCE_ROLE: each.source, COLLECTION_ROLE: each.collection, STATE_ROLE: each.trouble}
        for role, value in values.items():
            if item.data(role) != value:
                item.setData(value, role)
        if item.text() != each.collection.name:
            item.setText(each.collection.name)
        flags = EDITABLE if each.collection.is_smart else MOVABLE
        if item.flags() != flags:
            item.setFlags(flags)
        rows.speak(item)

    # Rows

    def _add_section(self, name: str, title: str, sources: Iterable[Source] = ()) -> QStandardItem:
        head = QStandardItem(title)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setAccessibleText(title)
        head.setData(name, rows.SECTION_ROLE)
        self.appendRow(head)
        for each in sources:
            self._add(head, each, each.title)
        return head

    def _add(self, parent: QStandardItem, shown: Source, text: str) -> QStandardItem:
        item = rows.make_item(shown, text)
        parent.appendRow(item)
        self._by_key[shown.key] = item
        if shown.key in self._counts:
            item.setData(self._counts[shown.key], COUNT_ROLE)
        rows.speak(item)
        return item

    def _clear(self, head: QStandardItem, starts: tuple[str, ...]) -> None:
        head.removeRows(0, head.rowCount())
        for key in [key for key in self._by_key if key.startswith(starts)]:
            del self._by_key[key]

    def _say_none(self, head: QStandardItem) -> None:
        if not head.rowCount():
            nothing = QStandardItem(tr("None yet"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            head.appendRow(nothing)
