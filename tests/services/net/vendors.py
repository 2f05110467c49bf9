"""Tiny providers for the network's tests: one for each place where a credential can be."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from services.domain import Account, Asset, AssetRef, Kind, Locator, Page, Status
from services.errors import ProviderDataError, RateLimitedError, ServiceError
from services.providers.base import (
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

KEY = "sk-canary-4f8a1c"
SECRET = "canary-secret-77e2"
SECRETS = Secrets({"key": KEY, "secret": SECRET})
BASIC = base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
LIST = ApiRequest(method="GET", path="/list")
STYLES = ("header", "bearer", "basic", "body")


INFO = ProviderInfo(
    id="vendor", title="Vendor", letter="V", offers="", origin="https://vendor.example", credentials=(), feeds=()
)


@dataclass(frozen=True)
class Vendor:
    """Lists `{"rows": [id, ...]}`; its credential is where `style` says."""

    style: str = "bearer"
    second_path: str | None = None
    says: Mapping[str, ServiceError] | None = None
    info: ProviderInfo = INFO

    def feed(self, name: str) -> FeedInfo:
        return FeedInfo(name=name, title=name, paging=Paging.SINGLE, page_size=1, max_page_size=1)

    def credentials(self, options: Mapping[str, str]) -> tuple[CredentialField, ...]:
        return ()

    def clean_secrets(self, typed: Mapping[str, str]) -> Secrets:
        return Secrets(typed)

    def check_options(self, options: Mapping[str, str]) -> Mapping[str, str]:
        return options

    def check_filters(self, feed: str, where: Mapping[str, str]) -> None:
        return

    def page_request(self, ask: PageAsk) -> ApiRequest:
        return replace(LIST, query=(("feed", ask.feed),))

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        if not isinstance(body, dict):
            raise ProviderDataError("no page")
        assets = tuple(self._asset(ask, str(row)) for row in body["rows"])
        return Page(assets=assets, next=None, rows=len(assets))

    def _asset(self, ask: PageAsk, name: str) -> Asset:
        return Asset(ref=AssetRef(ask.account.id, "-", name), kind=Kind.IMAGE, status=Status.SUCCEEDED)

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        match self.style:
            case "header":
                return replace(request, headers={**request.headers, "X-Api-Key": secrets["key"]})
            case "bearer":
                return replace(request, headers={**request.headers, "Authorization": f"Bearer {secrets['key']}"})
            case "basic":
                return replace(request, headers={**request.headers, "Authorization": f"Basic {BASIC}"})
        return replace(request, method="POST", json={**(request.json or {}), "key": secrets["key"]})

    def explain(self, answer: Answer) -> ServiceError | None:
        if isinstance(answer.body, dict):
            if answer.body.get("status") == "slow down":
                return RateLimitedError("Vendor asks us to wait.")
            message = answer.body.get("message")
            return (self.says or {}).get(str(message))
        return None

    def fallback(self, request: ApiRequest, answer: Answer) -> ApiRequest | None:
        if self.second_path is None or answer.status not in (404, 405):
            return None
        return replace(request, path=self.second_path)

    def renewals(self, account: Account, locators: Sequence[Locator]) -> tuple[Renewal, ...]:
        return ()

    def parse_renewal(self, renewal: Renewal, body: object) -> Page:
        return self.parse_page(renewal.ask, body)

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        return ()

    def original_source(self, asset: Asset, account: Account) -> MediaSource | None:
        return None

    def in_flight(self, asset: Asset) -> bool:
        return False


def account(base_url: str) -> Account:
    return Account(id="vendor-1", provider="vendor", label="V", base_url=base_url)
