"""What scrolls in the detail pane: the sections, each shown where it has something to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.detail import facts
from gui.detail.happened import HappenedSection, ProgressSection
from gui.detail.here import HereSection
from gui.detail.notes import NoteField, NoteSection
from gui.detail.origin_section import OriginSection
from gui.detail.parameters_section import ParametersSection
from gui.detail.preview import PreviewArea
from gui.detail.prompt import PromptSection
from gui.detail.relatives import RelativesSection
from gui.detail.review_row import ReviewRow
from gui.detail.sheet import Sheet
from gui.detail.table_section import TableSection
from gui.detail.tags import TagSection
from gui.detail.together import TogetherSection
from gui.elided_label import ElidedLabel
from gui.grid.words import Face, face_of
from gui.i18n import plural, tr
from gui.reach import Reach
from gui.theme import Theme
from gui.widgets.section import INSET, Section
from gui.widgets.text import one_line, plain
from services.domain import IN_FLIGHT, Entry, Status, utc_now
from services.gallery import AccountState, Relations

SWATCH_MARGIN = 4
"""The last label stands in line with the inset, and its slot goes on beyond it."""
WITHOUT_RESULT = frozenset({Status.FAILED, Status.CANCELLED})


class DetailBody(QWidget):
    """Shows one asset, or what several have in common.

    Signals:
        copy_wanted(text), search_wanted(text), asset_wanted(Entry)
    """

    copy_wanted = Signal(str)
    search_wanted = Signal(str)
    asset_wanted = Signal(object)

    def __init__(self, theme: Theme, faces: Mapping[str, Face], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self.preview = PreviewArea(theme)
        self.title = ElidedLabel(type="title")
        self.facts = ElidedLabel(type="small", tone="2")
        self.applies = plain(wrap=True, type="small", tag="true")
        self._applies_box = QWidget()
        self.review = ReviewRow(theme)
        self._total, self._reach = 0, Reach()
        self.happened = HappenedSection(theme)
        self.progress = ProgressSection(theme)
        self.prompt = PromptSection(theme)
        self.model_file = TableSection(theme, "modelFileTable", tr("Model file"))
        self.parameters = ParametersSection(theme)
        self.silent = plain(wrap=True, type="small", tone="2")
        self.silence = Section(theme, tr("Prompt and parameters"))
        self.silence.body.addWidget(self.silent)
        self.made_from = RelativesSection(theme, tr("Made from"), faces)
        self.led_to = RelativesSection(theme, tr("Led to"), faces)
        self.same_request = RelativesSection(theme, tr("Same request"), faces)
        self.tags = TagSection(theme)
        self.note_section = NoteSection(theme)
        self.notes: NoteField = self.note_section.field
        self.origin = OriginSection(theme)
        self.here = HereSection(theme)
        self.together = TogetherSection(theme)
        self._lay_out()
        self._connect()

    @property
    def relatives(self) -> tuple[RelativesSection, ...]:
        """The three sorts of assets that belong to the one that is shown."""
        return self.made_from, self.led_to, self.same_request

    def show_one(self, entry: Entry, sheet: Sheet, state: AccountState | None) -> None:
        """Everything about one asset."""
        asset, face, now = entry.asset, face_of(entry, self._faces), utc_now()
        self._show_head(entry)
        failed, in_flight = asset.status in WITHOUT_RESULT, asset.status in IN_FLIGHT
        self._close_up(without_review=failed)
        if failed:
            self.happened.show_entry(entry, face.title)
        if in_flight:
            self.progress.show_entry(entry, now)
        self.prompt.show_asked(sheet.asked)
        self.model_file.show_rows(sheet.model_file)
        self.parameters.show_sheet(sheet, asset)
        self.silent.setText(tr("{provider} tells nothing about this one.", provider=face.title))
        self.tags.show_tags(entry.review.tags, asset.tags)
        self.notes.show_note(asset.ref.uid, entry.review.note)
        self.show_origin(entry, state)
        self.together.show_totals(None)
        self._show_only(
            (self._applies_box, False),
            (self.review, not failed),
            (self.happened, failed),
            (self.progress, in_flight),
            (self.prompt, bool(sheet.asked.prompt or sheet.asked.negative)),
            (self.model_file, bool(sheet.model_file)),
            (self.parameters, self.parameters.has_rows and not facts.tells_nothing(asset)),
            (self.silence, facts.tells_nothing(asset)),
            (self.note_section, True),
            (self.origin, True),
        )

    def show_many(self, current: Entry, entries: Sequence[Entry], total: int, sheet: Sheet) -> None:
        """The current one's picture, and what all have in common; what is changed is changed in all of them."""
        self._show_head(current)
        self._close_up(without_review=False)
        whole = len(entries) == total
        self._total = total
        self._tell_reach()
        prompts = bool(sheet.asked.prompt) or sheet.prompts > 1
        if sheet.asked.prompt and whole:
            self.prompt.show_asked(sheet.asked)
        else:
            self.prompt.show_many(sheet.prompts, at_least=not whole)
            prompts = sheet.prompts > 1
        self.parameters.show_sheet(sheet if whole else Sheet(), None)
        self.tags.show_tags(_common([entry.review.tags for entry in entries]), ())
        self.notes.show_note("", "")
        self.show_relations(Relations())
        self.here.show_kept({})
        self._show_only(
            (self._applies_box, True),
            (self.review, True),
            (self.happened, False),
            (self.progress, False),
            (self.prompt, prompts),
            (self.model_file, False),
            (self.parameters, self.parameters.has_rows),
            (self.silence, False),
            (self.note_section, False),
            (self.origin, False),
        )

    def set_reach(self, reach: Reach) -> None:
        """How many of the selected ones are out of sight."""
        self._reach = reach
        self._tell_reach()

    def _tell_reach(self) -> None:
        unseen = self._reach.unseen if self._reach.count == self._total else 0
        self.applies.setText(_applies(self._total, unseen))

    def show_origin(self, entry: Entry, state: AccountState | None, ends: datetime | None = None) -> None:
        """Where it came from, as far as the account is known by now."""
        self.origin.show_entry(entry, face_of(entry, self._faces), state, ends)

    def show_relations(self, relations: Relations) -> None:
        """What belongs to the asset that is shown."""
        told = (relations.made_from, relations.led_to, relations.together)
        for section, entries in zip(self.relatives, told, strict=True):
            section.show_entries(entries)

    def _show_head(self, entry: Entry) -> None:
        provider = face_of(entry, self._faces).title
        self.title.set_text(facts.title(entry))
        self.facts.set_text(one_line(facts.facts_line(entry, provider, utc_now())))
        self.preview.show_entry(entry, facts.title(entry))

    def _close_up(self, *, without_review: bool) -> None:
        px = self._theme.px
        top, bottom = (0, 9) if without_review else (2, 12)
        self._review_box.setContentsMargins(px(INSET), px(top), px(INSET - SWATCH_MARGIN), px(bottom))

    def _show_only(self, *wanted: tuple[QWidget, bool]) -> None:
        for widget, visible in wanted:
            widget.setVisible(visible)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = _column(px(INSET), px(INSET), px(INSET))
        head.addWidget(self.preview)
        head.addSpacing(px(12))
        for label in (self.title, self.facts):
            label.setFixedHeight(px(20 if label is self.title else 16))
        head.addWidget(self.title)
        head.addSpacing(px(3))
        head.addWidget(self.facts)
        head.addSpacing(px(7))
        head.addWidget(self._applies_box)
        below = QVBoxLayout(self._applies_box)
        below.setContentsMargins(0, 0, 0, px(8))
        below.addWidget(self.applies)
        self.applies.setMinimumHeight(px(28))
        review = self._review_box = _column(px(INSET), px(2), px(INSET - SWATCH_MARGIN), px(12))
        review.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(review)
        for section in self._sections():
            column.addWidget(section)
        column.addStretch(1)

    def _sections(self) -> tuple[QWidget, ...]:
        made = (self.happened, self.progress, self.prompt, self.model_file, self.parameters, self.silence)
        return *made, *self.relatives, self.tags, self.note_section, self.origin, self.here, self.together

    def _connect(self) -> None:
        for teller in (self.happened, self.prompt, self.model_file, self.parameters, self.origin):
            teller.copy_wanted.connect(self.copy_wanted)
        for more in (self.here, self.together):
            more.copy_wanted.connect(self.copy_wanted)
        self.prompt.search_wanted.connect(self.search_wanted)
        self.parameters.search_wanted.connect(self.search_wanted)
        for section in self.relatives:
            section.asset_wanted.connect(self.asset_wanted)


def _column(left: int, top: int, right: int, bottom: int = 0) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(left, top, right, bottom)
    column.setSpacing(0)
    return column


def _applies(total: int, unseen: int) -> str:
    if unseen:
        return plural(
            "Changes below apply to all {total} selected, %n of them out of sight.",
            "Changes below apply to all {total} selected, %n of them out of sight.",
            unseen,
            total=total,
        )
    return plural("Changes below apply to %n selected.", "Changes below apply to all %n selected.", total)


def _common(tags: Sequence[tuple[str, ...]]) -> list[str]:
    """The tags that all have, in the first one's order."""
    shared = set(tags[0]).intersection(*tags[1:]) if tags else set()
    return [tag for tag in tags[0] if tag in shared] if tags else []
