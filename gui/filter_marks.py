"""The right half of the filter bar: flags, the fewest stars, labels."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QToolButton, QWidget

from gui.filter_words import LABELS, STARS
from gui.i18n import mark, tr
from gui.theme import Theme
from gui.widgets.label_picker import Swatch
from gui.widgets.star_rating import StarRating
from gui.widgets.text import plain, set_hint
from services.domain import Flag, Label
from services.finding.filters import Filters

ICON, BUTTON = 14, 24
STAR, STAR_SLOT = 14, 16
SWATCH_SLOT = 18
APART = 12
BUTTON_GAP = 2
SIGN_WIDTH = 10
RULE_HEIGHT = 16
HINTS = {Flag.PICK: mark("Only picked"), Flag.REJECT: mark("Only rejected")}


class FewestStars(StarRating):
    """Stars of a strip's size; what they say is a bound, not a rating."""

    slot, star = STAR_SLOT, STAR

    def _speak(self) -> None:
        told = tr(STARS[self.value() - 1]) if self.value() else tr("Any number of stars")
        self.setAccessibleName(told)
        set_hint(self, told)


class FilterMarks(QWidget):
    """Flags and labels are switches of their own: two that are on let either through.

    Signals:
        flags_wanted(flags), stars_wanted(fewest), labels_wanted(labels)
    """

    flags_wanted = Signal(object)
    stars_wanted = Signal(int)
    labels_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.flags = {flag: self._flag_button(flag) for flag in (Flag.PICK, Flag.REJECT)}
        self.stars = FewestStars(theme)
        self.stars.setObjectName("fewestStars")
        self.stars.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.stars.rating_wanted.connect(self.stars_wanted)
        self.labels = {label: self._label_switch(label) for label in LABELS}
        self.rule = self._rule()
        self._row = QHBoxLayout(self)
        self._gap = QSpacerItem(0, 0)
        self._lay_out()
        self.stand_apart(apart=True)
        theme.changed.connect(self._draw)
        self._draw()

    def show_filters(self, filters: Filters) -> None:
        """Show what is on."""
        for flag, button in self.flags.items():
            button.setChecked(flag in filters.flags)
        for label, swatch in self.labels.items():
            swatch.setChecked(label in filters.labels)
        self.stars.show_rating(filters.stars)
        self._draw()

    def stand_apart(self, *, apart: bool) -> None:
        """With a rule before it and room at both ends, as in the bar; else bare."""
        px = self._theme.px
        self._is_apart = apart
        self.rule.setVisible(apart)
        self._gap.changeSize(px(APART) if apart else 0, 0)
        self._row.setContentsMargins(px(APART) if apart else 0, 0, px(APART) // 2 if apart else 0, 0)
        self._row.invalidate()
        self.updateGeometry()

    def apart_width(self) -> int:
        """The room it needs in the bar."""
        ends = 0 if self._is_apart else 2 * self._theme.px(APART) + self._theme.px(APART) // 2 + 1
        return self.sizeHint().width() + ends

    def _lay_out(self) -> None:
        px = self._theme.px
        row = self._row
        row.setSpacing(0)
        row.addWidget(self.rule)
        row.addSpacerItem(self._gap)
        row.addWidget(self.flags[Flag.PICK])
        row.addSpacing(px(BUTTON_GAP))
        row.addWidget(self.flags[Flag.REJECT])
        row.addSpacing(px(APART))
        row.addWidget(self._rule())
        row.addSpacing(px(APART))
        sign = plain("≥", type="small", tone="2")
        sign.setFixedWidth(px(SIGN_WIDTH))
        row.addWidget(sign)
        row.addWidget(self.stars)
        row.addSpacing(px(APART) - px(STAR_SLOT - STAR) // 2)
        row.addWidget(self._rule())
        row.addSpacing(px(APART) - px(SWATCH_SLOT - 10) // 2)
        for swatch in self.labels.values():
            row.addWidget(swatch)

    def _rule(self) -> QFrame:
        made = QFrame()
        made.setProperty("line", "2")
        made.setFixedSize(1, self._theme.px(RULE_HEIGHT))
        return made

    def _flag_button(self, flag: Flag) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("small", "true")
        button.setFixedSize(self._theme.px(BUTTON), self._theme.px(BUTTON))
        button.setIconSize(QSize(self._theme.px(ICON), self._theme.px(ICON)))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(tr(HINTS[flag]))
        set_hint(button, button.accessibleName())
        button.clicked.connect(self._want_flags)
        return button

    def _label_switch(self, label: Label) -> Swatch:
        swatch = Swatch(self._theme, label)
        swatch.setFixedSize(self._theme.px(SWATCH_SLOT), self._theme.px(BUTTON))
        swatch.setAccessibleName(tr("Label {name}", name=tr(LABELS[label])))
        set_hint(swatch, swatch.accessibleName())
        swatch.clicked.connect(self._want_labels)
        return swatch

    def _want_flags(self) -> None:
        self.flags_wanted.emit(tuple(flag for flag, button in self.flags.items() if button.isChecked()))

    def _want_labels(self) -> None:
        self.labels_wanted.emit(tuple(label for label, swatch in self.labels.items() if swatch.isChecked()))

    def _draw(self) -> None:
        pick, reject = self.flags[Flag.PICK], self.flags[Flag.REJECT]
        picked = pick.isChecked()
        pick.setIcon(self._theme.icon("flag", ICON, "star" if picked else "text2", filled=picked))
        reject.setIcon(self._theme.icon("flag-off", ICON, "text" if reject.isChecked() else "text2"))
