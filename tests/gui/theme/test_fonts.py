"""Inter is packaged whole and used with tabular figures."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from gui.theme.fonts import Role, make_font


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_set_in_inter_at_its_size(theme, role):
    info = QFontInfo(make_font(role))
    assert (info.family(), info.pixelSize()) == ("Inter", role.value[0])


def test_the_three_weights_are_three_faces(theme):
    widths = {QFontMetricsF(make_font(role)).horizontalAdvance("Vitrine") for role in (Role.BODY, Role.BODY_STRONG)}
    assert len(widths) == 2


def test_figures_are_tabular(theme):
    metrics = QFontMetricsF(make_font(Role.BODY))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_the_interface_scale_enlarges_the_text(theme):
    assert make_font(Role.BODY, 1.5).pixelSize() == 20


def test_an_identifier_has_a_tailed_l_and_a_slashed_zero(theme):
    tags = {QFont.Tag("cv05"), QFont.Tag("zero"), QFont.Tag("tnum")}
    assert set(make_font(Role.SMALL, identifier=True).featureTags()) == tags
