"""What each setting does to the open window: one table from its name to the hand that carries it out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.async_bridge import TaskScope
from gui.grid.information import Information
from gui.main_window import MainWindow
from gui.preferences import Preferences, appearance_of
from gui.theme import Theme
from services.gallery import Gallery

LOOK = ("theme", "canvas", "scale", "system_font", "motion", "label_initials", "contrast")


class Effects(QObject):
    """Follows the preferences, and the keymap into them."""

    def __init__(self, preferences: Preferences, gallery: Gallery, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._gallery = gallery
        self._theme = theme
        self._actions = window.actions_
        self._grid = window.grid
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: preferences.failed.emit(error))
        self._table: dict[str, Callable[[], None]] = {
            **dict.fromkeys(LOOK, self._dress),
            "cell_information": self._show_information,
            "advance": self._check_choices,
            "keep_judged": self._check_choices,
            "keys": self._take_keys,
            "log_level": lambda: gallery.care.use_log_level(preferences.current.log_level),
            "thumbnail_budget_mb": self._keep_budget,
        }
        self._take_keys()
        self._show_information()
        self._actions.keymap.changed.connect(self._note_keys)
        preferences.changed.connect(self._obey)

    async def aclose(self) -> None:
        """Stop what runs."""
        await self.tasks.aclose()

    def _obey(self, name: str) -> None:
        run = self._table.get(name)
        if run is not None:
            run()

    def _dress(self) -> None:
        self._theme.wear(appearance_of(self._preferences.current))
        self._check_choices()

    def _show_information(self) -> None:
        self._grid.show_information(Information(self._preferences.current.cell_information))
        self._check_choices()

    def _check_choices(self) -> None:
        now = self._preferences.current
        for group, choice in (("theme", now.theme), ("canvas", now.canvas), ("cell", now.cell_information)):
            self._actions[f"{group}-{choice}"].setChecked(True)
        self._actions["advance"].setChecked(now.advance)
        self._actions["keep-judged"].setChecked(now.keep_judged)

    def _take_keys(self) -> None:
        wishes = dict(self._preferences.current.keys)
        if wishes != self._actions.keymap.wishes:
            self._actions.keymap.take(wishes)

    def _note_keys(self) -> None:
        self._preferences.change(keys=self._actions.keymap.wishes)

    def _keep_budget(self) -> None:
        megabytes = self._preferences.current.thumbnail_budget_mb
        self.tasks.start("budget", self._gallery.care.set_thumbnail_budget(megabytes))
