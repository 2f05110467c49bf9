"""The settings in use: every change holds at once, is told, and is saved beside the window's work."""

from __future__ import annotations

import asyncio
from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.async_bridge import TaskScope
from gui.theme.appearance import Appearance
from services import settings
from services.errors import ServiceError
from services.settings import Settings


class Preferences(QObject):
    """Holds the one frozen value. Changes that come while a save runs are saved after it, in one go.

    Signals:
        changed(name): this setting has another value.
        failed(error): the disk refused; the next change tries again.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, chosen: Settings, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._current = self._saved = chosen
        self._saving = asyncio.Lock()
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(lambda _name, error: self.failed.emit(error))

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def change(self, **values: object) -> None:
        """Give settings other values; those that have them already are left alone."""
        self.take(replace(self._current, **values))  # type: ignore[arg-type]  # the names and types of Settings

    def take(self, wanted: Settings) -> None:
        """Make these the settings."""
        before = self._current
        if wanted == before:
            return
        self._current = wanted
        names = [each.name for each in fields(Settings) if getattr(before, each.name) != getattr(wanted, each.name)]
        if not self.tasks.is_running("save"):
            self.tasks.start("save", self.save())
        for name in names:
            self.changed.emit(name)

    def reset(self) -> Settings:
        """Go back to the usual settings; those that were. The language stays, and what another version keeps."""
        before = self._current
        self.take(Settings(language=before.language, extra=before.extra))
        return before

    async def save(self) -> None:
        """Write what is not written yet; StorageError where the disk refuses."""
        async with self._saving:
            while self._saved is not self._current:
                wanted = self._current
                await asyncio.to_thread(settings.save, self._path, wanted)
                self._saved = wanted

    async def aclose(self) -> None:
        """Write the last change and stop."""
        try:
            await self.save()
        except ServiceError as error:
            self.failed.emit(error)
        await self.tasks.aclose()


def appearance_of(chosen: Settings) -> Appearance:
    """The look that the settings ask for."""
    return Appearance(**{each.name: getattr(chosen, each.name) for each in fields(Appearance)})
