"""How one list of rows becomes another, told as few insertions and removals as a view can follow."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from services.gallery import Listing

IDS = "q"


@dataclass(frozen=True, slots=True)
class Edit:
    """At `at` in the old list, `removed` rows go and `inserted` come in their place."""

    at: int
    removed: int = 0
    inserted: Listing = field(default_factory=Listing)


def compare(old: array[int], new: Listing) -> list[Edit]:
    """The edits in order of `at`. Ids that are in both lists stay where they are in the old one."""
    head = _common(old, new.ids)
    tail = _common_end(old, new.ids, min(len(old), len(new)) - head)
    gone, came = old[head : len(old) - tail], new.ids[head : len(new) - tail]
    if not gone and not came:
        return []
    if not gone or not came:
        return [Edit(head, len(gone), piece(new, range(head, len(new) - tail)))]
    return [
        Edit(head + at, removed, piece(new, [head + each for each in inserted]))
        for at, removed, inserted in _mixed(gone, came)
    ]


def piece(listing: Listing, rows: range | list[int]) -> Listing:
    """Some rows of a list."""
    columns = (listing.ids, listing.ratios, listing.groups, listing.stacks)
    if isinstance(rows, range):
        return Listing(*(column[rows.start : rows.stop] for column in columns))
    return Listing(*(array(column.typecode, [column[row] for row in rows]) for column in columns))


def apply(listing: Listing, edit: Edit) -> None:
    """Change a list in place."""
    stop = edit.at + edit.removed
    listing.ids[edit.at : stop] = edit.inserted.ids
    listing.ratios[edit.at : stop] = edit.inserted.ratios
    listing.groups[edit.at : stop] = edit.inserted.groups
    listing.stacks[edit.at : stop] = edit.inserted.stacks


def _mixed(old: array[int], new: array[int]) -> Iterator[tuple[int, int, list[int]]]:
    """Where in `old` how many go, and which places of `new` come instead."""
    place = {value: position for position, value in enumerate(old)}
    removed = set(old).difference(new)
    inserted: dict[int, list[int]] = {}
    at = 0
    for position, value in enumerate(new):
        if value in place:
            at = place[value] + 1
        else:
            inserted.setdefault(at, []).append(position)
    runs = dict(_runs(sorted(place[value] for value in removed)))
    for position in sorted(inserted.keys() | runs.keys()):
        yield position, runs.get(position, 0), inserted.get(position, [])


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
