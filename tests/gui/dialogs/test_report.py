"""The report is shown, changed, copied and saved; it goes nowhere by itself."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.dialogs.report import ReportDialog
from services.errors import StorageError
from tests.conftest import until
from tests.gui.fake_gallery import FakeCare


@pytest.fixture
def host(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_what_stands_in_the_field_is_copied_and_saved(qt_run, theme, host):
    async def scenario():
        care = FakeCare()
        dialog = ReportDialog(theme, care, host)
        await until(lambda: dialog.text.toPlainText() == "the report")
        dialog.text.setPlainText("changed by me")
        dialog.copy.click()
        assert QGuiApplication.clipboard().text() == "changed by me"
        dialog.save_to("/somewhere/report.txt")
        await until(lambda: care.did == [("save", "report.txt", "changed by me")])
        await until(lambda: dialog.notice.title.text() == "Saved as report.txt")
        await dialog.tasks.aclose()

    qt_run(scenario())


def test_nothing_can_be_copied_before_it_is_there(qt_run, theme, host):
    async def scenario():
        dialog = ReportDialog(theme, FakeCare(), host)
        await until(lambda: not dialog.copy.isEnabled() or dialog.text.toPlainText())
        await until(dialog.copy.isEnabled)
        assert dialog.text.toPlainText() == "the report"
        await dialog.tasks.aclose()

    qt_run(scenario())


def test_a_disk_that_refuses_is_told(qt_run, theme, host):
    class Full(FakeCare):
        async def save_report(self, path, text):
            raise StorageError("The disk is full.")

    async def scenario():
        dialog = ReportDialog(theme, Full(), host)
        await until(lambda: dialog.text.toPlainText())
        dialog.save_to("/somewhere/report.txt")
        await until(lambda: dialog.notice.title.text() == "The disk is full.")
        await dialog.tasks.aclose()

    qt_run(scenario())
