"""Dates of rows whose provider tells none."""

from datetime import timedelta

from services.domain import Query

from .conftest import ACCOUNT, NOON, asset, batch


async def order(catalogue):
    return [row.asset.ref.remote_id for row in await catalogue.rows(await catalogue.ids(Query()))]


def test_deeper_pages_of_an_undated_feed_stay_below_the_first(with_catalogue, clock):
    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(f"{n:03}") for n in range(30)), position=0))
        clock.advance(hours=5)
        await catalogue.store(batch(*(asset(f"{n:03}") for n in range(30, 60)), position=30))
        return await order(catalogue), await catalogue.rows(await catalogue.ids(Query()))

    names, rows = with_catalogue(scenario)
    assert names == [f"{n:03}" for n in range(60)]
    assert {row.sort_at for row in rows} == {NOON}
    assert all(row.estimated and row.asset.created_at is None for row in rows)


def test_new_rows_at_the_head_come_first(with_catalogue, clock):
    async def scenario(catalogue):
        await catalogue.store(batch(*(asset(f"old{n}") for n in range(3)), position=0))
        clock.advance(days=1)
        await catalogue.store(batch(asset("new0"), asset("new1"), asset("old0"), asset("old1")))
        return await order(catalogue), (await catalogue.rows(await catalogue.first_ids(Query(), 1)))[0].sort_at

    names, newest = with_catalogue(scenario)
    assert names == ["new0", "new1", "old0", "old1", "old2"]
    assert newest == NOON + timedelta(days=1)


def test_an_undated_row_takes_the_date_of_its_nearest_dated_neighbour(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset("a"), asset("b"), asset("c"), asset(9), position=0))
        return {row.asset.ref.remote_id: row for row in await catalogue.rows(await catalogue.ids(Query()))}

    rows = with_catalogue(scenario)
    assert rows["a"].sort_at == rows["b"].sort_at == rows["1"].sort_at
    assert rows["c"].sort_at == rows["9"].sort_at
    assert [rows[name].estimated for name in ("1", "a", "c", "9")] == [False, True, True, False]


def test_a_neighbour_that_comes_later_counts_when_the_view_is_opened_again(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset("a"), position=0))
        await catalogue.store(batch(asset(500), position=1))
        await catalogue.ids(Query())
        return (await catalogue.by_uid([asset("a").ref.uid]))[0].sort_at

    assert with_catalogue(scenario) == NOON - timedelta(minutes=500)


def test_dates_read_from_files_move_the_rows_below_too(with_catalogue):
    long_ago = NOON - timedelta(days=700)

    async def scenario(catalogue):
        stored = await catalogue.store(batch(*(asset(f"{n:02}") for n in range(90)), position=0))
        await catalogue.store(batch(asset(60 * 24, account="scenario-bbbbbbbb"), feed="assets"))
        await catalogue.set_dates(
            {n: long_ago - timedelta(hours=at) for at, n in enumerate(stored.new[:30])}, estimated=True
        )
        return await order(catalogue), await catalogue.rows(stored.new), await catalogue.check()

    names, rows, found = with_catalogue(scenario)
    assert names == ["1440", *(f"{n:02}" for n in range(90))]
    assert rows[89].sort_at == rows[29].sort_at == long_ago - timedelta(hours=29)
    assert found == []


def test_a_told_date_is_never_overwritten_and_ends_an_estimate(with_catalogue):
    async def scenario(catalogue):
        stored = await catalogue.store(batch(asset(1), asset("a")))
        await catalogue.set_dates(dict.fromkeys(stored.new, NOON), estimated=True)
        between = await catalogue.rows(stored.new)
        await catalogue.store(batch(asset(1), asset("a", created_at=NOON - timedelta(days=3))))
        return between, await catalogue.rows(stored.new)

    between, after = with_catalogue(scenario)
    assert between[0].sort_at == NOON - timedelta(minutes=1)
    assert (between[1].sort_at, between[1].estimated, between[1].asset.created_at) == (NOON, True, None)
    assert (after[1].sort_at, after[1].estimated) == (NOON - timedelta(days=3), False)


def test_a_date_of_the_file_itself_is_no_estimate_and_passes_since(with_catalogue):
    async def scenario(catalogue):
        (number,) = (await catalogue.store(batch(asset("a")))).new
        asked = Query(since=NOON - timedelta(days=9))
        before = await catalogue.count(asked)
        await catalogue.set_dates({number: NOON - timedelta(days=1)}, estimated=False)
        return before, await catalogue.count(asked), (await catalogue.rows([number]))[0].estimated

    assert with_catalogue(scenario) == (0, 1, False)


def test_undated_gives_the_guessed_rows_of_a_feed_by_position(with_catalogue):
    async def scenario(catalogue):
        stored = await catalogue.store(batch(asset("b"), asset(1), asset("a"), position=0))
        other = await catalogue.store(batch(asset("z"), feed="other"))
        await catalogue.set_dates({stored.new[0]: NOON}, estimated=True)
        everything = [*stored.new[::-1], *other.new, 404]
        return [row.asset.ref.remote_id for row in await catalogue.undated(ACCOUNT.id, "generations", everything)]

    assert with_catalogue(scenario) == ["a"]


def test_searching_stays_exact_after_rows_were_dated_anew(with_catalogue):
    async def scenario(catalogue):
        stored = await catalogue.store(batch(*(asset(n, prompt="fox") for n in range(6))))
        await catalogue.store(batch(asset(0, prompt="fox", created_at=NOON - timedelta(days=9))))
        asked = Query(search="fox")
        return stored.new, list(await catalogue.ids(asked)), list(await catalogue.first_ids(asked, 3))

    new, ids, first = with_catalogue(scenario)
    assert ids == [*new[1:], new[0]]
    assert first == ids[:3]
