"""The page Advanced: the log, what Vitrine finds wrong with itself, and the way back to the usual settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.async_bridge import TaskScope
from gui.dialogs.settings.page import Page, push, setting, side_by_side
from gui.i18n import mark, told, tr
from gui.preferences import Preferences
from gui.theme import Theme
from gui.widgets.notice import Notice
from gui.widgets.text import one_line, plain
from services.gallery import Care, Finding
from services.settings import Settings

LEVELS = (
    ("ERROR", mark("Errors")),
    ("WARNING", mark("Warnings")),
    ("INFO", mark("What happens")),
    ("DEBUG", mark("Every step")),
)


class AdvancedPage(Page):
    """Looks itself over when asked; findings can be copied as text."""

    def __init__(self, theme: Theme, preferences: Preferences, care: Care) -> None:
        super().__init__(theme, tr("Advanced"))
        self._preferences = preferences
        self._care = care
        self._findings: tuple[Finding, ...] = ()
        self._former: Settings | None = None
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self._fail)
        self.notice = Notice(theme)
        self.notice.button_pressed.connect(self._undo_reset)
        self.notice.hide()
        self.add(self.notice)
        self.group(tr("Log"))
        levels = [(level, tr(words)) for level, words in LEVELS]
        self.level = self.choice(
            tr("It tells"), levels, setting(preferences, "log_level"), tr("Never a key, a signed address or a prompt.")
        )
        self.open_log = push(tr("Open the log folder"), self._show_log)
        self.add(side_by_side(theme, self.open_log))
        self.group(tr("Is all well?"))
        self.look = push(tr("Look everything over"), self._start_looking)
        self.check = push(tr("Check the catalogue now"), self._start_checking)
        self.copy = push(tr("Copy the findings"), self._copy)
        self.copy.hide()
        self.add(side_by_side(theme, self.look, self.check, self.copy))
        self._list = QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add(holder)
        self.group(tr("Settings"))
        self.reset = push(tr("Reset all settings"), self._reset)
        self.add(side_by_side(theme, self.reset))

    async def aclose(self) -> None:
        """Stop what it looks up."""
        await self.tasks.aclose()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List these, what is wrong first."""
        self._findings = tuple(sorted(findings, key=lambda each: each.ok))
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for finding in self._findings:
            self._list.addWidget(self._finding(finding))
        self.copy.setVisible(bool(findings))

    def _finding(self, finding: Finding) -> QWidget:
        words = f"{finding.name}: {one_line(told(finding.value))}"
        if finding.mend:
            words = f"{words}\n{told(finding.mend)}"
        return plain(words, wrap=True, type="small", tone="2" if finding.ok else "warn")

    def _start_looking(self) -> None:
        self.look.setEnabled(False)
        self.tasks.start("look", self._look())

    def _start_checking(self) -> None:
        self.check.setEnabled(False)
        self._tell("busy", tr("The catalogue is being looked over"))
        self.tasks.start("check", self._check())

    async def _look(self) -> None:
        try:
            self.show_findings(await self._care.findings())
        finally:
            self.look.setEnabled(True)

    async def _check(self) -> None:
        try:
            found = await self._care.check_catalogue()
        finally:
            self.check.setEnabled(True)
        if found:
            self._tell("warn", tr("The catalogue was mended"), " ".join(told(sentence) for sentence in found))
        else:
            self._tell("ok", tr("The catalogue is whole"))

    def _copy(self) -> None:
        lines = [f"{'ok ' if each.ok else 'BAD'} {each.name}: {each.value} {each.mend}" for each in self._findings]
        QGuiApplication.clipboard().setText("\n".join(line.rstrip() for line in lines))
        self._tell("ok", tr("Copied"))

    def _reset(self) -> None:
        self._former = self._preferences.reset()
        self.notice.say("info", tr("All settings are as usual again"), button=tr("Undo"))
        self.notice.show()

    def _undo_reset(self) -> None:
        if self._former is not None:
            self._preferences.take(self._former)
            self._former = None
        self.notice.hide()

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._care.log_folder)))

    def _tell(self, tone: str, head: str, words: str = "") -> None:
        self._former = None
        self.notice.say(tone, head, words)
        self.notice.show()

    def _fail(self, _name: str, error: object) -> None:
        self._tell("err", told(error))
