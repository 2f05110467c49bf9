"""What a review change makes of a review, checked and put into words; no I/O."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Final

from services.catalogue.codes import FLAG_CODE, LABEL_CODE, clean, dump, fold
from services.catalogue.journal import CollectionRow, ReviewRow
from services.domain import Flag, Label, ReviewChange
from services.errors import UsageError
from services.words import Said, said

MAX_RATING: Final = 5
MAX_NOTE: Final = 64 * 1024
MAX_TAG: Final = 200
MAX_TAGS: Final = 200

Spelling = Callable[[str], str]
"""From a cleaned tag to the spelling in use; the tag itself where it is new."""


def clean_tag(tag: str) -> str:
    """A tag as it is kept: composed, trimmed, one line; UsageError where nothing or too much is left."""
    text = " ".join(unicodedata.normalize("NFC", clean(tag)).split())
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cc")
    if not text:
        raise UsageError(said("A tag needs at least one character; nothing was changed."))
    if len(text) > MAX_TAG:
        raise UsageError(said("A tag may have {max_tag} characters; nothing was changed.", max_tag=MAX_TAG))
    return text


def checked(change: ReviewChange) -> ReviewChange:
    """The change with its text cleaned; UsageError where it cannot be meant."""
    if change.rating is not None and not 0 <= change.rating <= MAX_RATING:
        raise UsageError(said("A rating is 0 to {max_rating}; nothing was changed.", max_rating=MAX_RATING))
    note = None if change.note is None else clean(change.note)
    if note is not None and len(note) > MAX_NOTE:
        raise UsageError(said("A note may have {max_note} characters; nothing was changed.", max_note=MAX_NOTE))
    return ReviewChange(
        rating=change.rating,
        flag=change.flag,
        label=change.label,
        note=note,
        add_tags=tuple(clean_tag(tag) for tag in change.add_tags),
        remove_tags=tuple(clean_tag(tag) for tag in change.remove_tags),
    )


def applied(row: ReviewRow, change: ReviewChange, spelling: Spelling) -> ReviewRow:
    """The state after the change; its revision is still the old one."""
    return row._replace(
        rating=row.rating if change.rating is None else int(change.rating),
        flag=row.flag if change.flag is None else FLAG_CODE[change.flag],
        label=row.label if change.label is None else LABEL_CODE[change.label],
        note=row.note if change.note is None else change.note,
        tags=_tags(row.tags, change, spelling) if change.add_tags or change.remove_tags else row.tags,
    )


def _tags(stored: str, change: ReviewChange, spelling: Spelling) -> str:
    tags = {fold(tag): tag for tag in json.loads(stored)}
    for tag in change.remove_tags:
        tags.pop(fold(tag), None)
    for tag in change.add_tags:
        tags.setdefault(fold(tag), spelling(tag))
    if len(tags) > MAX_TAGS:
        raise UsageError(said("An asset may have {max_tags} tags; nothing was changed.", max_tags=MAX_TAGS))
    return dump(list(tags.values()))


def _stars(rating: int) -> Said:
    if not rating:
        return said("no stars")
    return said("1 star") if rating == 1 else said("{rating} stars", rating=rating)


def _parts(change: ReviewChange) -> list[Said]:
    parts: list[Said] = []
    if change.rating is not None:
        parts.append(_stars(change.rating))
    if change.flag is not None:
        parts.append(said("no flag") if change.flag is Flag.NONE else _FLAGS[change.flag])
    if change.label is not None:
        parts.append(said("no label") if change.label is Label.NONE else _LABELS[change.label])
    if change.note is not None:
        parts.append(said("note") if change.note else said("no note"))
    parts.extend(said("tag {tag}", tag=tag) for tag in change.add_tags)
    parts.extend(said("tag {tag} removed", tag=tag) for tag in change.remove_tags)
    return parts


def words_for(change: ReviewChange, count: int) -> Said:
    """The edit in words: "4 stars on 12 assets"."""
    first, *others = _parts(change)
    what = reduce(lambda left, right: said("{left}, {right}", left=left, right=right), others, first)
    return said("{what:capital} on {assets}", what=what, assets=assets(count))


def assets(count: int) -> Said:
    """How many, in words."""
    return said("1 asset") if count == 1 else said("{count:,} assets", count=count)


_FLAGS: Final = {Flag.PICK: said("pick"), Flag.REJECT: said("reject")}
_LABELS: Final = {
    Label.RED: said("red label"),
    Label.YELLOW: said("yellow label"),
    Label.GREEN: said("green label"),
    Label.BLUE: said("blue label"),
    Label.PURPLE: said("purple label"),
}
FIELDS: Final = ("rating", "flag", "label", "hidden", "note", "tags")


def kept(row: ReviewRow) -> str:
    """The fields of a state as the undo history keeps them."""
    return dump([getattr(row, name) for name in FIELDS])


def turned_back(row: ReviewRow, there: str, back: str) -> ReviewRow:
    """`row` with those fields that differ between two kept states set to what they are in `back`."""
    pairs: Sequence[tuple[str, object, object]] = list(zip(FIELDS, json.loads(there), json.loads(back), strict=True))
    return row._replace(**{name: to for name, old, to in pairs if old != to})  # type: ignore[arg-type]


COLLECTION_FIELDS: Final = ("parent", "name", "search", "place", "gone")


def clean_name(name: str) -> str:
    """The name of a collection as it is kept: composed, trimmed, one line; UsageError where it cannot be one."""
    text = " ".join(unicodedata.normalize("NFC", clean(name)).split())
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cc")
    if not text:
        raise UsageError("A collection needs a name; nothing was changed.")
    if len(text) > MAX_TAG:
        raise UsageError(said("A name may have {n} characters; nothing was changed.", n=MAX_TAG))
    return text


def collection_kept(row: CollectionRow) -> str:
    """The fields of a collection as the undo history keeps them."""
    return dump([getattr(row, name) for name in COLLECTION_FIELDS])


def collection_back(row: CollectionRow, there: str, back: str) -> CollectionRow:
    """`row` with those fields that differ between two kept states set to what they are in `back`."""
    pairs = zip(COLLECTION_FIELDS, json.loads(there), json.loads(back), strict=True)
    return row._replace(**{name: to for name, old, to in pairs if old != to})


def listed(stored: str) -> list[str]:
    """The uids of a kept part."""
    return [str(uid) for uid in json.loads(stored)]
