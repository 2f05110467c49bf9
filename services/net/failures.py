"""The border where foreign exceptions end: httpx, httpcore, TLS and sockets become a `ServiceError` in plain words."""

from __future__ import annotations

import contextlib
import errno
import socket
import ssl
from collections.abc import Iterator
from typing import Final

import anyio
import httpcore
import httpx

from services.errors import OfflineError, UnavailableError
from services.net.connecting import UntrustedAddressError
from services.words import said

FOREIGN: Final = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.StreamError,
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    anyio.BrokenResourceError,
    anyio.ClosedResourceError,
    UntrustedAddressError,
    OSError,  # holds ssl.SSLError, socket.gaierror and TimeoutError
)

_NO_ROUTE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_CLOCK_CODES: Final = frozenset({9, 10})  # OpenSSL: not yet valid, expired
_NAME_CODES: Final = frozenset({62, 63, 64})  # OpenSSL: other host, e-mail, IP address
_SAFE: Final = said("Everything here is kept; try again later.")


class UntrustedConnectionError(UnavailableError):
    """The other end did not prove who it is, or is where it must not be: repeating at once will not help."""


@contextlib.contextmanager
def border(who: str) -> Iterator[None]:
    """Turn what the network libraries raise inside into a `ServiceError` that speaks of `who`."""
    try:
        yield
    except FOREIGN as err:
        raise told(err, who) from err


def _chain(err: BaseException) -> list[BaseException]:
    """The exception and what led to it, innermost first."""
    found: list[BaseException] = []
    step: BaseException | None = err
    while step is not None and step not in found:
        found.append(step)
        step = step.__cause__ or step.__context__
    return found[::-1]


def told(err: BaseException, who: str) -> UnavailableError:
    """What a foreign exception means to somebody who waits for `who`."""
    for link in _chain(err):
        error = _named(link, who)
        if error is not None:
            return error
    return UnavailableError(said("The connection to {who} broke off. {safe}", who=who, safe=_SAFE))


def _named(link: BaseException, who: str) -> UnavailableError | None:
    match link:
        case UntrustedAddressError():
            return UntrustedConnectionError(
                said("The address of {who} leads into another network; nothing was sent there.", who=who)
            )
        case ssl.SSLCertVerificationError():
            return _certificate(link, who)
        case ssl.SSLError():
            return UntrustedConnectionError(
                said("No safe connection to {who} could be agreed on; nothing was sent.", who=who)
            )
        case socket.gaierror():
            return OfflineError(
                said("{who} cannot be found: this computer seems to be offline. {safe}", who=who, safe=_SAFE)
            )
        case ConnectionRefusedError():
            return OfflineError(said("{who} takes no connections at the moment. {safe}", who=who, safe=_SAFE))
        case OSError(errno=code) if code in _NO_ROUTE:
            return OfflineError(
                said("There is no way to {who}: this computer seems to be offline. {safe}", who=who, safe=_SAFE)
            )
    return _library(link, who)


def _library(link: BaseException, who: str) -> UnavailableError | None:
    match link:
        case httpcore.ProxyError() | httpx.ProxyError():
            return UnavailableError(
                said("The proxy does not let us through to {who}; check the proxy settings.", who=who)
            )
        case httpcore.ConnectTimeout() | httpx.ConnectTimeout():
            return OfflineError(said("{who} cannot be reached: no answer to our call. {safe}", who=who, safe=_SAFE))
        case TimeoutError() | httpcore.TimeoutException() | httpx.TimeoutException():
            return UnavailableError(said("{who} is too slow to answer. {safe}", who=who, safe=_SAFE))
        case httpcore.ProtocolError() | httpx.ProtocolError():
            return UnavailableError(
                said("{who} sent an answer that is broken or cut short. {safe}", who=who, safe=_SAFE)
            )
    return None


def _certificate(err: ssl.SSLCertVerificationError, who: str) -> UntrustedConnectionError:
    code = getattr(err, "verify_code", 0)
    if code in _CLOCK_CODES:
        reason = said("its certificate is out of date. Check this computer's clock")
    elif code in _NAME_CODES:
        reason = said("its certificate belongs to another host. Check the address and the network")
    else:
        reason = said(
            "this computer does not know who issued its certificate. A company network may need its own installed"
        )
    return UntrustedConnectionError(
        said("{who} could not prove who it is: {reason}. Nothing was sent.", who=who, reason=reason)
    )
