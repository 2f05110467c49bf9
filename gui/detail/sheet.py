"""Everything the pane says of one asset or of several, worked out away from the GUI thread: parameters may be long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gui.detail import parameters
from gui.detail.asked import Asked, asked_of
from gui.detail.parameters import Row
from services.domain import Entry


@dataclass(frozen=True, slots=True)
class Sheet:
    """`prompts` counts the different ones among several."""

    asked: Asked = field(default_factory=Asked)
    telling: tuple[Row, ...] = ()
    rest: tuple[Row, ...] = ()
    model_file: tuple[Row, ...] = ()
    prompts: int = 1


def sheet_of(entry: Entry) -> Sheet:
    """The sheet of one asset."""
    asset = entry.asset
    return Sheet(
        asked=asked_of(asset),
        telling=tuple(parameters.telling(asset)),
        rest=tuple(parameters.rest(asset)),
        model_file=tuple(parameters.model_file(asset)),
    )


def sheet_of_many(entries: Sequence[Entry]) -> Sheet:
    """What several have in common, of which these are known."""
    asked = {asked_of(entry.asset) for entry in entries}
    return Sheet(
        asked=next(iter(asked)) if len(asked) == 1 else Asked(),
        telling=tuple(parameters.common([parameters.telling(entry.asset) for entry in entries])),
        rest=tuple(parameters.common([parameters.rest(entry.asset) for entry in entries])),
        prompts=len({each.prompt for each in asked}),
    )
