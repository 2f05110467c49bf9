"""What scrolls in the detail pane: the sections, each shown where it has something to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.detail import facts
from gui.detail.happened import HappenedSection, ProgressSection
from gui.detail.notes import NoteField
from gui.detail.origin_section import OriginSection
from gui.detail.parameters_section import ParametersSection
from gui.detail.preview import PreviewArea
from gui.detail.prompt import PromptSection
from gui.detail.review_row import ReviewRow
from gui.detail.tags import TagSection
from gui.grid.words import Face, face_of
from gui.theme import Theme
from gui.widgets.section import GUTTER, INSET, Section
from gui.widgets.text import ElidedLabel, plain
from services.domain import Entry, Status, utc_now
from services.gallery import AccountState

NOTE_INSET = 8


class DetailBody(QWidget):
    """Shows one asset, or what several have in common.

    Signals:
        copy_wanted(text), search_wanted(text)
    """

    copy_wanted = Signal(str)
    search_wanted = Signal(str)

    def __init__(self, theme: Theme, faces: Mapping[str, Face], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self.preview = PreviewArea(theme)
        self.title = ElidedLabel(type="title")
        self.facts = ElidedLabel(type="small", tone="2")
        self.applies = plain(wrap=True, type="small", tag="true")
        self.review = ReviewRow(theme)
        self.happened = HappenedSection(theme)
        self.progress = ProgressSection(theme)
        self.prompt = PromptSection(theme)
        self.parameters = ParametersSection(theme)
        self.silent = plain(wrap=True, type="small", tone="2")
        self.silence = Section(theme, "Prompt and parameters")
        self.silence.body.addWidget(self.silent)
        self.tags = TagSection(theme)
        self.notes = NoteField(theme)
        self.note_section = Section(theme, "Notes")
        self.note_section.body.addWidget(self.notes)
        left = theme.px(INSET - NOTE_INSET)  # so that its text stands in line with the heading
        self.note_section.body.setContentsMargins(left, 0, theme.px(INSET - GUTTER), 0)
        self.origin = OriginSection(theme)
        self._lay_out()
        self._connect()

    def show_one(self, entry: Entry, state: AccountState | None) -> None:
        """Everything about one asset."""
        asset, face = entry.asset, face_of(entry, self._faces)
        now = utc_now()
        self.title.say(facts.title(entry))
        self.facts.say(facts.facts_line(entry, face.title, now))
        self.preview.show_entry(entry, facts.title(entry))
        failed = asset.status in (Status.FAILED, Status.CANCELLED)
        silent = facts.tells_nothing(asset)
        if failed:
            self.happened.show_entry(entry, face.title)
        if not (failed or asset.status.has_media):
            self.progress.show_entry(entry, now)
        self.prompt.show_prompt(asset.prompt or "", asset.negative_prompt or "")
        self.parameters.show_entry(entry)
        self.silent.setText(f"{face.title} tells nothing about this one.")
        self.tags.show_tags(entry.review.tags, asset.tags)
        self.notes.show_note(asset.ref.uid, entry.review.note)
        self.show_origin(entry, state)
        self._show_only(
            (self.preview, True),
            (self.applies, False),
            (self.happened, failed),
            (self.progress, not (failed or asset.status.has_media)),
            (self.prompt, bool(asset.prompt or asset.negative_prompt)),
            (self.parameters, self.parameters.has_rows),
            (self.silence, silent),
            (self.note_section, True),
            (self.origin, True),
        )

    def show_many(self, entries: Sequence[Entry], total: int) -> None:
        """What several have in common; what is changed is changed in all of them."""
        self.title.say(f"{total:,} selected")
        self.facts.say(facts.many_facts(entries) if len(entries) == total else "")
        self.applies.setText(f"Changes below apply to all {total:,} selected.")
        prompts = {(entry.asset.prompt or "", entry.asset.negative_prompt or "") for entry in entries}
        if len(prompts) == 1 and len(entries) == total:
            self.prompt.show_prompt(*next(iter(prompts)))
        else:
            self.prompt.show_many(len({prompt for prompt, _negative in prompts}))
        self.tags.show_tags(_common([entry.review.tags for entry in entries]), ())
        self.notes.show_note("", "")
        self._show_only(
            (self.preview, False),
            (self.applies, True),
            (self.happened, False),
            (self.progress, False),
            (self.prompt, prompts != {("", "")}),
            (self.parameters, False),
            (self.silence, False),
            (self.note_section, False),
            (self.origin, False),
        )

    def show_origin(self, entry: Entry, state: AccountState | None) -> None:
        """Where it came from, as far as the account is known by now."""
        self.origin.show_entry(entry, face_of(entry, self._faces), state)

    def _show_only(self, *wanted: tuple[QWidget, bool]) -> None:
        for widget, visible in wanted:
            widget.setVisible(visible)

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QVBoxLayout()
        top.setContentsMargins(px(INSET), px(INSET), px(INSET - GUTTER), px(14))
        top.setSpacing(px(2))
        top.addWidget(self.preview)
        top.addSpacing(px(10))
        top.addWidget(self.title)
        top.addWidget(self.facts)
        top.addSpacing(px(6))
        top.addWidget(self.applies)
        top.addSpacing(px(4))
        top.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        sections = (self.happened, self.progress, self.prompt, self.parameters, self.silence, self.tags)
        for section in (*sections, self.note_section, self.origin):
            column.addWidget(section)
        column.addStretch(1)

    def _connect(self) -> None:
        for teller in (self.happened, self.prompt, self.parameters, self.origin):
            teller.copy_wanted.connect(self.copy_wanted)
        self.prompt.search_wanted.connect(self.search_wanted)


def _common(tags: Sequence[tuple[str, ...]]) -> list[str]:
    """The tags that all have, in the first one's order."""
    shared = set(tags[0]).intersection(*tags[1:]) if tags else set()
    return [tag for tag in tags[0] if tag in shared] if tags else []
