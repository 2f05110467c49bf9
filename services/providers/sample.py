"""The built-in sample library as a provider: one list, no key, rows that never change.

Its host does not exist; `services.net.sample_transport` answers for it from packaged files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from services.domain import ORIGINAL, Account, Asset, AssetRef, Kind, Locator, Page, RowProblem, Status
from services.errors import (
    CursorRefusedError,
    NotFoundError,
    ProviderDataError,
    RequestRefusedError,
    ServiceError,
    UnavailableError,
    UsageError,
)
from services.providers.base import (
    Ability,
    Answer,
    ApiRequest,
    CredentialField,
    FeedInfo,
    MediaSource,
    PageAsk,
    Paging,
    ProviderInfo,
    Renewal,
    Secrets,
)

ORIGIN: Final = "https://sample.invalid"
LIST_PATH: Final = "/v1/assets"
PAGE_SIZE: Final = 24
MAX_PAGE_SIZE: Final = 100
POSTER: Final = "thumbnail"
LIMIT: Final = 2**53
"""Where whole numbers end in JSON; infinity and nonsense lie beyond."""

FEED: Final = FeedInfo(
    name="all",
    title="Samples",
    paging=Paging.TOKENS,
    page_size=PAGE_SIZE,
    max_page_size=MAX_PAGE_SIZE,
)

TYPED_FIELDS: Final = frozenset(
    {
        "id", "type", "status", "mime", "requestId", "createdAt", "prompt", "negativePrompt", "model", "seed", "width",
        "height", "duration", "bytes", "progress", "tags", "collections", "cost", "error", "urls", "parameters",
    }
)  # fmt: skip


class Sample:
    """GET /v1/assets?limit=&after=, a token in `next`; no credential. Rows in flight stay so: it is an exhibit."""

    info = ProviderInfo(
        id="sample",
        title="Sample library",
        letter="V",
        offers="pictures, clips, sounds and models drawn for Vitrine",
        origin=ORIGIN,
        credentials=(),
        feeds=(FEED,),
        abilities=frozenset({Ability.RENEW}),
        hidden=True,
    )

    def feed(self, name: str) -> FeedInfo:
        if name != FEED.name:
            raise UsageError(f"The sample library has no list named {name!r}; its only one is 'all'.")
        return FEED

    def credentials(self, options: Mapping[str, str]) -> tuple[CredentialField, ...]:
        del options
        return ()

    def clean_secrets(self, typed: Mapping[str, str]) -> Secrets:
        if typed:
            raise UsageError("The sample library needs no key.")
        return Secrets({})

    def check_options(self, options: Mapping[str, str]) -> Mapping[str, str]:
        if options:
            raise UsageError(f"The sample library has no option {min(options)!r}.")
        return {}

    def check_filters(self, feed: str, where: Mapping[str, str]) -> None:
        self.feed(feed)
        if where:
            raise UsageError(f"The sample library has no filter {min(where)!r}.")

    def page_request(self, ask: PageAsk) -> ApiRequest:
        self.check_filters(ask.feed, ask.where)
        size = max(1, min(ask.page_size or PAGE_SIZE, MAX_PAGE_SIZE))
        after = () if ask.cursor is None else (("after", ask.cursor),)
        return ApiRequest(method="GET", path=LIST_PATH, query=(("limit", str(size)), *after))

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        outline = body if isinstance(body, dict) else {}
        rows, following = outline.get("assets"), outline.get("next")
        if not isinstance(rows, list) or not isinstance(following, str | None):
            raise ProviderDataError("The sample library cannot be read; install Vitrine again to mend it.")
        assets: list[Asset] = []
        problems: list[RowProblem] = []
        for position, row in enumerate(rows):
            asset = _asset(ask.account, row)
            if asset is None:
                problems.append(RowProblem(position, "the row has no id"))
            else:
                assets.append(asset)
        return Page(
            assets=tuple(assets),
            next=following or None,
            rows=len(rows),
            total=_count(outline.get("total")),
            problems=tuple(problems),
        )

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        del account, secrets
        return request

    def explain(self, answer: Answer) -> ServiceError | None:
        match answer.status:
            case 200:
                return None
            case 400 if isinstance(answer.body, dict) and answer.body.get("code") == "stale-token":
                return CursorRefusedError("The sample library has changed since; its list starts again from the top.")
            case 404 | 405 | 410:
                return NotFoundError("The sample library is not part of this installation; install Vitrine again.")
            case status if 400 <= status < 500:
                return RequestRefusedError(f"The sample library refused the request ({status}).")
            case status:
                return UnavailableError(f"The sample library gave no usable answer ({status}); try again.")

    def fallback(self, request: ApiRequest, answer: Answer) -> ApiRequest | None:
        del request, answer
        return None

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

    def parse_renewal(self, renewal: Renewal, body: object) -> Page:
        return self.parse_page(renewal.ask, body)

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """An image is its own picture; clips and models come with a poster."""
        del account, edge
        name = {Kind.IMAGE: ORIGINAL, Kind.VIDEO: POSTER, Kind.MODEL: POSTER}.get(asset.kind, "")
        url = asset.urls.get(name)
        return (MediaSource(url=url),) if url else ()

    def original_source(self, asset: Asset, account: Account) -> MediaSource | None:
        del account
        url = asset.urls.get(ORIGINAL)
        return MediaSource(url=url) if url else None

    def in_flight(self, asset: Asset) -> bool:
        """Never: a sample that is being made stays so, and asking again would bring nothing."""
        del asset
        return False


def _asset(account: Account, row: object) -> Asset | None:
    remote_id = _text(row.get("id")) if isinstance(row, dict) else None
    if not isinstance(row, dict) or remote_id is None:
        return None
    cost = row.get("cost") if isinstance(row.get("cost"), dict) else {}
    assert isinstance(cost, dict)
    return Asset(
        ref=AssetRef(account.id, "-", remote_id),
        kind=_kind(row.get("type")),
        status=_status(row.get("status")),
        remote_type=_text(row.get("type")),
        mime=_text(row.get("mime")),
        request_id=_text(row.get("requestId")),
        created_at=_moment(row.get("createdAt")),
        prompt=_text(row.get("prompt")),
        negative_prompt=_text(row.get("negativePrompt")),
        model=_text(row.get("model")),
        seed=_text(row.get("seed")),
        width=_count(row.get("width")),
        height=_count(row.get("height")),
        duration=_number(row.get("duration")),
        bytes=_count(row.get("bytes")),
        progress=_share(row.get("progress")),
        tags=_texts(row.get("tags")),
        collections=_texts(row.get("collections")),
        cost=_text(cost.get("amount")),
        cost_unit=_text(cost.get("unit")),
        error=_text(row.get("error")),
        params=_params(row),
        urls=_urls(row.get("urls")),
    )


def _params(row: Mapping[str, object]) -> Mapping[str, object]:
    """The parameters, and beside them every field this module does not know by name."""
    own = row.get("parameters")
    rest = {name: value for name, value in row.items() if name not in TYPED_FIELDS}
    unknown = {
        field: word
        for field, word, known in (
            ("type", row.get("type"), _kind(row.get("type")) is not Kind.OTHER),
            ("status", row.get("status"), _known_status(row.get("status")) is not None),
        )
        if word is not None and not known
    }
    return {**(own if isinstance(own, dict) else {}), **rest, **unknown}


def _urls(value: object) -> Mapping[str, str]:
    found = value.items() if isinstance(value, dict) else ()
    return {name: url for name, url in found if isinstance(name, str) and isinstance(url, str) and url}


def _kind(word: object) -> Kind:
    return Kind(word) if isinstance(word, str) and word in set(Kind) else Kind.OTHER


def _known_status(word: object) -> Status | None:
    return Status(word) if isinstance(word, str) and word in set(Status) else None


def _status(word: object) -> Status:
    return _known_status(word) or Status.PROCESSING


def _text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value).strip() or None


def _texts(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else []
    return tuple(text for item in items if (text := _text(item)) is not None)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < LIMIT else None


def _count(value: object) -> int | None:
    number = _number(value)
    return int(number) if number is not None else None


def _share(value: object) -> float | None:
    number = _number(value)
    return min(number, 1.0) if number is not None else None


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        return moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
