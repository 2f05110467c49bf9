"""Says what bytes really are, by their own first bytes: never by a name, a header or a decoder's guess."""

from __future__ import annotations

import struct
from enum import IntEnum, unique

from services.pictures.refusals import Refusal, RefusedError


@unique
class Format(IntEnum):
    """The picture formats a worker decodes; the numbers go over the pipe."""

    PNG = 1
    JPEG = 2
    WEBP = 3
    GIF = 4
    AVIF = 5
    TIFF = 6
    BMP = 7

    @property
    def mime(self) -> str:
        """The media type, as it is written in headers."""
        return f"image/{self.name.lower()}"


_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"\xff\xd8\xff", Format.JPEG),
    (b"GIF87a", Format.GIF),
    (b"GIF89a", Format.GIF),
    (b"II*\x00", Format.TIFF),
    (b"MM\x00*", Format.TIFF),
)

_REFUSED = (
    (b"%PDF", Refusal.DOCUMENT),
    (b"%!PS", Refusal.DOCUMENT),
    (b"\xc5\xd0\xd3\xc6", Refusal.DOCUMENT),  # EPS with a DOS preview
    (b"{\\rtf", Refusal.DOCUMENT),
    (b"PK\x03\x04", Refusal.ARCHIVE),
    (b"PK\x05\x06", Refusal.ARCHIVE),
    (b"\x1f\x8b", Refusal.ARCHIVE),
    (b"7z\xbc\xaf", Refusal.ARCHIVE),
    (b"Rar!", Refusal.ARCHIVE),
    (b"\xfd7zXZ", Refusal.ARCHIVE),
    (b"(\xb5/\xfd", Refusal.ARCHIVE),
    (b"\x1aE\xdf\xa3", Refusal.VIDEO),  # Matroska, WebM
    (b"FLV\x01", Refusal.VIDEO),
    (b"\x00\x00\x01\xba", Refusal.VIDEO),
    (b"\x00\x00\x01\xb3", Refusal.VIDEO),
    (b"ffconcat", Refusal.VIDEO),
    (b"#EXTM3U", Refusal.VIDEO),
    (b"OggS", Refusal.SOUND),
    (b"fLaC", Refusal.SOUND),
    (b"ID3", Refusal.SOUND),
    (b"glTF", Refusal.MODEL),
    (b"ply\n", Refusal.MODEL),
    (b"ply\r", Refusal.MODEL),
    (b"solid ", Refusal.MODEL),
    (b"Kaydara FBX", Refusal.MODEL),
    (b"8BPS", Refusal.OTHER_PICTURE),
    (b"\xff\x0a", Refusal.OTHER_PICTURE),  # JPEG XL
    (b"\x00\x00\x00\x0cJXL ", Refusal.OTHER_PICTURE),
    (b"\x00\x00\x00\x0cjP  ", Refusal.OTHER_PICTURE),
    (b"\xffO\xffQ", Refusal.OTHER_PICTURE),
    (b"qoif", Refusal.OTHER_PICTURE),
    (b"\x00\x00\x01\x00", Refusal.OTHER_PICTURE),  # ICO
    (b"\x00\x00\x02\x00", Refusal.OTHER_PICTURE),
    (b"icns", Refusal.OTHER_PICTURE),
    (b"\xabKTX", Refusal.OTHER_PICTURE),
    (b"DDS ", Refusal.OTHER_PICTURE),
    (b"#?RADIANCE", Refusal.OTHER_PICTURE),
    (b"v/1\x01", Refusal.OTHER_PICTURE),  # OpenEXR
    (b"II+\x00", Refusal.OTHER_PICTURE),  # BigTIFF
    (b"MM\x00+", Refusal.OTHER_PICTURE),
)

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
_SOUND_BRANDS = frozenset({b"M4A ", b"M4B ", b"F4A "})
_TEXT_LOOK_BYTES = 1024


def sniff(data: bytes) -> Format:
    """The format of a picture we decode; RefusedError says what else it is."""
    if not data:
        raise RefusedError(Refusal.EMPTY)
    for magic, found in _PICTURES:
        if data.startswith(magic):
            return found
    if data.startswith(b"BM") and _is_bmp(data):
        return Format.BMP
    if data.startswith((b"RIFF", b"RIFX")):
        return _riff(data)
    if data[4:8] == b"ftyp":
        return _box_file(data)
    for magic, refusal in _REFUSED:
        if data.startswith(magic):
            raise RefusedError(refusal)
    raise RefusedError(_text_or_unknown(data))


def webp_size(data: bytes) -> tuple[int, int] | None:
    """Width and height a WebP file declares: its decoder allocates them before anybody may ask."""
    chunk = data[12:16]
    if chunk == b"VP8X" and len(data) >= 30:
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if chunk == b"VP8L" and len(data) >= 25:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 " and len(data) >= 30:
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def ends_early(data: bytes, found: Format) -> bool:
    """True where the container itself says that more bytes should follow; asked only after a decoder gave up."""
    if found is Format.WEBP:
        return int.from_bytes(data[4:8], "little") + 8 > len(data)
    if found is not Format.AVIF:
        return False
    position = 0
    while position + 8 <= len(data):
        size = int.from_bytes(data[position : position + 4], "big")
        if size < 8:  # to the end of the file, or a 64-bit size: nothing to learn here
            return False
        position += size
    return position != len(data)


def _is_bmp(data: bytes) -> bool:
    return len(data) >= 26 and int.from_bytes(data[14:18], "little") in {12, 40, 52, 56, 64, 108, 124}


def _riff(data: bytes) -> Format:
    kind = data[8:12]
    if kind == b"WEBP":
        return Format.WEBP
    raise RefusedError(Refusal.VIDEO if kind == b"AVI " else Refusal.SOUND)


def _box_file(data: bytes) -> Format:
    """ISO base media: one container for AVIF, HEIC, films and sounds; its brands tell."""
    size = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[8:12], *(data[start : start + 4] for start in range(16, size, 4))}
    if data[8:12] in {b"avif", b"avis"} or (data[8:12] in {b"mif1", b"msf1"} and b"avif" in brands):
        return Format.AVIF
    if data[8:12] in _HEIC_BRANDS:
        raise RefusedError(Refusal.HEIC)
    raise RefusedError(Refusal.SOUND if data[8:12] in _SOUND_BRANDS else Refusal.VIDEO)


def _text_or_unknown(data: bytes) -> Refusal:
    if data[0] == 0xFF and len(data) > 1 and data[1] & 0xE0 == 0xE0:
        return Refusal.SOUND  # an MPEG audio frame
    head = data[:_TEXT_LOOK_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return Refusal.WEB_PAGE
    if b"<svg" in head:
        return Refusal.SVG
    if head.startswith(b"<"):
        return Refusal.WEB_PAGE if b"<html" in head else Refusal.XML
    if head.startswith((b"{", b"[")):
        return Refusal.MODEL if b'"asset"' in head and b'"version"' in head else Refusal.JSON
    if head.startswith((b"v ", b"mtllib ", b"o ")) or b"\nv " in head:
        return Refusal.MODEL  # Wavefront OBJ is plain text
    if head and not any(byte < 9 or 13 < byte < 32 for byte in head):
        return Refusal.TEXT
    return Refusal.UNKNOWN
