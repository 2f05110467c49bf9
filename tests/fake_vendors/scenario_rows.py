"""The raw assets and examples of Scenario."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.fake_vendors.library import Library, Row, mix
from tests.fake_vendors.looks import aspect, iso, picture, pixels, plain_file
from tests.fake_vendors.media import Media, picture_format
from tests.fake_vendors.words import NEGATIVES, prompt, tags

PROJECT = "proj_FakeVendor0000000001"
AUTHORS = ("dcf121faaa1a0a0bbbd9ca1b73d62aea", "5b0e7c2f9d1a4e83a6c4f0b2d7e91c35")
STRANGER = "9f8e7d6c5b4a39281706f5e4d3c2b1a0"
COLLECTIONS = ("collection_Tavern01", "collection_Harbour2", "collection_夜00003")
MODELS = ("model_FakeFlux00000001", "model_FakeQwen00000002", "model_FakeNew000000003")
MODEL_TYPES = ("flux.1-lora", "custom", "gpt-image-1", "sd-xl-lora")
CAPABILITIES = (
    "DETECTION",
    "GENERATIVE_FILL",
    "PROMPT_EDITING",
    "REFRAME",
    "REMOVE_BACKGROUND",
    "UPSCALE",
    "VECTORIZATION",
)
STATUSES = ("error", "pending", "success")

_TYPE_WORDS = """
inference-txt2img inference-txt2img-ip-adapter inference-txt2img-texture inference-img2img
inference-img2img-ip-adapter inference-img2img-texture inference-inpaint inference-inpaint-ip-adapter
inference-reference inference-reference-texture inference-controlnet inference-controlnet-ip-adapter
inference-controlnet-img2img inference-controlnet-reference inference-controlnet-inpaint
inference-controlnet-inpaint-ip-adapter inference-controlnet-texture background-removal canvas canvas-export
canvas-drawing detection patch pixelization upscale upscale-texture upscale-skybox vectorization segment
segmentation-image segmentation-mask skybox-base-360 skybox-hdri skybox-3d restyle reframe generative-fill texture
texture-height texture-normal texture-smoothness texture-metallic texture-edge texture-ao texture-albedo
image-prompt-editing unknown img23d txt23d video23d 3d23d 3d23d-texture 3d-texture 3d-texture-mtl
3d-texture-albedo 3d-texture-normal 3d-texture-roughness 3d-texture-metallic img2video txt2audio audio2audio
audio2video video2audio voice-clone video2video video2img txt2img img2img txt2video uploaded uploaded-video
uploaded-audio uploaded-3d uploaded-avatar upscale-video
"""
TYPES = frozenset(_TYPE_WORDS.split())

# By draw: the kind, the format of its file, and the types it comes with. "txt2text" is newer than the documents.
_SORTS: tuple[tuple[int, str, str, tuple[str, ...]], ...] = (
    (6, "video", "mp4", ("txt2video", "img2video", "uploaded-video")),
    (10, "3d", "glb", ("img23d", "txt23d", "3d23d-texture")),
    (13, "audio", "wav", ("txt2audio", "voice-clone")),
    (15, "json", "json", ("canvas",)),
    (16, "image-hdr", "hdr", ("skybox-hdri",)),
    (17, "text", "txt", ("txt2text",)),
    (18, "document", "pdf", ("unknown",)),
)
_IMAGE_TYPES = (
    *("inference-txt2img", "inference-txt2img", "inference-img2img", "inference-controlnet", "inference-inpaint"),
    *("upscale", "background-removal", "texture-albedo", "uploaded", "image-prompt-editing", "generative-fill"),
)
_SPELLINGS = (("controlnet", "control-net"), ("txt2img", "txt"), ("img2img", "img"), ("inpaint", "in-paint"))

ROLES = {"thumbnail": "t", "preview": "p", "firstFrame": "f", "lastFrame": "l"}
_EXTRAS = {"video": tuple(ROLES), "3d": ("thumbnail",), "audio": ("thumbnail", "preview"), "json": ("thumbnail",)}

Sign = Callable[[str], str]


def sort_of(bits: int) -> tuple[str, str, str]:
    """Kind, file format and `metadata.type` of an asset."""
    draw = bits >> 5 & 63
    for below, kind, file_format, types in _SORTS:
        if draw < below:
            return kind, file_format, types[(bits >> 12) % len(types)]
    return "image", picture_format(bits >> 50), _IMAGE_TYPES[(bits >> 12) % len(_IMAGE_TYPES)]


def source_of(asset_type: str) -> str:
    """`source`, which spells a type in another way."""
    if asset_type.startswith("inference-"):
        for plain, other in _SPELLINGS:
            asset_type = asset_type.replace(plain, other)
        return asset_type
    for front in ("texture-", "3d-texture-", "3d23d-"):
        if asset_type.startswith(front):
            return asset_type.replace("-", ":")
    return ":".join(asset_type.split("-")) if asset_type == "3d-texture" else asset_type


def asset_id(library: Library, serial: int, role: str = "0") -> str:
    """The id of an asset, or of one of its companions (thumbnail, preview, frames)."""
    return f"asset_{library.name.partition('/')[2][0]}{library.codes.digits(serial)[-20:]}{role}"


def media_of(library: Library, serial: int, edge: int) -> Media:
    """The asset's own file."""
    bits, made = library.bits(serial), library.made_at(serial)
    kind, file_format, _type = sort_of(bits)
    return picture(bits, edge, made) if kind == "image" else plain_file(file_format, bits, made)


