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


def test_settings_as_text_have_the_prompt_first():
    asset = make_entry(prompt="boats", negative_prompt="people", model="M", seed="1", width=None).asset
    assert parameters.settings_text(asset) == "Prompt: boats\nNot: people\nModel: M\nSeed: 1"


def test_a_style_stands_with_its_weight():
    loras = [{"name": "Nightjar style v3", "scale": 0.8}, {"id": "lora_2"}]
    for params, shown in (
        ({"loras": loras}, "Nightjar style v3 · 0.8, lora_2"),
        ({"lora": "Nightjar", "lora_strength": 0.5}, "Nightjar · 0.5"),
        ({"style": "photorealistic"}, "photorealistic"),
        ({"loras": [{"odd": 1}]}, '{"odd": 1}'),
    ):
        rows = parameters.telling(make_entry(width=None, params=params).asset)
        assert [(row.name, row.value) for row in rows] == [("Style", shown)]


def test_each_sort_tells_its_own_before_the_seed():
    clip = make_entry(kind=Kind.VIDEO, model="M", seed="1", duration=5.0,
                      params={"aspect_ratio": "16:9", "generate_audio": False}).asset  # fmt: skip
    sound = make_entry(kind=Kind.AUDIO, model="M", seed="1", width=None, duration=102.0,
                       params={"kind": "effect", "tempo": 66}).asset  # fmt: skip
    model = make_entry(kind=Kind.MODEL, seed="1", width=None, params={"metadata": {"image": "a", "faces": 50}}).asset
    assert names(parameters.telling(clip)) == ["Model", "Length", "Aspect", "Sound", "Seed"]
    assert names(parameters.telling(sound)) == ["Model", "Length", "Kind", "Tempo", "Seed"]
    assert names(parameters.telling(model)) == ["Source", "Faces", "Seed"]


def test_what_is_said_elsewhere_is_not_said_again():
    params = {"target_repo": "r", "author": "me", "frameRate": 24, "enhanced_prompt": "x", "other": 1}
    assert names(parameters.rest(make_entry(params=params).asset)) == ["Other"]


def test_only_a_model_has_a_model_file():
    params = {"triangles": 48210, "animated": False, "dimensions": "1 × 1 m"}
    assert names(parameters.model_file(make_entry(kind=Kind.MODEL, params=params).asset)) == [
        "Triangles", "Animated", "Size",
    ]  # fmt: skip
    assert parameters.model_file(make_entry(params=params).asset) == []


def test_the_table_as_text_is_one_line_a_row():
    rows = parameters.telling(make_entry(model="M", seed="1", width=None).asset)
    assert parameters.as_text(rows) == "Model: M\nSeed: 1"
