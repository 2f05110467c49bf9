"""The panel of the date chip: the offered dates, or a span of one's own."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QWidget

from gui.choice_list import Choice
from gui.choice_panel import ChoicePanel
from gui.filter_words import DATES
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.text import dress, plain
from services.errors import QueryError
from services.finding.filters import days_of, span_term

EXAMPLE = "2026-11-20"


class DatePanel(ChoicePanel):
    """`chosen` tells one term of the search language, or none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Date"), parent, exclusive=True)
        self.offer(Choice(term, tr(words)) for term, words in DATES.items())
        self.first = self._field(tr("First day"))
        self.last = self._field(tr("Last day"))
        self.use = QPushButton(tr("Use these days"))
        self.use.setProperty("compact", "true")
        self.use.clicked.connect(self._use_own)
        line = QFrame()
        line.setProperty("line", "h")
        self.column.addWidget(line)
        self.column.addLayout(self._rows())
        self._say_whether()

    def show_term(self, term: str) -> None:
        """Show the date filter that holds."""
        own = bool(term) and term not in DATES
        self.mark((term,) if term and not own else ())
        span = days_of(term, _today()) if own else None
        for field, shown in zip((self.first, self.last), span or ("", ""), strict=True):
            field.setText(str(shown))

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setProperty("compact", "true")
        made.setPlaceholderText(EXAMPLE)
        made.setAccessibleName(name)
        made.setMaxLength(24)
        made.textChanged.connect(self._say_whether)
        made.returnPressed.connect(self._use_own)
        return made

    def _rows(self) -> QGridLayout:
        px = self._theme.px
        grid = QGridLayout()
        grid.setContentsMargins(px(12), px(4), px(12), px(4))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        for row, (words, field) in enumerate(((tr("From"), self.first), (tr("To"), self.last))):
            grid.addWidget(plain(words, type="small", tone="2"), row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.use, 2, 0, 1, 2)
        return grid

    def _span(self) -> tuple[date, date] | None:
        """The days that were typed; the last one is the first where it is left empty."""
        days = [_day(field.text()) for field in (self.first, self.last)]
        first, last = days[0], days[1] if self.last.text().strip() else days[0]
        return (first, last) if first and last and first <= last else None

    def _say_whether(self) -> None:
        self.use.setEnabled(self._span() is not None)
        for field in (self.first, self.last):
            is_wrong = bool(field.text().strip()) and _day(field.text()) is None
            dress(field, "wrong", "true" if is_wrong else "")

    def _use_own(self) -> None:
        span = self._span()
        if span is not None:
            self.mark(())
            self.chosen.emit((span_term(*span),))
            self.close()


def _day(typed: str) -> date | None:
    """The day somebody typed, in the words of the search language."""
    typed = typed.strip()
    if not typed or ".." in typed or any(sign.isspace() for sign in typed):
        return None
    try:
        span = days_of(f"on:{typed}", _today())
    except QueryError:
        return None
    return span[0] if span is not None and span[1] - span[0] < timedelta(days=1) else None


def _today() -> date:
    return datetime.now().astimezone().date()
