"""Tries a key that is being typed: never twice the same, never in the way of saving."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.async_bridge import TaskScope
from gui.dialogs.account_form import AccountForm
from gui.i18n import mark, told, tr
from gui.theme import Theme
from gui.widgets.notice import Notice
from services.errors import ServiceError, UsageError
from services.gallery import AccountDraft, CheckResult

Tester = Callable[[AccountDraft, Mapping[str, str]], Awaitable[CheckResult]]
LATER = mark("You can save the account now; Vitrine will try again later.")


class KeyTest(QWidget):
    """A notice that says how the test of a form's key went.

    Signals:
        running_changed(bool), shown(): there is something to read.
    """

    running_changed = Signal(bool)
    shown = Signal()

    def __init__(self, theme: Theme, tester: Tester, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tester = tester
        self._form: AccountForm | None = None
        self._tested: object = None
        self.notice = Notice(theme)
        self.notice.button_pressed.connect(self._pressed)
        self.tasks = TaskScope(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self.notice.hide()

    @property
    def is_running(self) -> bool:
        """True until an answer is there."""
        return self.tasks.is_running("test")

    def suggest(self, form: AccountForm) -> None:
        """A good moment for a test; the same key is not tried again."""
        if _face(form) != self._tested and form.check():
            self._start(form)

    def insist(self, form: AccountForm) -> None:
        """Try it now, also once more."""
        if form.check():
            self._start(form)

    def follow(self, form: AccountForm) -> None:
        """Something was typed: what was said about another key goes."""
        if _face(form) != self._tested:
            self.forget()

    def forget(self) -> None:
        """Say nothing any more."""
        self.stop()
        self._tested = None
        self.notice.hide()

    def stop(self) -> None:
        """Wait for no answer any more."""
        if self.is_running:
            self.tasks.cancel("test")
            self.notice.hide()
            self.running_changed.emit(False)

    def say(self, tone: str, title: str, words: str = "", button: str = "") -> None:
        """Show something else that matters here."""
        self.notice.say(tone, title, words, button)
        self.notice.show()
        self.shown.emit()

    def _start(self, form: AccountForm) -> None:
        self._form = form
        self._tested = _face(form)
        self.say("busy", tr("Testing the connection…"), tr("This takes a few seconds."), tr("Stop"))
        self.tasks.start("test", self._run(form))
        self.running_changed.emit(True)

    async def _run(self, form: AccountForm) -> None:
        title = told(form.provider.info.title)
        try:
            result = await self._tester(form.draft(), form.typed())
        except UsageError as error:
            self.notice.hide()
            form.show_problem(error)
        except ServiceError as error:
            self.say("warn", tr("The test could not be made"), f"{told(error)} {tr(LATER)}", tr("Try again"))
        else:
            self.say(*outcome(result, title))
        self.running_changed.emit(False)

    def _pressed(self) -> None:
        if self.is_running:
            self.stop()
            self._tested = None
        elif self._form is not None:
            self.insist(self._form)


def outcome(result: CheckResult, title: str) -> tuple[str, str, str, str]:
    """Tone, first line, second line and button for a result."""
    message = told(result.message)
    if result.ok:
        first, _stop, rest = message.partition(". ")
        return "ok", first.removesuffix("."), rest, tr("Test again")
    if result.status in ("refused", "no-key"):
        return "err", tr("That key was not accepted"), message, ""
    later = message if "save the account" in result.message else f"{message} {tr(LATER)}"
    if result.status == "no-answer":
        return "warn", tr("{provider} did not answer", provider=title), later, tr("Try again")
    return "warn", tr("The test came to no result"), later, tr("Try again")


def _face(form: AccountForm) -> object:
    """What a test is about; it stays in this object and is never shown."""
    draft = form.draft()
    return draft.provider, draft.base_url, tuple(sorted(draft.options.items())), tuple(form.typed().items())
