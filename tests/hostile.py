"""Makes hostile media files of our own: small, always the same, and each with what a good app makes of it."""

from __future__ import annotations

import functools
import json
import random
import struct
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, PngImagePlugin

Expected = Literal["picture", "placeholder"]
PICTURE: Expected = "picture"
PLACEHOLDER: Expected = "placeholder"


@dataclass(frozen=True)
class HostileFile:
    """A file, what is wrong with it, and whether a picture or a placeholder with a reason is right."""

    name: str
    what: str
    expected: Expected
    path: Path


def chunk(name: bytes, body: bytes) -> bytes:
    """One PNG chunk."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, *, before: bytes = b"", depth: int = 8, data: bytes | None = None) -> bytes:
    """A grey PNG with `before` put between header and pixels; `data` replaces the packed pixels."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0))
    if data is None:
        row = b"\0" + bytes(x * 7 % 256 for x in range(width * depth // 8))
        data = zlib.compress(row * height, 9)
    return b"\x89PNG\r\n\x1a\n" + header + before + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def picture(mode: str = "RGB", size: tuple[int, int] = (240, 180)) -> Image.Image:
    """A picture with some detail in it, always the same."""
    noise = Image.frombytes("L", (48, 36), random.Random(5).randbytes(48 * 36))
    plane = noise.resize(size, Image.Resampling.BICUBIC)
    return Image.merge("RGB", (plane, plane.transpose(Image.Transpose.ROTATE_180), plane)).convert(mode)


def encoded(suffix: str, mode: str = "RGB", **options: object) -> bytes:
    """That picture as a file."""
    stream = BytesIO()
    picture(mode).save(stream, suffix, **options)
    return stream.getvalue()


@functools.cache
def packed_zeros(megabytes: int) -> bytes:
    """zlib data that unpacks to that much."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()


def jpeg_with_exif(body: bytes) -> bytes:
    """The picture as JPEG with an EXIF segment of these bytes after the header."""
    segment = b"Exif\0\0" + body
    whole = encoded("JPEG")
    return whole[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + whole[2:]


def ifd(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    """A little-endian TIFF directory at offset 8: tag, type, count, value."""
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(entries)) + body + struct.pack("<I", following)


def gif(width: int, height: int, frames: int) -> bytes:
    """A GIF with this screen and many frames of one pixel."""
    frame = b"!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0"
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff" + frame * frames + b";"


def jpeg_claiming(width: int, height: int) -> bytes:
    """The picture as JPEG whose frame header says another size."""
    whole = bytearray(encoded("JPEG"))
    at = whole.index(b"\xff\xc0") + 5
    whole[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(whole)


def webp_claiming(width: int, height: int) -> bytes:
    """A lossless WebP whose header says another size."""
    whole = bytearray(encoded("WEBP", lossless=True))
    whole[21:25] = struct.pack("<I", (width - 1) | (height - 1) << 14)
    return bytes(whole)


def animated_webp(frames: int) -> bytes:
    """An animated WebP of tiny frames."""
    stills = [Image.new("RGB", (32, 32), (shade % 256, 0, 255 - shade % 256)) for shade in range(frames)]
    stream = BytesIO()
    stills[0].save(stream, "WEBP", save_all=True, append_images=stills[1:], duration=1, lossless=True, method=0)
    return stream.getvalue()


def glb(document: object, binary: bytes = b"", *, length: int | None = None) -> bytes:
    """A binary glTF file; `length` lies about its size."""
    text = document if isinstance(document, bytes) else json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    chunks = struct.pack("<II", len(text), 0x4E4F534A) + text
    if binary:
        chunks += struct.pack("<II", len(binary), 0x004E4942) + binary
    return b"glTF" + struct.pack("<II", 2, length or len(chunks) + 12) + chunks


def use_explosion() -> bytes:
    """An SVG of 10^8 rectangles in a kilobyte."""
    levels = "".join(f'<g id="g{level + 1}">' + f'<use href="#g{level}"/>' * 10 + "</g>" for level in range(8))
    return f'<svg xmlns="http://www.w3.org/2000/svg"><rect id="g0" width="1" height="1"/>{levels}</svg>'.encode()


def billion_laughs() -> bytes:
    """Entities that expand to 10^9 words."""
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return (
        f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "ha">{entities}]>'
        '<svg xmlns="http://www.w3.org/2000/svg"><text>&l9;</text></svg>'
    ).encode()


def _text_chunks() -> dict[str, tuple[str, Expected, bytes]]:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("parameters", "a very long prompt " * 50_000)
    small_text = chunk(b"tEXt", b"key\0value")
    return {
        "iccp_bomb.png": (
            "profile that unpacks to 20 MB",
            PICTURE,
            png(64, 64, before=chunk(b"iCCP", b"x\0\0" + packed_zeros(20))),
        ),
        "iccp_garbage.png": (
            "profile that is no profile",
            PICTURE,
            png(64, 64, before=chunk(b"iCCP", b"x\0\0" + zlib.compress(b"no profile" * 20))),
        ),
        "itxt_bomb.png": (
            "text that unpacks to 20 MB",
            PICTURE,
            png(64, 64, before=chunk(b"iTXt", b"parameters\0\1\0\0\0" + packed_zeros(20))),
        ),
        "ztxt_bomb.png": (
            "text that unpacks to 20 MB",
            PICTURE,
            png(64, 64, before=chunk(b"zTXt", b"workflow\0\0" + packed_zeros(20))),
        ),
        "text_chunks_20000.png": ("20,000 small text chunks", PICTURE, png(64, 64, before=small_text * 20_000)),
        "long_prompt.png": ("a prompt of 950 kB", PICTURE, encoded("PNG", pnginfo=notes)),
        "exif_chunk_garbage.png": (
            "eXIf chunk of noise",
            PICTURE,
            png(64, 64, before=chunk(b"eXIf", random.Random(1).randbytes(4000))),
        ),
        "apng_lies.png": (
            "an animation of 4 billion frames, none there",
            PICTURE,
            png(64, 64, before=chunk(b"acTL", struct.pack(">II", 0xFFFFFFFF, 0))),
        ),
    }


def _sizes() -> dict[str, tuple[str, Expected, bytes]]:
    tiff = BytesIO()
    picture("L").save(tiff, "TIFF")
    tiff_huge = ifd(
        (256, 4, 1, 2**31),
        (257, 4, 1, 2**31),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, 8),
        (278, 4, 1, 2**31),
        (279, 4, 1, 2**31),
    )
    bmp = bytearray(encoded("BMP"))
    bmp[18:26] = struct.pack("<ii", 60_000, 60_000)
    return {
        "bomb_1bit_50000.png": (
            "2.5 gigapixels of one bit",
            PLACEHOLDER,
            png(50_000, 50_000, depth=1, data=packed_zeros(20)),
        ),
        "declared_2147483647.png": (
            "claims 2^31 - 1 pixels a side",
            PLACEHOLDER,
            png(2**31 - 1, 2**31 - 1, data=zlib.compress(b"\0")),
        ),
        "declared_zero.png": ("claims no pixels at all", PLACEHOLDER, png(0, 0, data=zlib.compress(b""))),
        "flat_9900x9900.png": (
            "98 megapixels of black, allowed",
            PICTURE,
            png(9_900, 9_900, depth=1, data=zlib.compress(bytes(1239) * 9_900)),
        ),
        "declared_65500.jpg": ("claims 4 gigapixels", PLACEHOLDER, jpeg_claiming(65_500, 65_500)),
        "declared_15000.jpg": (
            "claims 225 megapixels and has a few, shown as far as they go",
            PICTURE,
            jpeg_claiming(15_000, 15_000),
        ),
        "declared_16383.webp": ("claims 268 megapixels", PLACEHOLDER, webp_claiming(16_383, 16_383)),
        "screen_65535.gif": ("screen of 4 gigapixels", PLACEHOLDER, gif(65_535, 65_535, 1)),
        "declared_huge.tiff": ("claims 2^62 pixels", PLACEHOLDER, tiff_huge),
        "declared_60000.bmp": ("claims 3.6 gigapixels", PLACEHOLDER, bytes(bmp)),
        "tall_1x30000.png": ("1 x 30000", PICTURE, png(1, 30_000)),
        "wide_30000x1.png": ("30000 x 1", PICTURE, png(30_000, 1)),
        "one_pixel.png": ("1 x 1", PICTURE, png(1, 1)),
        "frames_10000.gif": ("10,000 frames", PICTURE, gif(100, 100, 10_000)),
        "frames_300.webp": ("300 frames of 1 ms", PICTURE, animated_webp(300)),
        "no_frames.gif": ("no frame at all", PLACEHOLDER, gif(10, 10, 0)),
    }


def _damaged() -> dict[str, tuple[str, Expected, bytes]]:
    files: dict[str, tuple[str, Expected, bytes]] = {}
    for suffix in ("PNG", "JPEG", "WEBP", "AVIF", "TIFF", "GIF", "BMP"):
        whole = encoded(suffix)
        files[f"truncated.{suffix.lower()}"] = ("cut in the middle", PLACEHOLDER, whole[: len(whole) // 2])
        files[f"header_only.{suffix.lower()}"] = ("nothing but the first 20 bytes", PLACEHOLDER, whole[:20])
    progressive = encoded("JPEG", progressive=True)
    whole = encoded("PNG")
    bad_crc = bytearray(whole)
    bad_crc[29] ^= 0xFF
    scrambled = bytearray(encoded("WEBP"))
    scrambled[60:200] = random.Random(3).randbytes(140)
    return files | {
        "truncated_progressive.jpg": ("cut at 30 %", PLACEHOLDER, progressive[: len(progressive) * 3 // 10]),
        "bad_crc.png": ("checksum of the header is wrong", PLACEHOLDER, bytes(bad_crc)),
        "chunk_length_4gb.png": (
            "a chunk that claims 4 GB",
            PLACEHOLDER,
            whole[:33] + b"\xff\xff\xff\xfftEXt" + whole[33:],
        ),
        "bad_pixels.png": (
            "pixels that do not unpack",
            PLACEHOLDER,
            png(64, 64, data=b"\x78\x9c" + random.Random(2).randbytes(300)),
        ),
        "no_end_trailing_zip.jpg": (
            "no end marker, a ZIP behind",
            PICTURE,
            encoded("JPEG")[:-2] + b"PK\3\4" + bytes(100),
        ),
        "png_and_zip.png": ("a ZIP behind the picture", PICTURE, whole + b"PK\3\4" + bytes(100)),
        "gif_and_script.gif": (
            "a script behind the picture",
            PICTURE,
            gif(20, 20, 1) + b"/*<script>alert(1)</script>*/",
        ),
        "zero_byte.png": ("empty", PLACEHOLDER, b""),
        "noise.jpg": (
            "a JPEG's first bytes, then noise",
            PLACEHOLDER,
            b"\xff\xd8\xff\xe0" + random.Random(4).randbytes(5000),
        ),
    }


def _exif() -> dict[str, tuple[str, Expected, bytes]]:
    return {
        "exif_loop.jpg": (
            "directory that points to itself",
            PICTURE,
            jpeg_with_exif(ifd((0x0112, 3, 1, 6), following=8)),
        ),
        "exif_far_offset.jpg": (
            "a comment of 4 GB outside the file",
            PICTURE,
            jpeg_with_exif(ifd((0x9286, 7, 0xFFFFFFFF, 0xFFFFFF00))),
        ),
        "exif_orientation_99.jpg": ("orientation 99", PICTURE, jpeg_with_exif(ifd((0x0112, 3, 1, 99)))),
        "exif_orientation_text.jpg": ("orientation as text", PICTURE, jpeg_with_exif(ifd((0x0112, 2, 4, 0x00363636)))),
        "exif_noise.jpg": ("EXIF of noise", PICTURE, jpeg_with_exif(random.Random(6).randbytes(3000))),
        "com_segments_3000.jpg": (
            "3,000 comments",
            PICTURE,
            encoded("JPEG")[:2] + b"\xff\xfe\0\x05abc" * 3000 + encoded("JPEG")[2:],
        ),
        "icc_garbage.jpg": ("profile of noise", PICTURE, encoded("JPEG", icc_profile=random.Random(7).randbytes(3000))),
        "icc_other_space.jpg": (
            "profile of noise named as CMYK",
            PICTURE,
            encoded("JPEG", icc_profile=bytes(16) + b"CMYK" + bytes(200)),
        ),
    }


def _disguised() -> dict[str, tuple[str, Expected, bytes]]:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
    return {
        "is_jpeg.png": ("JPEG named png", PICTURE, encoded("JPEG")),
        "is_png.jpg": ("PNG named jpg", PICTURE, encoded("PNG")),
        "is_webp.gif": ("WebP named gif", PICTURE, encoded("WEBP")),
        "no_extension": ("PNG without a name for it", PICTURE, encoded("PNG")),
        "double.png.html": ("PNG named html", PICTURE, encoded("PNG")),
        "html.png": (
            "web page named png",
            PLACEHOLDER,
            b"<!DOCTYPE html><html><script>alert(1)</script><h1>502 Bad Gateway</h1></html>",
        ),
        "denied.webp": (
            "storage error named webp",
            PLACEHOLDER,
            b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>",
        ),
        "error.jpg": ("JSON named jpg", PLACEHOLDER, b'{"status": "error", "message": "<b>no</b>"}'),
        "data_url.png": ("data URL named png", PLACEHOLDER, b"data:image/png;base64,iVBORw0KGgo="),
        "xxe.svg": (
            "external entity",
            PLACEHOLDER,
            b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
            + svg
            + b"<text>&x;</text></svg>",
        ),
        "script.svg": (
            "script and outside picture",
            PLACEHOLDER,
            svg + b'<script>alert(1)</script><image href="http://127.0.0.1:9/a.png"/></svg>',
        ),
        "is_svg.png": ("SVG named png", PLACEHOLDER, svg + b"</svg>"),
        "use_explosion.svg": ("10^8 rectangles", PLACEHOLDER, use_explosion()),
        "billion_laughs.svg": ("entities that explode", PLACEHOLDER, billion_laughs()),
        "deep.svg": ("20,000 nested groups", PLACEHOLDER, svg + b"<g>" * 20_000),
        "is_eps.jpg": (
            "PostScript named jpg",
            PLACEHOLDER,
            b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file",
        ),
        "is_pdf.png": ("PDF named png", PLACEHOLDER, b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj"),
        "is_psd.png": ("Photoshop named png", PLACEHOLDER, b"8BPS\0\1" + bytes(40)),
        "is_xpm.png": ("XPM named png", PLACEHOLDER, b'/* XPM */\nstatic char *x[] = {"1 1 1 1", "a c #fff", "a"};'),
        "is_ktx.png": ("KTX named png", PLACEHOLDER, b"\xabKTX 11\xbb\r\n\x1a\n" + bytes(60)),
        "is_icns.png": (
            "ICNS named png",
            PLACEHOLDER,
            b"icns" + struct.pack(">I", 16) + b"ic10" + struct.pack(">I", 0xFFFFFFFF),
        ),
        "heic.jpg": ("HEIC named jpg", PLACEHOLDER, struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic"),
        "zip_bomb.png": ("archive named png", PLACEHOLDER, b"PK\3\4" + packed_zeros(20)),
    }


def _other_media() -> dict[str, tuple[str, Expected, bytes]]:
    ply = b"ply\nformat binary_little_endian 1.0\nelement vertex 4000000000\nproperty float x\nend_header\n"
    stl = b"solid made of lies".ljust(80) + struct.pack("<I", 0xFFFFFFFF) + bytes(50)
    nested = b""
    for _ in range(500):
        nested = struct.pack(">I", len(nested) + 8) + b"moov" + nested
    return {
        "accessor_lies.glb": (
            "4 billion vertices in 36 bytes",
            PLACEHOLDER,
            glb({"asset": {"version": "2.0"}, "accessors": [{"count": 4_000_000_000}]}, bytes(36)),
        ),
        "deep.glb": ("JSON nested 50,000 levels", PLACEHOLDER, glb(b"[" * 50_000)),
        "length_lies.glb": ("claims 4 GB", PLACEHOLDER, glb({"asset": {"version": "2.0"}}, length=0xFFFFFFFF)),
        "outside.gltf": (
            "buffers outside its folder",
            PLACEHOLDER,
            json.dumps(
                {"asset": {"version": "2.0"}, "buffers": [{"uri": "../../etc/passwd"}, {"uri": "http://127.0.0.1:9/x"}]}
            ).encode(),
        ),
        "lies.ply": ("4 billion vertices", PLACEHOLDER, ply),
        "lies.stl": ("4 billion triangles", PLACEHOLDER, stl),
        "traversal.obj": (
            "materials from elsewhere",
            PLACEHOLDER,
            b"mtllib ../../etc/passwd\nv nan 1e999 0\nf 1 2 999999999\n",
        ),
        "playlist.mp4": ("ffconcat named mp4", PLACEHOLDER, b"ffconcat version 1.0\nfile /etc/passwd\n"),
        "hls.mp4": ("HLS playlist named mp4", PLACEHOLDER, b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n"),
        "nested_moov.mp4": (
            "500 boxes in each other",
            PLACEHOLDER,
            struct.pack(">I", 16) + b"ftypisom\0\0\0\0" + nested,
        ),
        "is_mp4.png": ("film named png", PLACEHOLDER, struct.pack(">I", 16) + b"ftypmp42\0\0\0\0" + bytes(200)),
        "is_webm.jpg": ("film named jpg", PLACEHOLDER, b"\x1aE\xdf\xa3" + bytes(100)),
        "id3_lies.mp3": ("tag that claims 256 MB", PLACEHOLDER, b"ID3\3\0\0\x7f\x7f\x7f\x7f" + bytes(200)),
        "size_lies.wav": ("claims 4 GB", PLACEHOLDER, b"RIFF\xff\xff\xff\xffWAVEfmt " + bytes(100)),
        "noise.bin": ("noise", PLACEHOLDER, b"\x07\x00" + random.Random(8).randbytes(4000)),
    }


FAMILIES: tuple[Callable[[], dict[str, tuple[str, Expected, bytes]]], ...] = (
    _text_chunks,
    _sizes,
    _damaged,
    _exif,
    _disguised,
    _other_media,
)


def make_all(folder: Path) -> list[HostileFile]:
    """Write every file into `folder`: about a hundred, a few megabytes."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for family in FAMILIES:
        for name, (what, expected, data) in family().items():
            path = folder / name
            path.write_bytes(data)
            made.append(HostileFile(name, what, expected, path))
    return made


if __name__ == "__main__":
    for file in make_all(Path(sys.argv[1])):
        print(f"{file.expected:11} {file.name:30} {file.what}")
