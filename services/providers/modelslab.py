"""ModelsLab: POST /api/assets_generated, one list per type, page numbers, the key in the JSON body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from services.domain import ORIGINAL, Account, Asset, AssetRef, Kind, Page, Status
from services.errors import ServiceError, UsageError
from services.providers import answers, reading
from services.providers.base import (
    Answer,
    ApiRequest,
    CredentialField,
    FeedInfo,
    MediaSource,
    OptionField,
    PageAsk,
    Paging,
    ProviderInfo,
    Secrets,
)
from services.providers.common import KINDS, ListProvider, ends_like_an_image, sources
from services.words import said

TITLE: Final = "ModelsLab"
PATH: Final = "/api/assets_generated"
OTHER_PATH: Final = "/api/v6/assets_generated"
"""The vendor's page names both. The first is in its machine-readable part, so it is tried first."""

MAX_PAGE_SIZE: Final = 30
GIVES_UP_SECONDS: Final = 3600.0

_PATH_OPTION = re.compile(r"(/[A-Za-z0-9._-]*[A-Za-z0-9_-])+")
_KEY_TROUBLE = re.compile(r"(?i)(invalid|incorrect|wrong|missing|expired|unknown|no)\W.{0,20}\bkey\b|unauthori[sz]ed")
_TOO_FAST = re.compile(r"(?i)rate limit|too many|queued requests|throttl")
_NOT_COVERED = re.compile(r"(?i)credit|subscri|upgrade|\bplans?\b|enterprise|balance|payment|quota")


def _feed(name: str, title: str) -> FeedInfo:
    return FeedInfo(
        name=name,
        title=title,
        paging=Paging.NUMBERS,
        page_size=MAX_PAGE_SIZE,
        max_page_size=MAX_PAGE_SIZE,
        dated=False,
        descending=False,
    )


class ModelsLab(ListProvider):
    """Rows are an id and its files, nothing else: n files are n assets, and none means "still being made"."""

    info = ProviderInfo(
        id="modelslab",
        title=TITLE,
        letter="M",
        offers=said("images, videos, voices and 3D models"),
        origin="https://modelslab.com",
        credentials=(
            CredentialField(name="key", label=said("API key"), hint=said("One key for every kind of asset.")),
        ),
        feeds=(
            _feed("image", said("Images")),
            _feed("video", said("Videos")),
            _feed("voice", said("Voices")),
            _feed("3d", said("3D models")),
        ),
        options=(
            OptionField(
                name="path", label=said("Path of the list"), hint=said("Only where it is not {path}.", path=PATH)
            ),
        ),
        min_interval=1.0,
        poll_seconds=60.0,
        gives_up_seconds=GIVES_UP_SECONDS,
        key_page="https://modelslab.com/dashboard/api-keys",
    )
    reserved = ("key", "type", "page", "per_page")

    def check_options(self, options: Mapping[str, str]) -> Mapping[str, str]:
        checked = super().check_options(options)
        if "path" in checked and not _PATH_OPTION.fullmatch(checked["path"]):
            raise UsageError(
                said(
                    "The option path of {title} looks like {path}: plain words with a slash before each.",
                    title=TITLE,
                    path=PATH,
                )
            )
        return checked

    def page_request(self, ask: PageAsk) -> ApiRequest:
        self.check_filters(ask.feed, ask.where)
        return ApiRequest(
            method="POST",
            path=ask.account.options.get("path") or PATH,
            json={"type": ask.feed, "page": reading.page_number(ask.cursor), "per_page": self._page_size(ask)},
        )

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        outline = reading.record(body, TITLE, said("the answer"))
        rows = reading.row_list(outline.get("data"), TITLE, "data")
        assets, problems = reading.read_rows(rows, lambda row: _assets(ask, row))
        paging = outline.get("pagination")
        paging = paging if isinstance(paging, dict) else {}
        following = reading.next_page(
            reading.page_number(ask.cursor), paging.get("current_page"), paging.get("last_page"), empty=not rows
        )
        total = reading.whole(paging.get("total"))
        return Page(assets=assets, next=following, rows=len(rows), total=total, problems=problems)

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        del account
        if "key" not in secrets:
            raise answers.key_missing(TITLE)
        return replace(request, json={**(request.json or {}), "key": secrets["key"]})

    def explain(self, answer: Answer) -> ServiceError | None:
        """The body counts before the status: refusals come with 200 and with 400 too."""
        if 200 <= answer.status < 300:
            return _explain_body(answer.body) or super().explain(answer)
        message = answers.message_in(answer.body) or ""
        if answer.status in (400, 403, 422) and _KEY_TROUBLE.search(message):
            return answers.key_refused(TITLE, answers.quoted_message(answer.body))
        return super().explain(answer)

    def fallback(self, request: ApiRequest, answer: Answer) -> ApiRequest | None:
        if answer.status in (404, 405) and request.path == PATH:
            return replace(request, path=OTHER_PATH)
        return None

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """Whole files only: this vendor has no smaller ones. A clip or model is not loaded to draw a tile."""
        del account, edge
        if asset.kind is Kind.IMAGE or ends_like_an_image(asset.urls.get(ORIGINAL, "")):
            return sources(asset, ORIGINAL)
        return ()


def _explain_body(body: object) -> ServiceError | None:
    """The error in an answer whose HTTP status says that all is well."""
    status = body.get("status") if isinstance(body, dict) else None
    if status is None or status == "success":
        return None
    said = answers.quoted_message(body)
    if status != "error":
        return answers.not_now(TITLE, said)
    message = answers.message_in(body) or ""
    if _KEY_TROUBLE.search(message):
        return answers.key_refused(TITLE, said)
    if _TOO_FAST.search(message):
        return answers.too_fast(TITLE, said)
    if _NOT_COVERED.search(message):
        return answers.not_covered(TITLE, said)
    return answers.refused(TITLE, said)


def _assets(ask: PageAsk, row: object) -> Iterator[Asset]:
    if not isinstance(row, dict):
        raise reading.UnreadableRowError("it is no object")
    remote_id = reading.row_id(row.get("id"))
    fields = reading.Fields(row)
    fields.drop("id")
    outputs = row.get("output")
    outputs = outputs if isinstance(outputs, list) else [outputs]
    files = {index: url for index, item in enumerate(outputs) if (url := reading.address(item))}
    if not any(item for index, item in enumerate(outputs) if index not in files):
        fields.drop("output")
    params = fields.params()
    for index, url in (files or {0: ""}).items():
        yield Asset(
            ref=AssetRef(ask.account.id, ask.feed, remote_id, index),
            kind=KINDS[ask.feed],
            status=Status.SUCCEEDED if url else Status.PROCESSING,
            remote_type=ask.feed,
            request_id=remote_id,
            params=params,
            urls={ORIGINAL: url} if url else {},
        )
