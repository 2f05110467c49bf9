"""What a line of an exported file says: a state of the catalogue as a JSON object of plain words, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from services.catalogue.changes import MAX_NOTE, MAX_RATING, MAX_TAGS, clean_name, clean_tag
from services.catalogue.codes import FLAG_CODE, FLAGS, LABEL_CODE, LABELS, clean, dump, fold, micros, moment
from services.catalogue.collections import MAX_SEARCH
from services.catalogue.journal import CollectionRow, Members, ReviewRow
from services.domain import AssetRef, Flag, Label
from services.errors import UsageError

State = ReviewRow | CollectionRow | Members
Record = dict[str, object]

UIDS_A_LINE: Final = 500
MAX_UID: Final = 4000
LAST_MICROS: Final = 253_402_300_799_999_999
"""The end of the year 9999, which is as far as a date can be written."""

_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
_LAST_PLACE: Final = 2**53


def record_of(state: State) -> Record:
    """The object that a state is written as."""
    match state:
        case ReviewRow():
            return {
                "review": state.uid,
                "changed": _date(state.rev),
                "rating": state.rating,
                "flag": FLAGS[state.flag].value,
                "label": LABELS[state.label].value,
                "hidden": bool(state.hidden),
                "note": state.note,
                "tags": json.loads(state.tags),
            }
        case CollectionRow():
            return {
                "collection": state.id,
                "changed": _date(state.rev),
                "name": state.name,
                "parent": state.parent,
                "search": state.search,
                "place": state.place,
                "removed": bool(state.gone),
            }
        case Members():
            return {
                "members": state.collection,
                "changed": _date(state.rev),
                "in": bool(state.present),
                "uids": list(state.uids),
            }


def state_of(record: Mapping[str, object]) -> State:
    """The state that an object tells of; ValueError where it tells of none that can be.

    Unknown names are passed over, missing ones have their usual value, only `changed` must be there.
    """
    try:
        if "review" in record:
            return _review(record)
        if "collection" in record:
            return _collection(record)
        if "members" in record:
            return _members(record)
    except UsageError as err:
        raise ValueError("a text is longer than it may be") from err
    raise ValueError("neither review nor collection nor members")


def _review(record: Mapping[str, object]) -> ReviewRow:
    rating = _number(record, "rating", MAX_RATING)
    note = clean(_text(record, "note", MAX_NOTE))
    return ReviewRow(
        uid=_uid(record["review"]),
        rev=_revision(record),
        rating=rating,
        flag=FLAG_CODE[Flag(_text(record, "flag") or Flag.NONE)],
        label=LABEL_CODE[Label(_text(record, "label") or Label.NONE)],
        hidden=int(_truth(record, "hidden", usual=False)),
        note=note,
        tags=_tags(record.get("tags", [])),
    )


def _collection(record: Mapping[str, object]) -> CollectionRow:
    parent = _text(record, "parent")
    return CollectionRow(
        id=_id(record["collection"]),
        rev=_revision(record),
        parent=_id(parent) if parent else "",
        name=clean_name(_text(record, "name")),
        search=clean(_text(record, "search", MAX_SEARCH)).strip(),
        place=_number(record, "place", _LAST_PLACE),
        gone=int(_truth(record, "removed", usual=False)),
    )


def _members(record: Mapping[str, object]) -> Members:
    uids = record.get("uids")
    if not isinstance(uids, list) or len(uids) > UIDS_A_LINE:
        raise ValueError("no list of uids, or one too long")  # it is about a foreign file
    present = _truth(record, "in", usual=True)
    return Members(_id(record["members"]), _revision(record), int(present), list(dict.fromkeys(map(_uid, uids))))


def _date(rev: int) -> str:
    return moment(min(max(rev, 0), LAST_MICROS)).isoformat(timespec="microseconds")


def _revision(record: Mapping[str, object]) -> int:
    told = record.get("changed")
    if not isinstance(told, str):
        raise ValueError("no date")  # noqa: TRY004
    return max(1, micros(datetime.fromisoformat(told)))


def _uid(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or len(value) > MAX_UID:
        raise ValueError("no uid")
    AssetRef.parse(value)
    return value


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError("no id")
    return value


def _text(record: Mapping[str, object], name: str, most: int = MAX_UID) -> str:
    value = record.get(name, "")
    if not isinstance(value, str) or len(value) > most:
        raise ValueError("no text, or one too long")
    return value


def _number(record: Mapping[str, object], name: str, most: int) -> int:
    value = record.get(name, 0)
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("no number that can be")
    return value


def _truth(record: Mapping[str, object], name: str, *, usual: bool) -> bool:
    value = record.get(name, usual)
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")  # noqa: TRY004
    return value


def _tags(value: object) -> str:
    if not isinstance(value, list) or len(value) > MAX_TAGS or not all(isinstance(tag, str) for tag in value):
        raise ValueError("no tags, or too many")
    tags: dict[str, str] = {}
    for tag in map(clean_tag, value):
        tags.setdefault(fold(tag), tag)
    return dump(list(tags.values()))
