"""The form of one provider."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from gui.dialogs.account_form import AccountForm
from services.domain import Account
from services.providers.registry import ALL_PROVIDERS

PROVIDERS = {provider.info.id: provider for provider in ALL_PROVIDERS}


@pytest.fixture
def make(qtbot, theme):
    made = []

    def form(provider, account=None):
        made.append(AccountForm(theme, PROVIDERS[provider], account))  # kept until the test is over
        qtbot.addWidget(made[-1])
        made[-1].show()
        made[-1].moments = []
        made[-1].settled.connect(lambda: made[-1].moments.append(1))
        return made[-1]

    return form


def paste(field, text):
    QGuiApplication.clipboard().setText(text)
    field.paste()


@pytest.mark.parametrize("provider", [each.info.id for each in ALL_PROVIDERS if not each.info.hidden])
def test_every_provider_gets_its_own_fields(make, provider):
    form = make(provider)
    assert list(form.secrets) == [field.name for field in PROVIDERS[provider].info.credentials]
    assert list(form.options) == [option.name for option in PROVIDERS[provider].info.options]
    assert all(field.accessibleName() for field in form.secrets.values())


def test_a_pair_pasted_into_the_first_field_fills_both(make):
    form = make("scenario")
    paste(form.secrets["key"], "api_abcdef:secret-of-mine")
    assert form.typed() == {"key": "api_abcdef", "secret": "secret-of-mine"}
    assert form.moments == [1]


def test_half_a_pair_is_no_moment_for_a_test(make):
    form = make("scenario")
    paste(form.secrets["key"], "api_abcdefghi")
    assert form.moments == []


def test_a_colon_in_the_key_of_a_single_field_stays(make):
    form = make("modelslab")
    paste(form.secrets["key"], "abc:defghijk")
    assert form.typed() == {"key": "abc:defghijk"}


def test_what_a_provider_refuses_is_said_at_its_field(make):
    form = make("pictory")
    form.secrets["key"].setText("sk-123456")
    assert not form.check()
    assert "pictai_" in form.problem.text()
    assert form.problem.isVisible()
    assert form.wrong is form.secrets["key"]
    form.secrets["key"].setText("pictai_123456")
    assert not form.problem.isVisible()
    assert form.check()


def test_the_empty_second_field_is_the_one_that_is_meant(make):
    form = make("scenario")
    form.secrets["key"].setText("api_abc")
    assert not form.check()
    assert form.wrong is form.secrets["secret"]


@pytest.mark.parametrize("address", ["ftp://x.example", "https://user:pass@x.example", "http://x.example"])
def test_an_address_that_must_not_get_a_key_is_refused(make, address):
    form = make("modelslab")
    form.secrets["key"].setText("abcdef")
    form.address.setText(address)
    assert not form.check()
    assert form.wrong is form.address
    assert form.address.isVisible()


def test_a_draft_has_only_what_was_typed(make):
    form = make("scenario")
    assert (form.draft().label, form.draft().base_url, dict(form.draft().options)) == ("", None, {})
    form.name.setText(" Studio North ")
    form.options["project"].setText("proj_1")
    assert (form.draft().label, dict(form.draft().options)) == ("Studio North", {"project": "proj_1"})


def test_public_lists_need_no_key(make):
    form = make("scenario")
    form.options["public"].setChecked(True)
    assert form.typed() == {}
    assert not form.secrets["key"].isVisible()
    assert form.check()


def test_an_account_that_is_changed_shows_what_it_has_but_neither_key_nor_address(make):
    options = {"project": "proj_1"}
    account = Account(
        id="s-1", provider="scenario", label="North", base_url="https://api.cloud.scenario.com", options=options
    )
    form = make("scenario", account)
    assert (form.name.text(), form.options["project"].text()) == ("North", "proj_1")
    assert form.typed() == {"key": "", "secret": ""}
    assert not form.address.isVisible()
    assert form.check()
    assert (form.draft().label, form.draft().base_url, form.draft().options) == ("North", account.base_url, options)


def test_half_a_new_key_is_refused_also_where_one_is_kept(make):
    account = Account(id="s-1", provider="scenario", label="North", base_url="https://api.cloud.scenario.com")
    form = make("scenario", account)
    form.secrets["key"].setText("abc")
    assert not form.check()


def test_a_form_knows_whether_a_key_would_be_lost(make):
    form = make("oxen")
    assert not form.is_dirty
    form.secrets["key"].setText("x")
    assert form.is_dirty
