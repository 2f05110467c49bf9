"""What Vitrine is made of, and under which licence: for the About window."""

from __future__ import annotations

import importlib.metadata
import re
from dataclasses import dataclass
from importlib.resources import files

_LICENCE_FILE = re.compile(r"(?i)^(licen[cs]e|copying|lgpl)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that is on board. `distribution`: where its version and text are; `resource`: or the text in ours."""

    name: str
    licence: str
    distribution: str = ""
    resource: str = ""


PARTS = (
    Part(name="Vitrine", licence="MIT", distribution="vitrine"),
    Part(name="Qt, PySide6", licence="LGPL 3.0", distribution="PySide6-Essentials"),
    Part(name="Inter", licence="SIL Open Font License 1.1", resource="fonts/LICENSE-Inter.txt"),
    Part(name="Lucide", licence="ISC", resource="icons/lucide/LICENSE.txt"),
    Part(name="Sample library", licence="CC0 1.0", resource="samples/LICENSE.txt"),
    Part(name="Pillow", licence="MIT-CMU", distribution="pillow"),
    Part(name="httpx", licence="BSD 3-Clause", distribution="httpx"),
    Part(name="httpcore", licence="BSD 3-Clause", distribution="httpcore"),
    Part(name="h11", licence="MIT", distribution="h11"),
    Part(name="anyio", licence="MIT", distribution="anyio"),
    Part(name="sniffio", licence="MIT or Apache 2.0", distribution="sniffio"),
    Part(name="idna", licence="BSD 3-Clause", distribution="idna"),
    Part(name="certifi", licence="MPL 2.0", distribution="certifi"),
    Part(name="truststore", licence="MIT", distribution="truststore"),
    Part(name="keyring", licence="MIT", distribution="keyring"),
    Part(name="platformdirs", licence="MIT", distribution="platformdirs"),
    Part(name="qasync", licence="BSD 2-Clause", distribution="qasync"),
)


def version(part: Part) -> str:
    """Its installed version; "" where it has none. Reads the disk."""
    try:
        return importlib.metadata.version(part.distribution) if part.distribution else ""
    except importlib.metadata.PackageNotFoundError:
        return ""


def text(part: Part) -> str:
    """The text of its licence; "" where only its name is on board. Reads the disk."""
    if part.resource:
        return files("resources").joinpath(*part.resource.split("/")).read_text("utf-8")
    try:
        listed = importlib.metadata.files(part.distribution) or []
    except importlib.metadata.PackageNotFoundError:
        return ""
    texts = []
    for path in listed:
        if _LICENCE_FILE.match(path.name) and path.suffix not in (".py", ".pyc"):
            try:
                texts.append(path.read_text("utf-8"))
            except (OSError, UnicodeDecodeError):
                continue  # listed and not shipped
    return "\n\n".join(texts)
