"""Every list of every vendor read to its end over real sockets, against servers that know the truth."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from services.domain import Account, Locator, Status
from services.errors import AuthError, CursorRefusedError
from services.net.api_client import ApiClient
from services.net.pacing import Pacer
from services.providers.base import PageAsk, Provider, Secrets
from services.providers.registry import provider_by_id
from tests.fake_vendors.fakes import FakeVendors
from tests.fake_vendors.scenario_rows import MODELS
from tests.fake_vendors.world import FakeConfig
from tests.services.providers.leaves import lost

LISTS = [
    ("modelslab", "image", {}),
    ("modelslab", "video", {}),
    ("modelslab", "voice", {}),
    ("modelslab", "3d", {}),
    ("oxen", "generations", {}),
    ("oxen", "generations", {"namespace": "atelier"}),
    ("pictory", "images", {}),
    ("pictory", "videos", {}),
    ("scenario", "assets", {}),
    ("scenario", "public", {"public": "1"}),
]


@pytest.fixture(scope="module")
def fakes() -> Iterator[FakeVendors]:
    with FakeVendors(FakeConfig(rows=230)) as running:
        yield running


def client_of(fakes: FakeVendors, name: str, options: dict[str, str]) -> tuple[Provider, Account, ApiClient]:
    provider = provider_by_id(name)
    account = Account(id=f"{name}-abcdefgh", provider=name, label="", base_url=fakes.base_url(name), options=options)
    fields = provider.credentials(options)
    typed = dict(zip([field.name for field in fields], fakes.secret_lines(name), strict=False))
    secrets = provider.clean_secrets(typed)
    return provider, account, ApiClient(provider, account, secrets, pacer=Pacer(0.0))


async def walk(client: ApiClient, account: Account, feed: str, **more) -> list:
    pages = []
    cursor = None
    while True:
        pages.append((cursor, await client.page(PageAsk(account=account, feed=feed, cursor=cursor, **more))))
        cursor = pages[-1][1].next
        if cursor is None:
            return pages


def unsigned(row: object) -> object:
    """A row without its signed addresses: they are made anew for every answer."""
    if isinstance(row, dict):
        return {name: unsigned(value) for name, value in row.items()}
    if isinstance(row, list):
        return [unsigned(value) for value in row]
    return None if isinstance(row, str) and "://" in row and "?" in row else row


@pytest.mark.parametrize(("name", "feed", "options"), LISTS)
def test_every_row_of_a_list_arrives_with_all_it_says(fakes, run, name, feed, options):
    async def scenario():
        _provider, account, client = client_of(fakes, name, options)
        try:
            pages = await walk(client, account, feed)
        finally:
            await client.aclose()
        assets = [asset for _cursor, page in pages for asset in page.assets]
        assert not [problem for _cursor, page in pages for problem in page.problems]
        assert len({asset.ref.uid for asset in assets}) == len(assets)
        return assets

    assets = run(scenario())
    assert fakes.violations == []
    if not options.get("namespace"):
        rows = fakes.expected(name, feed)
        by_id = {}
        for asset in assets:
            by_id.setdefault(asset.ref.remote_id, []).append(asset)
        ids = [str(row.get("id", row.get("generation_id"))) for row in rows]
        assert list(by_id) == ids
        for row, key in zip(rows, ids, strict=True):
            assert lost(unsigned(row), by_id[key]) == []


@pytest.mark.parametrize("model", MODELS)
def test_the_examples_of_a_model_arrive_in_one_answer(fakes, run, model):
    async def scenario():
        _provider, account, client = client_of(fakes, "scenario", {})
        try:
            return await walk(client, account, f"examples:{model}")
        finally:
            await client.aclose()

    [(_cursor, page)] = run(scenario())
    rows = fakes.expected("scenario", f"examples:{model}")
    assert [asset.ref.remote_id for asset in page.assets] == [row["asset"]["id"] for row in rows]
    assert [
        found for row, asset in zip(rows, page.assets, strict=True) if (found := lost(unsigned(row), [asset]))
    ] == []


@pytest.mark.parametrize(("name", "feed", "options"), LISTS)
def test_the_rows_of_a_page_are_renewed_with_fresh_addresses(fakes, run, name, feed, options):
    async def scenario():
        provider, account, client = client_of(fakes, name, options)
        try:
            page = await client.page(PageAsk(account=account, feed=feed))
            ids = [asset.ref.remote_id for asset in page.assets][:20]
            locators = [Locator(feed=feed, cursor=None, remote_id=remote_id) for remote_id in ids]
            found = [await client.renew(renewal) for renewal in provider.renewals(account, locators)]
            return set(ids), page.assets, [asset for page in found for asset in page.assets]
        finally:
            await client.aclose()

    ids, before, after = run(scenario())
    assert ids <= {asset.ref.remote_id for asset in after}
    with_files = {asset.ref.uid for asset in before if asset.status is Status.SUCCEEDED and asset.ref.remote_id in ids}
    assert with_files <= {asset.ref.uid for asset in after if asset.urls}
    assert fakes.violations == []


@pytest.mark.parametrize(
    ("name", "feed", "where"),
    [
        ("oxen", "generations", {"media_type": "video"}),
        ("oxen", "generations", {"status": "failed"}),
        ("scenario", "assets", {"type": "txt2video"}),
        ("scenario", "assets", {"types": "txt2video, inference-txt2img"}),
        ("scenario", "assets", {"createdAfter": "2025-05-31T12:00:00Z"}),
        ("scenario", "assets", {"updatedBefore": "2025-05-31T12:00:00Z", "sortDirection": "asc"}),
        ("scenario", "assets", {"privacy": "public", "tags": "tavern"}),
        ("scenario", "public", {"tags": "tavern"}),
    ],
)
def test_a_strict_server_takes_every_filter_we_let_through(fakes, run, name, feed, where):
    async def scenario():
        _provider, account, client = client_of(fakes, name, {})
        try:
            return await walk(client, account, feed, where=where)
        finally:
            await client.aclose()

    found = [asset for _cursor, page in run(scenario()) for asset in page.assets]
    if "media_type" in where:
        assert {asset.remote_type for asset in found} == {"video"}
    if "type" in where:
        assert {asset.remote_type for asset in found} == {where["type"]}
    if where.get("status") == "failed":
        assert {asset.status for asset in found} == {Status.FAILED}


@pytest.mark.parametrize(("name", "feed"), [("pictory", "images"), ("scenario", "assets")])
def test_a_foreign_page_token_is_told_from_other_refusals(fakes, run, name, feed):
    async def scenario():
        _provider, account, client = client_of(fakes, name, {})
        try:
            with pytest.raises(CursorRefusedError):
                await client.page(PageAsk(account=account, feed=feed, cursor="eyJmb3JlaWduIjp0cnVlfQ=="))
        finally:
            await client.aclose()

    run(scenario())


@pytest.mark.parametrize("name", ["modelslab", "oxen", "pictory", "scenario"])
def test_a_wrong_key_is_told_and_never_repeated(fakes, run, name):
    async def scenario():
        provider, account, right = client_of(fakes, name, {})
        await right.aclose()
        wrong = dict.fromkeys((field.name for field in provider.info.credentials), "pictai_CANARYwrong")
        client = ApiClient(provider, account, Secrets(wrong), pacer=Pacer(0.0))
        try:
            with pytest.raises(AuthError) as caught:
                await client.page(PageAsk(account=account, feed=provider.info.feeds[0].name))
        finally:
            await client.aclose()
        return str(caught.value)

    assert "CANARY" not in run(scenario())
