"""Things on nothing: pictures with a transparent ground, and one that moves."""
# mypy: no-warn-return-any

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth


def bubble(size: Size, seed: int, *, colours: str) -> Array:
    """A soap bubble: interference at the rim, a window in the highlight, see-through in the middle."""
    x, y = canvas.grid((size[0] * 2, size[1] * 2))
    x, y = x / 0.93, y / 0.93
    r = np.hypot(x, y)
    z = np.sqrt(np.clip(1 - r * r, 0, 1))
    film = canvas.fbm(x * 1.2 + 0.5 * canvas.noise(x * 2, y * 2, seed), y * 1.6 + z, seed + 1, 4)
    phase = (1.4 * (1 - z) + 0.55 * film + 0.25 * y) % 1.0
    colour = canvas.ramp(phase, colours)
    rim = np.clip(1 - z, 0, 1) ** 1.6
    alpha = np.clip(0.10 + 0.85 * rim + 0.12 * film, 0, 1)
    pane = smooth(0.16, 0.145, np.maximum(np.abs(x + 0.42 + 0.20 * y), np.abs(y + 0.46 - 0.16 * x)))
    bars = smooth(0.012, 0.020, np.minimum(np.abs(x + 0.42 + 0.20 * y), np.abs(y + 0.46 - 0.16 * x)))
    gleam = pane * bars * 0.85 + 0.5 * np.exp(-(((r - 0.84) / 0.05) ** 2)) * smooth(0.2, 0.9, x * 0.6 + y * 0.8)
    colour = mix(colour, np.ones(3, dtype=np.float32), np.clip(gleam, 0, 1))
    alpha = np.maximum(alpha, gleam) * smooth(1.002, 0.992, r)
    return np.concatenate([np.clip(colour, 0, 1), np.clip(alpha, 0, 1)[..., None]], axis=2)


def gem(size: Size, seed: int, *, colours: str) -> Array:
    """A brilliant cut seen from above: rings of facets, each with a light of its own."""
    w, h = size[0] * 3, size[1] * 3
    table = np.random.default_rng(seed)
    picture = Image.new("RGBA", (w, h))
    pen = ImageDraw.Draw(picture)
    centre, reach = np.array([w / 2, h / 2]), min(w, h) * 0.48

    def at(radius: float, step: float) -> tuple[float, float]:
        angle = step * np.pi / 8 + np.pi / 16
        spot = centre + reach * radius * np.array([np.cos(angle), np.sin(angle)])
        return float(spot[0]), float(spot[1])

    def facet(corners: list[tuple[float, float]], depth: float) -> None:
        middle = (np.mean(corners, axis=0) - centre) / reach
        toward = 0.5 - 0.38 * (middle[0] * 0.55 + middle[1] * 0.85)
        tone = canvas.ramp(np.array([[np.clip(toward * depth + table.normal(0, 0.17), 0, 1)]]), colours)[0, 0]
        pen.polygon(corners, fill=tuple(int(255 * c) for c in tone))

    for step in range(0, 16, 2):
        facet([at(1, step), at(1, step + 1), at(0.80, step + 1)], 0.95)
        facet([at(1, step + 1), at(1, step + 2), at(0.80, step + 1)], 0.9)
        facet([at(1, step), at(0.80, step + 1), at(0.60, step), at(0.80, step - 1)], 1.15)
        facet([at(0.80, step + 1), at(0.60, step), at(0.60, step + 2)], 1.3)
        facet([at(0.60, step), at(0.60, step + 2), at(0.30, step + 1)], 1.35)
        facet([at(0.60, step), at(0.30, step + 1), at(0.30, step - 1)], 1.0)
        facet([at(0.30, step + 1), at(0.30, step - 1), (float(centre[0]), float(centre[1]))], 1.45)
    image = canvas.from_image(picture)
    x, y = canvas.grid((w, h))
    sheen = smooth(0.55, 0.0, np.abs(x * 0.8 + y + 0.55)) * 0.30
    image[..., :3] = canvas.screen(image[..., :3], sheen[..., None] * np.ones(3, dtype=np.float32))
    for px, py, strength in ((-0.36, -0.42, 1.0), (0.30, 0.12, 0.7), (0.05, -0.70, 0.6)):
        away_x, away_y = np.abs(x - px), np.abs(y - py)
        spark = np.exp(-(away_x * 9 + away_y * 90)) + np.exp(-(away_x * 90 + away_y * 9))
        image[..., :3] = canvas.screen(image[..., :3], (spark * strength)[..., None] * np.ones(3, dtype=np.float32))
        image[..., 3] = np.maximum(image[..., 3], np.clip(spark * strength, 0, 1))
    return image


