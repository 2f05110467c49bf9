"""The ring around the control that the keyboard is on; a mouse click shows none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QFocusFrame, QWidget
from shiboken6 import isValid

RINGED = (QAbstractButton, QAbstractSlider, QComboBox)


class FocusRing(QObject):
    """Puts a QFocusFrame around buttons, sliders, combo boxes and widgets with the property `focusRing`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._follow)

    @property
    def around(self) -> QWidget | None:
        """The widget that wears the ring now."""
        return self._frame.widget() if self._frame is not None and isValid(self._frame) else None

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._frame is not None and isValid(self._frame):
            self._frame.setWidget(None)  # type: ignore[arg-type]  # Qt takes a null widget: the frame hides
        if now is None:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            now.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
            return
        by_keyboard = now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if by_keyboard and (isinstance(now, RINGED) or now.property("focusRing")):
            if self._frame is None or not isValid(self._frame):
                self._frame = QFocusFrame()  # the frame moves into a window, and goes when that does
            self._frame.setWidget(now)
