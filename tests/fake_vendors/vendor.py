"""What the four fake vendors have in common: routes, strict parameters, nastiness on request, rows that change."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fake_vendors.checks import Check
from tests.fake_vendors.library import Library, Row, Rows
from tests.fake_vendors.signing import window_end
from tests.fake_vendors.wire import Refused, Request, Response
from tests.fake_vendors.world import SECRETS, World

Serve = Callable[[Request], Response]
Found = tuple[Library, int]


@dataclass(frozen=True, slots=True)
class Call:
    """One request on its way to a vendor, as a fault sees it: `serve` gives the honest answer."""

    vendor: Host
    request: Request
    serve: Serve

    def honest(self) -> Response:
        """The answer without this fault."""
        return self.serve(self.request)


Fault = Callable[[Call], Response]


@dataclass(slots=True)
class Rule:
    """When a fault strikes: the next `times` requests (None: for ever) after `skip` others, whose method and path fit,
    each with the probability `chance` from a seeded die. `hits` counts its victims; `stop()` ends it."""

    fault: Fault
    times: int | None = None
    path: str = ""
    method: str = ""
    skip: int = 0
    chance: float = 1.0
    seed: int = 0
    hits: int = 0
    _die: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._die = random.Random(self.seed)

    def strikes(self, request: Request) -> bool:
        """Whether it strikes now; counts."""
        if self.times is not None and self.hits >= self.times:
            return False
        if self.method not in {"", request.method} or not re.search(self.path, request.path):
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self._die.random() >= self.chance:
            return False
        self.hits += 1
        return True

    def stop(self) -> None:
        """No more of it."""
        self.times = self.hits


class Host:
    """Anything that answers requests and can be made nasty."""

    name = ""

    def __init__(self, world: World) -> None:
        self.world = world
        self._rules: list[Rule] = []

    @property
    def url(self) -> str:
        """Its origin."""
        return self.world.urls[self.name]

    def nasty(self, fault: Fault, **when: Any) -> Rule:
        """Misbehave from now on; `when` are the fields of `Rule`. The rule set first is the outermost."""
        rule = Rule(fault, **when)
        with self.world.lock:
            self._rules.append(rule)
        return rule

    def nice(self) -> None:
        """Forget all nastiness."""
        with self.world.lock:
            self._rules.clear()

    def handle(self, request: Request) -> Response:
        """The answer to a request, faults included."""
        with self.world.lock:
            self.world.inspect(request)
            serve: Serve = self.honest
            for rule in reversed(self._rules):
                if rule.strikes(request):
                    serve = _struck(self, rule.fault, serve)
            return serve(request)

    def honest(self, request: Request) -> Response:
        """The answer of a vendor that works."""
        raise NotImplementedError


def _struck(host: Host, fault: Fault, serve: Serve) -> Serve:
    return lambda request: fault(Call(host, request, serve))


@dataclass(frozen=True, slots=True)
class Route:
    """One operation: `{name}` parts of the path go to `handler` as arguments. `costs` marks what spends money."""

    method: str
    path: str
    handler: Callable[..., Response]
    costs: bool = False


class Vendor(Host):
    """A vendor's API over one or more libraries."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.secrets = SECRETS[self.name]
        self._pages: dict[tuple[object, ...], Response] = {}
        self._page_bytes = 0
        self._exact: dict[tuple[str, str], Route] = {}
        self._patterns: list[tuple[re.Pattern[str], Route]] = []
        for route in self.routes():
            if "{" in route.path:
                pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", route.path)
                self._patterns.append((re.compile(pattern), route))
            else:
                self._exact[route.method, route.path] = route

    def routes(self) -> Iterable[Route]:
        """The operations offered. Later work adds lines here."""
        raise NotImplementedError

    def lists(self) -> Mapping[str, Rows]:
        """The raw rows of every list, by feed name, newest first."""
        raise NotImplementedError

    def find(self, remote_id: object) -> Found | None:
        """Where the row with this id is."""
        raise NotImplementedError

    def row(self, library: Library, serial: int) -> Row:
        """The raw row."""
        raise NotImplementedError

    # Answers in the vendor's own shapes.

    def authorize(self, request: Request) -> None:
        """Raise `Refused` where the credential is missing, wrong or in the wrong place."""
        raise NotImplementedError

    def unauthorized(self) -> Response:
        """What a wrong key is told."""
        raise NotImplementedError

    def invalid(self, message: str) -> Response:
        """What a wrong request is told."""
        raise NotImplementedError

    def no_route(self, allowed: list[str]) -> Response:
        """What a wrong path, or a path that allows only other methods, is told."""
        raise NotImplementedError

    def honest(self, request: Request) -> Response:
        try:
            route, parts = self._find_route(request)
            if route.costs:
                self.world.spent(request)
            self.authorize(request)
            return self._remembered(request, route, parts)
        except Refused as refused:
            return self.dressed(request, refused.response)

    def _remembered(self, request: Request, route: Route, parts: dict[str, str]) -> Response:
        if not self.world.config.page_memory_mb:
            return route.handler(request, **parts)
        version = sum(rows.library.version for rows in self.lists().values())
        window = window_end(self.world.clock.now(), self.world.config.url_life)
        key = (request.method, request.path, request.query, request.body, request.limit, version, window)
        if key not in self._pages:
            response = route.handler(request, **parts)
            if self._page_bytes > self.world.config.page_memory_mb << 20:
                self._pages.clear()
                self._page_bytes = 0
            self._page_bytes += len(response.body)
            self._pages[key] = response
        return self._pages[key]

    def dressed(self, _request: Request, response: Response) -> Response:
        """A refusal in the dress the client asked for."""
        return response

    def _find_route(self, request: Request) -> tuple[Route, dict[str, str]]:
        route = self._exact.get((request.method, request.path))
        if route is not None:
            return route, {}
        allowed = [method for method, path in self._exact if path == request.path]
        for pattern, route in self._patterns:
            match = pattern.fullmatch(request.path)
            if match and route.method == request.method:
                return route, match.groupdict()
            if match:
                allowed.append(route.method)
        raise Refused(self.no_route(allowed))

    def checked(self, pairs: Iterable[tuple[str, Any]], checks: Mapping[str, Check]) -> dict[str, Any]:
        """The parameters, each checked and there only once; an unknown name is refused."""
        found: dict[str, Any] = {}
        for name, value in pairs:
            if name not in checks:
                raise Refused(self.invalid(f"{name} is not a known parameter"))
            if name in found:
                raise Refused(self.invalid(f"{name} was given twice"))
            try:
                found[name] = checks[name](value)
            except ValueError as err:
                raise Refused(self.invalid(f"{name} {err}")) from None
        return found

    # What tests do to the library while the server runs.

    def library(self, feed: str = "") -> Library:
        """The library behind a feed; "" is the main one."""
        raise NotImplementedError

    @property
    def rows(self) -> Rows:
        """The raw rows of the main list, newest first."""
        return next(iter(self.lists().values()))

    def add_rows(self, count: int, feed: str = "", status: str | None = None) -> list[Row]:
        """New rows at the top, newest first; `status` in the vendor's own word."""
        with self.world.lock:
            library = self.library(feed)
            return [self.row(library, serial) for serial in library.add(count, status)]

    def remove(self, *remote_ids: object) -> None:
        """Rows vanish."""
        with self.world.lock:
            for remote_id in remote_ids:
                library, serial = self._known(remote_id)
                library.remove([serial])

    def finish(self, remote_id: object, status: str) -> Row:
        """Give a row another status, in the vendor's own word; the row as it is now."""
        with self.world.lock:
            library, serial = self._known(remote_id)
            library.set_state(serial, status, self.world.clock.now())
            return self.row(library, serial)

    def change(self, remote_id: object, **fields: Any) -> Row:
        """Overwrite fields of a raw row (`...` removes one); the row as it is now."""
        with self.world.lock:
            library, serial = self._known(remote_id)
            library.change(serial, fields, self.world.clock.now())
            return self.row(library, serial)

    def _known(self, remote_id: object) -> Found:
        found = self.find(remote_id)
        if found is None:
            raise LookupError(f"{self.name} has no row {remote_id}")
        return found
