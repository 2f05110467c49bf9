"""Accounts without their secrets."""

from dataclasses import replace

import pytest

from services.domain import Account, FeedState
from services.errors import UsageError

from .conftest import ACCOUNT

OTHER = Account(
    id="scenario-bbbbbbbb",
    provider="scenario",
    label='Stu"dio ü',
    base_url="https://x.example",
    options={"public": "1"},
)


def test_accounts_come_back_in_the_order_they_were_added(with_catalogue):
    async def scenario(catalogue):
        await catalogue.add_account(OTHER)
        await catalogue.add_account(ACCOUNT)
        return await catalogue.accounts()

    assert with_catalogue(scenario) == (OTHER, ACCOUNT)


def test_an_id_is_given_once(with_catalogue):
    async def scenario(catalogue):
        await catalogue.add_account(ACCOUNT)
        with pytest.raises(UsageError, match=ACCOUNT.id):
            await catalogue.add_account(ACCOUNT)

    with_catalogue(scenario)


def test_an_account_can_be_renamed_and_a_missing_one_cannot(with_catalogue):
    renamed = replace(ACCOUNT, label="Home", options={"namespace": "me"})

    async def scenario(catalogue):
        await catalogue.add_account(ACCOUNT)
        await catalogue.update_account(renamed)
        with pytest.raises(UsageError):
            await catalogue.update_account(OTHER)
        return await catalogue.accounts()

    assert with_catalogue(scenario) == (renamed,)


def test_removing_an_account_forgets_how_far_it_was_read(with_catalogue):
    async def scenario(catalogue):
        await catalogue.add_account(ACCOUNT)
        await catalogue.save_feed_state(FeedState(account=ACCOUNT.id, feed="generations", cursor="9"))
        await catalogue.remove_account(ACCOUNT.id)
        return await catalogue.feed_states(), await catalogue.accounts()

    assert with_catalogue(scenario) == ((), ())


def test_an_account_whose_name_begins_like_another_is_not_removed_with_it(with_catalogue):
    from services.domain import Query

    from .conftest import asset, batch

    async def scenario(catalogue):
        for account in ("oxen-a", "oxen-a-b", "oxen-a.b", "oxen-ab"):
            await catalogue.store(batch(asset(1, account=account)))
        await catalogue.remove_account("oxen-a")
        return await catalogue.count(Query())

    assert with_catalogue(scenario) == 3
