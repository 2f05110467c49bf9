"""What a review change makes of a review, checked and put into words; no I/O."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from services.catalogue.codes import FLAG_CODE, LABEL_CODE, clean, dump, fold
from services.catalogue.journal import CollectionRow, ReviewRow
from services.domain import Flag, Label, ReviewChange
from services.errors import UsageError

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
        raise UsageError("A tag needs at least one character; nothing was changed.")
    if len(text) > MAX_TAG:
        raise UsageError(f"A tag may have {MAX_TAG} characters; nothing was changed.")
    return text


def checked(change: ReviewChange) -> ReviewChange:
    """The change with its text cleaned; UsageError where it cannot be meant."""
    if change.rating is not None and not 0 <= change.rating <= MAX_RATING:
        raise UsageError(f"A rating is 0 to {MAX_RATING}; nothing was changed.")
    note = None if change.note is None else clean(change.note)
    if note is not None and len(note) > MAX_NOTE:
        raise UsageError(f"A note may have {MAX_NOTE} characters; nothing was changed.")
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
        raise UsageError(f"An asset may have {MAX_TAGS} tags; nothing was changed.")
    return dump(list(tags.values()))


def _parts(change: ReviewChange) -> list[str]:
    parts = []
    if change.rating is not None:
        parts.append(f"{change.rating} star{'' if change.rating == 1 else 's'}" if change.rating else "no stars")
    if change.flag is not None:
        parts.append("no flag" if change.flag is Flag.NONE else str(change.flag))
    if change.label is not None:
        parts.append("no label" if change.label is Label.NONE else f"{change.label} label")
    if change.note is not None:
        parts.append("note" if change.note else "no note")
    parts.extend(f"tag {tag}" for tag in change.add_tags)
    parts.extend(f"tag {tag} removed" for tag in change.remove_tags)
    return parts


def words_for(change: ReviewChange, count: int) -> str:
    """The edit in words: "4 stars on 12 assets"."""
    text = ", ".join(_parts(change))
    return f"{text[:1].upper()}{text[1:]} on {assets(count)}"


def assets(count: int) -> str:
    """How many, in words."""
    return "1 asset" if count == 1 else f"{count:,} assets"


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
        raise UsageError(f"A name may have {MAX_TAG} characters; nothing was changed.")
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
