"""The search field: tells what is typed once the hand rests, proposes what may follow, and says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gui.i18n import tr
from gui.search_fault import SearchFault
from gui.suggestions import Suggestions
from gui.theme import Theme
from services.finding.proposals import Proposal, Vocabulary, all_fields, proposals

REST_MS = 180
WIDTH = 272
MOST_CHARACTERS = 500
HINT_GAP = 6
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
        self.setToolTip(tr("Search prompts, models, tags, notes and file names   Ctrl+F"))
        self.setProperty("compact", "true")
        self.setMaxLength(MOST_CHARACTERS)
        self._make_actions()
        self.hint = QLabel(tr("Ctrl F"), self)
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

    def _make_actions(self) -> None:
        leading, trailing = QLineEdit.ActionPosition.LeadingPosition, QLineEdit.ActionPosition.TrailingPosition
        self._magnifier = self.addAction(self._theme.icon("search", colour="text3"), leading)
        self._clear = self.addAction(self._theme.icon("x"), trailing)
        self._clear.setText(tr("Clear the search"))
        self._clear.setToolTip(tr("Clear the search   Esc"))
        self._clear.triggered.connect(lambda: self.take(""))
        self._save = self.addAction(self._theme.icon("sparkles"), trailing)
        self._save.setText(tr("Save as a smart collection"))
        self._save.setToolTip(self._save.text())
        self._save.triggered.connect(self.save_wanted)

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
        self._magnifier.setIcon(self._theme.icon("search", colour="text3"))
        self._clear.setIcon(self._theme.icon("x"))
        self._save.setIcon(self._theme.icon("sparkles"))
        self._place_hint()

    def _show_hint(self) -> None:
        is_empty = not self.text()
        self.hint.setVisible(is_empty and not self._can_save)
        self._clear.setVisible(not is_empty)
        self._save.setVisible(self._can_save)
        self._place_hint()

    def _place_hint(self) -> None:
        """At the right end, and what is typed keeps clear of it."""
        self.hint.adjustSize()
        place = (self.height() - self.hint.height()) // 2
        self.hint.move(self.width() - self.hint.width() - place, place)
        room = self.hint.width() + self._theme.px(HINT_GAP) if not self.hint.isHidden() else 0
        self.setTextMargins(0, 0, room, 0)

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
        self._place_hint()
