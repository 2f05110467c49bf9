"""The sidebar as a tree of items: sections, sources, accounts with their lists; counts and states beside them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from gui.sources.source import LIBRARY, MEDIA, Source, account_source, feed_source
from services.gallery import AccountState, Activity, Counts

SOURCE_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
LETTER_ROLE = Qt.ItemDataRole.UserRole + 3
STATE_ROLE = Qt.ItemDataRole.UserRole + 4
ACCOUNT_ROLE = Qt.ItemDataRole.UserRole + 5
STATE_WORDS = {
    "key-round": "needs a key",
    "pause": "paused",
    "wifi-off": "not answering",
    "refresh-cw": "checking",
}


class SidebarModel(QStandardItemModel):
    """Rows are found by their source's key; counts and states change in place."""

    def __init__(self) -> None:
        super().__init__()
        self._by_key: dict[str, QStandardItem] = {}
        self._shape: tuple[object, ...] = ()
        self._add_section("Library", LIBRARY)
        self._add_section("Media", MEDIA)
        self.accounts = self._add_section("Accounts", ())
        self.set_accounts((), Activity())

    def item_for(self, key: str) -> QStandardItem | None:
        """The item of a source."""
        return self._by_key.get(key)

    def set_counts(self, counts: Counts) -> None:
        """Write the figures beside the rows."""
        for source in (*LIBRARY, *MEDIA):
            query = source.query
            count = counts.kinds.get(query.kinds[0], 0) if query.kinds else counts.shelves.get(query.shelf, 0)
            self._count(source.key, count)
        for key in self._by_key:
            what, _, rest = key.partition(":")
            if what == "account":
                self._count(key, counts.accounts.get(rest, 0))
            elif what == "feed":
                account, _, feed = rest.partition(":")
                self._count(key, counts.feeds.get((account, feed), 0))

    def set_accounts(self, states: Iterable[AccountState], activity: Activity) -> None:
        """Show these accounts; rows are made anew only where the accounts themselves changed."""
        states = tuple(states)
        shape = tuple((each.account, tuple(feed.feed for feed in each.feeds)) for each in states)
        if shape != self._shape or not self.accounts.rowCount():
            self._shape = shape
            self._rebuild(states)
        for each in states:
            item = self._by_key[f"account:{each.account.id}"]
            state = _state_of(each, activity)
            item.setData(state, STATE_ROLE)
            self._speak(item)

    def _rebuild(self, states: tuple[AccountState, ...]) -> None:
        self.accounts.removeRows(0, self.accounts.rowCount())
        for key in [key for key in self._by_key if key.startswith(("account:", "feed:"))]:
            del self._by_key[key]
        for each in states:
            item = self._add(self.accounts, account_source(each.account))
            item.setData(each.info.letter, LETTER_ROLE)
            item.setData(each.account.id, ACCOUNT_ROLE)
            titles = {feed.name: feed for feed in each.info.feeds}
            if len(each.feeds) > 1:
                for state in each.feeds:
                    self._add(item, feed_source(each.account, titles.get(state.feed, state.feed)))
        if not states:
            nothing = QStandardItem("None yet")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.accounts.appendRow(nothing)

    def _add_section(self, title: str, sources: Iterable[Source]) -> QStandardItem:
        head = QStandardItem(title)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setAccessibleText(title)
        self.appendRow(head)
        for source in sources:
            self._add(head, source)
        return head

    def _add(self, parent: QStandardItem, source: Source) -> QStandardItem:
        item = QStandardItem(source.title.rpartition(" · ")[2] if source.key.startswith("feed:") else source.title)
        item.setData(source, SOURCE_ROLE)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        parent.appendRow(item)
        self._by_key[source.key] = item
        return item

    def _count(self, key: str, count: int) -> None:
        item = self._by_key[key]
        if item.data(COUNT_ROLE) != count:
            item.setData(count, COUNT_ROLE)
            self._speak(item)

    def _speak(self, item: QStandardItem) -> None:
        parts = [item.text()]
        if item.data(COUNT_ROLE) is not None:
            count = item.data(COUNT_ROLE)
            parts.append("1 asset" if count == 1 else f"{QLocale().toString(count)} assets")
        if item.data(STATE_ROLE):
            parts.append(STATE_WORDS[item.data(STATE_ROLE)])
        item.setAccessibleText(", ".join(parts))


def _state_of(state: AccountState, activity: Activity) -> str:
    """The icon that says what is the matter with an account; "" where nothing is."""
    if state.account.id in activity.refused or state.key.value != "ok":
        return "key-round"
    if activity.pauses.get(state.account.provider):
        return "pause"
    if state.account.id in activity.failing:
        return "wifi-off"
    return ""
