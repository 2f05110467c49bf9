"""The full palette of a theme: a widget without a style sheet must already look right."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from gui.theme.tokens import Tokens

Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """Every role in every group."""
    made = QPalette()
    for role, colour in _active(tokens).items():
        made.setColor(role, colour)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, _faded(tokens))
    made.setColor(QPalette.ColorGroup.Disabled, Role.Highlight, tokens.active)
    return made


def _active(tokens: Tokens) -> dict[QPalette.ColorRole, QColor]:
    return {
        Role.Window: tokens.panel,
        Role.WindowText: tokens.text,
        Role.Base: tokens.raised,
        Role.AlternateBase: tokens.panel,
        Role.Text: tokens.text,
        Role.PlaceholderText: tokens.text3,
        Role.Button: tokens.raised,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.err,
        Role.ToolTipBase: tokens.raised,
        Role.ToolTipText: tokens.text,
        Role.Light: tokens.active,
        Role.Midlight: tokens.hover,
        Role.Mid: tokens.line2,
        Role.Dark: tokens.line,
        Role.Shadow: tokens.canvas,
        Role.Highlight: tokens.accent_fill,
        Role.HighlightedText: tokens.on_accent,
        Role.Accent: tokens.accent,
        Role.Link: tokens.accent,
        Role.LinkVisited: tokens.accent,
    }


def _faded(tokens: Tokens) -> QColor:
    """Half way from text to panel: visibly off, still readable."""
    text, panel = tokens.text, tokens.panel
    return QColor(
        (text.red() + panel.red()) // 2, (text.green() + panel.green()) // 2, (text.blue() + panel.blue()) // 2
    )
