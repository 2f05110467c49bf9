"""What an API's answer is: JSON within limits, a sign-in page, or an error by its status; and its text without keys."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from http import HTTPStatus
from typing import Final, NoReturn

import httpx

from services.errors import (
    AuthError,
    CreditError,
    ForbiddenError,
    NotFoundError,
    ProviderDataError,
    RateLimitedError,
    RequestRefusedError,
    ServiceError,
    UnavailableError,
)
from services.providers.base import Answer
from services.words import said

MAX_DEPTH: Final = 100
MAX_DIGITS: Final = 100
MAX_HEAD_BYTES: Final = 64 * 1024
MAX_HEADERS: Final = 200
REPEATED: Final = frozenset({408, 429, 500, 502, 503, 504})
PARTIAL: Final = 206
RANGE_REFUSED: Final = 416
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,512}?-->\s*)?<(?:!doctype\s+html|html|head|body|script|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_QUERY = re.compile(r"(https?://[^\s?#\"'<>]*)[?#][^\s\"'<>]*")


def is_html(start: bytes) -> bool:
    """True where a body begins like a web page, whatever its type says."""
    return _HTML.match(start[:2048]) is not None


def parsed_json(body: bytes) -> object:
    """The value in a body; ValueError for what is no JSON, too deep, or holds numbers that are none."""
    try:
        value: object = json.loads(
            body.decode("utf-8-sig"), parse_int=_integer, parse_float=_number, parse_constant=_refused
        )
    except RecursionError as err:
        raise ValueError("nested too deep") from err
    _check_depth(value)
    return value


def _integer(digits: str) -> int:
    # Being called for each number also lets the loop's thread have the interpreter while a large body is parsed.
    if len(digits) > MAX_DIGITS:
        raise ValueError("a number with too many digits")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError("a number too large")
    return value


def _refused(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _check_depth(value: object) -> None:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in _children(node) if isinstance(child, dict | list)]
        if not level:
            return
    raise ValueError("nested too deep")


def _children(node: object) -> Iterable[object]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()


def head_is_bounded(headers: httpx.Headers) -> bool:
    """True where an answer's head is of a size that makes sense."""
    return len(headers.raw) <= MAX_HEADERS and sum(len(n) + len(value) for n, value in headers.raw) <= MAX_HEAD_BYTES


def error_by_status(answer: Answer, title: str) -> ServiceError | None:
    """What a status means where the provider has no words of its own for it."""
    status = answer.status
    if 200 <= status < 300:
        return None
    match status:
        case 401:
            return AuthError(said("{title} refuses this key; enter another one.", title=title))
        case 402:
            return CreditError(said("{title} has no credits left for you; what is here is kept.", title=title))
        case 403:
            return ForbiddenError(
                said("{title} does not allow this with your plan or key; what is here is kept.", title=title)
            )
        case 404 | 405 | 410:
            return NotFoundError(said("{title} does not know or offer this any more.", title=title))
        case 429:
            return RateLimitedError(said("{title} asks us to wait; reading goes on by itself.", title=title))
        case 408:
            return UnavailableError(said("{title} waited too long for our request; try again later.", title=title))
    if status >= 500:
        return UnavailableError(
            said("{title} has a problem of its own ({phrase}); try again later.", title=title, phrase=_phrase(status))
        )
    return RequestRefusedError(
        said("{title} refuses this request ({phrase}); what is here is kept.", title=title, phrase=_phrase(status))
    )


def error_by_shape(answer: Answer, body: bytes, title: str) -> ServiceError | None:
    """What an answer means that never came from the API itself: a redirect or a network's sign-in page."""
    if answer.status in REDIRECTS:
        return UnavailableError(
            said(
                "{title} sends us to another address, which we do not follow: your key stays here. Check "
                "the account's address, or sign in to this network.",
                title=title,
            )
        )
    if answer.status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED or (answer.status < 300 and is_html(body)):
        return UnavailableError(
            said("This network asks you to sign in first: {title} answered with a web page.", title=title)
        )
    return None


def unreadable(title: str) -> ProviderDataError:
    """The answer is no JSON that we can use."""
    return ProviderDataError(said("{title} sent something that cannot be read; what is here is kept.", title=title))


def _phrase(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def without_secrets(text: str, secrets: Iterable[str]) -> str:
    """A provider's words with every key taken out, and every address cut at its query."""
    for secret in sorted((secret for secret in secrets if len(secret) >= 4), key=len, reverse=True):
        text = text.replace(secret, "***")
    return _QUERY.sub(r"\1", text)
