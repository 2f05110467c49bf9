"""A collection as the sidebar shows it: what it asks for, and what is wrong with its search."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gui.i18n import mark
from gui.sources.account_words import Trouble
from gui.sources.source import Source, collection_source
from services.domain import Query
from services.errors import UsageError
from services.gallery import Collection

UNREADABLE = Trouble("triangle-alert", mark("its search cannot be understood"), warns=True)


@dataclass(frozen=True, slots=True)
class Shown:
    """A collection and its row."""

    collection: Collection
    source: Source
    trouble: Trouble | None = None


def shown(collections: Iterable[Collection], query: Callable[[Collection], Query]) -> tuple[Shown, ...]:
    """The rows of these; a search that cannot be understood finds nothing, and says so."""
    return tuple(_shown(each, query) for each in collections)


def _shown(collection: Collection, query: Callable[[Collection], Query]) -> Shown:
    try:
        return Shown(collection, collection_source(collection, query(collection)))
    except UsageError:
        nothing = Query(uids=("-",))
        return Shown(collection, collection_source(collection, nothing), UNREADABLE)
