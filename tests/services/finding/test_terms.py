"""Cutting a text into terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.finding.terms import field_called, is_plain, quoted, terms


def cut(text):
    return [(term.name, term.value or term.raw) for term in terms(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("red fox", [("", "red"), ("", "fox")]),
        ('"red fox" -cat', [("", '"red fox"'), ("", "-cat")]),
        ("model:flux fox", [("model", "flux"), ("", "fox")]),
        ('MODEL:"Seedance 1 Pro"', [("model", "Seedance 1 Pro")]),
        ("tag:“key art”", [("tag", "key art")]),
        ('tag:"say ""hi"""', [("tag", 'say "hi"')]),
        ('tag:"key ar', [("tag", "key ar")]),
        ("kind:video", [("type", "video")]),
        ("16:9 https://x.y re:zero", [("", "16:9"), ("", "https://x.y"), ("", "re:zero")]),
        ('"model:flux"', [("", '"model:flux"')]),
        ("( tag:a )", [("(", "("), ("tag", "a"), (")", ")")]),
        ("(masterpiece:1.2) a(b)", [("", "(masterpiece:1.2)"), ("", "a(b)")]),
    ],
)
def test_a_text_is_cut_into_fields_and_words(text, expected):
    assert cut(text) == expected


def test_a_term_knows_its_sign_and_where_its_value_begins():
    (term,) = terms("-rating:≥4")
    assert (term.minus, term.sign, term.value, term.value_at) == (True, ">=", "4", 9)


@pytest.mark.parametrize("text", ["modle:flux", "ratng:4", "acount:x"])
def test_a_slip_of_the_hand_is_known_for_one(text):
    assert terms(text)[0].guess


@pytest.mark.parametrize("text", ["mode:raw", "style:anime", "side:left", "a:b"])
def test_other_words_with_a_colon_are_words(text):
    assert is_plain(terms(text))


def test_brackets_without_a_partner_are_words():
    assert is_plain(terms("a ( b"))
    assert is_plain(terms(") ("))
    assert not is_plain(terms("( b )"))


def test_aliases_mean_their_field():
    assert [field_called(name) for name in ("Since", "stars", "nothing")] == ["after", "rating", ""]


@given(st.text(max_size=60) | st.text(alphabet='a:"-() =<>model“”\n', max_size=40))
def test_terms_cover_every_text_in_order(text):
    last = 0
    for term in terms(text):
        assert last <= term.start < term.end <= len(text)
        assert not text[last : term.start].strip()
        assert term.raw == text[term.start : term.end]
        last = term.end
    assert not text[last:].strip()


@given(st.text(min_size=1))
def test_a_quoted_value_is_read_back(value):
    (term,) = terms(f"tag:{quoted(value)}")
    assert (term.sign, term.value) == ("", value)
