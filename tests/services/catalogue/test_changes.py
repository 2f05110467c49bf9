"""What a change makes of a review."""

import pytest

from services.catalogue import changes
from services.catalogue.journal import ReviewRow
from services.domain import Flag, Label, ReviewChange
from services.errors import UsageError


def same(tag):
    return tag


@pytest.mark.parametrize(
    ("change", "count", "words"),
    [
        (ReviewChange(rating=4), 12, "4 stars on 12 assets"),
        (ReviewChange(rating=1), 1, "1 star on 1 asset"),
        (ReviewChange(rating=0), 2000, "No stars on 2,000 assets"),
        (ReviewChange(flag=Flag.PICK, label=Label.RED), 1, "Pick, red label on 1 asset"),
        (ReviewChange(flag=Flag.NONE, label=Label.NONE), 1, "No flag, no label on 1 asset"),
        (ReviewChange(note="x", add_tags=("a",), remove_tags=("b",)), 3, "Note, tag a, tag b removed on 3 assets"),
        (ReviewChange(note=""), 3, "No note on 3 assets"),
    ],
)
def test_an_edit_is_put_into_words(change, count, words):
    assert changes.words_for(change, count) == words


def test_tags_are_trimmed_and_composed():
    assert changes.clean_tag("  Cafe\u0301 \n au\tlait\0 ") == "Café au lait"


@pytest.mark.parametrize("tag", ["", " \n", "\x07", "x" * 201])
def test_what_is_no_tag_is_refused(tag):
    with pytest.raises(UsageError, match="nothing was changed"):
        changes.clean_tag(tag)


@pytest.mark.parametrize("rating", [-1, 6])
def test_a_rating_out_of_range_is_refused(rating):
    with pytest.raises(UsageError):
        changes.checked(ReviewChange(rating=rating))


def test_too_many_tags_are_refused():
    with pytest.raises(UsageError):
        changes.applied(ReviewRow("a", 1), ReviewChange(add_tags=tuple(f"t{n}" for n in range(201))), same)


def test_a_tag_is_added_once_and_keeps_its_first_spelling():
    row = changes.applied(ReviewRow("a", 1, tags='["Hero"]'), ReviewChange(add_tags=("HERO", "new")), same)
    assert row.tags == '["Hero","new"]'


def test_turning_back_touches_only_what_differs():
    before, after = ReviewRow("a", 1), ReviewRow("a", 2, rating=4)
    now = after._replace(note="later")
    assert changes.turned_back(now, changes.kept(after), changes.kept(before)) == now._replace(rating=0)
