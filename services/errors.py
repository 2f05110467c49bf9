"""What can go wrong, sorted by what the user can do about it; `str(error)` may be shown as it is.

A message never holds a key, a header, an address with a query or a foreign exception's text.
"""

from __future__ import annotations


class ServiceError(Exception):
    """Base of everything a user may be told."""


class UsageError(ServiceError):
    """What was asked for makes no sense: unknown account, filter, option or value. Nothing was sent."""


class QueryError(UsageError):
    """A search that cannot be understood; `start` and `end` bound the wrong part of the text."""

    def __init__(self, message: str, start: int = 0, end: int = 0) -> None:
        super().__init__(message)
        self.start = start
        self.end = end


class AuthError(ServiceError):
    """The key was refused or is missing; another has to be entered. Never retried."""


class KeyMissingError(AuthError):
    """No key is kept for this account; nothing was sent."""


class ForbiddenError(ServiceError):
    """The key is right, but its plan, credit or scope does not cover this. Waiting does not cure it."""


class CreditError(ForbiddenError):
    """The provider wants to be paid first (402): no credits are left."""


class RateLimitedError(ServiceError):
    """The provider asks us to wait; `retry_after` in seconds where it says for how long."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class UnavailableError(ServiceError):
    """No answer, a broken one or a 5xx; trying again later may help."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class OfflineError(UnavailableError):
    """The network itself is not there: no name, no route, connection refused."""


class NotFoundError(ServiceError):
    """The provider does not know this (404, 410), or does not offer it (405)."""


class CursorRefusedError(ServiceError):
    """A page token is stale or foreign: start again from the top."""


class RequestRefusedError(ServiceError):
    """The provider calls our request wrong (400, 422); repeating it will not help."""


class ProviderDataError(ServiceError):
    """The provider's answer cannot be understood."""


class KeyringError(ServiceError):
    """The system keyring is absent, locked or does not answer; `state` is the `KeyState` value."""

    def __init__(self, message: str, *, state: str) -> None:
        super().__init__(message)
        self.state = state


class StorageError(ServiceError):
    """This computer's disk refuses: full, read-only, damaged, taken by another program."""


class MediaError(ServiceError):
    """There is no picture of this, and the sentence says why; `permanent` means the same bytes will fail again."""

    def __init__(self, message: str, *, permanent: bool = False) -> None:
        super().__init__(message)
        self.permanent = permanent


class MediaExpiredError(MediaError):
    """The link has ended (401, 403, 404, 410 or the store's XML): renew it once, then give up."""


class NoPictureError(MediaError):
    """This kind has no picture, or none yet; never a failure."""
