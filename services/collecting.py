"""Collections of one's own, smart ones, and the places that the providers tell of, as window and scripts use them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from services.catalogue import Catalogue, CollectionCounts
from services.catalogue.values import Collection, Place
from services.domain import Query
from services.errors import UsageError
from services.events import Bus, CollectionsChanged
from services.finding.language import Names, parse
from services.providers.registry import ALL_PROVIDERS
from services.sync.connections import Connections


class Collecting:
    """A change is durable when its call returns, and `Gallery.undo` takes it back; UsageError where it makes no
    sense. `connections` know the accounts as they are called now: searches may name them."""

    def __init__(self, catalogue: Catalogue, bus: Bus, connections: Connections) -> None:
        self._catalogue = catalogue
        self._bus = bus
        self._connections = connections

    async def all(self) -> tuple[Collection, ...]:
        """One's own, parents before what is in them; smart ones among them."""
        return await self._catalogue.collections()

    def query(self, collection: Collection) -> Query:
        """What a collection shows; QueryError where the search of a smart one cannot be understood."""
        if collection.is_smart:
            return parse(collection.search, self._names())
        return Query(collection=collection.id)

    async def create(self, name: str, *, parent: str = "", search: str = "") -> Collection:
        """A new one, in the folder `parent`, or with a search a smart one."""
        if search:
            self.query(Collection(id="", name=name, search=search))
        made = await self._catalogue.create_collection(name, parent, search)
        self._tell(made.id)
        return made

    async def rename(self, collection: str, name: str) -> None:
        """Give it another name."""
        await self._catalogue.rename_collection(collection, name)
        self._tell(collection)

    async def change_search(self, collection: str, name: str, search: str) -> None:
        """Have a smart collection hold what another search finds, under this name."""
        self.query(Collection(id=collection, name=name, search=search))
        await self._catalogue.change_search(collection, name, search)
        self._tell(collection)

    async def move(self, collection: str, parent: str) -> None:
        """Put it into another folder, "" being the top."""
        await self._catalogue.move_collection(collection, parent)
        self._tell(collection)

    async def remove(self, collection: str) -> None:
        """Take it away with the folders in it; no asset is touched."""
        await self._catalogue.remove_collection(collection)
        self._tell(collection)

    async def put_in(self, collection: str, ids: Sequence[int]) -> int:
        """Put these rows into a collection; how many were not in there."""
        count = await self._catalogue.put_in(collection, ids)
        if count:
            self._tell(collection)
        return count

    async def take_out(self, collection: str, ids: Sequence[int]) -> int:
        """Take these rows out of a collection and of the folders in it; how many were there."""
        count = await self._catalogue.take_out(collection, ids)
        if count:
            self._tell(collection)
        return count

    async def places(self) -> tuple[Place, ...]:
        """The providers' own collections, projects, repositories and folders that rows are in."""
        return await self._catalogue.places()

    async def counts(self) -> CollectionCounts:
        """The figures beside all of these. They may take a while: nothing else waits for them."""
        found = await self._catalogue.collection_counts()
        for each in await self._catalogue.collections():
            if each.is_smart:
                with suppress(UsageError):  # it has no figure, and its row says why
                    found[each.id] = await self._catalogue.count_slowly(self.query(each))
        return CollectionCounts(collections=found, places=await self._catalogue.place_counts())

    def _names(self) -> Names:
        """What a search may call accounts and providers."""
        accounts = (connection.account for connection in self._connections.all())
        return Names.of(accounts, ((provider.info.id, provider.info.title) for provider in ALL_PROVIDERS))

    def _tell(self, collection: str) -> None:
        self._bus.tell(CollectionsChanged((collection,)))
