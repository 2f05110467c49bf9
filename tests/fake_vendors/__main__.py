"""The fake vendors as a program: prints their origins and credentials as one line of JSON, then serves until stopped.

python -m tests.fake_vendors --port 0 --rows 1000 --nasty oxen.rate_limited=seconds:2,times=3 --nasty latency=0.05
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from collections.abc import Sequence

from tests.fake_vendors.fakes import FakeVendors
from tests.fake_vendors.named import set_nasty
from tests.fake_vendors.world import SECRETS, FakeConfig


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT, or until standard input closes with `--until-eof`."""
    options = _parser().parse_args(arguments)
    sizes = {name: int(count) for name, _equals, count in (text.partition("=") for text in options.size)}
    config = FakeConfig(
        rows=options.rows,
        sizes=sizes,
        seed=options.seed,
        edge=options.edge,
        port=options.port,
        url_life=options.url_life,
        page_memory_mb=options.page_memory,
    )
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    with FakeVendors(config) as fakes:
        try:
            for text in options.nasty:
                set_nasty(fakes, text)
        except (ValueError, TypeError) as err:
            print(err, file=sys.stderr)
            return 2
        secrets = {name: list(lines) for name, lines in SECRETS.items()}
        print(json.dumps({**fakes.urls(), "secrets": secrets}), flush=True)
        if options.until_eof:
            sys.stdin.read()
        else:
            stop.wait()
        print(json.dumps({"requests": fakes.counts(), "violations": fakes.violations}), file=sys.stderr)
        return 1 if fakes.crashes else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_vendors", description="Fake AI vendors on loopback.")
    parser.add_argument("--port", type=int, default=0, help="the first of six ports; 0 takes free ones")
    parser.add_argument("--rows", type=int, default=1000, help="rows of each vendor's main list")
    parser.add_argument("--size", action="append", default=[], metavar="VENDOR/FEED=ROWS", help="rows of one list")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--edge", type=int, default=512, help="the longer side of pictures, in pixels")
    parser.add_argument("--url-life", type=float, default=None, help="seconds a signed address lives")
    parser.add_argument("--page-memory", type=int, default=0, metavar="MB", help="finished answers kept per vendor")
    parser.add_argument("--nasty", action="append", default=[], metavar="[VENDOR.]NAME[=VALUE][,times=N,...]")
    parser.add_argument("--until-eof", action="store_true", help="stop when standard input closes")
    return parser


if __name__ == "__main__":
    sys.exit(main())
