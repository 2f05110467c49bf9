"""Thumbnails: wished by identity, newest first, bounded, cancelled, and never asked for in vain."""

from __future__ import annotations

import asyncio

from gui.grid.thumbnail_feed import MAX_PARALLEL, ThumbnailFeed, stored_edge
from services.domain import Kind, Status, Thumbnail
from services.errors import MediaError, NoPictureError, UnavailableError
from tests.conftest import until
from tests.gui.grid.fakes import FakeGallery, make_entry


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def entries(*keys, **fields):
    return [make_entry(key, **fields) for key in keys]


def feed_on(gallery, **options):
    feed = ThumbnailFeed(gallery, **options)
    feed.size(156, 2)
    return feed


def test_a_wish_becomes_a_pixmap_of_the_exact_size(qt_run):
    async def scenario():
        feed = feed_on(FakeGallery())
        feed.declare(entries(1))
        picture = await until(lambda: feed.picture(1))
        await feed.aclose()
        return picture.pixmap.width(), picture.pixmap.height(), picture.box

    assert qt_run(scenario()) == (156, 104, (156, 156))


def test_at_most_six_are_fetched_at_once(qt_run):
    async def scenario():
        gallery = FakeGallery()
        gallery.gates[None] = asyncio.Event()
        feed = feed_on(gallery)
        feed.declare(entries(*range(1, 30)))
        await until(lambda: len(gallery.asked_pictures) == MAX_PARALLEL)
        await asyncio.sleep(0)
        asked = list(gallery.asked_pictures)
        await feed.aclose()
        return asked

    assert qt_run(scenario()) == [1, 2, 3, 4, 5, 6]


def test_what_came_on_screen_last_is_fetched_first(qt_run):
    async def scenario():
        gallery = FakeGallery()
        gate = gallery.gates[None] = asyncio.Event()
        feed = feed_on(gallery)
        first, second = entries(*range(1, 11)), entries(*range(11, 21))
        feed.declare(first)
        await until(lambda: len(gallery.asked_pictures) == MAX_PARALLEL)
        feed.declare(second, nearby=first)
        gate.set()
        await until(lambda: len(gallery.asked_pictures) == 20)
        asked = list(gallery.asked_pictures)
        await feed.aclose()
        return asked

    assert qt_run(scenario())[MAX_PARALLEL:] == [*range(11, 21), *range(7, 11)]


def test_what_has_gone_by_is_cancelled(qt_run):
    async def scenario():
        gallery = FakeGallery()
        gallery.gates[None] = asyncio.Event()
        feed = feed_on(gallery)
        feed.declare(entries(*range(1, 11)))
        await until(lambda: len(gallery.asked_pictures) == MAX_PARALLEL)
        feed.declare(entries(5, 100))
        await until(lambda: 100 in gallery.asked_pictures)
        found = sorted(gallery.cancelled), gallery.asked_pictures[MAX_PARALLEL:]
        await feed.aclose()
        return found

    assert qt_run(scenario()) == ([1, 2, 3, 4, 6], [100])


def test_a_late_picture_belongs_to_its_asset_wherever_that_is_now(qt_run):
    async def scenario():
        gallery = FakeGallery()
        gate = gallery.gates[1] = asyncio.Event()
        feed = feed_on(gallery)
        arrived = []
        feed.arrived.connect(arrived.append)
        feed.declare(entries(1, 2))
        await until(lambda: feed.picture(2))
        feed.declare(entries(2, 3, 1))
        gate.set()
        await until(lambda: feed.picture(1) and feed.picture(3))
        await feed.aclose()
        return set().union(*arrived), gallery.asked_pictures.count(1)

    assert qt_run(scenario()) == ({1, 2, 3}, 1)


def test_a_picture_that_is_here_is_not_fetched_again(qt_run):
    async def scenario():
        gallery = FakeGallery()
        feed = feed_on(gallery)
        feed.declare(entries(1))
        await until(lambda: feed.picture(1))
        feed.declare(entries(1, 2))
        await until(lambda: feed.picture(2))
        await feed.aclose()
        return gallery.asked_pictures

    assert qt_run(scenario()) == [1, 2]


def test_another_size_is_fetched_while_the_old_one_stays(qt_run):
    async def scenario():
        gallery = FakeGallery()
        feed = feed_on(gallery)
        feed.declare(entries(1))
        await until(lambda: feed.picture(1))
        feed.size(300, 2)
        stays = feed.picture(1).box
        feed.declare(entries(1))
        await until(lambda: feed.picture(1).box == (300, 300))
        await feed.aclose()
        return stays

    assert qt_run(scenario()) == (156, 156)


def test_only_kinds_with_pictures_that_succeeded_are_wished(qt_run):
    async def scenario():
        gallery = FakeGallery()
        feed = feed_on(gallery)
        feed.declare(
            [make_entry(1, kind=Kind.AUDIO), make_entry(2, status=Status.FAILED), make_entry(3, kind=Kind.VIDEO)]
        )
        await until(lambda: feed.picture(3))
        await feed.aclose()
        return gallery.asked_pictures

    assert qt_run(scenario()) == [3]


