"""Which lists block what the artist is about to see."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.domain import FeedState, Query
from services.sync.frontier import _blocks
from tests.fake_vendors import FakeConfig, nasty
from tests.services.opening import add, add_all, gallery_in
from tests.services.sync.vendor import START

READ_TO = FeedState(account="a", feed="f", cursor="2", rows=10, frontier=START)


@pytest.fixture
def fake_config() -> FakeConfig:
    return FakeConfig(rows=240)


def test_a_list_blocks_rows_at_or_below_its_frontier():
    assert _blocks(READ_TO, START)
    assert _blocks(READ_TO, START - timedelta(days=1))
    assert not _blocks(READ_TO, START + timedelta(days=1))


def test_the_end_of_the_view_is_blocked_by_every_list_with_pages_left():
    assert _blocks(READ_TO, None)


def test_a_list_read_to_its_end_blocks_nothing():
    assert not _blocks(FeedState(account="a", feed="f", complete=True, rows=3), None)


def test_a_view_of_one_account_reads_that_account_alone(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            accounts = await add_all(gallery, fakes)
            await gallery.refresh()
            fakes.forget()
            await gallery.approach(Query(accounts=(accounts["oxen"].id,)), None)
            return {vendor: len(fakes.requests_to(vendor)) for vendor in accounts}

    assert run(scenario()) == {"modelslab": 0, "oxen": 1, "pictory": 0, "scenario": 0}


def test_a_list_that_failed_is_left_out_and_named(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            await gallery.refresh()
            fakes.oxen.nasty(nasty.status(404))
            await gallery.approach(Query(), None)
            fakes.forget()
            await gallery.approach(Query(), None)
            return account.label, await gallery.missing_below(Query(), None), fakes.requests_to("oxen")

    label, missing, requests = run(scenario())
    assert missing == (label,)
    assert requests == []


def test_a_paused_account_is_asked_nothing_until_it_is_asked_for_by_name(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            await gallery.pause_account(account.id, paused=True)
            await gallery.refresh()
            await gallery.approach(Query(), None)
            before, missing = len(fakes.requests_to("oxen")), await gallery.missing_below(Query(), None)
            (report,) = await gallery.refresh_account(account.id)
            return before, missing, len(fakes.requests_to("oxen")), report.error

    assert run(scenario()) == (0, (), 1, None)
