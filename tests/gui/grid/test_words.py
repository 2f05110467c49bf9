"""The words about a tile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale

from gui.grid.words import (
    description,
    duration_text,
    elapsed_text,
    format_text,
    hint,
    reason,
    spoken,
    title_of,
)
from services.domain import Flag, Kind, Label, Review, Status
from tests.gui.grid.fakes import FACES, NOON, make_entry


@pytest.fixture
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def test_a_tile_is_spoken_as_the_design_says(english):
    review = Review(rating=5, flag=Flag.PICK, label=Label.GREEN)
    entry = make_entry(4, prompt="Rowing boats at dusk", review=review)
    said = spoken(entry, 4, 1204, FACES)
    assert said == "Rowing boats at dusk, image, Scenario, picked, 5 stars, green, 4 of 1,204"


def test_a_tile_in_progress_says_how_far_it_is():
    entry = make_entry(status=Status.PROCESSING, progress=0.62)
    assert "generating, 62 percent" in spoken(entry, 1, 1, FACES)


def test_one_star_is_singular():
    assert "1 star," in spoken(make_entry(review=Review(rating=1)), 1, 2, FACES)


def test_a_title_is_the_first_words_of_the_prompt():
    assert title_of(make_entry(prompt="One two three four five six seven eight nine")) == (
        "One two three four five six seven eight"
    )


def test_a_title_without_a_prompt_is_the_file_name():
    assert title_of(make_entry(9, prompt=None)) == "r9"


def test_a_description_is_at_most_160_characters():
    assert len(description(make_entry(prompt="x" * 500))) == 160


@pytest.mark.parametrize(("seconds", "text"), [(6, "0:06"), (101.6, "1:42"), (3723, "1:02:03"), (0, "0:00")])
def test_durations(seconds, text):
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("mime", "text"),
    [("model/gltf-binary", "GLB"), ("audio/mpeg", "MP3"), ("model/obj", "OBJ"), (None, ""), ("audio/x-wav", "WAV"),
     ("application/vnd.something-long", "")],
)  # fmt: skip
def test_formats(mime, text):
    assert format_text(make_entry(kind=Kind.MODEL, mime=mime).asset) == text


@pytest.mark.parametrize(("seconds", "text"), [(12, "12 s"), (72, "1 min 12 s"), (7500, "2 h 5 min"), (-3, "0 s")])
def test_elapsed_times(seconds, text):
    assert elapsed_text(NOON, NOON + timedelta(seconds=seconds)) == text


def test_a_hint_tells_failure_absence_and_trouble():
    entry = make_entry(status=Status.FAILED, error="Not enough credits", gone=True)
    assert hint(entry, FACES, "Too large.") == (
        "Generation failed: Not enough credits\nNo longer at Scenario\nToo large."
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [("The prompt was refused: a living person", "The model refused the prompt"),
     ("NSFW content detected", "The model refused the prompt"), ("Request timed out", "The service ran out of time"),
     ("Insufficient balance", "Not enough credits"), ("CUDA out of memory", "The service reported an error"),
     (None, "The service reported an error")],
)  # fmt: skip
def test_a_failure_has_a_short_reason(said, words):
    assert reason(make_entry(status=Status.FAILED, error=said)) == words


def test_a_stack_says_how_many_it_holds():
    assert "stack of 4" in spoken(make_entry(), 1, 9, FACES, stack=4)