def companion(library: Library, serial: int, edge: int, role: str) -> Media | None:
    """The file of a companion; None where this asset has none of that role."""
    bits, made = library.bits(serial), library.made_at(serial)
    kind, _format, _type = sort_of(bits)
    if role not in {ROLES[name] for name in _EXTRAS.get(kind, ())}:
        return None
    if role == "p":
        return plain_file("mp4", mix(bits, 1), made)
    width, height = pixels(bits, edge)
    return Media({"t": "webp", "f": "png", "l": "jpg"}[role], width, height, mix(bits, ord(role)), made)


def state_of(library: Library, serial: int) -> str:
    """The status of an asset."""
    state = library.states.get(serial)
    return state or ("error" if library.bits(serial) % 37 == 0 else "success")


def updated_at(library: Library, serial: int) -> float:
    """When the asset was last changed: seconds after it was made, and for one in twenty up to a month."""
    bits, made = library.bits(serial), library.made_at(serial)
    if serial in library.touched:
        return max(round(library.touched[serial], 3), made)
    return made + 2 + (bits >> 7) % (2_500_000 if bits % 20 == 0 else 18)


def make_asset(library: Library, serial: int, edge: int, sign: Sign) -> Row:
    """The asset as the vendor lists it. `sign` turns an asset id into a signed address."""
    bits, state, own_id = library.bits(serial), state_of(library, serial), asset_id(library, serial)
    kind, _format, asset_type = sort_of(bits)
    media, ours = media_of(library, serial, edge), library.name.endswith("/assets")
    row: Row = {
        "id": own_id,
        "authorId": AUTHORS[bits >> 46 & 1] if ours else STRANGER,
        "ownerId": PROJECT if ours else f"proj_SomebodyElse{bits % 7:09d}",
        "collectionIds": [COLLECTIONS[(bits >> 28) % 3]] if ours and bits >> 26 & 3 == 0 else [],
        "createdAt": iso(library.made_at(serial)),
        "updatedAt": iso(updated_at(library, serial)),
        "editCapabilities": list(CAPABILITIES[: bits >> 30 & 7]) if kind == "image" else [],
        "kind": kind,
        "mimeType": media.mime.partition(";")[0],
        "privacy": _privacy(bits) if ours else "public",
        "source": source_of(asset_type),
        "status": state,
        "tags": tags(bits >> 20),
        "url": sign(own_id) if state == "success" else "",
        "properties": _properties(kind, media) if state == "success" else {"size": 0},
        "metadata": _metadata(library, serial, kind, asset_type),
    }
    _add_optional(row, bits)
    if state == "success" and (kind != "audio" or library.age(serial) >= 5):
        row |= {name: _link(library, serial, name, sign) for name in _EXTRAS.get(kind, ())}
    return row


