"""The account dialog as the frame opens it."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from gui.async_bridge import emission
from gui.dialogs.account_dialog import AccountDialog
from services.domain import Account
from services.providers.registry import ALL_PROVIDERS
from tests.conftest import until
from tests.gui.dialogs.test_key_test import FakeTester

FORMS = [provider for provider in ALL_PROVIDERS if not provider.info.hidden]
NUMBERS = {provider.info.id: number for number, provider in enumerate(FORMS)}
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def opened(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    kept = []

    def make(provider="scenario", keyring="GNOME Keyring", account=None):
        dialog = AccountDialog(FORMS, keyring, FakeTester(), host, theme=theme, account=account)
        dialog.tester = dialog.test._tester
        kept.append(dialog)
        if account is None:
            dialog.providers.setCurrentRow(NUMBERS[provider])
        dialog.open()
        return dialog

    yield make
    for dialog in kept:
        dialog.close()


def fill(dialog, key="api_abc", secret="geheim"):
    dialog.form.secrets["key"].setText(key)
    if "secret" in dialog.form.secrets:
        dialog.form.secrets["secret"].setText(secret)


def words(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_what_is_typed_comes_out_after_adding(qtbot, opened):
    dialog = opened()
    fill(dialog)
    dialog.form.name.setText("Studio North")
    with qtbot.waitSignal(dialog.finished) as finished:
        qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert finished.args == [QDialog.DialogCode.Accepted]
    assert dialog.draft().label == "Studio North"
    assert dialog.typed() == {"key": "api_abc", "secret": "geheim"}


def test_enter_in_a_field_adds(qtbot, opened):
    dialog = opened()
    fill(dialog)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.form.secrets["secret"], Qt.Key.Key_Return)


def test_a_key_that_cannot_be_right_keeps_the_dialog_open(qtbot, opened):
    dialog = opened("pictory")
    fill(dialog, "sk-123")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "pictai_" in words(dialog)


def test_escape_does_not_lose_a_typed_key(qtbot, opened):
    dialog = opened()
    fill(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "The key is not saved yet" in words(dialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)


def test_escape_closes_while_nothing_is_typed(qtbot, opened):
    dialog = opened()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_another_provider_and_back_keeps_what_was_typed(opened):
    dialog = opened("scenario")
    fill(dialog)
    dialog.providers.setCurrentRow(NUMBERS["oxen"])
    assert dialog.draft().provider == "oxen"
    dialog.providers.setCurrentRow(NUMBERS["scenario"])
    assert dialog.typed() == {"key": "api_abc", "secret": "geheim"}


def test_a_pasted_key_is_tried_at_once_and_typing_ends_what_was_said(qtbot, qt_run, opened):
    async def script():
        dialog = opened("modelslab")
        QGuiApplication.clipboard().setText("abcdefghijkl")
        dialog.form.secrets["key"].paste()
        await until(lambda: "Connected" in words(dialog))
        qtbot.keyClicks(dialog.form.secrets["key"], "x")
        assert "Connected" not in words(dialog)
        assert len(dialog.tester.tried) == 1
        dialog.close()

    qt_run(script())


def test_saving_does_not_wait_for_the_test(qtbot, qt_run, opened):
    async def script():
        dialog = opened("modelslab")
        dialog.tester.gate = asyncio.Event()
        fill(dialog)
        qtbot.mouseClick(dialog.try_out, Qt.MouseButton.LeftButton)
        await until(lambda: dialog.tester.tried)
        assert dialog.primary.isEnabled()
        asyncio.get_running_loop().call_soon(dialog.primary.click)
        assert await emission(dialog.finished) == (QDialog.DialogCode.Accepted,)
        await dialog.test.tasks.aclose()

    qt_run(script())


def test_the_sentence_names_the_keychain(opened):
    assert "The key is kept in GNOME Keyring" in words(opened())


def test_without_a_keychain_it_says_what_happens(opened):
    assert "No keychain on this computer" in words(opened(keyring=""))


def test_an_account_is_changed_without_the_list_of_providers(qtbot, opened):
    account = Account(id="oxen-1", provider="oxen", label="northlight", base_url="https://hub.oxen.ai")
    dialog = opened(account=account)
    assert "northlight" in words(dialog)
    assert not dialog.providers.isVisible()
    assert dialog.primary.text() == "Save"
    assert not dialog.try_out.isVisible()
    fill(dialog, "abcdef")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert dialog.typed() == {"key": "abcdef"}


def test_an_account_keeps_its_key_where_none_is_typed(qtbot, opened):
    account = Account(
        id="oxen-1", provider="oxen", label="northlight", base_url="https://hub.oxen.ai", options={"namespace": "mara"}
    )
    dialog = opened(account=account)
    assert dialog.form.options["namespace"].isVisible()
    dialog.form.name.setText("South")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    draft = dialog.draft()
    assert (draft.label, draft.base_url, draft.options) == ("South", account.base_url, {"namespace": "mara"})
    assert dialog.typed() == {"key": ""}


def test_it_starts_in_the_first_empty_field_and_every_label_is_plain(qtbot, opened):
    dialog = opened("modelslab")
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    assert {each.textFormat() for each in dialog.findChildren(QLabel) if each.text()} == {Qt.TextFormat.PlainText}
