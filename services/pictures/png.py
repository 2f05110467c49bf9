"""Leaves of a PNG file only what its pixels need, so that text, profile and animation bombs never reach a decoder."""

from __future__ import annotations

import zlib

from services.pictures.limits import MAX_EXIF_BYTES, MAX_PROFILE_BYTES
from services.pictures.refusals import Refusal, RefusedError

_SIGNATURE_BYTES = 8
_FRAME_BYTES = 12  # length, name, checksum
_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT"})
_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"


def pixel_chunks(data: bytes) -> bytes:
    """The same picture without its other chunks. RefusedError where it ends inside its pixels or before them."""
    view = memoryview(data)
    kept: list[bytes | memoryview] = [view[:_SIGNATURE_BYTES]]
    position, has_pixels = _SIGNATURE_BYTES, False
    while position + _FRAME_BYTES <= len(data):
        name = data[position + 4 : position + 8]
        end = position + _FRAME_BYTES + int.from_bytes(data[position : position + 4], "big")
        if end > len(data) or name == b"IEND":
            break
        if name in _NEEDED or _is_harmless(name, data, position + 8, end - 4):
            kept.append(view[position:end])
            has_pixels = has_pixels or name == b"IDAT"
        position = end
    if not has_pixels or data[position + 4 : position + 8] == b"IDAT":
        raise RefusedError(Refusal.CUT_OFF)
    kept.append(_END)
    return b"".join(kept)


def _is_harmless(name: bytes, data: bytes, start: int, end: int) -> bool:
    """True for orientation and colour profile while they stay small, also when unpacked."""
    if name == b"eXIf":
        return end - start <= MAX_EXIF_BYTES
    if name != b"iCCP" or end - start > MAX_PROFILE_BYTES:
        return False
    packed = data.find(b"\x00", start, min(start + 80, end)) + 2
    if packed < start + 2:
        return False
    unpacker = zlib.decompressobj()
    try:
        profile = unpacker.decompress(data[packed:end], MAX_PROFILE_BYTES)
    except zlib.error:
        return False
    return len(profile) < MAX_PROFILE_BYTES and unpacker.eof
