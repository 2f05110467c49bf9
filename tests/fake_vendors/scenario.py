"""Scenario: Basic key and secret, opaque tokens, filters and orders, signed media, examples of models all at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from tests.fake_vendors import checks
from tests.fake_vendors.library import Library, Row, Rows, mix
from tests.fake_vendors.media import Media
from tests.fake_vendors.scenario_rows import (
    MODELS,
    PROJECT,
    asset_id,
    companion,
    make_asset,
    make_example,
    media_of,
    state_of,
)
from tests.fake_vendors.scenario_views import PARAMETERS, Ask, Views, seal, unseal, wrong_combination
from tests.fake_vendors.signing import cloud_query, window_end
from tests.fake_vendors.vendor import Found, Route, Vendor
from tests.fake_vendors.wire import Refused, Request, Response, answer
from tests.fake_vendors.world import World, basic

PUBLIC = "public-auth-token"
FEEDS = ("assets", "public", "examples")
MAX_BULK = 200
PRIVATE_MODEL = "model_SomebodysPrivate1"
QUERY = {"projectId": checks.text, "originalAssets": checks.boolean}


class Scenario(Vendor):
    """Listing, retrieving and bulk reading of assets; examples of a model."""

    name = "scenario"

    def __init__(self, world: World) -> None:
        config = world.config
        self._numbers = count()
        self._libraries = {
            feed: Library(
                f"scenario/{feed}",
                config.size(f"scenario/{feed}"),
                newest=config.newest.timestamp(),
                step=config.step,
                seed=config.seed,
            )
            for feed in FEEDS
        }
        own = self._libraries["assets"]
        own.states.update(dict.fromkeys(own.fresh(), "pending"))
        self._views = Views([own, self._libraries["public"]], self.row)
        super().__init__(world)

    def routes(self) -> Iterable[Route]:
        yield Route("GET", "/v1/assets", self.list_assets)
        yield Route("POST", "/v1/assets/get-bulk", self.get_bulk)
        yield Route("GET", "/v1/assets/{asset_id}", self.retrieve)
        yield Route("GET", "/v1/models/{model_id}/examples", self.list_examples)

    def list_assets(self, request: Request) -> Response:
        """One page."""
        asked = self._asked(request, PARAMETERS)
        if request.headers["authorization"] == PUBLIC and asked.setdefault("privacy", "public") != "public":
            raise Refused(self.forbidden())
        wrong = wrong_combination(asked)
        if wrong is not None:
            raise Refused(answer({"status": "error", "code": "INVALID_PARAMETER", "message": wrong[1]}, 400))
        ask = Ask.of(asked, request)
        try:
            last = unseal(ask, self.world.clock.now())
        except ValueError as err:
            raise Refused(self.invalid(str(err))) from None
        places = self._views.page(ask, last)
        more, places = len(places) > ask.count, places[: ask.count]
        libraries = (self._libraries["assets"], self._libraries["public"])
        original = asked.get("originalAssets", False)
        page: Row = {
            "assets": [self.row(libraries[which], serial, original=original) for _date, which, serial in places]
        }
        if more:
            end = self.world.clock.now() + self.world.config.token_life
            page["nextPaginationToken"] = seal(ask, places[-1] if places else last, end, next(self._numbers))
        return answer(page)

    def get_bulk(self, request: Request) -> Response:
        """Up to 200 assets by id; unknown ids are left out."""
        asked = self._asked(request, QUERY)
        try:
            body = request.json
        except ValueError:
            raise Refused(self.invalid("the body is not JSON")) from None
        ids = self.checked(body.items() if isinstance(body, dict) else [("body", body)], {"assetIds": _ids}).get(
            "assetIds"
        )
        if ids is None:
            raise Refused(self.invalid("assetIds is required"))
        found = [self.find(remote_id) for remote_id in ids]
        original = asked.get("originalAssets", False)
        return answer({"assets": [self.row(*place, original=original) for place in found if place is not None]})

    def retrieve(self, request: Request, asset_id: str) -> Response:
        """One asset."""
        asked = self._asked(request, {**QUERY, "withEmbedding": checks.boolean})
        found = self.find(asset_id)
        if found is None:
            raise Refused(answer({"reason": f"Asset {asset_id} not found", "trace_id": _trace(request)}, 404))
        row = self.row(*found, original=asked.get("originalAssets", False))
        if request.headers["authorization"] == PUBLIC and row["privacy"] != "public":
            raise Refused(self.forbidden())
        if asked.get("withEmbedding"):
            row["embedding"] = [mix(number) % 2000 / 1000 - 1 for number in range(64)]
        return answer({"asset": row})

    def list_examples(self, request: Request, model_id: str) -> Response:
        """All examples of a model."""
        asked = self._asked(request, QUERY)
        if model_id == PRIVATE_MODEL:
            raise Refused(self.forbidden())
        if model_id not in MODELS:
            raise Refused(answer({"reason": f"Model {model_id} not found", "trace_id": _trace(request)}, 404))
        return answer({"examples": self.examples(model_id, original=asked.get("originalAssets", False))})

    def examples(self, model_id: str, *, original: bool = False) -> list[Row]:
        """The first model has the two oldest own assets and all foreign ones, the second twelve, the third none."""
        own, others = self._libraries["assets"], self._libraries["examples"]
        if model_id == MODELS[2]:
            return []
        foreign = len(others) if model_id == MODELS[0] else 12
        places = [(own, serial) for serial in own.above(None, 2)] if model_id == MODELS[0] else []
        places += [(others, serial) for serial in others.window(0, foreign)]
        return [
            make_example(self.row(library, serial, original=original), model_id, library.bits(serial))
            for library, serial in places
        ]

    def public_rows(self) -> list[Row]:
        """What `privacy=public` lists, newest first."""
        ask = Ask({"privacy": "public"}, "createdAt", True, 1 << 40, None)
        libraries = (self._libraries["assets"], self._libraries["public"])
        return [self.row(libraries[which], serial) for _date, which, serial in self._views.page(ask, None)]

    def lists(self) -> Mapping[str, Rows]:
        return {
            feed: Rows(library, lambda serial, of=library: self.row(of, serial))
            for feed, library in self._libraries.items()
        }

    def library(self, feed: str = "") -> Library:
        return self._libraries[feed or "assets"]

    def find(self, remote_id: object) -> Found | None:
        text = str(remote_id)
        for library in self._libraries.values():
            serial = library.codes.serial(text[:-1])
            if serial is not None and serial in library and asset_id(library, serial) == text:
                return library, serial
        return None

    def row(self, library: Library, serial: int, *, original: bool = False) -> Row:
        folder = "assets" if original else "assets-transform"
        media, end = self.world.urls["media"], window_end(self.world.clock.now(), self.world.config.url_life)

        def sign(linked: str) -> str:
            if linked.endswith("t"):
                return f"{media}/thumbnails/{linked}.webp"
            return self.signed_url(folder, linked, end)

        return library.finished(serial, make_asset(library, serial, self.world.config.edge, sign))

    def signed_url(self, folder: str, linked: str, end: int) -> str:
        """The address of an asset's file that is good until `end`."""
        url = f"{self.world.urls['media']}/{folder}/{linked}"
        return f"{url}?{cloud_query(url, end, start='p=100' if folder == 'assets-transform' else '')}"

    def media(self, linked: str) -> Media | int:
        """The file of an asset or of a companion, or a status."""
        found = self.find(f"{linked[:-1]}0")
        if found is None or state_of(*found) != "success":
            return 404
        if linked.endswith("0"):
            return media_of(*found, self.world.config.edge)
        return companion(*found, self.world.config.edge, linked[-1]) or 404

    def _asked(self, request: Request, known: Mapping[str, checks.Check]) -> dict[str, Any]:
        asked = self.checked(request.params, known)
        if asked.get("projectId", PROJECT) != PROJECT:
            raise Refused(self.forbidden())
        return asked

    # The vendor's own shapes.

    def authorize(self, request: Request) -> None:
        said = request.headers.get("authorization")
        if said == basic(*self.secrets):
            return
        parts = request.path.split("/")
        if said == PUBLIC and request.method == "GET" and parts[2] == "assets" and len(parts) <= 4:
            return
        raise Refused(self.forbidden() if said == PUBLIC else self.unauthorized())

    def unauthorized(self) -> Response:
        return answer({"reason": "Unauthorized: invalid API key or secret", "trace_id": "tr_unauthorized"}, 401)

    def forbidden(self) -> Response:
        """What a key is told that may not see this."""
        return answer({"message": "API Keys cannot access protected resources"}, 403)

    def invalid(self, message: str) -> Response:
        return answer({"reason": message, "trace_id": "tr_invalid"}, 400)

    def no_route(self, allowed: list[str]) -> Response:
        if allowed:
            refusal = answer({"message": "Method Not Allowed"}, 405)
            return refusal.but(headers=(*refusal.headers, ("Allow", ", ".join(allowed))))
        return answer({"message": "Not Found"}, 404)


def _ids(value: object) -> list[str]:
    if not isinstance(value, list) or not value or not all(isinstance(part, str) for part in value):
        raise ValueError("must be a list of ids")
    if len(value) > MAX_BULK:
        raise ValueError(f"must hold at most {MAX_BULK} ids")
    return value


def _trace(request: Request) -> str:
    return "tr_" + hashlib.blake2b(request.path.encode(), digest_size=8).hexdigest()
