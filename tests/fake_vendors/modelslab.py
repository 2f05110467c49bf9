"""ModelsLab: POST with the key in the body, page numbers, four lists whose ids repeat, rows of mere addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.fake_vendors import checks
from tests.fake_vendors.library import Library, Row, Rows, mix
from tests.fake_vendors.looks import picture, plain_file
from tests.fake_vendors.media import Media
from tests.fake_vendors.vendor import Found, Route, Vendor
from tests.fake_vendors.wire import Refused, Request, Response, answer, page_of_html
from tests.fake_vendors.words import prompt
from tests.fake_vendors.world import World

TYPES = ("image", "video", "voice", "3d")
FAMILIES = {"images": "image", "video": "video", "voice": "voice", "3d": "3d"}
FORMATS = {"video": "mp4", "voice": "wav", "3d": "glb"}
FIRST_ID = 184_000_000
DEFAULT_ROWS, MAX_ROWS = 10, 30
PATHS = {"api": ("/api/assets_generated",), "v6": ("/api/v6/assets_generated",)}


class ModelsLab(Vendor):
    """The list of generated assets, and fetching one of them."""

    name = "modelslab"

    def __init__(self, world: World) -> None:
        config = world.config
        self._libraries = {
            kind: Library(
                f"modelslab/{kind}",
                config.size(f"modelslab/{kind}"),
                newest=config.newest.timestamp(),
                step=config.step,
                seed=config.seed,
            )
            for kind in TYPES
        }
        for library in self._libraries.values():
            library.states.update(dict.fromkeys(library.fresh(), "processing"))
        super().__init__(world)

    def routes(self) -> Iterable[Route]:
        paths = PATHS.get(self.world.config.modelslab_path, PATHS["api"] + PATHS["v6"])
        yield from (Route("POST", path, self.list_assets) for path in paths)
        yield Route("POST", "/api/v6/{family}/fetch/{request_id}", self.fetch)
        yield Route("POST", "/api/v6/{family}/fetch", self.fetch)

    def list_assets(self, request: Request) -> Response:
        """One page of one type."""
        known = {
            "key": checks.text,
            "type": checks.one_of(TYPES),
            "per_page": checks.whole(1, MAX_ROWS),
            "page": checks.whole(1),
        }
        asked = self.checked(_body(request, self).items(), known)
        if "type" not in asked:
            raise Refused(self.invalid("The type field is required."))
        page, count = asked.get("page", 1), request.most(asked.get("per_page", DEFAULT_ROWS))
        library = self._libraries[asked["type"]]
        start, total = (page - 1) * count, len(library)
        data = [self.row(library, serial) for serial in library.window(start, count)]
        pagination = {
            "current_page": page,
            "per_page": count,
            "total": total,
            "last_page": max(-(-total // count), 1),
            "from": start + 1 if data else None,
            "to": start + len(data) if data else None,
        }
        return answer({"status": "success", "type": asked["type"], "data": data, "pagination": pagination})

    def fetch(self, request: Request, family: str, request_id: str = "") -> Response:
        """One row, with the facts its list does not tell."""
        if family not in FAMILIES:
            raise Refused(self.no_route([]))
        asked = self.checked(_body(request, self).items(), {"key": checks.text, "request_id": lambda value: value})
        found = self.find((FAMILIES[family], request_id or asked.get("request_id")))
        if found is None:
            raise Refused(answer(self._error("Request not found"), 404))
        library, serial = found
        row, bits = self.row(library, serial), library.bits(serial)
        if library.states.get(serial) == "processing":
            link = f"{self.url}/api/v6/{family}/fetch/{row['id']}"
            words = {"eta": 12.4, "message": "Still working, fetch later", "fetch_result": link}
            return answer({"status": "processing", "id": row["id"], "output": [], **words})
        meta = {"prompt": prompt(bits), "model_id": "flux", "seed": bits & 0xFFFFFFFF}
        return answer({"status": "success", "generationTime": 2.45, **row, "proxy_links": row["output"], "meta": meta})

    def lists(self) -> Mapping[str, Rows]:
        return {
            kind: Rows(library, lambda serial, of=library: self.row(of, serial))
            for kind, library in self._libraries.items()
        }

    def library(self, feed: str = "") -> Library:
        return self._libraries[feed or "image"]

    def find(self, remote_id: object) -> Found | None:
        """By id among the images, or by `(type, id)`: ids repeat from type to type."""
        kind, wanted = remote_id if isinstance(remote_id, tuple) else ("image", remote_id)
        library, text = self._libraries[kind], str(wanted)
        try:
            serial = int(text.partition("-")[0], 16) if "-" in text else int(text) - FIRST_ID
        except ValueError:
            return None
        return (library, serial) if serial in library and str(_row_id(library.bits(serial), serial)) == text else None

    def row(self, library: Library, serial: int) -> Row:
        bits = library.bits(serial)
        base = f"{self.world.urls['media']}/generations/{library.codes.uuid(serial)}"
        media = self._file(library, serial, 0)
        ending = "" if bits % 9 == 0 else f".{media.format}"
        count = self._outputs(library, serial, bits)
        return library.finished(
            serial, {"id": _row_id(bits, serial), "output": [f"{base}-{index}{ending}" for index in range(count)]}
        )

    def media(self, name: str) -> Media | int:
        """The file behind the last part of an address, or the status that says it is gone."""
        code, _dash, tail = name.partition(".")[0].rpartition("-")
        for library in self._libraries.values():
            serial = library.codes.serial(code)
            if serial is None or serial not in library or library.codes.uuid(serial) != code:
                continue
            bits = library.bits(serial)
            if not tail.isdigit() or int(tail) >= self._outputs(library, serial, bits):
                return 404
            if len(library) >= 50 and library.age(serial) >= len(library) * 9 // 10:
                return 410 if bits & 1 else 404
            return self._file(library, serial, int(tail))
        return 404

    def _file(self, library: Library, serial: int, index: int) -> Media:
        bits, kind = mix(library.bits(serial), index), library.name.partition("/")[2]
        if kind == "image":
            made = picture(library.bits(serial), self.world.config.edge, library.made_at(serial))
            return Media(made.format, made.width, made.height, bits, made.modified)
        return plain_file(FORMATS[kind], bits, library.made_at(serial))

    def _outputs(self, library: Library, serial: int, bits: int) -> int:
        state = library.states.get(serial)
        if state == "processing" or (state is None and bits % 43 == 0):
            return 0
        return (1, 1, 1, 2, 1, 4, 1, 3)[bits >> 11 & 7] if library.name.endswith("image") else 1

    # The vendor's own shapes.

    def authorize(self, request: Request) -> None:
        if any(name == "key" for name, _value in request.params) or "key" in request.headers:
            raise Refused(answer(self._error("The key must be part of the request body"), 400))
        if _body(request, self).get("key") != self.secrets[0]:
            raise Refused(self.unauthorized())

    def unauthorized(self) -> Response:
        return answer(self._error("Invalid API key"), 401)

    def invalid(self, message: str) -> Response:
        return answer(self._error(message), 400)

    def no_route(self, allowed: list[str]) -> Response:
        if allowed:
            refusal = answer({"message": f"The method is not supported. Supported methods: {', '.join(allowed)}."}, 405)
            return refusal.but(headers=(*refusal.headers, ("Allow", ", ".join(allowed))))
        return answer({"message": "The route could not be found."}, 404)

    def dressed(self, request: Request, response: Response) -> Response:
        """Its framework answers in HTML whoever does not ask for JSON."""
        if "json" in request.headers.get("accept", ""):
            return response
        return page_of_html(response.status, "Something is wrong")

    def _error(self, message: str) -> dict[str, str]:
        return {"status": "error", "messege" if self.world.config.modelslab_legacy_spelling else "message": message}


def _row_id(bits: int, serial: int) -> int | str:
    return f"{serial:06x}-{bits & 0xFFFFFF:06x}" if bits % 53 == 0 else FIRST_ID + serial


def _body(request: Request, vendor: ModelsLab) -> dict[str, Any]:
    if request.params and all(name != "key" for name, _value in request.params):
        raise Refused(vendor.invalid("Parameters belong into the body"))
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise Refused(vendor.invalid("The body must be application/json"))
    try:
        body = request.json
    except ValueError:
        raise Refused(vendor.invalid("The body is not JSON")) from None
    if not isinstance(body, dict):
        raise Refused(vendor.invalid("The body must be an object"))
    return body
