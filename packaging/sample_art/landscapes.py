"""Land and air: layered ridges in haze, dunes, moonlit water, northern lights."""
# mypy: no-warn-return-any

from __future__ import annotations

import numpy as np

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth

SCALE = 1.3


def _frame(size: Size) -> tuple[int, int, Array, Array]:
    """Width, height, and coordinates: u along the picture in heights, v from 0 at the top to 1."""
    width, height = round(size[0] * SCALE), round(size[1] * SCALE)
    u, v = np.meshgrid(np.arange(width, dtype=np.float32) / height, np.linspace(0, 1, height, dtype=np.float32))
    return width, height, u, v


def ridges(
    size: Size, seed: int, *, sky: str, far: str, near: str, layers: int = 7, horizon: float = 0.38,
    sun: tuple[float, float] | None = None, sun_colour: str = "#fff1c9", trees: bool = True, mist: float = 0.5,
) -> Array:  # fmt: skip
    """Mountain behind mountain, each nearer one darker; haze pools between them."""
    _, _, u, v = _frame(size)
    image = canvas.ramp(np.clip(v / (horizon + 0.25), 0, 1), sky)
    cloud = canvas.fbm(u * 1.3 + canvas.fbm(u * 2, v * 6, seed + 3, 3) * 0.4, v * 7, seed + 9, 5)
    image = mix(image, rgb(sun_colour), smooth(0.15, 0.9, cloud) * 0.45 * smooth(horizon + 0.1, 0.0, v))
    if sun is not None:
        image = _sun(image, np.hypot(u - sun[0], v - sun[1]), rgb(sun_colour))
    for layer in range(layers):
        depth = layer / (layers - 1)
        base = horizon + (0.98 - horizon) * depth**1.35
        bare = _profile(u, base, depth, seed + layer * 31)
        line = bare - _firs(u, depth, seed + layer * 31) if trees and depth > 0.45 else bare
        mask = smooth(-1.2, 1.2, (v - line) * v.shape[0])
        tone = mix(rgb(far), rgb(near), depth**0.9)
        rock = canvas.fbm(u * (3 + 4 * depth), v * 14, seed + 500 + layer, 4) * 0.05 * (0.3 + depth)
        haze = smooth(-0.01, 0.30 - 0.1 * depth, v - bare) * mist * (1 - depth * 0.75)
        colour = mix(
            np.broadcast_to(tone, image.shape) + rock[..., None], canvas.ramp(np.full_like(v, 0.92), sky), haze
        )
        image = mix(image, colour, mask)
    return canvas.grain(canvas.vignette(canvas.glow(image, 22, 0.25, 0.7), 0.22), 0.016, seed)


def _sun(image: Array, distance: Array, colour: Array) -> Array:
    image = mix(image, colour, np.exp(-distance * 3.2) * 0.55)
    image = mix(image, colour, np.exp(-distance * 14) * 0.7)
    return mix(image, canvas.floats([1, 0.99, 0.95]), smooth(0.047, 0.043, distance))


def _profile(u: Array, base: float, depth: float, seed: int) -> Array:
    """The height of a ridge along the picture."""
    along = u[:1] * (1.6 - 0.6 * depth) + seed
    flat = np.zeros_like(along)
    line = base - canvas.ridged(along * 1.1, flat, seed, 5) * 0.30 * (1 - 0.55 * depth) + 0.16 * (1 - depth)
    return np.broadcast_to(line - canvas.fbm(along * 5, flat, seed + 5, 4) * 0.018, u.shape)


def _firs(u: Array, depth: float, seed: int) -> Array:
    """How high firs stand above the ridge; groups and clearings."""
    table = np.random.default_rng(seed)
    height, width = u.shape
    step = max(4, round(height * (0.006 + 0.012 * depth)))
    tall = np.zeros(width, dtype=np.float32)
    along = u[0] * (1.6 - 0.6 * depth) + seed
    thick = canvas.fbm(along * 3, np.zeros_like(along), seed + 8, 3)
    for centre in range(0, width, step):
        place = centre + int(table.integers(-step, step))
        high = step * table.uniform(1.4, 4.2) * (0.55 + 0.6 * float(thick[min(centre, width - 1)]))
        reach = max(2, int(high * 0.24))
        span = np.arange(max(place - reach, 0), min(place + reach, width))
        if high > 2 and len(span):
            shape = (1 - np.abs(span - place) / reach) * high
            shape -= (np.abs(span - place) * 1.1) % max(3.0, high * 0.09)
            tall[span] = np.maximum(tall[span], shape)
    return tall[None, :] / height


