"""What can go wrong on the way: slow, cut, refused, redirected and misdressed answers.

Each function makes a fault for `host.nasty(fault, ...)`. `answers.py` holds those that falsify the content of a page.
"""

from __future__ import annotations

import zlib
from email.utils import formatdate
from functools import lru_cache

from tests.fake_vendors.vendor import Call, Fault, Vendor
from tests.fake_vendors.wire import JSON_TYPE, Response, answer, page_of_html

WAIT_HINTS = ("seconds", "date", "retry_after", "remainingSeconds", "reset", "none", "negative", "absurd", "words")


def latency(seconds: float = 0.2) -> Fault:
    """The answer comes late."""
    return lambda call: call.honest().delivered(delay=seconds)


def drip(piece: int = 1, every: float = 0.3) -> Fault:
    """Head and body trickle in."""
    return lambda call: call.honest().delivered(piece=piece, every=every)


def stall(after: float = 0.5) -> Fault:
    """The body stops: after a share of it (below 1) or after that many bytes; the connection stays open."""
    return lambda call: _cut(call.honest(), after, end="stall")


def cut_body(after: float = 0.5) -> Fault:
    """The connection closes before Content-Length is reached."""
    return lambda call: _cut(call.honest(), after, end="close")


def cut_chunked(after: float = 0.5) -> Fault:
    """The connection closes inside a chunked body."""
    return lambda call: _cut(call.honest(), after, end="close", framing="chunked")


def cut_unframed(after: float = 0.5) -> Fault:
    """A body without any length is cut: only its content can tell."""
    return lambda call: _cut(call.honest(), after, end="close", framing="none")


def chunked() -> Fault:
    """A whole body in chunks: nothing wrong, only another framing."""
    return lambda call: call.honest().delivered(framing="chunked")


def reset(after: float = 0.0) -> Fault:
    """The connection is reset: before anything is sent (0), or inside the body."""
    if after <= 0:
        return lambda call: call.honest().delivered(raw=b"", end="reset")
    return lambda call: _cut(call.honest(), after, end="reset")


def _cut(response: Response, after: float, **how: object) -> Response:
    count = int(len(response.body) * after) if after < 1 else int(after)
    return response.delivered(stop_after=count, **how)


def junk(raw: bytes = b"SSH-2.0-OpenSSH_9.2p1\r\n") -> Fault:
    """Something that is not HTTP, or not well-formed HTTP; the honest answer is not made."""
    return lambda _call: Response().delivered(raw=raw, end="close")


def extra_bytes(extra: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}") -> Fault:
    """More than Content-Length says, shaped like a second answer."""

    def fault(call: Call) -> Response:
        honest = call.honest()
        lines = ("HTTP/1.1 200 OK", "Content-Type: application/json", f"Content-Length: {len(honest.body)}", "", "")
        head = "\r\n".join(lines)
        return honest.delivered(raw=head.encode() + honest.body + extra, end="close")

    return fault


def huge_header(kilobytes: int = 300) -> Fault:
    """A header of that size."""

    def fault(call: Call) -> Response:
        honest = call.honest()
        return honest.but(headers=(*honest.headers, ("X-Padding", "x" * (kilobytes * 1024))))

    return fault


def gzip_bomb(megabytes: int = 200) -> Fault:
    """A small body that grows."""
    headers = (*JSON_TYPE, ("Content-Encoding", "gzip"))
    return lambda _call: Response(200, _bomb(megabytes), headers)


@lru_cache(maxsize=2)
def _bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b" " * (1 << 20)
    return b"".join([packer.compress(b"["), *(packer.compress(block) for _ in range(megabytes)), packer.flush()])


def cut_gzip() -> Fault:
    """Half a gzip stream whose length is right."""

    def fault(call: Call) -> Response:
        honest = call.honest()
        packer = zlib.compressobj(6, zlib.DEFLATED, 31)
        packed = packer.compress(honest.body) + packer.flush()
        return honest.but(body=packed[: len(packed) // 2], headers=(*honest.headers, ("Content-Encoding", "gzip")))

    return fault


def rate_limited(hint: str = "seconds", seconds: float = 1) -> Fault:
    """429 with one of the shapes of `WAIT_HINTS`."""
    if hint not in WAIT_HINTS:
        raise ValueError(f"no such hint: {hint}")

    def fault(call: Call) -> Response:
        body: dict[str, object] = {"status": "error", "message": "Rate limit exceeded."}
        headers: dict[str, str] = {}
        now = call.vendor.world.clock.now()
        if hint in {"retry_after", "remainingSeconds"}:
            body[hint] = seconds
        elif hint != "none":
            header = "X-RateLimit-Reset" if hint == "reset" else "Retry-After"
            values = {
                "seconds": f"{seconds:g}",
                "date": formatdate(now + seconds, usegmt=True),
                "reset": str(int(now + seconds)),
                "negative": "-5",
                "absurd": "31536000000",
                "words": "a little while",
            }
            headers[header] = values[hint]
        return answer(body, 429).but(headers=(*JSON_TYPE, *headers.items()))

    return fault


def cooling_down(seconds: float = 12) -> Fault:
    """Scenario's cool-down."""
    return lambda _call: answer({"reason": "Cooldown in progress", "remainingSeconds": seconds}, 429)


def plan_ceiling() -> Fault:
    """A limit that no waiting cures."""
    details = {"actionName": "parallel-generation", "actionLimit": 3}
    return lambda _call: answer({"reason": "Plan limit reached", "details": details}, 429)


def status(code: int = 503, message: str = "Something went wrong") -> Fault:
    """That status with a small JSON body."""
    return lambda _call: answer({"status": "error", "message": message}, code)


def html(code: int = 502, title: str = "502 Bad Gateway") -> Fault:
    """An HTML page: a proxy's error, or with 200 the log-in page of a hotel."""
    return lambda _call: page_of_html(code, title)


def portal() -> Fault:
    """HTML with 200."""
    return html(200, "Sign in to this network")


def body(text: bytes = b"null", content_type: str = "application/json") -> Fault:
    """A 200 with exactly these bytes: `null`, `[]`, garbage."""
    return lambda _call: Response(200, text, (("Content-Type", content_type),))


def cut_json(share: float = 0.5) -> Fault:
    """Part of the JSON, its length told truly."""

    def fault(call: Call) -> Response:
        honest = call.honest()
        return honest.but(body=honest.body[: int(len(honest.body) * share)])

    return fault


def modelslab_error(message: str = "Server is busy") -> Fault:
    """ModelsLab's error inside a 200."""
    return lambda _call: answer({"status": "error", "messege": message})


def modelslab_processing() -> Fault:
    """ModelsLab's third state inside a 200."""
    return lambda _call: answer(
        {"status": "processing", "message": "Still working, fetch later", "output": [], "eta": 9}
    )


def unauthorized() -> Fault:
    """The key was revoked: with `skip=k` from request k on."""

    def fault(call: Call) -> Response:
        assert isinstance(call.vendor, Vendor)
        return call.vendor.unauthorized()

    return fault


def redirect(code: int = 302, to: str = "foreign") -> Fault:
    """Another address: `foreign` (the witness), `same` (this origin), `media`, or any text."""

    def fault(call: Call) -> Response:
        request, urls = call.request, call.vendor.world.urls
        rest = request.path + (f"?{request.query}" if request.query else "")
        place = f"{call.vendor.url}/elsewhere" if to == "same" else f"{urls[to]}{rest}" if to in urls else to
        return Response(code, b"", (("Location", place),))

    return fault
