"""Pictory: the raw key as Authorization, opaque cursors, pages of a hundred, a list whose POST twin spends money."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from itertools import count

from tests.fake_vendors import checks
from tests.fake_vendors.library import Library, Row, Rows
from tests.fake_vendors.looks import aspect, iso, picture, pixels, plain_file
from tests.fake_vendors.media import Media
from tests.fake_vendors.signing import SECRET
from tests.fake_vendors.vendor import Found, Route, Vendor
from tests.fake_vendors.wire import Refused, Request, Response, answer
from tests.fake_vendors.words import prompt
from tests.fake_vendors.world import World

FEEDS = ("images", "videos")
USER = "5f0c7a1e-90b2-4d3c-8a77-2e6d1b4c9f03"
IMAGE_MODELS = ("seedream3.0", "flux-schnell", "nanobanana", "nanobanana-pro")
STYLES = ("photorealistic", "artistic", "cartoon", "minimalist", "vintage", "futuristic")
MESSAGES = {403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed"}


class Pictory(Vendor):
    """Generated images, and the optional list of generated videos."""

    name = "pictory"

    def __init__(self, world: World) -> None:
        config = world.config
        self._numbers = count()
        self._libraries = {
            feed: Library(
                f"pictory/{feed}",
                config.size(f"pictory/{feed}"),
                newest=config.newest.timestamp(),
                step=config.step,
                seed=config.seed,
            )
            for feed in FEEDS
        }
        super().__init__(world)

    def routes(self) -> Iterable[Route]:
        base = "/pictoryapis/v1/aistudio"
        yield Route("GET", f"{base}/images", self.images)
        yield Route("GET", f"{base}/videos", self.videos)
        yield Route("POST", f"{base}/images", self._spend, costs=True)
        yield Route("POST", f"{base}/videos", self._spend, costs=True)

    def images(self, request: Request) -> Response:
        """One page of images."""
        return self._page(request, self._libraries["images"])

    def videos(self, request: Request) -> Response:
        """One page of videos, where the account has that list."""
        status = self.world.config.pictory_videos
        if status != 200:
            raise Refused(answer({"message": MESSAGES[status]}, status))
        return self._page(request, self._libraries["videos"])

    def _page(self, request: Request, library: Library) -> Response:
        asked = self.checked(request.params, {"nextPageKey": checks.text})
        last = self._opened(library, asked["nextPageKey"]) if asked else None
        size = request.most(self.world.config.pictory_page)
        serials = library.below(last, size + 1)
        more, serials = len(serials) > size, serials[:size]
        page: Row = {"items": [self.row(library, serial) for serial in serials]}
        if more:
            page["nextPageKey"] = self._sealed(library, serials[-1] if serials else last)
        return answer(page)

    def _sealed(self, library: Library, serial: int | None) -> str:
        end = int(self.world.clock.now() + self.world.config.token_life)
        # A number of its own keeps two tokens for one place apart. The odd letters make the base64 text hold `/`, and
        # perhaps `+`, as real ones may.
        inside = json.dumps(
            {"partitionKey": "user#" + chr(0xFFFF) * 3, "last": serial, "end": end, "n": next(self._numbers)},
            ensure_ascii=False,
        ).encode()
        return base64.b64encode(inside + _seal(library, inside)).decode()

    def _opened(self, library: Library, token: str) -> int | None:
        try:
            raw = base64.b64decode(token, validate=True)
            inside, seal = raw[:-8], raw[-8:]
            if seal != _seal(library, inside):
                raise ValueError("the token belongs to another list")
            told = json.loads(inside)
        except ValueError:
            raise Refused(self.invalid("nextPageKey is invalid")) from None
        if told["end"] < self.world.clock.now():
            raise Refused(self.invalid("nextPageKey has expired"))
        return told["last"]

    def _spend(self, _request: Request) -> Response:
        return answer({"success": True, "data": {"jobId": "91c0e6d2-7b5a-4f18-8c3e-4a2f0d9b7e65"}})

    def lists(self) -> Mapping[str, Rows]:
        return {
            feed: Rows(library, lambda serial, of=library: self.row(of, serial))
            for feed, library in self._libraries.items()
        }

    def library(self, feed: str = "") -> Library:
        return self._libraries[feed or "images"]

    def find(self, remote_id: object) -> Found | None:
        text = str(remote_id)
        for library in self._libraries.values():
            serial = library.codes.serial(text)
            if serial is not None and serial in library and self._row_id(library, serial) == text:
                return library, serial
        return None

    def _row_id(self, library: Library, serial: int) -> str:
        if library.name.endswith("images"):
            return library.codes.uuid(serial)
        return f"2025{library.codes.digits(serial)[-28:]}"

    def row(self, library: Library, serial: int) -> Row:
        bits, remote_id = library.bits(serial), self._row_id(library, serial)
        videos = library.name.endswith("videos")
        base = f"{self.world.urls['media']}/{'videos' if videos else 'images'}/user/{USER}/{remote_id}"
        width, height = pixels(bits, self.world.config.edge)
        row: Row = {
            "url": f"{base}.{'mp4' if videos else self._file(library, serial).format}",
            "id": remote_id,
            "prompt": prompt(bits),
            "aspectRatio": "16:9" if bits % 13 == 0 else aspect(bits)[0],
            "createdDate": iso(library.made_at(serial)),
            "model": "pixverse5.5" if videos else IMAGE_MODELS[bits >> 9 & 3],
            "width": width,
            "height": height,
        }
        if bits >> 14 & 3 == 0:
            row["style"] = STYLES[(bits >> 16) % len(STYLES)]
        if bits >> 18 & 7 == 0 and not videos:
            row["referenceImageUrl"] = f"{base}_reference.jpg"
        if videos:
            row["duration"] = f"{5 + bits % 4}s"
            row["previewImageUrl"] = f"{base}_preview.jpg"
            row["thumbnailImageUrl"] = f"{base}_thumbnail.jpg"
            row["lastFrameImageUrl"] = f"{base}_last_frame.png"
        return library.finished(serial, row)

    def media(self, name: str) -> Media | int:
        """The file behind the last part of an address, or a status."""
        stem, _dot, ending = name.partition(".")
        remote_id, _mark, extra = stem.partition("_")
        found = self.find(remote_id)
        if found is None:
            return 403
        media = self._file(*found)
        if not extra:
            return media
        width, height = pixels(media.bits, self.world.config.edge)
        return Media("png" if ending == "png" else "jpg", width, height, media.bits ^ len(extra), media.modified)

    def _file(self, library: Library, serial: int) -> Media:
        bits, made = library.bits(serial), library.made_at(serial)
        if library.name.endswith("videos"):
            return plain_file("mp4", bits, made)
        return picture(bits, self.world.config.edge, made)

    # The vendor's own shapes.

    def authorize(self, request: Request) -> None:
        if request.headers.get("authorization") != self.secrets[0]:
            raise Refused(self.unauthorized())

    def unauthorized(self) -> Response:
        return answer({"message": "Unauthorized"}, 401)

    def invalid(self, message: str) -> Response:
        fields = [{"name": message.partition(" ")[0], "errors": message}]
        return answer({"code": "INVALID_REQUEST", "message": "Request validation failed", "fields": fields}, 400)

    def no_route(self, allowed: list[str]) -> Response:
        return answer({"message": "Method Not Allowed"}, 405) if allowed else answer({"message": "Forbidden"}, 403)


def _seal(library: Library, inside: bytes) -> bytes:
    return hashlib.blake2b(library.name.encode() + inside, key=SECRET, digest_size=8).digest()
