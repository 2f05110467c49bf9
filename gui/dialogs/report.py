"""Report a problem: a text to read, change, copy or save. Nothing is sent from here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.async_bridge import TaskScope
from gui.i18n import told, tr
from gui.theme import Theme
from gui.widgets.notice import Notice
from gui.widgets.section import hairline
from gui.widgets.text import plain
from services.gallery import Care

SIZE = QSize(720, 560)
FOOTER = 61
FILE_NAME = "vitrine-report.txt"


class ReportDialog(QDialog):
    """Collects the text when it opens; what is copied and saved is what stands in the field."""

    def __init__(self, theme: Theme, care: Care, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._care = care
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self._tell("err", told(error)))
        self.setObjectName("reportDialog")
        self.setWindowTitle(tr("Report a problem"))
        self.setAccessibleName(tr("Report a problem"))
        self.notice = Notice(theme)
        self.text = QPlainTextEdit()
        self.text.setProperty("field", "true")
        self.text.setAccessibleName(tr("The report"))
        self.copy = self._button(tr("Copy"), self._copy, "primary")
        self.save = self._button(tr("Save…"), self._ask_where)
        self.close_button = self._button(tr("Close"), self.accept)
        self._lay_out()
        self.resize(SIZE * theme.scale)
        self.tasks.start("collect", self._collect())

    def save_to(self, path: str) -> None:
        """Write what stands in the field."""
        self.tasks.start("save", self._save(Path(path)))

    async def _collect(self) -> None:
        self._tell("busy", tr("The report is being put together"))
        self._set_ready(ready=False)
        self.text.setPlainText(await self._care.report())
        self._set_ready(ready=True)
        self.notice.hide()
        self.text.setFocus()

    async def _save(self, path: Path) -> None:
        await self._care.save_report(path, self.text.toPlainText())
        self._tell("ok", tr("Saved as {name}", name=path.name))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._tell("ok", tr("Copied"))

    def _ask_where(self) -> None:
        asking = QFileDialog(self, tr("Save the report"))
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("txt")
        asking.selectFile(FILE_NAME)
        asking.fileSelected.connect(self.save_to)
        asking.open()

    def _set_ready(self, *, ready: bool) -> None:
        self.copy.setEnabled(ready)
        self.save.setEnabled(ready)

    def _tell(self, tone: str, words: str) -> None:
        self.notice.say(tone, words)
        self.notice.show()

    def _lay_out(self) -> None:
        px = self._theme.px
        body = QVBoxLayout()
        body.setContentsMargins(px(24), px(20), px(24), px(16))
        body.setSpacing(px(10))
        body.addWidget(plain(tr("Report a problem"), type="dialog"))
        words = tr(
            "Say what happened, look through the rest and change what you like. Nothing is sent from here: copy the "
            "text or save it, and give it to who helps you. It holds no keys, prompts, pictures or account names."
        )
        body.addWidget(plain(words, wrap=True, tone="2"))
        body.addWidget(self.text, 1)
        body.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(hairline())
        column.addWidget(self._footer())

    def _footer(self) -> QWidget:
        px = self._theme.px
        foot = QWidget()
        foot.setProperty("surface", "chrome")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setFixedHeight(px(FOOTER))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in (self.close_button, self.save, self.copy):
            row.addWidget(button)
        return foot

    def _button(self, words: str, run: object, kind: str = "default") -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button
