"""The network comes when it is needed, and not before."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from services.domain import Account
from services.net.late import LateNetwork
from services.net.pacing import Pacer
from services.providers.base import PageAsk, Secrets
from services.providers.registry import ALL_PROVIDERS
from services.providers.sample import ORIGIN

ROOT = Path(__file__).parents[3]
STARTED = datetime(2026, 3, 1, tzinfo=UTC)
SAMPLE = next(each for each in ALL_PROVIDERS if each.info.id == "sample")
ACCOUNT = Account(id="sample-a", provider="sample", label="Samples", base_url=ORIGIN, options={})
LOOK = "import sys, services.gallery; print(sorted({'httpx', 'httpcore', 'keyring', 'PIL'} & set(sys.modules)))"


def test_a_gallery_is_there_before_the_libraries_that_no_stored_picture_needs():
    said = subprocess.run([sys.executable, "-c", LOOK], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_an_account_is_asked_and_its_files_are_fetched(run):
    async def scenario():
        network = LateNetwork(STARTED)
        client = await network.api_client(SAMPLE, ACCOUNT, Secrets({}), Pacer(0.0))
        page = await client.page(PageAsk(account=ACCOUNT, feed="all", page_size=5))
        url = next(asset.urls["original"] for asset in page.assets if "original" in asset.urls)
        got = await network.fetch(url, max_bytes=10**8)
        date = await network.last_modified(url)
        await client.aclose()
        await network.aclose()
        return len(got.data), date

    size, date = run(scenario())
    assert size > 0
    assert date is not None
    assert date < STARTED


def test_all_who_ask_at_once_get_the_same_clients(run):
    async def scenario():
        network = LateNetwork(None)
        made = await asyncio.gather(*(network._made() for _ in range(5)))
        await network.aclose()
        return len(set(map(id, made)))

    assert run(scenario()) == 1


def test_closing_what_was_never_used_makes_nothing(run):
    async def scenario():
        network = LateNetwork(None)
        await network.aclose()
        return network._wiring

    assert run(scenario()) is None
