"""Pictory AI Studio: GET /pictoryapis/v1/aistudio/..., page tokens, the key bare in the Authorization header."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from services.domain import ORIGINAL, Account, Asset, AssetRef, Kind, Page, Status
from services.errors import ServiceError
from services.providers import answers, reading
from services.providers.base import (
    Answer,
    ApiRequest,
    CredentialField,
    FeedInfo,
    MediaSource,
    PageAsk,
    Paging,
    ProviderInfo,
    Secrets,
)
from services.providers.common import ListProvider, ends_like_a_clip, sources
from services.providers.keys import PICTORY_PREFIX
from services.words import said

TITLE: Final = "Pictory AI Studio"
PATHS: Final = {"images": "/pictoryapis/v1/aistudio/images", "videos": "/pictoryapis/v1/aistudio/videos"}
"""Only ever read with GET: a POST to the very same address makes a picture and costs credit."""

KIND_OF: Final = {"images": Kind.IMAGE, "videos": Kind.VIDEO}
FILES: Final = {
    ORIGINAL: "url",
    "thumbnail": "thumbnailImageUrl",
    "preview": "previewImageUrl",
    "firstFrame": "firstFrameImageUrl",
    "lastFrame": "lastFrameImageUrl",
}
ROWS_PER_PAGE: Final = 100


def _feed(name: str, title: str, *, optional: bool) -> FeedInfo:
    return FeedInfo(
        name=name,
        title=title,
        paging=Paging.TOKENS,
        page_size=ROWS_PER_PAGE,
        max_page_size=ROWS_PER_PAGE,
        optional=optional,
    )


class Pictory(ListProvider):
    """Finished pictures and clips, newest first; a single one cannot be asked for."""

    info = ProviderInfo(
        id="pictory",
        title=TITLE,
        letter="P",
        offers=said("images and videos of AI Studio"),
        origin="https://api.pictory.ai",
        credentials=(
            CredentialField(
                name="key",
                label=said("API key"),
                hint=said("Starts with {pictory_prefix}.", pictory_prefix=PICTORY_PREFIX),
                prefix=PICTORY_PREFIX,
            ),
        ),
        feeds=(_feed("images", "Images", optional=False), _feed("videos", "Videos", optional=True)),
        key_page="https://app.pictory.ai",
    )
    reserved = ("nextPageKey",)

    def page_request(self, ask: PageAsk) -> ApiRequest:
        self.check_filters(ask.feed, ask.where)
        query = (("nextPageKey", ask.cursor),) if ask.cursor else ()
        return ApiRequest(method="GET", path=PATHS[ask.feed], query=query)

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        outline = reading.record(body, TITLE, said("the answer"))
        rows = reading.row_list(outline.get("items"), TITLE, "items")
        following = reading.token(outline.get("nextPageKey"), TITLE)
        assets, problems = reading.read_rows(rows, lambda row: _assets(ask, row))
        return Page(assets=assets, next=following, rows=len(rows), problems=problems)

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        del account
        if "key" not in secrets:
            raise answers.key_missing(TITLE)
        return replace(request, headers={**request.headers, "Authorization": secrets["key"]})

    def explain(self, answer: Answer) -> ServiceError | None:
        if 200 <= answer.status < 300 and isinstance(answer.body, dict) and answer.body.get("success") is False:
            return answers.refused(TITLE, answers.quoted_message(answer.body))
        return answers.token_refused(TITLE, answer) or super().explain(answer)

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """An image is its own picture; a clip comes with stills."""
        if asset.kind is Kind.IMAGE:
            return super().picture_sources(asset, account, edge)
        stills = sources(asset, "thumbnail", "preview", "firstFrame")
        return tuple(still for still in stills if not ends_like_a_clip(still.url))


def _assets(ask: PageAsk, row: object) -> Iterator[Asset]:
    if not isinstance(row, dict):
        raise reading.UnreadableRowError("it is no object")
    fields = reading.Fields(row)
    remote_id = reading.row_id(row.get("id"))
    fields.drop("id")
    urls = {name: url for name, own in FILES.items() if (url := fields.take(own, reading.address))}
    yield Asset(
        ref=AssetRef(ask.account.id, "-", remote_id),
        kind=KIND_OF[ask.feed],
        status=Status.SUCCEEDED if ORIGINAL in urls else Status.PROCESSING,
        created_at=fields.take("createdDate", reading.moment),
        prompt=fields.take("prompt", reading.text),
        model=fields.take("model", reading.text),
        width=fields.take("width", reading.size),
        height=fields.take("height", reading.size),
        duration=fields.take("duration", reading.seconds),
        params=fields.params(),
        urls=urls,
    )
