"""What filters are called."""

from datetime import date

import pytest

from gui.filter_words import DATES, KINDS, STATUSES, date_words, field_words, sentence, words
from services.domain import Flag, Kind, Label, Status
from services.finding.filters import DATES as OFFERED
from services.finding.filters import Filters

TODAY = date(2026, 11, 21)


def title(account):
    return {"oxen-1": "Oxen.ai"}.get(account, account)


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (Filters(kinds=(Kind.VIDEO, Kind.AUDIO)), "Video, Audio"),
        (Filters(kinds=(Kind.VIDEO, Kind.AUDIO, Kind.MODEL)), "3 types"),
        (Filters(accounts=("oxen-1",)), "Oxen.ai"),
        (Filters(models=("a", "b")), "2 models"),
        (Filters(models=("Seedance 1 Pro",)), "Seedance 1 Pro"),
        (Filters(statuses=(Status.FAILED,)), "Failed"),
        (Filters(tags=("a", "b", "c")), "3 tags"),
        (Filters(flags=(Flag.PICK, Flag.REJECT)), "Picked, Rejected"),
        (Filters(labels=(Label.RED,)), "Red"),
        (Filters(stars=4), "Four stars and up"),
        (Filters(unreviewed=True), "Not reviewed"),
        (Filters(hidden=True), "Hidden"),
        (Filters(date="after:30d"), "Last 30 days"),
    ],
)
def test_a_filter_is_called(filters, told):
    assert words(filters, title, TODAY) == [told]


def test_the_sentence_of_the_design():
    filters = Filters(kinds=(Kind.VIDEO,), models=("Seedance 1 Pro",), stars=4)
    assert sentence(filters, title, TODAY) == "Video, Seedance 1 Pro, four stars and up"


def test_days_of_ones_own_are_written_out():
    assert date_words("on:2026-11-20", TODAY) == "Yesterday"
    assert date_words("on:2026-11-03", TODAY) == "3 Nov 2026"
    assert date_words("on:2026-11-01..2026-11-03", TODAY) == "1 Nov 2026 to 3 Nov 2026"


def test_every_value_has_its_words():
    assert set(KINDS) == set(Kind)
    assert set(STATUSES) == set(Status)
    assert tuple(DATES) == OFFERED


def test_one_field_can_be_asked_for():
    assert field_words(Filters(stars=1, hidden=True), "stars", title, TODAY) == "One star and up"
