"""What goes through the pipes between the app and a picture worker: small headers and bytes, nothing to unpickle.

The app trusts nothing that comes back: every number is checked against what was asked for.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from services.pictures.limits import MAX_ANSWER_BYTES, MAX_EDGE_PX, MAX_INPUT_BYTES, MIN_EDGE_PX
from services.pictures.refusals import Refusal, RefusedError
from services.pictures.sniff import Format

Read = Callable[[int], bytes]

_HELLO = struct.Struct("<4sII")
_REQUEST = struct.Struct("<4sIIB")
_EDGE = struct.Struct("<H")
_ANSWER = struct.Struct("<4sBI")
_REFUSAL = struct.Struct("<BII")
_SOURCE = struct.Struct("<IIBBQ")
_PICTURE = struct.Struct("<HHHBI")
_HELLO_MAGIC, _REQUEST_MAGIC, _ANSWER_MAGIC = b"VPH1", b"VPQ1", b"VPA1"
_DONE, _REFUSED = 0, 1
_MAX_EDGES = 4
_MAGIC_OF = {Format.JPEG: b"\xff\xd8\xff", Format.WEBP: b"RIFF"}


class ProtocolError(Exception):
    """The other side said something impossible; it is not to be trusted any further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Bytes to make pictures of, and the long edges wanted."""

    data: bytes = field(repr=False)
    edges: tuple[int, ...]
    cpu_seconds: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One encoded picture of a request."""

    edge: int
    width: int
    height: int
    format: Format
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The pictures in the order of the request's edges, what the bytes were, and what they look like in 64 bits:
    pictures that look alike differ in few of them."""

    pictures: tuple[Picture, ...]
    source_width: int
    source_height: int
    source_format: Format
    has_alpha: bool
    likeness: int = 0


def read_exactly(read: Read, count: int) -> bytes:
    """`count` bytes; EOFError where the pipe ends before."""
    parts: list[bytes] = []
    while count:
        part = read(count)
        if not part:
            raise EOFError
        parts.append(part)
        count -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


@dataclass(frozen=True, slots=True)
class Hello:
    """What a worker says of itself when it is ready: limits as bits of `confinement.Limit`, and formats."""

    limits: int
    formats: frozenset[Format]


def hello_bytes(hello: Hello) -> bytes:
    """A worker's first words, ready for the pipe."""
    return _HELLO.pack(_HELLO_MAGIC, hello.limits, sum(1 << found for found in hello.formats))


def read_hello(read: Read) -> Hello:
    """A new worker's first words."""
    magic, limits, formats = _HELLO.unpack(read_exactly(read, _HELLO.size))
    if magic != _HELLO_MAGIC:
        raise ProtocolError("not a picture worker")
    return Hello(limits, frozenset(found for found in Format if formats >> found & 1))


def request_head(request: Request) -> bytes:
    """What goes before `request.data`."""
    head = _REQUEST.pack(_REQUEST_MAGIC, len(request.data), round(request.cpu_seconds * 1000), len(request.edges))
    return head + b"".join(_EDGE.pack(edge) for edge in request.edges)


def read_request(read: Read) -> Request:
    """The next request; EOFError where the app has closed the pipe."""
    magic, length, cpu_ms, count = _REQUEST.unpack(read_exactly(read, _REQUEST.size))
    if magic != _REQUEST_MAGIC or length > MAX_INPUT_BYTES or not 1 <= count <= _MAX_EDGES:
        raise ProtocolError("impossible request")
    edges = tuple(int(_EDGE.unpack(read_exactly(read, _EDGE.size))[0]) for _ in range(count))
    return Request(data=read_exactly(read, length), edges=edges, cpu_seconds=cpu_ms / 1000)


def check_request(data: bytes, edges: Sequence[int]) -> None:
    """ValueError for sizes no caller of ours should ask for; RefusedError for bytes that are too many."""
    if not 1 <= len(edges) <= _MAX_EDGES or not all(MIN_EDGE_PX <= edge <= MAX_EDGE_PX for edge in edges):
        raise ValueError(f"impossible edges: {edges!r}")
    if len(data) > MAX_INPUT_BYTES:
        raise RefusedError(Refusal.TOO_LARGE)


def answer_bytes(answer: Answer) -> bytes:
    """An answer with pictures, ready for the pipe."""
    parts = [
        _SOURCE.pack(
            answer.source_width, answer.source_height, answer.source_format, answer.has_alpha, answer.likeness
        ),
    ]
    for picture in answer.pictures:
        size = len(picture.data)
        parts += (_PICTURE.pack(picture.edge, picture.width, picture.height, picture.format, size), picture.data)
    body = b"".join(parts)
    return _ANSWER.pack(_ANSWER_MAGIC, _DONE, len(body)) + body


def refusal_bytes(error: RefusedError) -> bytes:
    """An answer without pictures, ready for the pipe."""
    body = _REFUSAL.pack(error.refusal, min(error.width, 0xFFFFFFFF), min(error.height, 0xFFFFFFFF))
    return _ANSWER.pack(_ANSWER_MAGIC, _REFUSED, len(body)) + body


def read_answer(read: Read, edges: Sequence[int]) -> Answer:
    """The answer to a request for `edges`; RefusedError where there is no picture, ProtocolError where it lies."""
    magic, status, length = _ANSWER.unpack(read_exactly(read, _ANSWER.size))
    if magic != _ANSWER_MAGIC or length > MAX_ANSWER_BYTES:
        raise ProtocolError("not an answer")
    body = read_exactly(read, length)
    try:
        if status == _REFUSED:
            code, width, height = _REFUSAL.unpack(body)
            raise RefusedError(Refusal(code), width, height)
        if status != _DONE:
            raise ProtocolError("impossible status")
        return _pictures(body, edges)
    except (struct.error, ValueError) as err:
        raise ProtocolError("impossible answer") from err


def _pictures(body: bytes, edges: Sequence[int]) -> Answer:
    width, height, source, has_alpha, likeness = _SOURCE.unpack_from(body)
    position, pictures = _SOURCE.size, []
    for wanted in edges:
        edge, wide, high, code, size = _PICTURE.unpack_from(body, position)
        position += _PICTURE.size
        data = body[position : position + size]
        position += size
        made = Format(code)
        right_size = edge == wanted and 1 <= wide <= edge and 1 <= high <= edge and len(data) == size
        if not right_size or made not in _MAGIC_OF or not data.startswith(_MAGIC_OF[made]):
            raise ProtocolError("impossible picture")
        pictures.append(Picture(edge=edge, width=wide, height=high, format=made, data=data))
    return Answer(
        pictures=tuple(pictures),
        source_width=width,
        source_height=height,
        source_format=Format(source),
        has_alpha=bool(has_alpha),
        likeness=likeness,
    )
