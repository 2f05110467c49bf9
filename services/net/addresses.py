"""Which addresses may be connected to: the one parser and the rules for account origins and media links."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from services.errors import MediaError, UsageError
from services.words import said

if TYPE_CHECKING:  # it comes with the first address that is read: every start loads this module, few read one
    import httpx

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

MAX_ADDRESS_CHARS: Final = 16 * 1024
DEFAULT_PORTS: Final = {"http": 80, "https": 443}

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LOCAL_SUFFIXES = (".localhost", ".local", ".internal", ".lan", ".home", ".home.arpa", ".intranet", ".corp")
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_PRIVATE_NETWORKS: Final = tuple(
    ipaddress.ip_network(text)
    for text in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
)
_GLOBAL_IPV6 = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port: what a credential belongs to. The host is in lower case, IPv6 without brackets."""

    scheme: str
    host: str
    port: int

    @property
    def is_local(self) -> bool:
        """True where the host is an address or a name of this computer or its own network."""
        return looks_local(self.host)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == DEFAULT_PORTS.get(self.scheme) else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


def parsed_address(text: str) -> httpx.URL | None:
    """`text` as an http or https address with a host we understand; None for everything else."""
    if len(text) > MAX_ADDRESS_CHARS or _UNSAFE.search(text):
        return None
    import httpx  # see above

    try:
        url = httpx.URL(text)
        host = url.raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError):
        return None
    if url.scheme not in DEFAULT_PORTS or url.port == 0 or not _is_plain_host(host):
        return None
    return url


def _is_plain_host(host: str) -> bool:
    """True for a host that every resolver reads the same way: no octal, no zone, no trailing dot."""
    if literal(host) is not None:
        return "%" not in host
    last = host.rpartition(".")[2]
    return len(host) <= 253 and _NAME.fullmatch(host) is not None and _NUMBER.fullmatch(last) is None


def literal(host: str) -> IPAddress | None:
    """The IP address that `host` spells out, or None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _unwrapped(ip: IPAddress) -> IPAddress:
    """The IPv4 address that an IPv6 one carries to, where it carries one."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip


def is_private(ip: IPAddress) -> bool:
    """True for this computer and the usual private networks; link-local is neither private nor public."""
    inner = _unwrapped(ip)
    return any(inner in network for network in _PRIVATE_NETWORKS if network.version == inner.version)


def is_public(ip: IPAddress) -> bool:
    """True for an address of the open internet."""
    inner = _unwrapped(ip)
    if inner.is_multicast or inner.is_reserved or not inner.is_global:
        return False
    if isinstance(inner, ipaddress.IPv6Address):
        return inner in _GLOBAL_IPV6 and inner.teredo is None
    return True


def looks_local(host: str) -> bool:
    """True where the host itself says that it is of this computer or its own network."""
    ip = literal(host)
    if ip is not None:
        return is_private(ip)
    return "." not in host or host.endswith(_LOCAL_SUFFIXES)


def _looks_public(host: str) -> bool:
    ip = literal(host)
    return is_public(ip) if ip is not None else not looks_local(host)


def _same_place(host: str, other: str) -> bool:
    return host == other or ({host, other} <= _LOOPBACK_NAMES and "localhost" in (host, other))


def _origin(url: httpx.URL) -> Origin:
    return Origin(url.scheme, url.raw_host.decode("ascii"), url.port or DEFAULT_PORTS[url.scheme])


def origin_of(url: str | httpx.URL) -> Origin:
    """The origin of an address; UsageError where it is no http or https address."""
    parsed = parsed_address(str(url))
    if parsed is None:
        raise UsageError(said("This is not a web address we can use; it should look like https://example.com."))
    return _origin(parsed)


def clean_base_url(text: str) -> str:
    """An account's address as typed, checked and in one spelling: prefix kept, no trailing slash."""
    url = parsed_address(text.strip())
    if url is None:
        raise UsageError(said("This address cannot be used; it should look like https://example.com."))
    if url.userinfo or url.query or url.fragment or "?" in text or "#" in text:
        raise UsageError(said("An account's address holds no name, password, query or fragment; leave them out."))
    origin = _origin(url)
    if url.scheme == "http" and not origin.is_local:
        raise UsageError(
            said("{host} has to be reached by https; plain http is for your own network only.", host=origin.host)
        )
    if not origin.is_local and not _looks_public(origin.host):
        raise UsageError(said("{host} is no address that an account can have.", host=origin.host))
    return str(origin) + url.raw_path.decode("ascii").rstrip("/")


def shown_host(text: str | httpx.URL) -> str:
    """The host of an address for a message, and nothing else of it."""
    import httpx  # see above

    try:
        host = httpx.URL(str(text)).host
    except (httpx.InvalidURL, ValueError):
        return "an unreadable address"
    return "".join(mark for mark in host if mark.isalnum() or mark in ".-:")[:80] or "an unreadable address"


def check_media_url(url: str | httpx.URL, allow: Origin | None) -> httpx.URL:
    """The address of a file, where it may be fetched without a credential; MediaError for every other one.

    Any public https host on its default port. `allow` is the account's own origin: where that is local, its host is
    allowed too, on any port and by plain http.
    """
    parsed = parsed_address(str(url))
    if parsed is not None and not parsed.userinfo:
        origin = _origin(parsed)
        if allow is not None and allow.is_local and _same_place(origin.host, allow.host):
            return parsed.copy_with(fragment=None)
        if parsed.scheme == "https" and origin.port == DEFAULT_PORTS["https"] and _looks_public(origin.host):
            return parsed.copy_with(fragment=None)
    raise MediaError(
        said("The link to this file is not trusted and was not opened ({shown_host}).", shown_host=shown_host(url)),
        permanent=True,
    )
