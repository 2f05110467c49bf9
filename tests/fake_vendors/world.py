"""What the fake vendors share: how they are set up, their clock, their addresses, and the list of sins seen."""

from __future__ import annotations

import base64
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.fake_vendors.wire import Request

VENDORS = ("modelslab", "oxen", "pictory", "scenario")
LISTENERS = (*VENDORS, "media", "foreign")

SECRETS: Mapping[str, tuple[str, ...]] = {
    "modelslab": ("mlFAKE0aZ9modelslabcanary41",),
    "oxen": ("SFMyNTYFAKE0oxencanary7c2e",),
    "pictory": ("pictai_FAKE0pictorycanary93b1",),
    "scenario": ("api_FAKE0scenariocanary5d", "sec_FAKE0scenariocanary8e"),
}

SIDE_LISTS = {"modelslab/video": 8, "modelslab/voice": 16, "modelslab/3d": 16, "pictory/videos": 8}
SMALL_LISTS = {"scenario/public": 250, "scenario/examples": 130, "oxen/atelier": 40}


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeConfig:
    """How big and how old the libraries are, and which of the documented contradictions the vendors follow.

    `rows` is the size of each vendor's main list; others are a part of it unless `sizes` names them
    (`{"modelslab/video": 12, "scenario/examples": 0}`). Pictures are about `edge` pixels on their longer side.
    `url_life` is how many seconds a signed address lives: None follows the vendor's calendar windows.
    `page_memory_mb` lets each vendor keep that much of its finished answers: for benchmarks, where its own work would
    blur the figures of the client. `modelslab_path` is "api", "v6" or "both". `pictory_videos` is the status its
    optional list answers with.
    """

    rows: int = 300
    sizes: Mapping[str, int] = field(default_factory=dict)
    seed: int = 1
    edge: int = 192
    step: float = 397.0
    newest: datetime = datetime(2025, 6, 1, 12, tzinfo=UTC)
    url_life: float | None = None
    token_life: float = 3600.0
    page_memory_mb: int = 0
    port: int = 0
    foreign_host: str = "127.0.0.1"
    modelslab_path: str = "api"
    modelslab_legacy_spelling: bool = False
    pictory_videos: int = 200
    pictory_page: int = 100

    def size(self, name: str) -> int:
        """How many rows the list `vendor/feed` begins with."""
        if name in self.sizes:
            return self.sizes[name]
        if name in SMALL_LISTS:
            return min(SMALL_LISTS[name], self.rows)
        return self.rows // SIDE_LISTS.get(name, 1)


class Clock:
    """The server's time; tests move it forward."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._ahead += seconds


class World:
    """One set of fake vendors. `violations` holds a sentence for everything no client may ever do."""

    def __init__(self, config: FakeConfig) -> None:
        self.config = config
        self.clock = Clock()
        self.lock = threading.RLock()
        self.urls: dict[str, str] = {}
        self.violations: list[str] = []

    def inspect(self, request: Request) -> None:
        """Note credentials that reached another origin, or stand where they must not."""
        told = request.everything
        for vendor, shapes in _SHAPES.items():
            if not any(shape in told for shape in shapes):
                continue
            if vendor != request.listener:
                self.violations.append(
                    f"{vendor}'s credential reached {request.listener}: {request.method} {request.path}"
                )
            elif any(shape in request.path + "?" + request.query for shape in shapes):
                self.violations.append(f"{vendor}'s credential was put into an address: {request.path}")

    def spent(self, request: Request) -> None:
        """Note a request that costs the artist money."""
        self.violations.append(f"{request.method} {request.path} at {request.listener} spends money")


def basic(key: str, secret: str) -> str:
    """The value of a Basic Authorization header."""
    return "Basic " + base64.b64encode(f"{key}:{secret}".encode()).decode()


_SHAPES = {name: (*secrets, basic(*secrets)[6:]) if len(secrets) == 2 else secrets for name, secrets in SECRETS.items()}
