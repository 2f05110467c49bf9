"""What each field says."""

from datetime import date

import pytest

from services.domain import Flag, Kind, Label, Shelf, Status
from services.errors import QueryError
from services.finding import faults
from services.finding.fields import READERS, Context, choices, read
from services.finding.names import AccountName, Names
from services.finding.terms import FIELDS, terms

CONTEXT = Context(Names((AccountName("oxen-1", "Mine", "oxen"),)), date(2026, 11, 21))


def said(text):
    return read(terms(text)[0], CONTEXT)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("model:flux", {"model_parts": ("flux",)}),
        ('model:="FLUX.1 [dev]"', {"models": ("FLUX.1 [dev]",)}),
        ("seed:42", {"seeds": ("42",)}),
        ("tag:=hero", {"tags": ("hero",)}),
        ("tag:>x", {"tags": (">x",)}),
        ("account:mine", {"accounts": ("oxen-1",)}),
        ("account:=gone-1", {"accounts": ("gone-1",)}),
        ("provider:oxen", {"providers": ("oxen",)}),
        ("type:3D", {"kinds": (Kind.MODEL,)}),
        ("status:failed", {"statuses": (Status.FAILED,)}),
        ("flag:picked", {"flags": (Flag.PICK,)}),
        ("label:none", {"labels": (Label.NONE,)}),
        ("rating:>=4", {"ratings": ((4, 5),)}),
        ("size:1024x768", {"sizes": ((1024, 768),)}),
        ("size:>2048", {"sides": ((2049, None),)}),
        ("size:>2mp", {"areas": ((2_000_001, None),)}),
        ("is:unreviewed", {"unreviewed": True}),
        ("is:hidden", {"shelf": Shelf.HIDDEN}),
        ("shelf:picks", {"shelf": Shelf.PICKS}),
        ("list:public", {"feeds": ("public",)}),
    ],
)
def test_a_field_says(text, part):
    assert said(text) == part


@pytest.mark.parametrize(
    ("text", "sentence", "place"),
    [
        ("model:", faults.no_value, "model:"),
        ('tag:""', faults.no_value, 'tag:""'),
        ("modle:x", faults.no_field, "modle"),
        ("account:nobody", faults.no_account, "nobody"),
        ("provider:nobody", faults.no_provider, "nobody"),
        ("type:fox", faults.no_choice, "fox"),
        ("is:fox", faults.no_choice, "fox"),
        ("shelf:fox", faults.no_choice, "fox"),
        ("rating:7", faults.no_rating, "7"),
        ("size:big", faults.no_size, "big"),
        ("cost:cheap", faults.no_cost, "cheap"),
        ("before:soon", faults.no_date, "soon"),
        ("before:2026..2027", faults.no_date, "2026..2027"),
        ("after:>2026", faults.no_date, "2026"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(text, sentence, place):
    with pytest.raises(QueryError) as caught:
        said(text)
    values = str(caught.value).values
    assert str(caught.value) == sentence(**values)
    assert text[caught.value.start : caught.value.end] == place


def test_every_field_can_be_read():
    assert set(READERS) == set(FIELDS)


def test_fields_with_a_fixed_set_offer_it():
    assert choices("flag") == ("pick", "reject", "none")
    assert "unreviewed" in choices("is")
    assert choices("model") == ()
