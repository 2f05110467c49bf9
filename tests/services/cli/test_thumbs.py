"""Thumbnails as files: named by a hash, whole, in the order of the list."""

from __future__ import annotations

from pathlib import Path

from services.cli.thumbs import _place, fetch_thumbs
from services.domain import Query
from services.gallery import SyncAsk
from tests.services.opening import gallery_in


def test_a_foreign_id_never_becomes_a_file_name(tmp_path):
    place = _place(tmp_path, "oxen-a:-:..%2F..%2Fetc:0", 256)
    assert place.parent == tmp_path / "256"
    assert place.name.isalnum()


def test_samples_become_files_in_the_order_of_the_list(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path, demo=True) as gallery:
            await gallery.sync(SyncAsk(pages=1))
            uids = [entry.asset.ref.uid async for entry in gallery.entries(Query())]
            return uids, [shape async for shape in fetch_thumbs(gallery, Query(), 256)]

    uids, shapes = run(scenario())
    assert [shape["uid"] for shape in shapes] == uids
    written = [Path(str(shape["path"])) for shape in shapes if shape["path"]]
    assert written
    assert all(path.read_bytes()[:2] in (b"\xff\xd8", b"RI") for path in written)
