"""What was asked for."""

from __future__ import annotations

from gui.detail.asked import Asked, asked_of
from services.domain import Kind
from tests.gui.grid.fakes import make_entry


def test_the_artists_own_prompt_comes_first_and_what_was_sent_beside_it():
    asset = make_entry(prompt="boats", params={"metadata": {"enhancedPrompt": "boats, golden hour"}}).asset
    assert asked_of(asset) == Asked("boats", "", "boats, golden hour")


def test_a_prompt_sent_as_it_was_is_told_once():
    assert asked_of(make_entry(prompt="boats", params={"revised_prompt": " boats "}).asset).sent == ""


def test_without_a_prompt_of_ones_own_what_was_sent_is_the_prompt():
    assert asked_of(make_entry(prompt=None, params={"revised_prompt": "boats"}).asset) == Asked("boats")


def test_speech_has_a_script_and_music_a_prompt():
    assert asked_of(make_entry(kind=Kind.AUDIO, params={"voice": "Anna"}).asset).is_script
    assert asked_of(make_entry(kind=Kind.AUDIO, remote_type="txt2speech").asset).is_script
    assert not asked_of(make_entry(kind=Kind.AUDIO, params={"kind": "music"}).asset).is_script
    assert not asked_of(make_entry(kind=Kind.VIDEO, params={"voice": "Anna"}).asset).is_script
