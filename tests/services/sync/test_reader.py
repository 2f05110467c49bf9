"""How one list is walked: no row lost, none double, positions kept, whatever the vendor does meanwhile."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.errors import ProviderDataError, UnavailableError
from services.sync.complete import read_everything
from services.sync.reader import FeedReader, ListOf
from tests.services.sync.vendor import ACCOUNT, NUMBERS, START, TOKENS, Shelves, Vendor


def clock():
    return START


def newest_first(count: int) -> list[int]:
    return list(range(count, 0, -1))


def reader_of(vendor: Vendor, shelves: Shelves, where: dict[str, str] | None = None) -> FeedReader:
    feed = NUMBERS if vendor.tells_total else TOKENS
    return FeedReader(vendor, shelves, ListOf(ACCOUNT, feed, where or {}))


async def loaded(vendor: Vendor, shelves: Shelves) -> FeedReader:
    reader = reader_of(vendor, shelves)
    await reader.load()
    return reader


@pytest.fixture(params=[True, False], ids=["numbers", "tokens"])
def vendor(request) -> Vendor:
    return Vendor(newest_first(95), tells_total=request.param)


def test_the_first_step_reads_one_page_and_remembers_the_next(run, vendor):
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    progress = run(reader.further(START))
    assert len(progress.new) == 10
    assert len(vendor.asks) == 1
    assert shelves.states[ACCOUNT.id, "generations", ""].rows == 10


def test_a_list_is_read_to_its_end_without_doubles(run, vendor):
    shelves = Shelves()
    run(read_everything(reader_of(vendor, shelves), clock, lambda _step: None))
    assert shelves.rows == set(vendor.rows)
    state = shelves.states[ACCOUNT.id, "generations", ""]
    assert state.complete
    assert state.rows == 95


def test_reading_goes_on_where_an_earlier_run_stood(run, vendor):
    shelves = Shelves()
    run(reader_of(vendor, shelves).further(START))

    async def again():
        reader = await loaded(vendor, shelves)
        await reader.further(START)
        return reader.state.rows

    assert run(again()) == 20
    assert shelves.rows == set(range(76, 96))


def test_rows_removed_between_two_runs_are_not_stepped_over(run):
    vendor, shelves = Vendor(newest_first(95)), Shelves()

    async def first():
        reader = await loaded(vendor, shelves)
        for _ in range(4):
            await reader.further(START)

    async def second():
        reader = await loaded(vendor, shelves)
        await read_everything(reader, clock, lambda _step: None)

    run(first())
    del vendor.rows[:25]
    run(second())
    assert shelves.rows >= set(vendor.rows)


def test_rows_removed_while_walking_are_not_stepped_over(run):
    vendor, shelves = Vendor(newest_first(95)), Shelves()

    async def walk():
        reader = await loaded(vendor, shelves)
        await reader.further(START)
        await reader.further(START)
        del vendor.rows[:7]
        await reader.further(START)
        return reader

    run(walk())
    assert shelves.rows == set(range(max(shelves.rows), min(shelves.rows) - 1, -1))


def test_a_head_read_stops_at_the_first_known_row(run, vendor):
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    vendor.rows[:0] = [98, 97, 96]
    before = len(vendor.asks)
    progress = run(reader.head(START))
    assert sorted(progress.new) == [96, 97, 98]
    assert len(vendor.asks) == before + 1


def test_a_head_read_follows_many_new_rows_down_to_what_is_known(run, vendor):
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    vendor.rows[:0] = list(range(130, 95, -1))
    run(reader.head(START))
    assert shelves.rows == set(range(86, 131))


def test_a_crash_while_a_head_is_kept_leaves_no_hole(run, vendor):
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    vendor.rows[:0] = list(range(130, 95, -1))
    shelves.fail_after = 1
    with pytest.raises(UnavailableError):
        run(reader.head(START))
    shelves.fail_after = None

    async def after_restart():
        return await (await loaded(vendor, shelves)).head(START)

    run(after_restart())
    assert shelves.rows == set(range(86, 131))


def test_a_gap_too_wide_for_a_head_read_is_closed_by_walking_again(run, vendor):
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    vendor.rows[:0] = list(range(400, 95, -1))
    run(reader.head(START))
    run(read_everything(reader, clock, lambda _step: None))
    assert shelves.rows == set(range(1, 401))


def test_rows_known_from_a_filtered_list_do_not_pass_for_the_joint(run, vendor):
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    vendor.rows[:0] = list(range(130, 95, -1))
    filtered = reader_of(Vendor([125], tells_total=vendor.tells_total), shelves, {"status": "failed"})
    run(filtered.further(START))
    run(reader.head(START))
    assert shelves.rows == set(range(86, 131))


def test_a_failed_page_moves_no_position(run, vendor):
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    before = reader.state
    vendor.fail_at = {2}
    with pytest.raises(UnavailableError):
        run(reader.further(START))
    assert reader.state == before
    vendor.fail_at = set()
    assert len(run(reader.further(START)).new) == 10


def test_a_refused_token_starts_again_from_the_top(run):
    vendor, shelves = Vendor(newest_first(45), tells_total=False), Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    vendor.stale_tokens = True
    run(read_everything(reader, clock, lambda _step: None))
    assert shelves.rows == set(vendor.rows)


def test_a_repeated_token_ends_the_list_with_an_error(run):
    vendor, shelves = Vendor(newest_first(95), tells_total=False, repeat_from=50), Shelves()
    with pytest.raises(ProviderDataError):
        run(read_everything(reader_of(vendor, shelves), clock, lambda _step: None))
    assert len(vendor.asks) < 12
    assert shelves.rows


def test_an_empty_list_is_complete_at_once(run, vendor):
    vendor.rows.clear()
    shelves = Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    assert reader.state.complete


def test_changes_are_read_down_to_the_last_one_seen(run):
    vendor, shelves = Vendor(newest_first(95), tells_total=False), Shelves()
    reader = reader_of(vendor, shelves)
    run(read_everything(reader, clock, lambda _step: None))
    run(reader.updates(START))
    vendor.changed[3] = START.replace(month=12)
    before = len(vendor.asks)
    progress = run(reader.updates(START))
    assert progress.changed == [3]
    assert len(vendor.asks) == before + 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), numbers=st.booleans(), count=st.integers(0, 300))
def test_rows_that_stay_are_all_found_while_others_come_and_go(run, seed, numbers, count):
    chance = random.Random(seed)
    vendor, shelves = Vendor(newest_first(count), tells_total=numbers), Shelves()
    stayed = set(vendor.rows)

    def shift():
        for _ in range(chance.randrange(3)):
            vendor.rows.insert(0, (vendor.rows[0] if vendor.rows else 1000) + 1)
        for _ in range(chance.randrange(3)):
            if vendor.rows:
                stayed.discard(vendor.rows.pop(chance.randrange(len(vendor.rows))))

    vendor.before_page = shift
    run(read_everything(reader_of(vendor, shelves), clock, lambda _step: None))
    assert shelves.rows >= stayed
    assert len(vendor.asks) < 3 * (count + 300) // 10 + 20
