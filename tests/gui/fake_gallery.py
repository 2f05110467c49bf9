"""A gallery in memory with the methods of `services.gallery.Gallery` that the window uses; what it lacks raises."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from services.domain import Account, FeedState, Flag, KeyState, Kind, MergeFigures, Query, ReviewFile, Shelf, Thumbnail
from services.errors import QueryError
from services.gallery import (
    AccountsChanged,
    AccountState,
    Activity,
    ActivityChanged,
    CheckResult,
    Collection,
    CollectionCounts,
    CollectionsChanged,
    Counts,
    FeedReport,
    Finding,
    Relations,
    ReviewsChanged,
    RowsStored,
    StorageFigures,
    Totals,
    Undone,
)
from services.providers.registry import ALL_PROVIDERS
from tests.gui.grid.fakes import encoded, listing_of, make_entry

NOW = datetime(2026, 11, 20, 18, 51, tzinfo=UTC)


def account_of(provider="scenario", label="Scenario"):
    return Account(id=f"{provider}-1", provider=provider, label=label, base_url="https://example.invalid")


class FakeGallery:
    """`entries` are newest first. Everything is as the real one answers; waits and failures are put in by the test."""

    def __init__(self, count=0, *, accounts=("scenario",), demo=False, make=make_entry):
        self.entries = {key: make(key) for key in range(1, count + 1)}
        self.make = make
        self.hidden = set()
        self.accounts_now = [account_of(name, PROVIDERS[name].info.title) for name in accounts]
        self.keys = {account.id: KeyState.OK for account in self.accounts_now}
        self.is_demo = demo
        self.version = "1.2.3"
        self.notices = ()
        self.activity_now = Activity()
        self.pages = []  # each approach takes one: the keys it brings
        self.approached = []
        self.missing = ()
        self.asked = []
        self.failing = {}  # method name -> the error it raises
        self.gates = {}  # method name -> an event to wait for first
        self.undos, self.redos = [], []
        self.claims_now = ()
        self.listeners = []
        self.care = FakeCare()
        self.related, self.pages_of = {}, {}  # an entry's id -> its Relations, its page in the browser
        self.picture = encoded()
        self.check = CheckResult(account_id="", ok=True, status="ok", message="Connected.", ms=3)
        self.collecting = FakeCollecting(self)

    # What a test does

    def tell(self, event):
        for listener in list(self.listeners):
            listener(event)

    def bring(self, *keys, at_top=False):
        """These rows are new."""
        for key in keys:
            self.entries[key] = self.make(key)
        self.entries = dict(sorted(self.entries.items()))
        self.tell(RowsStored("scenario-1", "assets", keys, (), at_top))

    def become(self, activity):
        self.activity_now = activity
        self.tell(ActivityChanged())

    # What the window asks

    def subscribe(self, listener):
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def providers(self):
        return tuple(each.info for each in ALL_PROVIDERS if not each.info.hidden)

    def all_providers(self):
        return tuple(each.info for each in ALL_PROVIDERS)

    def account_forms(self):
        return tuple(each for each in ALL_PROVIDERS if not each.info.hidden)

    async def keyring_name(self):
        return "Secret Service"

    async def accounts(self, *, ask_keys=True):
        await self._come("accounts", ask_keys)
        return tuple(
            AccountState(
                account=account,
                info=PROVIDERS[account.provider].info,
                key=self.keys.get(account.id, KeyState.OK) if ask_keys else KeyState.OK,
                feeds=(FeedState(account=account.id, feed="assets", last_sync=NOW),),
            )
            for account in self.accounts_now
        )

    async def remove_account(self, account_id):
        self.accounts_now = [each for each in self.accounts_now if each.id != account_id]
        self.entries = {key: each for key, each in self.entries.items() if each.asset.ref.account != account_id}
        self.tell(AccountsChanged())

    async def check_account(self, account_id):
        await self._come("check_account", account_id)
        return replace(self.check, account_id=account_id)

    async def check_draft(self, draft, typed):
        return self.check

    async def add_account(self, draft, typed):
        account = account_of(draft.provider, draft.label or PROVIDERS[draft.provider].info.title)
        self.accounts_now.append(account)
        self.keys[account.id] = KeyState.OK
        self.tell(AccountsChanged())
        return account, KeyState.OK

    async def ids(self, query: Query):
        await self._come("ids", query)
        return array("q", [key for key, entry in self.entries.items() if self._shows(query, entry)])

    async def listing(self, query: Query, arrangement):
        await self._come("listing", query, arrangement)
        return listing_of(await self.ids(query), lambda key: self.entries[key])

    async def learn_ratios(self, ratios):
        await self._come("learn_ratios", dict(ratios))

    async def rows(self, ids, query=None):
        await self._come("rows")
        found = [self.entries[key] for key in ids if key in self.entries]
        return [entry for entry in found if query is None or self._shows(query, entry)]

    async def by_uid(self, uids):
        return [entry for entry in self.entries.values() if entry.asset.ref.uid in set(uids)]

    async def tags(self):
        return ["hero"]

    async def models(self):
        return sorted({entry.asset.model for entry in self.entries.values() if entry.asset.model})

    async def count(self, query: Query):
        return len(await self.ids(query))

    async def claims(self):
        return self.claims_now

    async def take_over(self, claim):
        self.claims_now = ()
        return claim.assets

    async def counts(self):
        shelves = {shelf: len(await self.ids(Query(shelf=shelf))) for shelf in Shelf}
        kinds = {kind: len(await self.ids(Query(kinds=(kind,)))) for kind in Kind}
        return Counts(shelves=shelves, kinds=kinds, accounts={}, feeds={})

    async def refresh(self):
        await self._come("refresh")
        return ()

    async def refresh_account(self, account_id):
        await self._come("refresh_account", account_id)
        return ()

    async def edit_account(self, account_id, draft, typed):
        await self._come("edit_account", account_id, draft.label, dict(typed))
        self._change_account(account_id, label=draft.label, options=draft.options)
        return KeyState.OK

    async def pause_account(self, account_id, *, paused):
        await self._come("pause_account", account_id, paused)
        self._change_account(account_id, paused=paused)

    def _change_account(self, account_id, **changes):
        self.accounts_now = [replace(each, **changes) if each.id == account_id else each for each in self.accounts_now]
        self.tell(AccountsChanged())

    async def approach(self, query, sort_at):
        await self._come("approach", query, sort_at)
        self.approached.append((query, sort_at))
        if not self.pages:
            return ()
        keys = self.pages.pop(0)
        if keys:
            self.bring(*keys)
        return (FeedReport(account="scenario-1", feed="assets", pages=1, new=len(keys), new_ids=tuple(keys)),)

    async def missing_below(self, query, sort_at):
        return self.missing

    def activity(self):
        return self.activity_now

    async def thumbnail(self, entry, edge) -> Thumbnail:
        await self._come("thumbnail", entry.id, edge)
        return self.picture

    async def review(self, uids, change):
        await self._come("review", tuple(uids), change)
        return await self._edit(uids, "review", lambda entry: replace(entry, review=_changed(entry.review, change)))

    async def hide(self, uids, *, hidden):
        await self._come("hide", tuple(uids), hidden)
        before = set(self.hidden)
        self.hidden = self.hidden | set(uids) if hidden else self.hidden - set(uids)
        self.undos.append((f"Hide {len(uids)} assets", tuple(uids), lambda: setattr(self, "hidden", before)))
        self.tell(ReviewsChanged(tuple(uids)))

    async def undo(self):
        if not self.undos:
            return None
        words, uids, back = self.undos.pop()
        back()
        self.tell(ReviewsChanged(uids))
        return Undone(words=words, uids=uids)

    async def redo(self):
        return None

    async def relations(self, entry):
        await self._come("relations", entry.id)
        return self.related.get(entry.id, Relations())

    async def totals(self, ids):
        await self._come("totals")
        entries = [self.entries[key] for key in ids if key in self.entries]
        reviews = [entry.review for entry in entries]
        return Totals(
            count=len(entries),
            kinds=Counter(entry.asset.kind for entry in entries),
            bytes=sum(entry.asset.bytes or 0 for entry in entries),
            sized=sum(entry.asset.bytes is not None for entry in entries),
            unpriced=sum(entry.asset.cost is None for entry in entries),
            ratings=frozenset(review.rating for review in reviews),
            flags=frozenset(review.flag for review in reviews),
            labels=frozenset(review.label for review in reviews),
        )

    async def kept_pictures(self, entry):
        await self._come("kept_pictures", entry.id)
        return {256: 12_000} if entry.asset.status.has_media else {}

    def asset_page(self, entry):
        return self.pages_of.get(entry.id, "")

    def link_end(self, entry):
        return None

    # Inside

    async def _edit(self, uids, words, change):
        wanted, before = set(uids), dict(self.entries)
        for key, entry in before.items():
            if entry.asset.ref.uid in wanted:
                self.entries[key] = change(entry)
        self.undos.append((f"{words} {len(wanted)}", tuple(uids), lambda: self.entries.update(before)))
        self.tell(ReviewsChanged(tuple(uids)))
        return [(entry.asset.ref.uid, entry.review) for entry in await self.by_uid(uids)]

    async def _come(self, name, *details):
        self.asked.append((name, *details))
        if name in self.gates:
            await self.gates[name].wait()
        if name in self.failing:
            raise self.failing[name]

    def _shows(self, query, entry):
        asset, review = entry.asset, entry.review
        hidden = asset.ref.uid in self.hidden
        members = self.collecting.members_below(query.collection) if query.collection else ()
        return (not query.collection or entry.id in members) and (
            hidden == (query.shelf is Shelf.HIDDEN)
            and (not query.kinds or asset.kind in query.kinds)
            and (not query.accounts or asset.ref.account in query.accounts)
            and query.search.lower() in (asset.prompt or "").lower()
            and (query.shelf is not Shelf.PICKS or review.flag is Flag.PICK)
            and (query.shelf is not Shelf.UNREVIEWED or review.is_blank)
            and (query.shelf is not Shelf.IN_PROGRESS or not asset.status.has_media)
        )


class FakeCare:
    """The keeping of it all, in memory; what was asked for is in `did`."""

    def __init__(self):
        self.did = []
        self.data_folder, self.cache_folder, self.log_folder = Path("data"), Path("cache"), Path("logs")
        self.figures = StorageFigures(
            thumbnails=36,
            thumbnail_bytes=1_260_000_000,
            catalogue_bytes=600_000,
            review_bytes=1_000,
            backup_bytes=0,
            log_bytes=99_000,
            free_bytes=80_800_000_000,
        )
        self.found = []
        self.findings_now = (Finding("python", ok=True, value="3.11"), Finding("keyring", ok=False, value="none"))
        self.text = "the report"
        self.failing = {}
        self.merge = MergeFigures()

    def use_log_level(self, level):
        self.did.append(("log", level))

    async def storage(self):
        return self.figures

    async def saved_thumbnails(self):
        return self.figures.thumbnails

    async def set_thumbnail_budget(self, megabytes):
        self.did.append(("budget", megabytes))

    async def clear_thumbnails(self):
        if "clear" in self.failing:
            raise self.failing["clear"]
        self.figures = replace(self.figures, thumbnails=0, thumbnail_bytes=0)

    async def findings(self):
        return self.findings_now

    async def check_catalogue(self):
        return self.found

    async def report(self):
        return self.text

    async def save_report(self, path, text):
        self.did.append(("save", path.name, text))

    async def export_reviews(self, path):
        self.did.append(("export", path.name))
        return ReviewFile(reviews=7)

    async def look_at_reviews(self, path):
        if "look" in self.failing:
            raise self.failing["look"]
        self.did.append(("look", path.name))
        return self.merge

    async def import_reviews(self, path):
        self.did.append(("import", path.name))
        return self.merge


class FakeCollecting:
    """Collections in memory, as `services.collecting.Collecting` tells them."""

    def __init__(self, gallery):
        self._gallery = gallery
        self.now = {}
        self.members = {}
        self.places_now = ()
        self.place_counts = {}
        self.counted = 0

    def members_below(self, collection_id):
        below = [each.id for each in self.now.values() if each.parent == collection_id]
        return set(self.members.get(collection_id, ())).union(*(self.members_below(each) for each in below))

    async def all(self):
        return tuple(self._walk(""))

    def _walk(self, parent):
        for each in self.now.values():
            if each.parent == parent:
                yield each
                yield from self._walk(each.id)

    def query(self, collection):
        if collection.is_smart:
            if "(" in collection.search:
                raise QueryError("Nothing closes this bracket.")
            return Query(search=collection.search)
        return Query(collection=collection.id)

    async def places(self):
        return self.places_now

    async def counts(self):
        self.counted += 1
        return CollectionCounts(
            collections={each: len(self.members_below(each)) for each in self.now}, places=self.place_counts
        )

    async def create(self, name, *, parent="", search=""):
        made = Collection(id=f"c{len(self.now) + 1}", name=name, parent=parent, search=search)
        self._edit(f"Collection {name} made", lambda: self.now.update({made.id: made}))
        return made

    async def rename(self, collection, name):
        self._edit("Collection renamed", lambda: self._change(collection, name=name))

    async def change_search(self, collection, name, search):
        self._edit("Collection changed", lambda: self._change(collection, name=name, search=search))

    async def move(self, collection, parent):
        self._edit("Collection moved", lambda: self._change(collection, parent=parent))

    async def remove(self, collection):
        self._edit("Collection removed", lambda: self.now.pop(collection))

    async def put_in(self, collection, ids):
        new = set(ids) - set(self.members.get(collection, ()))
        if new:
            self._edit("added", lambda: self.members.setdefault(collection, []).extend(sorted(new)))
        return len(new)

    async def take_out(self, collection, ids):
        gone = self.members_below(collection) & set(ids)
        if gone:
            kept = {each: [key for key in keys if key not in gone] for each, keys in self.members.items()}
            self._edit("removed", lambda: self.members.update(kept))
        return len(gone)

    def _change(self, collection, **changes):
        self.now[collection] = replace(self.now[collection], **changes)

    def _edit(self, words, change):
        now, members = dict(self.now), {each: list(keys) for each, keys in self.members.items()}
        change()

        def back():
            self.now, self.members = now, members
            self._gallery.tell(CollectionsChanged(()))

        self._gallery.undos.append((words, (), back))
        self._gallery.tell(CollectionsChanged(()))


def _changed(review, change):
    fields = {name: getattr(change, name) for name in ("rating", "flag", "label", "note")}
    return replace(review, **{name: value for name, value in fields.items() if value is not None})


PROVIDERS = {each.info.id: each for each in ALL_PROVIDERS}
