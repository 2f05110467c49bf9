"""Words in the artist's language: every text of the window goes through `tr` or `plural`.

The English text is its own key. A text that is only kept (a table of commands) is wrapped in `mark` where it stands
and in `tr` where it is shown, so that the collector of texts finds it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Vitrine"


def tr(text: str, /, **values: object) -> str:
    """`text` in the artist's language, with `{name}` replaced by the values. `text` is ours, never foreign."""
    told = QCoreApplication.translate(CONTEXT, text)
    return told.format(**values) if values else told


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """The form for `n` of "%n asset" and "%n assets"; the second is the key, `%n` becomes the number."""
    told = QCoreApplication.translate(CONTEXT, many, None, n)
    untranslated = many.replace("%n", str(n))
    if told == untranslated and n == 1:
        told = one.replace("%n", str(n))
    return told.format(**values) if values else told


def mark(text: str, /) -> str:
    """`text` itself: it is translated where it is shown."""
    return text
