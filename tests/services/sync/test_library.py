"""Lists on request: amounts of pages, plans, rests after failures."""

from __future__ import annotations

import pytest

from services.errors import UsageError
from services.gallery import SyncAsk
from tests.fake_vendors import FakeConfig
from tests.services.opening import add, gallery_in


@pytest.fixture
def fake_config() -> FakeConfig:
    return FakeConfig(rows=450)


@pytest.mark.parametrize(("pages", "rows"), [(1, 100), (3, 300), (None, 200)])
def test_a_first_sync_reads_so_many_pages(run, tmp_path, fakes, pages, rows):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            (report,) = await gallery.sync(SyncAsk(pages=pages))
            return report.new, report.complete, report.total

    assert run(scenario()) == (rows, False, 450)


def test_a_later_sync_reads_the_top_and_one_page_further(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.sync(SyncAsk(pages=1))
            fakes.oxen.add_rows(2)
            (report,) = await gallery.sync(SyncAsk())
            return report.new

    assert run(scenario()) == 2 + 98  # two rows of the next page were the last of the first before


@pytest.mark.parametrize(
    "ask",
    [
        SyncAsk(accounts=("oxen-nobody22",)),
        SyncAsk(feeds=("nowhere",)),
        SyncAsk(where={"colour": "red"}),
        SyncAsk(where={"status": "brilliant"}),
        SyncAsk(where={"page": "3"}),
    ],
)
def test_a_senseless_ask_is_refused_with_nothing_sent(run, tmp_path, fakes, ask):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            fakes.forget()
            with pytest.raises(UsageError):
                await gallery.sync(ask)

    run(scenario())
    assert fakes.requests_to("oxen") == []


def test_a_named_list_is_read_of_the_accounts_that_have_it(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await add(gallery, fakes, "pictory")
            return [report.feed for report in await gallery.sync(SyncAsk(feeds=("images",), pages=1))]

    assert run(scenario()) == ["images"]


def test_examples_of_a_model_are_a_list_like_any_other(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "scenario")
            (report,) = await gallery.sync(SyncAsk(feeds=("examples:model_FakeFlux00000001",), everything=True))
            return report.new, report.complete

    new, complete = run(scenario())
    assert new
    assert complete
