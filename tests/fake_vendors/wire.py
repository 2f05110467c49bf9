"""The values that pass between the socket and the vendors: requests, responses, and how to deliver one badly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, unquote

Headers = tuple[tuple[str, str], ...]

JSON_TYPE: Headers = (("Content-Type", "application/json; charset=utf-8"),)
HTML_TYPE: Headers = (("Content-Type", "text/html; charset=utf-8"),)
XML_TYPE: Headers = (("Content-Type", "application/xml"),)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Request:
    """What a client sent. `listener` names the port it reached, `query` is the raw text after the question mark.

    `limit` is set by the fault `clamp`: the vendor then gives no more rows a page than this.
    """

    listener: str
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    at: float
    limit: int | None = None

    @property
    def params(self) -> list[tuple[str, str]]:
        """The query as decoded pairs, in order."""
        return parse_qsl(self.query, keep_blank_values=True)

    @property
    def json(self) -> Any:
        """The body as JSON; ValueError where it is none."""
        return json.loads(self.body)

    @property
    def everything(self) -> str:
        """All that was said, as one text, to look for secrets in."""
        told = "\n".join(f"{name}: {value}" for name, value in self.headers.items())
        return f"{unquote(self.path)}\n{unquote(self.query)}\n{told}\n{self.body.decode('utf-8', 'replace')}"

    def most(self, count: int) -> int:
        """`count` rows, or fewer where the fault `clamp` is at work."""
        return count if self.limit is None else min(count, self.limit)

    def but(self, **changes: Any) -> Request:
        """The same with changes."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How to send a response badly.

    `delay` seconds before the first byte; `piece` bytes at a time with `every` seconds between; only the first
    `stop_after` bytes of the framed body, then `end`: "keep" the connection, "close", "stall" or "reset" it.
    `framing` is "length", "chunked" or "none" (the end of the connection ends the body). `raw` replaces head and body.
    """

    delay: float = 0.0
    piece: int = 0
    every: float = 0.0
    stop_after: int | None = None
    end: str = "keep"
    framing: str = "length"
    raw: bytes | None = None

    @property
    def ends_connection(self) -> bool:
        """True where the connection must not be used again."""
        return self.end != "keep" or self.framing == "none" or self.raw is not None


@dataclass(frozen=True, slots=True)
class Response:
    """What a handler answers."""

    status: int = 200
    body: bytes = b""
    headers: Headers = JSON_TYPE
    delivery: Delivery | None = None

    def but(self, **changes: Any) -> Response:
        """The same with changes."""
        return replace(self, **changes)

    def delivered(self, **how: Any) -> Response:
        """The same, sent badly; adds to what is already wrong with it."""
        return replace(self, delivery=replace(self.delivery or Delivery(), **how))


def answer(payload: object, status: int = 200) -> Response:
    """`payload` as a JSON response."""
    return Response(status, _encode(payload).encode())


def page_of_html(status: int, title: str) -> Response:
    """A small HTML page, as proxies and error handlers send them."""
    text = f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
    return Response(status, text.encode(), HTML_TYPE)


class Refused(Exception):
    """Raised by a handler to answer at once with `response`."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response
