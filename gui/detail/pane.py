"""The detail pane: what is selected, from preview to raw data, with the review of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gui.detail.body import DetailBody
from gui.detail.nothing import NothingSelected
from gui.grid.words import Face
from gui.theme import Theme
from gui.widgets.scroll_column import ScrollColumn
from services.domain import Entry, ReviewChange
from services.gallery import AccountState

SETTLE_MS = 1500
"""A change is shown at once; one that was not confirmed by then was refused, and the truth is shown again."""


class DetailPane(QWidget):
    """Told what is selected; tells what is wanted of it.

    Signals:
        review_wanted(ReviewChange, entries): a change to these entries; entries None means all that is selected,
            which is more than was shown.
        search_wanted(text), copy_wanted(text)
    """

    review_wanted = Signal(object, object)
    search_wanted = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, faces: Mapping[str, Face], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._total = 0
        self._states: dict[str, AccountState] = {}
        self.setObjectName("detailPane")
        self.setAccessibleName("Details")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = DetailBody(theme, faces)
        self.scroller = ScrollColumn(self.body)
        self.nothing = NothingSelected()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.scroller)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._pages)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._show)
        self._connect()

    def show_entries(self, entries: Sequence[Entry], total_selected: int) -> None:
        """Show these; of a large selection they are the first."""
        changed = [each.asset.ref.uid for each in entries] != [each.asset.ref.uid for each in self._entries]
        if changed:
            self.flush()
        self._entries, self._total = tuple(entries), max(total_selected, len(entries))
        self._settle.stop()
        if not entries:
            self._pages.setCurrentWidget(self.nothing)
            return
        self._show()
        self._pages.setCurrentWidget(self.scroller)
        if changed:
            self.scroller.bar.setValue(0)

    def set_preview(self, uid: str, image: QImage | None, reason: str) -> None:
        """The picture of an asset, or why there is none."""
        self.body.preview.set_preview(uid, image, reason)

    def set_accounts(self, states: Iterable[AccountState]) -> None:
        """What is known about the accounts."""
        self._states = {each.account.id: each for each in states}
        if len(self._entries) == 1:
            self.body.show_origin(self._entries[0], self._state_of(self._entries[0]))

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """What the tag field completes."""
        self.body.tags.set_known_tags(tags)

    def flush(self) -> None:
        """Hand on a note that is still being typed."""
        self.body.notes.flush()

    def _show(self) -> None:
        if self._total == 1:
            self.body.show_one(self._entries[0], self._state_of(self._entries[0]))
        else:
            self.body.show_many(self._entries, self._total)
        self.body.review.show_reviews([entry.review for entry in self._entries])

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

    def _want(self, change: object) -> None:
        self._settle.start()
        all_known = len(self._entries) == self._total
        self.review_wanted.emit(change, list(self._entries) if all_known else None)

    def _want_note(self, uid: str, note: str) -> None:
        meant = [entry for entry in self._entries if entry.asset.ref.uid == uid]
        if meant:
            self.review_wanted.emit(ReviewChange(note=note), meant)
