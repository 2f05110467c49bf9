"""Pages that look right and are wrong: rows that shift, repeat or are hard to digest, totals that lie, lost tokens."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from tests.fake_vendors.library import Row
from tests.fake_vendors.vendor import Call, Fault, Vendor
from tests.fake_vendors.wire import Response, answer

LISTS = ("data", "generations", "items", "assets", "examples")
TOKENS = ("nextPageKey", "nextPaginationToken")
TOTALS = (("total", "last_page", "per_page"), ("total_entries", "total_pages", "page_size"))


def edited(edit: Callable[[Row], None]) -> Fault:
    """Change the parsed page in place; answers that are no page pass untouched."""

    def fault(call: Call) -> Response:
        honest = call.honest()
        page = json.loads(honest.body) if honest.status == 200 and honest.body[:1] == b"{" else None
        if page is None or not any(name in page for name in LISTS):
            return honest
        edit(page)
        return honest.but(body=_encoded(page))

    return fault


def _encoded(page: Row) -> bytes:
    try:
        return answer(page).body
    except UnicodeEncodeError:  # half characters exist only as escapes
        return json.dumps(page).encode()


def rows_of(page: Row) -> list[Any]:
    """The rows of any vendor's page."""
    return next(page[name] for name in LISTS if name in page)


def _set_row(page: Row, name: str, value: object) -> None:
    rows = rows_of(page)
    if rows:
        rows[0].get("asset", rows[0])[name] = value


def shifting(added: int = 2, removed: int = 1, feed: str = "", seed: int = 0) -> Fault:
    """Before every page of a walk rows arrive at the top and others vanish somewhere."""
    die = random.Random(seed)

    def fault(call: Call) -> Response:
        vendor = call.vendor
        assert isinstance(vendor, Vendor)
        library = vendor.library(feed)
        library.add(added)
        library.remove(die.sample(library.serials.tolist(), min(removed, len(library))))
        return call.honest()

    return fault


def lying_total(by: int = 1000) -> Fault:
    """Totals, and so page counts, are off by that much."""

    def edit(page: Row) -> None:
        told = page.get("pagination", page)
        for total, pages, size in TOTALS:
            if total in told:
                told[total] = max(told[total] + by, 0)
                told[pages] = -(-told[total] // told[size])

    return edited(edit)


def clamp(rows: int = 10) -> Fault:
    """Pages are smaller than asked for, and say so."""
    return lambda call: call.serve(call.request.but(limit=rows))


def repeated_token() -> Fault:
    """Every page after the first gives back the token it was asked with."""

    def fault(call: Call) -> Response:
        sent = {name.replace("paginationToken", "nextPaginationToken"): value for name, value in call.request.params}

        def edit(page: Row) -> None:
            page.update({name: sent[name] for name in TOKENS if name in page and name in sent})

        return edited(edit)(call)

    return fault


def looping_token() -> Fault:
    """Every third page leads back to where the first one led, so a walk never ends and no token equals the one sent."""
    seen: list[str] = []

    def edit(page: Row) -> None:
        for name in TOKENS:
            if name in page:
                seen.append(page[name])
                page[name] = seen[0] if len(seen) % 3 == 0 else page[name]

    return edited(edit)


def empty_pages() -> Fault:
    """No rows, but a token that continues at the same place: an end that is none, and nothing is lost."""

    def fault(call: Call) -> Response:
        sent = {name for name, _value in call.request.params}
        if sent.isdisjoint({"nextPageKey", "paginationToken"}):
            return call.honest()
        return call.serve(call.request.but(limit=0))

    return fault


def null_token() -> Fault:
    """The end is told by null instead of nothing."""

    def edit(page: Row) -> None:
        name = "nextPageKey" if "items" in page else "nextPaginationToken"
        page.setdefault(name, None)

    return edited(edit)


def giant_token(kilobytes: int = 1024) -> Fault:
    """A token of that size, with markup in it; sent back it is refused."""
    big = "<b>&" + "A" * (kilobytes * 1024)

    def edit(page: Row) -> None:
        page.update({name: big for name in TOKENS if name in page})

    return edited(edit)


def duplicate_rows() -> Fault:
    """The first row comes twice in every page."""

    def edit(page: Row) -> None:
        rows = rows_of(page)
        rows[1:1] = rows[:1]

    return edited(edit)


def broken_row(row: object = "not a row") -> Fault:
    """Something that is no row stands among the rows."""
    return edited(lambda page: rows_of(page).insert(1, row))


def field(name: str, value: object) -> Fault:
    """A field of the first row is this instead."""
    return edited(lambda page: _set_row(page, name, value))


def data_uri(megabytes: float = 4, name: str = "input_image") -> Fault:
    """A picture of that size stands inside the first row, as Oxen.ai's edits do."""
    return field(name, "data:image/png;base64," + "A" * int(megabytes * (1 << 20)))


def lone_surrogates(name: str = "prompt") -> Fault:
    """Half characters, a NUL and a number beyond 64 bits, which JSON allows and databases do not."""

    def edit(page: Row) -> None:
        _set_row(page, name, "half \ud83d and \udc00, NUL \x00 here")
        _set_row(page, "tooBig", 1 << 63)

    return edited(edit)


def deep(levels: int = 100_000) -> Fault:
    """A field of the first row is nested that deep."""
    marker = "nested-deep-here"

    def fault(call: Call) -> Response:
        honest = field("nested", marker)(call)
        return honest.but(body=honest.body.replace(f'"{marker}"'.encode(), b"[" * levels + b"]" * levels))

    return fault


def not_finite(name: str = "width") -> Fault:
    """Numbers that JSON does not have."""
    return edited(lambda page: _set_row(page, name, float("nan")))