def _link(library: Library, serial: int, name: str, sign: Sign) -> Row:
    linked = asset_id(library, serial, ROLES[name])
    return {"assetId": linked, "url": sign(linked)}


def _privacy(bits: int) -> str:
    return {0: "public", 1: "unlisted"}.get(bits >> 40 & 15, "private")


def _properties(kind: str, media: Media) -> Row:
    row: Row = {"size": media.size}
    if kind in {"image", "image-hdr"}:
        row |= {"width": media.width, "height": media.height}
    elif kind == "video":
        row |= {"duration": 5.04, "frameRate": 24, "nbFrames": 121, "width": 1280, "height": 720, "codecName": "h264"}
    elif kind == "audio":
        row |= {"duration": 0.25, "sampleRate": 8000}
    elif kind == "text":
        row["charCount"] = media.size
    return row


def _metadata(library: Library, serial: int, kind: str, asset_type: str) -> Row:
    bits = library.bits(serial)
    row: Row = {"kind": kind, "type": asset_type}
    if asset_type.startswith("uploaded") or bits >> 52 & 3 == 0:
        row["name"] = f"{asset_type}-{serial:05d}.{kind}"
    if state_of(library, serial) == "pending":
        row["progressPercent"] = 40
    if kind in {"document", "json"} or asset_type.startswith("uploaded"):
        return row
    row |= {"text" if kind == "audio" else "prompt": prompt(bits), "modelId": MODELS[bits >> 24 & 1]}
    row["modelType"] = MODEL_TYPES[bits >> 26 & 3]
    if asset_type.startswith("inference-"):
        row["inferenceId"] = f"inf_{serial // 3:020d}"
        row |= {"guidance": 3.5, "numInferenceSteps": 28, "scheduler": "EulerAncestralDiscreteScheduler"}
    else:
        row["parentJobId"] = f"job_{serial // 3:020d}"
    if bits & 0x600:
        row["seed"] = bits & 0x7FFFFFFF if bits & 0x800 else str(bits & 0x7FFFFFFF)
    if bits >> 16 & 7 == 0:
        row["negativePrompt"] = NEGATIVES[(bits >> 36) % len(NEGATIVES)]
    if kind == "image":
        row["aspectRatio"] = aspect(bits)[0]
    if serial >= 9 and bits >> 56 & 3 == 0:
        row["parentId"] = asset_id(library, serial - serial % 3 - 3)
        row["rootParentId"] = asset_id(library, serial - serial % 9 - 9)
    return row


def _add_optional(row: Row, bits: int) -> None:
    if bits & 0x1000:
        row["description"] = f"A picture of: {prompt(bits)[:60]}"
        row["automaticCaptioning"] = row["description"]
    if bits & 0x2000:
        row["nsfw"] = []
    if bits & 0x4000:
        row |= {"outputIndex": bits & 3, "isHidden": False}


def make_example(asset: Row, model_id: str, bits: int) -> Row:
    """An example of a model around an asset; one in four is bare."""
    row: Row = {"asset": asset, "modelId": model_id}
    if bits & 3 == 0:
        return row
    said = asset["metadata"].get("prompt", "")
    row["inferenceId"] = f"inf_{bits & 0xFFFFFF:020d}"
    row["inferenceParameters"] = {"prompt": said, "type": "txt2img", "numSamples": 1, "guidance": 3.5, "seed": "42"}
    inputs: list[Mapping[str, object]] = [
        {"name": "prompt", "value": said, "items": [{"name": "inner", "default": None}]}
    ]
    row["job"] = {
        "jobId": f"job_{bits & 0xFFFFFF:020d}",
        "jobType": "flux",
        "createdAt": asset["createdAt"],
        "updatedAt": asset["updatedAt"],
        "status": "success",
        "statusHistory": [{"status": "queued", "date": asset["createdAt"]}],
        "progress": 1,
        "metadata": {"assetIds": [asset["id"]], "flow": [{"id": "n1", "status": "success", "inputs": inputs}]},
        "billing": {"cuCost": 5, "cuDiscount": 0},
    }
    return row
