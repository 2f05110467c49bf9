"""From pixels to files: one function per sort of file, chosen by the row's format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from PIL import Image

from sample_art.canvas import Array, shrink, to_image
from sample_art.rows import Item

QUALITY = {"jpg": 82, "webp": 78, "avif": 62}


@dataclass(frozen=True)
class Media:
    """A finished file that is no picture, with the still that stands for it."""

    data: bytes
    poster: Array | None = None


def save(item: Item, folder: Path) -> list[int]:
    """Draw a row's piece and write its files; the sizes in bytes."""
    module, name = item.art.split(":")
    function: Callable[..., Any] = getattr(import_module(f"sample_art.{module}"), name)
    drawn = function(item.size, item.draw_seed, **item.options)
    assert item.file is not None
    if isinstance(drawn, Media):
        (folder / item.file).write_bytes(drawn.data)
        if item.poster and drawn.poster is not None:
            picture(drawn.poster, folder / item.poster, 80)
    elif isinstance(drawn, list):
        animate(drawn, item.size, folder / item.file)
    else:
        picture(shrink(drawn, item.size), folder / item.file, item.quality)
    return [(folder / name).stat().st_size for name in (item.file, item.poster) if name]


def picture(pixels: Array, path: Path, quality: int | None = None) -> None:
    """Write one still; a lossless WebP is asked for with quality 100."""
    kind = path.suffix.lstrip(".")
    image = to_image(pixels, dithered=kind != "png")
    level = quality or QUALITY.get(kind, 0)
    match kind:
        case "png":
            # What is worth a PNG here has few colours: a palette keeps it small and sharp.
            few = image if image.mode == "RGBA" else image.quantize(128, dither=Image.Dither.NONE)
            few.save(path, optimize=True)
        case "webp":
            image.save(path, quality=level, lossless=level == 100, method=6, exact=False)
        case "avif":
            image.save(path, quality=level, speed=4)
        case _:
            image.save(path, quality=level, optimize=True, progressive=True, subsampling="4:2:0")


def animate(frames: list[Array], size: tuple[int, int], path: Path) -> None:
    """Write a GIF with one palette for all frames, so that nothing flickers."""
    stills = [to_image(shrink(frame, size), dithered=False) for frame in frames]
    strip = Image.new("RGB", (size[0], size[1] * len(stills)))
    for place, still in enumerate(stills):
        strip.paste(still, (0, size[1] * place))
    key = strip.quantize(48, method=Image.Quantize.MEDIANCUT)
    indexed = [still.quantize(palette=key, dither=Image.Dither.NONE) for still in stills]
    indexed[0].save(path, save_all=True, append_images=indexed[1:], duration=70, loop=0, optimize=True, disposal=1)
