"""What every piece stands on: coordinates, noise, colour ramps, finishing touches. Pixels are float arrays in 0..1."""
# mypy: no-warn-return-any

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Array = npt.NDArray[Any]
Size = tuple[int, int]


def floats(values: object) -> Array:
    """A few numbers as an array of the working precision."""
    return np.array(values, dtype=np.float32)


def rgb(code: str) -> Array:
    """`#rrggbb` or `#rgb` as three floats."""
    digits = code.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return np.array([int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)], dtype=np.float32)


def palette(codes: str) -> Array:
    """Space separated `#rrggbb` codes as rows of floats."""
    return np.stack([rgb(code) for code in codes.split()])


def ramp(values: Array, codes: str, stops: Sequence[float] | None = None) -> Array:
    """Colours for values in 0..1 along a palette, blended in linear light so that the middle stays clear."""
    colours = palette(codes) ** 2.2
    places = np.linspace(0, 1, len(colours)) if stops is None else np.asarray(stops)
    out = np.stack([np.interp(values, places, colours[:, channel]) for channel in range(3)], axis=-1)
    return (out ** (1 / 2.2)).astype(np.float32)


def grid(size: Size) -> tuple[Array, Array]:
    """x and y with the short side spanning -1..1 and square pixels; y grows downwards."""
    width, height = size
    unit = min(size) / 2
    x = (np.arange(width, dtype=np.float32) + 0.5 - width / 2) / unit
    y = (np.arange(height, dtype=np.float32) + 0.5 - height / 2) / unit
    return tuple(np.meshgrid(x, y))