def leaf(size: Size, seed: int, *, colours: str) -> Array:
    """A pressed autumn leaf on nothing: lobes, veins, blotches."""
    x, y = canvas.grid((size[0] * 2, size[1] * 2))
    y = y + 0.10
    angle, r = np.arctan2(x, -y), np.hypot(x, y)
    ragged = 0.05 * canvas.noise(angle * 9, angle * 0, seed) + 0.035 * canvas.noise(angle * 26, angle * 0, seed + 1)
    lobes = 0.52 + 0.34 * np.abs(np.cos(angle * 2.5)) ** 1.3 * (0.62 + 0.38 * np.cos(angle)) + 0.06 * np.cos(angle * 15)
    edge = (lobes + ragged) * smooth(np.pi, 2.55, np.abs(angle)) ** 0.35
    body = smooth(0.006, -0.006, r - edge)
    stalk = smooth(0.020, 0.012, np.abs(x - 0.05 * np.sin(y * 4))) * (y > 0) * (y < 0.92)
    veins = np.zeros_like(x)
    for spoke in range(-2, 3):
        away = np.abs((angle - spoke * 1.2566 / 1.0 + np.pi) % (2 * np.pi) - np.pi)
        veins = np.maximum(veins, smooth(0.014, 0.004, away * r) * smooth(0.02, 0.1, edge - r))
        ribs = np.abs(((r - away * r * 0.9) * 11) % 1.0 - 0.5)
        veins = np.maximum(veins, 0.55 * smooth(0.07, 0.02, ribs) * smooth(0.62, 0.1, away))
    blotch = canvas.fbm(x * 2.2, y * 2.2, seed + 5, 5)
    image = canvas.ramp(np.clip(0.42 + 0.55 * blotch + 0.40 * (r / np.maximum(edge, 0.1) - 0.5), 0, 1), colours)
    image = image * (0.93 + 0.10 * canvas.noise(x * 40, y * 40, seed + 6))[..., None]
    image = mix(image, rgb("#f6d98c"), veins * 0.55)
    image = mix(image, rgb("#6d3b1e"), stalk * (1 - body))
    image = image * (1 - 0.35 * smooth(0.03, 0.0, edge - r) * body)[..., None]
    alpha = np.maximum(body, stalk)
    return np.concatenate([np.clip(image, 0, 1), alpha[..., None]], axis=2)


def breathing(size: Size, seed: int, *, ground: str, inks: str, frames: int = 28, across: int = 17) -> list[Array]:
    """A grid of discs that swells in rings; the last frame leads into the first."""
    w, h = size[0] * 2, size[1] * 2
    step = w / across
    made = []
    for frame in range(frames):
        picture = Image.new("RGB", (w, h), ground)
        pen = ImageDraw.Draw(picture)
        for row in range(round(h / step)):
            for column in range(across):
                x, y = (column + 0.5) * step, (row + 0.5) * step
                away = np.hypot(x - w / 2, y - h / 2) / w
                swell = 0.5 + 0.5 * np.sin(2 * np.pi * (frame / frames - away * 2.3) + seed)
                reach = step * (0.10 + 0.36 * swell)
                tone = canvas.ramp(np.array([[min(1.0, 0.12 + swell * 0.88)]]), inks)[0, 0]
                pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=tuple(int(255 * c) for c in tone))
        made.append(canvas.from_image(picture))
    return made


def op_art(size: Size, seed: int, *, dark: str, light: str, accent: str, lines: int = 46) -> Array:
    """Straight lines that only seem to bulge."""
    x, y = canvas.grid((size[0] * 3, size[1] * 3))
    push = np.zeros_like(x)
    for px, py, reach, power in ((-0.35, -0.45, 0.55, 0.9), (0.45, 0.35, 0.75, -1.0), (-0.5, 0.75, 0.40, 0.7)):
        r = np.hypot(x - px, y - py) / reach
        push += power * np.where(r < 1, np.cos(r * np.pi / 2) ** 2, 0) * 0.30 * np.cos(np.arctan2(y - py, x - px) * 1.0)
    wave = np.sin((x + push) * lines * 0.5 * np.pi + 0.6 * np.sin(y * 2.2 + seed))
    image = mix(rgb(dark), rgb(light), smooth(-0.12, 0.12, wave))
    disc = np.hypot(x - 0.45, y - 0.35) < 0.75
    return mix(image, mix(rgb(accent), rgb(light), smooth(-0.12, 0.12, wave)), disc * 1.0)
