"""Strange attractors: millions of steps of a small map, gathered as light or as ink."""

from __future__ import annotations

import numpy as np

from sample_art import canvas
from sample_art.canvas import Array, Size

BINS = 2


def orbit(kind: str, constants: Array, seed: int, steps: int) -> tuple[Array, Array, Array]:
    """Points of many walkers at once, and a slow value to colour them by."""
    table = np.random.default_rng(seed)
    walkers = 20_000
    x, y = table.uniform(-1, 1, walkers), table.uniform(-1, 1, walkers)
    a, b, c, d = constants
    xs, ys, speeds = [], [], []
    for step in range(steps):
        if kind == "clifford":
            nx, ny = np.sin(a * y) + c * np.cos(a * x), np.sin(b * x) + d * np.cos(b * y)
        else:
            nx, ny = np.sin(a * y) - np.cos(b * x), np.sin(c * x) - np.cos(d * y)
        if step > 12:
            xs.append(nx.astype(np.float32))
            ys.append(ny.astype(np.float32))
            speeds.append(np.hypot(nx - x, ny - y).astype(np.float32))
        x, y = nx, ny
    return np.concatenate(xs), np.concatenate(ys), np.concatenate(speeds)


def silk(
    size: Size, seed: int, *, kind: str, constants: list[float], colours: str, ground: str, turn: float = 0.0,
    zoom: float = 0.92, steps: int = 420,
) -> Array:  # fmt: skip
    """An attractor as folded silk: density is light, speed is hue."""
    width, height = size[0] * BINS, size[1] * BINS
    xs, ys, speeds = orbit(kind, np.array(constants), seed, steps)
    cos, sin = np.cos(turn), np.sin(turn)
    xs, ys = xs * cos - ys * sin, xs * sin + ys * cos
    low, high = np.percentile(xs, [0.1, 99.9]), np.percentile(ys, [0.1, 99.9])
    scale = zoom * min(width / (low[1] - low[0]), height / (high[1] - high[0]))
    column = ((xs - low.mean()) * scale + width / 2).astype(np.int32)
    row = ((ys - high.mean()) * scale + height / 2).astype(np.int32)
    inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    place = row[inside] * width + column[inside]
    count = np.bincount(place, minlength=width * height).astype(np.float32)
    hue = np.bincount(place, speeds[inside], minlength=width * height) / np.maximum(count, 1)
    hue = hue / np.percentile(speeds, 98)
    count, hue = count.reshape(height, width), np.clip(hue, 0, 1).reshape(height, width)
    light = np.log1p(count / np.percentile(count[count > 0], 50))
    light = np.clip(light / np.percentile(light, 99.5), 0, 1) ** 0.68
    image = canvas.mix(canvas.rgb(ground), canvas.ramp(hue, colours), light)
    image = canvas.shrink(np.clip(image, 0, 1), size)
    return canvas.grain(canvas.vignette(image, 0.2), 0.012, seed)
