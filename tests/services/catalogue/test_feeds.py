"""Positions in lists and membership of several lists."""

from dataclasses import replace
from datetime import timedelta

from services.domain import FeedState, Query

from .conftest import ACCOUNT, NOON, asset, batch


def test_a_state_comes_back_whole_for_each_filter(with_catalogue):
    state = FeedState(
        account=ACCOUNT.id, feed="generations", filter_key="model=flux", cursor="opaque ü", complete=True, rows=7,
        total=9, frontier=NOON, newest=NOON + timedelta(1), updated_mark=NOON, last_sync=NOON, error="no",
        not_offered_until=NOON,
    )  # fmt: skip
    plain = replace(state, filter_key="", cursor=None, complete=False, frontier=None)

    async def scenario(catalogue):
        await catalogue.save_feed_state(state)
        await catalogue.save_feed_state(replace(plain, rows=1))
        await catalogue.save_feed_state(plain)
        return (
            await catalogue.feed_state(ACCOUNT.id, "generations", "model=flux"),
            await catalogue.feed_state(ACCOUNT.id, "generations"),
            await catalogue.feed_states(ACCOUNT.id),
            await catalogue.feed_states("nobody"),
        )

    assert with_catalogue(scenario) == (state, plain, (plain, state), ())


def test_a_list_never_read_has_a_fresh_state(with_catalogue):
    async def scenario(catalogue):
        return await catalogue.feed_state("a", "b")

    assert with_catalogue(scenario) == FeedState(account="a", feed="b")


def test_an_asset_of_several_feeds_is_one_row_and_lives_in_the_first(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), feed="public", feed_rank=1, cursor="p"))
        await catalogue.store(batch(asset(1), feed="assets", feed_rank=0, cursor="a"))
        await catalogue.store(batch(asset(1), feed="examples:m", feed_rank=2, cursor="e"))
        return await catalogue.by_uid([asset(1).ref.uid]), await catalogue.counts(), await catalogue.count(Query())

    (entry,), counts, total = with_catalogue(scenario)
    assert (entry.feed, entry.feeds, entry.locator.feed) == ("assets", ("assets", "public", "examples:m"), "assets")
    assert total == 1
    assert {feed: n for (_, feed), n in counts.feeds.items()} == {"assets": 1, "public": 1, "examples:m": 1}


def test_a_caller_that_names_no_rank_changes_none(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), feed="late", feed_rank=5))
        await catalogue.store(batch(asset(2), feed="late"))
        await catalogue.store(batch(asset(1), feed="early", feed_rank=3))
        return (await catalogue.by_uid([asset(1).ref.uid]))[0].feed

    assert with_catalogue(scenario) == "early"


def test_an_unknown_feed_misses_nothing(with_catalogue):
    async def scenario(catalogue):
        return await catalogue.mark_missing("a", "b", NOON)

    assert with_catalogue(scenario) == 0
