"""Pictures that look alike are found by the bits that tell what they look like."""

from __future__ import annotations

from services.arrangement import Arrangement
from services.catalogue.database import connect
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate
from services.domain import Query

from .conftest import asset, batch

BITS = 0xF0F0_F0F0_F0F0_F0F0
LOOKS = {1: BITS, 2: BITS ^ 0b1, 3: BITS ^ 0b1111_1111, 4: BITS ^ (1 << 63), 5: 0x0F0F_0F0F_0F0F_0F0F}


def uid(number):
    return asset(number).ref.uid


async def stored(catalogue, rows=6):
    await catalogue.store(batch(*(asset(number) for number in range(1, rows + 1))))
    await catalogue.learn_likenesses({uid(number): bits for number, bits in LOOKS.items()})


async def alike(catalogue, number, reach, **query):
    asked = Query(similar=((uid(number), reach),), **query)
    rows = await catalogue.rows(await catalogue.ids(asked))
    found = [int(row.asset.ref.remote_id) for row in rows]
    assert await catalogue.count(asked) == len(found)
    assert list((await catalogue.listing(asked, Arrangement())).ids) == [row.id for row in rows]
    return found


def test_those_within_reach_are_found_in_the_order_of_the_gallery(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue)
        assert await alike(catalogue, 2, 0) == [2]
        assert await alike(catalogue, 2, 1) == [1, 2]
        assert await alike(catalogue, 1, 1) == [1, 2, 4]
        assert await alike(catalogue, 1, 8) == [1, 2, 3, 4]
        assert await alike(catalogue, 1, 64) == [1, 2, 3, 4, 5]

    with_catalogue(scenario)


def test_it_is_one_filter_among_others(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue)
        assert await alike(catalogue, 1, 8, uids=(uid(3), uid(5))) == [3]
        others = Query(without=(Query(similar=((uid(1), 8),)),))
        assert await catalogue.count(others) == 2

    with_catalogue(scenario)


def test_one_that_nobody_looked_at_is_like_itself_alone(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue)
        assert await alike(catalogue, 6, 64) == [6]

    with_catalogue(scenario)


def test_a_newer_look_replaces_the_older_and_unknown_uids_are_left_out(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue)
        await catalogue.learn_likenesses({uid(5): BITS, "oxen-aaaaaaaa:-:gone:0": BITS})
        assert await alike(catalogue, 1, 0) == [1, 5]

    with_catalogue(scenario)


def test_those_nobody_looked_at_are_told_one_after_the_other(with_catalogue):
    async def scenario(catalogue):
        await stored(catalogue, rows=8)
        first = await catalogue.without_likeness(0, 2)
        assert len(first) == 2
        rest = await catalogue.without_likeness(first[-1].id, 2)
        told = {row.asset.ref.remote_id for row in (*first, *rest)}
        assert told == {"6", "7", "8"}

    with_catalogue(scenario)


def test_a_catalogue_from_before_gets_the_table(tmp_path):
    connection = connect(tmp_path / "old.sqlite3")
    migrate(connection, MIGRATIONS[:4])
    migrate(connection, MIGRATIONS)
    assert connection.execute("SELECT count(*) FROM likeness").fetchone() == (0,)
    connection.close()
