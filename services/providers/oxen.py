"""Oxen.ai: GET /api/ai/generations, page numbers, Bearer key; request parameters lie beside the fixed fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from services.domain import ORIGINAL, Account, Asset, AssetRef, Kind, Locator, Page, Status
from services.providers import answers, reading
from services.providers.base import (
    Ability,
    ApiRequest,
    CredentialField,
    FeedInfo,
    FilterField,
    Grouping,
    MediaSource,
    OptionField,
    PageAsk,
    Paging,
    ProviderInfo,
    Renewal,
    Secrets,
)
from services.providers.common import KINDS, ListProvider, on_own_origin, path_part, rendition_edge
from services.words import said

TITLE: Final = "Oxen.ai"
PATH: Final = "/api/ai/generations"

STATUSES: Final = {
    **{status.value: status for status in Status},
    "canceled": Status.CANCELLED,
}

FEED: Final = FeedInfo(
    name="generations",
    title="Generations",
    paging=Paging.NUMBERS,
    page_size=100,  # rows may carry whole input pictures: 1000 of them could be gigabytes
    max_page_size=1000,
    filters=(
        FilterField(name="namespace", hint=said("Whose generations: a user or an organisation.")),
        FilterField(name="model"),
        FilterField(name="media_type", choices=("image", "video")),
        FilterField(name="status", choices=("queued", "processing", "succeeded", "failed", "cancelled")),
        FilterField(name="repo"),
        FilterField(name="folder"),
    ),
)

REPOSITORY: Final = ("target_namespace", "target_repo")
"""The parameters that together name the repository a file went to."""

_REPOSITORY_FILE = re.compile(r"/api/repos/[^/]+/[^/]+/files?/.+")
_WALKS_UP = re.compile(r"(?i)(?:/|%2f)(?:\.|%2e){1,2}(?:/|%2f|$)")


class Oxen(ListProvider):
    """A generation is one row with at most one file, often in a private repository on the API's own host."""

    info = ProviderInfo(
        id="oxen",
        title=TITLE,
        letter="O",
        offers=said("images and videos, with their cost"),
        origin="https://hub.oxen.ai",
        credentials=(CredentialField(name="key", label=said("API key")),),
        feeds=(FEED,),
        options=(OptionField(name="namespace", label=said("Namespace"), hint=said("Empty: your own user.")),),
        abilities=frozenset({Ability.RENEW, Ability.CANCEL}),
        poll_seconds=10.0,
        key_page="https://www.oxen.ai",
        groupings=(
            Grouping(name="repository", title="Repository", fields=REPOSITORY, icon="server"),
            Grouping(name="folder", title="Folder", fields=(*REPOSITORY, "target_directory"), within="repository"),
        ),
        asset_page="https://www.oxen.ai/{target_namespace}/{target_repo}",
    )
    reserved = ("page", "page_size")

    def page_request(self, ask: PageAsk) -> ApiRequest:
        self.check_filters(ask.feed, ask.where)
        query = {"page": str(reading.page_number(ask.cursor)), "page_size": str(self._page_size(ask))}
        if namespace := ask.account.options.get("namespace"):
            query["namespace"] = namespace
        return ApiRequest(method="GET", path=PATH, query=tuple({**query, **ask.where}.items()))

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        outline = reading.record(body, TITLE, said("the answer"))
        rows = reading.row_list(outline.get("generations"), TITLE, "generations")
        assets, problems = reading.read_rows(rows, lambda row: _assets(ask.account, row))
        following = reading.next_page(
            reading.page_number(ask.cursor), outline.get("page_number"), outline.get("total_pages"), empty=not rows
        )
        return Page(
            assets=assets,
            next=following,
            rows=len(rows),
            total=reading.whole(outline.get("total_entries")),
            problems=problems,
            total_cost=reading.decimal_text(outline.get("total_cost")),
        )

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        del account
        if "key" not in secrets:
            raise answers.key_missing(TITLE)
        return replace(request, headers={**request.headers, "Authorization": f"Bearer {secrets['key']}"})

    def renewals(self, account: Account, locators: Sequence[Locator]) -> tuple[Renewal, ...]:
        """One request a row: this vendor has none for several."""
        ask = PageAsk(account=account, feed=FEED.name)
        return tuple(
            Renewal(
                request=ApiRequest(method="GET", path=f"{PATH}/{path_part(remote_id)}"),
                remote_ids=frozenset({remote_id}),
                ask=ask,
            )
            for remote_id in dict.fromkeys(locator.remote_id for locator in locators)
        )

    def parse_renewal(self, renewal: Renewal, body: object) -> Page:
        """The row stands bare or in an envelope, by which of the vendor's two endpoints made it."""
        outline = reading.record(body, TITLE, said("the answer"))
        row = outline.get("generation", outline)
        assets, problems = reading.read_rows([row], lambda item: _assets(renewal.ask.account, item))
        return Page(assets=assets, next=None, rows=1, problems=problems)

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """Repository files can be had smaller; with both width and height they would be stretched."""
        url = asset.urls.get(ORIGINAL)
        if url is None or asset.kind not in (Kind.IMAGE, Kind.VIDEO):
            return ()
        plain = MediaSource(url=url, authorized=_is_repository_file(url, account))
        width = rendition_edge(edge)
        if asset.kind is Kind.VIDEO:
            return (replace(plain, url=f"{url}?thumbnail=true&width={width}"),) if plain.authorized else ()
        return (replace(plain, url=f"{url}?width={width}"), plain) if plain.authorized else (plain,)

    def original_source(self, asset: Asset, account: Account) -> MediaSource | None:
        url = asset.urls.get(ORIGINAL)
        return MediaSource(url=url, authorized=_is_repository_file(url, account)) if url else None


