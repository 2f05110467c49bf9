"""From JSON to assets: what reading a vendor's rows costs the event loop, beside what `json.loads` of them costs.

    python -m tests.benchmarks.parsing [--rows 5000] [--rounds 7] [--profile]

Yardstick: `json.loads` of the same bytes. All figures are CPU time of this process, the best of several rounds.
"""

from __future__ import annotations

import argparse
import cProfile
import http.client
import json
import pstats
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlencode, urlsplit

from services.domain import Account
from services.providers.base import PageAsk, Provider
from services.providers.registry import provider_by_id
from tests.benchmarks.bare_pages import serving
from tests.fake_vendors.world import SECRETS, VENDORS

Pages = Sequence[tuple[PageAsk, bytes]]


def pages_of(provider: Provider, base_url: str, rows: int) -> Iterator[tuple[PageAsk, bytes]]:
    """The pages of the main list up to `rows` rows, as they came."""
    vendor, parts = provider.info.id, urlsplit(base_url)
    account = Account(id=f"{vendor}-abcdefgh", provider=vendor, label="", base_url=base_url)
    names = [field.name for field in provider.info.credentials]
    secrets = provider.clean_secrets(dict(zip(names, SECRETS[vendor], strict=True)))
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    cursor, seen = None, 0
    while seen < rows:
        ask = PageAsk(account=account, feed=provider.info.feeds[0].name, cursor=cursor)
        request = provider.sign(provider.page_request(ask), account, secrets)
        body = None if request.json is None else json.dumps(dict(request.json))
        headers = {"Accept": "application/json", "Content-Type": "application/json", **request.headers}
        connection.request(request.method, f"{request.path}?{urlencode(request.query)}", body, headers)
        data = connection.getresponse().read()
        page = provider.parse_page(ask, json.loads(data))
        seen, cursor = seen + page.rows, page.next
        yield ask, data
        if cursor is None:
            break
    connection.close()


def best(work: Callable[[], object], rounds: int) -> float:
    """CPU seconds of the quickest round."""
    spent = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        spent.append(time.process_time() - started)
    return min(spent)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print milliseconds per 100 rows for each vendor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--vendor", action="append", choices=VENDORS)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args(arguments)
    with serving("--rows", str(asked.rows)) as told:
        pages = {name: list(pages_of(provider_by_id(name), told[name], asked.rows)) for name in asked.vendor or VENDORS}
    for vendor, came in pages.items():
        _measure(provider_by_id(vendor), came, asked.rounds, profile=asked.profile)
    return 0


def _measure(provider: Provider, came: Pages, rounds: int, *, profile: bool) -> None:
    bodies = [(ask, json.loads(data)) for ask, data in came]
    rows = sum(provider.parse_page(ask, body).rows for ask, body in bodies)

    def ours() -> None:
        for ask, body in bodies:
            provider.parse_page(ask, body)

    bare = best(lambda: [json.loads(data) for _, data in came], rounds) / rows * 1e5
    spent = best(ours, rounds) / rows * 1e5
    print(f"{provider.info.id:10} parse {spent:6.2f} ms | json.loads {bare:6.2f} ms | per 100 of {rows:,} rows")
    if profile:
        with cProfile.Profile() as seen:
            ours()
        pstats.Stats(seen).sort_stats("tottime").print_stats(20)


if __name__ == "__main__":
    sys.exit(main())
