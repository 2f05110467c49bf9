"""The palette fills every role that widgets use."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from gui.theme.palette import palette
from gui.theme.tokens import ThemeName, load_tokens


@pytest.mark.parametrize("name", list(ThemeName))
def test_disabled_text_differs_from_enabled_text(name):
    made = palette(load_tokens(name))
    roles = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)
    for role in roles:
        active = made.color(QPalette.ColorGroup.Active, role)
        assert made.color(QPalette.ColorGroup.Disabled, role) != active
