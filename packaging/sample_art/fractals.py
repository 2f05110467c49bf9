"""Planes of complex numbers: Julia jewels, a Mandelbrot filigree, coloured functions, a Newton window."""
# mypy: no-warn-return-any

from __future__ import annotations

import numpy as np

from sample_art import canvas
from sample_art.canvas import Array, Size, mix, rgb, smooth


def jewel(
    size: Size, seed: int, *, c: tuple[float, float] | None = None, centre: tuple[float, float] = (0.0, 0.0),
    span: float = 1.35, colours: str, light: str = "#fff6e0", steps: int = 220, turn: float = 0.0, bands: float = 0.0,
) -> Array:  # fmt: skip
    """A Julia set (or the Mandelbrot set, without `c`) as an embossed jewel: smooth count, distance and slope."""
    x, y = canvas.grid((round(size[0] * 1.6), round(size[1] * 1.6)))
    z = ((x + 1j * y) * span * np.exp(1j * turn) + complex(*centre)).astype(np.complex128).ravel()
    add = np.full_like(z, complex(*c)) if c else z.copy()
    z = z if c else np.zeros_like(z)
    slope = np.ones_like(z) if c else np.zeros_like(z)
    count = np.full(z.size, np.nan)
    normal = np.zeros(z.size, dtype=np.complex128)
    distance = np.zeros(z.size)
    live = np.arange(z.size)
    for step in range(steps):
        slope[live] = 2 * z[live] * slope[live] + (0 if c else 1)
        z[live] = z[live] ** 2 + add[live]
        size2 = np.abs(z[live])
        out = size2 > 64
        gone = live[out]
        count[gone] = step + 1 - np.log2(np.log(size2[out]) / np.log(64))
        bend = z[gone] / slope[gone]
        normal[gone] = bend / np.abs(bend)
        distance[gone] = size2[out] * np.log(size2[out]) / np.abs(slope[gone])
        live = live[~out]
    shape = x.shape
    count, distance, normal = count.reshape(shape), distance.reshape(shape), normal.reshape(shape)
    inside = np.isnan(count)
    tone = np.log1p(np.where(inside, 0, count - np.nanmin(count)))
    tone = tone / np.percentile(tone, 98)
    wave = 0.5 - 0.5 * np.cos(2 * np.pi * tone * bands)
    image = canvas.ramp(np.clip(mix(tone, wave, 0.35 if bands else 0.0), 0, 1), colours)
    relief = np.clip((normal.real * 0.6 - normal.imag * 0.8 + 1.3) / 2.3, 0, 1)
    image = image * (0.45 + 0.75 * relief)[..., None]
    edge = np.exp(-distance / (span * 0.012))
    image = mix(image, rgb(light), np.clip(edge, 0, 1) * 0.75 * ~inside)
    core = canvas.ramp(np.clip(np.abs(z.reshape(shape)) * 0.9, 0, 1), colours) * 0.22
    image = np.where(inside[..., None], core, image)
    return canvas.vignette(canvas.glow(image.astype(np.float32), 14, 0.35, 0.6), 0.3)


def domain(
    size: Size, seed: int, *, kind: str, span: float = 2.2, turn: float = 0.0, colours: str | None = None
) -> Array:
    """A complex function painted: hue for direction, steps for size, fine lines for both."""
    x, y = canvas.grid((round(size[0] * 2), round(size[1] * 2)))
    z = (x - 1j * y) * span * np.exp(1j * turn)
    table = np.random.default_rng(seed)
    if kind == "rational":
        value = np.ones_like(z)
        for _ in range(4):
            value *= z - complex(*table.normal(0, 1.1, 2))
        for _ in range(3):
            value /= z - complex(*table.normal(0, 1.1, 2))
    else:
        value = np.sin(z * z) / (z + 0.4)
    size_log = np.log2(np.abs(value) + 1e-9)
    angle = np.angle(value) / (2 * np.pi)
    image = canvas.ramp(angle % 1.0, colours or "#e63946 #f4a261 #ffe8a1 #2a9d8f #264d8c #7b2d8e #e63946")
    shade = 0.72 + 0.28 * (size_log % 1.0)
    ribs = 0.86 + 0.14 * ((angle * 16) % 1.0)
    image = image * (shade * ribs)[..., None]
    image = mix(image, canvas.floats([1, 1, 1]), smooth(9, 22, size_log))
    return canvas.grain(canvas.vignette(mix(image, np.zeros(3), smooth(-3.5, -8, size_log)), 0.2), 0.008, seed)


def newton(size: Size, seed: int, *, power: int = 5, colours: str, span: float = 1.1) -> Array:
    """Where Newton's method goes for z^n = 1: a rose window of basins."""
    x, y = canvas.grid((round(size[0] * 1.6), round(size[1] * 1.6)))
    z = ((x + 1j * y) * span * np.exp(1j * 0.31 * seed)).astype(np.complex64)
    count = np.zeros(z.shape, dtype=np.float32)
    for _ in range(34):
        near = z ** (power - 1)
        step = (near * z - 1) / (power * np.where(np.abs(near) < 1e-4, 1e-4, near))
        step = step / np.maximum(1, np.abs(step) / 3)
        z = z - step * np.complex64(1.0 + 0.12j)
        count += np.exp(-np.abs(step) * 9)
    root = np.round(np.angle(z) / (2 * np.pi) * power).astype(int) % power
    tones = canvas.palette(colours)
    depth = np.clip((count - count.min()) / (np.percentile(count, 99.5) - count.min()), 0, 1)
    image = tones[root % len(tones)] * (0.18 + 0.95 * depth**1.5)[..., None]
    image = mix(image, canvas.floats([1, 0.97, 0.9]), smooth(0.86, 1.0, depth) * 0.55)
    return canvas.vignette(canvas.glow(image, 10, 0.3, 0.6), 0.35)
