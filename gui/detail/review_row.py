"""Flag, stars and label of all that is selected, in one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.widgets.flag_control import FlagControl
from gui.widgets.label_picker import LabelPicker
from gui.widgets.star_rating import StarRating
from gui.widgets.text import plain
from services.domain import Flag, Label, Review, ReviewChange

T = TypeVar("T")


class ReviewRow(QWidget):
    """Where the selected ones differ, nothing is lit and the word "Mixed" says so.

    Signals:
        change_wanted(ReviewChange)
    """

    change_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = FlagControl(theme)
        self.stars = StarRating(theme)
        self.label = LabelPicker(theme)
        self.mixed = plain(type="caption", tone="3")
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addWidget(self.flag)
        row.addStretch(1)
        row.addWidget(self.stars, 4)
        row.addStretch(1)
        row.addWidget(self.label, 4)
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
        ratings = {review.rating for review in reviews}
        flags = {review.flag for review in reviews}
        labels = {review.label for review in reviews}
        self.stars.show_rating(min(ratings, default=0), mixed=len(ratings) > 1)
        self.flag.show_flag(_only(flags, Flag.NONE), mixed=len(flags) > 1)
        self.label.show_label(_only(labels, Label.NONE), mixed=len(labels) > 1)
        differing = [
            word for word, values in (("flags", flags), ("stars", ratings), ("labels", labels)) if len(values) > 1
        ]
        self.mixed.setText(f"Mixed {_listed(differing)}" if differing else "")
        self.mixed.setVisible(bool(differing))

    def _want_flag(self, flag: object) -> None:
        assert isinstance(flag, Flag)
        self.change_wanted.emit(ReviewChange(flag=flag))

    def _want_stars(self, stars: int) -> None:
        self.change_wanted.emit(ReviewChange(rating=stars))

    def _want_label(self, label: object) -> None:
        assert isinstance(label, Label)
        self.change_wanted.emit(ReviewChange(label=label))


def _only(values: set[T], otherwise: T) -> T:
    return next(iter(values)) if len(values) == 1 else otherwise


def _listed(words: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
