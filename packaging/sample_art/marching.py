"""Sphere tracing: rays against a distance field, with soft shadow, ambient occlusion and a studio's light."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sample_art import canvas
from sample_art.canvas import Array, Size

Field = Callable[[Array], Array]
"""Distances for points of shape (n, 3)."""
Paint = Callable[[Array, Array], tuple[Array, Array]]
"""Colour (n, 3) and gloss (n,) for points and normals."""


@dataclass(frozen=True)
class Scene:
    """What to look at, from where, in what light."""

    field: Field
    paint: Paint
    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    sun: tuple[float, float, float]
    sun_colour: str = "#fff0dc"
    sky_colour: str = "#c9dcf2"
    ground_colour: str = "#b8a898"
    air: str = "#e8e4de"
    haze: float = 0.0
    zoom: float = 1.8
    far: float = 30.0
    steps: int = 110
    stride: float = 1.0
    shadow: float = 9.0
    exposure: float = 1.0


def render(scene: Scene, size: Size) -> Array:
    """The picture at exactly this size; supersample by asking for more."""
    eye, rays = _camera(scene, size)
    points, hit, travelled = _trace(scene, eye, rays)
    image = np.empty((len(rays), 3), dtype=np.float32)
    air = canvas.rgb(scene.air) ** 2.2
    image[:] = air
    if hit.any():
        here = points[hit]
        lit = _shade(scene, here, rays[hit])
        if scene.haze:
            share = 1 - np.exp(-((travelled[hit] * scene.haze) ** 1.5))
            lit += (air - lit) * share[:, None]
        image[hit] = lit
    image = image * scene.exposure
    image = image * (1 + image * 0.12) / (1 + image * 0.30) * 1.12
    return (np.clip(image, 0, 1) ** (1 / 2.2)).reshape(size[1], size[0], 3)


def unit(vectors: Array) -> Array:
    """Vectors of length one."""
    return vectors / np.maximum(length(vectors)[..., None], 1e-9)


def length(vectors: Array) -> Array:
    """How long vectors are; much quicker than a norm along a short axis."""
    return np.sqrt(np.einsum("...i,...i->...", vectors, vectors))


def _camera(scene: Scene, size: Size) -> tuple[Array, Array]:
    eye = canvas.floats(scene.eye)
    forward = unit(canvas.floats(scene.target) - eye)
    right = unit(np.cross(forward, canvas.floats([0, 1, 0])))
    up = np.cross(right, forward)
    x, y = canvas.grid(size)
    rays = forward * scene.zoom + x[..., None] * right - y[..., None] * up
    return eye, unit(rays.reshape(-1, 3)).astype(np.float32)


def _trace(scene: Scene, eye: Array, rays: Array) -> tuple[Array, Array, Array]:
    travelled = np.full(len(rays), 0.02, dtype=np.float32)
    hit = np.zeros(len(rays), dtype=bool)
    alive = np.arange(len(rays))
    for _ in range(scene.steps):
        distance = scene.field(eye + rays[alive] * travelled[alive, None])
        near = distance < 0.0006 * travelled[alive] + 0.0003
        hit[alive[near]] = True
        travelled[alive[~near]] += distance[~near] * scene.stride
        alive = alive[~near & (travelled[alive] < scene.far)]
        if not len(alive):
            break
    hit[alive] |= travelled[alive] < scene.far
    return eye + rays * travelled[:, None], hit, travelled


def normals(field: Field, points: Array, reach: float = 0.0012) -> Array:
    """Directions away from the surface, from four samples."""
    corners = canvas.floats([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]])
    total = np.zeros_like(points)
    for corner in corners:
        total += corner * field(points + corner * reach)[:, None]
    return unit(total)


def _shade(scene: Scene, points: Array, rays: Array) -> Array:
    normal = normals(scene.field, points)
    colour, gloss = scene.paint(points, normal)
    colour = np.clip(colour, 0, 1) ** 2.2
    sun = unit(canvas.floats(scene.sun))
    facing = np.clip(normal @ sun, 0, 1)
    lit = np.zeros(len(points), dtype=np.float32)
    bright = facing > 0.001
    lit[bright] = _shadow(scene, points[bright] + normal[bright] * 0.006, sun)
    open_sky = _openness(scene.field, points, normal)
    up = 0.5 + 0.5 * normal[:, 1]
    sky = (
        canvas.rgb(scene.sky_colour) ** 2.2 * up[:, None]
        + canvas.rgb(scene.ground_colour) ** 2.2 * 0.55 * (1 - up)[:, None]
    )
    warm = canvas.rgb(scene.sun_colour) ** 2.2
    out = colour * (warm * (facing * lit)[:, None] * 1.9 + sky * (open_sky * 0.62)[:, None])
    mirror = rays - 2 * np.sum(rays * normal, axis=1, keepdims=True) * normal
    rim = (1 - np.clip(-np.sum(rays * normal, axis=1), 0, 1)) ** 5
    fresnel = (0.04 + 0.96 * rim) * gloss
    spot = np.clip(mirror @ sun, 0, 1)
    shine = (spot**180 * 5 + spot**30 * 0.35) * lit * gloss
    box = canvas.smooth(0.55, 0.68, mirror[:, 1]) * canvas.smooth(0.75, 0.5, np.abs(mirror[:, 0] + 0.25)) * open_sky
    room = canvas.rgb(scene.air) ** 2.2 * (0.35 + 0.65 * np.clip(mirror[:, 1], 0, 1))[:, None]
    out += (room + box[:, None] * 1.6) * (fresnel * open_sky)[:, None] + warm * shine[:, None]
    return out.astype(np.float32)


def _shadow(scene: Scene, points: Array, sun: Array) -> Array:
    """1 in full light, 0 in the dark, between where something passes close by."""
    light = np.ones(len(points), dtype=np.float32)
    travelled = np.full(len(points), 0.02, dtype=np.float32)
    alive = np.arange(len(points))
    for _ in range(42):
        distance = scene.field(points[alive] + sun * travelled[alive, None])
        light[alive] = np.minimum(light[alive], np.clip(distance * scene.shadow / travelled[alive], 0, 1))
        travelled[alive] += np.clip(distance * scene.stride, 0.015, 0.6)
        alive = alive[(light[alive] > 0.01) & (travelled[alive] < 9)]
        if not len(alive):
            break
    return light * light * (3 - 2 * light)


def _openness(field: Field, points: Array, normal: Array) -> Array:
    """How much of the sky a point sees, from five samples along its normal."""
    closed = np.zeros(len(points), dtype=np.float32)
    weight = 1.0
    for reach in (0.02, 0.07, 0.16, 0.3, 0.5):
        closed += (reach - np.clip(field(points + normal * reach), 0, reach)) * weight / reach * 0.42
        weight *= 0.72
    return np.clip(1 - closed, 0.04, 1)


def blend(first: Array, second: Array, reach: float) -> Array:
    """The union of two shapes with a soft seam."""
    share = np.clip(0.5 + 0.5 * (second - first) / reach, 0, 1)
    return second + (first - second) * share - reach * share * (1 - share)


def within(points: Array, centre: tuple[float, float, float], radius: float, field: Field) -> Array:
    """A costly shape inside a ball: asked only near the ball, else the way to the ball is far enough."""
    away = length(points - canvas.floats(centre)) - radius
    # Far enough for shadows too: a ray that passes the ball must not be taken for one that grazes the shape.
    out = away.copy()
    close = away < 0.6
    if close.any():
        out[close] = field(points[close])
    return out


def box(points: Array, half: tuple[float, float, float], round_by: float = 0.0) -> Array:
    """Distance to a box around the origin."""
    away = np.abs(points) - (canvas.floats(half) - round_by)
    return length(np.maximum(away, 0)) + np.minimum(away.max(axis=1), 0) - round_by


def torus(points: Array, radius: float, tube: float) -> Array:
    """Distance to a ring lying flat."""
    return np.hypot(np.hypot(points[:, 0], points[:, 2]) - radius, points[:, 1]) - tube


def turned(points: Array, angle: float, axes: tuple[int, int]) -> Array:
    """Points turned in the plane of two axes."""
    out = points.copy()
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    out[:, axes[0]] = points[:, axes[0]] * cos - points[:, axes[1]] * sin
    out[:, axes[1]] = points[:, axes[0]] * sin + points[:, axes[1]] * cos
    return out