def dunes(size: Size, seed: int, *, light: str, shade: str, sky: str, horizon: float = 0.3) -> Array:
    """Wind-drawn dunes: sharp crests, one side in the sun, ripples on the near slopes."""
    _, height, u, v = _frame(size)
    image = canvas.ramp(np.clip(v / horizon, 0, 1), sky)
    far = canvas.ramp(canvas.floats([[1.0]]), sky)[0, 0]
    lit, dark = rgb(light), rgb(shade)
    for layer in range(8):
        depth = layer / 7
        along = u * (2.3 - 1.75 * depth) + seed + layer * 3.7
        sway = canvas.noise(along, np.zeros_like(along) + layer, seed)
        crest = horizon + 0.02 + 0.62 * depth**1.5 - (0.03 + 0.17 * depth) * (sway + 0.4)
        below = v - crest
        # The crest line wanders down the face; left of it the sun, right of it the shade.
        edge = canvas.noise(along * 1.0 + below * (3.4 - 1.5 * depth), below * 1.5, seed + 40 + layer)
        slope = smooth(-0.09, 0.09, edge + 0.35 * canvas.noise(along * 2 + 9, below, seed + 4))
        ripple = np.sin((below * 130 + canvas.fbm(u * 5, v * 9, seed + 7, 4) * 9) * (1.5 - 0.6 * depth))
        face = mix(lit, dark, slope) * (1 + 0.05 * depth * ripple * (1 - slope * 0.6))[..., None]
        face = face * (1.06 - 0.35 * smooth(0, 0.4, below))[..., None]
        face = mix(face, np.broadcast_to(far, face.shape), 0.75 * (1 - depth) ** 1.6)
        image = mix(image, face, smooth(-1.0, 1.0, below * height))
    return canvas.grain(canvas.vignette(image, 0.2), 0.02, seed)


def sea(
    size: Size, seed: int, *, sky: str, water: str, moon: tuple[float, float], moon_radius: float = 0.06,
    moon_colour: str = "#fdf6df", horizon: float = 0.45, stars: bool = True, cloud: float = 0.5, marks: float = 0.16,
    drift: float = 0.0, film: float = 0.014,
) -> Array:  # fmt: skip
    """A light over water, and its path of glitter towards us."""
    _, height, u, v = _frame(size)
    glimmer = rgb(moon_colour)
    image = canvas.ramp(np.clip(v / horizon, 0, 1), sky)
    if stars:
        image = canvas.screen(image, _stars(image.shape[:2], seed, 0.00035) * smooth(horizon, 0.1, v)[..., None])
    away = np.hypot(u - moon[0], v - moon[1])
    image = mix(image, glimmer, np.exp(-away * 4.5) * 0.42)
    maria = canvas.fbm((u - moon[0]) * 26, (v - moon[1]) * 26, seed + 2, 4)
    disc = np.broadcast_to(glimmer, image.shape) * (1 - marks * smooth(-0.1, 0.5, maria))[..., None]
    image = mix(image, disc, smooth(moon_radius + 0.0015, moon_radius - 0.0015, away))
    veil = canvas.fbm(u * 1.6 + canvas.fbm(u * 3, v * 8, seed + 1, 4) * 0.5, v * 8.5, seed + 21, 6)
    lit = mix(canvas.ramp(np.clip(v / horizon * 0.8, 0, 1), sky) * 0.72, glimmer, np.exp(-away * 5)[..., None] * 0.75)
    image = mix(image, lit, smooth(0.05, 0.75, veil) * cloud)
    far = np.clip((v - horizon) / (1 - horizon), 1e-4, 1)
    distance = 1 / far
    waves = canvas.fbm(u * distance * 2.2 + seed, distance * 9 + drift, seed + 50, 4)
    waves += 0.6 * canvas.noise(u * distance * 7, distance * 26 + u + drift * 2.3, seed + 60)
    surface = canvas.ramp(np.clip(far**0.6 + 0.10 * waves, 0, 1), water)
    width = 0.05 + 0.22 * far
    path = np.exp(-(((u - moon[0]) / width) ** 2))
    sparkle = smooth(
        0.35 - 0.5 * path, 0.8 - 0.3 * path, waves + 0.2 * canvas.noise(u * 60 + drift * 3, v * 160, seed + 70)
    )
    surface = mix(surface, glimmer, np.clip(sparkle * path * 1.1, 0, 0.96))
    surface = mix(surface, glimmer, (np.exp(-far * 18) * 0.25 * np.exp(-np.abs(u - moon[0]) * 2.5)))
    image = mix(image, surface, smooth(-1, 1, (v - horizon) * height))
    return canvas.grain(canvas.vignette(canvas.glow(image, 16, 0.4, 0.65), 0.28), film, seed)


