"""JSON shapes: times, names, and addresses only where they were asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from services.shapes import asset_shape, moment
from tests.services.sync.test_links import SCENARIO, asset, entry


def test_a_moment_is_utc_with_a_z():
    there = timezone(timedelta(hours=2))
    assert moment(datetime(2026, 11, 21, 12, 0, tzinfo=there)) == "2026-11-21T10:00:00Z"
    assert moment(datetime(2026, 11, 21, 12, 0, 0, 123456, tzinfo=UTC)) == "2026-11-21T12:00:00.123Z"
    assert moment(None) is None


def test_an_estimated_date_is_told_as_estimated():
    shape = asset_shape(replace(entry(SCENARIO, "a"), estimated=True))
    assert shape["created_at"] == "2026-11-01T00:00:00Z"
    assert shape["created_at_estimated"] is True


def test_addresses_are_split_into_the_original_and_the_others():
    addressed = asset(SCENARIO, "a", {"original": "https://x/a", "thumbnail": "https://x/t"})
    shape = asset_shape(entry(SCENARIO, "a"), addressed)
    assert shape["url"] == "https://x/a"
    assert shape["urls"] == {"thumbnail": "https://x/t"}
    assert "url" not in asset_shape(entry(SCENARIO, "a"))
