"""Values as numbers and text."""

import json
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from services.catalogue import codes
from services.domain import Flag, Kind, Label, Status

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_comes_back_to_the_microsecond(moment):
    assert codes.moment(codes.micros(moment)) == moment


def test_a_moment_of_another_zone_is_the_same_moment():
    assert codes.micros(datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))) == codes.micros(
        datetime(2026, 1, 1)
    )


def test_every_word_has_one_number():
    for words, known in ((Kind, codes.KIND_CODE), (Status, codes.STATUS_CODE), (Flag, codes.FLAG_CODE)):
        assert sorted(known.values()) == list(range(len(words)))
    assert {codes.LABELS[code] for code in codes.LABEL_CODE.values()} == set(Label)


@given(st.text())
def test_cleaned_text_can_be_encoded_and_cleaning_twice_changes_nothing(text):
    cleaned = codes.clean(text)
    cleaned.encode()
    assert "\0" not in cleaned
    assert codes.clean(cleaned) == cleaned


@given(st.dictionaries(st.text(), anything, max_size=5))
def test_parameters_come_back_as_they_were(params):
    packed = codes.pack(params)
    if not params:
        assert packed is None
        return
    expected = json.loads(codes.clean_json(json.dumps(params, ensure_ascii=False)))
    assert codes.StoredParams(packed) == expected
    text = json.dumps(params, ensure_ascii=False)
    if text.isascii() and "\\u0000" not in text:
        assert expected == params


@given(st.text(alphabet='\\u0\0n"a', max_size=12))
def test_a_nul_is_taken_out_of_json_and_a_backslash_is_not(text):
    assert json.loads(codes.clean_json(json.dumps(text, ensure_ascii=False))) == text.replace("\0", " ")


def test_long_parameters_are_compressed():
    packed = codes.pack({"text": "x" * 20_000})
    assert isinstance(packed, bytes)
    assert len(packed) < 200
    assert codes.StoredParams(packed)["text"] == "x" * 20_000


def test_stored_parameters_tell_nothing_when_printed():
    assert "secret" not in repr(codes.StoredParams('{"a":"secret"}'))


def test_numbers_no_database_can_hold_are_none():
    assert [codes.whole(2**63), codes.whole(-5), codes.finite(float("inf")), codes.finite(float("nan"))] == [
        None, -5, None, None
    ]  # fmt: skip
