"""Whole lists: the top once more at the end, all of it once more where the vendor's count disagrees."""

from __future__ import annotations

from services.sync.complete import read_everything
from services.sync.reader import FeedReader, ListOf
from tests.services.sync.vendor import ACCOUNT, NUMBERS, START, Shelves, Vendor


def reader_of(vendor: Vendor, shelves: Shelves, **where: str) -> FeedReader:
    return FeedReader(vendor, shelves, ListOf(ACCOUNT, NUMBERS, where))


def read(run, reader: FeedReader):
    return run(read_everything(reader, lambda: START, lambda _step: None))


def test_a_walk_from_the_top_to_the_end_says_when_it_began(run):
    assert read(run, reader_of(Vendor(list(range(30, 0, -1))), Shelves())) == START


def test_a_walk_that_began_in_the_middle_may_not_call_anything_gone(run):
    vendor, shelves = Vendor(list(range(30, 0, -1))), Shelves()
    reader = reader_of(vendor, shelves)
    run(reader.further(START))
    assert read(run, reader) is None


def test_a_filtered_list_may_not_call_anything_gone(run):
    assert read(run, reader_of(Vendor([3, 2, 1]), Shelves(), status="failed")) is None


def test_a_count_that_lies_costs_one_more_walk_and_no_more(run):
    vendor = Vendor(list(range(30, 0, -1)))
    honest = vendor._by_number
    from dataclasses import replace

    vendor._by_number = lambda ask: replace(honest(ask), total=1000)
    read(run, reader_of(vendor, Shelves()))
    assert len(vendor.asks) <= 8
