"""Asks for the name and the search of a smart collection."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.i18n import told, tr
from gui.theme import Theme
from gui.widgets.text import dress, plain
from services.errors import UsageError

WIDTH = 440
MOST_NAME = 200
MOST_SEARCH = 2000
Check = Callable[[str], object]
"""Raises UsageError where a search cannot be understood."""


class SmartCollectionDialog(QDialog):
    """Ask `name` and `search` when it was accepted; what cannot be understood is said, and nothing is closed."""

    def __init__(self, check: Check, parent: QWidget, *, theme: Theme, name: str = "", search: str = "") -> None:
        super().__init__(parent)
        px = theme.px
        self._check = check
        title = tr("Edit smart collection") if name else tr("New smart collection")
        self.setObjectName("smartCollectionDialog")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        words = tr("It holds whatever this search finds, now and later.")
        self._name = QLineEdit(name, maxLength=MOST_NAME)
        self._search = QLineEdit(search, maxLength=MOST_SEARCH, placeholderText=tr("rating:>=4 type:image"))
        self.problem = plain(wrap=True, type="small", tone="err")
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._submit)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(6))
        column.addWidget(plain(title, wrap=True, type="dialog"))
        column.addWidget(plain(words, wrap=True, tone="2"))
        column.addSpacing(px(6))
        for label, field in ((tr("Name"), self._name), (tr("Search"), self._search)):
            caption = plain(label, type="small", tone="2")
            caption.setBuddy(field)
            field.setAccessibleName(label)
            field.textChanged.connect(self._follow)
            column.addWidget(caption)
            column.addWidget(field)
        column.addWidget(self.problem)
        column.addSpacing(px(12))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.setMinimumWidth(px(WIDTH))
        self._follow()
        (self._search if name and not search else self._name).setFocus()

    @property
    def name(self) -> str:
        """What it is to be called."""
        return self._name.text().strip()

    @property
    def search(self) -> str:
        """What it is to find."""
        return self._search.text().strip()

    def _follow(self) -> None:
        self.problem.hide()
        dress(self._search, "wrong", None)
        self.save.setEnabled(bool(self.name and self.search))

    def _submit(self) -> None:
        try:
            self._check(self.search)
        except UsageError as error:
            self.problem.setText(told(error))
            self.problem.show()
            dress(self._search, "wrong", "true")
            self._search.setFocus()
            return
        self.accept()
