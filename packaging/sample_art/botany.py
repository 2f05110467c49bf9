"""Botanical plates: plants grown by rule, washed in on old paper, named in pencil."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth
from sample_art.prints import font


def paper(size: Size, seed: int, tone: str) -> Array:
    """Old rag paper: clouds, fibres, foxing, darker edges."""
    x, y = canvas.grid(size)
    image: Array = np.broadcast_to(rgb(tone), (*x.shape, 3)).astype(np.float32)
    cloud = canvas.fbm(x * 1.7, y * 1.7, seed, 5)
    fibre = canvas.noise(x * 130, y * 130, seed + 1) + canvas.noise(x * 40, y * 150, seed + 2)
    image = image * (1 - 0.05 * (cloud + 0.4) + 0.012 * fibre)[..., None]
    fox = smooth(0.62, 0.80, canvas.noise(x * 7, y * 7, seed + 3)) * smooth(0.0, 0.6, cloud)
    image = mix(image, image * rgb("#d9b98a"), fox * 0.35)
    return canvas.vignette(image, 0.16)


def plate(
    size: Size,
    seed: int,
    *,
    kind: str,
    tone: str,
    stem: str,
    leaves: Sequence[str],
    bloom: Sequence[str] = (),
    title: str,
) -> Array:
    """A botanist's plate: one plant grown by rule, washed in, with its name in pencil."""
    scale = 2
    w, h = size[0] * scale, size[1] * scale
    table = np.random.default_rng(seed)
    ink = Image.new("RGBA", (w, h))
    pen = ImageDraw.Draw(ink)
    grower = {"fern": _fern, "branch": _branch, "umbel": _umbel}[kind]
    grower(pen, table, (w, h), (stem, list(leaves), list(bloom)))
    pen.text(
        (w / 2, h * 0.955),
        title,
        font=font("DejaVuSerifCondensed-Italic.ttf", w * 0.030),
        fill=(90, 78, 62, 235),
        anchor="mm",
    )
    ground = paper(size, seed + 5, tone)
    drawing = canvas.from_image(ink.resize(size, Image.Resampling.LANCZOS))
    cover = drawing[..., 3:]
    x, y = canvas.grid(size)
    wash = 0.80 + 0.26 * canvas.fbm(x * 8, y * 8, seed + 6, 4)[..., None]
    edge = cover - canvas.blur(drawing[..., 3], 2.2)[..., None]
    tint = np.clip(drawing[..., :3] * (1 - 0.55 * np.clip(edge, 0, 1)), 0, 1)
    # Watercolour lets the paper through: it multiplies and never covers.
    return canvas.grain(
        ground * mix(np.ones(3, dtype=np.float32), np.clip(tint * 1.05 + (1 - wash) * 0.25, 0, 1), cover * 0.93),
        0.012,
        seed,
    )


Inks = tuple[str, list[str], list[str]]


def leaf(
    pen: ImageDraw.ImageDraw, foot: Array, angle: float, length: float, width: float, tone: str, vein: str | None = None
) -> None:
    t = np.linspace(0, 1, 24)
    half = width * np.sin(np.pi * t**0.85) * (1 - 0.25 * t)
    bend = angle + 0.35 * t * np.sin(angle * 3)
    spine = foot + np.cumsum(np.stack([np.cos(bend), np.sin(bend)], 1) * length / 24, axis=0)
    side = np.stack([-np.sin(bend), np.cos(bend)], 1) * half[:, None]
    outline = np.concatenate([spine + side, (spine - side)[::-1]])
    pen.polygon([tuple(p) for p in outline.tolist()], fill=tone)
    if vein:
        pen.line([tuple(p) for p in spine.tolist()], fill=vein, width=max(1, int(width * 0.10)))


def _fern(pen: ImageDraw.ImageDraw, table: np.random.Generator, size: Size, inks: Inks) -> None:
    w, h = size
    for frond in range(3):
        lean = (-0.30, 0.0, 0.32)[frond]
        place = np.array([w * (0.5 + 0.05 * (frond - 1)), h * 0.90])
        heading, length = -np.pi / 2 + lean * 0.5, h * (0.70, 0.80, 0.66)[frond]
        steps = 46
        for step in range(steps):
            t = step / steps
            ahead = place + np.array([np.cos(heading), np.sin(heading)]) * length / steps
            pen.line([tuple(place), tuple(ahead)], fill=inks[0], width=max(2, int(w * 0.007 * (1 - t))))
            place, heading = ahead, heading + lean * 0.045 * (1 + 2.5 * t)
            if t > 0.10:
                reach = w * 0.25 * np.sin(np.pi * (0.12 + 0.88 * t) ** 0.8) * (1 - 0.35 * t)
                for side in (-1, 1):
                    _pinna(
                        pen,
                        place,
                        heading + side * (1.18 - 0.45 * t),
                        reach,
                        inks[1][(step + frond) % len(inks[1])],
                        inks[0],
                    )


