"""Scenario: GET /v1/assets and /v1/models/ID/examples, page tokens, Basic key and secret; public ones need none."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from services.domain import ORIGINAL, Account, Asset, Kind, Locator, Page
from services.errors import ServiceError, UsageError
from services.providers import answers, reading
from services.providers.base import (
    KINDS_WITH_PICTURES,
    Ability,
    Answer,
    ApiRequest,
    CredentialField,
    FeedInfo,
    Grouping,
    MediaSource,
    OptionField,
    PageAsk,
    Paging,
    ProviderInfo,
    Renewal,
    Secrets,
)
from services.providers.common import ListProvider, path_part, rendition_edge, sources
from services.providers.filters import check_filters
from services.providers.keys import clean_keys, trimmed
from services.providers.scenario_assets import assets_of, assets_of_example
from services.providers.scenario_filters import (
    FILTERS,
    RESERVED,
    TITLE,
    check_scenario_filters,
    has_order,
    order,
    spelled,
)
from services.words import said

PATH: Final = "/v1/assets"
BULK_PATH: Final = "/v1/assets/get-bulk"
MAX_BULK_IDS: Final = 200
PAGE_SIZE: Final = 100
EXAMPLES: Final = "examples:"
PUBLIC_TOKEN: Final = "public-auth-token"  # noqa: S105 - the literal text the vendor documents for public reads

ASSETS: Final = FeedInfo(
    name="assets",
    title="Assets",
    paging=Paging.TOKENS,
    page_size=PAGE_SIZE,
    max_page_size=PAGE_SIZE,
    has_updates=True,
    filters=FILTERS,
)
PUBLIC: Final = replace(
    ASSETS, name="public", title=said("Public assets"), by_default=False, has_updates=False, needs_key=False
)
EXAMPLE_LIST: Final = FeedInfo(
    name=EXAMPLES,
    title="Examples",
    paging=Paging.SINGLE,
    page_size=PAGE_SIZE,
    max_page_size=PAGE_SIZE,
    by_default=False,
    descending=False,
)

_MODEL_ID = re.compile(r"(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,128}")


class Scenario(ListProvider):
    """Assets of a project, of everybody who made theirs public, and the examples of a model."""

    info = ProviderInfo(
        id="scenario",
        title=TITLE,
        letter="S",
        offers=said("images, videos, sounds, 3D models and canvases"),
        origin="https://api.cloud.scenario.com",
        credentials=(
            CredentialField(
                name="key", label=said("API key"), hint=said("Or key:secret, as in the vendor's examples.")
            ),
            CredentialField(name="secret", label=said("API secret")),
        ),
        feeds=(ASSETS, PUBLIC),
        options=(
            OptionField(name="project", label=said("Project"), hint=said("Empty: the project of the key.")),
            OptionField(
                name="public", label=said("Public assets only"), hint=said("Needs no key."), choices=("0", "1")
            ),
        ),
        abilities=frozenset(
            {Ability.RENEW, Ability.UPLOAD, Ability.DELETE, Ability.TAG, Ability.SEARCH, Ability.CANCEL}
        ),
        poll_seconds=10.0,
        key_page="https://app.scenario.com",
        groupings=(
            Grouping(name="project", title="Project", fields=("ownerId",), icon="box", least=2),
            Grouping(name="collection", title="Collection"),
        ),
    )

    def feed(self, name: str) -> FeedInfo:
        if not name.startswith(EXAMPLES):
            return super().feed(name)
        model = name.removeprefix(EXAMPLES)
        if not _MODEL_ID.fullmatch(model):
            raise UsageError(
                said(
                    "The examples of a model of {title} are named {examples}MODEL_ID, with its id.",
                    title=TITLE,
                    examples=EXAMPLES,
                )
            )
        return replace(EXAMPLE_LIST, name=name, title=said("Examples of {model}", model=model))

    def credentials(self, options: Mapping[str, str]) -> tuple[CredentialField, ...]:
        return () if _is_public(options) else self.info.credentials

    def clean_secrets(self, typed: Mapping[str, str]) -> Secrets:
        """Nothing at all is right for a public account; `key:secret` in the first field fills both."""
        if not typed:
            return Secrets({})
        key, colon, secret = trimmed(typed.get("key", "")).partition(":")
        if colon and not trimmed(typed.get("secret", "")):
            typed = {**typed, "key": key, "secret": secret}
        if ":" in typed.get("key", ""):
            raise UsageError(
                said("The {title} API key has no colon; paste key and secret each into its own field.", title=TITLE)
            )
        return clean_keys(TITLE, self.info.credentials, typed)

    def check_options(self, options: Mapping[str, str]) -> Mapping[str, str]:
        checked = dict(super().check_options(options))
        if checked.get("public") == "0":
            del checked["public"]
        if "public" in checked and "project" in checked:
            raise UsageError(
                said(
                    "A {title} account for public assets has no project; leave out one of the two options.", title=TITLE
                )
            )
        return checked

    def check_filters(self, feed: str, where: Mapping[str, str]) -> None:
        info = self.feed(feed)
        if info.filters:
            check_scenario_filters(info, where, public=feed == PUBLIC.name)
        else:
            check_filters(TITLE, info, where, RESERVED)

    def page_request(self, ask: PageAsk) -> ApiRequest:
        self.check_filters(ask.feed, ask.where)
        public = _is_public(ask.account.options)
        if public and ask.feed != PUBLIC.name:
            raise UsageError(said("This account reads public assets only; its one list is {name!r}.", name=PUBLIC.name))
        if ask.feed.startswith(EXAMPLES):
            model = path_part(ask.feed.removeprefix(EXAMPLES))
            return ApiRequest(method="GET", path=f"/v1/models/{model}/examples", query=_project(ask.account))
        query = {"sortBy": _order(ask), "sortDirection": "desc", "pageSize": str(self._page_size(ask))}
        if ask.feed == PUBLIC.name:
            query["privacy"] = "public"
        query |= {name: spelled(name, value) for name, value in ask.where.items() if name != "sortBy"}
        if ask.cursor:
            query["paginationToken"] = ask.cursor
        return ApiRequest(method="GET", path=PATH, query=(*query.items(), *_project(ask.account)))

    def parse_page(self, ask: PageAsk, body: object) -> Page:
        outline = reading.record(body, TITLE, said("the answer"))
        if ask.feed.startswith(EXAMPLES):
            rows = reading.row_list(outline.get("examples"), TITLE, "examples")
            assets, problems = reading.read_rows(rows, lambda row: assets_of_example(ask.account, row))
            return Page(assets=assets, next=None, rows=len(rows), total=len(rows), problems=problems)
        rows = reading.row_list(outline.get("assets"), TITLE, "assets")
        following = reading.token(outline.get("nextPaginationToken"), TITLE)
        assets, problems = reading.read_rows(rows, lambda row: assets_of(ask.account, row))
        return Page(assets=assets, next=following, rows=len(rows), problems=problems)

    def sign(self, request: ApiRequest, account: Account, secrets: Secrets) -> ApiRequest:
        if _is_public(account.options):
            credential = PUBLIC_TOKEN
        elif "key" in secrets and "secret" in secrets:
            pair = f"{secrets['key']}:{secrets['secret']}".encode()
            credential = f"Basic {base64.b64encode(pair).decode()}"
        else:
            raise answers.key_missing(TITLE)
        return replace(request, headers={**request.headers, "Authorization": credential})

    def explain(self, answer: Answer) -> ServiceError | None:
        return answers.token_refused(TITLE, answer) or super().explain(answer)

    def renewals(self, account: Account, locators: Sequence[Locator]) -> tuple[Renewal, ...]:
        """By id, whatever list a row was met in: 200 a request, or one where no key opens the bulk address."""
        ids = list(dict.fromkeys(locator.remote_id for locator in locators))
        if _is_public(account.options):
            ask = PageAsk(account=account, feed=PUBLIC.name)
            return tuple(
                Renewal(
                    request=ApiRequest(method="GET", path=f"{PATH}/{path_part(remote_id)}"),
                    remote_ids=frozenset({remote_id}),
                    ask=ask,
                )
                for remote_id in ids
            )
        ask = PageAsk(account=account, feed=ASSETS.name)
        batches = [ids[start : start + MAX_BULK_IDS] for start in range(0, len(ids), MAX_BULK_IDS)]
        return tuple(
            Renewal(
                request=ApiRequest(method="POST", path=BULK_PATH, query=_project(account), json={"assetIds": batch}),
                remote_ids=frozenset(batch),
                ask=ask,
            )
            for batch in batches
        )

    def parse_renewal(self, renewal: Renewal, body: object) -> Page:
        outline = reading.record(body, TITLE, said("the answer"))
        rows = [outline["asset"]] if "asset" in outline else outline.get("assets")
        return self.parse_page(renewal.ask, {"assets": rows})

    def picture_sources(self, asset: Asset, account: Account, edge: int) -> tuple[MediaSource, ...]:
        """An image scaled by the server, else its thumbnail, else itself; stills for clips and models.

        `preview` is never asked for: it may be a clip.
        """
        del account
        if asset.kind not in KINDS_WITH_PICTURES:
            return ()
        if asset.kind is not Kind.IMAGE:
            return sources(asset, "thumbnail", "firstFrame")
        url = asset.urls.get(ORIGINAL)
        scaled = (MediaSource(url=_scaled(url, rendition_edge(edge))),) if url and "#" not in url else ()
        return (*scaled, *sources(asset, "thumbnail", ORIGINAL))


def _scaled(url: str, width: int) -> str:
    """The address of a smaller copy. The signed text is not touched: what is added stands at its end."""
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}width={width}&fit=inside&format=jpeg&quality=80"


def _order(ask: PageAsk) -> str:
    by = order(ask.where)
    if not ask.by_update or by == "updatedAt":
        return by
    if has_order(ask.where):
        raise UsageError(
            said("{title} cannot list changes with these filters; leave the dates out. Nothing was sent.", title=TITLE)
        )
    return "updatedAt"


def _is_public(options: Mapping[str, str]) -> bool:
    return options.get("public") == "1"


def _project(account: Account) -> tuple[tuple[str, str], ...]:
    project = account.options.get("project")
    return (("projectId", project),) if project else ()
