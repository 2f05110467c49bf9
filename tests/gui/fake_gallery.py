"""A gallery in memory with the methods of `services.gallery.Gallery` that the window uses; what it lacks raises."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from services.domain import Account, FeedState, Flag, KeyState, Kind, Query, Shelf, Thumbnail
from services.gallery import (
    AccountsChanged,
    AccountState,
    Activity,
    ActivityChanged,
    CheckResult,
    Counts,
    FeedReport,
    Finding,
    ReviewsChanged,
    RowsStored,
    StorageFigures,
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
        self.picture = encoded()
        self.check = CheckResult(account_id="", ok=True, status="ok", message="Connected.", ms=3)

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

    async def replace_key(self, account_id, typed):
        await self._come("replace_key", account_id, dict(typed))
        return KeyState.OK

    async def ids(self, query: Query):
        await self._come("ids", query)
        return array("q", [key for key, entry in self.entries.items() if self._shows(query, entry)])

    async def listing(self, query: Query, arrangement):
        await self._come("listing", query, arrangement)
        return listing_of(await self.ids(query), lambda key: self.entries[key])

    async def learn_ratios(self, ratios):
        await self._come("learn_ratios", dict(ratios))

    async def rows(self, ids):
        await self._come("rows")
        return [self.entries[key] for key in ids if key in self.entries]

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
        return (
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


def _changed(review, change):
    fields = {name: getattr(change, name) for name in ("rating", "flag", "label", "note")}
    return replace(review, **{name: value for name, value in fields.items() if value is not None})


PROVIDERS = {each.info.id: each for each in ALL_PROVIDERS}
