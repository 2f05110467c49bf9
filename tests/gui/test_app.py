"""The program in process: opens the sample library in a folder of its own, goes to and fro, leaves nothing behind."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import amain, self_check
from gui.dialogs.settings.general import GeneralPage
from gui.i18n import speak
from gui.main_window import MainWindow
from tests.conftest import until


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("VITRINE_HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    return tmp_path


def window():
    return next(
        (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()), None
    )


def test_the_sample_library_opens_lists_and_closes(qt_run, qapp, home):
    async def scenario():
        program = asyncio.get_running_loop().create_task(amain(qapp, demo=True))
        shown = await until(window)
        await until(lambda: shown.grid.model().rowCount() > 0, 20)
        shown.close()
        assert await program == 0
        assert (home / "data" / "demo" / "config" / "window.json").exists()
        assert not (home / "data" / "catalogue.sqlite3").exists()

    qt_run(scenario())


def test_from_the_first_page_to_the_samples_and_back(qt_run, qapp, home):
    async def scenario():
        program = asyncio.get_running_loop().create_task(amain(qapp, demo=False))
        first = await until(window)
        await until(lambda: first.welcome.isVisible())
        first.welcome.samples.click()
        samples = await until(lambda: (found := window()) is not None and found is not first and found)
        await until(lambda: samples.grid.model().rowCount() > 0, 20)
        samples.actions_["sample-library"].trigger()
        again = await until(lambda: (found := window()) is not None and found is not samples and found)
        await until(lambda: again.welcome.isVisible())
        again.close()
        assert await program == 0

    qt_run(scenario())


def test_a_folder_that_is_taken_is_told_in_one_sentence(qt_run, qapp, home, capsys):
    async def scenario():
        program = asyncio.get_running_loop().create_task(amain(qapp, demo=True))
        shown = await until(window)
        assert await amain(qapp, demo=True) == 1
        shown.close()
        assert await program == 0

    qt_run(scenario())
    told = capsys.readouterr().err
    assert "already open" in told
    assert "Traceback" not in told


def test_a_home_that_is_a_file_is_told_in_one_sentence(qt_run, qapp, home, monkeypatch, capsys):
    (home / "file").write_text("x")
    monkeypatch.setenv("VITRINE_HOME", str(home / "file"))
    assert qt_run(amain(qapp, demo=False)) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_self_check_prints_a_line_for_each_thing(qapp, home, capsys):
    assert self_check() == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("ok   ") for line in lines)
    assert any("image formats" in line for line in lines)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_another_language_opens_the_window_anew_in_it(qt_run, qapp, home):
    async def scenario():
        program = asyncio.get_running_loop().create_task(amain(qapp, demo=True))
        first = await until(window)
        await until(lambda: first.grid.model().rowCount() > 0, 20)
        assert first.grid.accessibleName() == "Gallery"
        first.actions_["settings"].trigger()
        general = await until(lambda: first.findChild(GeneralPage))
        general.language.setCurrentIndex(2)
        general.language.activated.emit(2)
        again = await until(lambda: (found := window()) is not None and found is not first and found, 20)
        await until(lambda: again.grid.model().rowCount() > 0, 20)
        assert again.grid.accessibleName() == "Galerie"
        again.close()
        assert await program == 0

    try:
        qt_run(scenario())
    finally:
        speak(qapp, "en")
