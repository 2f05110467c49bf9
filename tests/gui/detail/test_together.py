"""What all that is selected comes to."""

from __future__ import annotations

from decimal import Decimal

from gui.detail.together import TogetherSection, total_rows
from services.domain import Kind
from services.gallery import Totals

TOTALS = Totals(
    count=3,
    kinds={Kind.IMAGE: 2, Kind.VIDEO: 1},
    bytes=24_600_000,
    sized=2,
    costs={"CU": Decimal(12), "AI credits": Decimal(24)},
    unpriced=1,
)


def test_sorts_sizes_and_costs_are_rows_and_units_are_never_mixed():
    assert [(row.name, row.value) for row in total_rows(TOTALS)] == [
        ("Assets", "2 images"),
        ("", "1 video"),
        ("Size", "24.6 MB"),
        ("", "1 not known"),
        ("Cost", "24 AI credits"),
        ("", "12 CU"),
        ("", "1 not reported"),
    ]


def test_it_comes_when_it_is_counted(qtbot, theme):
    section = TogetherSection(theme)
    qtbot.addWidget(section)
    section.show_totals(None)
    assert section.isHidden()
    section.show_totals(TOTALS)
    assert not section.isHidden()
