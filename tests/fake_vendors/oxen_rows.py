"""The raw rows of Oxen.ai: fixed fields, and each model's own parameters beside them."""

from __future__ import annotations

from collections.abc import Callable

from tests.fake_vendors.library import Library, Row
from tests.fake_vendors.looks import aspect
from tests.fake_vendors.media import picture_format
from tests.fake_vendors.words import NEGATIVES, prompt

NAMESPACE = "mara"
STATUSES = ("queued", "processing", "succeeded", "failed", "cancelled")
IN_FLIGHT = ("queued", "processing")
USER_ID = "0d2b2b39-2f0c-4c1f-8b9f-5a0a7c1e6d21"
IMAGE_MODELS = ("black-forest-labs-flux-2-klein-4b", "qwen-image", "flux-2-dev", "z-image-turbo")
EDIT_MODEL = "qwen-image-edit"
VIDEO_MODELS = ("kling-video-o3-pro-reference-to-video", "wan-2-5-text-to-video")
AUDIO_MODEL = "speech-one"
ERRORS = (
    "Insufficient credits",
    "The prompt was refused by the model",
    "Worker lost",
    "入力画像を読み込めませんでした",
)
FOLDERS = ("generations", "posters", "clips")
TINY_PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAA=="

Address = Callable[[Library, int, str | None, str], str]


def state_of(library: Library, serial: int) -> str:
    """The status of a row."""
    state = library.states.get(serial)
    if state is not None:
        return state
    bits = library.bits(serial)
    if bits % 29 == 0:
        return "failed"
    return "cancelled" if bits % 31 == 0 else "succeeded"


def cost_units(library: Library, serial: int) -> int:
    """What a row cost, in ten-thousandths: finished rows only, and one in 17 of those was free."""
    bits = library.bits(serial)
    if bits % 17 == 0 or state_of(library, serial) != "succeeded":
        return 0
    return 20 + (bits >> 44) % 900 * 5


def make_row(library: Library, serial: int, address: Address) -> Row:
    """The row as the vendor lists it; optional fields are null in some rows and missing in others."""
    bits, state = library.bits(serial), state_of(library, serial)
    media_type, model = _model(bits)
    enqueued = int(library.made_at(serial))
    row: Row = {
        "generation_id": library.codes.uuid(serial),
        "model_name": model,
        "media_type": media_type,
        "status": state,
        "enqueued_at": enqueued,
    }
    if state == "cancelled" and bits & 0x100:
        row["completed_at"] = enqueued + 9
        return {**row, "prompt": prompt(bits)}
    folder = FOLDERS[(bits >> 18) % 3] if bits >> 16 & 3 else None
    row["started_at"] = None if state == "queued" else enqueued + 1
    row["completed_at"] = None if state in IN_FLIGHT else enqueued + 2 + bits % 90
    units = cost_units(library, serial)
    row["cost"] = f"{units // 10000}.{units % 10000:04d}000000" if units else None
    row["error_message"] = ERRORS[(bits >> 24) % len(ERRORS)] if state == "failed" else None
    row["result_url"] = address(library, serial, folder, _ending(bits, media_type)) if state == "succeeded" else None
    row["target_namespace"] = library.name[5:]
    row["target_repo"] = "renders" if folder else None
    row["target_directory"] = folder
    if bits & 0x200:
        row.update(user_id=USER_ID, username="mara", user_image=None)
    return {**row, **_parameters(bits, media_type, model)}


def _model(bits: int) -> tuple[str, str]:
    draw = bits >> 4 & 63
    if draw == 0:
        return "audio", AUDIO_MODEL
    if draw < 10:
        return "video", VIDEO_MODELS[draw & 1]
    return ("image", EDIT_MODEL) if draw < 14 else ("image", IMAGE_MODELS[draw & 3])


def _ending(bits: int, media_type: str) -> str:
    return {"video": "mp4", "audio": "wav"}.get(media_type) or picture_format(bits >> 50)


def _parameters(bits: int, media_type: str, model: str) -> Row:
    said = prompt(bits)
    if media_type == "audio":
        return {"input": said, "voice": "alloy", "duration": "4s"}
    if media_type == "video":
        shots = [{"prompt": said, "duration": 5}, {"prompt": "The camera pulls back", "duration": 5}]
        start: Row = (
            {"multi_prompt": shots} if bits & 0x400 else {"prompt": said, "duration": 10 if bits & 0x800 else "8s"}
        )
        return {**start, "aspect_ratio": aspect(bits)[0], "generate_audio": bool(bits & 0x1000)}
    row: Row = {"prompt": said, "aspect_ratio": aspect(bits)[0]}
    if bits & 0x2000:
        row["seed"] = bits & 0xFFFFFF if bits & 0x4000 else str(bits & 0xFFFFFF)
    if bits & 0x8000:
        row["num_inference_steps"] = 28
        row["guidance_scale"] = 3.5
    if bits >> 20 & 7 == 1:
        row["negative_prompt"] = NEGATIVES[(bits >> 36) % len(NEGATIVES)]
    if model == EDIT_MODEL:
        row["input_image"] = TINY_PNG
    return row
