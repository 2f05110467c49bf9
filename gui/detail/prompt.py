"""The prompt: plain text that can be selected, six lines until all is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.detail.asked import Asked
from gui.detail.link import link_button
from gui.detail.prompt_text import LINES, PromptText
from gui.detail.weighted import NotLabel
from gui.i18n import plural, tr
from gui.theme import Theme
from gui.widgets.section import Section
from gui.widgets.text import bounded, one_line, plain

MOST_FOLDED = 1500
MOST_UNFOLDED = 8000
"""Laying out one endless word takes time by the square of its length; this many characters take a moment."""
MOST_SEARCHED = 200
MOST_NEGATIVE = 600


class PromptSection(Section):
    """What was asked for of what is selected.

    Signals:
        copy_wanted(text), search_wanted(text)
    """

    copy_wanted = Signal(str)
    search_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Prompt"), parent)
        self._asked = Asked()
        self._unfolded = False
        self.search = self.add_button("search", tr("Find same prompt"), self._search)
        self.copy = self.add_button("copy", tr("Copy prompt"), lambda: self.copy_wanted.emit(self._asked.prompt))
        self.text = PromptText(theme)
        self.text.search_wanted.connect(self._search_words)
        self.selected = link_button(tr("Search this"), lambda: self._search_words(self.text.chosen))
        self.text.selectionChanged.connect(lambda: self.selected.setVisible(bool(self.text.chosen)))
        self.more = link_button(tr("Show all"), self._toggle)
        self.cut = plain(wrap=True, type="caption", tone="3")
        self.negative = NotLabel(theme)
        self.sent_link = link_button(tr("Show what was sent"), self._show_sent)
        self.sent = PromptText(theme, "sentText", tr("What was sent"))
        self.sent.search_wanted.connect(self._search_words)
        self.sent.hide()
        self.several = plain(wrap=True, tone="2")
        parts: tuple[QWidget, ...] = (self.text, self.selected, self.more, self.cut, self.negative)
        for widget in (*parts, self.sent_link, self.sent, self.several):
            self.body.addWidget(widget)

    def show_asked(self, asked: Asked) -> None:
        """Show this; the folds close for another prompt."""
        if asked.prompt != self._asked.prompt:
            self._unfolded = False
        if asked != self._asked:
            self.sent.hide()
        self._asked = asked
        title = tr("Script") if asked.is_script else tr("Prompt")
        self.head.setText(title)
        self.text.setAccessibleName(title)
        self.negative.say(bounded(asked.negative, MOST_NEGATIVE) + ("…" if len(asked.negative) > MOST_NEGATIVE else ""))
        self.negative.setVisible(bool(asked.negative))
        for widget in (self.search, self.copy, self.text):
            widget.setVisible(bool(asked.prompt))
        self.several.hide()
        self._draw()

    def show_many(self, count: int, *, at_least: bool) -> None:
        """Say that the selected ones differ."""
        self.show_asked(Asked())
        if at_least:
            self.several.setText(plural("At least %n prompt", "At least %n different prompts", count))
        else:
            self.several.setText(plural("%n prompt", "%n different prompts", count))
        self.several.show()

    def _draw(self) -> None:
        most = MOST_UNFOLDED if self._unfolded else MOST_FOLDED
        self.text.say(bounded(self._asked.prompt, most), most_lines=None if self._unfolded else LINES)
        self.selected.hide()
        self._tell_rest()
        self._draw_sent()

    def _draw_sent(self) -> None:
        has_other = bool(self._asked.sent)
        shown = not self.sent.isHidden()
        self.sent_link.setVisible(has_other)
        self.sent_link.setText(tr("Hide what was sent") if shown else tr("Show what was sent"))
        if has_other and shown:
            self.sent.say(bounded(self._asked.sent, MOST_UNFOLDED), most_lines=None)

    def _show_sent(self) -> None:
        self.sent.setVisible(self.sent.isHidden())
        self._draw_sent()

    def _tell_rest(self) -> None:
        whole = self._asked.prompt
        self.more.setText(tr("Show less") if self._unfolded else tr("Show all"))
        cut = self._unfolded or self.text.is_cut or len(whole) > MOST_FOLDED
        self.more.setVisible(bool(whole) and cut)
        beyond = self._unfolded and len(whole) > MOST_UNFOLDED
        self.cut.setText(_beyond(len(whole)))
        self.cut.setVisible(beyond)

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        self._draw()

    def _search(self) -> None:
        self.search_wanted.emit(quoted(self._asked.prompt))

    def _search_words(self, words: str) -> None:
        self.search_wanted.emit(quoted(words))

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()


def quoted(words: str) -> str:
    """`words` as a phrase to search for: on one line, ended between two words, without quotes that would end it."""
    line = one_line(words.replace('"', " "), len(words) + 1)
    if len(line) > MOST_SEARCHED:
        line = line[:MOST_SEARCHED].rpartition(" ")[0] or line[:MOST_SEARCHED]
    return f'"{line}"' if line else ""


def _beyond(length: int) -> str:
    return tr(
        "The first {shown} of {all} characters. Copy takes all of them.", shown=f"{MOST_UNFOLDED:,}", all=f"{length:,}"
    )
