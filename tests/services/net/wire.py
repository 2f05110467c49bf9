"""A raw socket server for transport faults: it answers with the bytes a test scripts, and keeps all it was sent."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

Handler = Callable[["Request", "Wire"], Awaitable[None]]


@dataclass
class Request:
    """One request as it came."""

    line: str
    headers: dict[str, str]
    body: bytes
    raw: bytes

    @property
    def method(self) -> str:
        return self.line.split(" ")[0]

    @property
    def target(self) -> str:
        return self.line.split(" ")[1]


class Wire:
    """The server's end of a connection."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self.keep = True

    async def send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def drip(self, data: bytes, pause: float) -> None:
        for position in range(len(data)):
            await self.send(data[position : position + 1])
            await asyncio.sleep(pause)

    async def stall(self) -> None:
        """Say nothing more, until the other side or the test ends."""
        await asyncio.Event().wait()

    def end(self) -> None:
        """Close properly."""
        self.keep = False

    def reset(self) -> None:
        """Close with RST."""
        sock = self._writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()
        self.keep = False


@dataclass
class Server:
    """Hands every request to `handler`, and counts connections."""

    handler: Handler
    tls: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)
    heard: bytearray = field(default_factory=bytearray)
    connections: int = 0
    open_now: int = 0
    most_open: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Server:
        self._server = await asyncio.start_server(self._accepted, "127.0.0.1", 0, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._tasks.add(task)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        wire = Wire(writer)
        early = b""
        try:
            while wire.keep:
                request = await self._request(reader, early)
                if request is None:
                    return
                self.requests.append(request)
                # While the handler works, notice that the client went away.
                answering = asyncio.ensure_future(self.handler(request, wire))
                gone = asyncio.ensure_future(reader.read(1))
                await asyncio.wait({answering, gone}, return_when=asyncio.FIRST_COMPLETED)
                if not answering.done():
                    answering.cancel()
                    wire.keep = False
                gone.cancel()
                _, early = await asyncio.gather(answering, gone, return_exceptions=True)
                early = early if isinstance(early, bytes) else b""  # the next request may have begun
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            self.open_now -= 1
            await self._close(writer)

    async def _close(self, writer: asyncio.StreamWriter) -> None:
        try:
            writer.close()
            await asyncio.wait_for(writer.wait_closed(), 2)
        except (OSError, ssl.SSLError, asyncio.CancelledError):
            writer.transport.abort()

    async def _request(self, reader: asyncio.StreamReader, early: bytes) -> Request | None:
        try:
            head = early + await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError as err:
            self.heard += err.partial
            return None
        self.heard += head
        line, *rest = head.decode("latin-1").split("\r\n")[:-2]
        headers = {name.lower(): value.strip() for name, _, value in (row.partition(":") for row in rest)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        self.heard += body
        return Request(line, headers, body, head + body)


def http(status: int, body: bytes = b"", **headers: str) -> bytes:
    """A whole answer with a right length; keyword names get dashes."""
    rows = {"Content-Length": str(len(body)), **{name.replace("_", "-"): value for name, value in headers.items()}}
    head = "".join(f"{name}: {value}\r\n" for name, value in rows.items())
    return f"HTTP/1.1 {status} X\r\n{head}\r\n".encode() + body


def says(*answers: bytes, then_end: bool = False) -> Handler:
    """Answers with these bytes in turn, the last one for ever."""
    left = list(answers)

    async def handler(_request: Request, wire: Wire) -> None:
        await wire.send(left.pop(0) if len(left) > 1 else left[0])
        if then_end:
            wire.end()

    return handler
