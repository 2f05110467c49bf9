"""A gallery over fake vendors for tests: real catalogue, real sockets, a keyring in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring.backend

from services import paths
from services.credentials import CredentialStore
from services.domain import Account
from services.gallery import AccountDraft, Gallery, GalleryOptions
from tests.fake_vendors import FakeVendors

VENDORS = ("modelslab", "oxen", "pictory", "scenario")


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring that forgets at the end of the test."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


class Clock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


def places(folder: Path) -> paths.Paths:
    found = paths.app_paths({"VITRINE_HOME": str(folder)})
    paths.prepare(found)
    return found


@asynccontextmanager
async def gallery_in(
    folder: Path, *, backend: MemoryKeyring | None = None, clock: Clock | None = None, demo: bool = False
) -> AsyncIterator[Gallery]:
    keys = CredentialStore(backend=backend or MemoryKeyring())
    options = GalleryOptions(pacing=False, keys=keys, clock=clock or Clock(), demo=demo)
    async with AsyncExitStack() as stack:
        yield await Gallery.open(places(folder), stack, options)


async def add(gallery: Gallery, fakes: FakeVendors, vendor: str, **options: str) -> Account:
    provider = gallery.provider(vendor)
    fields = [field.name for field in provider.credentials(options)]
    typed = dict(zip(fields, fakes.secret_lines(vendor), strict=False))
    draft = AccountDraft(provider=vendor, base_url=fakes.base_url(vendor), options=options)
    account, _state = await gallery.add_account(draft, typed)
    return account


async def add_all(gallery: Gallery, fakes: FakeVendors) -> dict[str, Account]:
    return {vendor: await add(gallery, fakes, vendor) for vendor in VENDORS}
