"""The child process that decodes: bytes in, small JPEG or WebP pictures out. The only module that imports Pillow.

Run as `python -m services.pictures.worker`. It keeps no file, no key and no network; see `confinement`.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import BinaryIO, Final

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from services.pictures import worker_protocol as protocol
from services.pictures.confinement import confine, cpu_time
from services.pictures.limits import MAX_PROFILE_BYTES, MAX_SCALED_PIXELS, MAX_WHOLE_PIXELS, JobLimits
from services.pictures.png import pixel_chunks
from services.pictures.refusals import Refusal, RefusedError
from services.pictures.sniff import Format, ends_early, sniff, webp_size

MEMORY_OPTION: Final = "--memory-bytes="

_READERS: Final[Mapping[Format, Callable[[BytesIO], ImageFile.ImageFile]]] = {
    Format.PNG: PngImagePlugin.PngImageFile,
    Format.JPEG: JpegImagePlugin.JpegImageFile,
    Format.WEBP: WebPImagePlugin.WebPImageFile,
    Format.GIF: GifImagePlugin.GifImageFile,
    Format.AVIF: AvifImagePlugin.AvifImageFile,
    Format.TIFF: TiffImagePlugin.TiffImageFile,
    Format.BMP: BmpImagePlugin.BmpImageFile,
}

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})
_ORIENTATION_TAG: Final = 0x0112
_PROFILE_SPACES: Final = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}

_PROBES: Final = {
    Format.PNG: "RGB",
    Format.JPEG: "RGB",
    Format.WEBP: "RGBA",
    Format.GIF: "P",
    Format.TIFF: "RGB",
    Format.BMP: "RGB",
}

JPEG_QUALITY: Final = 85
WEBP_QUALITY: Final = 85
WEBP_EFFORT: Final = 1
_ROWS: Final = 8


def render(data: bytes, edges: Sequence[int]) -> protocol.Answer:
    """Pictures of `data`, one for each edge, upright, in sRGB, never enlarged. RefusedError says why there is none."""
    found = sniff(data)
    try:
        return _render(data, found, edges)
    except RefusedError:
        raise
    except MemoryError as err:
        raise RefusedError(Refusal.TOO_MUCH_MEMORY) from err
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as err:
        raise RefusedError(Refusal.TOO_LARGE) from err
    except Exception as err:  # decoders raise anything on foreign bytes, and all of it means the same
        cut = "truncated" in str(err).lower() or ends_early(data, found)
        raise RefusedError(Refusal.CUT_OFF if cut else Refusal.DAMAGED) from err


def _render(data: bytes, found: Format, edges: Sequence[int]) -> protocol.Answer:
    image, (width, height) = _open(data, found)
    shrunk = _shrunk(image, _fit((width, height), max(edges)))
    turn = _orientation(image)
    colours = _in_srgb(shrunk, image.info.get("icc_profile"))
    has_alpha = colours.mode == "RGBA"
    if turn in _TURNS:
        colours = colours.transpose(_TURNS[turn])
    if turn in _SIDEWAYS:
        width, height = height, width
    made: dict[int, protocol.Picture] = {}
    for edge in sorted(edges, reverse=True):  # each from the one before: the decoding was the dear part
        size = _fit((width, height), edge)
        if colours.size != size:
            colours = colours.resize(size, Image.Resampling.BICUBIC, reducing_gap=1.0)
        made[edge] = _encoded(colours, edge)
    return protocol.Answer(
        pictures=tuple(made[edge] for edge in edges),
        source_width=width,
        source_height=height,
        source_format=found,
        has_alpha=has_alpha,
        likeness=_likeness(colours),
    )


def _likeness(image: Image.Image) -> int:
    """64 bits of a small picture: whether each of 8 x 8 places is brighter than the one to its right."""
    if image.mode == "RGBA":
        grey = Image.new("RGB", image.size, "grey")
        grey.paste(image, mask=image.getchannel("A"))
        image = grey
    values = image.convert("L").resize((_ROWS + 1, _ROWS), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_ROWS):
        for place in range(row * (_ROWS + 1), row * (_ROWS + 1) + _ROWS):
            bits = bits << 1 | (values[place] > values[place + 1])
    return bits


def _open(data: bytes, found: Format) -> tuple[ImageFile.ImageFile, tuple[int, int]]:
    """The image with only its header read, and its size within our limits."""
    if found is Format.WEBP:
        _check_size(webp_size(data), MAX_WHOLE_PIXELS)
    if found is Format.PNG:
        data = pixel_chunks(data)
    image = _READERS[found](BytesIO(data))
    _check_size(image.size, MAX_SCALED_PIXELS if found is Format.JPEG else MAX_WHOLE_PIXELS)
    return image, image.size


def _check_size(size: tuple[int, int] | None, most: int) -> None:
    if size is not None and size[0] * size[1] > most:
        raise RefusedError(Refusal.TOO_LARGE, *size)


def _fit(size: tuple[int, int], edge: int) -> tuple[int, int]:
    """`size` made to fit a square of `edge`; a long thin picture keeps at least one pixel."""
    longest = max(size)
    if longest <= edge:
        return size
    return max(1, round(size[0] * edge / longest)), max(1, round(size[1] * edge / longest))


def _shrunk(image: ImageFile.ImageFile, size: tuple[int, int]) -> Image.Image:
    """The first frame at its final size. JPEG is decoded at a half, quarter or eighth where that is enough."""
    draft = image.draft(None, size)
    image.load()
    flat = _without_palette(image)
    # BICUBIC after an integer reduction: half the work of LANCZOS, and JPEG storage hides the difference.
    return flat.resize(size, Image.Resampling.BICUBIC, box=draft[1] if draft else None, reducing_gap=1.0)


def _without_palette(image: Image.Image) -> Image.Image:
    """The same picture in a mode that can be averaged: L, RGB, RGBA, CMYK or LAB; opaque ones without alpha."""
    if image.mode in {"I", "F", "I;16", "I;16L", "I;16B", "I;16N"}:
        return _in_eight_bits(image)
    if "transparency" in image.info or image.mode in {"PA", "LA", "La", "RGBa"}:
        image = image.convert("RGBA")
    if image.mode == "RGBA":
        low, _high = image.getchannel("A").getextrema()
        return image.convert("RGB") if low == 255 else image
    if image.mode in {"L", "RGB", "CMYK", "LAB"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits, or floats: 16-bit ones keep their scale, the others are stretched to their brightest."""
    if image.mode.startswith("I;16"):
        high_byte = 0 if image.mode == "I;16B" else 1
        return Image.frombytes("L", image.size, image.tobytes()[high_byte::2])
    _low, high = image.getextrema()
    top = float(high) if isinstance(high, int | float) else 1.0
    white = 1.0 if top <= 1 else 255.0 if top <= 255 else 65535.0 if top <= 65535 else top
    scale = 255.0 / white
    return image.point(lambda value: value * scale + 0).convert("L")


