"""Settings hold at once, are told, and are saved in their order."""

import asyncio
import json
from dataclasses import replace

from gui.preferences import Preferences, appearance_of
from services.errors import StorageError
from services.settings import Settings, load
from tests.conftest import until


def test_a_change_holds_is_told_and_is_saved(qt_run, tmp_path):
    async def scenario():
        preferences = Preferences(Settings(), tmp_path / "settings.json")
        told = []
        preferences.changed.connect(told.append)
        preferences.change(theme="light", scale=115)
        assert preferences.current.theme == "light"
        assert sorted(told) == ["scale", "theme"]
        await preferences.aclose()

    qt_run(scenario())
    assert load(tmp_path / "settings.json")[0] == Settings(theme="light", scale=115)


def test_the_last_of_many_quick_changes_is_what_is_kept(qt_run, tmp_path):
    async def scenario():
        preferences = Preferences(Settings(), tmp_path / "settings.json")
        for scale in (90, 115, 130, 150, 100, 90):
            preferences.change(scale=scale)
        await until(lambda: not preferences.tasks.is_running("save"))
        await preferences.aclose()

    qt_run(scenario())
    assert load(tmp_path / "settings.json")[0].scale == 90


def test_a_change_that_comes_while_another_is_written_is_written_after_it(qt_run, tmp_path):
    async def scenario():
        path = tmp_path / "settings.json"
        preferences = Preferences(Settings(), path)
        preferences.change(scale=115)
        await asyncio.sleep(0)  # the task has begun to write
        preferences.change(scale=90)
        await until(lambda: load(path)[0].scale == 90)
        await preferences.aclose()

    qt_run(scenario())


def test_what_is_the_same_is_neither_told_nor_saved(qt_run, tmp_path):
    async def scenario():
        preferences = Preferences(Settings(), tmp_path / "settings.json")
        told = []
        preferences.changed.connect(told.append)
        preferences.change(theme="dark")
        await preferences.aclose()
        return told

    assert qt_run(scenario()) == []
    assert not (tmp_path / "settings.json").exists()


def test_a_disk_that_refuses_is_told_and_tried_again_at_the_next_change(qt_run, tmp_path):
    async def scenario():
        preferences = Preferences(Settings(), tmp_path / "folder" / "settings.json")
        errors = []
        preferences.failed.connect(errors.append)
        preferences.change(theme="light")
        await until(lambda: errors)
        (tmp_path / "folder").mkdir()
        preferences.change(scale=90)
        await preferences.aclose()
        return errors

    errors = qt_run(scenario())
    assert isinstance(errors[0], StorageError)
    assert load(tmp_path / "folder" / "settings.json")[0] == Settings(theme="light", scale=90)


def test_reset_keeps_the_language_and_what_belongs_to_another_version(qt_run, tmp_path):
    async def scenario():
        chosen = Settings(theme="light", language="de", keys={"pick": ["Y"]}, extra={"later": 1})
        preferences = Preferences(chosen, tmp_path / "settings.json")
        before = preferences.reset()
        assert preferences.current == Settings(language="de", extra={"later": 1})
        await preferences.save()
        preferences.take(before)
        await preferences.aclose()
        return before == chosen

    assert qt_run(scenario())
    assert json.loads((tmp_path / "settings.json").read_text())["keys"] == {"pick": ["Y"]}


def test_the_look_is_made_of_the_settings_of_the_same_names():
    look = appearance_of(replace(Settings(), canvas="black", motion="on"))
    assert (look.theme, look.canvas, look.motion) == ("dark", "black", "on")