def smooth(low: Array | float, high: Array | float, values: Array) -> Array:
    """Smoothstep; works downhill too where `low` is above `high`."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def mix(first: Array | float, second: Array | float, share: Array | float) -> Array:
    """`share` of the second, the rest of the first; a flat share is spread over the colour channels."""
    if np.ndim(share) == 2 and np.shape(share)[1] != 1 and {np.ndim(first), np.ndim(second)} & {1, 3}:
        share = np.asarray(share)[..., None]
    return np.asarray(first + (np.asarray(second) - first) * share, dtype=np.float32)


def noise(x: Array, y: Array, seed: int) -> Array:
    """Gradient noise at any points, about -1..1."""
    table = np.random.default_rng(seed)
    order = table.permutation(256)
    angle = table.uniform(0, 2 * np.pi, 256).astype(np.float32)
    # The whole lattice laid out once, so that each corner costs one look-up.
    lattice = angle[order[(order[:, None] + np.arange(256)[None, :]) & 255]].ravel()
    gx, gy = np.cos(lattice), np.sin(lattice)
    left, top = np.floor(x), np.floor(y)
    fx, fy = x - left, y - top
    column, row = left.astype(np.int32), top.astype(np.int32)
    u, v = fx * fx * fx * (fx * (fx * 6 - 15) + 10), fy * fy * fy * (fy * (fy * 6 - 15) + 10)

    def corner(dx: int, dy: int) -> Array:
        pick = ((column + dx) & 255) * 256 + ((row + dy) & 255)
        return np.asarray(gx[pick] * (fx - dx) + gy[pick] * (fy - dy))

    above = corner(0, 0) * (1 - u) + corner(1, 0) * u
    below = corner(0, 1) * (1 - u) + corner(1, 1) * u
    return np.asarray((above * (1 - v) + below * v) * 1.5, dtype=np.float32)


def fbm(x: Array, y: Array, seed: int, octaves: int = 5, gain: float = 0.5) -> Array:
    """Fractal noise: octaves of `noise`, about -1..1."""
    total = np.zeros(np.broadcast(x, y).shape, dtype=np.float32)
    strength, whole = 1.0, 0.0
    cos, sin = np.float32(0.8), np.float32(0.6)
    for octave in range(octaves):
        total += strength * noise(x, y, seed + octave * 101)
        whole += strength
        strength *= gain
        # Turned between octaves, so that the lattice never shows.
        x, y = (x * cos - y * sin) * 2.03, (x * sin + y * cos) * 2.03
    return total / whole * 1.4


def ridged(x: Array, y: Array, seed: int, octaves: int = 5) -> Array:
    """Noise folded at zero: ridges at 1, valleys towards 0."""
    total = np.zeros(np.broadcast(x, y).shape, dtype=np.float32)
    strength, whole = 1.0, 0.0
    for octave in range(octaves):
        fold = 1 - np.abs(noise(x, y, seed + octave * 77))
        total += strength * fold * fold
        whole += strength
        strength *= 0.5
        x, y = (x * 0.8 - y * 0.6) * 2.07, (x * 0.6 + y * 0.8) * 2.07
    return total / whole


def blur(values: Array, radius: float) -> Array:
    """Gaussian blur of one channel or of colours; radius in pixels."""
    if values.ndim == 3:
        return np.stack([blur(values[..., channel], radius) for channel in range(values.shape[2])], axis=-1)
    low, high = float(values.min()), float(values.max())
    span = max(high - low, 1e-6)
    if radius > 6:
        # Blurring a reduced copy looks the same and costs a fraction.
        factor = max(1, int(radius / 3))
        small = Image.fromarray(values.astype(np.float32)).reduce(factor)
        data = np.asarray(small, dtype=np.float32)
        soft = _blur_exact((data - low) / span, radius / factor)
        wide = Image.fromarray(soft).resize((values.shape[1], values.shape[0]), Image.Resampling.BICUBIC)
        return np.asarray(wide, dtype=np.float32) * span + low
    return _blur_exact((values - low) / span, radius) * span + low


def _blur_exact(values: Array, radius: float) -> Array:
    reach = max(1, int(radius * 3))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(radius, 0.1)) ** 2).astype(np.float32)
    kernel /= kernel.sum()
    for axis in (0, 1):
        padding = [(reach, reach) if place == axis else (0, 0) for place in (0, 1)]
        wide = np.pad(values, padding, mode="edge")
        length = values.shape[axis]
        total = np.zeros_like(values, dtype=np.float32)
        for place, weight in enumerate(kernel):
            part = wide[place : place + length] if axis == 0 else wide[:, place : place + length]
            total += weight * part
        values = total
    return values


def glow(image: Array, radius: float, strength: float = 0.5, threshold: float = 0.6) -> Array:
    """Light that spills from what is bright."""
    bright = np.clip(image - threshold, 0, None) / (1 - threshold)
    return screen(image, blur(bright, radius) * strength)


def screen(first: Array, second: Array) -> Array:
    """Two lights on one place."""
    return 1 - (1 - np.clip(first, 0, 1)) * (1 - np.clip(second, 0, 1))


def vignette(image: Array, strength: float = 0.25, reach: float = 1.0) -> Array:
    """Darker towards the corners."""
    height, width = image.shape[:2]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    shade = 1 - strength * smooth(0.35 * reach, 1.5 * reach, np.sqrt(x * x + y * y))
    return image * shade[..., None]


def grain(image: Array, amount: float = 0.02, seed: int = 1, softness: float = 0.6) -> Array:
    """Film grain, strongest in the middle tones, the same for all channels."""
    speckle = np.random.default_rng(seed).normal(0, 1, image.shape[:2]).astype(np.float32)
    if softness:
        speckle = _blur_exact(speckle, softness)
        speckle /= speckle.std()
    tone = image.mean(axis=2) if image.ndim == 3 else image
    weight = amount * (0.4 + 2.4 * tone * (1 - tone))
    return image + (speckle * weight)[..., None]


def shrink(image: Array, size: Size) -> Array:
    """Down to the final size with a good filter, in linear light."""
    if (image.shape[1], image.shape[0]) == size:
        return image
    colour = np.clip(image[..., :3], 0, 1) ** 2.2
    channels = [colour[..., place] for place in range(3)] + [image[..., place] for place in range(3, image.shape[2])]
    done = [_resized(channel, size) for channel in channels]
    out = np.stack(done, axis=-1)
    out[..., :3] = np.clip(out[..., :3], 0, 1) ** (1 / 2.2)
    return out


def _resized(channel: Array, size: Size) -> Array:
    picture = Image.fromarray(np.ascontiguousarray(channel, dtype=np.float32))
    return np.asarray(picture.resize(size, Image.Resampling.LANCZOS), dtype=np.float32)


def to_image(pixels: Array, *, dithered: bool = True) -> Image.Image:
    """Eight bits, with a touch of dither so that skies do not band."""
    noise = np.random.default_rng(7).uniform(-0.5, 0.5, pixels.shape[:2])[..., None] if dithered else 0.0
    eight = np.clip(pixels * 255 + noise + 0.5, 0, 255).astype(np.uint8)
    return Image.fromarray(eight, "RGBA" if pixels.shape[2] == 4 else "RGB")


def from_image(picture: Image.Image) -> Array:
    """Floats from a drawing."""
    return np.asarray(picture, dtype=np.float32) / 255


def soften(picture: Image.Image, radius: float) -> Image.Image:
    """Pillow's own blur, for drawings."""
    return picture.filter(ImageFilter.GaussianBlur(radius))
