"""The filter bar: a chip for each filter, flags, stars and labels; what has no room waits behind "More"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.choice_list import Choice
from gui.choice_panel import ChoicePanel
from gui.date_panel import DatePanel
from gui.filter_fold import FilterFold
from gui.filter_marks import FilterMarks
from gui.filter_words import KINDS, SIMILAR, STATUSES, field_words
from gui.i18n import mark, told, tr
from gui.theme import Theme
from gui.widgets.chip import Chip
from services.domain import Account, Kind, Status
from services.finding.filters import Filters
from services.gallery import Counts

HEIGHT = 40
INSET = 16
TOP, BOTTOM = 8, 7
CHIP_GAP = 6
APART = 12
LINK_PADDING = 4
FOLDS_BELOW = 1100
"""A window narrower than that folds the right half whatever room there is."""

TITLES = {
    "kinds": mark("Type"),
    "accounts": mark("Account"),
    "models": mark("Model"),
    "statuses": mark("Status"),
    "date": mark("Date"),
    "tags": mark("Tag"),
}
ORDER = tuple(TITLES)
SIMILAR_FIELD = "similar"
"""Its chip is there only while it is on: "Show similar" brings it."""
NAMED = ("models", "tags")
"""Those whose names are asked for when their panel opens."""

UNREVIEWED, HIDDEN = "unreviewed", "hidden"
"""Keys of the status panel beside the states themselves."""


class FilterBar(QFrame):
    """Holds the filters; who listens asks for what passes them.

    Signals:
        changed(Filters): the artist changed them.
        names_wanted(field): the panel of "models" or "tags" opens; newer names are welcome by `offer`.
    """

    changed = Signal(object)
    names_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filters = Filters()
        self._labels: dict[str, str] = {}
        self._counts: Counts | None = None
        self.setObjectName("filterBar")
        self.setAccessibleName(tr("Filters"))
        self.setProperty("filterBar", "true")
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chips = {field: Chip(theme, tr(TITLES[field])) for field in ORDER}
        self.similar = Chip(theme, tr("Similar"))
        self.similar.hide()
        self.marks = FilterMarks(theme)
        self.fold = FilterFold(theme, self)
        self.clear = QPushButton(tr("Clear"))
        self._panels: dict[str, ChoicePanel] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._lay_out()
        self._connect()
        self._show()
        theme.changed.connect(self._fit)

    @property
    def filters(self) -> Filters:
        """What is on."""
        return self._filters

    def panel(self, field: str) -> ChoicePanel:
        """The panel of a chip, made when it is first needed: a start without filters makes none."""
        if field not in self._panels:
            made = self._made(field)
            made.chosen.connect(lambda keys: self._choose(field, keys))
            if field in NAMED:
                made.opening.connect(lambda: self.names_wanted.emit(field))
            self._panels[field] = made
            self._fill(field)
            self._mark(field)
        return self._panels[field]

    def _made(self, field: str) -> ChoicePanel:
        if field == "date":
            return DatePanel(self._theme, self)
        if field == SIMILAR_FIELD:
            return ChoicePanel(self._theme, tr("How similar"), self, exclusive=True)
        return ChoicePanel(self._theme, tr(TITLES[field]), self)

    def take(self, filters: Filters) -> None:
        """Put these on and tell it."""
        if filters != self._filters:
            self._filters = filters
            self._show()
            self.changed.emit(filters)

    def title_of(self, account_id: str) -> str:
        """What an account is called here."""
        return self._labels.get(account_id, account_id)

    def set_accounts(self, accounts: Iterable[Account]) -> None:
        """Offer these accounts."""
        self._labels = {each.id: told(each.label) for each in accounts}
        self._fill("accounts")
        self._show()

    def set_counts(self, counts: Counts) -> None:
        """Show figures beside kinds and accounts."""
        self._counts = counts
        self._fill("accounts")
        self._fill("kinds")

    def offer(self, field: str, names: Iterable[str]) -> None:
        """The names that "models" or "tags" can have."""
        self._names[field] = tuple(names)
        self._fill(field)

    def _fill(self, field: str) -> None:
        """Offer in a panel, if it was ever opened, what there is now."""
        panel = self._panels.get(field)
        if panel is not None and field != "date":
            panel.offer(self._choices(field))

    def _choices(self, field: str) -> list[Choice]:
        counts = self._counts
        match field:
            case "kinds":
                kinds = counts.kinds if counts else {}
                return [Choice(kind.value, tr(words), kinds.get(kind)) for kind, words in KINDS.items()]
            case "accounts":
                held = counts.accounts if counts else None
                return [
                    Choice(each, label, None if held is None else held.get(each, 0))
                    for each, label in self._labels.items()
                ]
            case "statuses":
                states = [Choice(status.value, tr(words)) for status, words in STATUSES.items()]
                return [*states, Choice(UNREVIEWED, tr("Not reviewed")), Choice(HIDDEN, tr("Hidden"))]
            case "similar":
                return [Choice(str(bits), tr(words)) for bits, words in SIMILAR.items()]
            case _:
                known = self._names.get(field, ())
                chosen = [name for name in getattr(self._filters, field) if name not in known]
                return [Choice(name, name) for name in (*chosen, *known)]

    # Places

    def _lay_out(self) -> None:
        px = self._theme.px
        self.clear.setProperty("kind", "link")
        self.clear.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(INSET), px(TOP), px(INSET + LINK_PADDING), px(BOTTOM))
        self._row.setSpacing(0)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(px(CHIP_GAP))
        for chip in self.chips.values():
            self._chip_row.addWidget(chip)
        self._chip_row.addWidget(self.similar)
        self._row.addLayout(self._chip_row)
        self._row.addWidget(self.marks)
        self._row.addSpacing(px(CHIP_GAP))
        self._row.addWidget(self.fold.chip)
        self._row.addStretch(1)
        self._row.addWidget(self.clear)
        self.fold.hold(self._chip_row, self._row, self.chips, self.marks)

    def _fit(self) -> None:
        """Fold as much as needed."""
        px = self._theme.px
        ends = px(2 * INSET + LINK_PADDING) + self.clear.sizeHint().width() + px(APART)
        room = self.width() - ends
        if self._filters.similar:
            room -= self.similar.sizeHint().width() + px(CHIP_GAP)
        is_narrow = self.window().width() < px(FOLDS_BELOW)
        self.fold.fit(room, px(CHIP_GAP), is_narrow=is_narrow)

    # What is on

    def _connect(self) -> None:
        for field, chip in {**self.chips, SIMILAR_FIELD: self.similar}.items():
            chip.clicked.connect(lambda _checked=False, field=field, chip=chip: self.panel(field).open_under(chip))
            chip.cleared.connect(lambda field=field: self._clear_field(field))
        self.marks.flags_wanted.connect(lambda flags: self.take(replace(self._filters, flags=flags)))
        self.marks.stars_wanted.connect(lambda stars: self.take(replace(self._filters, stars=stars)))
        self.marks.labels_wanted.connect(lambda labels: self.take(replace(self._filters, labels=labels)))
        self.fold.cleared.connect(lambda fields: self.take(self._filters.without(*fields)))
        self.clear.clicked.connect(lambda: self.take(Filters()))

    def _clear_field(self, field: str) -> None:
        with_field = (field, UNREVIEWED, HIDDEN) if field == "statuses" else (field,)
        self.take(self._filters.without(*with_field))

    def _choose(self, field: str, keys: tuple[str, ...]) -> None:
        filters = self._filters
        match field:
            case "kinds":
                self.take(replace(filters, kinds=tuple(Kind(key) for key in keys)))
            case "accounts":
                self.take(replace(filters, accounts=keys))
            case "models":
                self.take(replace(filters, models=keys))
            case "tags":
                self.take(replace(filters, tags=keys))
            case "similar":  # the one that holds, chosen again, stays: its chip takes it off
                pairs = tuple((uid, int(keys[0]) if keys else bits) for uid, bits in filters.similar)
                self.take(replace(filters, similar=pairs))
                self._mark(field)
            case "date":
                self.take(replace(filters, date=keys[0] if keys else ""))
            case _:
                states = tuple(Status(key) for key in keys if key not in (UNREVIEWED, HIDDEN))
                self.take(replace(filters, statuses=states, unreviewed=UNREVIEWED in keys, hidden=HIDDEN in keys))

    def _show(self) -> None:
        """Chips, panels and marks as the filters say."""
        filters, today = self._filters, datetime.now().astimezone().date()
        words_of = {field: field_words(filters, field, self.title_of, today) for field in filters.on()}
        states = [words_of[field] for field in ("statuses", UNREVIEWED, HIDDEN) if field in words_of]
        for field, chip in self.chips.items():
            words = ", ".join(states) if field == "statuses" else words_of.get(field, "")
            chip.say(words or tr(TITLES[field]), on=bool(words))
            chip.setAccessibleName(f"{tr(TITLES[field])}, {words}" if words else tr(TITLES[field]))
        self.similar.say(words_of.get(SIMILAR_FIELD, ""), on=bool(filters.similar))
        self.similar.setAccessibleName(", ".join([tr("How similar"), self.similar.text()]))
        self.similar.setVisible(bool(filters.similar))
        for field in (*ORDER, SIMILAR_FIELD):
            self._mark(field)
        self.marks.show_filters(filters)
        self.fold.show_words(words_of)
        self.clear.setVisible(bool(filters.on()))
        self._fit()

    def _mark(self, field: str) -> None:
        """Mark in a panel, if it was ever opened, what holds."""
        panel, filters = self._panels.get(field), self._filters
        if panel is None:
            return
        if isinstance(panel, DatePanel):
            panel.show_term(filters.date)
        elif field == "statuses":
            states = [status.value for status in filters.statuses]
            panel.mark(states + [key for key in (UNREVIEWED, HIDDEN) if getattr(filters, key)])
        elif field == SIMILAR_FIELD:
            panel.mark([str(bits) for _uid, bits in filters.similar])
        else:
            panel.mark([str(value) for value in getattr(filters, field)])

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window may become narrow and leave the bar as wide as it was."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._fit()
        return super().eventFilter(watched, event)
