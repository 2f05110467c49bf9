"""The façade tests use: all vendors, the media host and the foreign host, served from a thread of their own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Mapping
from types import TracebackType
from typing import Any, Self

from tests.fake_vendors.library import Row
from tests.fake_vendors.media import Media, render
from tests.fake_vendors.media_host import ForeignHost, MediaHost
from tests.fake_vendors.modelslab import ModelsLab
from tests.fake_vendors.oxen import Oxen
from tests.fake_vendors.pictory import Pictory
from tests.fake_vendors.scenario import Scenario
from tests.fake_vendors.server import Listener
from tests.fake_vendors.vendor import Host, Vendor
from tests.fake_vendors.wire import Request
from tests.fake_vendors.world import SECRETS, Clock, FakeConfig, World

START_SECONDS = 10.0


class FakeVendors:
    """Everything between `with FakeVendors(...) as fakes:` and its end; see the package's guide."""

    def __init__(self, config: FakeConfig | None = None) -> None:
        self.config = config or FakeConfig()
        self.world = World(self.config)
        self.modelslab = ModelsLab(self.world)
        self.oxen = Oxen(self.world)
        self.pictory = Pictory(self.world)
        self.scenario = Scenario(self.world)
        self.media = MediaHost(self.world, (self.modelslab, self.oxen, self.pictory, self.scenario))
        self.foreign = ForeignHost(self.world)
        hosts: tuple[Host, ...] = (self.modelslab, self.oxen, self.pictory, self.scenario, self.media, self.foreign)
        self.hosts = {host.name: host for host in hosts}
        self.listeners = {host.name: self._listener(host) for host in hosts}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fake-vendors", daemon=True)

    def _listener(self, host: Host) -> Listener:
        foreign = host.name == "foreign"
        address = self.config.foreign_host if foreign else "127.0.0.1"
        return Listener(host.name, host.handle, host=address, keep_bytes=foreign)

    def __enter__(self) -> Self:
        self._thread.start()
        try:
            self._run(self._start())
        except BaseException:
            self._stop_thread()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run(self._stop())
        self._stop_thread()

    async def _start(self) -> None:
        try:
            for number, listener in enumerate(self.listeners.values()):
                await listener.start(self.config.port + number if self.config.port else 0)
                self.world.urls[listener.name] = listener.url
        except OSError:
            await self._stop()
            raise

    async def _stop(self) -> None:
        for listener in self.listeners.values():
            await listener.stop()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(START_SECONDS)

    def _stop_thread(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(START_SECONDS)
        self._loop.close()

    # Where they are and how to get in.

    @property
    def clock(self) -> Clock:
        """The servers' time."""
        return self.world.clock

    def base_url(self, name: str) -> str:
        """The origin of a vendor, of `media` or of `foreign`."""
        return self.world.urls[name]

    def urls(self) -> Mapping[str, str]:
        """All origins by name."""
        return dict(self.world.urls)

    def secret_lines(self, vendor: str) -> tuple[str, ...]:
        """The credential, one line per field, as `accounts add --secret-stdin` reads it."""
        return SECRETS[vendor]

    def secrets(self, vendor: str) -> Mapping[str, str]:
        """The same by the field names of the account dialog."""
        return dict(zip(("key", "secret"), SECRETS[vendor], strict=False))

    def vendor(self, name: str) -> Vendor:
        """A vendor by name."""
        found = self.hosts[name]
        assert isinstance(found, Vendor)
        return found

    # The truth.

    def expected(self, vendor: str, feed: str) -> list[Row]:
        """The raw rows of a feed as a complete listing gives them: newest first, by our feed names."""
        with self.world.lock:
            if vendor == "scenario" and feed == "public":
                return self.scenario.public_rows()
            if vendor == "scenario" and feed.startswith("examples:"):
                return self.scenario.examples(feed.removeprefix("examples:"))
            return list(self.vendor(vendor).lists()[feed])

    def file(self, url: str) -> bytes:
        """The bytes a media address of ours leads to, signed or not, expired or not; LookupError where none."""
        name = url.partition("?")[0].rpartition("/")[2]
        with self.world.lock:
            for find in (self.modelslab.media, self.oxen.media, self.pictory.media, self.scenario.media):
                media = find(name.removesuffix(".webp") if name.startswith("asset_") else name)
                if isinstance(media, Media):
                    return render(media)
        raise LookupError("no file there")

    # What was seen.

    @property
    def requests(self) -> list[Request]:
        """Every request at every listener, in order."""
        return sorted(
            (one for listener in self.listeners.values() for one in listener.requests), key=lambda one: one.at
        )

    def requests_to(self, name: str) -> list[Request]:
        """The requests one listener got, in order."""
        return list(self.listeners[name].requests)

    def counts(self) -> Mapping[str, int]:
        """How many requests each listener got."""
        return {name: len(listener.requests) for name, listener in self.listeners.items()}

    def peak(self, name: str) -> int:
        """The most connections a listener had open at once."""
        return self.listeners[name].peak_open

    @property
    def violations(self) -> list[str]:
        """What no client may ever do: money spent, credentials where they must not be."""
        return self.world.violations

    @property
    def crashes(self) -> list[str]:
        """Tracebacks of mistakes in the fakes themselves."""
        return [crash for listener in self.listeners.values() for crash in listener.crashes]

    def forget(self) -> None:
        """Forget requests, peaks, bytes and violations; libraries and nastiness stay."""
        with self.world.lock:
            self.world.violations.clear()
            for listener in self.listeners.values():
                listener.requests.clear()
                listener.received.clear()
                listener.peak_open = listener.open_now
