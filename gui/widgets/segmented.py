"""A few choices side by side of which one holds; arrow keys move among them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui.theme import Role, Theme

INSET = 2
SEGMENT = 24
PADDING, ICON_PADDING = 10, 5
GAP = 6
ICON = 14
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class SegmentedControl(QFrame):
    """One stop for Tab: the chosen segment. Give it an accessible name.

    Signals:
        chosen(key): the user chose another segment.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[str, str] = {}
        self.segments: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.setProperty("trough", "true")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        inset = theme.px(INSET)
        self._row.setContentsMargins(inset, inset, inset, inset)
        self._row.setSpacing(inset)
        theme.changed.connect(self._draw)

    @property
    def choice(self) -> str:
        """The key of the chosen segment; empty before `choose`."""
        return next((key for key, button in self.segments.items() if button.isChecked()), "")

    def add(self, key: str, text: str, *, icon: str = "", hint: str = "", words: bool = True) -> QToolButton:
        """One more segment. With `words` off only its icon is seen; `text` is its name all the same."""
        button = _Segment(self, self._theme)
        button.setCheckable(True)
        button.setProperty("segment", "words" if words else "icon")
        button.setAccessibleName(text)
        button.setToolTip(hint or ("" if words else text))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if words:
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self._want(key))
        self._icons[key] = icon
        self.segments[key] = button
        self._group.addButton(button)
        self._row.addWidget(button)
        self._draw()
        return button

    def choose(self, key: str) -> None:
        """Show that this segment holds; nothing is told."""
        self.segments[key].setChecked(True)
        self._draw()

    def step(self, steps: int) -> None:
        """Choose the next segment, or the one before."""
        keys = list(self.segments)
        here = keys.index(self.choice) if self.choice else 0
        key = keys[min(len(keys) - 1, max(0, here + steps))]
        if key != self.choice:
            self.choose(key)
            self.segments[key].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(key)

    def _want(self, key: str) -> None:
        self._draw()
        self.chosen.emit(key)

    def _draw(self) -> None:
        """Colours of the icons, and Tab stops at the chosen segment alone."""
        edge = self._theme.px(ICON)
        chosen = self.choice or next(iter(self.segments), "")
        for key, button in self.segments.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == chosen else Qt.FocusPolicy.ClickFocus)
            if self._icons[key]:
                button.setIconSize(QSize(edge, edge))
                button.setIcon(self._theme.icon(self._icons[key], ICON, "text" if button.isChecked() else "text2"))


class _Segment(QToolButton):
    """As wide as its words; hands the arrow keys to its control."""

    def __init__(self, control: SegmentedControl, theme: Theme) -> None:
        super().__init__(control)
        self._control = control
        self._theme = theme

    # Qt overrides

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetrics(self._theme.font(Role.SMALL_STRONG)).horizontalAdvance(self.text()) if self.text() else 0
        icon = 0 if self.icon().isNull() else px(ICON)
        gap = px(GAP) if words and icon else 0
        return QSize(max(px(SEGMENT), words + icon + gap + 2 * px(PADDING if words else ICON_PADDING)), px(SEGMENT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = STEPS.get(Qt.Key(event.key()))
        if steps is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._control.step(-steps if sideways and mirrored else steps)
