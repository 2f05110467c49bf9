"""Things cut, printed and pasted: posters with lettering, layered paper, a woodcut wave, halftone, facets, terrazzo."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth

SCALE = 2
FONT_FOLDERS = ("/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/opentype/noto")
"""Where Debian keeps fonts-inter, fonts-dejavu and fonts-noto-cjk; only this script draws with them."""


def font(name: str, size: float) -> ImageFont.FreeTypeFont:
    """A font of this machine by file name."""
    for folder in FONT_FOLDERS:
        if (path := Path(folder) / name).exists():
            return ImageFont.truetype(str(path), round(size))
    raise SystemExit(f"The font {name} is missing; install fonts-inter, fonts-dejavu and fonts-noto-cjk.")


def _sheet(size: Size, colour: str) -> tuple[Image.Image, ImageDraw.ImageDraw, int, int]:
    picture = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), colour)
    return picture, ImageDraw.Draw(picture), size[0] * SCALE, size[1] * SCALE


def _printed(picture: Image.Image, size: Size, seed: int, *, wear: float = 0.05, ink: float = 0.02) -> Array:
    """Ink on paper: uneven coverage, fibres, a little age."""
    image = canvas.shrink(canvas.from_image(picture), size)
    x, y = canvas.grid(size)
    cloud = canvas.fbm(x * 2.2, y * 2.2, seed, 4)[..., None]
    fibre = canvas.noise(x * 160, y * 40, seed + 1)[..., None]
    return canvas.grain(np.clip(image * (1 - wear * 0.6 * (cloud + 0.2)) + fibre * ink * 0.5, 0, 1), ink, seed + 2, 0.7)


def poster_spheres(
    size: Size, seed: int, *, inks: Sequence[str], words: Sequence[str], face: str = "InterDisplay-Bold.otf"
) -> Array:
    """Circles, bars and a diagonal: a concert bill from 1926 that never was."""
    paper, black, first, second, third = inks
    picture, pen, w, h = _sheet(size, paper)
    unit = w / 24
    pen.ellipse((unit * 3, unit * 5, unit * 17, unit * 19), fill=first)
    pen.pieslice((unit * 8, unit * 10, unit * 21, unit * 23), 200, 20, fill=black)
    pen.ellipse((unit * 11.2, unit * 13.2, unit * 17.8, unit * 19.8), fill=second)
    pen.ellipse((unit * 13.2, unit * 15.2, unit * 15.8, unit * 17.8), fill=paper)
    for place in range(7):
        y = h - unit * (9.5 - place * 0.9)
        pen.rectangle((unit * 2, y, unit * (20 - place * 2.2), y + unit * 0.42), fill=black if place % 2 else third)
    tilted = Image.new("RGBA", picture.size)
    bar = ImageDraw.Draw(tilted)
    bar.rectangle((unit * -6, h * 0.36, unit * 34, h * 0.36 + unit * 1.5), fill=third)
    bar.rectangle((unit * -6, h * 0.36 + unit * 2.1, unit * 34, h * 0.36 + unit * 2.5), fill=black)
    tilted = tilted.rotate(52, resample=Image.Resampling.BICUBIC, center=(w * 0.62, h * 0.45))
    picture.paste(tilted, (0, 0), tilted)
    pen = ImageDraw.Draw(picture)
    pen.text((unit * 2, unit * 1.3), words[0], font=font(face, unit * 3.0), fill=black)
    pen.text((unit * 2, h - unit * 3.1), words[1], font=font("Inter-Medium.otf", unit * 0.95), fill=black)
    pen.text(
        (w - unit * 2, h - unit * 3.1), words[2], font=font("Inter-Bold.otf", unit * 0.95), fill=first, anchor="ra"
    )
    return _printed(picture, size, seed)


def poster_type(
    size: Size, seed: int, *, inks: Sequence[str], letters: str, line: str, face: str = "Inter-Black.otf"
) -> Array:
    """A few huge letters, overprinted in two inks."""
    paper, first, second, dark = inks
    picture, pen, w, h = _sheet(size, paper)
    rows = [np.ones((h, w), dtype=np.float32) for _ in range(2)]
    table = np.random.default_rng(seed)
    for place, letter in enumerate(letters):
        layer = Image.new("L", (w, h))
        big = h * (0.52 if len(letters) > 3 else 0.66)
        across, down = place % 2, place // 2
        spot = (
            w * (0.27 + 0.46 * across) + table.normal(0, w * 0.03),
            h * (0.25 + 0.35 * down) + table.normal(0, h * 0.02),
        )
        ImageDraw.Draw(layer).text(spot, letter, font=font(face, big), fill=255, anchor="mm")
        rows[place % 2] = rows[place % 2] * (1 - canvas.from_image(layer))
    sheet = np.broadcast_to(rgb(paper), (h, w, 3))
    for plate, ink in zip(rows, (first, second), strict=True):
        sheet = sheet * mix(np.ones(3, dtype=np.float32), rgb(ink), 1 - plate)
    picture = canvas.to_image(sheet)
    pen = ImageDraw.Draw(picture)
    pen.text((w * 0.06, h * 0.955), line, font=font("Inter-SemiBold.otf", w * 0.028), fill=dark, anchor="ls")
    pen.rectangle((w * 0.06, h * 0.905, w * 0.94, h * 0.905 + 4), fill=dark)
    return _printed(picture, size, seed, wear=0.04)


def poster_sun(size: Size, seed: int, *, inks: Sequence[str], words: Sequence[str]) -> Array:
    """A travel poster: sun with rays, three hills, a vertical title."""
    sky, sun, hills, title = inks[0], inks[1], inks[2:5], inks[5]
    picture, pen, w, h = _sheet(size, sky)
    centre, reach = (w * 0.5, h * 0.52), h
    for ray in range(24):
        angle = ray * 15 + 3.75
        ends = [
            (centre[0] + reach * np.cos(np.radians(a)), centre[1] + reach * np.sin(np.radians(a)))
            for a in (angle, angle + 7.5)
        ]
        pen.polygon([centre, *ends], fill=inks[6])
    pen.ellipse((w * 0.24, h * 0.52 - w * 0.26, w * 0.76, h * 0.52 + w * 0.26), fill=sun)
    x = np.arange(w)
    for place, tone in enumerate(hills):
        line = (
            h * (0.60 + 0.11 * place)
            + h * 0.055 * np.sin(x / w * (4.2 + place) + place * 2.2 + seed)
            + h * 0.02 * np.sin(x / w * 11 + place)
        )
        pen.polygon([(0, h), *zip(x.tolist(), line.tolist(), strict=True), (w, h)], fill=tone)
    big = font("NotoSerifCJK-Bold.ttc", w * 0.135)
    for place, letter in enumerate(words[0]):
        pen.text((w * 0.88, h * (0.075 + place * 0.115)), letter, font=big, fill=title, anchor="mm")
    pen.text((w * 0.07, h * 0.955), words[1], font=font("Inter-SemiBold.otf", w * 0.036), fill=inks[0], anchor="ls")
    return _printed(picture, size, seed, wear=0.07)


def paper_cut(size: Size, seed: int, *, colours: str, layers: int = 8, hole: bool = False) -> Array:
    """Sheets of card stacked with shadows between them: hills, or a tunnel of clouds."""
    wide = (round(size[0] * 1.6), round(size[1] * 1.6))
    x, y = canvas.grid(wide)
    tones = canvas.ramp(np.linspace(0, 1, layers)[None, :], colours)[0]
    image = np.broadcast_to(tones[0], (*x.shape, 3)).astype(np.float32)
    edge = max(size) / min(size)
    for layer in range(1, layers):
        depth = layer / (layers - 1)
        if hole:
            angle = np.arctan2(y, x)
            wave = canvas.fbm(np.cos(angle) * 1.4 + layer * 3, np.sin(angle) * 1.4, seed + layer, 3)
            inside = np.hypot(x / edge**0.5, y) - (0.22 + 0.95 * depth + 0.20 * wave)
        else:
            bumps = canvas.fbm(x * (1.1 + 0.3 * layer / layers) + layer * 5, x * 0, seed + layer, 3)
            inside = y - (-0.55 + 1.35 * depth - 0.30 * bumps) * (1.0 if size[0] >= size[1] else edge)
        sheet = smooth(-0.004, 0.004, inside)
        down = round(wide[1] * 0.006)
        cast = canvas.blur(np.concatenate([sheet[:1].repeat(down, axis=0), sheet[:-down]]), wide[1] / 70)
        image = image * (1 - 0.50 * cast * (1 - sheet))[..., None]
        tooth = 1 + 0.025 * canvas.noise(x * 70 + layer, y * 70, seed + 70 + layer)
        rim = smooth(0.022, 0.0, inside) * 0.07
        image = mix(image, np.clip(tones[layer] * tooth[..., None] + rim[..., None], 0, 1), sheet)
    return canvas.vignette(canvas.shrink(image, size), 0.15)


def facets(size: Size, seed: int, *, colours: str, cells: int = 26, light: tuple[float, float] = (-0.6, -0.8)) -> Array:
    """A low-poly landscape: jittered triangles over a hidden relief."""
    table = np.random.default_rng(seed)
    picture, pen, w, h = _sheet(size, "#000000")
    across = cells if w >= h else round(cells * w / h)
    step = w / across
    down = int(h / (step * 0.866)) + 3
    column, row = np.meshgrid(np.arange(-1, across + 3), np.arange(-1, down))
    px = (column + 0.5 * (row % 2)) * step + table.uniform(-0.27, 0.27, column.shape) * step - step
    py = row * step * 0.866 + table.uniform(-0.27, 0.27, column.shape) * step
    u, v = px.astype(np.float32) / h * 1.1, py.astype(np.float32) / h * 1.1
    tall = canvas.fbm(u, v, seed, 2) + 0.9 * canvas.ridged(u * 0.7, v * 0.7, seed + 9, 2)
    tall = (tall - tall.min()) / (tall.max() - tall.min())
    for r in range(column.shape[0] - 1):
        for c in range(column.shape[1] - 1):
            for corners in _pair(r, c):
                spots = np.array([(px[a], py[a]) for a in corners])
                heights = np.array([tall[a] for a in corners])
                pen.polygon([tuple(p) for p in spots], fill=_facet_tone(spots, heights, h, colours, light))
    image = canvas.shrink(canvas.from_image(picture), size)
    return canvas.vignette(image, 0.25)


def _pair(r: int, c: int) -> list[list[tuple[int, int]]]:
    # Row 0 lies above the sheet and is a shifted one.
    a, b, d, e = (r, c), (r, c + 1), (r + 1, c), (r + 1, c + 1)
    return [[a, b, d], [b, e, d]] if r % 2 else [[a, b, e], [a, e, d]]


def _facet_tone(spots: Array, heights: Array, h: int, colours: str, light: tuple[float, float]) -> tuple[int, ...]:
    (ax, ay), (bx, by) = spots[1] - spots[0], spots[2] - spots[0]
    az, bz = (heights[1:] - heights[0]) * h * 0.62
    normal = np.cross([ax, ay, az], [bx, by, bz])
    normal = normal / max(float(np.linalg.norm(normal)), 1e-6) * (1 if normal[2] > 0 else -1)
    facing = float(np.clip(normal @ np.array([*light, 0.75]) / 1.25, 0, 1))
    tone = canvas.ramp(np.array([[float(heights.mean())]]), colours)[0, 0] * (0.42 + 0.85 * facing)
    return tuple(int(255 * min(1.0, channel)) for channel in tone)


def halftone(size: Size, seed: int, *, inks: Sequence[str], pitch: float = 9.0) -> Array:
    """An abstract head in profile, in two screens of dots at their own angles."""
    w, h = size[0] * SCALE, size[1] * SCALE
    x, y = canvas.grid((w, h))
    skull = np.hypot((x + 0.05) / 0.62, (y + 0.22) / 0.72) - 1
    jaw = np.hypot((x + 0.12) / 0.40, (y - 0.38) / 0.52) - 1
    neck = np.maximum(np.abs(x - 0.12 - 0.15 * y) - 0.26, 0.2 - y)
    shoulders = np.hypot(x / 1.05, (y - 1.35) / 0.62) - 1
    form = np.minimum(np.minimum(skull, jaw), np.minimum(neck, shoulders))
    swirl = 0.10 * canvas.fbm(x * 2.2, y * 2.2, seed, 4)
    lit = np.clip(
        0.58
        - 0.62 * (x * 0.75 + y * 0.3)
        - 0.4 * np.exp(-(((x - 0.22) / 0.2) ** 2) - ((y + 0.18) / 0.12) ** 2)
        + swirl,
        0,
        1,
    )
    tone = np.where(form < 0, lit, 1.0)
    back = np.clip(0.30 + 0.42 * np.hypot(x + 0.1, y + 0.1) / 1.4, 0, 1)
    sheet = np.broadcast_to(rgb(inks[0]), (h, w, 3)).astype(np.float32)
    for value, ink, angle in ((np.where(form < 0, 1.0, back), inks[1], 0.26), (tone, inks[2], 1.31)):
        dots = _screen(x, y, value, angle, pitch * SCALE / min(w, h) * 2)
        sheet = sheet * mix(np.ones(3, dtype=np.float32), rgb(ink), dots)
    return canvas.grain(canvas.shrink(sheet, size), 0.02, seed)


def _screen(x: Array, y: Array, value: Array, angle: float, pitch: float) -> Array:
    u = (x * np.cos(angle) + y * np.sin(angle)) / pitch * np.pi
    v = (-x * np.sin(angle) + y * np.cos(angle)) / pitch * np.pi
    wave = 0.5 + 0.25 * (np.cos(2 * u) + np.cos(2 * v))
    return smooth(-0.09, 0.09, wave - value)


def terrazzo(size: Size, seed: int, *, ground: str, chips: str, number: int = 420) -> Array:
    """Chips of marble in polished cement."""
    table = np.random.default_rng(seed)
    tones = chips.split()
    picture, pen, w, h = _sheet(size, ground)
    taken: list[tuple[float, float, float]] = []
    for reach in np.sort(np.clip(table.pareto(1.7, number * 5) * 0.011 + 0.006, 0, 0.075))[::-1] * min(w, h):
        spot = (table.uniform(-0.02, 1.02) * w, table.uniform(-0.02, 1.02) * h)
        if any((spot[0] - a) ** 2 + (spot[1] - b) ** 2 < (reach + c) ** 2 * 1.12 for a, b, c in taken):
            continue
        taken.append((*spot, reach))
        corners = int(table.integers(4, 8))
        angles = np.sort(table.uniform(0, 2 * np.pi, corners))
        far = reach * table.uniform(0.62, 1.02, corners)
        tone = rgb(tones[int(table.integers(len(tones)))]) + table.normal(0, 0.02, 3)
        ends = list(
            zip((spot[0] + far * np.cos(angles)).tolist(), (spot[1] + far * np.sin(angles)).tolist(), strict=True)
        )
        pen.polygon(ends, fill=tuple(int(255 * c) for c in np.clip(tone, 0, 1)))
        if len(taken) > number:
            break
    image = canvas.shrink(canvas.from_image(picture), size)
    x, y = canvas.grid(size)
    veins = smooth(0.86, 0.98, canvas.ridged(x * 3, y * 3, seed, 4))[..., None] * 0.06
    speck = canvas.noise(x * 90, y * 90, seed + 2)[..., None] * 0.02
    return canvas.grain(np.clip(image - veins + speck, 0, 1), 0.008, seed)


def wave(size: Size, seed: int, *, inks: Sequence[str]) -> Array:
    """A breaking sea in the manner of a woodcut: flat blues, foam with claws, a pale disc."""
    paper, deep, middle, light, foam, red = inks
    x, y = canvas.grid((round(size[0] * 1.4), round(size[1] * 1.4)))
    wood = canvas.noise(x * 2.2, y * 46 + canvas.noise(x * 2, y * 2, seed) * 3, seed + 1)
    image = mix(rgb(paper), rgb(light), smooth(0.25, -1.1, y) * 0.55 + 0.03 * wood)
    image = mix(image, rgb(red), smooth(0.006, -0.006, np.hypot(x - 0.62, y + 0.42) - 0.27) * 0.93)
    for place in range(5):
        depth = place / 4
        crest = _crest(x, depth, seed + place * 5)
        curl = canvas.noise(x * (2.2 - depth) + place * 3, y * 2.2, seed + 30 + place) * 0.06
        below = y - crest - curl
        mask = smooth(-0.004, 0.004, below)
        lines = np.sin((below * (30 - 9 * depth) + canvas.noise(x * 1.6 + place, below * 2.5, seed + 40) * 2.4) * 2.1)
        body = mix(rgb(middle), rgb(deep), smooth(-0.15, 0.35, lines + 0.03 * wood + depth * 0.25))
        body = mix(body, rgb(light), smooth(0.80, 0.93, -lines) * 0.9)
        claws = 0.055 + 0.05 * depth + 0.05 * canvas.fbm(x * 9 + place, below * 9, seed + 60 + place, 4)
        claws += 0.03 * np.abs(np.sin(x * (22 - 6 * depth) + canvas.noise(x * 5, below * 6, seed + 61) * 3))
        white = smooth(0.004, -0.004, below - claws)
        body = mix(body, rgb(foam), white)
        body = mix(body, rgb(deep), smooth(0.006, 0.0, np.abs(below - claws)) * 0.75)
        image = mix(image, body, mask)
        image = mix(image, rgb(deep), smooth(0.006, 0.001, np.abs(below)) * 0.9)
        spray = canvas.noise(x * 38, y * 38, seed + 80 + place)
        drops = (
            smooth(0.50, 0.56, spray)
            * smooth(-0.16, -0.01, below)
            * (below < 0)
            * smooth(0.1, 0.5, canvas.noise(x * 3, y * 3, seed + 82 + place))
        )
        image = mix(image, rgb(foam), drops)
    image = image * (1 - 0.035 * wood)[..., None]
    return canvas.grain(canvas.shrink(np.clip(image, 0, 1), size), 0.018, seed)


def _crest(x: Array, depth: float, seed: int) -> Array:
    swell = canvas.noise(x * (1.0 - 0.25 * depth) + seed, x * 0, seed)
    sharp = 1 - np.abs(np.sin(x * (1.9 - 0.6 * depth) + seed * 1.3))
    return np.asarray(0.05 + 0.62 * depth - (0.16 + 0.15 * (1 - depth)) * (sharp**1.6 + 0.5 * swell))
