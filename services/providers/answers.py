"""What a provider's answer means when it is not a page, in one sentence that may be shown.

Foreign text is quoted short, on one line, and with everything hidden that could be a key or a signature.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from services.errors import (
    AuthError,
    CreditError,
    CursorRefusedError,
    ForbiddenError,
    NotFoundError,
    RateLimitedError,
    RequestRefusedError,
    ServiceError,
    UnavailableError,
)
from services.providers.base import Answer
from services.providers.cleaning import clean_text
from services.words import said

MAX_MESSAGE_CHARS: Final = 300
MAX_MESSAGE_DEPTH: Final = 5
MESSAGE_NAMES: Final = (
    "message", "messege", "reason", "error_message", "detail", "error", "errors", "fields", "title", "status_message",
)  # fmt: skip
HIDDEN: Final = "[hidden]"
KEPT: Final = said("Everything already listed stays here")

_NAMED_SECRET = re.compile(r"(?i)(key|token|secret|password|signature)([\"']?\s*[:=]\s*[\"']?)[^\s\"',;]{8,}")
_SECRETS = (
    re.compile(r"(?i)pictai_[^\s\"',;]+"),
    re.compile(r"(?i)\b(?:bearer|basic)\s+[^\s\"',;]{8,}"),
    re.compile(r"(?=[a-z0-9_+/=.~-]*[0-9])(?=[0-9_+/=.~-]*[a-z])[a-z0-9_+/=.~-]{16,}", re.IGNORECASE),
    re.compile(r"[A-Za-z0-9_+/=~-]{32,}"),
)
_TOKEN_WORDS = re.compile(r"(?i)token|next\s*page\s*key|cursor")


def explain_status(title: str, answer: Answer) -> ServiceError | None:
    """The error of an HTTP status; None for 2xx with data in it."""
    if 200 <= answer.status < 300:
        return _web_page(title) if _is_web_page(answer) else None
    quoted = quoted_message(answer.body)
    match answer.status:
        case 401:
            return key_refused(title, quoted)
        case 402 | 403:
            return _denied(answer.status, title, quoted)
        case 404 | 405 | 410:
            return NotFoundError(
                said(
                    "{title} does not have this, or not any more{quoted}. {kept}.",
                    title=title,
                    quoted=quoted,
                    kept=KEPT,
                )
            )
        case 429:
            return not_covered(title, quoted) if _is_plan_ceiling(answer.body) else too_fast(title, quoted)
        case 408 | 425:
            return not_now(title, quoted)
        case 511:
            return _web_page(title)
        case status if 400 <= status < 500:
            return refused(title, quoted)
        case status if 300 <= status < 400:
            return UnavailableError(
                said(
                    "{title} sent us to another address, which Vitrine does not follow with a key. {kept}; if "
                    "this network asks you to sign in, do that first.",
                    title=title,
                    kept=KEPT,
                )
            )
        case _:
            return not_now(title, quoted)


def key_refused(title: str, quoted: str) -> AuthError:
    """The key is wrong."""
    return AuthError(
        said(
            "{title} did not accept the key{quoted}. {kept}; enter another key.", title=title, quoted=quoted, kept=KEPT
        )
    )


def key_missing(title: str) -> AuthError:
    """There is no key to send."""
    return AuthError(said("{title} needs a key and none is at hand. {kept}; enter the key.", title=title, kept=KEPT))


def not_covered(title: str, quoted: str) -> ForbiddenError:
    """The key is right and does not suffice."""
    return ForbiddenError(
        said(
            "{title} does not allow this with the present key, plan or credit{quoted}. {kept}.",
            title=title,
            quoted=quoted,
            kept=KEPT,
        )
    )


def _denied(status: int, title: str, quoted: str) -> ForbiddenError:
    return no_credit(title, quoted) if status == 402 else not_covered(title, quoted)


def no_credit(title: str, quoted: str) -> CreditError:
    """The key is right and the account is empty."""
    return CreditError(
        said("{title} has no credits left for you{quoted}. {kept}.", title=title, quoted=quoted, kept=KEPT)
    )


def too_fast(title: str, quoted: str) -> RateLimitedError:
    """We have to wait."""
    return RateLimitedError(
        said(
            "{title} asks us to wait{quoted}. {kept}; the rest follows by itself.",
            title=title,
            quoted=quoted,
            kept=KEPT,
        )
    )


def not_now(title: str, quoted: str) -> UnavailableError:
    """The server has a bad moment."""
    return UnavailableError(
        said(
            "{title} cannot answer at the moment{quoted}. {kept}; try again later.",
            title=title,
            quoted=quoted,
            kept=KEPT,
        )
    )


def refused(title: str, quoted: str) -> RequestRefusedError:
    """The request is wrong in the provider's eyes."""
    return RequestRefusedError(
        said(
            "{title} refused the request{quoted}. {kept}; check the filters and options.",
            title=title,
            quoted=quoted,
            kept=KEPT,
        )
    )


