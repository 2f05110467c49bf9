"""How it was made, as rows."""

from __future__ import annotations

import json

from gui.detail import parameters
from gui.detail.parameters import MOST_ROWS
from services.domain import Kind
from tests.gui.grid.fakes import make_entry

PARAMS = {
    "num_inference_steps": 28,
    "metadata": {"guidanceScale": 3.5, "hasMask": False},
    "scheduler": "DPM++ 2M",
    "zeta": None,
    "alphaBlend": [1, 2, 3],
    "deep": {"inner": {"a": 1}},
}


def names(rows):
    return [row.name for row in rows]


def test_the_most_telling_come_first_in_their_order():
    asset = make_entry(model="FLUX.1", seed="42", params=PARAMS, width=8, height=6).asset
    rows = parameters.telling(asset)
    assert [(row.name, row.value) for row in rows] == [
        ("Model", "FLUX.1"), ("Seed", "42"), ("Steps", "28"), ("Guidance", "3.5"), ("Sampler", "DPM++ 2M"),
        ("Size", "8 × 6"),
    ]  # fmt: skip


def test_the_rest_follows_by_name_and_names_are_spelled_out():
    rows = parameters.rest(make_entry(params=PARAMS).asset)
    assert [(row.name, row.value) for row in rows] == [
        ("Alpha blend", "1, 2, 3"), ("Deep inner", '{"a": 1}'), ("Metadata has mask", "No"),
    ]  # fmt: skip


def test_a_clip_has_a_length():
    assert "Length" in names(parameters.telling(make_entry(kind=Kind.VIDEO, duration=5.0).asset))


def test_thousands_of_parameters_are_cut_and_it_is_said():
    rows = parameters.rest(make_entry(params={f"p{number}": number for number in range(5000)}).asset)
    assert len(rows) == MOST_ROWS + 1
    assert rows[-1].value == "4800 more are in the raw data"


def test_a_huge_value_is_one_short_line():
    row = parameters.rest(make_entry(params={"p": "x\n" * 100_000}).asset)[0]
    assert len(row.value) < 500
    assert "\n" not in row.value


def test_the_settings_as_json_can_be_read_again():
    text = parameters.settings_json(make_entry(model="M", params=PARAMS).asset)
    read = json.loads(text)
    assert (read["model"], read["params"]["metadata"]["guidanceScale"]) == ("M", 3.5)


def test_raw_data_never_has_the_addresses_of_files():
    entry = make_entry(urls={"original": "https://files.example/a.png?signature=abc"})
    assert "files.example" not in parameters.raw_json(entry)
    assert json.loads(parameters.raw_json(entry))["uid"] == entry.asset.ref.uid


def test_the_table_as_text_is_one_line_a_row():
    rows = parameters.telling(make_entry(model="M", seed="1", width=None).asset)
    assert parameters.as_text(rows) == "Model: M\nSeed: 1"
