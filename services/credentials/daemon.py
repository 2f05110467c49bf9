"""One keyring call at a time, in a daemon thread, with a time limit: a call may wait for a prompt nobody answers.

A thread pool would be joined at exit and hang there. One after the other, so that a late answer cannot overtake a newer
wish.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from typing import Final, TypeVar, cast

from services.credentials.backends import UnusableError
from services.domain import KeyState
from services.errors import KeyringError
from services.words import said

T = TypeVar("T")

BUSY: Final = said(
    "The system keyring does not answer; look for its prompt. Until then a new key is kept for this session only."
)
LOCKED: Final = said(
    "The system keyring is locked; unlock it and try again. Until then a new key is kept for this session only."
)
FAILED: Final = said(
    "The system keyring reported a failure; a new key is kept for this session only. See `vitrine doctor`."
)
LOCKED_NAMES: Final = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
"""keyring's own class, and those of the library below it that pass through."""

logger = logging.getLogger(__name__)


class KeyringThread:
    """Runs one piece of blocking work at a time, each in a thread that never keeps the program from ending."""

    def __init__(self, limit_seconds: float) -> None:
        self._limit = limit_seconds
        self._turn = threading.Lock()

    async def call(self, work: Callable[[], T]) -> T:
        """What `work` returns; KeyringError where it fails or does not answer within the limit.

        Work that has begun goes on after the limit; work that has not is dropped.
        """
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        given_up = threading.Event()

        def deliver(result: T | None, error: KeyringError | None) -> None:
            if answer.done():
                return
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(cast("T", result))

        def run() -> None:
            if not self._turn.acquire(timeout=self._limit):
                return  # an earlier call still waits for its prompt; our caller has given up by now
            try:
                if not given_up.is_set():
                    outcome = _outcome(work)
                    _hand_over(loop, lambda: deliver(*outcome))
            finally:
                self._turn.release()

        threading.Thread(target=run, name="keyring", daemon=True).start()
        try:
            return await asyncio.wait_for(answer, self._limit)
        except TimeoutError as err:
            raise KeyringError(BUSY, state=KeyState.BUSY) from err
        finally:
            given_up.set()


def _outcome(work: Callable[[], T]) -> tuple[T | None, KeyringError | None]:
    """What `work` returns, or the KeyringError that tells why not: foreign exceptions end here."""
    try:
        return work(), None
    except KeyringError as error:
        return None, error
    except UnusableError as error:
        return None, _caused(KeyringError(str(error), state=KeyState.NONE), error)
    except Exception as error:  # noqa: BLE001  # backends come from anywhere and raise what their system raises
        locked = not LOCKED_NAMES.isdisjoint({type(error).__name__, type(error.__cause__).__name__})
        told = KeyringError(LOCKED, state=KeyState.LOCKED) if locked else KeyringError(FAILED, state=KeyState.NONE)
        return None, _caused(told, error)


def _caused(error: KeyringError, cause: Exception) -> KeyringError:
    error.__cause__ = cause
    return error


def _hand_over(loop: asyncio.AbstractEventLoop, deliver: Callable[[], None]) -> None:
    try:
        loop.call_soon_threadsafe(deliver)
    except RuntimeError:
        logger.info("The keyring answered after its asker had gone")
