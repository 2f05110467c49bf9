"""From an entry to its picture: what is fetched, how often, and what is remembered."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from services.domain import Asset, AssetRef, Entry, Kind, Locator, Review, Status, Thumbnail
from services.errors import MediaError, MediaExpiredError, NoPictureError, OfflineError
from services.pictures.pool import Rendered
from services.pictures.store import ThumbnailStore
from services.pictures.thumbnails import Thumbnails, cache_key
from services.providers.base import MediaSource
from tests.conftest import until

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def entry(remote_id="1", *, kind=Kind.IMAGE, status=Status.SUCCEEDED, updated_at=NOW, urls=None):
    """A row of the catalogue."""
    asset = Asset(ref=AssetRef("acc", "-", remote_id), kind=kind, status=status, updated_at=updated_at, urls=urls or {})
    return Entry(
        id=1,
        asset=asset,
        provider="oxen",
        feed="generations",
        feeds=("generations",),
        locator=Locator(feed="generations", cursor=None, remote_id=remote_id),
        review=Review(),
        sort_at=NOW,
        estimated=False,
        first_seen=NOW,
    )


class Pool:
    """Makes a picture of anything that does not begin with "bad"; counts."""

    def __init__(self):
        self.rendered = []

    async def render(self, data, edge, *, hint=None):
        self.rendered.append((data, edge))
        await asyncio.sleep(0)
        if data.startswith(b"bad"):
            raise MediaError("The file is damaged.", permanent=True)
        if data.startswith(b"film"):
            raise NoPictureError("This is a film.", permanent=True)
        return Rendered(
            data=b"small " + data,
            mime="image/jpeg",
            width=edge,
            height=edge // 2,
            source_width=2000,
            source_height=1000,
            source_mime="image/png",
            has_alpha=False,
        )


@dataclass
class Bytes:
    """What a fetch brings."""

    data: bytes
    mime: str | None = "image/png"
    last_modified: datetime | None = None


@dataclass
class Media:
    """Serves what it was given by address; an exception is raised, None waits until `go` and is b"late" then."""

    files: dict
    asked: list = field(default_factory=list)
    stopped: int = 0
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def fetch(self, url, *, allow=None, max_bytes, via=None):
        self.asked.append((url, allow, via))
        await asyncio.sleep(0)
        found = self.files[url]
        if isinstance(found, Exception):
            raise found
        if found is not None:
            return Bytes(found)
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.stopped += 1
            raise
        return Bytes(b"late")


@dataclass
class Links:
    """Knows two lists of addresses: those of now, and those after renewal."""

    now: tuple = (MediaSource(url="u1"),)
    later: tuple | Exception = ()
    asked: list = field(default_factory=list)

    async def sources(self, entry, edge):
        self.asked.append(("sources", edge))
        return self.now

    async def renewed(self, entry, edge):
        self.asked.append(("renewed", edge))
        if isinstance(self.later, Exception):
            raise self.later
        return self.later

    def allow(self, account_id):
        return f"origin of {account_id}"

    def client(self, account_id):
        return f"client of {account_id}"


class Bench:
    """Everything a scenario needs."""

    def __init__(self, store, media, links):
        self.store, self.media, self.links, self.pool = store, media, links, Pool()
        self.thumbnails = Thumbnails(store, self.pool, media, links)
        self.get = self.thumbnails.get


@pytest.fixture
def with_bench(run, tmp_path):
    """Run a scenario with these files and addresses."""

    def work(scenario, files, links=None):
        async def body():
            store = await ThumbnailStore.open(tmp_path / "t.sqlite3", 1 << 30)
            try:
                return await scenario(Bench(store, Media(files), links or Links()))
            finally:
                await store.aclose()

        return run(body())

    return work


def test_the_first_wish_fetches_and_the_second_does_not(with_bench):
    async def scenario(bench):
        first = await bench.get(entry(), 256)
        second = await bench.get(entry(), 256)
        return first, second, len(bench.media.asked)

    picture = Thumbnail(b"small one", 256, 128)
    assert with_bench(scenario, {"u1": b"one"}) == (picture, picture, 1)


def test_wishes_for_the_same_picture_share_one_fetch(with_bench):
    async def scenario(bench):
        pictures = await asyncio.gather(*(bench.get(entry(), 256) for _ in range(10)))
        return len(set(pictures)), len(bench.media.asked), len(bench.pool.rendered)

    assert with_bench(scenario, {"u1": b"one"}) == (1, 1, 1)


def test_a_changed_asset_is_fetched_again(with_bench):
    async def scenario(bench):
        await bench.get(entry(), 256)
        await bench.get(entry(updated_at=datetime(2026, 12, 1, tzinfo=UTC)), 256)
        return len(bench.media.asked)

    assert with_bench(scenario, {"u1": b"one"}) == 2


def test_a_smaller_picture_is_made_of_a_larger_one_that_is_here(with_bench):
    async def scenario(bench):
        await bench.get(entry(), 512)
        small = await bench.get(entry(), 256)
        return small.width, len(bench.media.asked)

    assert with_bench(scenario, {"u1": b"one"}) == (256, 1)


def test_what_is_cached_can_be_asked_for_without_sending_anything(with_bench):
    async def scenario(bench):
        before = await bench.thumbnails.cached(entry(), 256)
        await bench.get(entry(), 256)
        return before, (await bench.thumbnails.cached(entry(), 256)).width, len(bench.media.asked)

    assert with_bench(scenario, {"u1": b"one"}) == (None, 256, 1)


def test_sources_are_tried_in_their_order(with_bench):
    async def scenario(bench):
        picture = await bench.get(entry(), 256)
        return picture.data, [url for url, _allow, _via in bench.media.asked]

    links = Links(now=(MediaSource(url="u1"), MediaSource(url="u2"), MediaSource(url="u3")))
    files = {"u1": MediaError("Cut off."), "u2": b"bad", "u3": b"three"}
    assert with_bench(scenario, files, links) == (b"small three", ["u1", "u2", "u3"])


def test_only_an_authorized_source_goes_through_the_account_s_client(with_bench):
    async def scenario(bench):
        await bench.get(entry(), 256)
        return bench.media.asked

    links = Links(now=(MediaSource(url="u1"), MediaSource(url="u2", authorized=True)))
    assert with_bench(scenario, {"u1": b"bad", "u2": b"two"}, links) == [
        ("u1", "origin of acc", None),
        ("u2", "origin of acc", "client of acc"),
    ]


def test_an_ended_address_is_renewed_once(with_bench):
    async def scenario(bench):
        picture = await bench.get(entry(), 256)
        return picture.data, bench.links.asked

    links = Links(later=(MediaSource(url="u2"),))
    files = {"u1": MediaExpiredError("The link has ended."), "u2": b"two"}
    assert with_bench(scenario, files, links) == (b"small two", [("sources", 256), ("renewed", 256)])


def test_an_address_that_ends_again_is_not_renewed_for_ever(with_bench):
    async def scenario(bench):
        with pytest.raises(MediaExpiredError):
            await bench.get(entry(), 256)
        return bench.links.asked

    links = Links(later=(MediaSource(url="u1"),))
    asked = with_bench(scenario, {"u1": MediaExpiredError("The link has ended.")}, links)
    assert asked == [("sources", 256), ("renewed", 256)]


def test_another_source_that_works_spares_the_renewal(with_bench):
    async def scenario(bench):
        await bench.get(entry(), 256)
        return bench.links.asked

    links = Links(now=(MediaSource(url="u1"), MediaSource(url="u2")))
    files = {"u1": MediaExpiredError("The link has ended."), "u2": b"two"}
    assert with_bench(scenario, files, links) == [("sources", 256)]


def test_a_failure_is_remembered_with_its_reason_and_not_fetched_again(with_bench):
    async def scenario(bench):
        errors = []
        for _ in range(3):
            with pytest.raises(MediaError) as caught:
                await bench.get(entry(), 256)
            errors.append((str(caught.value), caught.value.permanent))
        return set(errors), len(bench.media.asked)

    assert with_bench(scenario, {"u1": b"bad"}) == ({("The file is damaged.", True)}, 1)


def test_a_film_stays_a_film_when_remembered(with_bench):
    async def scenario(bench):
        for _ in range(2):
            with pytest.raises(NoPictureError):
                await bench.get(entry(), 256)
        return len(bench.media.asked)

    assert with_bench(scenario, {"u1": b"film"}) == 1


def test_being_offline_is_not_held_against_the_picture(with_bench):
    async def scenario(bench):
        bench.media.files["u1"] = OfflineError("There is no network.")
        with pytest.raises(OfflineError):
            await bench.get(entry(), 256)
        bench.media.files["u1"] = b"one"
        return await bench.get(entry(), 256)

    assert with_bench(scenario, {}).data == b"small one"


@pytest.mark.parametrize("status", [Status.QUEUED, Status.PROCESSING, Status.FAILED, Status.CANCELLED])
def test_a_row_without_media_asks_nobody(with_bench, status):
    async def scenario(bench):
        with pytest.raises(NoPictureError):
            await bench.get(entry(status=status), 256)
        return bench.links.asked

    assert with_bench(scenario, {}) == []


@pytest.mark.parametrize("kind", [Kind.AUDIO, Kind.TEXT, Kind.DOCUMENT, Kind.OTHER])
def test_a_kind_without_pictures_asks_nobody(with_bench, kind):
    async def scenario(bench):
        with pytest.raises(NoPictureError):
            await bench.get(entry(kind=kind, urls={"original": "https://x.invalid/a"}), 256)
        return bench.links.asked

    assert with_bench(scenario, {}) == []


def test_a_document_with_a_preview_has_a_picture(with_bench):
    document = entry(kind=Kind.DOCUMENT, urls={"thumbnail": "https://x.invalid/a"})
    assert with_bench(lambda bench: bench.get(document, 256), {"u1": b"one"}).width == 256


def test_no_source_means_no_picture(with_bench):
    with pytest.raises(NoPictureError):
        with_bench(lambda bench: bench.get(entry(), 256), {}, Links(now=()))


def test_a_cancelled_wish_stops_its_fetch(with_bench):
    async def scenario(bench):
        wish = asyncio.ensure_future(bench.get(entry(), 256))
        await until(lambda: bench.media.asked)
        wish.cancel()
        with pytest.raises(asyncio.CancelledError):
            await wish
        return bench.media.stopped

    assert with_bench(scenario, {"u1": None}) == 1


def test_one_who_leaves_does_not_stop_the_others(with_bench):
    async def scenario(bench):
        leaver, stayer = (asyncio.ensure_future(bench.get(entry(), 256)) for _ in range(2))
        await until(lambda: bench.media.asked)
        leaver.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaver
        bench.media.go.set()
        return (await stayer).width, len(bench.media.asked)

    assert with_bench(scenario, {"u1": None}) == (256, 1)


def test_a_wish_after_a_cancelled_one_starts_anew(with_bench):
    async def scenario(bench):
        wish = asyncio.ensure_future(bench.get(entry(), 256))
        await until(lambda: bench.media.asked)
        wish.cancel()
        bench.media.files["u1"] = b"one"
        again = await bench.get(entry(), 256)
        await asyncio.wait([wish])
        return again.width

    assert with_bench(scenario, {"u1": None}) == 256


def test_a_key_holds_no_address():
    row = entry(urls={"original": "https://x.invalid/a?signature=secret"})
    assert cache_key(row) == "acc:-:1:0@2026-11-21T00:00:00+00:00"
