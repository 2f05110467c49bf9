"""Makes a provider's request into one for the wire, to the account's own origin and nowhere else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode

import httpx

from services.errors import ProviderDataError
from services.net.addresses import origin_of
from services.providers.base import ApiRequest
from services.words import said

USER_AGENT: Final = "Vitrine"

_SAFE_PATH = re.compile(r"/[^\s?#\\\x00-\x1f\x7f]*")
_DOTS = re.compile(r"(?:^|/)(?:\.|%2e){1,2}(?=/|$)", re.IGNORECASE)


def wire_request(request: ApiRequest, base_url: str, timeout: httpx.Timeout) -> httpx.Request:
    """The signed request as it goes out; ProviderDataError where its path would leave the account's address."""
    if not _SAFE_PATH.fullmatch(request.path) or _DOTS.search(request.path):
        raise ProviderDataError(said("A request was not sent: its address would leave the account's own."))
    query = urlencode(request.query, quote_via=quote)
    url = httpx.URL(f"{base_url}{request.path}" + (f"?{query}" if query else ""))
    if url.userinfo or origin_of(url) != origin_of(base_url):
        raise ProviderDataError(said("A request was not sent: its address would leave the account's own."))
    content = None
    headers = {"Accept": "application/json", "Accept-Encoding": "gzip, identity", "User-Agent": USER_AGENT}
    if request.json is not None:
        content = json.dumps(request.json, allow_nan=False).encode()
        headers["Content-Type"] = "application/json"
    headers.update(request.headers)
    return httpx.Request(request.method, url, headers=headers, content=content, extensions=_limits(timeout))


def media_request(method: str, url: httpx.URL, headers: Mapping[str, str], timeout: httpx.Timeout) -> httpx.Request:
    """A request for a file, unpacked and as it is."""
    fixed = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": USER_AGENT}
    return httpx.Request(method, url, headers={**fixed, **headers}, extensions=_limits(timeout))


def _limits(timeout: httpx.Timeout) -> dict[str, object]:
    return {"timeout": timeout.as_dict()}
