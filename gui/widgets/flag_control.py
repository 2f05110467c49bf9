"""Pick and reject as a control of two segments."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from gui.i18n import mark, tr
from gui.theme import Theme
from gui.widgets.text import set_hint
from services.domain import Flag

ICON = 16
INSET = 2
WORDS = {Flag.PICK: mark("picked"), Flag.REJECT: mark("rejected"), Flag.NONE: mark("none")}


class FlagControl(QFrame):
    """The lit segment pressed again clears the flag.

    Signals:
        flag_wanted(Flag)
    """

    flag_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flag = Flag.NONE
        self.setObjectName("flagControl")
        self.setProperty("trough", "true")
        self.pick = self._segment(Flag.PICK, tr("Pick"), "P")
        self.reject = self._segment(Flag.REJECT, tr("Reject"), "X")
        row = QHBoxLayout(self)
        inset = theme.px(INSET)
        row.setContentsMargins(inset, inset, inset, inset)
        row.setSpacing(inset)
        row.addWidget(self.pick)
        row.addWidget(self.reject)
        theme.changed.connect(self._draw)
        self._draw()

    def show_flag(self, flag: Flag, *, mixed: bool = False) -> None:
        """Show a flag; `mixed` where the selected ones differ."""
        self._flag = Flag.NONE if mixed else flag
        self.setAccessibleName(tr("Flag, {state}", state=tr("mixed") if mixed else tr(WORDS[flag])))
        self._draw()

    def _segment(self, flag: Flag, name: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("small", "true")
        button.setAccessibleName(name)
        set_hint(button, name, key)
        button.setIconSize(QSize(self._theme.px(ICON), self._theme.px(ICON)))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._want(flag))
        return button

    def _want(self, flag: Flag) -> None:
        wanted = Flag.NONE if self._flag is flag else flag
        self.show_flag(wanted)
        self.flag_wanted.emit(wanted)

    def _draw(self) -> None:
        picked, rejected = self._flag is Flag.PICK, self._flag is Flag.REJECT
        self.pick.setChecked(picked)
        self.reject.setChecked(rejected)
        self.pick.setIcon(self._theme.icon("flag", ICON, "star" if picked else "text2", filled=picked))
        self.reject.setIcon(self._theme.icon("flag-off", ICON, "text" if rejected else "text2"))
