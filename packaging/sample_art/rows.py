"""The rows of the sample library, read from rows.toml: what each piece is called, asked for and drawn with."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

ROWS = Path(__file__).with_name("rows.toml")

MIMES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "avif": "image/avif",
    "gif": "image/gif",
    "mov": "video/quicktime",
    "avi": "video/x-msvideo",
    "wav": "audio/wav",
    "glb": "model/gltf-binary",
}

TYPES = {"mov": "video", "avi": "video", "wav": "audio", "glb": "3d"}

TOLD = (
    "type", "status", "prompt", "negativePrompt", "model", "seed", "tags", "collections", "cost", "error", "progress",
)  # fmt: skip

DEFAULT_PARAMETERS: Mapping[str, object] = {"author": "Vitrine", "licence": "CC0 1.0"}


@dataclass(frozen=True)
class Item:
    """One row. `art` is `module:function` of this package, "" for rows without media; `told` goes to the manifest."""

    name: str
    minutes: float
    told: Mapping[str, Any]
    art: str = ""
    format: str = ""
    size: tuple[int, int] = (0, 0)
    draw_seed: int = 0
    quality: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    request: str | None = None

    @property
    def id(self) -> str:
        """The same for ever: made of the name alone."""
        return "smp_" + hashlib.sha256(self.name.encode()).hexdigest()[:12]

    @property
    def is_picture(self) -> bool:
        """True for what Pillow opens; clips and models have posters instead."""
        return bool(self.art) and self.format not in TYPES

    @property
    def file(self) -> str | None:
        """The name of the file itself."""
        return f"{self.name}.{self.format}" if self.art else None

    @property
    def poster(self) -> str | None:
        """The name of the still that stands for a clip or a model."""
        return f"{self.name}-poster.jpg" if self.format in ("mov", "avi", "glb") else None

    def is_complete(self, folder: Path) -> bool:
        """True where every file of this row is there."""
        return all((folder / name).exists() for name in (self.file, self.poster) if name)

    def manifest_row(self, folder: Path) -> dict[str, Any]:
        """The row as the manifest tells it, with what the file itself says."""
        row: dict[str, Any] = {"id": self.id, "type": TYPES.get(self.format, "image"), "status": "succeeded"}
        row |= {name: self.told[name] for name in TOLD if name in self.told}
        row["parameters"] = {**self.told.get("parameters", {}), **DEFAULT_PARAMETERS}
        row["minutes"] = self.minutes
        if self.request:
            row["requestId"] = "req_" + hashlib.sha256(self.request.encode()).hexdigest()[:10]
        if "seconds" in self.options:
            row["duration"] = self.options["seconds"]
        if self.size[0]:
            row["width"], row["height"] = self.size
        if self.file:
            row |= {"file": self.file, "mime": MIMES[self.format], "bytes": (folder / self.file).stat().st_size}
        if self.poster:
            row["poster"] = self.poster
        if self.is_picture and self.file:
            with Image.open(folder / self.file) as picture:
                row["width"], row["height"] = picture.size
        return row


def read(path: Path = ROWS) -> list[Item]:
    """Every row, with requests of several outputs spread into one item each."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["item"]
    return [item for table in tables for item in _items(table)]


def _items(table: Mapping[str, Any]) -> list[Item]:
    outputs = table.get("outputs")
    if not outputs:
        return [_item(table)]
    plain = {name: value for name, value in table.items() if name != "outputs"}
    made = []
    for place, output in enumerate(outputs):
        merged = {**plain, **output, "options": {**plain.get("options", {}), **output.get("options", {})}}
        # Outputs of one request are finished seconds apart, the first one last: the newest is on top of the stack.
        merged |= {"name": f"{table['name']}-{place + 1}", "minutes": table["minutes"] + place * 0.05}
        made.append(_item({**merged, "request": table["name"]}))
    return made


def _item(table: Mapping[str, Any]) -> Item:
    seed = table.get("seed")
    draw_seed = table.get("draw_seed", seed if isinstance(seed, int) else 1)
    return Item(
        name=table["name"],
        minutes=table["minutes"],
        told=table,
        art=table.get("art", ""),
        format=table.get("format", "jpg" if table.get("art") else ""),
        size=tuple(table.get("size", (0, 0))),
        draw_seed=draw_seed % 2**32,
        quality=table.get("quality"),
        options=table.get("options", {}),
        request=table.get("request"),
    )
