"""Flag, stars and label of all that is selected, in one row."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.flag_control import FlagControl
from gui.widgets.label_picker import LabelPicker
from gui.widgets.star_rating import StarRating
from gui.widgets.text import plain
from services.domain import Flag, Label, Review, ReviewChange

T = TypeVar("T")
FLAG, SEGMENT = (60, 30), (26, 24)
SLOTS = 5
LEAST_SLOT, SLOT = 18, 24
FULL = 300
"""The width of the row in a pane of the design's width."""


class ReviewRow(QWidget):
    """Where the selected ones differ, nothing is lit and the word "Mixed" says so.

    Signals:
        change_wanted(ReviewChange)
    """

    change_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.flag = FlagControl(theme)
        self.stars = StarRating(theme)
        self.label = LabelPicker(theme)
        self.mixed = plain(wrap=True, type="caption", tone="3")
        self.flag.setFixedSize(theme.px(FLAG[0]), theme.px(FLAG[1]))
        for segment in (self.flag.pick, self.flag.reject):
            segment.setFixedSize(theme.px(SEGMENT[0]), theme.px(SEGMENT[1]))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.flag)
        row.addStretch(1)
        row.addWidget(self.stars)
        row.addStretch(1)
        row.addWidget(self.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self.mixed)
        self.flag.flag_wanted.connect(self._want_flag)
        self.stars.rating_wanted.connect(self._want_stars)
        self.label.label_wanted.connect(self._want_label)

    def show_reviews(self, reviews: Sequence[Review]) -> None:
        """Show what these have in common."""
        self.show_values(
            {review.rating for review in reviews},
            {review.flag for review in reviews},
            {review.label for review in reviews},
        )

    def show_values(self, ratings: Set[int], flags: Set[Flag], labels: Set[Label]) -> None:
        """Show the one value of each, or that they are mixed."""
        self.stars.show_rating(min(ratings, default=0), mixed=len(ratings) > 1)
        self.flag.show_flag(_only(flags, Flag.NONE), mixed=len(flags) > 1)
        self.label.show_label(_only(labels, Label.NONE), mixed=len(labels) > 1)
        differing = [
            word
            for word, values in ((tr("flags"), flags), (tr("stars"), ratings), (tr("labels"), labels))
            if len(values) > 1
        ]
        self.mixed.setText(tr("Mixed {values}", values=_listed(differing)) if differing else "")
        self.mixed.setVisible(bool(differing))

    def _spread(self, width: int) -> None:
        """Stars and labels stand 18 px apart in the design's pane; a wider one gives each its full 24."""
        px = self._theme.px
        slot = min(px(SLOT), px(LEAST_SLOT) + max(0, width - px(FULL)) // (2 * SLOTS))
        for control in (self.stars, self.label):
            control.setFixedWidth(SLOTS * slot)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread(event.size().width())

    def _want_flag(self, flag: object) -> None:
        assert isinstance(flag, Flag)
        self.change_wanted.emit(ReviewChange(flag=flag))

    def _want_stars(self, stars: int) -> None:
        self.change_wanted.emit(ReviewChange(rating=stars))

    def _want_label(self, label: object) -> None:
        assert isinstance(label, Label)
        self.change_wanted.emit(ReviewChange(label=label))


def _only(values: Set[T], otherwise: T) -> T:
    return next(iter(values)) if len(values) == 1 else otherwise


def _listed(words: Sequence[str]) -> str:
    return tr("{several} and {last}", several=", ".join(words[:-1]), last=words[-1]) if words[1:] else words[0]
