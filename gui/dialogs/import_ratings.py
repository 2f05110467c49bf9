"""Asks before ratings and notes of a file are taken in, with the numbers of what they change."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.i18n import plural, tr
from gui.theme import Theme
from gui.widgets.text import one_line, plain
from services.domain import MergeFigures

WIDTH = 440


class ImportRatingsDialog(QDialog):
    """Says what changes and what stays; nothing has changed yet."""

    def __init__(self, name: str, figures: MergeFigures, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        px = theme.px
        title = tr("Import {name}?", name=one_line(name, 80))
        self.setObjectName("importRatingsDialog")
        self.setWindowTitle(tr("Import ratings and notes"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(sentences(figures)))
        self.take_in = QPushButton(tr("Import"))
        self.take_in.setProperty("kind", "primary")
        self.take_in.setDefault(True)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.take_in.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(plain(title, wrap=True, type="dialog"))
        for sentence in sentences(figures):
            column.addWidget(plain(sentence, wrap=True, tone="2"))
        column.addSpacing(px(12))
        column.addLayout(buttons)
        self.setFixedWidth(px(WIDTH))
        self.take_in.setFocus()


def sentences(figures: MergeFigures) -> Iterator[str]:
    """What would come of it, a sentence for each thing that would."""
    if figures.assets:
        yield plural("The review of %n asset changes.", "The reviews of %n assets change.", figures.assets)
    if figures.collections:
        yield plural("%n collection changes.", "%n collections change.", figures.collections)
    if figures.memberships:
        yield plural(
            "%n asset goes into or out of a collection.",
            "%n assets go into or out of collections.",
            figures.memberships,
        )
    if figures.kept:
        yield plural(
            "%n that was changed later here stays as it is.",
            "%n that were changed later here stay as they are.",
            figures.kept,
        )
    yield tr("Where here and there differ, the later change holds. Undo takes all of it back.")
