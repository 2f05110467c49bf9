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
from gui.filter_words import KINDS, STATUSES, field_words
from gui.i18n import mark, tr
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
        self._accounts: tuple[Account, ...] = ()
        self._counts: Counts | None = None
        self.setObjectName("filterBar")
        self.setAccessibleName(tr("Filters"))
        self.setProperty("filterBar", "true")
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chips = {field: Chip(theme, tr(TITLES[field])) for field in ORDER}
        self.marks = FilterMarks(theme)
        self.fold = FilterFold(theme, self)
        self.clear = QPushButton(tr("Clear"))
        self.panels = self._make_panels()
        self._lay_out()
        self._connect()
        self._show()
        theme.changed.connect(self._fit)

    @property
    def filters(self) -> Filters:
        """What is on."""
        return self._filters

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
        self._accounts = tuple(accounts)
        self._labels = {each.id: each.label for each in self._accounts}
        self._offer_accounts()
        self._show()

    def set_counts(self, counts: Counts) -> None:
        """Show figures beside kinds and accounts."""
        self._counts = counts
        self._offer_accounts()
        self._offer_kinds()

    def offer(self, field: str, names: Iterable[str]) -> None:
        """The names that "models" or "tags" can have."""
        chosen = getattr(self._filters, field)
        known = list(names)
        self.panels[field].offer(Choice(name, name) for name in (*(c for c in chosen if c not in known), *known))

    def _make_panels(self) -> dict[str, ChoicePanel]:
        panels: dict[str, ChoicePanel] = {
            field: ChoicePanel(self._theme, tr(TITLES[field]), self) for field in ORDER if field != "date"
        }
        panels["date"] = DatePanel(self._theme, self)
        states = [Choice(status.value, tr(words)) for status, words in STATUSES.items()]
        more = [Choice(UNREVIEWED, tr("Not reviewed")), Choice(HIDDEN, tr("Hidden"))]
        panels["statuses"].offer([*states, *more])
        return panels

    def _offer_kinds(self) -> None:
        counts = self._counts.kinds if self._counts else {}
        self.panels["kinds"].offer(Choice(kind.value, tr(words), counts.get(kind)) for kind, words in KINDS.items())

    def _offer_accounts(self) -> None:
        counts = self._counts.accounts if self._counts else None
        self.panels["accounts"].offer(
            Choice(each.id, each.label, None if counts is None else counts.get(each.id, 0)) for each in self._accounts
        )

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
        is_narrow = self.window().width() < px(FOLDS_BELOW)
        self.fold.fit(room, px(CHIP_GAP), is_narrow=is_narrow)

    # What is on

    def _connect(self) -> None:
        for field, chip in self.chips.items():
            panel = self.panels[field]
            chip.clicked.connect(lambda _checked=False, panel=panel, chip=chip: panel.open_under(chip))
            chip.cleared.connect(lambda field=field: self._clear_field(field))
            panel.chosen.connect(lambda keys, field=field: self._choose(field, keys))
        for field in ("models", "tags"):
            self.panels[field].opening.connect(lambda field=field: self.names_wanted.emit(field))
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
            case "date":
                self.take(replace(filters, date=keys[0] if keys else ""))
            case _:
                states = tuple(Status(key) for key in keys if key not in (UNREVIEWED, HIDDEN))
                self.take(replace(filters, statuses=states, unreviewed=UNREVIEWED in keys, hidden=HIDDEN in keys))

    def _show(self) -> None:
        """Chips, panels and marks as the filters say."""
        filters, today = self._filters, datetime.now().astimezone().date()
        told = {field: field_words(filters, field, self.title_of, today) for field in filters.on()}
        states = [told[field] for field in ("statuses", UNREVIEWED, HIDDEN) if field in told]
        for field, chip in self.chips.items():
            words = ", ".join(states) if field == "statuses" else told.get(field, "")
            chip.say(words or tr(TITLES[field]), on=bool(words))
            chip.setAccessibleName(f"{tr(TITLES[field])}, {words}" if words else tr(TITLES[field]))
        self._mark_panels()
        self.marks.show_filters(filters)
        self.fold.show_words(told)
        self.clear.setVisible(bool(filters.on()))
        self._fit()

    def _mark_panels(self) -> None:
        filters = self._filters
        date_panel = self.panels["date"]
        assert isinstance(date_panel, DatePanel)
        date_panel.show_term(filters.date)
        states = [status.value for status in filters.statuses]
        states += [key for key in (UNREVIEWED, HIDDEN) if getattr(filters, key)]
        for field, keys in (
            ("kinds", [kind.value for kind in filters.kinds]),
            ("accounts", filters.accounts),
            ("models", filters.models),
            ("tags", filters.tags),
            ("statuses", states),
        ):
            self.panels[field].mark(keys)

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
