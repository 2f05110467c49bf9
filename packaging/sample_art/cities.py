"""Towns: an isometric quarter at dusk with lit windows, and a pixel-art harbour village."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas, landscapes
from sample_art.canvas import Array, Size, mix, rgb

Point = tuple[float, float]
WINDOWS = ("#ffd98a", "#ffc15e", "#fff0c2", "#ff9e57", "#a8d8ff")


def quarter(
    size: Size, seed: int, *, walls: str, ground: str, sky: str, plots: int = 17, lit: float = 0.34, tall: float = 4.2
) -> Array:
    """Blocks seen from above at an angle, back to front; streets glow between them."""
    w, h = size[0] * 2, size[1] * 2
    table = np.random.default_rng(seed)
    picture = Image.new("RGB", (w, h), ground)
    lights = Image.new("RGB", (w, h))
    pen, shine = ImageDraw.Draw(picture), ImageDraw.Draw(lights)
    unit = max(w / (plots * 1.45), h / (plots * 0.80))
    tones = canvas.palette(walls)
    order = sorted(((c, r) for c in range(-2, plots + 4) for r in range(-2, plots + 4)), key=sum)
    for column, row in order:
        if column % 4 == 3 or row % 4 == 3:
            _street(pen, shine, _foot(column, row, unit, (w, h), plots), unit, table)
            continue
        near = abs(column + row - plots) / plots / 1.4
        height = unit * (
            0.5 + tall * float(table.beta(1.4, 4)) * max(0.25, 1.5 - 2.6 * near) + 0.5 * float(table.random())
        )
        tone = tones[int(table.integers(len(tones)))] * float(table.uniform(0.85, 1.1))
        _block(pen, shine, (_foot(column, row, unit, (w, h), plots), unit * 0.90, height), tone, (lit, table))
    image, glow = canvas.from_image(picture), canvas.from_image(lights)
    v = np.linspace(0, 1, h, dtype=np.float32)[:, None] * np.ones((1, w), dtype=np.float32)
    image = image * (0.80 + 0.35 * v)[..., None]
    image = mix(image, canvas.ramp(v, sky), (0.62 * (1 - v) ** 1.6))
    image = np.maximum(image, glow * (0.75 + 0.25 * v)[..., None])
    image = canvas.screen(image, canvas.blur(glow, 9) * 0.75)
    image = canvas.screen(image, canvas.blur(glow, 40) * 0.55)
    return canvas.grain(canvas.vignette(canvas.shrink(np.clip(image, 0, 1), size), 0.3), 0.01, seed)


def _foot(column: float, row: float, unit: float, size: Size, plots: int) -> Point:
    return (size[0] / 2 + (column - row) * unit * 0.866, size[1] * 0.10 + (column + row - plots * 0.12) * unit * 0.5)


def _street(
    pen: ImageDraw.ImageDraw, shine: ImageDraw.ImageDraw, foot: Point, unit: float, table: np.random.Generator
) -> None:
    x, y = foot
    pen.polygon(
        [(x, y - unit * 0.5), (x + unit * 0.866, y), (x, y + unit * 0.5), (x - unit * 0.866, y)], fill="#262a3d"
    )
    for _ in range(2):
        if table.random() < 0.75:
            cx, cy = x + table.uniform(-0.4, 0.4) * unit, y + table.uniform(-0.2, 0.2) * unit
            r = unit * 0.035
            shine.ellipse(
                (cx - r, cy - r, cx + r, cy + r), fill=("#ffb45a", "#ffe0a3", "#ff5b4a")[int(table.integers(3))]
            )


def _block(
    pen: ImageDraw.ImageDraw,
    shine: ImageDraw.ImageDraw,
    place: tuple[Point, float, float],
    tone: Array,
    how: tuple[float, np.random.Generator],
) -> None:
    (x, y), unit, height = place
    lit, table = how
    half, deep = unit * 0.866, unit * 0.5
    left = [(x - half, y), (x, y + deep), (x, y + deep - height), (x - half, y - height)]
    right = [(x + half, y), (x, y + deep), (x, y + deep - height), (x + half, y - height)]
    roof = [(x, y - deep - height), (x + half, y - height), (x, y + deep - height), (x - half, y - height)]
    for shape, shade in ((left, 0.62), (right, 0.40), (roof, 1.0)):
        pen.polygon(shape, fill=_eight(tone * shade))
        shine.polygon(shape, fill="#000000")
    pen.line([*roof, roof[0]], fill=_eight(tone * 1.25), width=2)
    for side, dim in ((-1, 1.0), (1, 0.8)):
        for spots in _windows((x, y), (side * half, deep), height, unit):
            if table.random() < lit:
                shine.polygon(spots, fill=_eight(rgb(WINDOWS[int(table.integers(len(WINDOWS)))]) * dim))
            else:
                pen.polygon(spots, fill=_eight(tone * 0.30))
    if table.random() < 0.35:
        r, up = unit * 0.16, unit * 0.2
        box = [
            (x - r, y - height - up),
            (x, y - height + r * 0.55 - up),
            (x + r, y - height - up),
            (x, y - height - r * 0.55 - up),
        ]
        pen.polygon(
            [
                (x - r, y - height - up),
                (x, y - height + r * 0.55 - up),
                (x, y - height + r * 0.55),
                (x - r, y - height),
            ],
            fill=_eight(tone * 0.55),
        )
        pen.polygon(
            [
                (x + r, y - height - up),
                (x, y - height + r * 0.55 - up),
                (x, y - height + r * 0.55),
                (x + r, y - height),
            ],
            fill=_eight(tone * 0.38),
        )
        pen.polygon(box, fill=_eight(tone * 0.95))


def _windows(foot: Point, side: Point, height: float, unit: float) -> Iterator[list[Point]]:
    """The four corners of every window of one wall, floor by floor."""
    (x, y), (half, deep) = foot, side
    floors, rooms = max(2, int(height / (unit * 0.20))), 5
    for floor in range(floors):
        top, low = height * (1 - (floor + 0.25) / floors), height * (1 - (floor + 0.72) / floors)
        for room in range(rooms):
            a, b = (room + 0.22) / rooms, (room + 0.74) / rooms
            yield [(x + half * (1 - t), y + deep * t - level) for t, level in ((a, low), (b, low), (b, top), (a, top))]


def _eight(tone: Array) -> tuple[int, ...]:
    return tuple(int(255 * c) for c in np.clip(tone, 0, 1))


BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16 - 0.47


def pixels(size: Size, seed: int, *, inks: Sequence[str], cell: int = 5, sky: str, far: str, near: str) -> Array:
    """Sixteen colours and big squares: hills, stars, a hut by the water that mirrors it all."""
    w, h = size[0] // cell, size[1] // cell
    shore = int(h * 0.72)
    land = canvas.shrink(
        landscapes.ridges(
            (w, shore),
            seed,
            sky=sky,
            far=far,
            near=near,
            layers=5,
            horizon=0.50,
            mist=0.25,
            sun=(w / shore * 0.70, 0.24),
            sun_colour="#fff3d0",
        ),
        (w, shore),
    )
    hut = canvas.to_image(land)
    pen = ImageDraw.Draw(hut)
    x, y = int(w * 0.30), shore - 3
    pen.rectangle((x - 7, y - 7, x + 7, y), fill="#241a2e")
    pen.polygon([(x - 10, y - 7), (x, y - 15), (x + 10, y - 7)], fill="#3a2440")
    pen.rectangle((x - 4, y - 5, x - 1, y - 2), fill="#ffd36b")
    pen.rectangle((x + 2, y - 5, x + 4, y - 2), fill="#ffd36b")
    land = canvas.from_image(hut)
    table = np.random.default_rng(seed)
    for _ in range(w // 4):
        land[int(table.integers(0, shore // 3)), int(table.integers(0, w))] = rgb("#fff6de")
    rows = np.arange(h - shore)
    mirror = land[np.clip(shore - 1 - (rows * 1.5).astype(int), 0, shore - 1)] * canvas.floats([0.62, 0.70, 0.85])
    for row in rows:
        mirror[row] = np.roll(mirror[row], round(1.6 * np.sin(row * 0.9) * (row / 14 + 0.3)), axis=0)
        if row % 3 == 0:
            start = int(table.integers(0, w - 14))
            mirror[row, start : start + int(table.integers(4, 14))] *= 1.35
    picture = np.concatenate([land, mirror])
    tones = canvas.palette(" ".join(inks))
    dithered = picture + BAYER[np.arange(h)[:, None] % 4, np.arange(w)[None, :] % 4][..., None] * 0.13
    away = ((dithered[:, :, None] - tones[None, None]) ** 2 * canvas.floats([0.9, 1.3, 0.8])).sum(axis=3)
    small = tones[away.argmin(axis=2)]
    return small.repeat(cell, axis=0).repeat(cell, axis=1)
