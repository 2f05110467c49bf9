"""What many rows come to."""

from __future__ import annotations

from decimal import Decimal

from services.catalogue.totals import AT_ONCE, Totals
from services.domain import Flag, Kind, Label, Query, ReviewChange
from tests.services.catalogue.conftest import asset, batch


def test_sizes_are_summed_and_costs_by_unit_never_converted(with_catalogue):
    page = batch(
        asset(1, bytes=100, cost="0.10", cost_unit="CU"),
        asset(2, bytes=50, cost="0.20", cost_unit="CU"),
        asset(3, kind=Kind.VIDEO, cost="2", cost_unit="credits"),
        asset(4),
        asset(5, cost="0.10", cost_unit="CU"),
    )

    async def scenario(catalogue):
        await catalogue.store(page)
        return await catalogue.totals(await catalogue.ids(Query()))

    totals = with_catalogue(scenario)
    assert (totals.count, totals.bytes, totals.sized, totals.unpriced) == (5, 150, 2, 1)
    assert totals.kinds == {Kind.IMAGE: 4, Kind.VIDEO: 1}
    assert totals.costs == {"CU": Decimal("0.40"), "credits": Decimal(2)}


def test_it_tells_in_what_the_reviews_differ(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2)))
        uid = asset(1).ref.uid
        await catalogue.review([uid], ReviewChange(rating=4, flag=Flag.PICK, label=Label.RED))
        return await catalogue.totals(await catalogue.ids(Query()))

    totals = with_catalogue(scenario)
    assert totals.ratings == {0, 4}
    assert totals.flags == {Flag.PICK, Flag.NONE}
    assert totals.labels == {Label.RED, Label.NONE}


def test_more_than_one_portion_adds_up(with_catalogue):
    async def scenario(catalogue):
        await catalogue.store(batch(*[asset(number, bytes=1) for number in range(AT_ONCE + 7)]))
        return await catalogue.totals(await catalogue.ids(Query()))

    totals = with_catalogue(scenario)
    assert (totals.count, totals.bytes, totals.unpriced) == (AT_ONCE + 7, AT_ONCE + 7, AT_ONCE + 7)


def test_nothing_adds_nothing():
    one = Totals(count=1, costs={"CU": Decimal(1)}, ratings=frozenset({3}))
    assert one + Totals() == one
