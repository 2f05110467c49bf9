"""What the pane says while nothing is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.i18n import tr
from gui.widgets.text import plain

INSET = 24


class NothingSelected(QWidget):
    """Two lines in the middle, a little up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Nothing selected"))
        title = plain(tr("Nothing selected"), wrap=True, type="title")
        words = plain(tr("Select an asset to see its prompt and settings."), wrap=True, tone="2")
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, INSET, INSET, INSET)
        column.addStretch(2)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
