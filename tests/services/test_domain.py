"""services.domain: identity survives as text, values are frozen, signed addresses stay out of their printed form."""

import copy
import dataclasses
import pickle
import re
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain import Asset, AssetRef, Flag, Kind, Label, Query, Review, Status, utc_now

SAFE = re.compile(r"(?:[A-Za-z0-9._-]|%[0-9A-F]{2})*")
anything = st.text()
refs = st.builds(AssetRef, anything, anything, anything, st.integers(min_value=0, max_value=10**6))


@given(ref=refs)
def test_a_uid_stands_for_exactly_one_asset(ref):
    assert AssetRef.parse(ref.uid) == ref


@given(one=refs, other=refs)
def test_two_assets_never_share_a_uid(one, other):
    assert (one.uid == other.uid) == (one == other)


@given(ref=refs)
def test_a_uid_has_four_parts_of_harmless_characters(ref):
    parts = ref.uid.split(":")
    assert len(parts) == 4
    assert all(SAFE.fullmatch(part) for part in parts)


def test_a_uid_looks_as_the_contract_says():
    assert AssetRef("scenario-ab12cd34", "-", "asset_ä/1~", 2).uid == "scenario-ab12cd34:-:asset_%C3%A4%2F1%7E:2"


@pytest.mark.parametrize("uid", ["", "a", "a:b:c", "a:b:c:", "a:b:c:-1", "a:b:c:x", "a:b:c:1:2", "a:b:c:²", "a:b:c: 1"])
def test_what_is_no_uid_is_refused(uid):
    with pytest.raises(ValueError):
        AssetRef.parse(uid)


@given(text=st.text())
def test_no_text_makes_parsing_fail_otherwise(text):
    try:
        AssetRef.parse(text)
    except ValueError:
        return


def asset(**fields) -> Asset:
    return Asset(ref=AssetRef("a", "-", "1"), kind=Kind.IMAGE, status=Status.SUCCEEDED, **fields)


def test_signed_addresses_and_parameters_are_not_in_the_printed_form():
    printed = repr(asset(urls={"original": "https://a.example/?sig=cAnArY"}, params={"x": "cAnArY"}))
    assert "cAnArY" not in printed


def test_fresh_addresses_make_no_other_asset():
    assert asset(urls={"original": "https://a.example/1"}) == asset(urls={"original": "https://a.example/2"})


def test_values_are_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        asset().prompt = "other"


def test_an_asset_is_copied_compared_and_sent_like_any_value():
    one = asset(prompt="a kite", params={}, urls={})
    assert type(one) is Asset
    assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == one
    assert dataclasses.replace(one, prompt="b") == asset(prompt="b")
    assert asset() != asset(seed="1")


def test_an_asset_without_its_reference_or_with_an_unknown_field_is_no_asset():
    with pytest.raises(TypeError, match="ref"):
        Asset(kind=Kind.IMAGE, status=Status.SUCCEEDED)
    with pytest.raises(TypeError, match="colour"):
        asset(colour="red")


def test_a_review_is_blank_until_something_is_said():
    assert Review().is_blank
    for said in ({"rating": 1}, {"flag": Flag.PICK}, {"label": Label.RED}, {"note": "x"}, {"tags": ("x",)}):
        assert not Review(**said).is_blank


def test_a_query_can_be_a_key_and_filters_nothing_by_itself():
    assert {Query(): 1}[Query()] == 1


def test_now_is_in_utc():
    assert utc_now().tzinfo is UTC
