"""A small HTTP/1.1 server on asyncio that can also misbehave: connections and listeners.

It knows nothing of vendors. A listener hands each whole request to a handler and writes what comes back; a
`Delivery` on the response says how to write it badly.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import time
import traceback
from collections.abc import Callable
from http import HTTPStatus

from tests.fake_vendors.wire import Delivery, Request, Response

MAX_HEAD_BYTES = 1 << 20
CHUNK_BYTES = 1024
LINGER_ZERO = struct.pack("ii", 1, 0)
REASONS = {status.value: status.phrase for status in HTTPStatus}

Handler = Callable[[Request], Response]


class Listener:
    """One port: its handler, its figures, and everything it was asked."""

    def __init__(self, name: str, handler: Handler, *, host: str = "127.0.0.1", keep_bytes: bool = False) -> None:
        self.name = name
        self.handler = handler
        self.host = host
        self.port = 0
        self.requests: list[Request] = []
        self.crashes: list[str] = []
        self.received = bytearray()
        self.connections = 0
        self.open_now = 0
        self.peak_open = 0
        self.peak_active = 0
        self._keep_bytes = keep_bytes
        self._active = 0
        self._alive: set[Connection] = set()
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """The origin, without a trailing slash."""
        return f"http://{self.host}:{self.port}"

    async def start(self, port: int) -> None:
        """Bind; port 0 takes a free one."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Connection(self), self.host, port, backlog=256)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening, drop every connection, and wait until they are gone."""
        if self._server is None:
            return
        self._server.close()
        tasks = [connection.task for connection in self._alive if connection.task is not None]
        for connection in list(self._alive):
            connection.drop()
        await asyncio.gather(*tasks, return_exceptions=True)
        while self._alive:
            await asyncio.sleep(0)
        await self._server.wait_closed()

    def opened(self, connection: Connection) -> None:
        """Count a connection in."""
        self._alive.add(connection)
        self.connections += 1
        self.open_now += 1
        self.peak_open = max(self.peak_open, self.open_now)

    def closed(self, connection: Connection) -> None:
        """Count a connection out."""
        self._alive.discard(connection)
        self.open_now -= 1

    def heard(self, data: bytes) -> None:
        """Keep the bytes where this listener is a witness."""
        if self._keep_bytes:
            self.received += data

    def answer(self, request: Request) -> Response:
        """What the handler says; its own mistakes become a 500 and a note in `crashes`."""
        self.requests.append(request)
        self._active += 1
        self.peak_active = max(self.peak_active, self._active)
        try:
            return self.handler(request)
        except Exception:
            self.crashes.append(traceback.format_exc())
            return Response(500, b"the fake server itself failed", (("Content-Type", "text/plain"),))

    def answered(self) -> None:
        """One request less under way."""
        self._active -= 1


class Connection(asyncio.Protocol):
    """One client connection: requests are answered one after the other, in order."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._buffer = bytearray()
        self._busy = False
        self._closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._transport: asyncio.Transport | None = None
        self.task: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._listener.opened(self)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._closed.done():
            self._closed.set_result(None)
        if self.task is not None:
            self.task.cancel()
        elif self._busy:
            self._listener.answered()
        self._listener.closed(self)

    def data_received(self, data: bytes) -> None:
        self._listener.heard(data)
        self._buffer += data
        self._advance()

    def drop(self) -> None:
        """Close at once, whatever is under way."""
        if self._transport is not None:
            self._transport.abort()

    def _advance(self) -> None:
        while not self._busy and not (self._transport is None or self._transport.is_closing()):
            try:
                request = self._take_request()
            except ValueError as err:
                self._write(Response(400, str(err).encode(), (("Content-Type", "text/plain"), ("Connection", "close"))))
                self._close()
                return
            if request is None:
                return
            self._busy = True
            response = self._listener.answer(request)
            if response.delivery is not None:
                self.task = asyncio.get_running_loop().create_task(self._deliver(request, response, response.delivery))
                return
            self._write(response, with_body=request.method != "HEAD")
            self._finish(request)

    def _take_request(self) -> Request | None:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(self._buffer) > MAX_HEAD_BYTES:
                raise ValueError("the request head is too long")
            return None
        first, headers = _parse_head(bytes(self._buffer[:end]))
        if "transfer-encoding" in headers:
            raise ValueError("requests with a transfer coding are not understood here")
        length = int(headers.get("content-length", "0"))
        if len(self._buffer) < end + 4 + length:
            return None
        body = bytes(self._buffer[end + 4 : end + 4 + length])
        del self._buffer[: end + 4 + length]
        method, target, _version = first
        path, _mark, query = target.partition("?")
        return Request(self._listener.name, method, path, query, headers, body, time.monotonic())

    def _finish(self, request: Request) -> None:
        self._busy = False
        self._listener.answered()
        if request.headers.get("connection", "").lower() == "close":
            self._close()

    def _write(self, response: Response, *, with_body: bool = True) -> None:
        if self._transport is not None:
            self._transport.write(_head(response) + (response.body if with_body else b""))

    def _close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    async def _deliver(self, request: Request, response: Response, how: Delivery) -> None:
        try:
            await asyncio.sleep(how.delay)
            wire = _bad_wire(response, how, with_body=request.method != "HEAD")
            await self._send(wire, how)
        finally:
            self.task = None
            if self._closed.done():
                self._busy = False
                self._listener.answered()
            else:
                self._finish(request)
        if how.ends_connection:
            self._end(how)
        self._advance()

    async def _send(self, wire: bytes, how: Delivery) -> None:
        transport = self._transport
        assert transport is not None
        piece = how.piece or len(wire) or 1
        for start in range(0, len(wire), piece):
            transport.write(wire[start : start + piece])
            if how.piece:
                await asyncio.sleep(how.every)
        if how.end == "stall":
            await asyncio.shield(self._closed)

    def _end(self, how: Delivery) -> None:
        transport = self._transport
        if transport is None:
            return
        if how.end == "reset":
            transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_ZERO)
            transport.abort()
        else:
            transport.close()


def _parse_head(head: bytes) -> tuple[list[str], dict[str, str]]:
    lines = head.decode("latin-1").split("\r\n")
    first = lines[0].split(" ")
    if len(first) != 3 or not first[2].startswith("HTTP/1."):
        raise ValueError("this is not an HTTP/1.1 request")
    headers: dict[str, str] = {}
    for line in lines[1:]:
        name, mark, value = line.partition(":")
        if not mark:
            raise ValueError("a header line has no colon")
        name, value = name.lower(), value.strip()
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return first, headers


def _head(response: Response, framing: str = "length") -> bytes:
    lines = [f"HTTP/1.1 {response.status} {REASONS.get(response.status, 'Unknown')}"]
    lines += [f"{name}: {value}" for name, value in response.headers]
    if framing == "length" and response.status not in {204, 304}:
        lines.append(f"Content-Length: {len(response.body)}")
    elif framing == "chunked":
        lines.append("Transfer-Encoding: chunked")
    elif framing == "none":
        lines.append("Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _bad_wire(response: Response, how: Delivery, *, with_body: bool) -> bytes:
    if how.raw is not None:
        return how.raw
    head = _head(response, how.framing)
    body = response.body if with_body else b""
    if how.framing == "chunked" and with_body:
        pieces = [body[start : start + CHUNK_BYTES] for start in range(0, len(body), CHUNK_BYTES)]
        body = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    if how.stop_after is not None:
        body = body[: how.stop_after]
    return head + body
