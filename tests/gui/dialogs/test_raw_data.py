"""Everything told about one asset."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.dialogs.raw_data import MOST_SHOWN, RawDataDialog, raw_json
from tests.conftest import until
from tests.gui.grid.fakes import make_entry


async def opened(theme, entry):
    dialog = RawDataDialog(theme, entry)
    dialog.show()
    await until(lambda: dialog.is_ready)
    return dialog


async def close(dialog):
    await dialog.tasks.aclose()
    dialog.close()


def test_everything_is_there_to_be_read_and_copied(qt_run, theme):
    async def scenario():
        dialog = await opened(theme, make_entry(7, params={"deep": [1]}))
        copied = []
        dialog.copy_wanted.connect(copied.append)
        QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        assert json.loads(copied[0])["params"] == {"deep": [1]}
        assert json.loads(dialog.text.toPlainText())["remote_id"] == "r7"
        assert dialog.text.isReadOnly()
        await close(dialog)

    qt_run(scenario())


def test_words_are_found_one_after_the_other_and_round_again(qt_run, theme):
    async def scenario():
        dialog = await opened(theme, make_entry(params={"a": "needle", "b": "Needle"}))
        dialog.field.setText("needle")
        assert dialog.found.text() == "2 places"
        first = dialog.text.textCursor().position()
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        second = dialog.text.textCursor().position()
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        assert first < second
        assert dialog.text.textCursor().position() == first
        dialog.find_next(backward=True)
        dialog.field.setText("nothing like it")
        assert dialog.found.text() == "0 places"
        await close(dialog)

    qt_run(scenario())


def test_of_megabytes_only_the_beginning_is_laid_out_and_all_is_copied(qt_run, theme):
    async def scenario():
        dialog = await opened(theme, make_entry(params={f"p{number}": "x" * 1000 for number in range(700)}))
        copied = []
        dialog.copy_wanted.connect(copied.append)
        dialog.copy.click()
        assert len(dialog.text.toPlainText()) <= MOST_SHOWN < len(copied[0])
        assert dialog.cut.isVisible()
        await close(dialog)

    qt_run(scenario())


def test_addresses_of_files_are_never_in_it():
    entry = make_entry(urls={"original": "https://files.example/a.png?signature=abc"})
    assert "files.example" not in raw_json(entry)
    assert json.loads(raw_json(entry))["uid"] == entry.asset.ref.uid
