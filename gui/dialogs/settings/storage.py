"""The page Storage: what Vitrine takes on the disk, how much of it thumbnails may be, and the way to the folders."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.async_bridge import TaskScope
from gui.dialogs.settings.page import Bound, Page, push, side_by_side
from gui.i18n import plural, told, tr
from gui.preferences import Preferences
from gui.sizes import size_words
from gui.theme import Theme
from gui.widgets.notice import Notice
from gui.widgets.text import plain
from services.gallery import Care, StorageFigures

BUDGETS_MB = (256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
UNKNOWN = "–"


class StoragePage(Page):
    """Measures when it is shown and after each change; nothing of that on the GUI thread."""

    def __init__(self, theme: Theme, preferences: Preferences, care: Care) -> None:
        super().__init__(theme, tr("Storage"))
        self._preferences = preferences
        self._care = care
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self._tell("err", told(error)))
        self.notice = Notice(theme)
        self.notice.hide()
        self.add(self.notice)
        self.group(tr("On this disk"))
        self.figures: dict[str, QLabel] = {}
        self.add(self._table())
        self.group(tr("Thumbnails"))
        current = preferences.current.thumbnail_budget_mb
        values = [(each, _budget(each)) for each in sorted({*BUDGETS_MB, current})]
        bound = Bound(lambda: preferences.current.thumbnail_budget_mb, self._choose_budget)
        self.budget = self.choice(
            tr("At most"), values, bound, tr("What is over it goes at once, longest unused first.")
        )
        self.clear = push(tr("Clear thumbnails"), self._clear)
        self.add(side_by_side(theme, self.clear))
        self.group(tr("Folders"))
        self.folders = [
            push(tr("Open the data folder"), partial(_show_folder, care.data_folder)),
            push(tr("Open the thumbnail folder"), partial(_show_folder, care.cache_folder)),
        ]
        self.add(side_by_side(theme, *self.folders))

    def entered(self) -> None:
        """Measure anew."""
        self.tasks.start("measure", self._measure())

    async def aclose(self) -> None:
        """Stop what it looks up."""
        await self.tasks.aclose()

    def show_figures(self, figures: StorageFigures) -> None:
        """Tell these."""
        assets = plural("%n asset", "%n assets", figures.thumbnails)
        self._set("thumbnails", f"{size_words(figures.thumbnail_bytes)} · {assets}")
        self._set("catalogue", size_words(figures.catalogue_bytes))
        self._set("reviews", size_words(figures.review_bytes))
        self._set("backups", size_words(figures.backup_bytes))
        self._set("log", size_words(figures.log_bytes))
        self._set("free", size_words(figures.free_bytes))
        if figures.is_low:
            head = tr("Only {size} left on this disk", size=size_words(figures.free_bytes))
            self._tell("warn", head, tr("Thumbnails take no more room until there is more."))
        elif self.notice.property("notice") == "warn":
            self.notice.hide()

    def _table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._theme.px(6))
        grid.setHorizontalSpacing(self._theme.px(24))
        grid.setColumnStretch(1, 1)
        rows = (
            ("thumbnails", tr("Thumbnails")),
            ("catalogue", tr("Catalogue")),
            ("reviews", tr("Journal of ratings and notes")),
            ("backups", tr("Backups of the catalogue")),
            ("log", tr("Log")),
            ("free", tr("Free on this disk")),
        )
        for place, (name, words) in enumerate(rows):
            self._words.append(words)
            value = plain(UNKNOWN, type="small")
            self.figures[name] = value
            grid.addWidget(plain(words, type="small", tone="2"), place, 0)
            grid.addWidget(value, place, 1)
        return table

    def _set(self, name: str, words: str) -> None:
        self.figures[name].setText(words)

    def _choose_budget(self, megabytes: object) -> None:
        if isinstance(megabytes, int):
            self._preferences.change(thumbnail_budget_mb=megabytes)
            self.tasks.start("measure", self._trim(megabytes))

    def _clear(self) -> None:
        self.clear.setEnabled(False)
        self.tasks.start("clear", self._clear_now())

    def _tell(self, tone: str, head: str, words: str = "") -> None:
        self.notice.say(tone, head, words)
        self.notice.show()

    async def _measure(self) -> None:
        self.show_figures(await self._care.storage())

    async def _trim(self, megabytes: int) -> None:
        await self._care.set_thumbnail_budget(megabytes)
        await self._measure()

    async def _clear_now(self) -> None:
        try:
            await self._care.clear_thumbnails()
            self._tell("ok", tr("Thumbnails cleared"), tr("They are made again as you look at them."))
            await self._measure()
        finally:
            self.clear.setEnabled(True)


def _budget(megabytes: int) -> str:
    return f"{megabytes // 1024} GB" if megabytes >= 1024 else f"{megabytes} MB"


def _show_folder(folder: object) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
