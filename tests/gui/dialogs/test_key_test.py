"""The test of a key that is being typed."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt

from gui.dialogs.account_form import AccountForm
from gui.dialogs.key_test import KeyTest, outcome
from services.errors import KeyringError, UsageError
from services.gallery import CheckResult
from services.providers.registry import ALL_PROVIDERS
from tests.conftest import until

MODELSLAB = next(provider for provider in ALL_PROVIDERS if provider.info.id == "modelslab")


def result(status="ok", message="Connected. 4,218 assets."):
    return CheckResult(account_id="a", ok=status == "ok", status=status, message=message, ms=5)


class FakeTester:
    """Answers as told, and writes down what was tried."""

    def __init__(self):
        self.tried = []
        self.answer = result()
        self.gate = None

    async def __call__(self, draft, typed):
        self.tried.append((draft.provider, dict(typed)))
        if self.gate is not None:
            await self.gate.wait()
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def parts(qtbot, theme):
    tester = FakeTester()
    form = AccountForm(theme, MODELSLAB)
    test = KeyTest(theme, tester)
    for widget in (form, test):
        qtbot.addWidget(widget)
        widget.show()
    form.secrets["key"].setText("abcdef")
    return form, test, tester


def test_a_good_key_is_said_to_be_connected(qt_run, parts):
    form, test, tester = parts

    async def script():
        test.suggest(form)
        assert test.notice.title.text() == "Testing the connection…"
        await until(lambda: not test.is_running)

    qt_run(script())
    assert tester.tried == [("modelslab", {"key": "abcdef"})]
    assert (test.notice.title.text(), test.notice.words.text()) == ("Connected", "4,218 assets.")
    assert test.notice.button.text() == "Test again"


def test_the_same_key_is_not_tried_twice_unless_asked_for(qt_run, parts):
    form, test, tester = parts

    async def script():
        test.suggest(form)
        await until(lambda: not test.is_running)
        test.suggest(form)
        await until(lambda: not test.is_running)
        assert len(tester.tried) == 1
        test.insist(form)
        await until(lambda: not test.is_running)

    qt_run(script())
    assert len(tester.tried) == 2


def test_a_key_that_cannot_be_right_is_never_sent(qt_run, parts):
    form, test, tester = parts
    form.secrets["key"].setText("abc def")

    async def script():
        test.suggest(form)
        test.insist(form)
        await asyncio.sleep(0)

    qt_run(script())
    assert tester.tried == []
    assert form.problem.isVisible()


def test_stop_ends_the_waiting_and_the_same_key_may_be_tried_again(qtbot, qt_run, parts):
    form, test, tester = parts

    async def script():
        tester.gate = asyncio.Event()
        test.suggest(form)
        await until(lambda: tester.tried)
        qtbot.mouseClick(test.notice.button, Qt.MouseButton.LeftButton)
        assert not test.is_running
        assert not test.notice.isVisible()
        tester.gate = None
        test.suggest(form)
        await until(lambda: not test.is_running)

    qt_run(script())
    assert len(tester.tried) == 2


def test_an_answer_about_an_older_key_is_not_shown(qt_run, parts):
    form, test, tester = parts

    async def script():
        tester.gate = asyncio.Event()
        test.suggest(form)
        await until(lambda: tester.tried)
        test.forget()
        tester.gate.set()
        await until(lambda: not test.tasks)

    qt_run(script())
    assert not test.notice.isVisible()


def test_an_error_of_usage_is_said_in_the_form(qt_run, parts):
    form, test, tester = parts
    tester.answer = UsageError("The Address is no address.")

    async def script():
        test.insist(form)
        await until(lambda: not test.is_running)

    qt_run(script())
    assert form.problem.text() == "The Address is no address."
    assert not test.notice.isVisible()


def test_any_other_trouble_leaves_saving_open(qt_run, parts):
    form, test, tester = parts
    tester.answer = KeyringError("The keychain is locked.", state="locked")

    async def script():
        test.insist(form)
        await until(lambda: not test.is_running)

    qt_run(script())
    assert "You can save the account now" in test.notice.words.text()


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("refused", ("err", "That key was not accepted", "It said 401.", "")),
        ("no-answer", ("warn", "Scenario did not answer")),
        ("failed", ("warn", "The test came to no result")),
    ],
)
def test_each_outcome_has_its_words(status, expected):
    assert outcome(result(status, "It said 401."), "Scenario")[: len(expected)] == expected
