"""Growth: ink that follows a field, spots that react and spread, a pond with koi."""
# mypy: no-warn-return-any

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas
from sample_art.botany import leaf
from sample_art.canvas import Array, Size, mix, rgb, smooth

CELL = 9
"""The grid, in pixels, on which brush lines keep out of one another's way."""


def currents(
    size: Size,
    seed: int,
    *,
    tone: str,
    inks: str,
    lines: int = 2600,
    length: int = 130,
    scale: float = 1.1,
    width: float = 2.2,
    swirl: float = 1.3,
) -> Array:
    """Brush lines that follow a field of currents; they keep a distance from one another."""
    factor = 2
    w, h = size[0] * factor, size[1] * factor
    short = min(w, h) / 2
    table = np.random.default_rng(seed)
    px, py = table.uniform(-0.05, 1.05, lines) * w, table.uniform(-0.05, 1.05, lines) * h
    path = np.empty((length, lines, 2), dtype=np.float32)
    for step in range(length):
        path[step, :, 0], path[step, :, 1] = px, py
        u, v = (px / short * scale).astype(np.float32), (py / short * scale).astype(np.float32)
        angle = canvas.fbm(u, v, seed, 3) * np.pi * swirl + 0.35
        px, py = px + np.cos(angle) * 5.0, py + np.sin(angle) * 5.0
    picture = canvas.to_image(canvas.shrink(np.ones((4, 4, 3), dtype=np.float32) * rgb(tone), (4, 4))).resize((w, h))
    pen = ImageDraw.Draw(picture)
    hue = 0.5 + 0.5 * canvas.noise((path[0, :, 0] / short * 0.8), (path[0, :, 1] / short * 0.8), seed + 9)
    tones = canvas.ramp(np.clip(hue + table.normal(0, 0.10, lines), 0, 1)[None, :], inks)[0]
    taken = np.zeros((w // CELL + 80, h // CELL + 80), dtype=np.int32)
    for place in range(lines):
        thick = float(table.pareto(2.5)) * 1.5 + width
        run = _free_run(path[:, place].tolist(), taken, place + 1, thick / CELL)
        if len(run) > 8:
            _stroke(pen, run, min(thick, 22) * factor * 0.5, tuple(int(255 * c) for c in tones[place]))
    image = canvas.shrink(canvas.from_image(picture), size)
    x, y = canvas.grid(size)
    return canvas.grain(
        canvas.vignette(np.clip(image * (1 + 0.02 * canvas.noise(x * 110, y * 110, seed))[..., None], 0, 1), 0.12),
        0.016,
        seed,
    )


def _free_run(
    spots: list[tuple[float, float]], taken: Array, mark: int, thick: float, cell: int = CELL
) -> list[tuple[float, float]]:
    """The part of a path up to where it would meet another; its cells are taken from now on."""
    run: list[tuple[float, float]] = []
    reach = int(thick / 2) + (1 if thick * cell > 6 else 0)
    for x, y in spots:
        column, row = int(x / cell) + 40, int(y / cell) + 40
        inside = 0 <= column < taken.shape[0] and 0 <= row < taken.shape[1]
        if not inside or taken[column, row] not in (0, mark):
            break
        taken[max(column - reach, 0) : column + reach + 1, max(row - reach, 0) : row + reach + 1] = mark
        run.append((x, y))
    return run


def _stroke(pen: ImageDraw.ImageDraw, run: list[tuple[float, float]], thick: float, tone: tuple[int, ...]) -> None:
    count = len(run)
    for place in range(count - 1):
        swell = thick * (0.25 + 0.75 * np.sin(np.pi * (place + 1) / count))
        pen.line([run[place], run[place + 1]], fill=tone, width=max(1, round(swell)))
        x, y = run[place]
        pen.ellipse((x - swell / 2, y - swell / 2, x + swell / 2, y + swell / 2), fill=tone)


def reaction(
    size: Size,
    seed: int,
    *,
    colours: str,
    feed: float = 0.037,
    kill: float = 0.06,
    steps: int = 2600,
    cell: int = 4,
    gradient: float = 0.0,
) -> Array:
    """Gray and Scott's two chemicals, embossed like enamel."""
    w, h = size[0] // cell, size[1] // cell
    table = np.random.default_rng(seed)
    a, b = np.ones((h, w), dtype=np.float32), np.zeros((h, w), dtype=np.float32)
    for _ in range(26):
        r, c = int(table.integers(4, h - 4)), int(table.integers(4, w - 4))
        b[r - 3 : r + 3, c - 3 : c + 3] = 1
    kills = (kill + gradient * np.linspace(-1, 1, w, dtype=np.float32))[None, :]
    for _ in range(steps):
        meet = a * b * b
        a, b = a + (_spread(a) - meet + feed * (1 - a)), b + (0.5 * _spread(b) + meet - (kills + feed) * b)
    picture = Image.fromarray(b).resize((size[0] * 2, size[1] * 2), Image.Resampling.BICUBIC)
    field = np.asarray(picture, dtype=np.float32)
    field = field / np.percentile(field, 99.5)
    gy, gx = np.gradient(canvas.blur(field, 2.0))
    x, y = canvas.grid((size[0] * 2, size[1] * 2))
    drift = 0.5 + 0.45 * canvas.noise(x * 0.8, y * 0.8, seed + 3)
    body = canvas.ramp(np.clip(drift + 0.15 * (field - 0.5), 0, 1), colours)
    deep = rgb(colours.split()[0]) * 0.35
    image = mix(np.broadcast_to(deep, body.shape), body, smooth(0.28, 0.46, field))
    light = np.clip(-(gx * 0.7 + gy * 0.9) * 26, -1, 1)
    image = image * (1 + 0.42 * light)[..., None] + (np.clip(light, 0, 1) ** 5 * 0.55)[..., None]
    return canvas.vignette(np.clip(image, 0, 1), 0.25)


def _spread(field: Array) -> Array:
    """The Laplacian on a sheet whose edges meet."""
    up, down = np.roll(field, 1, 0), np.roll(field, -1, 0)
    cross = up + down + np.roll(field, 1, 1) + np.roll(field, -1, 1)
    corners = np.roll(up, 1, 1) + np.roll(up, -1, 1) + np.roll(down, 1, 1) + np.roll(down, -1, 1)
    return cross * 0.2 + corners * 0.05 - field


def pond(size: Size, seed: int, *, water: str, fish: int = 7) -> Array:
    """Koi under a still surface: shadows on the ground, lily pads, rings from a first drop."""
    scale = 2
    w, h = size[0] * scale, size[1] * scale
    table = np.random.default_rng(seed)
    x, y = canvas.grid((w, h))
    net = canvas.ridged(x * 1.6 + 0.3 * canvas.noise(x * 2, y * 2, seed), y * 1.6, seed + 1, 4)
    image = canvas.ramp(np.clip(0.45 + 0.35 * canvas.fbm(x * 0.9, y * 0.9, seed + 2, 4), 0, 1), water)
    image = canvas.screen(image, rgb("#c7f0e0") * (smooth(0.60, 0.95, net) * 0.26)[..., None])
    swimmers = Image.new("RGBA", (w, h))
    spots: list[tuple[float, float]] = []
    while len(spots) < fish:
        spot = (float(table.uniform(0.1, 0.9)) * w, float(table.uniform(0.1, 0.9)) * h)
        if all(np.hypot(spot[0] - a, spot[1] - b) > min(w, h) * 0.36 for a, b in spots) or table.random() < 0.004:
            spots.append(spot)
    for spot in spots:
        _koi(swimmers, table, spot, min(w, h) * table.uniform(0.11, 0.17))
    fishes = canvas.from_image(swimmers)
    shade = np.roll(canvas.blur(fishes[..., 3], 16), (h // 34, w // 50), (0, 1))
    image = image * (1 - 0.55 * shade)[..., None]
    image = mix(image, fishes[..., :3], fishes[..., 3] * 0.94)
    rings = np.zeros_like(x)
    for _ in range(3):
        away = np.hypot(x - table.uniform(x.min(), x.max()), y - table.uniform(-0.8, 0.8))
        rings += np.sin(away * 70) * np.exp(-away * 7)
    image = np.clip(image * (1 + 0.10 * rings)[..., None], 0, 1)
    image = _lilies(image, table, (w, h))
    gloss = smooth(0.25, 0.8, canvas.fbm(x * 0.8 + 0.5 * y, y * 1.4, seed + 8, 4))
    return canvas.grain(
        canvas.vignette(canvas.screen(image, rgb("#d6efff") * (gloss * 0.16)[..., None]), 0.35), 0.008, seed
    )


def _koi(layer: Image.Image, table: np.random.Generator, spot: tuple[float, float], length: float) -> None:
    t = np.linspace(0, 1, 40)
    heading, curl = table.uniform(0, 2 * np.pi), table.uniform(-1.1, 1.1)
    angle = heading + curl * (t - 0.3) ** 2 * 2.2 * np.sign(t - 0.3)
    spine = np.cumsum(np.stack([np.cos(angle), np.sin(angle)], 1) * length * 2.1 / 40, axis=0)
    spine = spine - spine.mean(axis=0) + np.array(spot)
    side = np.stack([-np.sin(angle), np.cos(angle)], 1)
    half = length * 0.25 * np.sin(np.pi * np.clip(t * 0.97 + 0.03, 0, 1) ** 0.62) * (1 - 0.42 * t)
    body = np.concatenate([spine + side * half[:, None], (spine - side * half[:, None])[::-1]])
    fish = Image.new("RGBA", layer.size)
    pen = ImageDraw.Draw(fish)
    coat = [("#f7f1e6", "#e4572e"), ("#f4ead8", "#2b2b2e"), ("#f08a24", "#f9e6c8"), ("#f8f4ec", "#d7263d")][
        int(table.integers(4))
    ]
    fin = "#f3e4cf"
    for place, sign in ((11, 1), (11, -1), (24, 1), (24, -1)):
        root = spine[place] + side[place] * half[place] * 0.8 * sign
        out = angle[place] + np.pi + sign * -2.2
        leaf(pen, root, float(out), length * (0.42 if place == 11 else 0.24), length * 0.10, fin)
    for spread in (-0.38, 0.0, 0.38):
        leaf(pen, spine[-3], float(angle[-1] + spread), length * 0.58, length * 0.085, fin)
    pen.polygon([tuple(p) for p in body.tolist()], fill=coat[0])
    mask = Image.new("L", layer.size)
    ImageDraw.Draw(mask).polygon([tuple(p) for p in body.tolist()], fill=255)
    patches = Image.new("RGBA", layer.size)
    dab = ImageDraw.Draw(patches)
    for _ in range(6):
        place = int(table.integers(3, 33))
        r = length * table.uniform(0.07, 0.17)
        cx, cy = spine[place] + side[place] * table.normal(0, length * 0.07)
        dab.ellipse((cx - r, cy - r * 0.8, cx + r, cy + r * 0.8), fill=coat[1])
    fish.paste(patches, (0, 0), Image.composite(patches.getchannel("A"), Image.new("L", layer.size), mask))
    pen = ImageDraw.Draw(fish)
    pen.line([tuple(p) for p in spine[8:28].tolist()], fill=(120, 90, 70, 255), width=max(2, int(length * 0.02)))
    for sign in (-1, 1):
        ex, ey = spine[4] + side[4] * half[4] * 0.72 * sign
        pen.ellipse((ex - length * 0.02, ey - length * 0.02, ex + length * 0.02, ey + length * 0.02), fill="#1c1a1a")
    layer.alpha_composite(fish)


def _lilies(image: Array, table: np.random.Generator, size: Size) -> Array:
    w, h = size
    layer = Image.new("RGBA", size)
    pen = ImageDraw.Draw(layer)
    for corner in ((0.02, 0.05), (0.97, 0.96), (0.93, 0.02)):
        for _ in range(6):
            r = min(w, h) * table.uniform(0.045, 0.10)
            cx, cy = w * corner[0] + table.normal(0, w * 0.075), h * corner[1] + table.normal(0, h * 0.08)
            start = table.uniform(0, 360)
            tone = ["#2f6b3c", "#3f8448", "#568f4a", "#2a5a3a"][int(table.integers(4))]
            pen.pieslice((cx - r, cy - r, cx + r, cy + r), start, start + 335, fill=tone, outline="#1f4a2a", width=3)
            for vein in range(7):
                a = float(np.radians(start + 20 + vein * 48))
                pen.line([(cx, cy), (cx + r * 0.85 * np.cos(a), cy + r * 0.85 * np.sin(a))], fill="#6aa55c", width=2)
    pads = canvas.from_image(layer)
    shade = np.roll(canvas.blur(pads[..., 3], 10), (14, 10), (0, 1))
    return mix(image * (1 - 0.35 * shade)[..., None], pads[..., :3], pads[..., 3])
