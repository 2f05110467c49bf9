"""Fractal flames: random systems of bent maps, log density, colour by ancestry."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from sample_art import canvas
from sample_art.canvas import Array, Size

WALKERS = 120_000
Bend = Callable[[Array, Array, Array, Array], tuple[Array, Array]]

BENDS: dict[str, Bend] = {
    "linear": lambda x, y, r, t: (x, y),
    "sine": lambda x, y, r, t: (np.sin(x), np.sin(y)),
    "sphere": lambda x, y, r, t: (x / (r * r + 1e-6), y / (r * r + 1e-6)),
    "swirl": lambda x, y, r, t: (x * np.sin(r * r) - y * np.cos(r * r), x * np.cos(r * r) + y * np.sin(r * r)),
    "horseshoe": lambda x, y, r, t: ((x - y) * (x + y) / (r + 1e-6), 2 * x * y / (r + 1e-6)),
    "polar": lambda x, y, r, t: (t / np.pi, r - 1),
    "disc": lambda x, y, r, t: (t / np.pi * np.sin(np.pi * r), t / np.pi * np.cos(np.pi * r)),
    "spiral": lambda x, y, r, t: ((np.cos(t) + np.sin(r)) / (r + 0.2), (np.sin(t) - np.cos(r)) / (r + 0.2)),
    "diamond": lambda x, y, r, t: (np.sin(t) * np.cos(r), np.cos(t) * np.sin(r)),
    "bubble": lambda x, y, r, t: (4 * x / (r * r + 4), 4 * y / (r * r + 4)),
    "heart": lambda x, y, r, t: (r * np.sin(t * r), -r * np.cos(t * r)),
    "julia": lambda x, y, r, t: (np.sqrt(r) * np.cos(t / 2), np.sqrt(r) * np.sin(t / 2)),
}


def bloom(
    size: Size,
    seed: int,
    *,
    bends: Sequence[str],
    colours: str,
    ground: str = "#05060a",
    fold: int = 1,
    steps: int = 150,
    gamma: float = 3.0,
    zoom: float = 0.9,
    fade: float = 1.0,
) -> Array:
    """One flame; `fold` is the number of turned copies, `bends` the shapes its maps choose from."""
    xs, ys, hues = _walk(seed, bends, fold, steps)
    width, height = size[0] * 2, size[1] * 2
    centre_x, centre_y = (0.0, 0.0) if fold > 1 else (float(np.median(xs)), float(np.median(ys)))
    reach = np.percentile(np.maximum(np.abs(xs - centre_x) / width, np.abs(ys - centre_y) / height), 96)
    scale = zoom * 0.5 / reach
    column = ((xs - centre_x) * scale + width / 2).astype(np.int64)
    row = ((ys - centre_y) * scale + height / 2).astype(np.int64)
    inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    place = row[inside] * width + column[inside]
    count = np.bincount(place, minlength=width * height).astype(np.float32)
    hue = np.bincount(place, hues[inside], minlength=width * height).astype(np.float32) / np.maximum(count, 1)
    count, hue = count.reshape(height, width), hue.reshape(height, width)
    light = np.log1p(count * 4 / max(float(count.mean()), 1e-6))
    light = np.clip(light / np.percentile(light, 99.9), 0, 1)
    low, high = np.percentile(hue[count > 0], [4, 96])
    shade = canvas.ramp(np.clip((hue - low) / (high - low + 1e-6), 0, 1), colours)
    image = canvas.rgb(ground) * (1 - light[..., None]) + shade * (light ** (2.4 / gamma))[..., None]
    # The brightest threads burn out to white, which is what makes it look like light.
    image = canvas.mix(image, canvas.floats([1, 0.98, 0.94]), canvas.smooth(0.72, 1.02, light) * 0.75)
    image = canvas.shrink(np.clip(image, 0, 1), size)
    return canvas.vignette(canvas.glow(image, min(size) / 60, 0.35 * fade), 0.3)


def _walk(seed: int, bends: Sequence[str], fold: int, steps: int) -> tuple[Array, Array, Array]:
    table = np.random.default_rng(seed)
    maps = int(table.integers(3, 5))
    affine = table.uniform(-1.1, 1.1, (maps, 6)).astype(np.float32)
    kinds = [bends[place % len(bends)] for place in range(maps)]
    x, y = (table.uniform(-1, 1, WALKERS).astype(np.float32) for _ in range(2))
    hue = table.uniform(0, 1, WALKERS).astype(np.float32)
    out: list[list[Array]] = [[], [], []]
    for step in range(steps):
        chosen = table.integers(0, maps, WALKERS)
        for place in range(maps):
            here = chosen == place
            a, b, c, d, e, f = affine[place]
            px, py = a * x[here] + b * y[here] + c, d * x[here] + e * y[here] + f
            bent = BENDS[kinds[place]](px, py, np.hypot(px, py), np.arctan2(py, px))
            x[here], y[here] = bent
            hue[here] = (hue[here] + place / max(maps - 1, 1)) / 2
        lost = ~(np.isfinite(x) & np.isfinite(y)) | (np.abs(x) > 1e4)
        x[lost], y[lost] = 0.1, 0.1
        if fold > 1:
            turn = table.integers(0, fold, WALKERS) * (2 * np.pi / fold)
            cos, sin = np.cos(turn).astype(np.float32), np.sin(turn).astype(np.float32)
            x, y = x * cos - y * sin, x * sin + y * cos
        if step > 15:
            for kept, values in zip(out, (x, y, hue), strict=True):
                kept.append(values.copy())
    return np.concatenate(out[0]), np.concatenate(out[1]), np.concatenate(out[2])
