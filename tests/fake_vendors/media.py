"""Real small media files made on the spot: pictures that differ from row to row, sounds, clips, models, papers.

A file's size in bytes is known before it is made (`Media.size`): pictures are padded to it inside their own format, so
rows can tell it truly without rendering anything.
"""

from __future__ import annotations

import io
import json
import random
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache

MIMES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "hdr": "image/vnd.radiance",
    "mp4": "video/mp4",
    "wav": "audio/wav",
    "glb": "model/gltf-binary",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
}
PICTURES = ("png", "jpg", "webp", "gif")
SAMPLE_RATE = 8000
SAMPLES = 2000
CLIP_BYTES = 4096
PAPER_BYTES = 1200


@dataclass(frozen=True, slots=True)
class Media:
    """What a file is, before it exists."""

    format: str
    width: int
    height: int
    bits: int
    modified: float | None = None

    @property
    def mime(self) -> str:
        """Its media type."""
        return MIMES[self.format]

    @property
    def size(self) -> int:
        """How many bytes `render` makes."""
        if self.format in PICTURES:
            share = {"png": 4, "jpg": 3, "webp": 3, "gif": 1}[self.format]
            size = 6000 + self.width * self.height // share + (self.height * 300 if self.format == "gif" else 0)
            return size & ~1
        return _plain_size(self.format, self.width, self.height)


@lru_cache(maxsize=64)
def _plain_size(file_format: str, width: int, height: int) -> int:
    return len(render(Media(file_format, width, height, 1)))


@lru_cache(maxsize=512)
def render(media: Media) -> bytes:
    """The file's bytes."""
    maker = _MAKERS[media.format]
    data = maker(media)
    return _PADS[media.format](data, media.size - len(data)) if media.format in PICTURES else data


def picture_format(bits: int) -> str:
    """Which picture format a row has: PNG and JPEG mostly."""
    return ("png", "jpg", "png", "jpg", "webp", "png", "jpg", "gif")[bits & 7]


def _palette(bits: int, colours: int) -> bytes:
    return random.Random(bits).randbytes(3 * colours)


def _stripes(media: Media, colours: int) -> list[bytes]:
    slope, width = 1 + media.bits % 3, media.width
    line = bytes((x * (1 + (media.bits >> 8) % 3) >> 3) % colours for x in range(width + slope * media.height))
    return [line[y * slope : y * slope + width] for y in range(media.height)]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _png(media: Media) -> bytes:
    rows = b"".join(b"\0" + row for row in _stripes(media, 16))
    parts = [b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", struct.pack(">IIBBBBB", media.width, media.height, 8, 3, 0, 0, 0))]
    parts.append(_chunk(b"PLTE", _palette(media.bits, 16)))
    if media.bits >> 20 & 7 == 0:
        parts.append(_chunk(b"tRNS", bytes((0, 128, 255))))
    parts += [_chunk(b"IDAT", zlib.compress(rows, 1)), _chunk(b"IEND", b"")]
    return b"".join(parts)


def _gif(media: Media) -> bytes:
    # With 7-bit pixels and a clear code every 100 of them, LZW codes stay 8 bits wide: the pixels are the codes.
    pixels = b"".join(_stripes(media, 128))
    codes = b"\x80".join(pixels[start : start + 100] for start in range(0, len(pixels), 100))
    codes = b"\x80" + codes + b"\x81"
    blocks = b"".join(bytes((len(part),)) + part for part in (codes[at : at + 255] for at in range(0, len(codes), 255)))
    head = b"GIF89a" + struct.pack("<HHBBB", media.width, media.height, 0xF6, 0, 0) + _palette(media.bits, 128)
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, media.width, media.height, 0) + b"\x07" + blocks + b"\0"
    return head + frame + b"\x3b"


def _by_pillow(media: Media) -> bytes:
    from PIL import Image

    small = Image.frombytes("RGB", (6, 6), random.Random(media.bits).randbytes(108))
    large = small.resize((media.width, media.height), Image.Resampling.BICUBIC)
    out = io.BytesIO()
    large.save(out, {"jpg": "JPEG", "webp": "WEBP"}[media.format], quality=80)
    return out.getvalue()


