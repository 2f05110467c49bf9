"""Every provider there is, by hand: a new one is one line here."""

from __future__ import annotations

from typing import Final

from services.domain import Account
from services.errors import UsageError
from services.providers.base import FeedInfo, Provider
from services.providers.modelslab import ModelsLab
from services.providers.oxen import Oxen
from services.providers.pictory import Pictory
from services.providers.sample import Sample
from services.providers.scenario import Scenario
from services.words import said

ALL_PROVIDERS: Final[tuple[Provider, ...]] = (
    ModelsLab(),
    Oxen(),
    Pictory(),
    Scenario(),
    Sample(),
)


def provider_by_id(provider_id: str) -> Provider:
    """The provider of that id; UsageError where there is none."""
    for provider in ALL_PROVIDERS:
        if provider.info.id == provider_id:
            return provider
    known = ", ".join(provider.info.id for provider in ALL_PROVIDERS if not provider.info.hidden)
    raise UsageError(
        said("There is no provider {provider_id!r}; there are {known}.", provider_id=provider_id, known=known)
    )


def default_feeds(provider: Provider, account: Account) -> tuple[FeedInfo, ...]:
    """The lists a sync reads when none is named; without a key only those that need none."""
    feeds = provider.info.feeds
    if provider.info.credentials and not provider.credentials(account.options):
        return tuple(feed for feed in feeds if not feed.needs_key)
    return tuple(feed for feed in feeds if feed.by_default)
