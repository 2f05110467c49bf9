"""Looks at rows in flight: few requests, none where there is nothing to look at."""

from __future__ import annotations

import pytest

from services.catalogue import Batch
from services.domain import Asset, AssetRef, Kind, Query, Status
from services.gallery import SyncAsk
from tests.fake_vendors import FakeConfig
from tests.services.opening import add, gallery_in


@pytest.fixture
def fake_config() -> FakeConfig:
    return FakeConfig(rows=3)


def test_nothing_is_asked_where_nothing_is_in_flight(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.sync(SyncAsk(everything=True))
            fakes.forget()
            return await gallery.look_at_in_flight(), fakes.requests_to("oxen")

    assert run(scenario()) == (0, [])


def test_many_rows_of_scenario_are_one_request(run, tmp_path, fakes):
    fakes.scenario.add_rows(30, status="pending")

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "scenario")
            await gallery.sync(SyncAsk(everything=True))
            fakes.forget()
            return await gallery.look_at_in_flight(), len(fakes.requests_to("scenario")), await gallery.count(Query())

    assert run(scenario()) == (30, 1, 33)


def test_what_only_its_own_list_tells_of_a_row_stays(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "scenario")
            asset = Asset(
                ref=AssetRef(account.id, "-", fakes.scenario.add_rows(1, status="pending")[0]["id"]),
                kind=Kind.IMAGE,
                status=Status.PROCESSING,
                model="model_of-the-example",
                params={"inferenceParameters": {"prompt": "a castle", "type": "txt2img"}},
            )
            page = Batch(account=account.id, provider="scenario", feed="examples:model_x", assets=(asset,))
            await gallery._parts.catalogue.store(page)
            await gallery.look_at_in_flight()
            (row,) = await gallery.rows(await gallery.ids(Query()))
            return row.asset

    asset = run(scenario())
    assert asset.params["inferenceParameters"] == {"prompt": "a castle", "type": "txt2img"}
    assert asset.created_at is not None  # the provider was asked
