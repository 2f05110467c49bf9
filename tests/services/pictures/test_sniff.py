"""Bytes are what their first bytes say."""

import pytest

from services.pictures.refusals import Refusal, RefusedError
from services.pictures.sniff import Format, ends_early, sniff, webp_size
from tests.hostile import encoded, webp_claiming


@pytest.mark.parametrize("name", ["PNG", "JPEG", "WEBP", "GIF", "AVIF", "TIFF", "BMP"])
def test_a_real_encoder_s_file_is_known(name):
    assert sniff(encoded(name)) is Format[name]


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b"\xef\xbb\xbf  <!doctype HTML><p>", Refusal.WEB_PAGE),
        (b"<?xml version='1.0'?><html>", Refusal.WEB_PAGE),
        (b"<?xml version='1.0'?><Error/>", Refusal.XML),
        (b"<!-- --><svg>", Refusal.SVG),
        (b'{"error": 1}', Refusal.JSON),
        (b'{"asset": {"version": "2.0"}}', Refusal.MODEL),
        (b"plain words", Refusal.TEXT),
        (b"%PDF-1.4", Refusal.DOCUMENT),
        (b"%!PS-Adobe", Refusal.DOCUMENT),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Refusal.HEIC),
        (b"\0\0\0\x18ftypisom\0\0\0\0isommp42", Refusal.VIDEO),
        (b"\0\0\0\x18ftypM4A \0\0\0\0isommp42", Refusal.SOUND),
        (b"RIFF\0\0\0\0AVI LIST", Refusal.VIDEO),
        (b"RIFF\0\0\0\0WAVEfmt ", Refusal.SOUND),
        (b"\xff\xfb\x90\x00", Refusal.SOUND),
        (b"glTF\2\0\0\0", Refusal.MODEL),
        (b"PK\3\4", Refusal.ARCHIVE),
        (b"icns\0\0\0\0", Refusal.OTHER_PICTURE),
        (b"BM but no bitmap, by far not one", Refusal.TEXT),
        (b"\1\2\3\4\5", Refusal.UNKNOWN),
    ],
)
def test_everything_else_is_refused_as_what_it_is(data, refusal):
    with pytest.raises(RefusedError) as caught:
        sniff(data)
    assert caught.value.refusal is refusal


def test_avif_is_also_known_by_a_second_brand():
    assert sniff(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf") is Format.AVIF


@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"exif": b"Exif\0\0II*\0\x08\0\0\0\0\0"}])
def test_the_size_of_every_kind_of_webp_is_read_without_a_decoder(options):
    assert webp_size(encoded("WEBP", **options)) == (240, 180)


def test_a_webp_s_claim_is_read_as_it_stands():
    assert webp_size(webp_claiming(16_383, 1)) == (16_383, 1)


@pytest.mark.parametrize("name", ["WEBP", "AVIF"])
def test_a_container_tells_that_it_was_cut(name):
    whole = encoded(name)
    assert not ends_early(whole, Format[name])
    assert ends_early(whole[:-10], Format[name])