def _pinna(pen: ImageDraw.ImageDraw, foot: Array, angle: float, reach: float, tone: str, stem: str) -> None:
    place, count = foot.copy(), max(5, int(reach / 13))
    for step in range(count):
        t = step / count
        place = place + np.array([np.cos(angle), np.sin(angle)]) * reach / count
        for side in (-1, 1):
            leaf(pen, place, angle + side * 1.05, reach * 0.17 * (1 - 0.8 * t), reach * 0.032 * (1 - 0.6 * t), tone)
    pen.line([tuple(foot), tuple(place)], fill=stem, width=2)


def _branch(pen: ImageDraw.ImageDraw, table: np.random.Generator, size: Size, inks: Inks) -> None:
    w, h = size
    flowers: list[tuple[Array, float]] = []

    def grow(foot: Array, angle: float, length: float, thick: float, level: int) -> None:
        place, steps = foot, 9
        for step in range(steps):
            angle += table.normal(0, 0.11) - 0.018 * np.cos(angle)
            ahead = place + np.array([np.cos(angle), np.sin(angle)]) * length / steps
            pen.line([tuple(place), tuple(ahead)], fill=inks[0], width=max(2, int(thick * (1 - 0.5 * step / steps))))
            pen.ellipse((*(ahead - thick * 0.25), *(ahead + thick * 0.25)), fill=inks[0])
            place = ahead
            if level >= 1 and table.random() < 0.55:
                leaf(
                    pen,
                    place,
                    angle + table.choice([-1, 1]) * table.uniform(0.5, 1.1),
                    w * table.uniform(0.035, 0.07),
                    w * 0.011,
                    str(table.choice(inks[1])),
                    inks[0],
                )
            if inks[2] and level >= 1 and table.random() < 0.42:
                flowers.append((place, w * table.uniform(0.016, 0.034)))
            if level < 3 and step in (2, 4, 6):
                grow(
                    place,
                    angle + table.choice([-1, 1]) * table.uniform(0.4, 0.95),
                    length * table.uniform(0.45, 0.65),
                    thick * 0.55,
                    level + 1,
                )

    grow(np.array([w * 0.14, h * 0.86]), -0.92, h * 0.88, w * 0.026, 0)
    for place, reach in flowers:
        turn = table.uniform(0, 6.28)
        for petal in range(5):
            leaf(pen, place, turn + petal * 1.2566, reach, reach * 0.42, inks[2][petal % 2 if len(inks[2]) > 1 else 0])
        pen.ellipse((*(place - reach * 0.16), *(place + reach * 0.16)), fill="#c98f2c")


def _umbel(pen: ImageDraw.ImageDraw, table: np.random.Generator, size: Size, inks: Inks) -> None:
    w, h = size

    def spray(foot: Array, angle: float, length: float, level: int) -> None:
        count = 15 if level == 0 else 11
        for place in range(count):
            turn = angle + (place / (count - 1) - 0.5) * (2.3 if level == 0 else 1.9)
            reach = length * (1 - 0.16 * abs(place / (count - 1) - 0.5) * 2) * table.uniform(0.92, 1.05)
            tip = foot + np.array([np.cos(turn), np.sin(turn)]) * reach
            pen.line([tuple(foot), tuple(tip)], fill=inks[0], width=4 if level == 0 else 2)
            if level == 0:
                spray(tip, turn, length * 0.24, 1)
            else:
                dot = w * table.uniform(0.004, 0.0085)
                pen.ellipse((*(tip - dot), *(tip + dot)), fill=str(table.choice(inks[2])))

    for foot_x, top_x, top_y, reach in ((0.50, 0.52, 0.30, 0.27), (0.50, 0.24, 0.50, 0.17), (0.51, 0.79, 0.56, 0.15)):
        bottom, top = np.array([w * foot_x, h * 0.91]), np.array([w * top_x, h * top_y])
        t = np.linspace(0, 1, 30)[:, None]
        bow = bottom + (top - bottom) * np.concatenate([t**1.9, t], axis=1)
        for a, b, thick in zip(bow[:-1], bow[1:], np.linspace(0.011, 0.005, 29), strict=True):
            pen.line([tuple(a), tuple(b)], fill=inks[0], width=int(w * thick))
        for place in (8, 12, 16):
            for side in (-1, 1):
                leaf(
                    pen,
                    bow[place],
                    -np.pi / 2 + side * 1.0,
                    w * 0.12,
                    w * 0.014,
                    inks[1][place % len(inks[1])],
                    inks[0],
                )
        spray(top, float(np.arctan2(*(top - bow[-4])[::-1])), w * reach, 0)
