"""The clients at first use: httpx and what it rests on are a tenth of the start, and no stored picture needs them."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from services.domain import Account
from services.net.addresses import Origin
from services.net.pacing import Pacer
from services.providers.base import Provider, Secrets

if TYPE_CHECKING:
    from services.net.api_client import ApiClient
    from services.net.media_client import MediaBytes, Opener
    from services.net.wiring import Wiring


class LateNetwork:
    """Stands for the clients until somebody needs one; then they are imported and made, in a thread.

    `samples_from`: the sample library's dates count from there; None where there is none.
    """

    def __init__(self, samples_from: datetime | None) -> None:
        self._samples_from = samples_from
        self._wiring: Wiring | None = None
        self._making = asyncio.Lock()

    async def api_client(self, provider: Provider, account: Account, secrets: Secrets, pacer: Pacer) -> ApiClient:
        """A client for one account; its user closes it."""
        return (await self._made()).api_client(provider, account, secrets, pacer)

    async def fetch(
        self, url: str, *, allow: Origin | None = None, max_bytes: int, via: Opener | None = None
    ) -> MediaBytes:
        """`MediaClient.fetch`."""
        return await (await self._made()).media.fetch(url, allow=allow, max_bytes=max_bytes, via=via)

    async def last_modified(
        self, url: str, *, allow: Origin | None = None, via: Opener | None = None
    ) -> datetime | None:
        """`MediaClient.last_modified`."""
        return await (await self._made()).media.last_modified(url, allow=allow, via=via)

    async def aclose(self) -> None:
        """Close the media client, where it was made."""
        if self._wiring is not None:
            await self._wiring.aclose()

    async def _made(self) -> Wiring:
        if self._wiring is None:
            async with self._making:
                if self._wiring is None:
                    self._wiring = await asyncio.to_thread(self._make)
        return self._wiring

    def _make(self) -> Wiring:
        from services.net.wiring import Wiring  # see above: not before it is needed

        return Wiring(self._samples_from)
