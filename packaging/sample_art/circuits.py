"""Circuit boards from straight above: traces, pads, chips with legends."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth


def circuit(size: Size, seed: int, *, board: str, copper: str, pad: str, silk: str, step: int = 26) -> Array:
    """A circuit board from above: traces that turn by 45 degrees, pads, chips with legends."""
    scale = 2
    w, h = size[0] * scale, size[1] * scale
    table = np.random.default_rng(seed)
    tracks, pads = Image.new("L", (w, h)), Image.new("L", (w, h))
    chips, marks = Image.new("L", (w, h)), Image.new("L", (w, h))
    pen, spots = ImageDraw.Draw(tracks), ImageDraw.Draw(pads)
    across, down = w // step + 1, h // step + 1
    used = np.zeros((across + 2, down + 2), dtype=bool)
    bodies = _chips(table, used, (across, down))
    for left, top, wide, tall in bodies:
        _chip(
            ImageDraw.Draw(chips),
            spots,
            ImageDraw.Draw(marks),
            (left * step, top * step, wide * step, tall * step),
            step,
        )
    for ends in _traces(table, used, (across, down), step):
        pen.line(ends, fill=255, width=step // 3, joint="curve")
        for px, py in (ends[0], ends[-1]):
            pen.ellipse((px - step * 0.42, py - step * 0.42, px + step * 0.42, py + step * 0.42), fill=255)
            spots.ellipse((px - step * 0.32, py - step * 0.32, px + step * 0.32, py + step * 0.32), fill=255)
            spots.ellipse((px - step * 0.14, py - step * 0.14, px + step * 0.14, py + step * 0.14), fill=0)
    x, y = canvas.grid((w, h))
    planes = [canvas.from_image(layer) for layer in (tracks, pads, chips, marks)]
    lift = canvas.blur(planes[0], 2.0)
    slope = lift - np.roll(lift, (3, 3), (0, 1))
    image = (
        rgb(board) * (1 + 0.05 * canvas.noise(x * 60, y * 60, seed) + 0.10 * canvas.noise(x, y, seed + 1))[..., None]
    )
    image = mix(image, rgb(copper), planes[0] * 0.9)
    image = np.clip(image + slope[..., None] * 0.35, 0, 1)
    image = mix(image, rgb(pad) * (0.9 + 0.2 * slope[..., None] + 0.1), planes[1])
    image = image * (1 - 0.55 * np.roll(canvas.blur(planes[2], 9), (10, 8), (0, 1)) * (1 - planes[2]))[..., None]
    image = mix(image, rgb("#1b1c20") * (1.1 - 0.15 * y)[..., None], planes[2])
    image = mix(image, rgb(silk), planes[3] * 0.85)
    sheen = smooth(0.9, 0.0, np.abs(x * 0.6 + y + 0.25))[..., None] * 0.16
    return canvas.vignette(canvas.screen(np.clip(image, 0, 1), sheen), 0.35)


def _traces(
    table: np.random.Generator, used: Array, limits: tuple[int, int], step: int
) -> Iterator[list[tuple[float, float]]]:
    """Walks over free places that turn by 45 degrees at most; each place is used once."""
    across, down = limits
    moves = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)]
    for _ in range(across * down // 3):
        place = np.array([int(table.integers(0, across)), int(table.integers(0, down))])
        if used[tuple(place)]:
            continue
        way, line = int(table.integers(0, 4)) * 2, [tuple(place)]
        used[tuple(place)] = True
        for _ in range(int(table.integers(3, 26))):
            turn = int(table.choice([0, 0, 0, 0, 1, -1]))
            ahead = place + moves[(way + turn) % 8]
            if not (0 <= ahead[0] < across and 0 <= ahead[1] < down) or used[tuple(ahead)]:
                break
            way, place = (way + turn) % 8, ahead
            used[tuple(place)] = True
            line.append(tuple(place))
        if len(line) > 2:
            yield [(px * step, py * step) for px, py in line]


def _chips(table: np.random.Generator, used: Array, limits: tuple[int, int]) -> list[tuple[int, int, int, int]]:
    found: list[tuple[int, int, int, int]] = []
    for _ in range(60):
        wide, tall = int(table.choice([4, 6, 6, 9, 12])), int(table.choice([4, 5, 6, 9, 12]))
        left, top = (
            int(table.integers(2, max(3, limits[0] - wide - 2))),
            int(table.integers(2, max(3, limits[1] - tall - 2))),
        )
        room = (slice(left - 2, left + wide + 3), slice(top - 2, top + tall + 3))
        if not used[room].any() and len(found) < 9:
            found.append((left, top, wide, tall))
            used[left - 1 : left + wide + 2, top : top + tall + 1] = True
    return found


def _chip(
    body: ImageDraw.ImageDraw,
    legs: ImageDraw.ImageDraw,
    ink: ImageDraw.ImageDraw,
    place: tuple[int, int, int, int],
    step: int,
) -> None:
    left, top, wide, tall = place
    for row in range(1, tall // step):
        y = top + row * step
        legs.rectangle((left - step * 0.8, y - step * 0.22, left, y + step * 0.22), fill=255)
        legs.rectangle((left + wide, y - step * 0.22, left + wide + step * 0.8, y + step * 0.22), fill=255)
    body.rounded_rectangle((left, top, left + wide, top + tall), step // 4, fill=255)
    ink.ellipse((left + step * 0.4, top + step * 0.4, left + step * 0.9, top + step * 0.9), fill=255)
    for row in range(3):
        upper = top + tall * 0.45 + row * step * 0.55
        ink.rectangle((left + wide * 0.25, upper, left + wide * (0.75 - 0.14 * row), upper + step * 0.22), fill=150)
