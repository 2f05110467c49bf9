"""What happened to a generation without a result, and how far one has come that is still made."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QWidget

from gui.detail import facts
from gui.detail.parameters import Row
from gui.detail.value_table import ValueTable
from gui.theme import Theme
from gui.widgets.section import Section
from gui.widgets.text import bounded, plain
from services.domain import Entry, utc_now

MOST_QUOTED = 1000
TICK_MS = 1000


class HappenedSection(Section):
    """A plain sentence, then the provider's own words.

    Signals:
        copy_wanted(text)
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "What happened", parent)
        self._message = ""
        self.sentence = plain(wrap=True)
        self.quote = plain(wrap=True, type="small", tone="3")
        self.quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.copy = QPushButton(theme.icon("copy", 14), "Copy message")
        self.copy.setProperty("compact", "true")
        self.copy.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self._message))
        theme.follow(self.copy, lambda: self.copy.setIcon(theme.icon("copy", 14)))
        for widget in (self.sentence, self.quote, self.copy):
            self.body.addWidget(widget)

    def show_entry(self, entry: Entry, provider: str) -> None:
        """Say what happened to this one."""
        self._message = entry.asset.error or ""
        self.sentence.setText(facts.what_happened(entry))
        self.quote.setText(f"{provider} said: “{bounded(self._message, MOST_QUOTED)}”")
        self.quote.setVisible(bool(self._message))
        self.copy.setVisible(bool(self._message))


class ProgressSection(Section):
    """Stage, share and time, which goes on while it is looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Progress", parent)
        self._entry: Entry | None = None
        self.table = ValueTable(theme, "progressTable", "Progress")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.body.addWidget(self.bar)
        self.body.addWidget(self.table)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._draw)

    def show_entry(self, entry: Entry, now: datetime) -> None:
        """Show how far this one is."""
        self._entry = entry
        progress = entry.asset.progress
        self.bar.setVisible(progress is not None)
        self.bar.setValue(round(100 * (progress or 0)))
        self._fill(entry, now)

    def _draw(self) -> None:
        if self._entry is not None:
            self._fill(self._entry, utc_now())

    def _fill(self, entry: Entry, now: datetime) -> None:
        self.table.show_rows([Row(name, value, value) for name, value in facts.progress(entry, now)])

    # Qt overrides

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._tick.start()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._tick.stop()
