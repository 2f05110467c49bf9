"""The words about one asset."""

from __future__ import annotations

from datetime import timedelta

from gui.detail import facts
from services.domain import Kind, Status
from tests.gui.grid.fakes import NOON, make_entry


def test_the_facts_of_a_picture_are_kind_size_format_and_bytes():
    entry = make_entry(width=1532, height=893, mime="image/png", bytes=2_100_000)
    assert facts.facts_line(entry, "Scenario", NOON) == "Image · 1532 × 893 · PNG · 2.1 MB"


def test_a_sound_has_a_length_and_what_is_not_told_is_left_out():
    entry = make_entry(kind=Kind.AUDIO, width=None, height=None, duration=102.0)
    assert facts.facts_line(entry, "Scenario", NOON) == "Audio · 1:42"


def test_without_a_file_the_line_says_where_and_when():
    failed = make_entry(status=Status.FAILED, created_at=NOON)
    flying = make_entry(status=Status.PROCESSING, created_at=NOON)
    time = f"{NOON.astimezone():%H:%M}"
    assert facts.facts_line(failed, "ModelsLab", NOON) == f"ModelsLab · today, {time}"
    assert facts.facts_line(flying, "ModelsLab", NOON) == f"ModelsLab · since today, {time}"


def test_dates_are_words_while_they_are_near():
    time = f"{NOON.astimezone():%H:%M}"
    assert facts.when(NOON, NOON + timedelta(days=1)) == f"yesterday, {time}"
    assert facts.when(NOON, NOON + timedelta(days=9)) == f"20 Nov 2026, {time}"
    assert facts.when(NOON, NOON, estimated=True) == f"about today, {time}"


def test_the_title_is_the_state_while_that_is_the_news():
    assert facts.title(make_entry(status=Status.FAILED)) == "Generation failed"
    assert facts.title(make_entry(prompt="Rowing boats at dusk")) == "Rowing boats at dusk"


def test_a_cost_is_as_told_and_its_absence_is_said():
    assert facts.cost(make_entry(cost="12", cost_unit="CU").asset) == "12 CU"
    assert facts.cost(make_entry().asset) == "Not reported"


def test_only_an_asset_without_prompt_and_settings_is_silent():
    assert facts.tells_nothing(make_entry(prompt=None).asset)
    assert not facts.tells_nothing(make_entry(prompt=None, params={"a": 1}).asset)


def test_several_are_counted_by_kind():
    entries = [make_entry(1), make_entry(2), make_entry(3, kind=Kind.VIDEO), make_entry(4, kind=Kind.MODEL)]
    assert facts.many_facts(entries) == "2 images, 1 video, 1 3D"


def test_progress_has_stage_share_and_time():
    entry = make_entry(status=Status.PROCESSING, progress=0.62, created_at=NOON)
    rows = facts.progress(entry, NOON + timedelta(seconds=72))
    assert rows == [("Stage", "Generating"), ("Done", "62 %"), ("Elapsed", "1 min 12 s")]


def test_small_files_are_told_in_kilobytes():
    assert [facts.file_size(count) for count in (None, 10, 43_200, 17_900_000)] == ["", "1 kB", "43 kB", "17.9 MB"]
