"""Version and licences."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.dialogs.about import AboutDialog
from gui.licences import PARTS
from tests.conftest import until


@pytest.fixture
def host(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_each_part_shows_its_licence(qt_run, theme, host):
    async def scenario():
        dialog = AboutDialog(theme, "1.2.3", host)
        await until(lambda: dialog.text.toPlainText())
        assert "Version 1.2.3" in {label.text() for label in dialog.findChildren(QLabel)}
        names = [part.name for part in PARTS]
        dialog.list.setCurrentRow(names.index("Inter"))
        await until(lambda: "SIL OPEN FONT LICENSE" in dialog.text.toPlainText().upper())
        assert dialog.head.text() == "Inter"
        await dialog.tasks.aclose()

    qt_run(scenario())


def test_run_from_its_source_it_has_no_version(qt_run, theme, host):
    async def scenario():
        dialog = AboutDialog(theme, "", host)
        assert "Not installed, run from its source" in {label.text() for label in dialog.findChildren(QLabel)}
        await dialog.tasks.aclose()

    qt_run(scenario())
