"""What happened to a generation without a result, and how far one has come that is still made."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QWidget

from gui.detail import facts
from gui.detail.parameters import Row
from gui.detail.value_table import ValueTable
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.section import Section
from gui.widgets.text import bounded, plain
from services.domain import Entry, utc_now

MOST_QUOTED = 1000
TICK_MS = 1000
GAP = 8


class HappenedSection(Section):
    """A plain sentence, then the provider's own words.

    Signals:
        copy_wanted(text), hide_wanted()
    """

    copy_wanted = Signal(str)
    hide_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("What happened"), parent)
        self._message = ""
        self.sentence = plain(wrap=True)
        self.quote = plain(wrap=True, type="small", tone="3")
        self.quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.copy = self._button(tr("Copy message"), "copy")
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self._message))
        self.hide_tile = self._button(tr("Hide this tile"), "")
        self.hide_tile.clicked.connect(self.hide_wanted)
        buttons = FlowLayout(theme.px(GAP))
        buttons.addWidget(self.copy)
        buttons.addWidget(self.hide_tile)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.quote)
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(buttons)

    def show_entry(self, entry: Entry, provider: str) -> None:
        """Say what happened to this one."""
        self._message = entry.asset.error or ""
        self.sentence.setText(facts.what_happened(entry))
        words = bounded(self._message, MOST_QUOTED)
        self.quote.setText(tr("{provider} said: “{words}”", provider=provider, words=words))
        self.quote.setVisible(bool(self._message))
        self.copy.setVisible(bool(self._message))

    def _button(self, text: str, icon: str) -> QPushButton:
        theme, button = self._theme, QPushButton(text)
        button.setProperty("compact", "true")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if icon:
            button.setIconSize(QSize(theme.px(14), theme.px(14)))
            button.setIcon(theme.icon(icon, 14))
            theme.follow(button, lambda: button.setIcon(theme.icon(icon, 14)))
        return button


class ProgressSection(Section):
    """Stage, share and time, which goes on while it is looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Progress"), parent)
        self._entry: Entry | None = None
        self.table = ValueTable(theme, "progressTable", tr("Progress"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
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
        self.bar.setAccessibleName(tr("Generating, {percent} percent", percent=self.bar.value()))
        self._fill(entry, now)

    def _draw(self) -> None:
        if self._entry is not None:
            self._fill(self._entry, utc_now())

    def _fill(self, entry: Entry, now: datetime) -> None:
        self.table.show_rows([Row(name, value, value) for name, value in facts.progress(entry, now)])

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
