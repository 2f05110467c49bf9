"""Whether Caps Lock is on, as the key events of each platform tell it; where they do not, nobody knows."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

BITS = {"xcb": 0x2, "wayland": 0x2, "wayland-egl": 0x2, "windows": 0x100, "cocoa": 0x10000}
"""The bit of `QKeyEvent.nativeModifiers` by Qt platform: LockMask, Qt's own word for Windows, NSEvent's CapsLock."""

KEYS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class LockState(Protocol):
    """A lock of the keyboard."""

    @property
    def is_on(self) -> bool:
        """False also where that cannot be known."""


class CapsLock(QObject):
    """Reads the keys of one widget on their way to it: a shortcut is run after its event was seen here."""

    def __init__(self, watched: QWidget, platform: str | None = None) -> None:
        super().__init__(watched)
        self._bit = BITS.get(platform or QGuiApplication.platformName(), 0)
        self._is_on = False
        if self._bit:
            watched.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """As the last key told it."""
        return self._is_on

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in KEYS and isinstance(event, QKeyEvent):
            self._is_on = bool(event.nativeModifiers() & self._bit)
        return super().eventFilter(watched, event)
