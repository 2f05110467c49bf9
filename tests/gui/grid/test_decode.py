"""Decoding a stored thumbnail to the exact size."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from gui.grid.decode import decode
from services.errors import MediaError
from tests.gui.grid.fakes import encoded


@pytest.mark.parametrize(("size", "fits"), [((300, 200), (156, 104)), ((200, 300), (104, 156)), ((64, 64), (156, 156)),
                                            ((1000, 2), (156, 1))])  # fmt: skip
def test_a_picture_fits_the_square_and_keeps_its_shape(qapp, size, fits):
    image = decode(encoded(*size).data, (156, 156), 2)
    assert (image.width(), image.height()) == fits


def test_corners_are_rounded_and_the_middle_is_solid(qapp):
    image = decode(encoded().data, (156, 156), 2)
    assert image.pixelColor(0, 0).alpha() < 128
    assert image.pixelColor(78, 52).alpha() == 255


def test_a_webp_with_transparency_stays_transparent(qapp):
    buffer = io.BytesIO()
    Image.new("RGBA", (50, 50), (255, 0, 0, 0)).save(buffer, "WEBP", lossless=True)
    assert decode(buffer.getvalue(), (100, 100), 2).pixelColor(50, 50).alpha() == 0


@pytest.mark.qt_log_ignore("^Invalid JPEG", extend=True)  # Qt's reader says so on its own
@pytest.mark.parametrize("data", [b"", b"not a picture", encoded().data[:200]])
def test_damaged_bytes_are_told_in_a_sentence(qapp, data):
    with pytest.raises(MediaError, match="cannot be read"):
        decode(data, (156, 156), 2)


@pytest.mark.parametrize(
    ("box", "made"), [((301, 200), (301, 200)), ((300, 201), (300, 201)), ((320, 200), (300, 200))]
)
def test_a_hair_of_rounding_is_filled_and_more_is_not(qapp, box, made):
    image = decode(encoded(300, 200).data, box, 2)
    assert (image.width(), image.height()) == made
