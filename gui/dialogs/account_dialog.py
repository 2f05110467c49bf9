"""The dialog that adds an account, or changes one: its name, its options, its key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.account_form import AccountForm
from gui.dialogs.key_test import KeyTest, Tester
from gui.dialogs.provider_list import ProviderList
from gui.i18n import told, tr
from gui.theme import Theme
from gui.widgets.notice import Notice
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.section import hairline
from gui.widgets.text import one_line, plain
from services.domain import Account
from services.gallery import AccountDraft, Provider

SIZE = QSize(752, 648)
EDIT_SIZE = QSize(520, 560)
LIST_WIDTH = 256
FOOTER = 61


class AccountDialog(QDialog):
    """Ask `draft` and `typed` when it ended with Accepted. Typed keys survive Escape and a change of provider."""

    def __init__(
        self,
        forms: Sequence[Provider],
        keyring_name: str,
        tester: Tester,
        parent: QWidget | None,
        *,
        theme: Theme,
        account: Account | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._account = account
        if account is not None:
            forms = [provider for provider in forms if provider.info.id == account.provider]
        self.setObjectName("accountDialog")
        self.test = KeyTest(theme, tester)
        self.providers = ProviderList(theme, [provider.info for provider in forms])
        self.pages = QStackedWidget()
        self.forms = [AccountForm(theme, provider, account) for provider in forms]
        for form in self.forms:
            self.pages.addWidget(form)
            form.settled.connect(self._settled)
            form.changed.connect(self._changed)
        self.providers.chosen.connect(self._choose)
        self.try_out = _button(tr("Test"), "default", self._insist)
        self.primary = _button(tr("Add account") if account is None else tr("Save"), "primary", self._submit)
        self.primary.setDefault(True)
        self.cancel = _button(tr("Cancel"), "default", self.reject)
        self.test.running_changed.connect(lambda running: self.try_out.setDisabled(running))
        self._lay_out(keyring_name)
        self._offer_test()
        self.resize(SIZE if account is None else EDIT_SIZE)
        self.finished.connect(lambda _result: self.test.tasks.cancel_all())
        self.form.first_empty().setFocus()

    @property
    def form(self) -> AccountForm:
        """The form of the chosen provider."""
        return self.forms[self.pages.currentIndex()]

    def draft(self) -> AccountDraft:
        """The account as it was typed, without its key."""
        return self.form.draft()

    def typed(self) -> dict[str, str]:
        """The secrets by name, as typed."""
        return self.form.typed()

    def _choose(self, row: int) -> None:
        self.pages.setCurrentIndex(row)
        self.test.forget()

    def _settled(self) -> None:
        if self.isVisible():
            self.test.suggest(self.form)

    def _insist(self) -> None:
        self.test.insist(self.form)

    def _changed(self) -> None:
        self.test.follow(self.form)
        self._offer_test()

    def _offer_test(self) -> None:
        """Of an account that is changed there is nothing to test until another key is typed."""
        self.try_out.setVisible(self._account is None or self.form.is_dirty)

    def _submit(self) -> None:
        if self.form.check():
            self.accept()
        else:
            (self.form.wrong or self.form.first_empty()).setFocus()

    def _lay_out(self, keyring_name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading())
        column.addWidget(hairline())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        if self._account is None:
            middle.addWidget(self._left_side())
            middle.addWidget(_upright())
        middle.addWidget(self._right_side(keyring_name), 1)
        column.addLayout(middle, 1)
        column.addWidget(hairline())
        column.addWidget(self._footer())

    def _heading(self) -> QWidget:
        px = self._theme.px
        if self._account is None:
            title, words = tr("Add an account"), tr("Vitrine lists what you made there and shows it here.")
        else:
            title = tr("Edit account")
            label = one_line(told(self._account.label), 80)
            words = tr("For {label}. Everything already listed stays here.", label=label)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(2))
        column.addWidget(plain(title, type="dialog"))
        column.addWidget(plain(words, wrap=True, tone="2"))
        return head

    def _left_side(self) -> QWidget:
        px = self._theme.px
        side = QWidget()
        side.setFixedWidth(px(LIST_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(16), px(12), px(16))
        column.addWidget(self.providers, 1)
        words = plain(
            tr("Two accounts at the same provider are fine. Give each a name."), wrap=True, type="small", tone="2"
        )
        words.setContentsMargins(px(12), 0, px(12), 0)
        column.addWidget(words)
        return side

    def _right_side(self, keyring_name: str) -> QWidget:
        px = self._theme.px
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.pages)
        column.addWidget(self.test)
        column.addStretch(1)
        column.addWidget(self._keeping(keyring_name))
        scroller = ScrollColumn(inner)
        self.test.shown.connect(lambda: QTimer.singleShot(0, self, lambda: scroller.show_widget(self.test)))
        return scroller

    def _keeping(self, keyring_name: str) -> QWidget:
        """Where the key will be."""
        if not keyring_name:
            notice = Notice(self._theme)
            words = tr("Vitrine can keep the key until you quit, and will ask for it next time.")
            notice.say("warn", tr("No keychain on this computer"), words)
            return notice
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        lock = QLabel()
        lock.setPixmap(self._theme.pixmap("lock", 14, "text2", ratio=self.devicePixelRatioF()))
        row.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        sentence = tr(
            "The key is kept in {keyring}, never in Vitrine’s own files. Removing the account removes it.",
            keyring=one_line(keyring_name, 60),
        )
        row.addWidget(plain(sentence, wrap=True, type="small", tone="2"), 1)
        return box

    def _footer(self) -> QWidget:
        px = self._theme.px
        foot = QWidget()
        foot.setProperty("surface", "chrome")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setFixedHeight(px(FOOTER))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.addWidget(plain(tr("Nothing changes at a provider unless you say so."), type="small", tone="2"), 1)
        row.setSpacing(px(8))
        for button in (self.try_out, self.cancel, self.primary):
            row.addWidget(button)
        return foot

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.form.is_dirty:
            self.test.say("info", tr("The key is not saved yet"), tr("Cancel closes this without it."))
            return
        super().keyPressEvent(event)


def _button(text: str, kind: str, run: object) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setAutoDefault(False)
    button.clicked.connect(run)
    return button


def _upright() -> QWidget:
    line = hairline()
    line.setProperty("line", "v")
    line.setFixedSize(1, 16777215)
    line.setMinimumHeight(0)
    return line
