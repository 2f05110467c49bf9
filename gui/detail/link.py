"""A button that looks like a link and stands in line with the text above it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QSizePolicy


def link_button(text: str, run: Callable[[], object]) -> QPushButton:
    """It takes no more room than its words."""
    button = QPushButton(text)
    button.setProperty("kind", "link")
    button.setProperty("flush", "true")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.clicked.connect(lambda: run())
    return button
