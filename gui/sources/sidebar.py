"""The sidebar: library, media and accounts, with live counts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QToolButton, QTreeView, QVBoxLayout, QWidget

from gui.sources.delegate import SourceDelegate
from gui.sources.sidebar_model import ACCOUNT_ROLE, SOURCE_ROLE, SidebarModel
from gui.sources.source import HIDDEN, Source, actions_for
from gui.theme import Theme
from services.gallery import AccountState, Activity, Counts


class SourceSidebar(QWidget):
    """One row is always chosen, but for the hidden assets, which have none.

    Signals:
        source_chosen(Source)
        add_account_wanted()
        account_action(account_id, action): "check", "edit-key" or "remove".
    """

    source_chosen = Signal(object)
    add_account_wanted = Signal()
    account_action = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = ""
        self._quiet = False
        self._offers: dict[str, tuple[tuple[str, str], ...]] = {}
        self.setObjectName("sourceSidebar")
        self.setAccessibleName("Sources")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = SidebarModel()
        self.tree = QTreeView()
        self.setFocusProxy(self.tree)
        self._set_up_tree()
        self._add = QToolButton(self.tree.viewport())
        self._add.setAccessibleName("Add account")
        self._add.setToolTip("Add account   Ctrl+N")
        self._add.setIconSize(QSize(theme.px(14), theme.px(14)))
        self._add.clicked.connect(self.add_account_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        column.addWidget(self.tree)
        self._dress()
        theme.changed.connect(self._dress)

    def set_counts(self, counts: Counts) -> None:
        """Show these figures."""
        self.model.set_counts(counts)

    def set_accounts(self, states: Iterable[AccountState], activity: Activity) -> None:
        """Show these accounts and what is the matter with them."""
        states = tuple(states)
        self._offers = {state.account.id: actions_for(state) for state in states}
        chosen = self._chosen
        self._quiet = True  # rows that are made anew are not chosen anew
        self.model.set_accounts(states, activity)
        self._mark(chosen)
        self._quiet = False
        if chosen and chosen != HIDDEN.key and self.model.item_for(chosen) is None:
            self.choose("all")
        self._place_button()

    def choose(self, key: str) -> None:
        """Choose a source by its key; one that is not there means all assets."""
        if key == HIDDEN.key:
            self.tree.selectionModel().clearSelection()
            self._tell(HIDDEN)
            return
        item = self.model.item_for(key) or self.model.item_for("all")
        assert item is not None
        source = item.data(SOURCE_ROLE)
        self._mark(source.key)
        self._tell(source)

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        self._delegate = SourceDelegate(self._theme)
        self._delegate.fold_wanted.connect(lambda index: tree.setExpanded(index, not tree.isExpanded(index)))
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setItemsExpandable(True)
        tree.setExpandsOnDoubleClick(True)
        tree.setUniformRowHeights(False)
        tree.setMouseTracking(True)
        tree.setAccessibleName("Sources")
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._offer)
        tree.selectionModel().selectionChanged.connect(self._follow)
        tree.verticalScrollBar().valueChanged.connect(lambda _value: self._place_button())
        for row in range(self.model.rowCount()):
            tree.expand(self.model.index(row, 0))
        for folded in (tree.expanded, tree.collapsed):
            folded.connect(lambda _index: self._place_button())

    def _follow(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        for index in selected.indexes():
            source = index.data(SOURCE_ROLE)
            if isinstance(source, Source) and not self._quiet:
                self._tell(source)

    def _tell(self, source: Source) -> None:
        if source.key != self._chosen:
            self._chosen = source.key
            self.source_chosen.emit(source)

    def _mark(self, key: str) -> None:
        item = self.model.item_for(key)
        if item is not None:
            parent = item.parent()
            if parent.data(SOURCE_ROLE) is not None:
                self.tree.expand(parent.index())
            selection = self.tree.selectionModel()
            selection.setCurrentIndex(item.index(), selection.SelectionFlag.ClearAndSelect)

    def _offer(self, place: QPoint) -> None:
        account_id = self._account_at(self.tree.indexAt(place))
        if account_id is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action, words in self._offers.get(account_id, ()):
            menu.addAction(words, partial(self.account_action.emit, account_id, action))
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _account_at(self, index: QModelIndex) -> str | None:
        while index.isValid():
            if index.data(ACCOUNT_ROLE):
                return str(index.data(ACCOUNT_ROLE))
            index = index.parent()
        return None

    def _dress(self) -> None:
        self._add.setIcon(self._theme.icon("plus", 14))
        self.tree.viewport().update()
        self._place_button()

    def _place_button(self) -> None:
        """On the Accounts heading, at its right end."""
        area = self.tree.visualRect(self.model.accounts.index())
        edge = self._theme.px(24)
        top = area.center().y() + self._theme.px(4) - edge // 2
        self._add.setGeometry(self.tree.viewport().width() - edge, top, edge, edge)

    # Qt overrides

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_button()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._place_button()
