"""Everything told about one asset as JSON, to be searched and copied. It is put together on another thread."""

from __future__ import annotations

import asyncio
import json

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.async_bridge import TaskScope
from gui.grid.words import title_of
from gui.i18n import plural, tr
from gui.theme import Theme
from gui.widgets.section import hairline, icon_button
from gui.widgets.text import one_line, plain
from services.domain import Entry
from services.gallery import asset_shape

SIZE = (640, 560)
MOST_SHOWN = 500_000
"""Characters; more than that is a file rather than something to read, and Copy takes all of it."""
MOST_COUNTED = 1000


class RawDataDialog(QDialog):
    """A window of its own beside the gallery, deleted when it is closed.

    Signals:
        copy_wanted(text)
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._whole = ""
        self.setObjectName("rawDataDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Raw data"))
        self.resize(theme.px(SIZE[0]), theme.px(SIZE[1]))
        self.text = QPlainTextEdit()
        self.text.setObjectName("rawDataText")
        self.text.setAccessibleName(tr("Raw data"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setPlaceholderText(tr("Reading…"))
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Search the raw data"))
        self.field.setPlaceholderText(tr("Search the raw data"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search_anew)
        self.field.returnPressed.connect(self.find_next)
        self.found = QLabel()
        self.found.setProperty("type", "small")
        self.found.setProperty("tone", "3")
        self.cut = plain(wrap=True, type="small", tone="2")
        self.cut.hide()
        self.copy = QPushButton(tr("Copy all"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self._whole))
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        self._lay_out(one_line(title_of(entry), 80))
        self.tasks = TaskScope(self)
        self.tasks.start("read", self._read(entry))

    @property
    def is_ready(self) -> bool:
        """True once everything is there."""
        return bool(self._whole)

    def find_next(self, *, backward: bool = False) -> None:
        """Go to the next place, and from the last one round to the first."""
        words = self.field.text()
        if not words:
            return
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        if not self.text.find(words, flags):
            end = QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start
            self.text.moveCursor(end)
            self.text.find(words, flags)

    async def _read(self, entry: Entry) -> None:
        self._whole = await asyncio.to_thread(raw_json, entry)
        self.text.setPlainText(self._whole[:MOST_SHOWN])
        self.copy.setEnabled(True)
        if len(self._whole) > MOST_SHOWN:
            shown, whole = f"{MOST_SHOWN:,}", f"{len(self._whole):,}"
            self.cut.setText(
                tr("The first {shown} of {all} characters. Copy takes all of them.", shown=shown, all=whole)
            )
            self.cut.show()
        self._search_anew(self.field.text())

    def _search_anew(self, words: str) -> None:
        """From the top, so that the first place is found first."""
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        count = self._whole[:MOST_SHOWN].lower().count(words.lower()) if words else 0
        self.found.setText(_found(count) if words else "")
        if count:
            self.find_next()

    def _lay_out(self, title: str) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(16), px(20), px(12))
        head.setSpacing(px(8))
        head.addWidget(self.field, 1)
        head.addWidget(self.found)
        head.addWidget(icon_button(self._theme, "chevron-up", tr("The place before"), self._find_last))
        head.addWidget(icon_button(self._theme, "chevron-down", tr("Next place"), self.find_next))
        foot = QFrame()
        foot.setProperty("surface", "chrome")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(px(20), px(14), px(20), px(14))
        buttons.setSpacing(px(8))
        buttons.addWidget(self.cut, 1)
        buttons.addStretch(0 if self.cut.text() else 1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.close_button)
        self.copy.setEnabled(False)
        self.text.setAccessibleDescription(title)
        body = QVBoxLayout()
        body.setContentsMargins(px(20), px(12), px(8), px(12))
        body.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addLayout(body, 1)
        column.addWidget(hairline())
        column.addWidget(foot)
        self.field.setFocus()

    def _find_last(self) -> None:
        self.find_next(backward=True)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F3:
            self.find_next(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().keyPressEvent(event)


def raw_json(entry: Entry) -> str:
    """Everything the provider told about an asset, but the addresses of its files: they open without a key."""
    return json.dumps(asset_shape(entry), ensure_ascii=False, indent=2, default=str)


def _found(count: int) -> str:
    if count > MOST_COUNTED:
        return tr("more than {count} places", count=MOST_COUNTED)
    return plural("%n place", "%n places", count)
