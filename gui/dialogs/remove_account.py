"""Asks before an account is removed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.i18n import told, tr
from gui.theme import Theme
from gui.widgets.text import one_line, plain
from services.gallery import AccountState

WIDTH = 440


class RemoveAccountDialog(QDialog):
    """Says what goes and what stays; Cancel has the focus."""

    def __init__(self, state: AccountState, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        px = theme.px
        label = one_line(told(state.account.label), 80)
        self.setObjectName("removeAccountDialog")
        self.setWindowTitle(tr("Remove account"))
        self.setAccessibleName(tr("Remove {label}?", label=label))
        title = plain(tr("Remove {label}?", label=label), wrap=True, type="dialog")
        words = plain(
            tr(
                "Its key and thumbnails are deleted from this computer. Nothing changes at {provider}. "
                "Ratings and notes stay in Vitrine until you delete them.",
                provider=told(state.info.title),
            ),
            wrap=True,
            tone="2",
        )
        self.remove = QPushButton(tr("Remove account"))
        self.remove.setProperty("kind", "dangerFill")
        self.remove.setAutoDefault(False)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setDefault(True)
        self.remove.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(px(12))
        column.addLayout(buttons)
        self.setFixedWidth(px(WIDTH))
        self.cancel.setFocus()
