"""What had to be looked up about an asset, and comes after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from services.gallery import Relations


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`number` is the asset's id; `kept` the bytes of its thumbnails by edge; `page` its address in the browser;
    `ends` when its file can no longer be had."""

    number: int | None = None
    relations: Relations = field(default_factory=Relations)
    kept: Mapping[int, int] = field(default_factory=dict)
    page: str = ""
    ends: datetime | None = None
