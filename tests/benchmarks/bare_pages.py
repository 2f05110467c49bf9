"""The yardstick for syncing: a bare loop over a vendor's pages, one kept connection, `json.loads`, nothing stored.

    python -m tests.benchmarks.bare_pages --rows 50000

starts the fake vendors as a program of their own and prints two walks per vendor. The first fills the server's memory
of finished answers; the second shows what the client's side alone costs.
"""

from __future__ import annotations

import argparse
import http.client
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from tests.fake_vendors.world import SECRETS, VENDORS, basic

JSON_HEADERS = {"Accept": "application/json", "Content-Type": "application/json"}
PAGE_SIZES = {"modelslab": 30, "oxen": 100, "scenario": 100}
PAGE_MEMORY_MB = 512

Ask = tuple[str, str, Mapping[str, str], bytes | None]
Step = Callable[[Any], tuple[int, object]]


@dataclass(frozen=True, slots=True)
class Bare:
    """What a walk cost."""

    seconds: float
    pages: int
    rows: int
    bytes: int


def read_all(vendor: str, base_url: str, *, page_size: int | None = None) -> Bare:
    """Read all pages of a vendor's feeds; `base_url` as an account has it."""
    parts = urlsplit(base_url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    size = page_size or PAGE_SIZES.get(vendor, 0)
    pages = rows = count = 0
    started = time.perf_counter()
    try:
        for first, follow, step in _walks(vendor, size):
            ask, cursor = first, None
            while True:
                body = _send(connection, ask)
                found, cursor = step(json.loads(body))
                pages, rows, count = pages + 1, rows + found, count + len(body)
                if cursor is None:
                    break
                ask = follow(cursor)
    finally:
        connection.close()
    return Bare(time.perf_counter() - started, pages, rows, count)


def _send(connection: http.client.HTTPConnection, ask: Ask) -> bytes:
    method, target, headers, body = ask
    connection.request(method, target, body=body, headers=dict(headers))
    response = connection.getresponse()
    data = response.read()
    if response.status != 200:
        raise RuntimeError(f"{method} {target}: {response.status}")
    return data


def _walks(vendor: str, size: int) -> Iterator[tuple[Ask, Callable[[object], Ask], Step]]:
    if vendor == "modelslab":
        for kind in ("image", "video", "voice", "3d"):
            yield _modelslab(1, kind, size), lambda page, kind=kind: _modelslab(page, kind, size), _modelslab_step
    elif vendor == "oxen":
        yield _oxen(1, size), lambda page: _oxen(page, size), _oxen_step
    elif vendor == "pictory":
        for feed in ("images", "videos"):
            yield _pictory(feed), lambda token, feed=feed: _pictory(feed, token), _token_step("items", "nextPageKey")
    else:
        yield _scenario(size), lambda token: _scenario(size, token), _token_step("assets", "nextPaginationToken")


def _modelslab(page: object, kind: str, size: int) -> Ask:
    body = {"key": SECRETS["modelslab"][0], "type": kind, "per_page": size, "page": page}
    return "POST", "/api/assets_generated", JSON_HEADERS, json.dumps(body).encode()


def _modelslab_step(page: Any) -> tuple[int, object]:
    told = page["pagination"]
    return len(page["data"]), told["current_page"] + 1 if told["current_page"] < told["last_page"] else None


def _oxen(page: object, size: int) -> Ask:
    headers = {"Authorization": f"Bearer {SECRETS['oxen'][0]}"}
    return "GET", f"/api/ai/generations?page={page}&page_size={size}", headers, None


def _oxen_step(page: Any) -> tuple[int, object]:
    number = page["page_number"]
    return len(page["generations"]), number + 1 if number < page["total_pages"] else None


def _pictory(feed: str, token: object = None) -> Ask:
    query = "" if token is None else f"?nextPageKey={quote(str(token), safe='')}"
    return "GET", f"/pictoryapis/v1/aistudio/{feed}{query}", {"Authorization": SECRETS["pictory"][0]}, None


def _scenario(size: int, token: object = None) -> Ask:
    query = f"pageSize={size}&sortBy=createdAt&sortDirection=desc"
    query += "" if token is None else f"&paginationToken={quote(str(token), safe='')}"
    return "GET", f"/v1/assets?{query}", {"Authorization": basic(*SECRETS["scenario"])}, None


def _token_step(rows: str, token: str) -> Step:
    return lambda page: (len(page[rows]), page.get(token) or None)


@contextmanager
def serving(*arguments: str) -> Iterator[Mapping[str, Any]]:
    """The fake vendors as a program of their own; gives what it prints about itself."""
    command = [sys.executable, "-m", "tests.fake_vendors", "--until-eof", *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.communicate()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what a bare loop needs for each vendor."""
    parser = argparse.ArgumentParser(description="A bare loop over all pages of the fake vendors.")
    parser.add_argument("--rows", type=int, default=50_000)
    rows = parser.parse_args(arguments).rows
    with serving("--rows", str(rows), "--page-memory", str(PAGE_MEMORY_MB)) as told:
        for vendor in VENDORS:
            for walk in ("cold", "warm"):
                bare = read_all(vendor, told[vendor])
                rate = bare.rows / bare.seconds
                print(
                    f"{vendor:10} {walk}: {bare.seconds:7.2f} s  {bare.pages:5} pages  {bare.rows:6} rows"
                    f"  {bare.bytes / 1e6:6.1f} MB  {rate:8.0f} rows/s"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
