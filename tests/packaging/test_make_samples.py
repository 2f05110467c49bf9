"""The packaged sample library: whole, small enough, what its manifest says, and drawn again the same."""

from __future__ import annotations

import importlib
import json
import struct
import sys
import wave
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "samples"
ITEMS = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))["items"]
PICTURES = [item for item in ITEMS if item["type"] == "image" and item.get("file")]
MAX_BYTES = 6_000_000


def of_type(name):
    return [item for item in ITEMS if item["type"] == name and item.get("file")]


def named(items):
    return pytest.mark.parametrize("item", items, ids=[item["file"] for item in items])


@pytest.fixture
def sample_art(monkeypatch):
    """Brings modules of `packaging/sample_art`, which is a folder of scripts and no installed package."""
    pytest.importorskip("numpy", reason="only the dev extra draws")
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    yield lambda name: importlib.import_module(f"sample_art.{name}")
    for name in [name for name in sys.modules if name.split(".")[0] == "sample_art"]:
        del sys.modules[name]


def test_the_library_is_small_enough_to_ship():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= MAX_BYTES


def test_there_is_enough_of_every_kind():
    assert len(PICTURES) >= 60
    assert len({(item["width"], item["height"]) for item in PICTURES}) >= 20
    assert {item["mime"] for item in PICTURES} == {
        "image/jpeg", "image/png", "image/webp", "image/avif", "image/gif",
    }  # fmt: skip
    assert [len(of_type(kind)) for kind in ("video", "audio", "3d")] == [3, 3, 3]


def test_every_state_a_tile_can_have_is_shown():
    states = Counter(item["status"] for item in ITEMS)
    assert states.keys() == {"succeeded", "failed", "queued", "processing", "cancelled"}
    assert all(item["error"] for item in ITEMS if item["status"] == "failed")
    assert any("progress" in item for item in ITEMS if item["status"] == "processing")


def test_shapes_reach_from_one_to_three_to_three_to_one():
    ratios = [item["width"] / item["height"] for item in PICTURES]
    assert min(ratios) <= 1 / 3
    assert max(ratios) >= 3


def test_some_requests_brought_four_outputs():
    stacks = Counter(item["requestId"] for item in ITEMS if "requestId" in item)
    assert len(stacks) >= 3
    assert set(stacks.values()) == {4}


def test_ids_and_files_are_unique():
    ids = [item["id"] for item in ITEMS]
    files = [item[key] for item in ITEMS for key in ("file", "poster") if key in item]
    assert len(set(ids)) == len(ids)
    assert len(set(files)) == len(files)


def test_no_file_is_left_over_and_none_is_missing():
    named_files = {item[key] for item in ITEMS for key in ("file", "poster") if key in item}
    assert {path.name for path in FOLDER.iterdir()} == named_files | {"manifest.json", "LICENSE.txt"}


def test_rows_without_media_are_those_that_have_none_yet():
    for item in ITEMS:
        assert ("file" in item) == (item["status"] == "succeeded"), item["id"]


def test_every_row_has_a_prompt_a_model_and_a_licence():
    for item in ITEMS:
        assert item["prompt"].strip()
        assert item["model"].strip()
        assert item["parameters"]["licence"] == "CC0 1.0"


def test_dates_are_spread_over_weeks_with_several_today():
    minutes = [item["minutes"] for item in ITEMS]
    assert min(minutes) > 0
    assert sum(value < 360 for value in minutes) >= 8
    assert 30 * 1440 < max(minutes) < 45 * 1440


@named(PICTURES)
def test_every_picture_decodes_with_the_recorded_size(item):
    with Image.open(FOLDER / item["file"]) as picture:
        picture.load()
        assert picture.size == (item["width"], item["height"])
        assert picture.get_format_mimetype() == item["mime"]
    assert (FOLDER / item["file"]).stat().st_size == item["bytes"]


@named(PICTURES)
def test_no_picture_is_a_plain_field(item):
    with Image.open(FOLDER / item["file"]) as picture:
        low, high = picture.convert("L").getextrema()
    assert high - low > 90


@named(of_type("video") + of_type("3d"))
def test_clips_and_models_have_a_poster(item):
    with Image.open(FOLDER / item["poster"]) as picture:
        picture.load()
        assert picture.format == "JPEG"


def atoms(data):
    """The atoms of a QuickTime file, level by level, as name -> body."""
    found, place = {}, 0
    while place + 8 <= len(data):
        size, name = struct.unpack(">I4s", data[place : place + 8])
        found[name] = data[place + 8 : place + size]
        place += size
    return found


@named(of_type("video"))
def test_every_frame_of_a_clip_is_where_its_table_says(item):
    data = (FOLDER / item["file"]).read_bytes()
    table = data
    for name in (b"moov", b"trak", b"mdia", b"minf", b"stbl"):
        table = atoms(table)[name]
    count = struct.unpack(">I", atoms(table)[b"stco"][4:8])[0]
    offsets = struct.unpack(f">{count}I", atoms(table)[b"stco"][8:])
    sizes = struct.unpack(f">{count}I", atoms(table)[b"stsz"][12:])
    assert count == round(item["duration"] * item["parameters"]["fps"])
    for offset, size in zip(offsets, sizes, strict=True):
        with Image.open(BytesIO(data[offset : offset + size])) as frame:
            frame.load()
            assert frame.size == (item["width"], item["height"])


@named(of_type("audio"))
def test_sounds_are_as_long_as_told_and_not_silent(item):
    with wave.open(str(FOLDER / item["file"])) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(item["duration"], abs=0.01)
        samples = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert 15_000 < max(samples) <= 32_767


@named(of_type("3d"))
def test_models_are_binary_gltf_whose_triangles_lie_inside(item):
    data = (FOLDER / item["file"]).read_bytes()
    magic, version, total, length, kind = struct.unpack("<4sIII4s", data[:20])
    assert (magic, version, total, kind) == (b"glTF", 2, len(data), b"JSON")
    document = json.loads(data[20 : 20 + length])
    blob = data[20 + length + 8 :]
    assert document["buffers"][0]["byteLength"] == len(blob)
    primitive = document["meshes"][0]["primitives"][0]
    points = document["accessors"][primitive["attributes"]["POSITION"]]
    indices = document["accessors"][primitive["indices"]]
    view = document["bufferViews"][indices["bufferView"]]
    places = struct.unpack_from(f"<{indices['count']}H", blob, view["byteOffset"])
    assert indices["count"] == item["parameters"]["faces"] * 3
    assert max(places) == points["count"] - 1


def test_a_piece_drawn_again_is_the_same(sample_art, tmp_path):
    rows, encode = sample_art("rows"), sample_art("encode")
    item = next(item for item in rows.read() if item.name == "cut-brilliant")
    encode.save(item, tmp_path)
    with Image.open(tmp_path / item.file) as drawn, Image.open(FOLDER / item.file) as packaged:
        differences = [abs(a - b) for a, b in zip(drawn.tobytes(), packaged.tobytes(), strict=True)]
    # Another numpy may round the last bit of a channel the other way.
    assert max(differences) <= 1


def test_the_manifest_tells_what_the_rows_say(sample_art):
    rows = sample_art("rows").read()
    assert [item["id"] for item in ITEMS] == [
        item.id for item in sorted(rows, key=lambda item: (item.minutes, item.id))
    ]
