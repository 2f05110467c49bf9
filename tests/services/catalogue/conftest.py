"""Catalogues in temporary folders, and assets to put into them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.catalogue import Batch, Catalogue
from services.domain import Account, Asset, AssetRef, Kind, Status

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ACCOUNT = Account(id="oxen-aaaaaaaa", provider="oxen", label="Mine", base_url="https://hub.oxen.ai")
WITH_MEDIA = {"original": "https://files.example.com/picture.png"}


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


def asset(number: int | str = 1, *, account: str = ACCOUNT.id, scope: str = "-", **facts: object) -> Asset:
    """An image; numbered ones are a minute apart, a higher number is older."""
    if isinstance(number, int):
        facts.setdefault("created_at", NOON - timedelta(minutes=number))
    values = {"kind": Kind.IMAGE, "status": Status.SUCCEEDED, "urls": WITH_MEDIA, **facts}
    return Asset(ref=AssetRef(account, scope, str(number)), **values)


def batch(*assets: Asset, feed: str = "generations", **facts: object) -> Batch:
    """A page of the usual account, or of that of its first asset."""
    account = assets[0].ref.account if assets else ACCOUNT.id
    return Batch(account=account, provider=account.partition("-")[0], feed=feed, assets=assets, **facts)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "catalogue.sqlite3"


@pytest.fixture
def with_catalogue(run, path, clock):
    """Run a scenario on an open catalogue and close it."""

    def runner(scenario, **options):
        async def whole():
            catalogue = await Catalogue.open(path, clock=clock, **options)
            try:
                return await scenario(catalogue)
            finally:
                await catalogue.aclose()

        return run(whole())

    return runner
