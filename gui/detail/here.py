"""What of an asset is on this computer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from gui.detail.facts import file_size
from gui.detail.parameters import Row
from gui.detail.table_section import TableSection
from gui.i18n import tr
from gui.theme import Theme


def here_rows(kept: Mapping[int, int]) -> list[Row]:
    """The thumbnails that are kept, by their edge in pixels, and what they take; none where there are none."""
    if not kept:
        return []
    edges = tr("{edges} px", edges=", ".join(str(edge) for edge in sorted(kept)))
    rows = [(tr("Thumbnail"), tr("Saved, {edges}", edges=edges)), (tr("Size"), file_size(sum(kept.values())))]
    return [Row(name, value, value) for name, value in rows]


class HereSection(TableSection):
    """Left out where nothing is kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "hereTable", tr("On this computer"), parent)

    def show_kept(self, kept: Mapping[int, int]) -> None:
        """Show what is kept."""
        self.show_rows(here_rows(kept))
