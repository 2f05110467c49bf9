"""Accounts are found by what the artist calls them."""

from services.domain import Account
from services.finding.names import Names


def names_of(*labels):
    accounts = [
        Account(id=f"oxen-{at}", provider="oxen", label=label, base_url="https://example.com")
        for at, label in enumerate(labels)
    ]
    return Names.of(accounts, [("scenario", "Scenario"), ("pictory", "Pictory AI Studio")])


def test_an_account_is_found_by_its_label_whatever_its_case():
    assert names_of("Studio North").account_ids("studio north") == ("oxen-0",)


def test_an_id_is_stronger_than_a_label():
    assert names_of("oxen-1", "Mine").account_ids("oxen-1") == ("oxen-1",)


def test_two_accounts_of_one_label_are_both_meant():
    assert names_of("Mine", "mine").account_ids("Mine") == ("oxen-0", "oxen-1")


def test_a_label_is_written_only_where_it_means_one_account():
    assert names_of("Mine", "Other").account_text("oxen-1") == "Other"
    assert names_of("Mine", "mine").account_text("oxen-1") is None
    assert names_of("Mine").account_text("gone-1") is None


def test_a_provider_is_found_by_id_and_title():
    assert names_of("Mine").provider_id("OXEN") == "oxen"
    assert names_of().provider_id("pictory ai studio") == "pictory"
    assert names_of().provider_id("nobody") is None
