"""Words in the artist's language: every text of the window goes through `tr`, `plural` or `told`.

The English text is its own key. A text that is only kept (a table of commands) is wrapped in `mark` where it stands
and in `tr` where it is shown, so that the collector of texts (packaging/translations.py) finds it.
"""

from __future__ import annotations

import logging
from datetime import date
from importlib.resources import as_file, files

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from services.words import Said

log = logging.getLogger(__name__)

CONTEXT = "Vitrine"
SYSTEM = "system"
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""Each by its own name, so that who cannot read the others finds it."""

USUAL_LOCALE = {ENGLISH: QLocale.Language.English, "de": QLocale.Language.German}
TRANSLATOR = "words"
"""The object name of the translators that `speak` installs."""


def tr(text: str, /, **values: object) -> str:
    """`text` in the artist's language, with `{name}` replaced by the values. `text` is ours, never foreign."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """The form for `n` of "%n asset" and "%n assets"; the second is the key, `%n` becomes the number."""
    translated = QCoreApplication.translate(CONTEXT, many, None, n)
    if translated == many.replace("%n", str(n)):  # Qt has put the number in, but found no translation
        translated = (one if n == 1 else many).replace("%n", number(n))
    elif abs(n) >= 1000:
        translated = translated.replace(str(n), number(n), 1)
    return translated.format(**values) if values else translated


def mark(text: str, /) -> str:
    """`text` itself: it is translated where it is shown."""
    return text


def told(sentence: object) -> str:
    """What a service says (an error, a state, what can be undone) in the artist's language; foreign text as it is."""
    text = str(sentence)
    if not isinstance(text, Said):
        return text
    return tr(text.template, **{name: _told_value(value) for name, value in text.values.items()})


def number(n: int) -> str:
    """`n` as it is written here: 12,486 or 12.486."""
    locale = QLocale()
    return f"{n:,}" if locale.language() is QLocale.Language.C else locale.toString(n)


class _Number(int):
    """A number that `{count:,}` writes as it is written here."""

    def __format__(self, spec: str) -> str:
        return number(self) if spec == "," else super().__format__(spec)


def _told_value(value: object) -> object:
    match value:
        case Said():
            return Said(told(value))
        case bool():
            return value
        case int():
            return _Number(value)
        case date():
            return day(value)
        case _:
            return value


def day(moment: date) -> str:
    """20 Nov 2026 or 20. Nov. 2026."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), tr("d MMM yyyy"))


def languages() -> tuple[tuple[str, str], ...]:
    """What the setting can be, with its name: "system", then each language under its own name."""
    return ((SYSTEM, tr("As the system")), *LANGUAGES.items())


def speak(app: QCoreApplication, wish: str) -> str:
    """Say everything in the wished language from now on, and write numbers its way; the language it came to be.

    Widgets that exist keep their words: call it before they are made. Must be called on the GUI thread.
    """
    language = _language(wish)
    QLocale.setDefault(_locale(language))
    for old in app.findChildren(QTranslator, TRANSLATOR):
        app.removeTranslator(old)
        old.setParent(None)
    if language != ENGLISH:  # the texts themselves are English
        qt = QTranslator(app)
        if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            _install(app, qt)
        own = QTranslator(app)
        with as_file(files("resources") / "translations" / f"vitrine_{language}.qm") as path:
            if own.load(str(path)):
                _install(app, own)
            else:
                log.warning("the words in the language %s cannot be read", language)
    return language


def _install(app: QCoreApplication, translator: QTranslator) -> None:
    translator.setObjectName(TRANSLATOR)
    app.installTranslator(translator)


def _language(wish: str) -> str:
    """The wished one, else the first of the system's own that there is, else English."""
    if wish in LANGUAGES:
        return wish
    for name in QLocale.system().uiLanguages():
        short = name.replace("_", "-").partition("-")[0].lower()
        if short in LANGUAGES:
            return short
    return ENGLISH


def _locale(language: str) -> QLocale:
    """The system's own way of writing numbers where it fits the language (Swiss German), else the usual one."""
    system = QLocale.system()
    wanted = USUAL_LOCALE[language]
    return system if system.language() is wanted else QLocale(wanted)