def _orientation(image: Image.Image) -> int:
    """The EXIF orientation, or 1: a broken tag never costs the picture."""
    try:
        value = image.getexif().get(_ORIENTATION_TAG)
    except Exception:  # noqa: BLE001  EXIF is foreign bytes too, and the picture does not need it
        return 1
    return value if isinstance(value, int) and value in _TURNS else 1


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """RGB or RGBA in sRGB; a profile that is broken, huge or of another colour space is ignored."""
    if isinstance(profile, bytes) and len(profile) <= MAX_PROFILE_BYTES:
        try:
            return _converted(image, profile)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # shown as if it were sRGB, as browsers do
    if image.mode == "LAB":
        return _from_space(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")))
    return image if image.mode in {"RGB", "RGBA"} else image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    colours = image.convert("RGB") if image.mode == "RGBA" else image
    if _PROFILE_SPACES.get(source.profile.xcolor_space) != colours.mode:
        raise ValueError("the profile is of another colour space")
    result = _from_space(colours, source)
    if image.mode == "RGBA":
        result.putalpha(image.getchannel("A"))
    return result


def _from_space(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    target = ImageCms.createProfile("sRGB")
    result = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    assert result is not None
    return result


def _encoded(image: Image.Image, edge: int) -> protocol.Picture:
    image.info.clear()  # else the encoder copies comment, profile and EXIF
    stream = BytesIO()
    if image.mode == "RGBA":
        made = Format.WEBP
        image.save(stream, "WEBP", quality=WEBP_QUALITY, method=WEBP_EFFORT)
    else:
        made = Format.JPEG
        image.save(stream, "JPEG", quality=JPEG_QUALITY)
    return protocol.Picture(edge=edge, width=image.width, height=image.height, format=made, data=stream.getvalue())


def _prepare() -> frozenset[Format]:
    """Set Pillow's own limits, and use every codec once: after `confine` nothing more can be imported.

    Tells which formats this Pillow can read.
    """
    Image.preinit()
    Image.MAX_IMAGE_PIXELS = MAX_SCALED_PIXELS
    warnings.simplefilter("ignore")
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    proved = {Format.AVIF} if AvifImagePlugin.SUPPORTED else set()
    for found, mode in _PROBES.items():
        stream = BytesIO()
        try:
            Image.new(mode, (8, 8)).save(stream, found.name)
            render(stream.getvalue(), (16,))
        except (RefusedError, KeyError, OSError):
            continue  # a Pillow built without this codec: its pictures are refused one by one
        proved.add(found)
    _from_space(Image.new("RGB", (1, 1)), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")))
    return frozenset(proved)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the app closes the pipe."""
    while True:
        try:
            request = protocol.read_request(requests.read)
        except EOFError:
            return
        try:
            with cpu_time(request.cpu_seconds):
                answer = protocol.answer_bytes(render(request.data, request.edges))
        except RefusedError as err:
            answer = protocol.refusal_bytes(err)
        answers.write(answer)
        answers.flush()
        del request, answer  # a large picture's bytes need not wait for the next one


def main(arguments: Sequence[str] = ()) -> None:
    """Become a confined worker on this process's standard input and output."""
    memory = next((text for text in arguments if text.startswith(MEMORY_OPTION)), "").removeprefix(MEMORY_OPTION)
    formats = _prepare()
    limits = confine(int(memory) if memory else JobLimits().memory_bytes)
    answers = sys.stdout.buffer
    answers.write(protocol.hello_bytes(protocol.Hello(limits, formats)))
    answers.flush()
    serve(sys.stdin.buffer, answers)
    os._exit(0)  # nothing is left to close, and an interpreter without files cannot tidy up


if __name__ == "__main__":
    main(sys.argv[1:])
