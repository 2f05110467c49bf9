"""The detail pane: what is selected, from preview to raw data, with the review of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gui.detail.body import DetailBody
from gui.detail.focus_order import put_in_order
from gui.detail.footer import Footer
from gui.detail.known import Known
from gui.detail.nothing import NothingSelected
from gui.detail.sheet import Sheet, sheet_of, sheet_of_many
from gui.grid.words import Face, face_of
from gui.i18n import tr
from gui.reach import Reach
from gui.theme import Theme
from gui.widgets.scroll_column import ScrollColumn
from services.domain import Entry, ReviewChange
from services.gallery import AccountState, Totals

SETTLE_MS = 1500
"""A change is shown at once; one that was not confirmed by then was refused, and the truth is shown again."""


class DetailPane(QWidget):
    """Told what is selected; tells what is wanted of it.

    Signals:
        review_wanted(ReviewChange, entries): a change to these entries; entries None means all that is selected,
            which is more than was shown.
        search_wanted(text), copy_wanted(text), page_wanted(address)
        asset_wanted(Entry): go to this one; raw_wanted(Entry): show everything told about it
        hide_wanted(): put what is selected out of sight
    """

    review_wanted = Signal(object, object)
    search_wanted = Signal(str)
    copy_wanted = Signal(str)
    page_wanted = Signal(str)
    asset_wanted = Signal(object)
    raw_wanted = Signal(object)
    hide_wanted = Signal()

    def __init__(self, theme: Theme, faces: Mapping[str, Face], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._entries: tuple[Entry, ...] = ()
        self._current: Entry | None = None
        self._sheet = Sheet()
        self._total = 0
        self._totals: Totals | None = None
        self._known = Known()
        self._states: dict[str, AccountState] = {}
        self.setObjectName("detailPane")
        self.setAccessibleName(tr("Details"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = DetailBody(theme, faces)
        self.scroller = ScrollColumn(self.body, over=True)
        self.footer = Footer(theme)
        self.nothing = NothingSelected()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.scroller)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._pages, 1)
        column.addWidget(self.footer)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._show)
        self._connect()

    def show_entries(
        self, entries: Sequence[Entry], total_selected: int, current: Entry | None = None, sheet: Sheet | None = None
    ) -> None:
        """Show these; of a large selection they are the first. `current` is the one with the focus, `sheet` what was
        worked out about them; what is not given is taken from the first, and worked out here."""
        changed = [each.id for each in entries] != [each.id for each in self._entries]
        if changed:
            self.flush()
            self._totals = None
        self._entries, self._total = tuple(entries), max(total_selected, len(entries))
        self._current = current or (entries[0] if entries else None)
        self._settle.stop()
        if not entries:
            self.footer.hide()
            self._pages.setCurrentWidget(self.nothing)
            return
        self._sheet = sheet or (sheet_of(entries[0]) if self._total == 1 else sheet_of_many(entries))
        if self._known.number != (entries[0].id if self._total == 1 else None):
            self._known = Known()
        self._show()
        self._pages.setCurrentWidget(self.scroller)
        if changed:
            self.scroller.bar.setValue(0)

    def set_reach(self, reach: Reach) -> None:
        """How many of those that a change would reach are out of sight."""
        self.body.set_reach(reach)

    def set_preview(self, uid: str, image: QImage | None, reason: str) -> None:
        """The picture of an asset, or why there is none."""
        self.body.preview.set_preview(uid, image, reason)

    def set_known(self, known: Known) -> None:
        """What was looked up about an asset; of another than the one shown it is passed over."""
        if self._total == 1 and self._entries and self._entries[0].id == known.number:
            self._known = known
            self._show_known(self._entries[0])

    def set_relative(self, number: int, image: QImage) -> None:
        """The picture of an asset that belongs to the one shown."""
        for section in self.body.relatives:
            section.set_picture(number, image)

    def set_totals(self, totals: Totals) -> None:
        """What all that is selected comes to; of another selection it is passed over."""
        if totals.count == self._total > 1:
            self._totals = totals
            self._show_totals(totals)

    def set_accounts(self, states: Iterable[AccountState]) -> None:
        """What is known about the accounts."""
        self._states = {each.account.id: each for each in states}
        if self._total == 1:
            self.body.show_origin(self._entries[0], self._state_of(self._entries[0]), self._known.ends)

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """What the tag field completes."""
        self.body.tags.set_known_tags(tags)

    def flush(self) -> None:
        """Hand on a note that is still being typed."""
        self.body.notes.flush()

    def _show(self) -> None:
        assert self._current is not None
        if self._total == 1:
            entry = self._entries[0]
            self.body.show_one(entry, self._sheet, self._state_of(entry))
            self._show_known(entry)
            self.body.review.show_reviews([entry.review])
            return
        self.body.show_many(self._current, self._entries, self._total, self._sheet)
        self.footer.show_asset(None, "", "")
        self.body.review.show_reviews([entry.review for entry in self._entries])
        if self._totals is not None:
            self._show_totals(self._totals)
        else:
            self.body.together.show_totals(None)
        put_in_order(self)

    def _show_known(self, entry: Entry) -> None:
        known = self._known
        self.body.show_relations(known.relations)
        self.body.here.show_kept(known.kept)
        self.body.show_origin(entry, self._state_of(entry), known.ends)
        self.footer.show_asset(entry.asset, known.page, face_of(entry, self._faces).title)
        put_in_order(self)

    def _show_totals(self, totals: Totals) -> None:
        self.body.together.show_totals(totals)
        if len(self._entries) < self._total:  # else they are all here, and newer
            self.body.review.show_values(totals.ratings, totals.flags, totals.labels)

    def _state_of(self, entry: Entry) -> AccountState | None:
        return self._states.get(entry.asset.ref.account)

    def _connect(self) -> None:
        body = self.body
        body.review.change_wanted.connect(self._want)
        body.tags.tag_added.connect(lambda tag: self._want(ReviewChange(add_tags=(tag,))))
        body.tags.tag_removed.connect(lambda tag: self._want(ReviewChange(remove_tags=(tag,))))
        body.notes.note_wanted.connect(self._want_note)
        body.copy_wanted.connect(self.copy_wanted)
        body.search_wanted.connect(self.search_wanted)
        body.asset_wanted.connect(self.asset_wanted)
        body.happened.hide_wanted.connect(self.hide_wanted)
        body.origin.raw_wanted.connect(self._want_raw)
        self.footer.copy_wanted.connect(self.copy_wanted)
        self.footer.page_wanted.connect(self.page_wanted)

    def _want(self, change: object) -> None:
        self._settle.start()
        all_known = len(self._entries) == self._total
        self.review_wanted.emit(change, list(self._entries) if all_known else None)

    def _want_note(self, uid: str, note: str) -> None:
        meant = [entry for entry in self._entries if entry.asset.ref.uid == uid]
        if meant:
            self.review_wanted.emit(ReviewChange(note=note), meant)

    def _want_raw(self) -> None:
        if self._total == 1:
            self.raw_wanted.emit(self._entries[0])
