"""Make the sample library: draw every piece of `sample_art/rows.toml` into resources/samples and write its manifest.

Run as `python packaging/make_samples.py`; needs the `dev` extra (numpy, Pillow). The same rows give the same pixels.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping
from multiprocessing import Pool
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from sample_art import encode, rows, sheet

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "samples"
MAX_BYTES = 6_000_000


def main() -> int:
    """Draw what was asked for, then describe everything that is there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", nargs="*", metavar="NAME", help="draw these pieces (name or art) and keep the others")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the library lies")
    parser.add_argument("--jobs", type=int, default=1, help="how many pieces to draw at a time")
    parser.add_argument("--sheet", type=Path, help="also write contact sheets of what was drawn to this folder")
    asked = parser.parse_args()
    items = rows.read()
    wanted = [item for item in items if item.art and (asked.only is None or matches(item, asked.only))]
    asked.folder.mkdir(parents=True, exist_ok=True)
    with Pool(asked.jobs, maxtasksperchild=4) as pool:
        for line in pool.imap_unordered(draw, [(item, asked.folder) for item in wanted], chunksize=1):
            print(line, flush=True)
    if asked.sheet:
        sheet.write([item for item in wanted if item.is_picture], asked.folder, asked.sheet)
    return report(asked.folder, write_manifest(items, asked.folder))


def matches(item: rows.Item, names: list[str]) -> bool:
    """True where a piece, its request or its art is named."""
    return any(name in (item.name, item.art, item.art.split(":")[0]) or item.name.startswith(name) for name in names)


def draw(job: tuple[rows.Item, Path]) -> str:
    """Draw one piece and tell what it took."""
    item, folder = job
    begun = time.monotonic()
    sizes = encode.save(item, folder)
    return f"{item.name:28} {time.monotonic() - begun:6.1f} s  " + "  ".join(f"{size:8,d}" for size in sizes)


def write_manifest(items: list[rows.Item], folder: Path) -> list[Mapping[str, Any]]:
    """The manifest of what lies in the folder; a piece that is not drawn yet is left out."""
    told: list[Mapping[str, Any]] = [item.manifest_row(folder) for item in items if item.is_complete(folder)]
    told.sort(key=lambda row: (row["minutes"], row["id"]))
    text = json.dumps({"version": 1, "items": told}, ensure_ascii=False, indent=1)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")
    return told


def report(folder: Path, told: list[Mapping[str, Any]]) -> int:
    """Say how much there is; 1 where a file is left over or the library is too large."""
    named = {row.get(key) for row in told for key in ("file", "poster")} | {"manifest.json", "LICENSE.txt"}
    left = sorted(path.name for path in folder.iterdir() if path.name not in named)
    total = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{len(told)} rows, {sum(row['type'] == 'image' for row in told)} of them images, {total:,} bytes")
    if left:
        print("belongs to no row:", *left)
    return 1 if left or total > MAX_BYTES else 0


if __name__ == "__main__":
    raise SystemExit(main())
