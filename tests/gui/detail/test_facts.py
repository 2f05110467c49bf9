"""The words about one asset."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

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
    kinds = {Kind.VIDEO: 1, Kind.IMAGE: 2, Kind.MODEL: 1}
    assert facts.many_facts(kinds) == ["2 images", "1 video", "1 3D model"]


def test_a_clip_has_frames_and_codec_and_a_model_its_triangles():
    clip = make_entry(kind=Kind.VIDEO, width=832, height=480, mime="video/mp4", duration=5.0, bytes=9_700_000,
                      params={"properties": {"frameRate": 16, "codecName": "h264"}})  # fmt: skip
    model = make_entry(kind=Kind.MODEL, width=None, mime="model/gltf-binary", params={"triangles": 210})
    assert facts.facts_line(clip, "P", NOON) == "Video · 832 × 480 · 0:05 · 16 fps · MP4, H.264 · 9.7 MB"
    assert facts.facts_line(model, "S", NOON) == "3D · GLB · 210 triangles"


def test_a_sound_tells_its_channels_and_rate_and_a_text_its_length():
    sound = make_entry(kind=Kind.AUDIO, width=None, mime="audio/wav", params={"channels": 2, "sampleRate": 44100})
    text = make_entry(kind=Kind.TEXT, width=None, mime="text/plain", params={"properties": {"charCount": 790}})
    assert facts.facts_line(sound, "M", NOON) == "Audio · stereo · 44.1 kHz · WAV"
    assert facts.facts_line(text, "S", NOON) == "Text · 790 characters · TXT"


def test_nonsense_among_the_facts_is_left_out():
    params = {"frameRate": [1], "channels": {"a": 1}, "sampleRate": "high", "codecName": 4}
    assert facts.facts_line(make_entry(kind=Kind.VIDEO, width=None, params=params), "P", NOON) == "Video"
    assert facts.facts_line(make_entry(kind=Kind.AUDIO, width=None, params=params), "P", NOON) == "Audio"


def test_costs_of_several_stay_in_their_units():
    told = facts.costs({"CU": Decimal(12), "AI credits": Decimal("2.50")}, 3)
    assert told == ["2.50 AI credits", "12 CU", "3 not reported"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Prompt blocked by safety checker.", "The model refused the prompt."),
        ("Insufficient credits", "There were not enough credits."),
        ("upstream timed out", "The service ran out of time."),
        ("duration: must be at most 12", "The service reported an error."),
    ],
)
def test_what_happened_is_said_plainly(words, sentence):
    assert facts.what_happened(make_entry(status=Status.FAILED, error=words)) == sentence


def test_progress_has_stage_share_and_time():
    entry = make_entry(status=Status.PROCESSING, progress=0.62, created_at=NOON)
    rows = facts.progress(entry, NOON + timedelta(seconds=72))
    assert rows == [("Stage", "Generating"), ("Done", "62 %"), ("Elapsed", "1 min 12 s")]


def test_the_queue_tells_its_place_and_the_usual_time_where_they_are_known():
    entry = make_entry(status=Status.QUEUED, created_at=NOON, params={"queuePlace": 3, "eta": 12.4})
    rows = facts.progress(entry, NOON)
    assert rows == [("Stage", "In the queue"), ("Queue place", "3"), ("Elapsed", "0 s"), ("Usual time", "about 12.4 s")]


def test_small_files_are_told_in_kilobytes():
    assert [facts.file_size(count) for count in (None, 10, 43_200, 17_900_000)] == ["", "1 kB", "43 kB", "17.9 MB"]
