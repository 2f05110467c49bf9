"""The whole way: from a vendor's rows on a socket to rows of the catalogue, and what happens when one is unwell."""

from __future__ import annotations

import asyncio

import pytest

from services.domain import Flag, Kind, Query, ReviewChange, Shelf, Status
from services.errors import AuthError, RateLimitedError, UnavailableError, UsageError
from services.gallery import ActivityChanged, RowsStored, SyncAsk
from tests.conftest import until
from tests.fake_vendors import FakeConfig, answers, nasty
from tests.services.opening import Clock, MemoryKeyring, add, add_all, gallery_in


@pytest.fixture
def fake_config() -> FakeConfig:
    return FakeConfig(rows=130)


EVERYTHING = SyncAsk(everything=True)
FEEDS = {
    "modelslab": ("image", "video", "voice", "3d"),
    "oxen": ("generations",),
    "pictory": ("images", "videos"),
    "scenario": ("assets",),
}
ID_FIELDS = {"modelslab": "id", "oxen": "generation_id", "pictory": "id", "scenario": "id"}


def test_every_row_of_every_default_list_arrives_and_keeps_its_uid(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            accounts = await add_all(gallery, fakes)
            first = await gallery.sync(EVERYTHING)
            found = {}
            for vendor, feeds in FEEDS.items():
                for feed in feeds:
                    query = Query(accounts=(accounts[vendor].id,), feeds=(feed,))
                    entries = [entry async for entry in gallery.entries(query)]
                    found[vendor, feed] = [entry.asset.ref for entry in entries]
            before = [entry.asset.ref.uid async for entry in gallery.entries(Query())]
            second = await gallery.sync(EVERYTHING)
            after = [entry.asset.ref.uid async for entry in gallery.entries(Query())]
            return first, found, before, second, after

    first, found, before, second, after = run(scenario())
    assert all(report.complete and report.error is None for report in first)
    for (vendor, feed), refs in found.items():
        told = [str(row[ID_FIELDS[vendor]]) for row in fakes.expected(vendor, feed)]
        assert list(dict.fromkeys(ref.remote_id for ref in refs)) == list(dict.fromkeys(told)), (vendor, feed)
    assert before == after
    assert len(set(before)) == len(before)
    assert sum(report.new for report in second) == 0
    assert sum(report.changed for report in second) == 0


def test_one_vendor_down_does_not_hold_up_the_others(run, tmp_path, fakes):
    fakes.oxen.nasty(nasty.status(404))

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add_all(gallery, fakes)
            return await gallery.sync(SyncAsk())

    reports = run(scenario())
    broken = [report for report in reports if report.error]
    assert [report.feed for report in broken] == ["generations"]
    assert all(report.new for report in reports if not report.error)


def test_a_refused_key_stops_that_account_and_keeps_its_rows(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            await gallery.sync(SyncAsk())
            rows = await gallery.count(Query())
            fakes.oxen.nasty(nasty.unauthorized())
            asked = len(fakes.requests_to("oxen"))
            (report,) = await gallery.sync(SyncAsk())
            await gallery.sync(SyncAsk())
            refused = gallery.activity().refused
            return account, rows, await gallery.count(Query()), report, len(fakes.requests_to("oxen")) - asked, refused

    account, before, after, report, requests, refused = run(scenario())
    assert isinstance(report.cause, AuthError)
    assert before == after > 0
    assert requests <= 2
    assert refused == (account.id,)


def test_opening_a_large_account_asks_for_one_page_of_each_list(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add_all(gallery, fakes)
            fakes.requests.clear()
            await gallery.refresh()
            return {vendor: len(fakes.requests_to(vendor)) for vendor in FEEDS}

    requests = run(scenario())
    assert requests["oxen"] == 1
    assert requests["pictory"] == 2
    assert requests["modelslab"] == 4
    assert requests["scenario"] <= 2


def test_scrolling_to_the_end_reads_one_page_further_of_each_account(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            await gallery.refresh()
            before = await gallery.count(Query())
            await gallery.approach(Query(accounts=(account.id,)), None)
            return before, await gallery.count(Query())

    before, after = run(scenario())
    assert before == 100
    assert after == 130


def test_rows_well_above_the_frontier_ask_for_nothing(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.refresh()
            (newest,) = await gallery.rows((await gallery.ids(Query()))[:1])
            asked = len(fakes.requests_to("oxen"))
            await gallery.approach(Query(), newest.sort_at)
            return len(fakes.requests_to("oxen")) - asked

    assert run(scenario()) == 0


def test_new_rows_at_the_top_are_announced_as_such(run, tmp_path, fakes):
    async def scenario():
        events = []
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.refresh()
            gallery.subscribe(events.append)
            fakes.oxen.add_rows(3)
            await gallery.refresh()
        return [event for event in events if isinstance(event, RowsStored)]

    (stored,) = run(scenario())
    assert stored.at_top
    assert len(stored.new) == 3


def test_an_optional_list_that_is_not_offered_is_no_failure(run, tmp_path, fakes):
    fakes.pictory.nasty(nasty.status(403), path="videos")

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "pictory")
            first = await gallery.sync(SyncAsk())
            asked = len(fakes.requests_to("pictory"))
            await gallery.sync(SyncAsk())
            videos = [each for each in fakes.requests_to("pictory")[asked:] if "videos" in each.path]
            return first, videos

    reports, videos = run(scenario())
    assert [(report.feed, report.error, report.offered) for report in reports][1] == ("videos", None, False)
    assert videos == []


def test_a_long_wait_pauses_the_provider_and_says_for_how_long(run, tmp_path, fakes):
    fakes.oxen.nasty(nasty.rate_limited("seconds", 120))

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add_all(gallery, fakes)
            reports = await gallery.sync(SyncAsk())
            asked = len(fakes.requests_to("oxen"))
            await gallery.refresh()
            return reports, gallery.activity().pauses, len(fakes.requests_to("oxen")) - asked

    reports, pauses, more = run(scenario())
    (limited,) = [report for report in reports if report.error]
    assert isinstance(limited.cause, RateLimitedError)
    assert 100 < pauses["oxen"] <= 140
    assert more == 0


def test_rows_shifting_between_pages_are_neither_lost_nor_doubled(run, tmp_path, fakes):
    fakes.oxen.nasty(answers.shifting(added=2, removed=1), path="generations")
    stayed = {row["generation_id"] for row in fakes.expected("oxen", "generations")}

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.sync(EVERYTHING)
            return {entry.asset.ref.remote_id async for entry in gallery.entries(Query())}

    found = run(scenario())
    left = {row["generation_id"] for row in fakes.expected("oxen", "generations")}
    assert found >= stayed & left


def test_a_filtered_sync_sends_the_vendors_filter_and_has_a_position_of_its_own(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            (report,) = await gallery.sync(SyncAsk(where={"status": "failed"}, everything=True))
            states = (await gallery.accounts())[0].feeds
            kinds = {entry.asset.status async for entry in gallery.entries(Query())}
            return account, report, states, kinds

    _account, report, states, kinds = run(scenario())
    assert report.new
    assert kinds == {Status.FAILED}
    assert states == ()


def test_an_impossible_filter_is_refused_with_nothing_sent(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "scenario")
            with pytest.raises(UsageError):
                await gallery.sync(SyncAsk(where={"type": "txt2img", "types": "img2img"}))

    run(scenario())
    assert fakes.requests_to("scenario") == []


def test_rows_in_flight_are_looked_at_again_and_change_in_place(run, tmp_path, fakes):
    (row,) = fakes.oxen.add_rows(1, status="processing")

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            await gallery.refresh()
            (before,) = [e async for e in gallery.entries(Query()) if e.asset.ref.remote_id == row["generation_id"]]
            fakes.oxen.finish(row["generation_id"], "succeeded")
            await gallery.look_at_in_flight()
            (after,) = await gallery.by_uid([before.asset.ref.uid])
            return before, after

    before, after = run(scenario())
    assert before.asset.status is Status.PROCESSING
    assert after.asset.status is Status.SUCCEEDED
    assert after.id == before.id


def test_a_row_without_a_file_is_given_up_after_an_hour(run, tmp_path, fakes):
    clock = Clock()

    async def scenario():
        async with gallery_in(tmp_path, clock=clock) as gallery:
            await add(gallery, fakes, "modelslab")
            await gallery.sync(SyncAsk(feeds=("image",)))
            waiting = await gallery.count(Query(shelf=Shelf.IN_PROGRESS))
            clock.advance(hours=2)
            await gallery.look_at_in_flight()
            failed = [e async for e in gallery.entries(Query(statuses=(Status.FAILED,)))]
            return waiting, await gallery.count(Query(shelf=Shelf.IN_PROGRESS)), failed

    waiting, left, failed = run(scenario())
    assert waiting
    assert left == 0
    assert {entry.asset.error for entry in failed} == {"No file came of this one"}


def test_modelslab_rows_near_the_viewport_get_estimated_dates(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "modelslab")
            await gallery.refresh()
            return [e async for e in gallery.entries(Query(accounts=(account.id,), feeds=("image",)))]

    entries = run(scenario())
    assert all(entry.estimated for entry in entries)
    assert entries[0].sort_at.year == 2025
    assert [entry.sort_at for entry in entries] == sorted((entry.sort_at for entry in entries), reverse=True)


def test_pictures_come_from_every_vendor_and_carry_no_credential(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            accounts = await add_all(gallery, fakes)
            await gallery.sync(SyncAsk(pages=1))
            made = {}
            for vendor, account in accounts.items():
                query = Query(accounts=(account.id,), kinds=(Kind.IMAGE,), statuses=(Status.SUCCEEDED,))
                rows = [e async for e in gallery.entries(query, 12)]
                got = await asyncio.gather(*(gallery.thumbnail(e, 256) for e in rows), return_exceptions=True)
                made[vendor] = sum(not isinstance(each, BaseException) for each in got)
            return made

    assert all(run(scenario()).values())


def test_an_ended_address_is_renewed_once_and_the_picture_comes(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "scenario")
            await gallery.sync(SyncAsk(pages=1))
            query = Query(accounts=(account.id,), kinds=(Kind.IMAGE,), statuses=(Status.SUCCEEDED,))
            (entry,) = [e async for e in gallery.entries(query, 1)]
            fakes.clock.advance(40 * 86_400)
            return await gallery.thumbnail(entry, 256)

    assert run(scenario()).data


def test_reviews_outlive_their_account_and_are_offered_to_the_next_one(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            former = await add(gallery, fakes, "oxen")
            await gallery.refresh()
            uids = [e.asset.ref.uid async for e in gallery.entries(Query(), 25)]
            await gallery.review(uids, ReviewChange(rating=5, flag=Flag.PICK))
            await gallery.remove_account(former.id)
            gone = await gallery.count(Query())
            account = await add(gallery, fakes, "oxen")
            before = await gallery.claims()
            await gallery.refresh()
            (claim,) = await gallery.claims()
            await gallery.take_over(claim)
            kept = await gallery.count(Query(flags=(Flag.PICK,), ratings=((5, 5),)))
            left = await gallery.claims()
            undone = await gallery.undo()
            return gone, before, claim, (former, account), kept, left, undone

    gone, before, claim, (former, account), kept, left, undone = run(scenario())
    assert gone == 0
    assert before == ()
    assert (claim.former, claim.account, claim.assets) == (former.id, account.id, 25)
    assert kept == 25
    assert left == ()
    assert undone.words == "Reviews of 25 assets taken over"


def test_fewer_than_twenty_known_ids_offer_nothing(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            former = await add(gallery, fakes, "oxen")
            await gallery.refresh()
            uids = [e.asset.ref.uid async for e in gallery.entries(Query(), 19)]
            await gallery.review(uids, ReviewChange(rating=5))
            await gallery.remove_account(former.id)
            await add(gallery, fakes, "oxen")
            await gallery.refresh()
            return await gallery.claims()

    assert run(scenario()) == ()


def test_removing_an_account_takes_its_key_from_the_keyring(run, tmp_path, fakes):
    backend = MemoryKeyring()

    async def scenario():
        async with gallery_in(tmp_path, backend=backend) as gallery:
            account = await add(gallery, fakes, "scenario")
            kept = dict(backend.kept)
            await gallery.remove_account(account.id)
            return account, kept

    account, kept = run(scenario())
    assert set(kept) == {("vitrine", account.id), ("vitrine", f"{account.id}/secret")}
    assert backend.kept == {}


def test_no_key_reaches_any_file(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add_all(gallery, fakes)
            await gallery.sync(SyncAsk(pages=1))

    run(scenario())
    secrets = [line.encode() for vendor in FEEDS for line in fakes.secret_lines(vendor)]
    for file in tmp_path.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert not any(secret in data for secret in secrets), file
            assert b"Signature=" not in data, file


def test_the_sample_library_goes_the_whole_way_without_a_socket(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path, demo=True) as gallery:
            await gallery.sync(EVERYTHING)
            entries = [e async for e in gallery.entries(Query())]
            pictured = [e for e in entries if e.asset.kind is Kind.IMAGE and e.asset.status is Status.SUCCEEDED]
            picture = await gallery.thumbnail(pictured[0], 256)
            return entries, picture

    entries, picture = run(scenario())
    assert entries
    assert picture.data


def test_activity_is_told_while_a_list_is_read(run, tmp_path, fakes):
    seen: list[tuple[str, ...]] = []

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "oxen")
            gallery.subscribe(
                lambda event: seen.append(gallery.activity().listing) if isinstance(event, ActivityChanged) else None
            )
            await gallery.sync(EVERYTHING)
            return gallery.activity().listing

    assert run(scenario()) == ()
    assert any("so far" in words for listing in seen for words in listing)


def test_a_sync_that_is_cancelled_keeps_its_pages_and_goes_on_later(run, tmp_path, fakes):
    fakes.oxen.nasty(nasty.latency(0.05))

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            task = asyncio.create_task(gallery.sync(EVERYTHING))
            await until(lambda: len(fakes.requests_to("oxen")) >= 2)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            fakes.oxen.nice()
            await gallery.sync(EVERYTHING)
            return await gallery.count(Query(accounts=(account.id,)))

    assert run(scenario()) == 130


def test_a_server_that_breaks_off_is_unavailable_and_tried_again_later(run, tmp_path, fakes):
    fakes.scenario.nasty(nasty.status(503))

    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "scenario")
            (report,) = await gallery.sync(SyncAsk())
            fakes.scenario.nice()
            (again,) = await gallery.sync(SyncAsk())
            return report, again

    report, again = run(scenario())
    assert isinstance(report.cause, UnavailableError)
    assert again.new


def test_what_the_detail_pane_asks_is_answered_from_a_real_catalogue(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            await add(gallery, fakes, "scenario")
            await gallery.sync(EVERYTHING)
            entries = [entry async for entry in gallery.entries(Query())]
            child = next(each for each in entries if "parentId" in str(dict(each.asset.params)))
            picture = next(each for each in entries if each.asset.kind is Kind.IMAGE and each.asset.status.has_media)
            await gallery.thumbnail(picture, 256)
            relations = await gallery.relations(child)
            back = await gallery.relations(relations.made_from[0])
            totals = await gallery.totals([entry.id for entry in entries])
            kept = await gallery.kept_pictures(picture)
            told = gallery.link_end(child), gallery.asset_page(child)
            return child, relations, back, totals, len(entries), kept, told

    child, relations, back, totals, count, kept, (end, page) = run(scenario())
    assert relations.made_from
    assert child.id in [entry.id for entry in (*back.led_to, *back.together)]
    assert totals.count == count == sum(totals.kinds.values())
    assert totals.bytes > 0
    assert list(kept) == [256]
    assert end is None  # Scenario gives a new address whenever it is asked
    assert page == ""


def test_a_vendor_that_wants_to_be_paid_is_told_as_such_and_keeps_its_rows(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            await gallery.sync(SyncAsk())
            before = await gallery.count(Query())
            fakes.oxen.nasty(nasty.status(402))
            await gallery.sync(SyncAsk())
            return gallery.activity().empty == (account.id,), before, await gallery.count(Query())

    is_told, before, after = run(scenario())
    assert is_told
    assert before == after > 0


def test_a_vendor_that_does_not_answer_is_told_with_the_time_until_it_is_asked_again(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "scenario")
            fakes.scenario.nasty(nasty.status(503))
            await gallery.sync(SyncAsk())
            failing = gallery.activity()
            fakes.scenario.nice()
            await gallery.sync(SyncAsk())
            return failing.retries.get(account.id, 0.0), gallery.activity().retries

    left, after = run(scenario())
    assert 0 < left <= 60
    assert after == {}


def test_a_refused_key_is_told_with_its_time(run, tmp_path, fakes):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            account = await add(gallery, fakes, "oxen")
            fakes.oxen.nasty(nasty.unauthorized())
            await gallery.sync(SyncAsk())
            return account.id, gallery.activity().refused_at

    account_id, told = run(scenario())
    assert set(told) == {account_id}
