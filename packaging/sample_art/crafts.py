"""What hands make: stained glass, girih and Truchet tiles, knitting, weaving, marbled paper, maps."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth

SCALE = 1.5


def _wide(size: Size, scale: float = SCALE) -> Size:
    return round(size[0] * scale), round(size[1] * scale)


def glass(
    size: Size, seed: int, *, colours: str, cells: int = 90, rose: bool = False, sun: tuple[float, float] = (0.3, -0.5)
) -> Array:
    """Stained glass: cells of coloured light in lead, brightest where the sun stands behind."""
    wide = _wide(size)
    x, y = canvas.grid(wide)
    table = np.random.default_rng(seed)
    reach = (float(x.max()), float(y.max()))
    if rose:
        spots = [(0.0, 0.0)]
        for ring, count in enumerate((8, 8, 16, 16, 32, 32, 32), 1):
            angles = np.arange(count) * 2 * np.pi / count + (ring % 2) * np.pi / count
            spots += [(0.19 * ring * np.cos(a), 0.19 * ring * np.sin(a)) for a in angles]
        points = np.array(spots)
    else:
        points = table.uniform(-1.05, 1.05, (cells, 2)) * reach
        for _ in range(3):
            pull = points[:, None] - points[None]
            away = np.hypot(pull[..., 0], pull[..., 1]) + 1e-3 + np.eye(len(points)) * 9
            points = points + (pull / away[..., None] ** 3).sum(axis=1) * 0.0008
    bend_x = x + 0.02 * canvas.noise(x * 3, y * 3, seed + 1)
    bend_y = y + 0.02 * canvas.noise(x * 3, y * 3, seed + 2)
    first = np.full(x.shape, 9.0, dtype=np.float32)
    second = first.copy()
    owner = np.zeros(x.shape, dtype=np.int32)
    for place, (px, py) in enumerate(points):
        away = np.hypot(bend_x - px, bend_y - py)
        closer = away < first
        second = np.where(closer, first, np.minimum(second, away))
        owner[closer] = place
        first = np.minimum(first, away)
    gap = second - first
    far = np.hypot(points[:, 0], points[:, 1])
    order = far / far.max() if rose else (points[:, 1] / reach[1] + 1) / 2
    pick = np.clip(order + table.normal(0, 0.05 if rose else 0.13, len(points)), 0, 1)
    if rose:
        pick = (np.round(far / 0.19) * 0.37 + (np.arange(len(points)) % 2) * 0.13) % 1.0
    panes = canvas.ramp(pick[None, :], colours)[0] * table.uniform(0.75, 1.1, (len(points), 1))
    image = panes[owner]
    ripple = canvas.fbm(x * 7 + owner * 1.7, y * 7, seed + 5, 4)
    seeds = smooth(0.55, 0.7, canvas.noise(x * 32, y * 32, seed + 6))
    light = 0.62 + 0.55 * np.exp(-np.hypot(x - sun[0], y - sun[1]) * 1.3) + 0.16 * ripple + 0.12 * seeds
    image = np.clip(image * light[..., None], 0, 1)
    image = canvas.screen(image, canvas.blur(image, wide[1] / 40) * 0.28)
    lead = smooth(0.020, 0.012, gap)
    round_by = np.clip(gap / 0.016, 0, 1)
    metal = rgb("#17181b") + rgb("#5d6068") * (0.55 * smooth(0.75, 0.1, round_by))[..., None]
    return canvas.grain(canvas.vignette(mix(image, metal, lead), 0.35), 0.01, seed)


def girih(
    size: Size, seed: int, *, tones: Sequence[str], fold: int = 8, pitch: float = 0.42, contact: float = 0.95
) -> Array:
    """Star-and-strap work: lines from the middles of tile edges, woven, in glazed colours."""
    x, y = canvas.grid(_wide(size, 2))
    u, v = (x / pitch) % 2 - 1, (y / pitch) % 2 - 1
    # One eighth of the square tile is enough: the rest is mirrors.
    a, b = np.abs(u), np.abs(v)
    a, b = np.maximum(a, b), np.minimum(a, b)
    step = np.pi / fold
    radius = np.hypot(a, b)
    angle = np.abs((np.arctan2(v, u) + step) % (2 * step) - step)
    star = (
        radius * np.cos(angle - 0.0) * np.cos(contact)
        + radius * np.sin(angle) * np.sin(contact)
        - 0.53 * np.cos(contact)
    )
    corner = np.hypot(1 - a, 1 - b)
    corner_angle = np.abs((np.arctan2(1 - b, 1 - a) + step) % (2 * step) - step)
    small = (
        corner * np.cos(corner_angle) * np.cos(contact)
        + corner * np.sin(corner_angle) * np.sin(contact)
        - 0.47 * np.cos(contact)
    )
    rosette = radius * np.cos(angle) - 0.80
    strap = np.minimum(np.minimum(np.abs(star), np.abs(small)), np.abs(rosette))
    ground, first, second, third, line = (rgb(tone) for tone in tones)
    image: Array = np.broadcast_to(ground, (*x.shape, 3)).astype(np.float32)
    image = mix(image, third, (rosette < 0) * 1.0)
    image = mix(image, first, (star < 0) * 1.0)
    image = mix(image, second, (small < 0) * 1.0)
    image = mix(image, line, ((radius < 0.17) | (corner < 0.15)) * 1.0)
    glaze = canvas.fbm(x * 5, y * 5, seed, 4)
    which = np.floor(x / pitch / 2 + 0.5) * 7 + np.floor(y / pitch / 2 + 0.5) * 3
    image = image * (0.93 + 0.11 * glaze + 0.03 * np.sin(which * 2.3))[..., None]
    band = smooth(0.040, 0.032, strap)
    ridge = 0.8 + 0.3 * smooth(0.034, 0.008, strap)
    image = mix(image, np.clip(line * ridge[..., None], 0, 1), band)
    image = mix(image, ground * 0.35, smooth(0.012, 0.004, np.abs(strap - 0.043)) * 0.8)
    grout = smooth(0.012, 0.004, np.minimum(1 - np.abs(u), 1 - np.abs(v))) * 0.25
    image = image * (1 - grout)[..., None]
    shine = smooth(0.2, 0.9, canvas.noise(x * 0.8 + y * 0.5, y * 0.7, seed + 4))[..., None] * 0.10
    return canvas.grain(canvas.vignette(np.clip(image + shine * (1 - image), 0, 1), 0.25), 0.01, seed)


def truchet(size: Size, seed: int, *, inks: Sequence[str], tiles: float = 7.0) -> Array:
    """Quarter circles laid at random: ribbons that never end, over and under."""
    x, y = canvas.grid(_wide(size, 2))
    u, v = x * tiles / 2 + 40, y * tiles / 2 + 40
    column, row = np.floor(u).astype(int), np.floor(v).astype(int)
    flips = np.random.default_rng(seed).integers(0, 2, (128, 128))
    flip = flips[row % 128, column % 128]
    a, b = u - column, v - row
    a = np.where(flip == 1, 1 - a, a)
    near, far = np.hypot(a, b), np.hypot(1 - a, 1 - b)
    away = np.abs(np.minimum(near, far) - 0.5)
    side = (near < 0.5) ^ (far < 0.5) ^ (((column + row) % 2) == flip)
    ground, other, ribbon, stripe, line = (rgb(ink) for ink in inks)
    image = mix(np.broadcast_to(ground, (*x.shape, 3)), other, side * 1.0)
    shade = smooth(0.30, 0.15, away) * 0.25
    image = image * (1 - shade)[..., None]
    curve = 1 - (away / 0.165) ** 2 * 0.22
    image = mix(image, ribbon * curve[..., None], smooth(0.17, 0.16, away))
    image = mix(image, stripe * curve[..., None], smooth(0.075, 0.065, away))
    image = mix(image, line, smooth(0.012, 0.006, np.abs(away - 0.165)))
    paper = canvas.noise(x * 120, y * 120, seed + 1)[..., None] * 0.015
    return canvas.grain(canvas.vignette(np.clip(image + paper, 0, 1), 0.15), 0.012, seed)


def knit(size: Size, seed: int, *, tones: Sequence[str], chart: Sequence[str], stitches: int = 64) -> Array:
    """Stocking stitch close by: a chart of letters, each stitch two leaning loops of fuzzy yarn."""
    x, y = canvas.grid(_wide(size, 1.5))
    unit = 2 / stitches
    x, y = x + 0.004 * canvas.noise(x * 5, y * 5, seed), y + 0.006 * canvas.noise(x * 4, y * 4, seed + 1)
    u, v = x / unit, y / (unit * 0.80)
    column = np.floor(u).astype(int)
    a = u - column - 0.5
    lean = v - np.abs(a) * 1.15
    row = np.floor(lean).astype(int)
    b = lean - row - 0.5
    rows = np.array([[int(mark) for mark in line] for line in chart])
    pick = rows[row % rows.shape[0], column % rows.shape[1]]
    tone = canvas.palette(" ".join(tones))[pick]
    across = (np.abs(a) - 0.25) / 0.25
    body = np.clip(1 - across**2 * 0.85, 0, 1) * np.clip(1.10 - (2 * b) ** 2 * 0.55, 0, 1)
    twist = np.sin((b * 1.4 + np.sign(a) * across * 0.8 + row) * 2 * np.pi * 1.6) * 0.09
    fuzz = canvas.noise(x * 190, y * 190, seed + 3) * 0.11 + canvas.fbm(x * 30, y * 30, seed + 4, 2) * 0.05
    light = 0.34 + 0.72 * body + twist * body + fuzz * body
    image = tone * np.clip(light, 0.12, 1.3)[..., None]
    fold = 1 + 0.12 * canvas.noise(x * 1.1 + 0.5 * y, y * 0.9, seed + 6)
    return canvas.vignette(np.clip(image * fold[..., None], 0, 1), 0.28)


def weave(size: Size, seed: int, *, tones: Sequence[str], bands: Sequence[int], threads: int = 150) -> Array:
    """A twill tartan: warp over two, under two, every thread round and a little uneven."""
    x, y = canvas.grid(_wide(size, 1.5))
    x, y = x + 0.006 * canvas.noise(x * 2, y * 2, seed), y + 0.006 * canvas.noise(x * 2, y * 2, seed + 1)
    u, v = (x + 4) * threads / 2, (y + 4) * threads / 2
    order = np.concatenate([np.full(count, place % len(tones)) for place, count in enumerate(bands)])
    order = np.concatenate([order, order[::-1]])
    warp, weft = np.floor(u).astype(int), np.floor(v).astype(int)
    over = ((warp + weft) % 4) < 2
    colours = canvas.palette(" ".join(tones))
    tone = np.where(over[..., None], colours[order[warp % len(order)]], colours[order[weft % len(order)]])
    a, b = u - warp - 0.5, v - weft - 0.5
    bulge = np.where(over, 1 - 2.4 * a * a, 1 - 2.4 * b * b)
    slant = np.where(over, b + a * 0.6, a + b * 0.6)
    light = 0.50 + 0.52 * bulge + 0.06 * np.sin(slant * 14) + 0.07 * canvas.noise(u * 0.9, v * 0.9, seed + 3)
    drape = 1 + 0.20 * canvas.noise(x * 0.9 + y * 0.7, y * 0.5 - x * 0.4, seed + 5)
    return canvas.grain(canvas.vignette(np.clip(tone * (light * drape)[..., None], 0, 1), 0.25), 0.008, seed)


def marbled(
    size: Size, seed: int, *, inks: Sequence[str], comb: bool = True, drops: int = 46, largest: float = 0.36
) -> Array:
    """Ebru: drops of ink on water push one another aside, then a comb draws through them."""
    x, y = canvas.grid(_wide(size, 1.8))
    table = np.random.default_rng(seed)
    reach = (float(x.max()), float(y.max()))
    if comb:
        for tine in np.arange(-4, 4, 0.22):
            y = y - 0.16 * np.exp(-np.abs(x - tine) * 26) * (1 if round(tine / 0.22) % 2 else -1)
        x = x + 0.10 * np.sin(y * 4.2 + 0.6)
    wander = 0.05
    x = x + wander * canvas.noise(x * 2, y * 2, seed + 1)
    y = y + wander * canvas.noise(x * 2, y * 2, seed + 2)
    spots = table.uniform(-1.1, 1.1, (drops, 2)) * reach
    sizes = table.uniform(0.27 * largest, largest, drops)
    owner = np.full(x.shape, -1)
    edge = np.full(x.shape, 9.0, dtype=np.float32)
    # The last drop lies where it fell; looking back, each older one was pushed outwards by all that came after.
    for place in range(drops - 1, -1, -1):
        dx, dy = x - spots[place, 0], y - spots[place, 1]
        away2 = dx * dx + dy * dy
        free = owner < 0
        inside = free & (away2 < sizes[place] ** 2)
        owner[inside] = place
        edge = np.where(free, np.minimum(edge, np.abs(np.sqrt(away2) - sizes[place])), edge)
        share = np.sqrt(np.clip(1 - sizes[place] ** 2 / np.maximum(away2, 1e-6), 0, 1))
        still = owner < 0
        x = np.where(still, spots[place, 0] + dx * share, x)
        y = np.where(still, spots[place, 1] + dy * share, y)
    tones = canvas.palette(" ".join(inks))
    choice = table.integers(1, len(tones), drops)
    image = np.where((owner < 0)[..., None], tones[0], tones[choice[np.clip(owner, 0, None)]])
    image = image * (1 - 0.25 * smooth(0.012, 0.0, edge))[..., None]
    cloud = canvas.fbm(x * 6, y * 6, seed + 9, 4)[..., None] * 0.06
    return canvas.grain(canvas.vignette(np.clip(image + cloud, 0, 1), 0.12), 0.014, seed)


def contours(size: Size, seed: int, *, tones: str, line: str, water: str, steps: int = 22) -> Array:
    """A map sheet: height lines, every fifth heavier, hill shading and a lake."""
    x, y = canvas.grid(_wide(size, 2))
    fold = canvas.noise(x * 1.1, y * 1.1, seed + 3) * 0.5
    tall = canvas.fbm(x * 1.05 + fold, y * 1.05 - fold, seed, 5, 0.42)
    tall = (tall - np.percentile(tall, 1)) / (np.percentile(tall, 99) - np.percentile(tall, 1))
    gy, gx = np.gradient(tall)
    slope = np.hypot(gx, gy) + 1e-6
    shade = np.clip(0.5 - (gx + gy) / slope.mean() * 0.16, 0.2, 0.8)
    image = canvas.ramp(np.clip(tall, 0, 1), tones) * (0.78 + 0.42 * shade)[..., None]
    lake = tall < 0.22
    image = np.where(lake[..., None], rgb(water) * (0.9 + 0.35 * tall)[..., None], image)
    for every, weight, strength in ((1, 0.9, 0.45), (5, 1.7, 0.8)):
        level = tall * steps / every
        away = np.abs(level - np.round(level)) / (slope * steps / every)
        image = mix(image, rgb(line), smooth(weight + 0.8, weight - 0.4, away) * strength * np.where(lake, 0.35, 1.0))
    shore = np.abs(tall - 0.22) / slope
    image = mix(image, rgb(line), smooth(2.4, 1.2, shore))
    for axis in (x, y):
        cell = np.abs((axis * 2.0) % 1.0 - 0.5)
        image = image * (1 - 0.10 * smooth(0.4955, 0.4985, cell))[..., None]
    return canvas.grain(np.clip(image, 0, 1), 0.014, seed)
