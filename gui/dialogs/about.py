"""About Vitrine: its version, and what it is made of with every licence."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import licences
from gui.async_bridge import TaskScope
from gui.i18n import tr
from gui.theme import Theme
from gui.theme.icons import app_icon
from gui.widgets.section import hairline
from gui.widgets.text import plain

SIZE = QSize(720, 520)
LIST_WIDTH = 220
ICON = 48
FOOTER = 61


class AboutDialog(QDialog):
    """Texts are read from the disk when they are asked for, beside the window's work."""

    def __init__(self, theme: Theme, version: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tasks = TaskScope(self)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(tr("About Vitrine"))
        self.setAccessibleName(tr("About Vitrine"))
        self.list = QListWidget()
        self.list.setProperty("rows", "plain")
        self.list.setAccessibleName(tr("What Vitrine is made of"))
        self.list.setFixedWidth(theme.px(LIST_WIDTH))
        self.list.addItems([f"{part.name} · {part.licence}" for part in licences.PARTS])
        self.head = plain(type="strong")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Licence"))
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._lay_out(version)
        self.list.currentRowChanged.connect(self._choose)
        self.list.setCurrentRow(0)
        self.resize(SIZE * theme.scale)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.tasks.start("text", self._show(licences.PARTS[row]))

    async def _show(self, part: licences.Part) -> None:
        version = await asyncio.to_thread(licences.version, part)
        text = await asyncio.to_thread(licences.text, part)
        self.head.setText(f"{part.name} {version}".strip())
        self.text.setPlainText(text or tr("Under the licence {name}.", name=part.licence))

    def _lay_out(self, version: str) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading(version))
        column.addWidget(hairline())
        middle = QHBoxLayout()
        middle.setContentsMargins(px(12), px(12), px(16), px(12))
        middle.setSpacing(px(16))
        right = QVBoxLayout()
        right.addWidget(self.head)
        right.addWidget(self.text, 1)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)
        column.addWidget(hairline())
        column.addWidget(self._footer())

    def _heading(self, version: str) -> QWidget:
        px = self._theme.px
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(24), px(20), px(24), px(16))
        row.setSpacing(px(16))
        icon = QLabel()
        icon.setPixmap(app_icon().pixmap(px(ICON)))
        row.addWidget(icon)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(plain("Vitrine", type="dialog"))
        words.addWidget(plain(tr("One gallery for everything your AI tools made."), tone="2"))
        told = tr("Version {version}", version=version) if version else tr("Not installed, run from its source")
        words.addWidget(plain(told, type="small", tone="3"))
        row.addLayout(words, 1)
        return head

    def _footer(self) -> QWidget:
        px = self._theme.px
        foot = QWidget()
        foot.setProperty("surface", "chrome")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setFixedHeight(px(FOOTER))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.addStretch(1)
        row.addWidget(self.close_button)
        return foot
