"""The search field: tells what is typed once the hand rests, proposes what may follow, and says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from gui.i18n import tr
from gui.search_fault import SearchFault
from gui.suggestions import Suggestions
from gui.theme import Theme
from gui.widgets.text import hint, set_hint
from services.finding.proposals import Proposal, Vocabulary, all_fields, proposals

REST_MS = 180
WIDTH = 272
MOST_CHARACTERS = 500
HINT_GAP = 6
ICON, ICON_INSET = 14, 8
BUTTON, END_INSET = 14, 6
TEXT_INSET = 19
"""What the text begins behind the field's own padding: the icon has its place there."""
ASKS = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)


class SearchField(QLineEdit):
    """Escape closes the suggestions, then clears, then gives the focus back.

    Signals:
        searched(text): the text to search for, 180 ms after the last change, at once with Enter.
        left(): Escape in an empty field, or arrow down: the hand wants to go on in the gallery.
        entered(): the keyboard came; names for the suggestions are welcome.
        rested(): the keyboard went elsewhere, or nothing is typed any more.
        save_wanted(): keep this search.
    """

    searched = Signal(str)
    left = Signal()
    entered = Signal()
    rested = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = ""
        self._can_save = False
        self.vocabulary = Vocabulary()
        self.setObjectName("searchField")
        self.setAccessibleName(tr("Search"))
        self.setPlaceholderText(tr("Search prompts, models, tags"))
        self.setProperty("compact", "true")
        self.setMaxLength(MOST_CHARACTERS)
        self._make_buttons()
        self.hint = QLabel(self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setProperty("keycap", "true")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._suggestions: Suggestions | None = None
        self.fault = SearchFault(theme, self, self._proposes)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._changed)
        self.textEdited.connect(lambda _text: self._propose())
        self.returnPressed.connect(self._tell)
        theme.changed.connect(self._dress)
        self._dress()
        self._show_hint()

    def show_key(self, key: str) -> None:
        """Tell the key that leads here, as people read it; "" where there is none."""
        tip = tr("Search prompts, models, tags, notes and file names")
        self.setToolTip(hint(tip, key))
        self.hint.setText(key.replace("+", " "))
        self._show_hint()

    @property
    def suggestions(self) -> Suggestions:
        """The list below the field, made when it is first needed: the field has its window then."""
        if self._suggestions is None:
            self._suggestions = Suggestions(self._theme, self)
            self._suggestions.taken.connect(self._take_proposal)
        return self._suggestions

    def take(self, text: str) -> None:
        """Put `text` in and search for it at once."""
        self.setText(text)
        self._tell()

    def offer_saving(self, *, offered: bool) -> None:
        """Show whether what is searched for can be kept."""
        self._can_save = offered
        self._show_hint()

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the text; "" where nothing is."""
        self.fault.say(sentence)
        self._describe()

    def _make_buttons(self) -> None:
        self._magnifier = QLabel(self)
        self._magnifier.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clear_button = self._button(tr("Clear the search"), "Esc")
        self.clear_button.clicked.connect(lambda: self.take(""))
        save = tr("Save as a smart collection")
        self.save_button = self._button(save)
        self.save_button.setObjectName("saveSearch")
        self.save_button.clicked.connect(self.save_wanted)

    def _button(self, name: str, key: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setAccessibleName(name)
        set_hint(button, name, key)
        edge = self._theme.px(ICON)
        button.setIconSize(QSize(edge, edge))
        button.setFixedSize(self._theme.px(BUTTON), self._theme.px(BUTTON))
        return button

    def _changed(self, _text: str) -> None:
        self._show_hint()
        self.fault.rest()
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)
            self.rested.emit()

    # What may follow

    def _propose(self, *, everything: bool = False) -> None:
        caret = self.cursorPosition()
        found = all_fields(caret) if everything else proposals(self.text(), caret, self.vocabulary)
        if found or self._suggestions is not None:
            self.suggestions.offer(found)
        self._describe()

    def _take_proposal(self, proposal: Proposal) -> None:
        text, caret = proposal.put_into(self.text())
        self.setText(text)
        self.setCursorPosition(caret)
        self._propose()

    def _hide_suggestions(self) -> None:
        if self._suggestions is not None:
            self._suggestions.offer(())
        self._describe()

    def _proposes(self) -> bool:
        return self._suggestions is not None and self._suggestions.isVisible()

    def _describe(self) -> None:
        told = self._suggestions.told() if self._suggestions is not None else ""
        self.setAccessibleDescription(told or self.fault.sentence)

    def _take_list_key(self, key: int) -> bool:
        """A key of the suggestions, while they are shown."""
        suggestions = self.suggestions
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                suggestions.step(1 if key == Qt.Key.Key_Down else -1)
                self._describe()
            case Qt.Key.Key_Escape:
                self._hide_suggestions()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                chosen = suggestions.current or (suggestions.first if key == Qt.Key.Key_Tab else None)
                if chosen is None:
                    self._hide_suggestions()
                    return False
                self._take_proposal(chosen)
            case _:
                return False
        return True

    # How it looks

    def _dress(self) -> None:
        self._magnifier.setPixmap(self._theme.pixmap("search", ICON, "text2", ratio=self.devicePixelRatioF()))
        self.clear_button.setIcon(self._theme.icon("x", ICON))
        self.save_button.setIcon(self._theme.icon("sparkles", ICON))
        self._place()

    def _show_hint(self) -> None:
        is_empty = not self.text()
        self.hint.setVisible(is_empty and not self._can_save and bool(self.hint.text()))
        self.clear_button.setVisible(not is_empty)
        self.save_button.setVisible(self._can_save)
        self._place()

    def _place(self) -> None:
        """The icon before the text, at its end the hint or the buttons; what is typed keeps clear of them."""
        px = self._theme.px
        edge, middle = px(ICON), self.height() // 2
        self._magnifier.setGeometry(px(ICON_INSET), middle - edge // 2, edge, edge)
        self.hint.adjustSize()
        self.hint.resize(self.hint.width() + px(2), self.hint.height())
        end = self.width() - px(END_INSET)
        self.hint.move(end - self.hint.width(), (self.height() - self.hint.height()) // 2)
        taken = self.hint.width() + px(HINT_GAP) if not self.hint.isHidden() else 0
        for button in (self.clear_button, self.save_button):
            if not button.isHidden():
                end -= button.width()
                taken += button.width()
                button.move(end, middle - button.height() // 2)
        self.setTextMargins(px(TEXT_INSET), 0, taken, 0)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """Tab takes a suggestion before it goes to the next control."""
        is_tab = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if is_tab and self._proposes() and self._take_list_key(Qt.Key.Key_Tab):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        asks = event.modifiers() in ASKS and key in (Qt.Key.Key_Down, Qt.Key.Key_Space)
        if asks:
            self._propose(everything=True)
        elif self._proposes() and self._take_list_key(key):
            return
        elif key == Qt.Key.Key_Escape:
            if self.text():
                self.take("")
            else:
                self.left.emit()
        elif key == Qt.Key.Key_Down:
            self._tell()
            self.left.emit()
        else:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.fault.show_now()
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.fault.show_now()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide_suggestions()
        self.fault.show_now()
        self.fault.hide()
        self.rested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
