"""What is worked out about one asset or several."""

from __future__ import annotations

from gui.detail.sheet import sheet_of, sheet_of_many
from services.domain import Kind
from tests.gui.grid.fakes import make_entry


def values(rows):
    return [(row.name, row.value) for row in rows]


def test_the_sheet_of_one_has_everything():
    sheet = sheet_of(make_entry(kind=Kind.MODEL, model="M", width=None, params={"triangles": 12, "other": 1}))
    assert values(sheet.telling) == [("Model", "M")]
    assert values(sheet.model_file) == [("Triangles", "12")]
    assert values(sheet.rest) == [("Other", "1")]


def test_of_several_only_what_all_have_is_told():
    entries = [make_entry(1, prompt="a", model="M", seed="1", params={"x": 1, "y": 2}),
               make_entry(2, prompt="b", model="M", seed="2", params={"x": 1, "y": 3})]  # fmt: skip
    sheet = sheet_of_many(entries)
    assert values(sheet.telling) == [("Model", "M"), ("Size", "300 × 200")]
    assert values(sheet.rest) == [("X", "1")]
    assert (sheet.asked.prompt, sheet.prompts) == ("", 2)


def test_one_prompt_with_different_exclusions_is_not_shared():
    entries = [make_entry(1, prompt="a", negative_prompt="x"), make_entry(2, prompt="a", negative_prompt="y")]
    assert sheet_of_many(entries).asked.prompt == ""
    assert sheet_of_many([]).telling == ()