def test_a_permanent_failure_is_remembered_with_its_sentence(qt_run):
    async def scenario():
        gallery, clock = FakeGallery(), Clock()
        gallery.errors[1] = MediaError("The file is damaged.", permanent=True)
        gallery.errors[2] = NoPictureError("Nothing to see.")
        feed = feed_on(gallery, clock=clock)
        both = entries(1, 2)
        feed.declare(both)
        await until(lambda: all(feed.trouble(entry) for entry in both))
        clock.now = 1e9
        feed.declare([*both, *entries(3)])
        await until(lambda: feed.picture(3))
        await feed.aclose()
        return [feed.trouble(entry) for entry in both], gallery.asked_pictures

    assert qt_run(scenario()) == (["The file is damaged.", "Nothing to see."], [1, 2, 3])


def test_a_passing_failure_is_tried_again_after_a_while(qt_run):
    async def scenario():
        gallery, clock = FakeGallery(), Clock()
        gallery.errors[1] = UnavailableError("Scenario is not answering.")
        feed = feed_on(gallery, clock=clock)
        (entry,) = entries(1)
        feed.declare([entry])
        await until(lambda: feed.trouble(entry))
        feed.declare([entry])
        asked_at_once = len(gallery.asked_pictures)
        gallery.errors.clear()
        clock.now = 31.0
        feed.declare([entry])
        await until(lambda: feed.picture(1))
        await feed.aclose()
        return asked_at_once, feed.trouble(entry)

    assert qt_run(scenario()) == (1, None)


def test_retry_forgets_passing_failures_only(qt_run):
    async def scenario():
        gallery = FakeGallery()
        gallery.errors[1] = UnavailableError("Scenario is not answering.")
        gallery.errors[2] = MediaError("The file is damaged.", permanent=True)
        feed = feed_on(gallery)
        both = entries(1, 2)
        feed.declare(both)
        await until(lambda: all(feed.trouble(entry) for entry in both))
        feed.retry()
        await feed.aclose()
        return [feed.trouble(entry) for entry in both]

    assert qt_run(scenario()) == [None, "The file is damaged."]


def test_a_fault_of_ours_ends_in_a_sentence_and_not_in_a_loop(qt_run, caplog):
    async def scenario():
        gallery = FakeGallery()
        gallery.errors[1] = ZeroDivisionError()
        feed = feed_on(gallery)
        (entry,) = entries(1)
        feed.declare([entry, *entries(2)])
        await until(lambda: feed.trouble(entry) and feed.picture(2))
        await feed.aclose()
        return feed.trouble(entry)

    assert "could not be made" in qt_run(scenario())
    assert caplog.records


def test_a_changed_asset_is_fetched_anew(qt_run):
    async def scenario():
        gallery = FakeGallery()
        feed = feed_on(gallery)
        feed.declare(entries(1))
        await until(lambda: feed.picture(1))
        newer = make_entry(1)
        feed.declare(entries(1, updated_at=newer.first_seen))
        await until(lambda: len(gallery.asked_pictures) == 2)
        await feed.aclose()

    qt_run(scenario())


def test_bytes_that_are_no_picture_are_a_failure_with_a_reason(qt_run):
    async def scenario():
        gallery = FakeGallery()
        gallery.picture = Thumbnail(b"nonsense", 3, 2)
        feed = feed_on(gallery)
        (entry,) = entries(1)
        feed.declare([entry])
        sentence = await until(lambda: feed.trouble(entry))
        await feed.aclose()
        return sentence

    assert "cannot be read" in qt_run(scenario())


def test_pictures_of_one_frame_are_told_together(qt_run):
    async def scenario():
        gallery = FakeGallery()
        gate = gallery.gates[None] = asyncio.Event()
        feed = feed_on(gallery)
        arrived = []
        feed.arrived.connect(arrived.append)
        feed.declare(entries(1, 2, 3))
        await until(lambda: len(gallery.asked_pictures) == 3)
        gate.set()
        await until(lambda: sum(map(len, arrived)) == 3)
        await feed.aclose()
        return len(arrived)

    assert qt_run(scenario()) < 3


def test_the_stored_size_is_the_first_that_is_large_enough():
    assert [stored_edge(edge) for edge in (96, 256, 257, 600, 2000)] == [256, 256, 512, 1024, 1024]


def test_a_tile_of_any_shape_gets_a_picture_that_fits_it(qt_run):
    async def scenario():
        feed = feed_on(FakeGallery())
        feed.declare(entries(1), boxes={1: (300, 200)})
        first = await until(lambda: feed.picture(1))
        feed.declare(entries(1), boxes={1: (150, 100)})
        await until(lambda: feed.picture(1) is not first)
        await feed.aclose()
        return [(each.pixmap.width(), each.pixmap.height(), each.box) for each in (first, feed.picture(1))]

    assert qt_run(scenario()) == [(300, 200, (300, 200)), (150, 100, (150, 100))]
