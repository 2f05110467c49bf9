"""Rows as entries."""

import logging

from hypothesis import given
from hypothesis import strategies as st

from services.catalogue.entries import reference
from services.domain import AssetRef, Query

from .conftest import asset, batch


@given(st.text(min_size=1), st.text(), st.text(), st.integers(0, 10**6))
def test_a_uid_tells_its_reference(account, scope, remote_id, index):
    ref = AssetRef(account, scope, remote_id, index)
    try:
        uid = ref.uid
    except UnicodeEncodeError:
        return
    assert reference(uid) == ref == AssetRef.parse(uid)


def test_entries_come_in_the_order_asked_for_without_the_missing(with_catalogue):
    async def scenario(catalogue):
        new = (await catalogue.store(batch(asset(1), asset(2), asset(3)))).new
        rows = await catalogue.rows([new[2], 404, new[0], new[2]])
        uids = await catalogue.by_uid([asset(3).ref.uid, "no:-:such:0", asset(1).ref.uid])
        return [row.asset.ref.remote_id for row in rows], [row.asset.ref.remote_id for row in uids]

    assert with_catalogue(scenario) == (["3", "1", "3"], ["3", "1"])


def test_a_row_the_disk_made_unreadable_is_left_out_and_healed_by_the_next_listing(with_catalogue, caplog):
    caplog.set_level(logging.ERROR)

    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2)))
        await catalogue._db.write(lambda c: c.execute("UPDATE asset SET facts = '[x' WHERE uid LIKE '%:1:0'"))
        ids = await catalogue.ids(Query())
        shown = [row.asset.ref.remote_id for row in await catalogue.rows(ids)]
        found = await catalogue.check()
        stored = await catalogue.store(batch(asset(1), asset(2)))
        return shown, found, len(stored.changed), len(await catalogue.rows(ids)), await catalogue.check()

    shown, found, changed, after, well = with_catalogue(scenario)
    assert (shown, changed, after, well) == (["2"], 1, 2, [])
    assert "1 rows were unreadable" in found[0]
