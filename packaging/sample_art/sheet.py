"""Contact sheets: the way to look at every piece beside its neighbours."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from sample_art.rows import Item

CELL = 300
COLUMNS = 5
ROWS = 4


def write(items: list[Item], folder: Path, target: Path) -> None:
    """Twenty pieces a sheet, on the dark canvas of the app."""
    target.mkdir(parents=True, exist_ok=True)
    step = COLUMNS * ROWS
    for number, start in enumerate(range(0, len(items), step), 1):
        page = Image.new("RGB", (COLUMNS * CELL, ROWS * (CELL + 16)), "#1a1a1a")
        pen = ImageDraw.Draw(page)
        for place, item in enumerate(items[start : start + step]):
            with Image.open(folder / f"{item.name}.{item.format}") as picture:
                small = picture.convert("RGBA")
            small.thumbnail((CELL - 12, CELL - 12))
            left, top = place % COLUMNS * CELL, place // COLUMNS * (CELL + 16)
            corner = (left + (CELL - small.width) // 2, top + (CELL - small.height) // 2)
            page.paste(small, corner, small)
            pen.text((left + 8, top + CELL), item.name, fill="#bbbbbb")
        page.save(target / f"sheet-{number}.png")
