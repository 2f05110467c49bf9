"""How much a picture may ask of us: bytes, pixels, seconds, memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

DECODER_VERSION: Final = 1
"""Part of every store entry: raise it when the worker would draw another picture from the same bytes."""

EDGES_PX: Final = (256, 512, 1024)
"""The long edges that are made: the first two are kept for the grid, the last for the detail pane."""

MIN_EDGE_PX: Final = 16
MAX_EDGE_PX: Final = 8192

MAX_INPUT_BYTES: Final = 64 * 1024 * 1024
MAX_ANSWER_BYTES: Final = 64 * 1024 * 1024
MAX_WHOLE_PIXELS: Final = 100_000_000
MAX_SCALED_PIXELS: Final = 250_000_000
"""JPEG alone can be decoded at a fraction of its size; every other format has to be unpacked whole."""

MAX_PROFILE_BYTES: Final = 1024 * 1024
MAX_EXIF_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLimits:
    """What one worker process may use; `start_seconds` is for its imports, the others are for each picture."""

    cpu_seconds: float = 5.0
    wall_seconds: float = 10.0
    start_seconds: float = 20.0
    cancel_grace_seconds: float = 0.5
    memory_bytes: int = 1536 * 1024 * 1024
