"""Short clips: frames as JPEG in a QuickTime file of our own making, which any player opens."""
# mypy: no-warn-return-any

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Sequence

import numpy as np
from PIL import Image, ImageDraw

from sample_art import canvas, landscapes
from sample_art.canvas import Array, Size
from sample_art.encode import Media

FPS = 12
QUALITY = 50


def tide(size: Size, seed: int, *, seconds: float, sky: str, water: str) -> Media:
    """The moon's path on slow water."""

    def frame(t: float, scale: int) -> Array:
        wide = (size[0] * scale, size[1] * scale)
        return landscapes.sea(
            wide, seed, sky=sky, water=water, moon=(1.16, 0.20), moon_radius=0.055, drift=t * 0.55, film=0.0
        )

    return _clip(size, seconds, frame)


def tunnel(size: Size, seed: int, *, seconds: float, colours: str, layers: int = 9) -> Media:
    """Sheets of paper open one after the other; the end is the beginning."""
    tones = canvas.palette(colours)

    def frame(t: float, scale: int) -> Array:
        wide = (size[0] * scale, size[1] * scale)
        x, y = canvas.grid(wide)
        angle, r = np.arctan2(y, x), np.hypot(x, y)
        image = np.broadcast_to(tones[0], (*x.shape, 3)).astype(np.float32)
        along = t / seconds * 3
        for layer in range(layers):
            sheet = layer + int(np.floor(along))
            depth = (layers - layer - 1 + along % 1.0) / layers
            depth = 1 - depth
            reach = 0.10 + 1.9 * depth**1.5
            wave = canvas.noise(np.cos(angle) * 1.3 + sheet % 3 * 7, np.sin(angle) * 1.3, seed + sheet % 3)
            mask = canvas.smooth(-0.005, 0.005, r - reach * (1 + 0.22 * wave))
            cast = canvas.smooth(-0.16, 0.02, r - reach * (1 + 0.22 * wave))
            tone = tones[1 + sheet % 3]
            image = image * (1 - 0.35 * cast * (1 - mask))[..., None]
            image = canvas.mix(image, tone * np.float32(0.55 + 0.45 * (1 - depth)), mask)
        return canvas.vignette(image, 0.25)

    return _clip(size, seconds, frame)


def pendulums(size: Size, seed: int, *, seconds: float, ground: str, inks: str, count: int = 19) -> Media:
    """Nineteen pendulums, each a little quicker than the last, fall out of step and into figures."""

    def frame(t: float, scale: int) -> Array:
        w, h = size[0] * scale * 2, size[1] * scale * 2
        picture = Image.new("RGB", (w, h), ground)
        pen = ImageDraw.Draw(picture)
        for place in range(count):
            share = place / (count - 1)
            tone = canvas.ramp(np.array([[share]]), inks)[0, 0]
            for echo in range(7, -1, -1):
                swing = np.cos(2 * np.pi * (9 + place) * (t - echo * 0.022) / (seconds * 3) + seed)
                x, y = w * (0.08 + 0.84 * share), h * (0.5 + 0.36 * swing)
                reach = w * 0.017 * (1 - echo * 0.08)
                fade = 0.55**echo
                mixed = canvas.rgb(ground) * (1 - fade) + tone * fade
                pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=tuple(int(255 * c) for c in mixed))
        return canvas.shrink(canvas.from_image(picture), (w // 2, h // 2))

    return _clip(size, seconds, frame)


def _clip(size: Size, seconds: float, frame: Callable[[float, int], Array]) -> Media:
    stills = [frame(place / FPS, 1) for place in range(round(seconds * FPS))]
    return Media(quicktime([_jpeg(still) for still in stills], size), frame(seconds * 0.4, 2))


def _jpeg(pixels: Array) -> bytes:
    out = io.BytesIO()
    canvas.to_image(np.clip(pixels, 0, 1)).save(out, "JPEG", quality=QUALITY, optimize=True, subsampling="4:2:0")
    return out.getvalue()


def quicktime(frames: Sequence[bytes], size: Size) -> bytes:
    """A QuickTime file of Photo-JPEG frames: one video track, every frame a key frame."""
    head = _atom(b"ftyp", b"qt  ", struct.pack(">I", 0x200), b"qt  ")
    media = b"".join(frames)
    offsets, place = [], len(head) + 8
    for still in frames:
        offsets.append(place)
        place += len(still)
    return head + _atom(b"mdat", media) + _movie(len(frames), [len(still) for still in frames], offsets, size)


def _atom(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + name + body


UNIT_MATRIX = struct.pack(">9i", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)


def _movie(count: int, sizes: list[int], offsets: list[int], size: Size) -> bytes:
    scale, step = FPS * 50, 50
    length = count * step
    entry = _atom(
        b"jpeg",
        struct.pack(">6xHHH4sIIHHIIIH", 1, 0, 0, b"vtrn", 512, 512, size[0], size[1], 72 << 16, 72 << 16, 0, 1),
        bytes([12]) + b"Photo - JPEG".ljust(31, b"\0"),
        struct.pack(">Hh", 24, -1),
    )
    table = _atom(
        b"stbl",
        _atom(b"stsd", struct.pack(">II", 0, 1), entry),
        _atom(b"stts", struct.pack(">IIII", 0, 1, count, step)),
        _atom(b"stsc", struct.pack(">IIIII", 0, 1, 1, 1, 1)),
        _atom(b"stsz", struct.pack(">III", 0, 0, count), struct.pack(f">{count}I", *sizes)),
        _atom(b"stco", struct.pack(">II", 0, count), struct.pack(f">{count}I", *offsets)),
    )
    where = _atom(b"dinf", _atom(b"dref", struct.pack(">II", 0, 1), _atom(b"url ", struct.pack(">I", 1))))
    looks = _atom(b"vmhd", struct.pack(">IHHHH", 1, 0x40, 0x8000, 0x8000, 0x8000))
    kind = _atom(b"hdlr", struct.pack(">I4s4s12x", 0, b"mhlr", b"vide"), b"\0")
    data = _atom(b"hdlr", struct.pack(">I4s4s12x", 0, b"dhlr", b"url "), b"\0")
    media = _atom(
        b"mdia",
        _atom(b"mdhd", struct.pack(">IIIIIHH", 0, 0, 0, scale, length, 0, 0)),
        kind,
        _atom(b"minf", looks, data, where, table),
    )
    track = _atom(
        b"tkhd",
        struct.pack(">IIIIII8xHHHH", 7, 0, 0, 1, 0, length, 0, 0, 0, 0),
        UNIT_MATRIX,
        struct.pack(">II", size[0] << 16, size[1] << 16),
    )
    header = _atom(
        b"mvhd",
        struct.pack(">IIIIIIH10x", 0, 0, 0, scale, length, 1 << 16, 1 << 8),
        UNIT_MATRIX,
        struct.pack(">6II", 0, 0, 0, 0, 0, 0, 2),
    )
    return _atom(b"moov", header, _atom(b"trak", track, media))
