"""Only what pixels need reaches the PNG decoder."""

import struct
import zlib

import pytest

from services.pictures.png import pixel_chunks
from services.pictures.refusals import Refusal, RefusedError
from tests.hostile import chunk, encoded, packed_zeros, png


def names(data):
    """The names of a PNG's chunks."""
    found, position = [], 8
    while position < len(data):
        found.append(data[position + 4 : position + 8])
        position += 12 + int.from_bytes(data[position : position + 4], "big")
    return found


def test_text_and_animation_are_left_out():
    extra = chunk(b"tEXt", b"a\0b") + chunk(b"acTL", bytes(8)) + chunk(b"zTXt", b"a\0\0" + packed_zeros(2))
    assert names(pixel_chunks(png(8, 8, before=extra))) == [b"IHDR", b"IDAT", b"IEND"]


def test_a_small_profile_and_orientation_stay():
    extra = chunk(b"iCCP", b"n\0\0" + zlib.compress(b"profile")) + chunk(b"eXIf", b"II*\0")
    assert names(pixel_chunks(png(8, 8, before=extra))) == [b"IHDR", b"iCCP", b"eXIf", b"IDAT", b"IEND"]


@pytest.mark.parametrize(
    "profile", [b"n\0\0" + packed_zeros(2), b"no end", b"n\0\0garbage", b"n\0\0" + zlib.compress(b"x" * 99)[:-3], b""]
)
def test_a_profile_that_explodes_or_is_none_goes(profile):
    assert b"iCCP" not in names(pixel_chunks(png(8, 8, before=chunk(b"iCCP", profile))))


def test_a_picture_cut_in_its_pixels_is_refused():
    whole = encoded("PNG")
    with pytest.raises(RefusedError) as caught:
        pixel_chunks(whole[: len(whole) // 2])
    assert caught.value.refusal is Refusal.CUT_OFF


def test_a_missing_end_after_whole_pixels_is_mended():
    assert names(pixel_chunks(encoded("PNG")[:-12]))[-2:] == [b"IDAT", b"IEND"]


def test_a_chunk_that_claims_more_than_the_file_ends_the_walk():
    whole = png(8, 8)
    with pytest.raises(RefusedError):
        pixel_chunks(whole[:33] + struct.pack(">I", 0xFFFFFFFF) + b"tEXt" + whole[33:])