def _stars(shape: tuple[int, ...], seed: int, share: float) -> Array:
    """Points of light, few bright and many faint, slightly coloured."""
    table = np.random.default_rng(seed + 999)
    sky = np.zeros((*shape, 3), dtype=np.float32)
    number = int(shape[0] * shape[1] * share)
    rows, columns = table.integers(0, shape[0] - 1, number), table.integers(0, shape[1] - 1, number)
    power = (table.pareto(1.6, number) * 0.22 + 0.18).clip(0, 2.2)
    tint = 1 - np.abs(table.normal(0, 0.10, (number, 3)))
    for down, right, share_here in ((0, 0, 1.0), (0, 1, 0.55), (1, 0, 0.55), (1, 1, 0.3)):
        np.add.at(sky, (rows + down, columns + right), tint * power[:, None] * share_here)
    return np.clip(sky + canvas.blur(sky, 2.5) * 3.0, 0, 1)


def aurora(
    size: Size,
    seed: int,
    *,
    curtains: str,
    sky: str = "#03060f #071a2b #0f3440",
    horizon: float = 0.72,
    strength: float = 1.5,
) -> Array:
    """Curtains of light over a frozen lake that gives them back."""
    width, height, u, v = _frame(size)
    image = canvas.ramp(np.clip(v / horizon, 0, 1), sky)
    image = canvas.screen(image, _stars(image.shape[:2], seed, 0.0009))
    for band in range(4):
        way = 0.24 + 0.11 * band + 0.12 * canvas.noise(u[:1] * 0.9 + band * 7, u[:1] * 0, seed + band)
        way = way + 0.05 * canvas.noise(u[:1] * 2.7 + band, u[:1] * 0 + 3, seed + 10 + band)
        folded = u + 0.20 * canvas.noise(u * 1.3, v * 1.2, seed + 20 + band)
        rays = 0.6 + 0.7 * canvas.fbm(folded * 16, v * 0.7, seed + 30 + band, 3)
        rays = rays * smooth(-0.5, 0.6, canvas.noise(u * 1.1 + 5 * band, v * 0, seed + 40 + band))
        above = way - v
        glow = np.where(above > 0, np.exp(-above * (5.2 + band)), np.exp(above * 60)) * rays
        colour = canvas.ramp(np.clip(above * 2.6, 0, 1), curtains)
        image = canvas.screen(image, colour * (glow * strength)[..., None])
    land = horizon - 0.05 - 0.13 * canvas.ridged(u[:1] * 1.2 + seed, u[:1] * 0, seed + 60, 5)
    land = land - 0.01 * canvas.fbm(u[:1] * 12, u[:1] * 0, seed + 61, 3)
    slope = canvas.ridged(u * 4 + 0.6 * v, v * 6, seed + 62, 5)
    snow = smooth(0.45, 0.75, slope + 1.5 * (horizon - 0.08 - v))
    rock = mix(np.broadcast_to(rgb("#050b12"), image.shape), rgb("#1d3d49"), snow * 0.55)
    image = mix(image, rock, smooth(-1, 1, (v - land) * height) * (v < horizon))
    start = int(horizon * height)
    depth = height - start
    source = np.clip(start - 1 - (np.arange(depth) * 1.35).astype(int), 0, start - 1)
    shift = (canvas.noise(u[start:] * 3, v[start:] * 90, seed + 70) * 12 * (v[start:] - horizon + 0.02) * 9).astype(int)
    columns = np.clip(np.arange(width)[None, :] + shift, 0, width - 1)
    mirror = canvas.blur(image[source[:, None], columns], 2.5) * 0.62
    cracks = (
        smooth(0.93, 1.0, canvas.ridged(u[start:] * 2.5, np.clip(v[start:] - horizon, 0, 1) ** 0.5 * 9, seed + 80, 3))
        * 0.12
    )
    image[start:] = mirror + cracks[..., None] * rgb("#bfe9ea")
    return canvas.grain(canvas.vignette(canvas.glow(image, 20, 0.35, 0.5), 0.25), 0.012, seed)
