"""Parameters under any vendor's name."""

from __future__ import annotations

from gui.detail.lookup import bare, first, flat


def test_spelling_does_not_matter():
    assert {bare("numInferenceSteps"), bare("num_inference_steps"), bare("NUM-INFERENCE.STEPS")} == {
        "numinferencesteps"
    }


def test_the_first_name_that_says_anything_wins():
    params = {"style": "", "metadata": {"loras": ["a"]}, "lora": "b"}
    assert first(params, ("style", "lora", "loras")) == "b"
    assert first(params, ("style",)) is None


def test_objects_one_level_down_stand_for_themselves():
    assert list(flat({"a": 1, "b": {"c": 2}, "d": {}})) == [(("a",), 1), (("b", "c"), 2), (("d",), {})]
