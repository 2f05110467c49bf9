"""Oxen.ai: bearer key, page numbers up to 1000 rows, statuses, costs, and each model's own parameters in its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import cycle
from typing import Any

from tests.fake_vendors import checks
from tests.fake_vendors.files import mime_of, scaled, send_file
from tests.fake_vendors.library import Library, Row, Rows
from tests.fake_vendors.looks import picture, plain_file
from tests.fake_vendors.media import PICTURES, Media, render
from tests.fake_vendors.oxen_rows import IN_FLIGHT, NAMESPACE, STATUSES, cost_units, make_row, state_of
from tests.fake_vendors.signing import presigned
from tests.fake_vendors.vendor import Found, Route, Vendor
from tests.fake_vendors.wire import Refused, Request, Response, answer
from tests.fake_vendors.world import World

DEFAULT_ROWS, MAX_ROWS = 50, 1000
FILTERS: Mapping[str, checks.Check] = {
    "namespace": checks.text,
    "model": checks.text,
    "media_type": checks.one_of(("image", "video")),
    "status": checks.one_of(STATUSES),
    "repo": checks.text,
    "folder": checks.text,
}
FIELDS = {
    "model": "model_name",
    "media_type": "media_type",
    "status": "status",
    "repo": "target_repo",
    "folder": "target_directory",
}
UNITS_PER_COIN = 10_000
MAX_VIEWS = 8


class Oxen(Vendor):
    """Past generations, the queue, and files in repositories."""

    name = "oxen"

    def __init__(self, world: World) -> None:
        config = world.config
        self._libraries = {
            name: Library(
                f"oxen/{name}", config.size(key), newest=config.newest.timestamp(), step=config.step, seed=config.seed
            )
            for name, key in ((NAMESPACE, "oxen/generations"), ("atelier", "oxen/atelier"))
        }
        self._views: dict[tuple[object, ...], tuple[list[int], str | None]] = {}
        main = self._libraries[NAMESPACE]
        main.states.update(zip(main.fresh(), cycle(IN_FLIGHT)))
        super().__init__(world)

    def routes(self) -> Iterable[Route]:
        yield Route("GET", "/api/ai/generations", self.list_generations)
        yield Route("GET", "/api/ai/generations/{remote_id}", self.one)
        yield Route("GET", "/api/ai/queue", self.queue)
        yield Route("GET", "/api/ai/queue/{remote_id}", self.poll)
        yield Route("POST", "/api/ai/queue", self._spend, costs=True)
        yield Route("POST", "/api/ai/queue/{remote_id}/retry", self._spend, costs=True)
        yield Route("GET", "/api/repos/{namespace}/{repo}/file/main/{folder}/{name}", self.file)
        yield Route("HEAD", "/api/repos/{namespace}/{repo}/file/main/{folder}/{name}", self.file)

    def list_generations(self, request: Request) -> Response:
        """One page."""
        known = {**FILTERS, "page": checks.whole(1), "page_size": checks.whole(1, MAX_ROWS)}
        asked = self.checked(request.params, known)
        page = asked.pop("page", 1)
        size = request.most(asked.pop("page_size", DEFAULT_ROWS))
        library = self._namespace(asked)
        if asked:
            serials, cost = self._view(library, asked)
            total, window = len(serials), serials[(page - 1) * size : page * size]
        else:
            cost, total, window = self._total_cost(library), len(library), library.window((page - 1) * size, size)
        rows = [self.row(library, serial) for serial in window]
        paging = {"page_number": page, "page_size": size, "total_pages": -(-total // size), "total_entries": total}
        return answer({"count": len(rows), "generations": rows, **paging, "total_cost": cost})

    def one(self, request: Request, remote_id: str) -> Response:
        """One row in its envelope."""
        self.checked(request.params, {})
        library, serial = self._must_find(remote_id)
        return answer(
            {"generation": self.row(library, serial), "status": "success", "status_message": "resource_found"}
        )

    def queue(self, request: Request) -> Response:
        """What is under way, or what has the status asked for."""
        asked = self.checked(request.params, FILTERS)
        library = self._namespace(asked)
        serials, _cost = self._view(library, {"status": IN_FLIGHT, **asked})
        rows = [self.row(library, serial) for serial in serials[:MAX_ROWS]]
        return answer({"count": len(rows), "generations": rows})

    def poll(self, request: Request, remote_id: str) -> Response:
        """One row, bare."""
        self.checked(request.params, {})
        return answer(self.row(*self._must_find(remote_id)))

    def file(self, request: Request, name: str, **_where: str) -> Response:
        """A file of a repository; scaled where asked, as the vendor's open-source server does."""
        size = checks.whole(1, 10_000)
        sizes = {"width": size, "height": size, "thumbnail": checks.boolean, "timestamp": checks.text}
        wish = self.checked(request.params, sizes)
        media = self.media(name)
        if isinstance(media, int):
            raise Refused(self.missing())
        if not wish:
            return send_file(request, render(media), media.mime, media.modified)
        if media.format not in PICTURES and not wish.get("thumbnail"):
            raise Refused(self.invalid("only images can be resized"))
        return _scaled(request, media, wish)

    def _spend(self, _request: Request, **_parts: str) -> Response:
        return answer(
            {"generations": [{"generation_id": self._libraries[NAMESPACE].codes.uuid(0), "status": "queued"}]}
        )

    def lists(self) -> Mapping[str, Rows]:
        return {name: self._rows(key) for name, key in (("generations", NAMESPACE), ("atelier", "atelier"))}

    def _rows(self, key: str) -> Rows:
        library = self._libraries[key]
        return Rows(library, lambda serial: self.row(library, serial))

    def library(self, feed: str = "") -> Library:
        return self._libraries[NAMESPACE if feed in {"", "generations"} else feed]

    def find(self, remote_id: object) -> Found | None:
        text = str(remote_id)
        for library in self._libraries.values():
            serial = library.codes.serial(text)
            if serial is not None and serial in library and library.codes.uuid(serial) == text:
                return library, serial
        return None

    def _must_find(self, remote_id: str) -> Found:
        found = self.find(remote_id)
        if found is None:
            raise Refused(self.missing())
        return found

    def row(self, library: Library, serial: int) -> Row:
        return library.finished(serial, make_row(library, serial, self._address))

    def _address(self, library: Library, serial: int, folder: str | None, file_format: str) -> str:
        name = f"{library.codes.uuid(serial)}.{file_format}"
        if folder is not None:
            return f"{self.url}/api/repos/{library.name[5:]}/renders/file/main/{folder}/{name}"
        return presigned(
            f"{self.world.urls['media']}/oxen-results/{name}", self.world.clock.now(), self.world.config.url_life
        )

    def media(self, name: str) -> Media | int:
        """The file with this name in a repository or among the presigned results."""
        found = self.find(name.partition(".")[0])
        if found is None:
            return 404
        library, serial = found
        bits, made = library.bits(serial), library.made_at(serial)
        if state_of(library, serial) != "succeeded":
            return 404
        file_format = {"video": "mp4", "audio": "wav"}.get(self.row(library, serial)["media_type"])
        return plain_file(file_format, bits, made) if file_format else picture(bits, self.world.config.edge, made)

    def _namespace(self, asked: dict[str, Any]) -> Library:
        name = asked.pop("namespace", NAMESPACE)
        if name not in self._libraries:
            raise Refused(self.missing())
        return self._libraries[name]

    def _view(self, library: Library, asked: Mapping[str, Any]) -> tuple[list[int], str | None]:
        key = (library.name, library.version, *sorted(asked.items()))
        if key not in self._views:
            wanted = {FIELDS[name]: value if isinstance(value, tuple) else (value,) for name, value in asked.items()}
            kept, cost = [], Decimal(0)
            for serial in library.newest_first():
                row = self.row(library, serial)
                if all(row.get(name) in values for name, values in wanted.items()):
                    kept.append(serial)
                    cost += Decimal(row.get("cost") or 0)
            self._keep(key, (kept, f"{cost:.10f}" if cost else None))
        return self._views[key]

    def _total_cost(self, library: Library) -> str | None:
        key = (library.name, library.version)
        if key not in self._views:
            units = sum(cost_units(library, serial) for serial in library.newest_first())
            self._keep(key, ([], f"{Decimal(units) / UNITS_PER_COIN:.10f}" if units else None))
        return self._views[key][1]

    def _keep(self, key: tuple[object, ...], view: tuple[list[int], str | None]) -> None:
        if len(self._views) >= MAX_VIEWS:
            self._views.clear()
        self._views[key] = view

    # The vendor's own shapes.

    def authorize(self, request: Request) -> None:
        if request.headers.get("authorization") != f"Bearer {self.secrets[0]}":
            raise Refused(self.unauthorized())

    def unauthorized(self) -> Response:
        return _error(401, "unauthenticated", "Unauthenticated", "A valid API key is required")

    def invalid(self, message: str) -> Response:
        return _error(400, "invalid_params", "Invalid parameters supplied", message)

    def missing(self) -> Response:
        """What an unknown id, namespace or file is told."""
        return _error(404, "resource_not_found", "Resource not found", "There is no such resource")

    def no_route(self, allowed: list[str]) -> Response:
        if allowed:
            refusal = _error(405, "unknown_error", "Method not allowed", f"Use {', '.join(allowed)}")
            return refusal.but(headers=(*refusal.headers, ("Allow", ", ".join(allowed))))
        return self.missing()


def _error(status: int, kind: str, title: str, detail: str) -> Response:
    inner = {"type": kind, "title": title, "detail": detail}
    return answer({"error": inner, "status": "error", "status_message": kind}, status)


def _scaled(request: Request, media: Media, wish: Mapping[str, Any]) -> Response:
    box = (wish.get("width"), wish.get("height"))
    if media.format not in PICTURES:
        first_frame = Media("jpg", 320, 240, media.bits)
        data = scaled(first_frame, box if any(box) else (320, 240), "fill", "jpg", 80)
        return send_file(request, data, "image/jpeg", media.modified)
    data = scaled(media, box, "fill" if all(box) else "inside", media.format, 80)
    return send_file(request, data, mime_of(media.format), media.modified)
