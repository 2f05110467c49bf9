"""How one list of ids becomes another, told as few insertions and removals as a view can follow."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

IDS = "q"


@dataclass(frozen=True, slots=True)
class Edit:
    """At `at` in the old list, `removed` rows go and `inserted` come in their place."""

    at: int
    removed: int = 0
    inserted: array[int] = field(default_factory=lambda: array(IDS))


def compare(old: array[int], new: array[int]) -> list[Edit]:
    """The edits in order of `at`. Ids that are in both lists stay where they are in the old one."""
    head = _common(old, new)
    tail = _common_end(old, new, min(len(old), len(new)) - head)
    gone, came = old[head : len(old) - tail], new[head : len(new) - tail]
    if not gone and not came:
        return []
    if not gone or not came:
        return [Edit(head, len(gone), came)]
    return [Edit(head + edit.at, edit.removed, edit.inserted) for edit in _mixed(gone, came)]


def apply(ids: array[int], edit: Edit) -> None:
    """Change the list in place."""
    ids[edit.at : edit.at + edit.removed] = edit.inserted


def _mixed(old: array[int], new: array[int]) -> Iterator[Edit]:
    place = {value: position for position, value in enumerate(old)}
    removed = set(old).difference(new)
    inserted: dict[int, array[int]] = {}
    at = 0
    for value in new:
        if value in place:
            at = place[value] + 1
        else:
            inserted.setdefault(at, array(IDS)).append(value)
    runs = dict(_runs(sorted(place[value] for value in removed)))
    for position in sorted(inserted.keys() | runs.keys()):
        yield Edit(position, runs.get(position, 0), inserted.get(position, array(IDS)))


def _runs(positions: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Start and length of each run of consecutive numbers."""
    start = length = -1
    for position in positions:
        if position == start + length:
            length += 1
            continue
        if length > 0:
            yield start, length
        start, length = position, 1
    if length > 0:
        yield start, length


def _common(old: array[int], new: array[int]) -> int:
    """How many ids both begin with, by halving: a comparison of slices is one of memory."""
    low, high = 0, min(len(old), len(new))
    one, two = memoryview(old), memoryview(new)
    while low < high:
        middle = (low + high + 1) // 2
        if _same(one[low:middle], two[low:middle]):
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(old: array[int], new: array[int], limit: int) -> int:
    low, high = 0, limit
    one, two = memoryview(old), memoryview(new)
    while low < high:
        middle = (low + high + 1) // 2
        if _same(one[len(old) - middle : len(old) - low], two[len(new) - middle : len(new) - low]):
            low = middle
        else:
            high = middle - 1
    return low


def _same(one: memoryview[int], two: memoryview[int]) -> bool:
    return one.cast("B") == two.cast("B")  # bytes compare with memcmp, numbers one by one
