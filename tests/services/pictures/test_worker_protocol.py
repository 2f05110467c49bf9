"""What goes through the pipe comes out again, and lies are found out."""

from io import BytesIO

import pytest

from services.pictures import worker_protocol as protocol
from services.pictures.limits import MAX_INPUT_BYTES
from services.pictures.refusals import Refusal, RefusedError
from services.pictures.sniff import Format


def answer(**changes):
    """An honest answer for edge 256, or one with a lie in it."""
    facts = {"edge": 256, "width": 256, "height": 20, "format": Format.JPEG, "data": b"\xff\xd8\xffdata"} | changes
    return protocol.Answer(
        pictures=(protocol.Picture(**facts),),
        source_width=4000,
        source_height=300,
        source_format=Format.PNG,
        has_alpha=False,
    )


def test_a_request_arrives_as_it_was_sent():
    request = protocol.Request(data=b"bytes", edges=(512, 256), cpu_seconds=1.5)
    assert protocol.read_request(BytesIO(protocol.request_head(request) + b"bytes").read) == request


def test_an_answer_arrives_as_it_was_sent():
    assert protocol.read_answer(BytesIO(protocol.answer_bytes(answer())).read, (256,)) == answer()


def test_a_refusal_arrives_with_its_size():
    sent = protocol.refusal_bytes(RefusedError(Refusal.TOO_LARGE, 70_000, 2**40))
    with pytest.raises(RefusedError) as caught:
        protocol.read_answer(BytesIO(sent).read, (256,))
    assert (caught.value.refusal, caught.value.width, caught.value.height) == (Refusal.TOO_LARGE, 70_000, 2**32 - 1)


def test_a_hello_arrives_as_it_was_sent():
    hello = protocol.Hello(5, frozenset({Format.PNG, Format.BMP}))
    assert protocol.read_hello(BytesIO(protocol.hello_bytes(hello)).read) == hello


@pytest.mark.parametrize(
    "lie",
    [
        {"edge": 512},
        {"width": 257},
        {"height": 0},
        {"format": Format.BMP},
        {"format": Format.WEBP},
        {"data": b"<svg>"},
    ],
)
def test_a_picture_that_was_not_asked_for_is_found_out(lie):
    with pytest.raises(protocol.ProtocolError):
        protocol.read_answer(BytesIO(protocol.answer_bytes(answer(**lie))).read, (256,))


def test_fewer_pictures_than_edges_are_found_out():
    with pytest.raises(protocol.ProtocolError):
        protocol.read_answer(BytesIO(protocol.answer_bytes(answer())).read, (256, 128))


@pytest.mark.parametrize(
    "body", [b"VPA1\0\xff\xff\xff\xff", b"VPA1\x07\0\0\0\0", b"VPA1\1\x01\0\0\0\x07", b"HTML\0\0\0\0\0"]
)
def test_an_impossible_answer_is_found_out_before_anything_is_allocated(body):
    with pytest.raises(protocol.ProtocolError):
        protocol.read_answer(BytesIO(body).read, (256,))


def test_a_refusal_nobody_knows_is_found_out():
    sent = bytearray(protocol.refusal_bytes(RefusedError(Refusal.DAMAGED)))
    sent[9] = 250
    with pytest.raises(protocol.ProtocolError):
        protocol.read_answer(BytesIO(bytes(sent)).read, (256,))


def test_a_pipe_that_ends_is_told():
    with pytest.raises(EOFError):
        protocol.read_answer(BytesIO(protocol.answer_bytes(answer())[:-1]).read, (256,))


@pytest.mark.parametrize("edges", [(), (8,), (10_000,), (256,) * 5])
def test_edges_nobody_should_ask_for_are_a_mistake(edges):
    with pytest.raises(ValueError):
        protocol.check_request(b"", edges)


def test_too_many_bytes_are_refused_before_they_are_sent():
    with pytest.raises(RefusedError):
        protocol.check_request(bytes(MAX_INPUT_BYTES + 1), (256,))


def test_a_worker_does_not_read_a_request_that_is_too_long():
    request = protocol.Request(data=bytes(MAX_INPUT_BYTES + 1), edges=(256,))
    with pytest.raises(protocol.ProtocolError):
        protocol.read_request(BytesIO(protocol.request_head(request)).read)
