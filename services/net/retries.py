"""Whether and when a request is sent again: few attempts, growing pauses, and a budget that a storm cannot exceed."""

from __future__ import annotations

from typing import Final

from services.errors import RateLimitedError, UnavailableError

MAX_ATTEMPTS: Final = 3
FIRST_PAUSE_SECONDS: Final = 1.0


class TransientError(Exception):
    """Carries an error that sending again may cure, and the wait that was asked for; it ends in the API client."""

    def __init__(self, error: UnavailableError | RateLimitedError, wait: float | None = None) -> None:
        super().__init__(str(error))
        self.error = error
        self.wait = wait


class RetryBudget:
    """Every request earns a quarter of a repetition: in the long run at most 1.25 go out for each one meant."""

    def __init__(self, start: float = 3.0, earned: float = 0.25, most: float = 10.0) -> None:
        self._left = start
        self._earned = earned
        self._most = most

    def earn(self) -> None:
        """A request was asked for."""
        self._left = min(self._most, self._left + self._earned)

    def spend(self) -> bool:
        """Take one repetition, where there is one."""
        if self._left < 1:
            return False
        self._left -= 1
        return True


def pause_before(attempt: int, chance: float) -> float:
    """Seconds before this attempt (2, 3, ...): doubling, spread by `chance` in 0..1 so that clients do not march."""
    return FIRST_PAUSE_SECONDS * 2.0 ** (attempt - 2) * (0.5 + chance)
