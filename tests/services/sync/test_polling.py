"""Looks at rows in flight: few requests, none where there is nothing to look at."""

from __future__ import annotations

import pytest

from services.domain import Query
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
