"""Where an asset came from, what became of its file there, and everything about it as JSON."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.detail.facts import day
from gui.detail.link import link_button
from gui.detail.origin import Told, origin_rows
from gui.detail.value_table import ValueTable
from gui.grid.words import Face
from gui.i18n import plural, tr
from gui.theme import Theme
from gui.widgets.notice import Notice
from gui.widgets.section import Section
from services.domain import Entry, utc_now
from services.gallery import AccountState

SOON = timedelta(days=14)
"""A link that ends later than that is no news."""


class OriginSection(Section):
    """Account, ids, dates and cost; a notice where the file is gone or its link ends.

    Signals:
        copy_wanted(text), raw_wanted()
    """

    copy_wanted = Signal(str)
    raw_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Where it came from"), parent)
        self.table = ValueTable(theme, "originTable", tr("Where it came from"))
        self.table.copy_wanted.connect(self.copy_wanted)
        self.notice = Notice(theme)
        self.notice.setObjectName("linkNotice")
        self.raw = link_button(tr("Show raw data"), self.raw_wanted.emit)
        for widget in (self.table, self.notice, self.raw):
            self.body.addWidget(widget)

    def show_entry(self, entry: Entry, face: Face, state: AccountState | None, ends: datetime | None = None) -> None:
        """Show where this one came from."""
        now = utc_now()
        self.table.show_rows(origin_rows(Told(entry, face, state, now, ends)))
        if entry.gone:
            self._say_gone(face, ends if ends is not None and ends <= now else None)
        elif ends is not None and ends <= now:
            self._say_gone(face, ends)
        elif ends is not None and ends - now < SOON:
            self._say_ending(face, ends - now)
        else:
            self.notice.hide()

    def _say_gone(self, face: Face, ended: datetime | None) -> None:
        stays = tr("The thumbnail and all settings stay.")
        words = f"{tr('The link ended on {day}.', day=day(ended))} {stays}" if ended else stays
        self.notice.say("info", tr("No longer at {provider}", provider=face.title), words, icon="cloud-off")
        self.notice.show()

    def _say_ending(self, face: Face, left: timedelta) -> None:
        if left.days:
            title = plural("The link ends in %n day", "The link ends in %n days", left.days)
        else:
            title = tr("The link ends today")
        words = tr(
            "After that {provider} has the file no more. The thumbnail and all settings stay.", provider=face.title
        )
        self.notice.say("warn", title, words, icon="clock")
        self.notice.show()
