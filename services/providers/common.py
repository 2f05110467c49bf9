"""What list providers have in common, as defaults a provider overrides where it differs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from services.domain import IN_FLIGHT, ORIGINAL, Account, Asset, Kind, Locator, Page
from services.errors import ServiceError, UsageError
from services.providers import answers, filters
from services.providers.base import (
    Answer,
    ApiRequest,
    CredentialField,
    FeedInfo,
    MediaSource,
    PageAsk,
    ProviderInfo,
    Renewal,
    Secrets,
)
from services.providers.keys import clean_keys
from services.words import said

RENDITION_EDGES: Final = (256, 512, 1024)
"""The only widths we ask a server to scale to: each one is made and cached there."""

IMAGE_ENDINGS: Final = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")
CLIP_ENDINGS: Final = (".mp4", ".m4v", ".mov", ".webm", ".mkv")

KINDS: Final[Mapping[str, Kind]] = {
    **{kind.value: kind for kind in Kind},
    "image-hdr": Kind.IMAGE,
    "voice": Kind.AUDIO,
    "json": Kind.DOCUMENT,
}


class ListProvider(ABC):
    """A provider of plain lists: one key, no filters, no second address, no credential for media."""

    info: ProviderInfo
    reserved: tuple[str, ...] = ()

    def feed(self, name: str) -> FeedInfo:
        for feed in self.info.feeds:
            if feed.name == name:
                return feed
        names = ", ".join(feed.name for feed in self.info.feeds)
        raise UsageError(
            said("{title} has no list {name!r}; it has {names}.", title=self.info.title, name=name, names=names)
        )

    def credentials(self, options: Mapping[str, str]) -> tuple[CredentialField, ...]:
        del options
        return self.info.credentials

    def clean_secrets(self, typed: Mapping[str, str]) -> Secrets:
        return clean_keys(self.info.title, self.info.credentials, typed)

    def check_options(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """The options that say something; blank ones are left out, as a form sends them."""
        known = {option.name: option for option in self.info.options}
        checked: dict[str, str] = {}
        for name, typed in options.items():
            if name not in known:
                raise UsageError(said("{title} has no option {name!r}.", title=self.info.title, name=name))
            value = typed.strip()
            if not value:
                continue
            if not value.isprintable():
                raise UsageError(
                    said(
                        "The option {name} of {title} has characters that cannot be sent.",
                        name=name,
                        title=self.info.title,
                    )
                )
            if known[name].choices and value not in known[name].choices:
                raise UsageError(
                    said(
                        "The option {name} of {title} is one of {names}.",
                        name=name,
                        title=self.info.title,
                        names=", ".join(known[name].choices),
                    )
                )
            checked[name] = value
        return checked

    def check_filters(self, feed: str, where: Mapping[str, str]) -> None:
        filters.check_filters(self.info.title, self.feed(feed), where, self.reserved)

    def explain(self, answer: Answer) -> ServiceError | None:
        return answers.explain_status(self.info.title, answer)

    def fallback(self, request: ApiRequest, answer: Answer) -> ApiRequest | None:
        del request, answer
        return None

    @abstractmethod
    def page_request(self, ask: PageAsk) -> ApiRequest: ...

    @abstractmethod
    def parse_page(self, ask: PageAsk, body: object) -> Page: ...

    def renewals(self, account: Account, locators: Sequence[Locator]) -> tuple[Renewal, ...]:
        """The pages where the rows were met: for providers that give a row in its list alone."""
        pages: dict[tuple[str, str | None], list[str]] = {}
        for locator in locators:
            pages.setdefault((locator.feed, locator.cursor), []).append(locator.remote_id)
        asks = [(PageAsk(account=account, feed=feed, cursor=cursor), ids) for (feed, cursor), ids in pages.items()]
        return tuple(Renewal(request=self.page_request(ask), remote_ids=frozenset(ids), ask=ask) for ask, ids in asks)

    def parse_renewal(self, renewal: Renewal, body: object) -> Page:
        return self.parse_page(renewal.ask, body)

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """The file itself where it is a picture."""
        del account, edge
        return sources(asset, ORIGINAL) if asset.kind is Kind.IMAGE else ()

    def original_source(self, asset: Asset, account: Account) -> MediaSource | None:
        del account
        return next(iter(sources(asset, ORIGINAL)), None)

    def in_flight(self, asset: Asset) -> bool:
        return asset.status in IN_FLIGHT

    def _page_size(self, ask: PageAsk) -> int:
        feed = self.feed(ask.feed)
        return max(1, min(ask.page_size or feed.page_size, feed.max_page_size))


def sources(asset: Asset, *names: str) -> tuple[MediaSource, ...]:
    """The addresses of an asset under these names, each once."""
    urls = (asset.urls.get(name) for name in names)
    return tuple(MediaSource(url=url) for url in dict.fromkeys(urls) if url)


def rendition_edge(edge: int) -> int:
    """The width to ask a server for: the smallest of the three that is large enough."""
    return next((step for step in RENDITION_EDGES if step >= edge), RENDITION_EDGES[-1])


def ends_like_an_image(url: str) -> bool:
    """True where the path of an address has the ending of a picture."""
    return _path(url).endswith(IMAGE_ENDINGS)


def ends_like_a_clip(url: str) -> bool:
    """True where the path of an address has the ending of a video."""
    return _path(url).endswith(CLIP_ENDINGS)


def _path(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].lower()


def path_part(name: str) -> str:
    """Foreign text as one part of a path; dots alone would walk up."""
    return quote(name, safe="") if name.strip(".") else name.replace(".", "%2E")


def on_own_origin(url: str, account: Account) -> SplitResult | None:
    """The parts of an address whose scheme, host and port are exactly the account's; None for every other address."""
    try:
        theirs, ours = urlsplit(url), urlsplit(account.base_url)
        if _origin(theirs) != _origin(ours) or "@" in theirs.netloc or "\\" in url:
            return None
    except ValueError:
        return None
    return theirs


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, port
