"""What a bundle may have lost is named, and nothing else."""

from __future__ import annotations

from contextlib import AsyncExitStack

from gui.self_check import Checked, at_work, line, on_board, verdict
from services.gallery import Gallery, GalleryOptions
from services.paths import app_paths, prepare


def test_this_tree_has_everything_on_board(qapp):
    assert [each for each in on_board() if not each.ok] == []


def test_the_sample_library_is_read_the_whole_way(run, tmp_path):
    async def scenario():
        places = app_paths({"VITRINE_HOME": str(tmp_path)}, demo=True)
        prepare(places)
        async with AsyncExitStack() as stack:
            checks = await at_work(await Gallery.open(places, stack, GalleryOptions(demo=True)))
        by_name = {each.name: each for each in checks}
        assert by_name["providers"].ok
        assert by_name["thumbnail"].ok
        assert by_name["catalogue"].ok

    run(scenario())


def test_one_bad_line_is_a_bad_verdict():
    good, bad = Checked("a", ok=True, value="1"), Checked("b", ok=False, value="gone")
    assert verdict([good]) == 0
    assert verdict([good, bad]) == 1
    assert line(bad) == "BAD  b: gone"
