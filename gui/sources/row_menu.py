"""The menu of a sidebar row: one menu whose entries come and go, as a screen reader may hold on to them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.i18n import mark, tr
from gui.sources.account_words import ACCOUNT_ACTIONS

ADD_INSIDE = ("add-inside", mark("New collection inside"))
RENAME = ("rename", mark("Rename"))
EDIT_SEARCH = ("edit-search", mark("Edit search…"))
MOVE = ("move", mark("Move to…"))
REMOVE = ("remove-collection", mark("Remove collection"))
ADD_ACCOUNT = ("add-account", mark("Add account…"))
ADD_SMART = ("add-smart", mark("New smart collection…"))
ADD_COLLECTION = ("add-collection", mark("New collection"))
HEAD_ACTIONS = (ADD_ACCOUNT, ADD_SMART, ADD_COLLECTION)
SMART_ACTIONS = (RENAME, EDIT_SEARCH, REMOVE)
FOLDER_ACTIONS = (ADD_INSIDE, RENAME, MOVE, REMOVE)
EVERY_ACTION = (*ACCOUNT_ACTIONS, *HEAD_ACTIONS, ADD_INSIDE, RENAME, EDIT_SEARCH, MOVE, REMOVE)


class RowMenu(QObject):
    """Offers what a row can do.

    Signals:
        wanted(action, subject): one of the actions above was chosen, for what `offer` was called with.
    """

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = QMenu(parent)
        self.menu.setAccessibleName(tr("Source"))
        self._subject = ""
        self.actions: dict[str, QAction] = {}
        for name, words in EVERY_ACTION:
            action = self.actions[name] = self.menu.addAction(tr(words))
            action.setObjectName(name)
            action.triggered.connect(partial(self._tell, name))

    def offer(self, names: Iterable[str], subject: str, place: QPoint) -> None:
        """Show these actions for `subject` at a place on the screen; nothing where there are none."""
        shown = set(names)
        for name, action in self.actions.items():
            action.setVisible(name in shown)
        self._subject = subject
        if shown:
            self.menu.popup(place)

    def _tell(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name, self._subject)
