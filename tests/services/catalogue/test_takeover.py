"""Reviews of a removed account, met again under a new one."""

from __future__ import annotations

from dataclasses import replace

from services.catalogue import Catalogue
from services.domain import Query, ReviewChange
from tests.services.catalogue.conftest import ACCOUNT, asset, batch

AGAIN = replace(ACCOUNT, id="oxen-bbbbbbbb")


async def reviewed_and_removed(catalogue: Catalogue, count: int) -> None:
    rows = [asset(number) for number in range(count)]
    await catalogue.add_account(ACCOUNT)
    await catalogue.store(batch(*rows))
    await catalogue.review([row.ref.uid for row in rows], ReviewChange(rating=3))
    await catalogue.remove_account(ACCOUNT.id)


def test_reviews_move_to_the_new_uids_once(run, tmp_path):
    async def scenario():
        catalogue = await Catalogue.open(tmp_path / "catalogue.sqlite3")
        await reviewed_and_removed(catalogue, 30)
        await catalogue.add_account(AGAIN)
        await catalogue.store(batch(*(asset(number, account=AGAIN.id) for number in range(30))))
        (claim,) = await catalogue.claims()
        moved = await catalogue.take_over(claim)
        rated, again = await catalogue.count(Query(ratings=((3, 3),))), await catalogue.claims()
        await catalogue.aclose()
        return moved, rated, again

    assert run(scenario()) == (30, 30, ())


def test_an_account_that_still_exists_keeps_its_reviews_to_itself(run, tmp_path):
    async def scenario():
        catalogue = await Catalogue.open(tmp_path / "catalogue.sqlite3")
        await reviewed_and_removed(catalogue, 30)
        await catalogue.add_account(ACCOUNT)
        await catalogue.add_account(AGAIN)
        await catalogue.store(batch(*(asset(number, account=AGAIN.id) for number in range(30))))
        claims = await catalogue.claims()
        await catalogue.aclose()
        return claims

    assert run(scenario()) == ()


def test_places_in_collections_move_along_even_where_nothing_was_reviewed(run, tmp_path):
    async def scenario():
        catalogue = await Catalogue.open(tmp_path / "catalogue.sqlite3")
        await catalogue.add_account(ACCOUNT)
        await catalogue.store(batch(*(asset(number) for number in range(25))))
        made = await catalogue.create_collection("Key art")
        await catalogue.put_in(made.id, list(await catalogue.ids(Query())))
        await catalogue.remove_account(ACCOUNT.id)
        await catalogue.add_account(AGAIN)
        await catalogue.store(batch(*(asset(number, account=AGAIN.id) for number in range(25))))
        (claim,) = await catalogue.claims()
        moved = await catalogue.take_over(claim)
        shown, again = await catalogue.count(Query(collection=made.id)), await catalogue.claims()
        await catalogue.undo()
        back = await catalogue.count(Query(collection=made.id))
        await catalogue.aclose()
        return claim.assets, moved, shown, again, back

    assert run(scenario()) == (25, 25, 25, (), 0)
