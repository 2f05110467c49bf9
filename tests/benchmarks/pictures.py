"""Draws a folder of pictures that compress like a generator's output: mixed PNG, JPEG and WebP of 1 to 4 megapixels."""

from __future__ import annotations

import random
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, PngImagePlugin

SIZES = (
    [(1024, 1024)] * 5
    + [(832, 1216), (1216, 832), (1344, 768), (1536, 1024), (1024, 1536), (1920, 1080)] * 2
    + [(2048, 2048)] * 3
)


def draw(seed: int, size: tuple[int, int]) -> Image.Image:
    """One picture: clouds in four octaves, soft and hard shapes, a little grain."""
    dice = random.Random(seed)
    layers = []
    for _channel in range(3):
        plane = Image.new("L", size, 128)
        for octave in (4, 16, 64, 200):
            random_plane = Image.frombytes("L", (octave, octave), dice.randbytes(octave * octave))
            plane = Image.blend(
                plane, random_plane.resize(size, Image.Resampling.BICUBIC), 0.45 if octave < 64 else 0.12
            )
        layers.append(plane)
    picture = Image.merge("RGB", layers)
    _shapes(picture, dice)
    picture = picture.filter(ImageFilter.GaussianBlur(0.7))
    # Grain: one random tile, repeated; real renders never are perfectly smooth and PNG sizes depend on it.
    tile = Image.effect_noise((512, 512), 4)
    grain = Image.new("L", size)
    for left in range(0, size[0], 512):
        for top in range(0, size[1], 512):
            grain.paste(tile, (left, top))
    noisy = [ImageChops.add(plane, grain, 1, -128) for plane in picture.split()]
    return Image.merge("RGB", noisy)


def _shapes(picture: Image.Image, dice: random.Random) -> None:
    pen = ImageDraw.Draw(picture, "RGBA")
    width, height = picture.size
    for _ in range(60):
        x, y, r = dice.randrange(width), dice.randrange(height), dice.randrange(8, max(width, height) // 5)
        colour = (*(dice.randrange(256) for _ in range(3)), dice.choice((60, 120, 255)))
        match dice.randrange(3):
            case 0:
                pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)
            case 1:
                pen.polygon([(x + dice.randrange(-r, r), y + dice.randrange(-r, r)) for _ in range(5)], fill=colour)
            case _:
                pen.line([(x, y), (dice.randrange(width), dice.randrange(height))], fill=colour, width=1 + r // 20)


def _save_one(task: tuple[int, str]) -> None:
    number, folder = task
    dice = random.Random(number * 7919 + 1)
    picture = draw(number, dice.choice(SIZES))
    share, base = dice.random(), f"{folder}/{number:05d}"
    if share < 0.5:
        notes = PngImagePlugin.PngInfo()
        notes.add_text("parameters", f"picture {number}\nSteps: 20, Seed: {number * 7919}, Size: {picture.size}")
        picture.save(base + ".png", pnginfo=notes, compress_level=4)
    elif share < 0.8:
        picture.save(base + ".jpg", quality=92)
    else:
        picture.save(base + ".webp", quality=90, method=2)


def make_folder(folder: Path, count: int) -> list[Path]:
    """`count` pictures in `folder` (kept where they are there already): half PNG, 30 % JPEG, 20 % WebP."""
    folder.mkdir(parents=True, exist_ok=True)
    if len(list(folder.iterdir())) < count:
        with ProcessPoolExecutor(2) as workers:
            list(workers.map(_save_one, [(number, str(folder)) for number in range(count)], chunksize=4))
    return sorted(folder.iterdir())


if __name__ == "__main__":
    print(len(make_folder(Path(sys.argv[1]), int(sys.argv[2]))), "pictures")