def token_refused(title: str, answer: Answer) -> CursorRefusedError | None:
    """The error of a stale page token, where a refusal speaks of one."""
    if answer.status not in (400, 422):
        return None
    words = message_in(answer.body) or ""
    names = ""
    if isinstance(answer.body, dict) and isinstance(answer.body.get("fields"), list):
        names = " ".join(str(field.get("name")) for field in answer.body["fields"][:20] if isinstance(field, dict))
    if not _TOKEN_WORDS.search(f"{words} {names}"):
        return None
    return CursorRefusedError(
        said(
            "{title} no longer knows this place in its list. {kept}; the list starts from the top.",
            title=title,
            kept=KEPT,
        )
    )


def quoted_message(body: object) -> str:
    """` ("what the provider says")`, or nothing where it says nothing."""
    message = message_in(body)
    return f' ("{message}")' if message else ""


def message_in(body: object) -> str | None:
    """What an error body says to people, wherever it hides, on one line and without secrets."""
    found = _first_text(body, 0)
    return shown(found) or None if found is not None else None


def _first_text(value: object, depth: int) -> str | None:
    if depth > MAX_MESSAGE_DEPTH:
        return None
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, list):
        inside: list[object] = value[:20]
    elif isinstance(value, Mapping):
        inside = [value[name] for name in MESSAGE_NAMES if name in value]
        if depth:  # `errors: {"page": ["must be a number"]}` has its texts under names of its own
            inside += list(value.values())[:20]
    else:
        return None
    found = (_first_text(item, depth + 1) for item in inside)
    return next((item for item in found if item is not None), None)


def shown(text: str) -> str:
    """Foreign text made fit to be quoted: one line, no control or direction marks, no secrets, 300 characters."""
    start = text[: 20 * MAX_MESSAGE_CHARS]
    visible = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in start)
    hidden = clean_text(" ".join(visible.split())).replace('"', "'")
    hidden = _NAMED_SECRET.sub(rf"\1\2{HIDDEN}", hidden)
    for pattern in _SECRETS:
        hidden = pattern.sub(HIDDEN, hidden)
    if len(hidden) <= MAX_MESSAGE_CHARS:
        return hidden
    return hidden[: MAX_MESSAGE_CHARS - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"


def _is_plan_ceiling(body: object) -> bool:
    """A ceiling of the plan, which waiting does not lift."""
    if not isinstance(body, Mapping):
        return False
    details = body.get("details")
    return body.get("code") == "QUOTA_EXCEEDED" or (isinstance(details, Mapping) and "actionLimit" in details)


def _is_web_page(answer: Answer) -> bool:
    return answer.body is None and "html" in answer.headers.get("content-type", "").lower()


def _web_page(title: str) -> UnavailableError:
    return UnavailableError(
        said(
            "Instead of {title} a web page answered. {kept}; if this network asks you to sign in, do that first.",
            title=title,
            kept=KEPT,
        )
    )
