"""A typed search: what it finds, in every script, and that no text can break it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.catalogue.database import connect
from services.catalogue.schema import MIGRATIONS
from services.catalogue.search import Search, indexed, parse
from services.catalogue.versions import migrate

TEXTS = {
    1: "夜の街にネオンが光る",
    2: "未来城市的夜景，霓虹灯",
    3: "A red fox in the snow, Café at dawn",
    4: "a red-haired woman, foxglove",
    5: "กำแพงเมืองโบราณ",
    6: "네온 불빛의 도시",
    7: "हिन्दी कविता",
    8: "ﾈｵﾝ half width",
    9: "fox in red boots",
}


@pytest.fixture(scope="module")
def words(tmp_path_factory):
    connection = connect(tmp_path_factory.mktemp("search") / "catalogue.sqlite3")
    migrate(connection, MIGRATIONS)
    rows = [(number, indexed(text)) for number, text in TEXTS.items()]
    connection.executemany("INSERT INTO words (rowid, prompt, negative, about, own) VALUES (?, ?, '', '', '')", rows)
    yield connection
    connection.close()


def found(words, typed):
    asked = parse(typed)
    every = set(TEXTS)
    if asked.wanted:
        every = {row[0] for row in words.execute("SELECT rowid FROM words WHERE words MATCH ?", (asked.wanted,))}
    if asked.unwanted:
        every -= {row[0] for row in words.execute("SELECT rowid FROM words WHERE words MATCH ?", (asked.unwanted,))}
    return every


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("ネオン", {1, 8}),
        ("城市", {2}),
        ("夜", {1, 2}),
        ("る", {1}),
        ("灯", {2}),
        ("ネオンが光", {1}),
        ("街ネオン", set()),
        ("เมือง", {5}),
        ("도시", {6}),
        ("कविता", {7}),
        ("fox red", {3, 9}),
        ("red fo", {3, 4, 9}),
        ('"red fox"', {3}),
        ('"red fo"', set()),
        ("fox -red", set()),
        ("fox -snow", {9}),
        ("fox -boots ", {3}),
        ('fox -"red boots"', {3}),
        ("-fox", {1, 2, 4, 5, 6, 7, 8}),
        ("cafe", {3}),
        ("CAFÉ", {3}),
        ("red-haired", {4}),
        ('"snow', {3}),
        ("", set(TEXTS)),
        ("-", set(TEXTS)),
        ("!!! ???", set(TEXTS)),
    ],
)
def test_a_search_finds_what_it_says(words, typed, numbers):
    assert found(words, typed) == numbers


def test_an_unfinished_last_word_is_one_only_while_it_is_typed(words):
    assert found(words, "fo") == {3, 4, 9}
    assert found(words, "fo ") == set()


@settings(deadline=None, max_examples=400)
@given(st.text(max_size=40) | st.text(alphabet='"-*^:(){}+ANDORNEAR夜のab\0\ud800 ', max_size=40))
def test_no_text_is_a_syntax_error(words, typed):
    found(words, typed)


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="夜の街ネオ城市abc xé", min_size=1, max_size=12), st.data())
def test_a_part_of_an_unspaced_run_is_always_found(words, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    if not all(sign in "夜の街ネオ城市" for sign in part):
        return
    words.execute("BEGIN")
    words.execute(
        "INSERT INTO words (rowid, prompt, negative, about, own) VALUES (99, ?, '', '', '')", (indexed(text),)
    )
    try:
        assert 99 in found(words, part)
    finally:
        words.execute("ROLLBACK")


def test_a_very_long_search_is_cut():
    assert len(parse("a " * 5000).wanted.split(" AND ")) <= 32


def test_nothing_typed_asks_nothing():
    assert parse("  ") == Search()
