"""The commands: each asks the gallery, prints the answer and returns the exit status."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
from collections.abc import Iterable

from services.cli import output, shapes
from services.cli.arguments import pairs, query_of
from services.cli.thumbs import fetch_thumbs
from services.domain import Asset, Entry, KeyState, Query, ReviewChange
from services.errors import AuthError, KeyringError, ServiceError, UsageError
from services.finding.joining import both
from services.finding.language import Names, parse
from services.gallery import AccountDraft, CheckResult, FeedReport, Gallery, SyncAsk

DONE, NOTHING_DONE, _, PARTLY_DONE, KEYS_REFUSED = range(5)
URLS_AT_ONCE = 200


async def add_account(gallery: Gallery, args: argparse.Namespace) -> int:
    """`accounts add`: prints the id. Without a keyring that takes the key nothing is kept."""
    options = pairs(args.option)
    provider = gallery.provider(args.provider)
    if provider.info.hidden:
        raise UsageError(f"An account cannot be added for {provider.info.title}.")
    fields = provider.credentials(options)
    if fields and not args.secret_stdin:
        wanted = " and ".join(field.label for field in fields)
        raise UsageError(f"Give {wanted} on standard input, a line each, with --secret-stdin.")
    lines = await asyncio.to_thread(sys.stdin.readline) if fields else ""
    typed = {fields[0].name: lines} if fields else {}
    for field in fields[1:]:
        typed[field.name] = await asyncio.to_thread(sys.stdin.readline)
    draft = AccountDraft(provider=args.provider, label=args.label, base_url=args.base_url, options=options)
    account, key = await gallery.add_account(draft, typed)
    if key is not KeyState.OK:
        with contextlib.suppress(KeyringError):
            await gallery.remove_account(account.id)
        raise KeyringError(_no_keyring(key), state=key.value)
    output.text(account.id)
    return DONE


async def list_accounts(gallery: Gallery, args: argparse.Namespace) -> int:
    """`accounts list`."""
    states = await gallery.accounts()
    if args.json:
        for state in states:
            output.line(shapes.account_shape(state))
        return DONE
    rows = [
        (each.account.id, each.info.title, each.account.label, each.key.value, sum(feed.rows for feed in each.feeds))
        for each in states
    ]
    output.table(("account", "provider", "label", "key", "rows"), rows)
    return DONE


async def check_accounts(gallery: Gallery, args: argparse.Namespace) -> int:
    """`accounts check`: one, or all side by side."""
    known = [state.account.id for state in await gallery.accounts()]
    asked = [args.account] if args.account else known
    results = await asyncio.gather(*(gallery.check_account(each) for each in asked))
    if args.json:
        for result in results:
            output.line(shapes.check_shape(result))
    else:
        rows = [(each.account_id, each.status, each.message, each.ms) for each in results]
        output.table(("account", "status", "message", "ms"), rows)
    return _check_status(results)


async def remove_account(gallery: Gallery, args: argparse.Namespace) -> int:
    """`accounts remove`."""
    await gallery.remove_account(args.account)
    return DONE


async def sync(gallery: Gallery, args: argparse.Namespace) -> int:
    """`sync`: one line for each list."""
    ask = SyncAsk(
        accounts=tuple(args.account),
        feeds=tuple(args.feed),
        where=pairs(args.where),
        pages=args.pages,
        everything=args.all,
    )
    stop = gallery.subscribe(lambda _event: output.progress(" · ".join(gallery.activity().listing)))
    try:
        reports = [report for report in await gallery.sync(ask) if report.offered]
    finally:
        stop()
        output.progress("")
    if args.json:
        for report in reports:
            output.line(shapes.report_shape(report))
    else:
        heads = ("account", "feed", "pages", "new", "changed", "total", "complete")
        rows = [[shapes.report_shape(report)[head] for head in heads] for report in reports]
        output.table(heads, rows)
    for report in reports:
        if report.error:
            output.trouble(f"{report.account} {report.feed}: {report.error}")
    return _sync_status(reports)


async def list_assets(gallery: Gallery, args: argparse.Namespace) -> int:
    """`list`: newest first, without a limit unless one is given."""
    query = await checked_query(gallery, args)
    rows: list[tuple[object, ...]] = []
    failed = 0
    batch: list[Entry] = []
    async for entry in gallery.entries(query, args.limit):
        if not args.json:
            rows.append(_row(entry))
        elif args.with_urls:
            batch.append(entry)
            if len(batch) >= URLS_AT_ONCE:
                failed += await _print_with_urls(gallery, batch)
                batch = []
        else:
            output.line(shapes.asset_shape(entry))
    failed += await _print_with_urls(gallery, batch)
    if not args.json:
        output.table(("uid", "kind", "status", "created", "prompt"), rows)
    return PARTLY_DONE if failed else DONE


async def thumbs(gallery: Gallery, args: argparse.Namespace) -> int:
    """`thumbs`: a kind that has no picture is skipped, never a failure."""
    query = await checked_query(gallery, args)
    done = failed = 0
    async for shape in fetch_thumbs(gallery, query, args.size):
        done += shape["path"] is not None
        failed += shape["error"] is not None
        if args.json:
            output.line(shape)
        else:
            output.text(str(shape["path"] or f"{shape['uid']}: {shape['error'] or 'skipped, it has no picture'}"))
        output.progress(f"{done:,} thumbnails")
    if failed:
        return PARTLY_DONE if done else NOTHING_DONE
    return DONE


async def review(gallery: Gallery, args: argparse.Namespace) -> int:
    """`review`: durable when it returns."""
    change = ReviewChange(
        rating=args.rating,
        flag=args.flag,
        label=args.label,
        note=args.note,
        add_tags=tuple(args.tag),
        remove_tags=tuple(args.untag),
    )
    if change == ReviewChange():
        raise UsageError("Say what to change: --rating, --flag, --label, --note, --tag or --untag.")
    for uid, now in await gallery.review(args.uids, change):
        shape = {"uid": uid, "review": shapes.review_shape(now)}
        if args.json:
            output.line(shape)
        else:
            output.text(f"{uid}: {now.rating} stars, {now.flag.value}, {now.label.value}")
    return DONE


async def doctor(gallery: Gallery, args: argparse.Namespace) -> int:
    """`doctor`: what is there, what is missing, and how to mend it."""
    findings = await gallery.doctor()
    if args.json:
        output.line({each.name: {"ok": each.ok, "value": each.value, "mend": each.mend} for each in findings})
    else:
        output.table(
            ("what", "state", "value", "how to mend it"),
            [(each.name, "ok" if each.ok else "missing", each.value, each.mend) for each in findings],
        )
    return DONE


async def checked_query(gallery: Gallery, args: argparse.Namespace) -> Query:
    """The query of FILTERS; UsageError where an account, provider, list or uid cannot exist."""
    accounts = await gallery.accounts()
    titles = [(each.id, each.title) for each in gallery.all_providers()]
    typed = parse(args.search, Names.of((each.account for each in accounts), titles))
    query = both(query_of(args), typed)
    _known("account", query.accounts, [each.account.id for each in accounts])
    _known("provider", query.providers, [*(each.id for each in gallery.providers()), "sample"])
    for feed in query.feeds:
        names = {each.name for info in gallery.providers() for each in info.feeds} | {"all"}
        if feed not in names and not feed.startswith("examples:"):
            raise UsageError(f"There is no list called {feed!r}.")
    for uid in query.uids:
        if uid.count(":") != 3:
            raise UsageError(f"{uid!r} is not a uid.")
    return query


async def _print_with_urls(gallery: Gallery, entries: list[Entry]) -> int:
    """Print entries with their addresses; returns how many could not be had."""
    found = await asyncio.gather(*(_addressed(gallery, entry) for entry in entries))
    for entry, asset in zip(entries, found, strict=True):
        output.line(shapes.asset_shape(entry, asset or entry.asset))
    return sum(asset is None for asset in found)


async def _addressed(gallery: Gallery, entry: Entry) -> Asset | None:
    if not entry.asset.status.has_media:
        return entry.asset
    try:
        return await gallery.with_urls(entry)
    except ServiceError as error:
        output.trouble(f"{entry.asset.ref.uid}: {error}")
        return None


def _known(what: str, asked: Iterable[str], known: list[str]) -> None:
    for name in asked:
        if name not in known:
            raise UsageError(f"There is no {what} {name!r}.")


def _row(entry: Entry) -> tuple[object, ...]:
    asset = entry.asset
    created = f"{entry.sort_at.astimezone():%Y-%m-%d %H:%M}"
    return asset.ref.uid, asset.kind.value, asset.status.value, created, asset.prompt or ""


def _sync_status(reports: list[FeedReport]) -> int:
    failed = [report for report in reports if report.cause is not None]
    if not failed:
        return DONE
    if len(failed) == len(reports):
        refused = all(isinstance(report.cause, AuthError) for report in failed)
        return KEYS_REFUSED if refused else NOTHING_DONE
    return PARTLY_DONE


def _check_status(results: list[CheckResult]) -> int:
    if all(result.ok for result in results):
        return DONE
    if all(result.status in ("refused", "no-key") for result in results):
        return KEYS_REFUSED
    return PARTLY_DONE if any(result.ok for result in results) else NOTHING_DONE


def _no_keyring(state: KeyState) -> str:
    words = {
        KeyState.LOCKED: "Your keychain is locked",
        KeyState.BUSY: "Your keychain does not answer",
        KeyState.NONE: "No keychain on this computer",
    }
    return f"{words[state]}, so the key cannot be kept; the account was not added. Open it, or use the window."
