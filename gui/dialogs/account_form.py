"""The fields of one provider's account, made from what the provider says it needs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.dialogs.secret_field import SecretField
from gui.i18n import told, tr
from gui.theme import Theme
from gui.widgets.text import dress, plain
from services.domain import Account
from services.errors import UsageError
from services.gallery import AccountDraft, OptionField, Provider, clean_base_url

YES_OR_NO = ("0", "1")
MOST_NAME = 80
OptionWidget = QLineEdit | QComboBox | QCheckBox


class AccountForm(QWidget):
    """With an `account` it changes that one: an empty key leaves the kept one as it is.

    Signals:
        settled(): a key was pasted, or the last field was left: a good moment for a test.
        changed(): something else is typed now.
    """

    settled = Signal()
    changed = Signal()

    def __init__(
        self, theme: Theme, provider: Provider, account: Account | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._account = account
        self.provider = provider
        self.name = QLineEdit(placeholderText=told(provider.info.title), maxLength=MOST_NAME)
        self.address = QLineEdit(placeholderText=provider.info.origin)
        self.options: dict[str, OptionWidget] = {}
        self.secrets: dict[str, SecretField] = {}
        self._secret_boxes: dict[str, QWidget] = {}
        self.problem = plain(wrap=True, type="small", tone="err")
        self.wrong: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._fill(account)
        self._follow_options()

    def draft(self) -> AccountDraft:
        """The account as it stands, without its key."""
        info = self.provider.info
        options = {name: text for name, widget in self.options.items() if (text := _text_of(widget))}
        if self._account is not None:  # its address stays: the kept key belongs to it
            label, address = self.name.text().strip() or self._account.label, self._account.base_url
            return AccountDraft(provider=info.id, label=label, base_url=address, options=options)
        address = self.address.text().strip()
        return AccountDraft(provider=info.id, label=self.name.text().strip(), base_url=address or None, options=options)

    def typed(self) -> dict[str, str]:
        """The secrets by name, as typed."""
        return {name: self.secrets[name].text().strip() for name in self._wanted()}

    @property
    def is_dirty(self) -> bool:
        """True where a key would be lost by closing."""
        return any(field.text() for field in self.secrets.values())

    @property
    def is_filled(self) -> bool:
        """True where nothing is missing for a test."""
        return all(self.typed().values())

    def check(self) -> bool:
        """True where all that is typed can be right; else the reason is shown at its field."""
        self.clear_problem()
        try:
            draft = self.draft()
            self.provider.check_options(draft.options)
            if draft.base_url and self._account is None:
                clean_base_url(draft.base_url)
            if self._wanted() and (self._account is None or any(self.typed().values())):
                self.provider.clean_secrets(self.typed())
        except UsageError as error:
            self.show_problem(error)
            return False
        return True

    def show_problem(self, error: UsageError) -> None:
        """Say what is wrong, and mark the field it is about."""
        self.problem.setText(told(error))
        self.problem.show()
        field = self.wrong = self._meant(str(error))
        if isinstance(field, SecretField):
            field.mark(wrong=True)
        elif isinstance(field, QLineEdit):
            dress(field, "wrong", "true")
            self._unfold(shown=True)

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self.problem.hide()
        self.wrong = None
        for field in (*self.secrets.values(), self.address, *self.options.values()):
            dress(field, "wrong", None)

    def first_empty(self) -> QWidget:
        """Where the focus belongs."""
        fields = [self.secrets[name] for name in self._wanted()]
        return next((field for field in fields if not field.text()), self.name)

    def _fill(self, account: Account | None) -> None:
        info = self.provider.info
        self._column.addWidget(self._boxed(tr("Account name"), self.name))
        if account is not None:
            self.name.setText(account.label)
        for field in self.provider.info.credentials:
            secret = self.secrets[field.name] = SecretField(self._theme, told(field.label))
            kept = tr("Kept. Type another one to replace it.")
            secret.setPlaceholderText(told(field.hint) if account is None else kept)
            secret.pasted.connect(lambda text, name=field.name: self._pasted(name, text))
            secret.left.connect(lambda name=field.name: self._left(name))
            secret.textChanged.connect(self._changed)
            box = self._secret_boxes[field.name] = self._boxed(told(field.label), secret)
            self._column.addWidget(box)
        self._column.addWidget(self.problem)
        self.problem.hide()
        if info.key_page:
            self._column.addWidget(self._link(tr("Open the page with the keys"), self._open_page))
        self._add_options(account)
        self._column.addStretch(1)

    def _add_options(self, account: Account | None) -> None:
        self._advanced = QWidget()
        self.unfold = self._link(tr("Advanced"), lambda: self._unfold(shown=self._advanced.isHidden()))
        inner = QVBoxLayout(self._advanced)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self._theme.px(12))
        for option in self.provider.info.options:
            widget = self.options[option.name] = self._option(option)
            if account is not None:
                _put(widget, account.options.get(option.name, ""))
            if isinstance(widget, QCheckBox):
                self._column.addWidget(widget)
            else:
                inner.addWidget(self._boxed(told(option.label), widget))
        if account is None:
            inner.addWidget(self._boxed(tr("Address"), self.address))
            self.address.textChanged.connect(self._changed)
        self._column.addWidget(self.unfold)
        self._column.addWidget(self._advanced)
        self.unfold.setVisible(inner.count() > 0)
        self._unfold(shown=account is not None and any(account.options.values()) and inner.count() > 0)

    def _option(self, option: OptionField) -> OptionWidget:
        if option.choices == YES_OR_NO:
            check = QCheckBox(told(option.label))
            check.setToolTip(told(option.hint))
            check.toggled.connect(self._follow_options)
            return check
        if option.choices:
            choice = QComboBox()
            choice.addItems(["", *option.choices])
            choice.currentTextChanged.connect(self._follow_options)
            return choice
        line = QLineEdit(placeholderText=told(option.hint))
        line.textChanged.connect(self._changed)
        return line

    def _boxed(self, label: str, widget: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        caption = plain(label, type="small", tone="2")
        caption.setBuddy(widget)
        widget.setAccessibleName(label)
        column.addWidget(caption)
        column.addWidget(widget)
        return box

    def _link(self, text: str, run: object) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("kind", "link")
        link.setProperty("flush", "true")
        link.setAutoDefault(False)
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.clicked.connect(run)
        return link

    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self.provider.info.key_page))

    def _unfold(self, *, shown: bool) -> None:
        if not self.unfold.isHidden():
            self._advanced.setVisible(shown)
            self.unfold.setText(tr("Less") if shown else tr("Advanced"))

    def _wanted(self) -> list[str]:
        """The names of the secrets that these options need."""
        options: Mapping[str, str] = self.draft().options
        return [field.name for field in self.provider.credentials(options)]

    def _follow_options(self) -> None:
        wanted = self._wanted()
        for name, box in self._secret_boxes.items():
            box.setVisible(name in wanted)
        self._changed()

    def _changed(self) -> None:
        self.clear_problem()
        self.changed.emit()

    def _pasted(self, name: str, text: str) -> None:
        """`key:secret` in the first of two fields fills both."""
        names = self._wanted()
        first, colon, second = text.partition(":")
        if len(names) == 2 and name == names[0] and colon and first and second:
            self.secrets[names[0]].put(first.strip())
            self.secrets[names[1]].put(second.strip())
        if self.is_filled:
            self.settled.emit()

    def _left(self, name: str) -> None:
        names = self._wanted()
        if names and name == names[-1] and self.is_filled:
            self.settled.emit()

    def _meant(self, sentence: str) -> QWidget | None:
        """The field that an English sentence of the provider is about; the longest label that it names."""
        labels = {field.label: self.secrets[field.name] for field in self.provider.info.credentials}
        named = sorted((label for label in labels if label in sentence), key=len)
        if named:
            return labels[named[-1]]
        return next((widget for name, widget in self.options.items() if name in sentence), self.address)


def _put(widget: OptionWidget, text: str) -> None:
    match widget:
        case QCheckBox():
            widget.setChecked(text == "1")
        case QComboBox():
            widget.setCurrentText(text)
        case _:
            widget.setText(text)


def _text_of(widget: OptionWidget) -> str:
    match widget:
        case QCheckBox():
            return "1" if widget.isChecked() else ""
        case QComboBox():
            return widget.currentText()
        case _:
            return widget.text().strip()
