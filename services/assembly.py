"""The parts list of an open gallery: what is made of what, and closed in the mirror order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime

from services.accounts import Accounts, new_account_id
from services.background import Background
from services.catalogue import Catalogue
from services.credentials import CredentialStore
from services.domain import Account, utc_now
from services.events import ActivityChanged, Bus
from services.net.late import LateNetwork
from services.paths import Paths
from services.pictures.likeness import Likenesses
from services.pictures.pool import WorkerPool
from services.pictures.store import ThumbnailStore
from services.pictures.thumbnails import Thumbnails
from services.providers.registry import ALL_PROVIDERS
from services.providers.sample import ORIGIN as SAMPLE_ORIGIN
from services.settings import Settings
from services.storage import MEGABYTE, DiskWatch
from services.sync.connections import Connections
from services.sync.dating import Dating
from services.sync.frontier import Frontier
from services.sync.library import Library
from services.sync.polling import Polling
from services.sync.status import SyncStatus

SAMPLE = "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryOptions:
    """How a gallery is opened. Tests and benchmarks set what the app leaves alone.

    `demo`: the built-in sample library. `window`: there is one, so news is looked for, and no second window may open.
    `pacing`: keep the vendors' intervals. `on_secrets` is told every secret that passes, so that the log can hide it.
    """

    demo: bool = False
    window: bool = False
    pacing: bool = True
    workers: int = 2
    clock: Callable[[], datetime] = utc_now
    keys: CredentialStore | None = None
    on_secrets: Callable[[Iterable[str]], None] | None = None
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The services of one open gallery."""

    paths: Paths
    options: GalleryOptions
    bus: Bus
    catalogue: Catalogue
    keys: CredentialStore
    connections: Connections
    accounts: Accounts
    status: SyncStatus
    library: Library
    frontier: Frontier
    polling: Polling
    background: Background
    store: ThumbnailStore
    likenesses: Likenesses
    pool: WorkerPool
    thumbnails: Thumbnails
    disk: DiskWatch


async def assemble(paths: Paths, stack: AsyncExitStack, options: GalleryOptions) -> Parts:
    """The parts list; closing is its mirror image."""
    bus = Bus()
    catalogue = await Catalogue.open(paths.catalogue, clock=options.clock, exclusive=options.window)
    stack.push_async_callback(catalogue.aclose)
    keys = options.keys or CredentialStore(on_secrets=options.on_secrets)
    network = LateNetwork(await _samples_from(catalogue, options))
    stack.push_async_callback(network.aclose)
    providers = {each.info.id: each for each in ALL_PROVIDERS}
    connections = Connections(providers, keys, network.api_client, pacing=options.pacing)
    stack.push_async_callback(connections.aclose)
    budget = options.settings.thumbnail_budget_mb * MEGABYTE
    store = await ThumbnailStore.open(paths.thumbnails, budget)
    stack.push_async_callback(store.aclose)
    pool = WorkerPool(workers=options.workers)
    thumbnails = Thumbnails(store, pool, network, connections)
    likenesses = Likenesses(catalogue, thumbnails)
    stack.push_async_callback(likenesses.aclose)  # after the pool: what it still makes is noted
    stack.push_async_callback(pool.aclose)
    status = SyncStatus(connections, lambda: bus.tell(ActivityChanged()))
    library = Library(catalogue, connections, bus, status, options.clock)
    frontier = Frontier(connections, library, Dating(catalogue, connections, network))
    polling = Polling(catalogue, connections, bus, options.clock)
    background = Background(connections, frontier, polling, status)
    stack.push_async_callback(background.aclose)
    return Parts(
        paths=paths,
        options=options,
        bus=bus,
        catalogue=catalogue,
        keys=keys,
        connections=connections,
        accounts=Accounts(catalogue, keys, connections),
        status=status,
        library=library,
        frontier=frontier,
        polling=polling,
        background=background,
        store=store,
        pool=pool,
        thumbnails=thumbnails,
        likenesses=likenesses,
        disk=DiskWatch(paths.data, store, budget, lambda: bus.tell(ActivityChanged())),
    )


async def _sample_account(catalogue: Catalogue, clock: Callable[[], datetime]) -> Account:
    """The sample library's account, made at the first start: its dates count from there."""
    for account in await catalogue.accounts():
        if account.provider == SAMPLE:
            return account
    account = Account(
        id=new_account_id(SAMPLE),
        provider=SAMPLE,
        label="Sample library",
        base_url=SAMPLE_ORIGIN,
        options={"started": clock().isoformat()},
    )
    await catalogue.add_account(account)
    return account


async def _samples_from(catalogue: Catalogue, options: GalleryOptions) -> datetime | None:
    """The first start of the sample library; None in one's own."""
    if not options.demo:
        return None
    account = await _sample_account(catalogue, options.clock)
    return datetime.fromisoformat(account.options["started"])
