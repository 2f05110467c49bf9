"""What all that is selected comes to: how many of each sort, how large, and what it cost."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.detail.facts import costs, file_size, many_facts
from gui.detail.parameters import Row
from gui.detail.table_section import TableSection
from gui.i18n import plural, tr
from gui.theme import Theme
from services.gallery import Totals


def total_rows(totals: Totals) -> list[Row]:
    """Assets, size and cost; costs stay in each provider's unit."""
    missing = totals.count - totals.sized
    sizes = [file_size(totals.bytes)] if totals.sized else []
    if sizes and missing:
        sizes.append(plural("%n not known", "%n not known", missing))
    parts = (
        (tr("Assets"), many_facts(totals.kinds)),
        (tr("Size"), sizes),
        (tr("Cost"), costs(totals.costs, totals.unpriced)),
    )
    return [Row(name if at == 0 else "", value, value) for name, values in parts for at, value in enumerate(values)]


class TogetherSection(TableSection):
    """Comes when everything is counted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "totalsTable", tr("Selected"), parent)

    def show_totals(self, totals: Totals | None) -> None:
        """Show these; None while they are counted."""
        self.show_rows(total_rows(totals) if totals is not None else [])
