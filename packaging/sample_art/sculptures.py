"""Scenes for the sphere tracer: vessels, rings, a gyroid, an arcade, soft bodies, a bulb."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sample_art import canvas
from sample_art.canvas import Array, Size, rgb, smooth
from sample_art.marching import Scene, blend, length, render, torus, turned, unit, within

SCALE = 1.3
FLOOR = 0.80
"""How much darker the ground is painted than the wall, as more light falls on it."""


def _finished(scene: Scene, size: Size, seed: int) -> Array:
    image = render(scene, (round(size[0] * SCALE), round(size[1] * SCALE)))
    image = canvas.shrink(image, size)
    return canvas.grain(canvas.vignette(canvas.glow(image, min(size) / 50, 0.2, 0.8), 0.2), 0.008, seed)


def vessel(
    size: Size,
    seed: int,
    *,
    outline: Sequence[float],
    glaze: str,
    clay: str,
    wall: str,
    line: float = 0.25,
    lip: float = 0.05,
) -> Array:
    """A thrown pot: an outline turned around its axis, glaze running down over bare clay."""
    heights = np.linspace(-1, 1.0, len(outline))
    fine = np.linspace(-1, 1.0, 200)
    curve = _spline(heights, np.array(outline), fine).astype(np.float32)

    def field(p: Array) -> Array:
        around = np.hypot(p[:, 0], p[:, 2])
        radius = np.interp(p[:, 1], fine, curve).astype(np.float32)
        throwing = 0.004 * np.sin(p[:, 1] * 46)
        body = np.maximum((around - radius - throwing) * 0.72, np.abs(p[:, 1]) - 1.0)
        inside = np.maximum((around - radius + lip) * 0.72, 0.35 - p[:, 1])
        return np.minimum(np.maximum(body, -inside), np.minimum(p[:, 1] + 1.0, blend(p[:, 1] + 1, p[:, 2] + 3.2, 1.2)))

    def paint(p: Array, normal: Array) -> tuple[Array, Array]:
        angle = np.arctan2(p[:, 2], p[:, 0])
        run = line + 0.22 * canvas.fbm(np.cos(angle) * 2 + 5, np.sin(angle) * 2 + 5, seed, 4)
        share = smooth(run - 0.035, run + 0.035, p[:, 1])
        speck = smooth(0.35, 0.6, canvas.noise(angle * 22, p[:, 1] * 42, seed + 3))
        bare = rgb(clay) * (1 - 0.25 * speck)[:, None]
        deep = 0.85 + 0.25 * canvas.fbm(np.cos(angle) * 3, p[:, 1] * 5 + np.sin(angle) * 3, seed + 4, 4)
        colour = canvas.mix(bare, rgb(glaze) * deep[:, None], share[:, None])
        pot = (np.hypot(p[:, 0], p[:, 2]) < 1.2) & (p[:, 1] > -0.995)
        plain = np.broadcast_to(rgb(wall) * FLOOR, p.shape)
        return np.where(pot[:, None], colour, plain), np.where(pot, 0.15 + 0.85 * share, 0.0)

    scene = Scene(
        field, paint, (0, 0.55, 5.2), (0, 0.02, 0), (-0.75, 0.9, 0.55), air=wall, zoom=3.75, far=14, stride=0.9
    )
    return _finished(scene, size, seed)


def _spline(places: Array, values: Array, at: Array) -> Array:
    """A curve through a few points, without kinks (Catmull-Rom)."""
    step = places[1] - places[0]
    index = np.clip(((at - places[0]) / step).astype(int), 0, len(values) - 2)
    t = (at - places[index]) / step
    wide = np.concatenate([[2 * values[0] - values[1]], values, [2 * values[-1] - values[-2]]])
    a, b, c, d = (wide[index + shift] for shift in range(4))
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


def rings(size: Size, seed: int, *, colours: str, wall: str, count: int = 7) -> Array:
    """A chain of lacquered rings that stands by itself."""
    tones = canvas.palette(colours)

    def links(p: Array) -> list[Array]:
        found = []
        for place in range(count):
            moved = p - canvas.floats(
                [(place - (count - 1) / 2) * 0.78, 0.06 * np.sin(place * 2.1), 0.05 * np.cos(place * 1.7)]
            )
            moved = turned(moved, 0.35 * np.sin(place * 1.3 + seed), (0, 2))
            tilt = np.pi / 2 + (0.85 if place % 2 else -0.85)
            found.append(torus(turned(moved, tilt, (1, 2)), 0.62, 0.135))
        return found

    def field(p: Array) -> Array:
        return np.minimum(
            within(p, (0, 0, 0), 0.41 * count + 0.6, lambda q: np.min(links(q), axis=0)),
            blend(p[:, 1] + 0.74, p[:, 2] + 3.0, 1.4),
        )

    def paint(p: Array, normal: Array) -> tuple[Array, Array]:
        each = np.stack(links(p))
        which = each.argmin(axis=0)
        ring = each.min(axis=0) < 0.02
        return np.where(ring[:, None], tones[which % len(tones)], rgb(wall) * FLOOR), np.where(ring, 1.0, 0.0)

    scene = Scene(field, paint, (1.3, 1.5, 6.4), (0, -0.1, 0), (-0.5, 1.0, 0.6), air=wall, zoom=4.3, far=16)
    return _finished(scene, size, seed)


def gyroid(size: Size, seed: int, *, metal: str, inner: str, wall: str) -> Array:
    """A sphere cut from a gyroid, like cast bronze with a lit heart."""

    def cast(p: Array) -> Array:
        q = turned(turned(p, 0.6, (0, 2)), 0.4, (1, 2)) * 6.2
        sine, cosine = np.sin(q), np.cos(q)
        wave = sine[:, 0] * cosine[:, 1] + sine[:, 1] * cosine[:, 2] + sine[:, 2] * cosine[:, 0]
        shell = (np.abs(wave) - 0.38) / 6.2 * 0.62
        away = length(p)
        solid = np.maximum(np.maximum(shell, away - 1.0), 0.5 - away)
        return np.minimum(solid, away - 0.42)

    def field(p: Array) -> Array:
        return np.minimum(within(p, (0, 0, 0), 1.0, cast), blend(p[:, 1] + 1.02, p[:, 2] + 2.6, 1.2))

    def paint(p: Array, normal: Array) -> tuple[Array, Array]:
        deep = length(p)
        body = canvas.mix(rgb(inner), rgb(metal), smooth(0.45, 0.98, deep)[:, None])
        patina = smooth(0.1, 0.7, canvas.fbm(p[:, 0] * 3, p[:, 1] * 3 + p[:, 2] * 2, seed, 4))
        body = canvas.mix(body, rgb("#3f7d74"), (patina * 0.35 * smooth(0.7, 1, deep))[:, None])
        ball = deep < 1.01
        return np.where(ball[:, None], body, rgb(wall) * FLOOR), np.where(ball, 0.9, 0.03)

    scene = Scene(
        field, paint, (0, 0.7, 4.6), (0, -0.06, 0), (0.7, 0.95, 0.5), air=wall, zoom=2.75, far=12, stride=0.8, steps=140
    )
    return _finished(scene, size, seed)


def arcade(size: Size, seed: int, *, stone: str, floor: str, air: str, sun_colour: str) -> Array:
    """Columns without end in low light and haze."""

    def field(p: Array) -> Array:
        q = p.copy()
        q[:, 0] = (p[:, 0] + 1.2) % 2.4 - 1.2
        q[:, 2] = (p[:, 2] + 1.2) % 2.4 - 1.2
        thick = 0.30 - 0.035 * q[:, 1] + 0.17 * np.exp(-6 * (p[:, 1] + 1)) + 0.10 * smooth(1.0, 1.4, p[:, 1])
        shaft = (np.hypot(q[:, 0], q[:, 2]) - thick) * 0.85
        beam = np.maximum(np.abs(q[:, 0]) - 0.2, np.abs(p[:, 1] - 1.62) - 0.22)
        return np.minimum(np.minimum(np.maximum(shaft, p[:, 1] - 1.5), beam * 0.9), p[:, 1] + 1.0)

    def paint(p: Array, normal: Array) -> tuple[Array, Array]:
        veins = canvas.fbm(p[:, 0] * 2 + p[:, 2], p[:, 1] * 2.4, seed, 5)
        body = rgb(stone) * (0.92 + 0.16 * veins)[:, None]
        tile = ((np.floor(p[:, 0] / 0.6) + np.floor(p[:, 2] / 0.6)) % 2)[:, None]
        ground = rgb(floor) * (0.72 + 0.28 * tile) * (0.95 + 0.1 * veins)[:, None]
        flat = p[:, 1] < -0.985
        return np.where(flat[:, None], ground, body), np.where(flat, 0.55, 0.05)

    scene = Scene(
        field, paint, (1.3, -0.15, 5.0), (-0.5, 0.12, -3), (0.62, 0.5, -0.5), sun_colour=sun_colour,
        sky_colour="#9fb4d8", air=air, haze=0.06, zoom=1.3, far=34, stride=0.9, steps=150, shadow=20, exposure=1.15,
    )  # fmt: skip
    return _finished(scene, size, seed)


def balloons(size: Size, seed: int, *, colours: str, wall: str, count: int = 16) -> Array:
    """Soft bodies pressed together, like candy or clay."""
    table = np.random.default_rng(seed)
    tones = canvas.palette(colours)
    spread = table.normal(0, 1, (count, 3)) * np.array([1.05, 0.72, 0.6])
    sizes = table.uniform(0.28, 0.62, count)
    for _ in range(60):
        gap = spread[:, None] - spread[None]
        away = np.linalg.norm(gap, axis=2) + np.eye(count)
        push = np.clip((sizes[:, None] + sizes[None]) * 0.97 - away, 0, None) * (1 - np.eye(count))
        spread += (gap / away[..., None] * push[..., None]).sum(axis=1) * 0.25 - spread * 0.012
    spread[:, 1] = np.maximum(spread[:, 1], sizes - 1.2)

    bound = float((length(spread) + sizes).max()) + 0.02

    def balls(p: Array) -> Array:
        return np.stack([length(p - canvas.floats(c)) - r for c, r in zip(spread, sizes, strict=True)])

    def field(p: Array) -> Array:
        return np.minimum(
            within(p, (0, 0, 0), bound, lambda q: balls(q).min(axis=0)), blend(p[:, 1] + 1.2, p[:, 2] + 3.4, 1.5)
        ).astype(np.float32)

    def paint(p: Array, normal: Array) -> tuple[Array, Array]:
        each = balls(p)
        which = each.argmin(axis=0)
        ball = each.min(axis=0) < 0.02
        base = tones[which % len(tones)]
        stripe = (np.sin((p - spread[which])[:, 1] * 34 + which) > 0.55) & (which % 4 == 1)
        base = np.where(stripe[:, None], tones[(which + 2) % len(tones)], base)
        return np.where(ball[:, None], base, rgb(wall) * FLOOR), np.where(
            ball, np.where(which % 3 == 0, 0.15, 1.0), 0.0
        )

    scene = Scene(
        field, paint, (0.4, 0.5, 6.8), (0, -0.1, 0), (-0.6, 1.0, 0.7), air=wall, zoom=3.6, far=16, ground_colour=wall
    )
    return _finished(scene, size, seed)


def bulb(size: Size, seed: int, *, colours: str, air: str, power: float = 8.0) -> Array:
    """A mandelbulb as a coral head; orbit traps choose the colour."""

    def orbit(p: Array) -> tuple[Array, Array]:
        z, scale = p.copy(), np.ones(len(p), dtype=np.float32)
        trap = np.full(len(p), 9.0, dtype=np.float32)
        r = length(z)
        for _ in range(6):
            live = r < 2
            if not live.any():
                break
            theta = np.arccos(np.clip(z[live, 1] / np.maximum(r[live], 1e-6), -1, 1)) * power
            phi = np.arctan2(z[live, 2], z[live, 0]) * power
            scale[live] = power * r[live] ** (power - 1) * scale[live] + 1
            grown = r[live] ** power
            z[live] = (
                grown[:, None] * np.stack([np.sin(theta) * np.cos(phi), np.cos(theta), np.sin(theta) * np.sin(phi)], 1)
                + p[live]
            )
            r[live] = length(z[live])
            trap[live] = np.minimum(trap[live], np.abs(z[live, 0]) + 0.5 * np.abs(z[live, 1]))
        return 0.5 * np.log(np.maximum(r, 1e-6)) * r / scale, trap

    def field(p: Array) -> Array:
        away = length(p) - 1.25
        out = away + 0.1
        close = away < 0.08
        out[close] = orbit(p[close])[0]
        return out

    def paint(p: Array, normal: Array) -> tuple[Array, Array]:
        trap = orbit(p)[1]
        return canvas.ramp(np.clip(trap * 0.95, 0, 1) ** 0.8, colours), np.full(len(p), 0.35, dtype=np.float32)

    eye = unit(canvas.floats([0.75, 0.9, 1.5])) * 2.7
    scene = Scene(
        field,
        paint,
        tuple(eye.tolist()),
        (0, 0, 0),
        (0.3, 1.0, 0.4),
        air=air,
        zoom=2.15,
        far=6,
        stride=0.85,
        shadow=7,
        exposure=0.8,
    )
    return _finished(scene, size, seed)


def _points(table: np.random.Generator, count: int) -> tuple[list[Array], Array, Array]:
    """Axes that lean away from one another, lengths and thicknesses."""
    ways = unit(np.stack([table.normal(0, 0.62, count), np.full(count, 1.0), table.normal(0, 0.5, count)], 1))
    lengths, thicks = table.uniform(0.7, 1.7, count), table.uniform(0.12, 0.27, count)
    frames = []
    for way, turn in zip(ways, table.uniform(0, 6, count), strict=True):
        side = unit(np.cross(way, [np.sin(turn), 0.3, np.cos(turn)]))
        frames.append(np.stack([side, way, np.cross(side, way)]).astype(np.float32))
    return frames, lengths, thicks


def crystals(size: Size, seed: int, *, colours: str, wall: str, count: int = 10) -> Array:
    """Six-sided points growing out of a dark stone."""
    table = np.random.default_rng(seed)
    frames, lengths, thicks = _points(table, count)

    def points_of(p: Array) -> Array:
        found = []
        for frame, long, thick in zip(frames, lengths, thicks, strict=True):
            q = (p + canvas.floats([0, 0.9, 0])) @ frame.T
            a, c = np.abs(q[:, 0]), np.abs(q[:, 2])
            hexagon = np.maximum(a * 0.866 + c * 0.5, c) - thick
            tip = (hexagon + (q[:, 1] - long) * 0.55) * 0.87
            found.append(np.maximum(np.maximum(hexagon, tip), -q[:, 1]))
        return np.stack(found)

    def grown(p: Array) -> Array:
        rock = (length((p + canvas.floats([0, 1.12, 0])) * canvas.floats([0.8, 1.7, 0.9])) - 0.72) * 0.5
        rock = rock + 0.05 * canvas.noise(p[:, 0] * 5, p[:, 2] * 5 + p[:, 1] * 3, seed)
        return np.minimum(points_of(p).min(axis=0), blend(rock, p[:, 1] + 1.05, 0.06))

    def field(p: Array) -> Array:
        room = blend(p[:, 1] + 1.05, p[:, 2] + 2.8, 1.2)
        return np.minimum(within(p, (0, -0.25, 0), 1.35, grown), room).astype(np.float32)

    def paint(p: Array, normal: Array) -> tuple[Array, Array]:
        each = points_of(p)
        gem = each.min(axis=0) < 0.01
        height = np.clip((p[:, 1] + 0.9) / 1.8, 0, 1)
        inner = 0.18 * canvas.fbm(p[:, 0] * 4 + normal[:, 0] * 2, p[:, 1] * 4 + normal[:, 2] * 2, seed + 3, 4)
        body = canvas.ramp(np.clip(height + inner + 0.10 * normal[:, 0], 0, 1), colours)
        ground = np.hypot(p[:, 0], p[:, 2]) > 1.02
        stone = np.where(ground[:, None], rgb(wall) * FLOOR, rgb("#3b3640") * (1 + inner)[:, None])
        return np.where(gem[:, None], body, stone), np.where(gem, 1.0, 0.04)

    scene = Scene(
        field,
        paint,
        (0.5, 0.75, 5.2),
        (0, -0.12, 0),
        (-0.6, 0.9, 0.5),
        air=wall,
        zoom=3.5,
        far=14,
        stride=0.9,
        exposure=1.05,
    )
    return _finished(scene, size, seed)