def _is_repository_file(url: str, account: Account) -> bool:
    """True for a plain file of a repository on the account's own origin: the one kind of medium that gets the key.

    A signed address already opens itself, and stores refuse one that also has an Authorization header.
    """
    parts = on_own_origin(url, account)
    if parts is None or "?" in url or "#" in url or _WALKS_UP.search(parts.path):
        return False
    prefix = re.escape(_prefix(account))
    return re.fullmatch(f"(?:{prefix})?{_REPOSITORY_FILE.pattern}", parts.path) is not None


def _prefix(account: Account) -> str:
    parts = on_own_origin(account.base_url, account)
    return parts.path.rstrip("/") if parts else ""


def _assets(account: Account, row: object) -> Iterator[Asset]:
    if not isinstance(row, dict):
        raise reading.UnreadableRowError("it is no object")
    fields = reading.Fields(row)
    remote_id = reading.row_id(row.get("generation_id"))
    fields.drop("generation_id")
    media_type = fields.take("media_type", reading.text)
    cost = fields.take("cost", reading.decimal_text)
    url = fields.take("result_url", reading.address)
    yield Asset(
        ref=AssetRef(account.id, "-", remote_id),
        kind=KINDS.get(media_type.lower(), Kind.OTHER) if media_type else Kind.OTHER,
        status=fields.word("status", STATUSES, Status.PROCESSING),
        remote_type=media_type,
        created_at=fields.take("enqueued_at", reading.moment),
        prompt=fields.take("prompt", reading.text) or fields.see("multi_prompt", _shots),
        negative_prompt=fields.take("negative_prompt", reading.text),
        model=fields.take("model_name", reading.text),
        seed=fields.take("seed", reading.text),
        width=fields.take("width", reading.size),
        height=fields.take("height", reading.size),
        duration=fields.take("duration", reading.seconds),
        cost=cost,
        cost_unit=None if cost is None else "USD",
        error=fields.take("error_message", reading.text),
        params=fields.params(),
        urls={ORIGINAL: url} if url else {},
    )


def _shots(value: object) -> str | None:
    """The prompts of a video that is described shot by shot, one a line."""
    shots = value if isinstance(value, list) else []
    prompts = [reading.text(shot.get("prompt") if isinstance(shot, dict) else shot) for shot in shots]
    return "\n".join(prompt for prompt in prompts if prompt) or None
