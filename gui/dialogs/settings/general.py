"""The page General: the language, and how one judges."""

from __future__ import annotations

from collections.abc import Sequence

from gui.dialogs.settings.page import Page, setting
from gui.i18n import tr
from gui.preferences import Preferences
from gui.theme import Theme

FEWEST = 2
"""With fewer languages there is nothing to choose."""


class GeneralPage(Page):
    """`languages`: the values of the setting and their names; with one alone the row is left out."""

    def __init__(self, theme: Theme, preferences: Preferences, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme, tr("General"))
        if len(languages) >= FEWEST:
            bound = setting(preferences, "language")
            self.language = self.choice(tr("Language"), languages, bound, tr("Vitrine opens its window anew in it."))
        self.group(tr("Review"))
        self.advance = self.switch(
            tr("Go on to the next after a flag or rating"),
            setting(preferences, "advance"),
            tr("Caps Lock does the same while it is on."),
        )
        self.keep_judged = self.switch(
            tr("Keep judged assets until refresh"),
            setting(preferences, "keep_judged"),
            tr("What a filter no longer shows stays in its place until the list is read again."),
        )
