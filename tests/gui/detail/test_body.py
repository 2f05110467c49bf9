"""What scrolls in the detail pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.detail.body import DetailBody
from gui.detail.sheet import sheet_of, sheet_of_many
from services.domain import Kind, Status
from services.gallery import Relations
from tests.gui.grid.fakes import FACES, make_entry


@pytest.fixture
def body(qtbot, theme):
    made = DetailBody(theme, FACES)
    qtbot.addWidget(made)
    made.resize(328, 900)
    made.show()
    return made


def show(body, entry):
    body.show_one(entry, sheet_of(entry), None)


def show_many(body, entries, total):
    body.show_many(entries[0], entries, total, sheet_of_many(entries))


def test_title_and_facts_are_those_of_the_asset(body):
    show(body, make_entry(prompt="Rowing boats at dusk", mime="image/png"))
    assert (body.title.text(), body.facts.text()) == ("Rowing boats at dusk", "Image · 300 × 200 · PNG")


def test_of_several_the_current_one_is_looked_at(body):
    entries = [make_entry(1), make_entry(2, prompt="boats", kind=Kind.VIDEO)]
    body.show_many(entries[1], entries, 2, sheet_of_many(entries))
    assert body.title.text() == "boats"
    assert body.applies.text() == "Changes below apply to all 2 selected."


def test_a_prompt_that_all_share_is_shown(body):
    show_many(body, [make_entry(1, prompt="boats"), make_entry(2, prompt="boats")], 2)
    assert body.prompt.text.toPlainText() == "boats"


def test_settings_that_all_share_are_shown(body):
    show_many(body, [make_entry(1, model="M", seed="1"), make_entry(2, model="M", seed="2")], 2)
    model = body.parameters.table.model()
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["M", "300 × 200"]


def test_what_a_part_shares_is_not_said_of_all(body):
    show_many(body, [make_entry(1, prompt="a", model="M"), make_entry(2, prompt="b", model="M")], 5000)
    assert body.prompt.several.text() == "At least 2 different prompts"
    assert not body.parameters.isVisible()
    show_many(body, [make_entry(1, prompt="a"), make_entry(2, prompt="a")], 5000)
    assert not body.prompt.isVisible()


def test_everything_that_can_be_copied_is_passed_on(qtbot, body):
    show(body, make_entry(prompt="boats"))
    with qtbot.waitSignal(body.copy_wanted) as copied:
        qtbot.mouseClick(body.prompt.copy, Qt.MouseButton.LeftButton)
    assert copied.args == ["boats"]
    with qtbot.waitSignal(body.search_wanted):
        qtbot.mouseClick(body.prompt.search, Qt.MouseButton.LeftButton)


def test_a_failed_one_is_not_offered_stars(body):
    show(body, make_entry(status=Status.FAILED))
    assert not body.review.isVisible()
    show(body, make_entry())
    assert body.review.isVisible()


def test_the_file_of_a_model_has_a_part_of_its_own(body):
    show(body, make_entry(kind=Kind.MODEL, params={"triangles": 48_210}))
    assert body.model_file.isVisible()
    show(body, make_entry())
    assert not body.model_file.isVisible()


def test_what_belongs_to_an_asset_is_shown_by_its_sort_and_leads_there(qtbot, body):
    child = make_entry(5)
    show(body, make_entry())
    body.show_relations(Relations(led_to=(child,)))
    assert [section.isVisible() for section in body.relatives] == [False, True, False]
    with qtbot.waitSignal(body.asset_wanted) as wanted:
        qtbot.mouseClick(body.led_to.pictures[5], Qt.MouseButton.LeftButton)
    assert wanted.args == [child]


def test_the_measures_are_those_of_the_design(body):
    show_many(body, [make_entry(1, negative_prompt="people"), make_entry(2, negative_prompt="people")], 2)
    body.resize(328, 900)
    tops = {name: widget.mapTo(body, widget.rect().topLeft()).y() for name, widget in (
        ("preview", body.preview), ("title", body.title), ("applies", body.applies), ("review", body.review),
    )}  # fmt: skip
    assert (body.preview.x(), body.preview.width(), body.preview.height()) == (16, 296, 185)
    assert tops == {"preview": 16, "title": 213, "applies": 259, "review": 297}
    flag = body.review.flag
    assert (flag.width(), flag.height(), body.review.stars.width(), body.review.label.width()) == (60, 30, 90, 90)
