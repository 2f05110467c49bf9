"""Chooses a collection with the keyboard: type a part of its name, arrows, Enter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.theme import Theme
from services.gallery import Collection

WIDTH = 360
HEIGHT = 320
LEAD = " › "
ID_ROLE = int(Qt.ItemDataRole.UserRole)
NEW_ROLE = ID_ROLE + 1
TO_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CollectionChooser(QDialog):
    """Ask `chosen` (an id, "" for the top) and `new_name` (a collection that is to be made) when it was accepted."""

    def __init__(self, title: str, collections: Sequence[Collection], parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._paths = paths(collections)
        self._top = ""
        self._makes = False
        self.setObjectName("collectionChooser")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.field = QLineEdit(placeholderText=tr("Name of a collection"))
        self.field.setAccessibleName(tr("Name of a collection"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Collections"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.list.itemClicked.connect(lambda _item: self._take())
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self._fill()
        self.field.setFocus()

    def offer_new(self) -> None:
        """A name that is none yet makes a collection."""
        self._makes = True
        self._fill()

    def offer_top(self, words: str) -> None:
        """The top of the tree can be chosen too."""
        self._top = words
        self._fill()

    @property
    def chosen(self) -> str:
        """The id of what was chosen; "" for the top."""
        return str(self._current(ID_ROLE))

    @property
    def new_name(self) -> str:
        """The name of the collection that is to be made; "" where an existing one was chosen."""
        return str(self._current(NEW_ROLE))

    def _current(self, role: int) -> object:
        item: QListWidgetItem | None = self.list.currentItem()  # none in an empty list, whatever the stubs say
        return item.data(role) if item is not None else ""

    def _fill(self) -> None:
        typed = self.field.text().strip()
        self.list.clear()
        if self._top and typed.casefold() in self._top.casefold():
            self._add(self._top, "")
        for collection_id, path in self._paths.items():
            if typed.casefold() in path.casefold():
                self._add(path, collection_id)
        known = {path.rpartition(LEAD)[2].casefold() for path in self._paths.values()}
        if self._makes and typed and typed.casefold() not in known:
            self._add(tr("New collection “{name}”", name=typed), "", new=typed)
        self.list.setCurrentRow(0)

    def _add(self, text: str, collection_id: str, *, new: str = "") -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(ID_ROLE, collection_id)
        item.setData(NEW_ROLE, new)

    def _take(self) -> None:
        if self.list.currentRow() >= 0:
            self.accept()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and _moves(event):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def _moves(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() in TO_THE_LIST


def paths(collections: Iterable[Collection]) -> dict[str, str]:
    """Each folder with the names of those around it before its own; smart ones take nothing and are left out."""
    found: dict[str, str] = {}
    for each in collections:
        if not each.is_smart:
            around = found.get(each.parent)
            found[each.id] = f"{around}{LEAD}{each.name}" if around else each.name
    return found
