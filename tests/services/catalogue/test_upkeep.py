"""Housekeeping in small steps."""

from services.domain import Query

from .conftest import ACCOUNT, asset, batch


def test_removing_an_account_takes_several_short_steps(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(n, tags=("t",)) for n in range(1201)), cursor="1"))
        await catalogue.store(batch(asset(5), feed="second"))
        await catalogue.remove_account(ACCOUNT.id)
        tables = ("asset", "also", "asset_tag", "page", "feed", "model", "source")
        left = await catalogue._db.read(
            lambda c: {table: c.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
        )
        return left, await catalogue.check(), await catalogue.count(Query())

    left, found, count = with_catalogue(scenario)
    assert (set(left.values()), found, count) == ({0}, [], 0)


def test_merging_the_index_ends_and_keeps_what_it_finds(with_catalogue):
    async def scenario(catalogue):
        for first in range(0, 300, 10):
            await catalogue.store(batch(*(asset(n, prompt="red fox") for n in range(first, first + 10))))
        await catalogue.optimize()
        return await catalogue.count(Query(search="fox"))

    assert with_catalogue(scenario) == 300
