"""Asking the fake vendors from tests, with the right credential: single pages and whole walks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

from tests.fake_vendors.fakes import FakeVendors
from tests.fake_vendors.library import Row
from tests.fake_vendors.world import SECRETS, basic

HEADERS: Mapping[str, Mapping[str, str]] = {
    "oxen": {"Authorization": f"Bearer {SECRETS['oxen'][0]}"},
    "pictory": {"Authorization": SECRETS["pictory"][0]},
    "scenario": {"Authorization": basic(*SECRETS["scenario"])},
    "modelslab": {"Accept": "application/json"},
}
FIRST_PAGES = {
    "oxen": "/api/ai/generations",
    "pictory": "/pictoryapis/v1/aistudio/images",
    "scenario": "/v1/assets",
    "modelslab": "/api/assets_generated",
}
ORDER = {"sortBy": "createdAt", "sortDirection": "desc"}
ASSETS = ("assets", "paginationToken", "nextPaginationToken")
ITEMS = ("items", "nextPageKey", "nextPageKey")


def get(http: httpx.Client, fakes: FakeVendors, vendor: str, path: str, **params: Any) -> httpx.Response:
    """GET with the vendor's credential."""
    return http.get(fakes.base_url(vendor) + path, params=params, headers=HEADERS[vendor])


def modelslab(
    http: httpx.Client, fakes: FakeVendors, path: str = FIRST_PAGES["modelslab"], **body: object
) -> httpx.Response:
    """POST to ModelsLab with the key in the body."""
    body = {"key": SECRETS["modelslab"][0], **body}
    return http.post(fakes.base_url("modelslab") + path, json=body, headers=HEADERS["modelslab"])


def first_page(http: httpx.Client, fakes: FakeVendors, vendor: str, **params: Any) -> httpx.Response:
    """The first page of any vendor's main list."""
    if vendor == "modelslab":
        return modelslab(http, fakes, type="image", **params)
    return get(http, fakes, vendor, FIRST_PAGES[vendor], **params)


def walk(http: httpx.Client, fakes: FakeVendors, path: str, names: tuple[str, str, str], **params: Any) -> list[Row]:
    """All rows of a list that pages by token; `names` are those of the rows, the parameter and the next token."""
    rows, token, next_token = names
    vendor = "pictory" if names is ITEMS else "scenario"
    found: list[Row] = []
    while True:
        page = get(http, fakes, vendor, path, **params).raise_for_status().json()
        found += page[rows]
        if not page.get(next_token):
            return found
        params[token] = page[next_token]


def assets(http: httpx.Client, fakes: FakeVendors, **params: Any) -> list[Row]:
    """All assets that Scenario lists for these parameters."""
    return walk(http, fakes, "/v1/assets", ASSETS, **params)
