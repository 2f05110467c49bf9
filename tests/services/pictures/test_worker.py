"""Pictures come out small, upright, in sRGB and with nothing of the original's metadata."""

import random
import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageOps, PngImagePlugin

from services.pictures import worker
from services.pictures import worker_protocol as protocol
from services.pictures.refusals import Refusal, RefusedError
from services.pictures.sniff import Format
from tests.hostile import encoded, ifd, jpeg_with_exif, picture, png


def render(data, edge=256):
    """The one picture of `data`, and the answer it came in."""
    answer = worker.render(data, (edge,))
    return Image.open(BytesIO(answer.pictures[0].data)), answer


def saved(image, suffix, **options):
    """The image as a file."""
    stream = BytesIO()
    image.save(stream, suffix, **options)
    return stream.getvalue()


def colour(image, spot=(0.5, 0.5)):
    """The colour at a spot given in shares of the size."""
    return image.convert("RGBA").getpixel((int(image.width * spot[0]), int(image.height * spot[1])))


def close(one, other, by=6):
    """True where two colours differ by hardly more than JPEG's loss."""
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("name", ["PNG", "JPEG", "WEBP", "GIF", "AVIF", "TIFF", "BMP"])
def test_every_format_becomes_a_small_jpeg(name):
    data = saved(picture(size=(800, 600)), name)
    small, answer = render(data)
    assert (small.format, small.size) == ("JPEG", (256, 192))
    assert (answer.source_width, answer.source_height, answer.source_format) == (800, 600, Format[name])
    assert close(colour(small), colour(picture(size=(800, 600))), by=24)


def test_a_small_picture_is_not_enlarged():
    assert render(encoded("PNG"), 1024)[0].size == (240, 180)


