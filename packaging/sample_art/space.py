"""Above the air: nebulae, a ringed planet, star trails over a hill."""
# mypy: no-warn-return-any

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth

SCALE = 1.4


def _stars(size: Size, seed: int, number: int) -> Array:
    """Stars of every brightness; the brightest have a cross of light."""
    table = np.random.default_rng(seed)
    width, height = size
    sky = np.zeros((height, width, 3), dtype=np.float32)
    rows, columns = table.integers(8, height - 8, number), table.integers(8, width - 8, number)
    power = np.clip(table.pareto(1.5, number) * 0.10 + 0.06, 0, 2.5)
    heat = table.normal(0, 1, number)
    tint = np.stack([1 + 0.12 * heat, np.ones(number), 1 - 0.14 * heat], axis=1).clip(0.6, 1.2)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            share = (1.0, 0.35, 0.12)[abs(down) + abs(right)]
            np.add.at(sky, (rows + down, columns + right), tint * (power * share)[:, None])
    halo = canvas.blur(np.clip(sky - 0.5, 0, 2), size[1] / 160) * 9
    return sky + halo


def nebula(
    size: Size, seed: int, *, colours: str, dust: str = "#0a0508", core: tuple[float, float] = (0.1, -0.05)
) -> Array:
    """Glowing gas folded by wind, dark lanes in front, stars behind and before."""
    wide = (round(size[0] * SCALE), round(size[1] * SCALE))
    x, y = canvas.grid(wide)
    fold_x = canvas.fbm(x * 1.1 + 3, y * 1.1, seed, 5)
    fold_y = canvas.fbm(x * 1.1, y * 1.1 + 7, seed + 50, 5)
    gas = canvas.fbm(x * 1.3 + fold_x * 1.3, y * 1.3 + fold_y * 1.3, seed + 100, 6)
    fine = canvas.ridged(x * 1.8 + fold_y, y * 1.8 + fold_x, seed + 200, 6)
    away = np.hypot((x - core[0]) * 0.8, y - core[1])
    body = np.clip(0.62 + 0.75 * gas - 0.50 * away, 0, 1)
    hue = np.clip(0.5 + 0.55 * fold_x + 0.25 * fine - 0.12 * away, 0, 1)
    image = canvas.ramp(hue, colours) * (body**1.35 * (0.75 + 1.25 * fine))[..., None]
    image = np.clip(image * 1.25, 0, 1) ** 0.78
    image = canvas.screen(image, rgb("#fff2dd") * (np.exp(-away * 3.0) * (0.35 + 0.5 * fine) * 0.8)[..., None])
    lanes = smooth(0.10, 0.62, canvas.fbm(x * 1.9 + fold_y * 1.5, y * 1.9 - fold_x, seed + 300, 6)) * smooth(
        0.1, 0.5, body
    )
    image = mix(image, rgb(dust), lanes * 0.6)
    stars = _stars(wide, seed + 1, wide[0] * wide[1] // 700)
    image = canvas.screen(image, np.clip(1.3 * stars * (1 - 0.7 * lanes)[..., None], 0, 1))
    return canvas.vignette(canvas.glow(np.clip(image, 0, 1), 24, 0.3, 0.55), 0.3)


def planet(size: Size, seed: int, *, bands: str, ring: str, night: str = "#04050b", tilt: float = 0.42) -> Array:
    """A banded giant with rings that throw a shadow on it."""
    wide = (round(size[0] * SCALE), round(size[1] * SCALE))
    x, y = canvas.grid(wide)
    x, y = (x * np.cos(0.32) + y * np.sin(0.32)) / 0.62, (-x * np.sin(0.32) + y * np.cos(0.32)) / 0.62
    r2 = x * x + y * y
    ball = smooth(1.004, 0.996, np.sqrt(r2))
    z = np.sqrt(np.clip(1 - r2, 0, 1))
    lean = np.arcsin(tilt * 0.9)
    north = y * np.cos(lean) + z * np.sin(lean) * -1
    along = np.arctan2(x, z)
    swirl = canvas.fbm(along * 2.2 + canvas.noise(along * 4, north * 14, seed) * 0.3, north * 11, seed + 5, 5)
    belt = canvas.noise(north * 5.5, north * 0, seed + 9) * 0.6 + canvas.noise(north * 17, north * 0, seed + 10) * 0.22
    image = canvas.ramp(np.clip(0.5 + belt * 0.75 + swirl * 0.13, 0, 1), bands)
    sun = canvas.floats([-0.62, -0.34, 0.70])
    facing = np.clip(x * sun[0] + y * sun[1] + z * sun[2], 0, 1)
    span = np.hypot(x, y / tilt)
    grooves = (
        0.55 + 0.30 * canvas.noise(span * 26, span * 0, seed + 20) + 0.16 * canvas.noise(span * 90, span * 0, seed + 21)
    )
    dense = smooth(1.26, 1.33, span) * smooth(2.32, 2.22, span) * (1 - 0.92 * smooth(0.03, 0.0, np.abs(span - 1.93)))
    dense = dense * np.clip(grooves, 0.08, 1)
    shade_span = np.hypot(x - sun[0] * 0.28, (y - 0.30 * z) / tilt * 0.9)
    cast = smooth(1.26, 1.33, shade_span) * smooth(2.1, 2.0, shade_span) * (y - 0.22 * z < 0.05)
    lit = facing**0.75 * (1 - 0.55 * cast)
    image = image * lit[..., None] + rgb("#6f8fd0") * (np.exp(-z * 5) * facing * 0.35)[..., None]
    back = canvas.screen(
        np.broadcast_to(rgb(night), image.shape), np.clip(_stars(wide, seed, wide[0] * wide[1] // 1600), 0, 1)
    )
    haze = canvas.fbm(x * 0.5, y * 0.5, seed + 30, 5)
    back = canvas.screen(back, rgb("#27345f") * smooth(0.0, 0.9, haze)[..., None] * 0.5)
    behind = canvas.ramp(np.clip(grooves, 0, 1), ring)
    eclipse = 1 - 0.95 * smooth(1.02, 0.96, np.hypot(x - (-sun[0]) * 1.15 - 0.02, (y - 0.42) * 1.1)) * (x > 0)
    plane = behind * eclipse[..., None]
    out = mix(back, plane, dense * 0.92)
    out = mix(out, image, ball)
    out = mix(out, behind, dense * 0.92 * ball * (y > 0))
    return canvas.vignette(canvas.glow(np.clip(out, 0, 1), 20, 0.25, 0.6), 0.25)


def trails(size: Size, seed: int, *, sky: str, pole: tuple[float, float] = (0.55, 0.42), hours: float = 1.1) -> Array:
    """An hour of turning stars over a black hill with one lit window."""
    scale = 2
    width, height = size[0] * scale, size[1] * scale
    table = np.random.default_rng(seed)
    layer = Image.new("RGB", (width, height))
    pen = ImageDraw.Draw(layer)
    middle = (pole[0] * width, pole[1] * height)
    for _ in range(2600):
        radius = np.sqrt(table.uniform(0.00002, 1)) * height * 1.35
        start = table.uniform(0, 360)
        dim = min(1.0, 0.22 + table.pareto(1.9) * 0.26)
        heat = table.normal(0, 0.14)
        tone = tuple(int(255 * dim * np.clip(c, 0, 1)) for c in (0.92 + heat, 0.92, 0.98 - heat))
        edge = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
        pen.arc(edge, start, start + np.degrees(hours * 0.5), fill=tone, width=2 if dim < 0.6 else 3)
    v = np.linspace(0, 1, height, dtype=np.float32)[:, None] * np.ones((1, width), dtype=np.float32)
    u = np.linspace(0, width / height, width, dtype=np.float32)[None, :]
    image = canvas.ramp(v, sky)
    image = canvas.screen(image, canvas.from_image(layer))
    hill = 0.83 - 0.10 * np.exp(-(((u - 0.40 * width / height) / 0.5) ** 2)) + 0.016 * canvas.fbm(u * 5, u * 0, seed, 4)
    image = mix(image, rgb("#020305"), smooth(-1, 1, (v - hill) * height))
    return canvas.vignette(canvas.glow(_cabin(image, hill, 0.40), 14, 0.5, 0.5), 0.25)


def _cabin(image: Array, hill: Array, place: float) -> Array:
    """A small house on the ridge; its window is the only warm thing."""
    picture = Image.fromarray((np.clip(image, 0, 1) * 255).astype(np.uint8))
    pen = ImageDraw.Draw(picture)
    height, width = image.shape[:2]
    x, unit = int(place * width), height // 44
    y = int(hill[0, x] * height) + unit // 3
    pen.rectangle((x - unit * 1.2, y - unit * 1.2, x + unit * 1.2, y), fill="#020305")
    pen.polygon(
        [(x - unit * 1.6, y - unit * 1.1), (x, y - unit * 2.2), (x + unit * 1.6, y - unit * 1.1)], fill="#020305"
    )
    pen.rectangle((x - unit * 0.35, y - unit * 0.85, x + unit * 0.35, y - unit * 0.25), fill="#ffca6a")
    return canvas.from_image(picture)
