"""The parts of a gallery: the sample library's own account, and a close that leaves nothing behind."""

from __future__ import annotations

from tests.services.opening import Clock, gallery_in


def test_the_sample_account_is_made_once_and_its_dates_stay(run, tmp_path):
    clock = Clock()

    async def scenario():
        accounts = []
        for _ in range(2):
            async with gallery_in(tmp_path, demo=True, clock=clock) as gallery:
                accounts.append([state.account for state in await gallery.accounts()])
            clock.advance(days=3)
        return accounts

    first, second = run(scenario())
    assert first == second
    assert len(first) == 1
    assert first[0].options["started"] == "2026-11-21T12:00:00+00:00"


def test_the_users_own_gallery_has_no_samples(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            return await gallery.accounts(), [info.id for info in gallery.providers()]

    accounts, providers = run(scenario())
    assert accounts == ()
    assert providers == ["modelslab", "oxen", "pictory", "scenario"]
