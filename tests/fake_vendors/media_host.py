"""Where the media live: signed and plain addresses, scaled on request, and a witness that no credential comes here."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl

from tests.fake_vendors import checks
from tests.fake_vendors.files import mime_of, scaled, send_file
from tests.fake_vendors.media import PICTURES, Media, render
from tests.fake_vendors.modelslab import ModelsLab
from tests.fake_vendors.oxen import Oxen
from tests.fake_vendors.pictory import USER, Pictory
from tests.fake_vendors.scenario import Scenario
from tests.fake_vendors.signing import check_presigned, cloud_end, cloud_query
from tests.fake_vendors.vendor import Host
from tests.fake_vendors.wire import XML_TYPE, Refused, Request, Response, page_of_html
from tests.fake_vendors.world import World

FITS = ("cover", "contain", "fill", "inside", "outside")
FORMATS = ("jpeg", "jpg", "png", "webp", "avif", "tiff", "tif", "origin", "auto")
TRANSFORMS = {
    "width": lambda value: None if value == "auto" else checks.whole(1, 8192)(value),
    "height": lambda value: None if value == "auto" else checks.whole(1, 8192)(value),
    "fit": checks.one_of(FITS),
    "quality": checks.whole(1, 100),
    "format": checks.one_of(FORMATS),
}


class MediaHost(Host):
    """All CDNs in one."""

    name = "media"

    def __init__(self, world: World, vendors: tuple[ModelsLab, Oxen, Pictory, Scenario]) -> None:
        super().__init__(world)
        self._modelslab, self._oxen, self._pictory, self._scenario = vendors
        self._folders: dict[str, Callable[[Request, str], Response]] = {
            "generations": self._from_modelslab,
            f"images/user/{USER}": self._from_pictory,
            f"videos/user/{USER}": self._from_pictory,
            "oxen-results": self._from_oxen,
            "assets-transform": self._from_scenario,
            "assets": self._from_scenario,
            "thumbnails": self._thumbnail,
        }

    def honest(self, request: Request) -> Response:
        if request.method not in {"GET", "HEAD"}:
            return xml_error(405, "MethodNotAllowed", "The specified method is not allowed")
        folder, _slash, name = request.path[1:].rpartition("/")
        serve = self._folders.get(folder)
        if serve is None:
            return xml_error(403, "AccessDenied", "Access denied")
        try:
            return serve(request, name)
        except Refused as refused:
            return refused.response

    def _from_modelslab(self, request: Request, name: str) -> Response:
        return self._plain(request, self._modelslab.media(name))

    def _from_pictory(self, request: Request, name: str) -> Response:
        return self._plain(request, self._pictory.media(name))

    def _thumbnail(self, request: Request, name: str) -> Response:
        return self._plain(request, self._scenario.media(name.removesuffix(".webp")))

    def _from_oxen(self, request: Request, name: str) -> Response:
        said = request.headers.get("authorization")
        if said is not None:
            words = "<Message>Only one auth mechanism allowed</Message><ArgumentName>Authorization</ArgumentName>"
            told = f"<Error><Code>InvalidArgument</Code>{words}<ArgumentValue>{said}</ArgumentValue></Error>"
            return Response(400, told.encode(), XML_TYPE)
        wrong = check_presigned(self.url + request.path, request.query, self.world.clock.now())
        if wrong is not None:
            return xml_error(
                403, wrong, "Request has expired" if wrong == "AccessDenied" else "Signature does not match"
            )
        return self._plain(request, self._oxen.media(name))

    def _from_scenario(self, request: Request, name: str) -> Response:
        end = cloud_end(request.query)
        start = "p=100" if request.path.startswith("/assets-transform/") else ""
        signed = cloud_query(self.url + request.path, end or 0, start=start)
        rest = request.query[len(signed) :]
        if end is None or not request.query.startswith(signed) or (rest and rest[0] != "&"):
            raise Refused(xml_error(403, "AccessDenied", "Access denied"))
        if end < self.world.clock.now():
            raise Refused(xml_error(403, "AccessDenied", "Access denied"))
        media = self._scenario.media(name)
        wish = _wish(rest[1:])
        if not wish or not start or isinstance(media, int) or media.format not in PICTURES:
            return self._plain(request, media)
        return _transformed(request, media, wish)

    def _plain(self, request: Request, media: Media | int) -> Response:
        if isinstance(media, int):
            if media == 403:
                return xml_error(403, "AccessDenied", "Access denied")
            return page_of_html(media, "Gone" if media == 410 else "Not found")
        return send_file(request, render(media), media.mime, media.modified)


def _wish(query: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        try:
            found[name] = TRANSFORMS[name](value)
        except (KeyError, ValueError):
            raise Refused(xml_error(400, "InvalidArgument", f"{name} is wrong")) from None
    return found


def _transformed(request: Request, media: Media, wish: dict[str, object]) -> Response:
    asked = str(wish.get("format", "origin"))
    file_format = {"origin": media.format, "auto": "webp"}.get(asked, asked)
    box = (wish.get("width"), wish.get("height"))
    data = scaled(media, box, str(wish.get("fit", "cover")), file_format, int(str(wish.get("quality", 80))))
    return send_file(
        request, data, mime_of({"jpeg": "jpg", "tif": "tiff"}.get(file_format, file_format)), media.modified
    )


def xml_error(status: int, code: str, message: str) -> Response:
    """An error as CloudFront and S3 write it."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return Response(status, f"{head}<Error><Code>{code}</Code><Message>{message}</Message></Error>".encode(), XML_TYPE)


class ForeignHost(Host):
    """Another origin that nobody should be led to: it answers politely and remembers."""

    name = "foreign"

    def honest(self, request: Request) -> Response:
        return page_of_html(200, "Welcome, stranger")
