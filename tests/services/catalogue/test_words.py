"""The search index in step with the rows."""

from services.catalogue import words
from services.catalogue.encoding import Encoded
from services.domain import Query, ReviewChange

from .conftest import asset, batch


def test_what_goes_in_is_what_is_read_of_the_row(with_catalogue):
    told = asset(
        1,
        prompt="夜の街",
        negative_prompt="blur",
        model="flux",
        tags=("Fox",),
        collections=("Winter",),
        params={"name": "a.png"},
    )

    async def scenario(catalogue):
        (number,) = (await catalogue.store(batch(told))).new
        row = Encoded(told)
        return words.of_facts(number, row.facts, row.model, ""), await catalogue._db.read(words.of_rows, [number])

    inserted, read = with_catalogue(scenario)
    assert read == [inserted]


def test_every_kind_of_text_is_found_and_gone_when_it_changes(with_catalogue):
    before = asset(
        1, prompt="alpha", negative_prompt="bravo", model="charlie", tags=("delta",), collections=("echo",),
        params={"name": "foxtrot.png"},
    )  # fmt: skip
    terms = ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel")

    async def scenario(catalogue):
        await catalogue.store(batch(before))
        await catalogue.review([before.ref.uid], ReviewChange(note="golf", add_tags=("hotel",)))
        found = [await catalogue.count(Query(search=term)) for term in terms]
        await catalogue.store(batch(asset(1, prompt="new", urls={})))
        return found, [await catalogue.count(Query(search=term)) for term in terms]

    found, after = with_catalogue(scenario)
    assert found == [1] * 8
    assert after == [0, 0, 0, 0, 0, 0, 1, 1]


def test_a_phrase_does_not_reach_from_the_prompt_into_the_model(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1, prompt="a red", model="fox")))
        return await catalogue.count(Query(search='"red fox"')), await catalogue.count(Query(search="red fox"))

    assert with_catalogue(scenario) == (0, 1)
