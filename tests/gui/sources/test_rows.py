"""What a row of the sidebar knows of itself."""

from __future__ import annotations

from PySide6.QtGui import QStandardItemModel

from gui.sources import rows
from gui.sources.sidebar_model import SidebarModel
from gui.sources.source import LIBRARY
from tests.gui.sources.fakes import make_shown


def test_a_row_knows_its_section_and_how_deep_it_lies(qapp):
    model = SidebarModel()
    model.set_collections(make_shown(("a", "Nightjar", ""), ("b", "Key art", "a")))
    inner = model.item_for("collection:b").index()
    assert (rows.section_of(inner), rows.depth_of(inner)) == (rows.PROJECTS, 1)
    assert (rows.section_of(model.item_for("all").index()), rows.depth_of(model.item_for("all").index())) == (
        rows.LIBRARY,
        0,
    )
    assert rows.is_head(model.projects.index())
    assert not rows.is_head(inner)


def test_a_name_that_looks_like_html_is_a_name_in_its_tooltip(qapp):
    model = QStandardItemModel()
    item = rows.make_item(LIBRARY[0], "<b>bold</b>")
    model.appendRow(item)
    rows.speak(item)
    assert "&lt;b&gt;bold" in item.toolTip()
    assert item.accessibleText() == "<b>bold</b>"
