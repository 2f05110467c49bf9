"""Whether the system asks programs to keep still. Qt 6.11 knows colours and contrast of the system, but not this."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

ASK = ("call", "--session", "--timeout", "3", "--dest", "org.freedesktop.portal.Desktop", "--object-path",
       "/org/freedesktop/portal/desktop", "--method", "org.freedesktop.portal.Settings.Read")  # fmt: skip
QUESTIONS = (
    ("org.freedesktop.appearance", "reduced-motion", "1"),
    ("org.gnome.desktop.interface", "enable-animations", "false"),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "0"),
)
"""Where desktops keep it, the common place first, and the answer that means "keep still"."""
CLIENT_AREA_ANIMATION = 0x1042
FIRST_MS = 500
REST_MS = 30_000


class SystemMotion(QObject):
    """Asks soon after the start and when the program comes to the front; nothing waits for the answer.

    On Linux the desktop's portal is asked by way of `gdbus`: PySide's own QtDBus ended the program in trials.

    Signals:
        changed(): the system has another wish.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, gdbus: str = "gdbus") -> None:
        super().__init__(parent)
        self.is_reduced = False
        self._gdbus = gdbus
        self._number = 0
        self._process = QProcess(self)
        self._process.finished.connect(self._hear)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)

    def follow(self, app: QGuiApplication) -> None:
        """Ask soon, and now and then when the program comes to the front."""
        app.applicationStateChanged.connect(self._look_again)
        QTimer.singleShot(FIRST_MS, self, self.ask)

    def ask(self) -> None:
        """Find out what the system wishes now."""
        self._rest.start()
        if sys.platform == "win32":
            self._know(_windows_is_still())
        elif sys.platform == "darwin":
            self._know(_mac_is_still())
        elif _has_session_bus():
            self.ask_portal()

    def ask_portal(self, number: int = 0) -> None:
        """Put one of the questions; desktops that do not know it may know the next."""
        if not self.is_asking:
            self._number = number
            space, key, _still = QUESTIONS[number]
            self._process.start(self._gdbus, [*ASK, space, key], QProcess.OpenModeFlag.ReadOnly)

    @property
    def is_asking(self) -> bool:
        """True while a question is under way."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def _look_again(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and not self._rest.isActive():
            self.ask()

    def _hear(self, code: int, _status: QProcess.ExitStatus) -> None:
        told = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        if code == 0:
            self._know(answer_in(told) == QUESTIONS[self._number][2])
        elif self._number + 1 < len(QUESTIONS):
            self.ask_portal(self._number + 1)

    def _know(self, reduced: bool) -> None:
        if reduced != self.is_reduced:
            self.is_reduced = reduced
            self.changed.emit()


def answer_in(told: str) -> str:
    """The value in `(<<uint32 1>>,)`, `(<false>,)` or `(<<'0'>>,)`."""
    return told.strip().strip("(),<>").removeprefix("uint32 ").strip("'")


def _has_session_bus() -> bool:
    """Without one there is nobody to ask."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or bool(runtime and Path(runtime, "bus").exists())


def _windows_is_still() -> bool:
    if sys.platform != "win32":
        return False
    animated = ctypes.c_int(1)
    known = ctypes.windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
    return bool(known) and not animated.value


def _mac_is_still() -> bool:
    library = ctypes.util.find_library("objc")
    if library is None:
        return False
    objc = ctypes.CDLL(library)
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    ask_whether = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    workspace = ask(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    wish = objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
    return bool(workspace) and bool(ask_whether(workspace, wish))