def _wav(media: Media) -> bytes:
    pitch = 3 + media.bits % 40
    sound = bytes(128 + ((n * pitch) % 200 - 100) // 2 for n in range(SAMPLES))
    head = struct.pack(
        "<4sI4s4sIHHIIHH", b"RIFF", 36 + SAMPLES, b"WAVE", b"fmt ", 16, 1, 1, SAMPLE_RATE, SAMPLE_RATE, 1, 8
    )
    return head + struct.pack("<4sI", b"data", SAMPLES) + sound


def _mp4(media: Media) -> bytes:
    def box(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data) + 8) + name + data

    front = box(b"ftyp", b"isom\0\0\2\0isomiso2mp41") + box(b"moov", box(b"mvhd", bytes(100)))
    return front + box(b"mdat", random.Random(media.bits).randbytes(CLIP_BYTES - len(front) - 8))


def _glb(media: Media) -> bytes:
    red, green, blue = ((media.bits >> shift & 255) / 255 for shift in (0, 8, 16))
    colour = [round(value, 3) + 0.0001 for value in (red, green, blue)]
    scene = {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "material": 0}]}],
        "materials": [{"pbrMetallicRoughness": {"baseColorFactor": [*colour, 1]}}],
        "accessors": [
            {"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3", "min": [0, 0, 0], "max": [1, 1, 0]}
        ],
        "bufferViews": [{"buffer": 0, "byteLength": 36}],
        "buffers": [{"byteLength": 36}],
    }
    text = json.dumps(scene).encode().ljust(680)
    corners = struct.pack("<9f", 0, 0, 0, 1, 0, 0, 0, 1, 0)
    total = 12 + 8 + len(text) + 8 + len(corners)
    return (
        struct.pack("<4sII", b"glTF", 2, total)
        + struct.pack("<I4s", len(text), b"JSON")
        + text
        + struct.pack("<I4s", len(corners), b"BIN\0")
        + corners
    )


def _text(media: Media) -> bytes:
    return (f"Notes {media.bits:016x}\n" + "The tavern door opens. " * 60).encode()[:PAPER_BYTES]


def _json(media: Media) -> bytes:
    return json.dumps({"nodes": [], "seed": f"{media.bits:020d}"}).encode()


def _pdf(media: Media) -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%" + b"%016x" % media.bits + b"\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def _hdr(media: Media) -> bytes:
    head = f"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y {media.height} +X {media.width}\n".encode()
    return head + (media.bits | 0x80000000).to_bytes(8, "big")[-4:] * (media.width * media.height)


def _pad_png(data: bytes, room: int) -> bytes:
    return data[:-12] + _chunk(b"viTr", bytes(room - 12)) + data[-12:]


def _pad_jpeg(data: bytes, room: int) -> bytes:
    comments = b""
    while room:
        part = min(room, 65000)
        part -= 8 if 0 < room - part < 8 else 0
        comments += struct.pack(">HH", 0xFFFE, part - 2) + bytes(part - 4)
        room -= part
    return data[:2] + comments + data[2:]


def _pad_webp(data: bytes, room: int) -> bytes:
    # An unknown chunk is only allowed behind an extended header.
    width, height = (number & 0x3FFF for number in struct.unpack_from("<HH", data, 26))
    header = (
        b"VP8X" + struct.pack("<II", 10, 0) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    )
    padded = header + data[12:] + b"VITR" + struct.pack("<I", room - 26) + bytes(room - 26)
    return b"RIFF" + struct.pack("<I", len(padded) + 4) + b"WEBP" + padded


def _pad_gif(data: bytes, room: int) -> bytes:
    room -= 3
    blocks = b""
    while room:
        part = min(room, 256)
        part -= 1 if room - part == 1 else 0
        blocks += bytes((part - 1,)) + b"x" * (part - 1)
        room -= part
    return data[:-1] + b"\x21\xfe" + blocks + b"\0" + data[-1:]


_MAKERS = {
    "png": _png,
    "jpg": _by_pillow,
    "webp": _by_pillow,
    "gif": _gif,
    "hdr": _hdr,
    "mp4": _mp4,
    "wav": _wav,
    "glb": _glb,
    "txt": _text,
    "json": _json,
    "pdf": _pdf,
}
_PADS = {"png": _pad_png, "jpg": _pad_jpeg, "webp": _pad_webp, "gif": _pad_gif}
