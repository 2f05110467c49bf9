"""An asset as its row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.catalogue.encoding import Encoded, Facts, is_storable, read

from .conftest import asset


@pytest.mark.parametrize(
    ("url", "storable"),
    [
        ("https://files.example.com/a/b.png", True),
        ("http://127.0.0.1:8080/a@b.png", True),
        ("https://files.example.com/a.png?token=1", False),
        ("https://files.example.com/a.png?", False),
        ("https://files.example.com/a.png#part", False),
        ("https://user@files.example.com/a.png", False),
        ("https://user:pass@files.example.com", False),
        ("data:image/png;base64,AAAA", False),
        ("ftp://files.example.com/a.png", False),
        ("", False),
    ],
)
def test_only_an_address_without_a_secret_is_stored(url, storable):
    assert is_storable(url) is storable


@given(st.text(), st.lists(st.text(), max_size=3), st.none() | st.text())
def test_what_is_stored_reads_back_as_what_is_indexed(prompt, tags, model):
    row = Encoded(asset(1, prompt=prompt, tags=tuple(tags), model=model))
    assert list(read(row.stored)) == [list(value) if isinstance(value, tuple) else value for value in row.facts]
    row.stored.encode()


@pytest.mark.parametrize(
    "facts",
    [
        {"prompt": "b"},
        {"model": "m"},
        {"params": {"a": 2}},
        {"width": 5},
        {"urls": {}},
        {"tags": ("t",)},
        {"error": "e"},
    ],
)
def test_every_change_of_content_changes_the_digest(facts):
    assert Encoded(asset(1)).digest != Encoded(asset(1, **facts)).digest


def test_the_file_name_is_the_providers_word_else_the_end_of_the_address():
    assert Encoded(asset(1, params={"name": "Fox.png"})).facts.name == "Fox.png"
    assert Encoded(asset(1, urls={"original": "https://f.example/x/fox-1.png?sig=SECRET"})).facts.name == "fox-1.png"
    assert Encoded(asset(1, urls={})).facts.name is None


def test_a_shorter_row_of_an_older_version_is_read():
    assert read('["a fox"]') == Facts(prompt="a fox")
