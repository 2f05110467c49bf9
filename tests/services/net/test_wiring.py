"""Which transport each client sends through."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.domain import Account
from services.errors import MediaError
from services.net.pacing import Pacer
from services.net.wiring import Wiring
from services.providers.base import PageAsk, Secrets
from services.providers.registry import ALL_PROVIDERS
from services.providers.sample import ORIGIN

STARTED = datetime(2026, 3, 1, tzinfo=UTC)
SAMPLE = next(each for each in ALL_PROVIDERS if each.info.id == "sample")
ACCOUNT = Account(id="sample-a", provider="sample", label="Samples", base_url=ORIGIN, options={})


def test_the_sample_librarys_rows_and_files_come_from_this_installation(run):
    async def scenario():
        wiring = Wiring(STARTED)
        client = wiring.api_client(SAMPLE, ACCOUNT, Secrets({}), Pacer(0.0))
        page = await client.page(PageAsk(account=ACCOUNT, feed="all", page_size=5))
        pictured = next(asset for asset in page.assets if "original" in asset.urls)
        got = await wiring.media.fetch(pictured.urls["original"], max_bytes=10**8)
        await client.aclose()
        await wiring.aclose()
        return len(page.assets), len(got.data)

    rows, size = run(scenario())
    assert rows == 5
    assert size > 0


def test_in_ones_own_library_the_samples_host_is_as_unknown_as_any(run):
    async def scenario():
        wiring = Wiring(None)
        try:
            await wiring.media.fetch("http://sample.invalid/media/x.png", max_bytes=10)
        finally:
            await wiring.aclose()

    with pytest.raises(MediaError):
        run(scenario())
