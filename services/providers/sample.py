"""The built-in sample library as a provider: one list, no key, rows that never change.

Its host does not exist; `services.net.sample_transport` answers for it from packaged files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from services.domain import ORIGINAL, Account, Asset, AssetRef, Kind, Locator, Page, Status
from services.errors import ServiceError
from services.providers import answers, reading
from services.providers.base import (
    Ability,
    Answer,
    ApiRequest,
    FeedInfo,
    Grouping,
    MediaSource,
    PageAsk,
    Paging,
    ProviderInfo,
    Renewal,
    Secrets,
)
from services.providers.common import ListProvider, sources
from services.words import said

TITLE: Final = said("Sample library")
ORIGIN: Final = "https://sample.invalid"
LIST_PATH: Final = "/v1/assets"
MAX_PAGE_SIZE: Final = 100
POSTER: Final = "thumbnail"
KIND_WORDS: Final = {kind.value: kind for kind in Kind}
STATUS_WORDS: Final = {status.value: status for status in Status}

FEED: Final = FeedInfo(
    name="all",
    title="Samples",
    paging=Paging.TOKENS,
    page_size=24,
    max_page_size=MAX_PAGE_SIZE,
)


class Sample(ListProvider):
    """GET /v1/assets?limit=&after=, a token in `next`; no credential. Rows in flight stay so: it is an exhibit."""

    info = ProviderInfo(
        id="sample",
        title=TITLE,
        letter="V",
        offers=said("pictures, clips, sounds and models drawn for Vitrine"),
        origin=ORIGIN,
        credentials=(),
        feeds=(FEED,),
        abilities=frozenset({Ability.RENEW}),
        hidden=True,
        groupings=(Grouping(name="collection", title="Collection"),),
    )
    reserved = ("limit", "after", "ids")

    def page_request(self, ask: PageAsk) -> ApiRequest:
        self.check_filters(ask.feed, ask.where)
        after = () if ask.cursor is None else (("after", ask.cursor),)
        return ApiRequest(method="GET", path=LIST_PATH, query=(("limit", str(self._page_size(ask))), *after))

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        outline = reading.record(body, TITLE, said("the answer"))
        rows = reading.row_list(outline.get("assets"), TITLE, "assets")
        if not isinstance(outline.get("next"), str | None):
            raise reading.unreadable(TITLE, said("its page token is no text"))
        following = reading.token(outline.get("next"), TITLE)
        assets, problems = reading.read_rows(rows, lambda row: _assets(ask.account, row))
        total = reading.whole(outline.get("total"))
        return Page(assets=assets, next=following, rows=len(rows), total=total, problems=problems)

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        del account, secrets
        return request

    def explain(self, answer: Answer) -> ServiceError | None:
        return answers.token_refused(TITLE, answer) or super().explain(answer)

    def renewals(self, account: Account, locators: Sequence[Locator]) -> tuple[Renewal, ...]:
        ids = list(dict.fromkeys(locator.remote_id for locator in locators))
        groups = [ids[start : start + MAX_PAGE_SIZE] for start in range(0, len(ids), MAX_PAGE_SIZE)]
        return tuple(
            Renewal(
                request=ApiRequest(method="GET", path=LIST_PATH, query=(("ids", ",".join(group)),)),
                remote_ids=frozenset(group),
                ask=PageAsk(account=account, feed=FEED.name),
            )
            for group in groups
        )

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """An image is its own picture; clips and models come with a poster."""
        if asset.kind in (Kind.VIDEO, Kind.MODEL):
            return sources(asset, POSTER)
        return super().picture_sources(asset, account, edge)

    def in_flight(self, asset: Asset) -> bool:
        """Never: a sample that is being made stays so, and asking again would bring nothing."""
        del asset
        return False


def _assets(account: Account, row: object) -> Iterator[Asset]:
    if not isinstance(row, dict):
        raise reading.UnreadableRowError("it is no object")
    remote_id = reading.row_id(row.get("id"))
    fields = reading.Fields(row)
    fields.drop("id")
    cost, files = fields.inner("cost"), fields.inner("urls")
    remote_type = fields.take("type", reading.text)
    yield Asset(
        ref=AssetRef(account.id, "-", remote_id),
        kind=KIND_WORDS.get(remote_type or "", Kind.OTHER),
        status=fields.word("status", STATUS_WORDS, Status.PROCESSING),
        remote_type=remote_type,
        mime=fields.take("mime", reading.text),
        request_id=fields.take("requestId", reading.text),
        created_at=fields.take("createdAt", _written_moment),
        prompt=fields.take("prompt", reading.text),
        negative_prompt=fields.take("negativePrompt", reading.text),
        model=fields.take("model", reading.text),
        seed=fields.take("seed", reading.text),
        width=fields.take("width", reading.size),
        height=fields.take("height", reading.size),
        duration=fields.take("duration", reading.seconds),
        bytes=fields.take("bytes", reading.size),
        progress=fields.take("progress", _share),
        tags=fields.take("tags", reading.texts) or (),
        collections=fields.take("collections", reading.texts) or (),
        cost=cost.take("amount", reading.decimal_text),
        cost_unit=cost.take("unit", reading.text),
        error=fields.take("error", reading.text),
        urls={name: url for name in (ORIGINAL, POSTER) if (url := files.take(name, reading.address))},
        params=_params(fields),
    )


def _params(fields: reading.Fields) -> Mapping[str, object]:
    """The parameters, and beside them whatever was not understood."""
    own = fields.take("parameters", lambda value: value if isinstance(value, dict) else None)
    fields.add(own or {})
    return fields.params()


def _written_moment(value: object) -> datetime | None:
    return reading.moment(value) if isinstance(value, str) else None


def _share(value: object) -> float | None:
    part = reading.number(value)
    return None if part is None else min(part, 1.0)
