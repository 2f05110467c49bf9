"""What an installed or bundled program must have on board; looked at without a window, for whoever builds it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtGui import QImageReader

from gui.theme.icons import app_icon
from gui.theme.sheet import style_sheet
from gui.theme.tokens import ThemeName, load_tokens
from services import paths
from services.credentials.backends import loadable
from services.domain import Query, Status
from services.errors import ServiceError
from services.gallery import Gallery, GalleryOptions
from services.net.trust import system_trust

IMAGE_FORMATS = {"webp", "png", "jpeg", "svg"}
FEWEST_PROVIDERS = 4


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing looked at."""

    name: str
    ok: bool
    value: str


def line(checked: Checked) -> str:
    """`ok   image formats: jpeg, png, svg, webp`."""
    return f"{'ok  ' if checked.ok else 'BAD '} {checked.name}: {checked.value}"


async def everything() -> list[Checked]:
    """All of it, the services in a folder that goes again."""
    checks = [*on_board(), _keyrings(), _certificates()]
    with tempfile.TemporaryDirectory(prefix="vitrine-check-") as folder:
        places = paths.app_paths({"VITRINE_HOME": folder}, demo=True)
        try:
            paths.prepare(places)
            async with AsyncExitStack() as stack:
                return checks + await at_work(await Gallery.open(places, stack, GalleryOptions(demo=True)))
        except ServiceError as error:
            return [*checks, Checked("services", ok=False, value=str(error))]


def on_board() -> list[Checked]:
    """What can be looked at without opening anything."""
    return [_guarded("image formats", _image_formats), _guarded("resources", _resources)]


async def at_work(gallery: Gallery) -> list[Checked]:
    """The sample library read the whole way: providers, catalogue, worker processes, and what `doctor` says."""
    titles = [info.title for info in gallery.providers()]
    checks = [Checked("providers", len(titles) >= FEWEST_PROVIDERS, ", ".join(titles))]
    await gallery.refresh()
    ids = await gallery.ids(Query(statuses=(Status.SUCCEEDED,)))
    checks.append(Checked("sample library", bool(ids), f"{len(ids)} finished assets"))
    if ids:
        (entry,) = await gallery.rows(ids[:1])
        picture = await gallery.thumbnail(entry, 256)
        checks.append(Checked("thumbnail", bool(picture.data), f"{picture.width} × {picture.height}"))
    found = await gallery.doctor()
    return checks + [Checked(each.name, each.ok or each.name == "keyring", each.value) for each in found]


def _guarded(name: str, look: Callable[[], tuple[bool, str]]) -> Checked:
    try:
        ok, value = look()
    except Exception as err:  # noqa: BLE001  (whatever is missing, the other lines are still wanted)
        return Checked(name, ok=False, value=type(err).__name__)
    return Checked(name, ok, value)


def _image_formats() -> tuple[bool, str]:
    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    return known >= IMAGE_FORMATS, ", ".join(sorted(IMAGE_FORMATS & known))


def _resources() -> tuple[bool, str]:
    for name in ThemeName:
        style_sheet(load_tokens(name))
    fonts = [each for each in files("resources").joinpath("fonts").iterdir() if each.name.endswith(".otf")]
    samples = files("resources").joinpath("samples", "manifest.json").is_file()
    whole = bool(fonts) and samples and not app_icon().isNull()
    return whole, f"{len(fonts)} fonts, samples, icons, styles"


def _keyrings() -> Checked:
    names = loadable()
    return Checked("keyring back ends", len(names) > 1, ", ".join(names))


def _certificates() -> Checked:
    known = system_trust().cert_store_stats()["x509_ca"]
    return Checked("TLS certificates", known > 0 or sys.platform in ("darwin", "win32"), str(known))


def verdict(checks: Sequence[Checked]) -> int:
    """The exit status."""
    return 0 if all(each.ok for each in checks) else 1
