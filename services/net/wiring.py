"""The clients of one gallery, put together: which transport each of them sends through."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from services.domain import Account
from services.net.api_client import ApiClient
from services.net.connecting import media_rule
from services.net.media_client import MediaClient
from services.net.pacing import Pacer
from services.net.routing import RoutedTransport
from services.net.sample_transport import HOST as SAMPLE_HOST
from services.net.sample_transport import ORIGIN as SAMPLE_ORIGIN
from services.net.sample_transport import SampleTransport
from services.net.transport import GuardedTransport
from services.providers.base import Provider, Secrets

CONNECTIONS_IN_ALL: Final = 24


class Wiring:
    """Makes clients. `samples_from`: the sample library's dates count from there; None where there is none."""

    def __init__(self, samples_from: datetime | None) -> None:
        self._sample = SampleTransport(samples_from) if samples_from is not None else None
        self.media = MediaClient(transport=self._media_transport())

    def api_client(self, provider: Provider, account: Account, secrets: Secrets, pacer: Pacer) -> ApiClient:
        """A client for one account; its user closes it."""
        transport = self._sample if account.base_url == SAMPLE_ORIGIN else None
        return ApiClient(provider, account, secrets, pacer=pacer, transport=transport)

    async def aclose(self) -> None:
        """Close the media client."""
        await self.media.aclose()

    def _media_transport(self) -> RoutedTransport | None:
        """The sample library's files come from this installation, everything else from the network."""
        if self._sample is None:
            return None
        network = GuardedTransport(media_rule, connections=CONNECTIONS_IN_ALL)
        return RoutedTransport({SAMPLE_HOST: self._sample}, network)
