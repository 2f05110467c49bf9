"""Which proxy an address is reached through, as the environment says: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from typing import Final

import httpx

from services.errors import UnavailableError
from services.net.addresses import literal
from services.words import said

SUPPORTED: Final = ("http", "https")


class Proxies:
    """The proxies of an environment; lower-case names win over upper-case ones, as everywhere."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        def value(name: str) -> str:
            return (environ.get(name) or environ.get(name.upper()) or "").strip()

        everything = value("all_proxy")
        self._by_scheme = {scheme: value(f"{scheme}_proxy") or everything for scheme in SUPPORTED}
        self._exceptions = tuple(part.strip().lower() for part in value("no_proxy").split(",") if part.strip())

    def for_url(self, url: httpx.URL) -> httpx.URL | None:
        """The proxy for this address, or None for a direct connection.

        This computer is never reached through a proxy: its own loopback would be meant, and a key sent there in clear.
        """
        text = self._by_scheme.get(url.scheme, "")
        if not text or _is_loopback(url.host) or any(_covers(entry, url) for entry in self._exceptions):
            return None
        try:
            proxy = httpx.URL(text if "://" in text else f"http://{text}")
        except (httpx.InvalidURL, ValueError) as err:
            raise UnavailableError(
                said("The proxy address in the environment cannot be read; nothing was sent.")
            ) from err
        if proxy.scheme not in SUPPORTED or not proxy.host:
            raise UnavailableError(
                said("The proxy in the environment is of a kind we cannot use; set HTTPS_PROXY to http.")
            )
        return proxy


def _is_loopback(host: str) -> bool:
    ip = literal(host)
    return ip.is_loopback if ip is not None else host == "localhost" or host.endswith(".localhost")


def _covers(entry: str, url: httpx.URL) -> bool:
    """True where a NO_PROXY entry means this address: `*`, a name and all below it, an IP address or network."""
    if entry == "*":
        return True
    ip = literal(url.host)
    if ip is not None:
        try:
            return ip in ipaddress.ip_network(entry.strip("[]"), strict=False)
        except ValueError:
            return entry.partition(":")[0] == url.host and _port_fits(entry, url)
    name = entry.partition(":")[0].removeprefix("*").removeprefix(".")
    return bool(name) and (url.host == name or url.host.endswith(f".{name}")) and _port_fits(entry, url)


def _port_fits(entry: str, url: httpx.URL) -> bool:
    port = entry.partition(":")[2]
    return not port or port == str(url.port or {"http": 80, "https": 443}.get(url.scheme))
