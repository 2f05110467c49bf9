"""Words after `vitrine` become queries; wrong ones end at the parser."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.cli.arguments import pairs, parser, query_of
from services.domain import Flag, Kind, Label, Status
from services.errors import UsageError


def query(*words: str):
    return query_of(parser().parse_args(["list", *words]))


def test_the_same_option_repeated_is_or_and_different_ones_are_and():
    found = query("--kind", "image", "--kind", "3d", "--status", "failed", "--flag", "pick", "--label", "none")
    assert found.kinds == (Kind.IMAGE, Kind.MODEL)
    assert found.statuses == (Status.FAILED,)
    assert found.flags == (Flag.PICK,)
    assert found.labels == (Label.NONE,)


@pytest.mark.parametrize(("word", "bounds"), [("3", (3, 3)), (">=4", (4, 5)), ("<=2", (0, 2)), ("0", (0, 0))])
def test_ratings_are_a_number_or_a_bound(word, bounds):
    assert query("--rating", word).ratings == (bounds,)


def test_an_iso_time_is_taken_as_it_is():
    assert query("--since", "2026-11-01T10:00:00Z").since == datetime(2026, 11, 1, 10, tzinfo=UTC)


def test_a_day_begins_at_local_midnight():
    since = query("--since", "2026-11-01").since
    assert since is not None
    assert since.astimezone().hour == 0


@pytest.mark.parametrize("word", ["6", "-1", ">4", "four", "", "３"])
def test_what_is_no_rating_is_refused(word, capsys):
    with pytest.raises(SystemExit):
        query("--rating", word)
    assert "rating" in capsys.readouterr().err


def test_a_name_given_twice_is_refused():
    with pytest.raises(UsageError):
        pairs([("status", "failed"), ("status", "queued")])
