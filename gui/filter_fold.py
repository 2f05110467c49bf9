"""What has no room in the filter bar: it moves into a panel behind the chip "More", and back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.dropped import Dropped
from gui.filter_marks import FilterMarks
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.chip import Chip

SECOND = ("statuses", "tags")
"""The chips that fold first."""

FOLDED = {"statuses": ("statuses", "unreviewed", "hidden"), "tags": ("tags",)}
MARKS = ("flags", "stars", "labels")
MOST_WIDTH = 130
"""A chip with longer words gives way before anything folds."""
SPARE = 160
"""The room for words on the chips, so that a filter that is put on does not fold others."""
PADDING = 12
GAP = 6


class FilterFold(QObject):
    """Three stages: everything in the bar; status and tag folded; flags, stars and labels folded too.

    Signals:
        cleared(fields): the folded filters are taken off.
    """

    cleared = Signal(object)

    def __init__(self, theme: Theme, bar: QWidget) -> None:
        super().__init__(bar)
        self._theme = theme
        self._stage = -1
        self._told: Mapping[str, str] = {}
        self.chip = Chip(theme, tr("More"))
        self.chip.setObjectName("moreFilters")
        self.panel = Dropped(theme, tr("More filters"), bar)
        px = theme.px
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(px(PADDING), px(PADDING), px(PADDING), px(PADDING))
        column.setSpacing(px(PADDING))
        self._chip_place = QHBoxLayout()
        self._chip_place.setSpacing(px(GAP))
        self._marks_place = QHBoxLayout()
        column.addLayout(self._chip_place)
        column.addLayout(self._marks_place)
        self.chip.clicked.connect(lambda: self.panel.open_under(self.chip))
        self.chip.cleared.connect(lambda: self.cleared.emit(self.fields()))

    def hold(self, chip_row: QHBoxLayout, row: QHBoxLayout, chips: Mapping[str, Chip], marks: FilterMarks) -> None:
        """What may be folded, and the rows of the bar it comes from."""
        self._chip_row, self._row = chip_row, row
        self._chips, self._marks = chips, marks
        self._marks_at = row.indexOf(marks)

    def fields(self) -> tuple[str, ...]:
        """The filters that are folded just now."""
        chips = tuple(field for chip in SECOND for field in FOLDED[chip]) if self._stage else ()
        return chips + (MARKS if self._stage == 2 else ())

    def show_words(self, told: Mapping[str, str]) -> None:
        """What the filters that are on are called."""
        self._told = told
        words = [told[field] for field in self.fields() if field in told]
        self.chip.say(", ".join(words) if words else tr("More"), on=bool(words))
        self.chip.setAccessibleName(", ".join([tr("More filters"), *words]))

    def fit(self, room: int, gap: int, *, is_narrow: bool) -> None:
        """Choose the stage for so much room."""
        most = self._theme.px(MOST_WIDTH)
        widths = {field: min(most, chip.sizeHint().width()) + gap for field, chip in self._chips.items()}
        second = sum(widths[field] for field in SECOND)
        first = sum(widths.values()) - second
        marks = self._marks.apart_width()
        more = self.chip.sizeHint().width()
        if is_narrow:
            stage = 2
        elif first + second + marks + self._theme.px(SPARE) <= room:
            stage = 0
        else:
            stage = 1 if first + marks + more <= room else 2
        self._use(stage)

    def _use(self, stage: int) -> None:
        if stage == self._stage:
            return
        self._stage = stage
        self.panel.hide()
        for field in SECOND:
            (self._chip_place if stage else self._chip_row).addWidget(self._chips[field])
        if not stage:
            order = list(self._chips)
            for field in SECOND:
                self._chip_row.removeWidget(self._chips[field])
                self._chip_row.insertWidget(order.index(field), self._chips[field])
        if stage == 2:
            self._marks_place.addWidget(self._marks)
        else:
            self._row.insertWidget(self._marks_at, self._marks)
        self._marks.stand_apart(apart=stage != 2)
        self.chip.setVisible(stage > 0)
        for widget in (*(self._chips[field] for field in SECOND), self._marks):
            widget.show()
        self.show_words(self._told)