def test_several_sizes_come_in_the_order_they_were_asked_for():
    answer = worker.render(saved(picture(size=(2000, 1000)), "PNG"), (256, 1024, 512))
    assert [(each.edge, each.width, each.height) for each in answer.pictures] == [
        (256, 256, 128),
        (1024, 1024, 512),
        (512, 512, 256),
    ]


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "YCbCr", "LAB", "I;16", "I", "F"])
def test_every_mode_becomes_rgb(mode):
    source = Image.linear_gradient("L")
    if mode in {"I;16", "I", "F"}:
        source = source.convert("I").point(lambda value: value * 257 + 0).convert(mode)
    else:
        source = source.convert("RGB").convert(mode) if mode != "LAB" else Image.new("LAB", (256, 256), (200, 128, 128))
    small, _answer = render(saved(source, "TIFF"))
    assert small.mode == "RGB"
    bottom = small.crop((0, small.height * 3 // 4, small.width, small.height))
    assert colour(bottom.resize((1, 1), Image.Resampling.BOX))[0] > 180


def test_sixteen_bit_colour_keeps_its_brightness():
    small, _answer = render(png(64, 64, depth=16))
    assert small.size == (64, 64)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_upright(orientation):
    image = picture(size=(300, 200))
    image.paste((255, 0, 0), (0, 0, 60, 40))
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(image, "JPEG", exif=exif, quality=95)
    expected = ImageOps.exif_transpose(Image.open(BytesIO(data))).convert("RGB")
    small, answer = render(data, 1024)
    assert (small.size, answer.source_width) == (expected.size, expected.width)
    for spot in ((0.05, 0.05), (0.95, 0.05), (0.05, 0.95), (0.95, 0.95)):
        assert close(colour(small, spot), colour(expected, spot), by=30)


def test_alpha_is_kept_as_webp():
    image = Image.new("RGBA", (400, 400), (255, 0, 0, 255))
    image.paste((0, 255, 0, 0), (0, 0, 200, 400))
    small, answer = render(saved(image, "PNG"))
    assert (small.format, answer.has_alpha) == ("WEBP", True)
    assert colour(small, (0.2, 0.5))[3] == 0
    assert close(colour(small, (0.8, 0.5)), (255, 0, 0, 255))


def test_alpha_that_hides_nothing_is_dropped():
    small, answer = render(saved(picture("RGBA"), "PNG"))
    assert (small.format, answer.has_alpha) == ("JPEG", False)


@pytest.mark.parametrize("mode", ["P", "LA"])
def test_other_kinds_of_transparency_are_kept_too(mode):
    image = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    image.paste((250, 250, 250, 255), (0, 0, 50, 25))
    small, answer = render(saved(image.convert(mode), "PNG"))
    assert answer.has_alpha
    assert colour(small, (0.5, 0.9))[3] == 0


def test_a_profile_is_applied():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    assert worker._PROFILE_SPACES[lab.profile.xcolor_space] == "LAB"
    data = saved(Image.new("RGB", (50, 50), (10, 200, 30)), "PNG", icc_profile=_swapped_profile())
    assert close(colour(render(data)[0]), (30, 200, 10, 255))


def _swapped_profile():
    """sRGB with red's and blue's places changed."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


def test_nothing_of_the_original_s_metadata_is_left():
    data = saved(picture(), "JPEG", comment=b"secret", exif=b"Exif\0\0" + ifd((0x0112, 3, 1, 1)))
    small, _answer = render(data)
    assert b"secret" not in worker.render(data, (256,)).pictures[0].data
    assert not {"comment", "exif", "icc_profile"} & set(small.info)


def test_only_the_first_frame_is_decoded():
    frames = [Image.new("RGB", (20, 20), shade) for shade in ("red", "blue")]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert close(colour(render(data)[0]), (255, 0, 0, 255))


def test_metadata_of_a_png_does_not_reach_the_decoder():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("parameters", "x" * 100, zip=True)
    assert render(saved(picture(), "PNG", pnginfo=notes))[0].size == (240, 180)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")  # as in the worker itself
def test_a_broken_orientation_does_not_cost_the_picture():
    assert render(jpeg_with_exif(b"II*\0\xff\xff\xff\xff"))[0].size == (240, 180)


@pytest.mark.parametrize("name", ["PNG", "JPEG", "GIF", "WEBP", "AVIF", "TIFF", "BMP"])
def test_a_file_that_was_cut_says_so(name):
    whole = encoded(name)
    with pytest.raises(RefusedError) as caught:
        render(whole[: len(whole) * 2 // 3])
    assert caught.value.refusal is Refusal.CUT_OFF


def test_the_real_process_answers_and_ends_with_its_pipe():
    request = protocol.Request(data=encoded("PNG"), edges=(64,))
    done = subprocess.run(
        [sys.executable, "-m", "services.pictures.worker", worker.MEMORY_OPTION + "1000000000"],
        input=protocol.request_head(request) + request.data,
        stdout=subprocess.PIPE,
        timeout=30,
        check=True,
    )
    stream = BytesIO(done.stdout)
    hello = protocol.read_hello(stream.read)
    assert hello.formats == frozenset(Format)
    assert protocol.read_answer(stream.read, (64,)).pictures[0].width == 64
    assert stream.read() == b""


def apart(one, other):
    """In how many bits two pictures look different."""
    return (one ^ other).bit_count()


def patches(seed, size=(600, 400)):
    """A picture of soft patches of light."""
    light = random.Random(seed).randbytes(24)
    return Image.frombytes("L", (6, 4), light).resize(size, Image.Resampling.BICUBIC)


def test_a_picture_looks_the_same_in_every_size_and_format():
    data = [saved(patches(1), "PNG"), saved(patches(1), "JPEG", quality=40), saved(patches(1, (300, 200)), "WEBP")]
    looks = [worker.render(each, (edge,)).likeness for each in data for edge in (256, 512)]
    assert max(apart(looks[0], other) for other in looks) <= 4


def test_different_pictures_look_different():
    looks = [worker.render(saved(patches(seed), "PNG"), (256,)).likeness for seed in (1, 2, 3)]
    assert min(apart(looks[0], looks[1]), apart(looks[1], looks[2]), apart(looks[0], looks[2])) > 16


def test_what_is_transparent_does_not_tell_what_a_picture_looks_like():
    shown, noise = patches(1).convert("RGB"), patches(2).convert("RGB")
    alpha = Image.new("L", shown.size, 255)
    alpha.paste(0, (0, 0, 300, 400))
    looks = []
    for below in (shown, noise):
        image = shown.copy()
        image.paste(below.crop((0, 0, 300, 400)), (0, 0))
        image.putalpha(alpha)
        looks.append(worker.render(saved(image, "PNG"), (256,)).likeness)
    assert apart(*looks) <= 4
