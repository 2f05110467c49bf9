"""What is proposed while somebody types."""

import pytest

from services.finding.proposals import Vocabulary, all_fields, proposals
from services.finding.terms import OFFERED

KNOWN = Vocabulary({"model": ("FLUX.1 [dev]", "Seedance 1 Pro", "Super flux"), "tag": ("key art", "hero")})


def shown(typed, caret=None):
    return [each.shown for each in proposals(typed, len(typed) if caret is None else caret, KNOWN)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("mo", ["model:"]),
        ("fox -ta", ["tag:"]),
        ("MO", ["model:"]),
        ("kind", ["type:"]),
        ("modle:x", ["model:"]),
        ("model:", ["FLUX.1 [dev]", "Seedance 1 Pro", "Super flux"]),
        ("model:flux", ["FLUX.1 [dev]", "Super flux"]),
        ('tag:"key ', ["key art"]),
        ("type:v", ["video"]),
        ("rating:>", [">=4", ">=3"]),
        ("m", []),
        ("fox ", []),
        ("heron", []),
        ('"mo', []),
        ("tag:hero", []),
    ],
)
def test_what_may_follow_is_proposed(typed, expected):
    assert shown(typed) == expected


def test_a_caret_elsewhere_is_not_disturbed():
    assert shown("model:flux fox", 14) == []
    assert shown("model:flux fox", 10) == ["FLUX.1 [dev]", "Super flux"]
    assert shown("model:flux fox", 2) == []


@pytest.mark.parametrize(
    ("typed", "result", "caret"),
    [
        ("red mo", "red model:", 10),
        ("-mo", "-model:", 7),
        ("model:see fox", 'model:"Seedance 1 Pro" fox', 22),
        ("-tag:k", '-tag:"key art" ', 15),
        ("rating:>", "rating:>=4 ", 11),
        ("modle:x", "model:x", 7),
    ],
)
def test_a_proposal_is_put_in_its_place(typed, result, caret):
    first = proposals(typed, typed.find(" fox") if " fox" in typed else len(typed), KNOWN)[0]
    assert first.put_into(typed) == (result, caret)


def test_every_field_can_be_asked_for():
    assert [each.shown for each in all_fields(0)] == [f"{name}:" for name in OFFERED]
