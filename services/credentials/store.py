"""Reads, stores and forgets the secrets of accounts; where there is no keyring, they live in memory for the session."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from services.credentials.backends import Backend, UnusableError, accepted, check_length, detected, erase, title
from services.credentials.daemon import KeyringThread
from services.domain import KeyState
from services.errors import KeyringError
from services.providers.base import Secrets
from services.words import said

SERVICE: Final = "vitrine"
LIMIT_SECONDS: Final = 10.0

NOT_KEPT: Final = said(
    "The system keyring did not keep the key; it is kept for this session only, and asked for again next time."
)
OVERTAKEN: Final = said("The key was changed again meanwhile; the newer wish counts.")

logger = logging.getLogger(__name__)


class CredentialStore:
    """The keys of all accounts. `on_secrets` learns every value that passes, so that the log can hide it."""

    def __init__(
        self,
        *,
        backend: Backend | None = None,
        limit_seconds: float = LIMIT_SECONDS,
        service: str = SERVICE,
        on_secrets: Callable[[Iterable[str]], None] | None = None,
    ) -> None:
        self._given = backend
        self._chosen: Backend | None = None
        self._service = service
        self._on_secrets = on_secrets
        self._session: dict[str, Secrets] = {}
        self._wishes: dict[str, int] = {}
        self._thread = KeyringThread(limit_seconds)

    async def get(self, account_id: str, fields: Sequence[str]) -> Secrets | None:
        """The secrets of an account; None where none are stored. KeyringError where the keyring does not answer."""
        held = self._session.get(account_id)
        if held is not None:
            return held
        if not fields:
            return Secrets({})
        found = await self._thread.call(lambda: self._read(account_id, fields))
        return self._told(Secrets(found)) if found is not None else None

    async def put(self, account_id: str, fields: Sequence[str], secrets: Secrets) -> KeyState:
        """Store the secrets and read them back: OK. Else they are kept for this session: NONE says that there is no
        usable keyring, a KeyringError that there is one and why it did not take them."""
        self._session[account_id] = self._told(secrets)
        if not fields:
            return KeyState.OK
        wish = self._wish(account_id)
        values = {_user(account_id, fields, name): secrets[name] for name in fields}
        return await self._thread.call(lambda: self._store(account_id, values, wish))

    async def delete(self, account_id: str, fields: Sequence[str]) -> None:
        """Forget the secrets, in memory and in the keyring."""
        self._session.pop(account_id, None)
        self._wish(account_id)
        if fields:
            await self._thread.call(lambda: self._forget([_user(account_id, fields, name) for name in fields]))

    async def state(self, account_id: str, fields: Sequence[str]) -> KeyState:
        """What the keyring says about an account's key. NONE may still mean a key that is held for this session."""
        if not fields:
            return KeyState.OK
        try:
            found = await self._thread.call(lambda: self._read(account_id, fields))
        except KeyringError as error:
            return KeyState(error.state)
        return KeyState.OK if found is not None else KeyState.NONE

    def is_session_only(self, account_id: str) -> bool:
        """True where the key is held in memory alone and will be gone when Vitrine closes."""
        return account_id in self._session

    async def describe(self) -> str:
        """The name of the keyring in use; "" where there is none."""
        try:
            return await self._thread.call(lambda: title(self._backend()))
        except KeyringError:
            return ""

    async def problem(self) -> str | None:
        """Why there is no usable keyring, as a sentence; None where there is one."""
        try:
            await self._thread.call(self._backend)
        except KeyringError as error:
            return str(error)
        return None

    def _told(self, secrets: Secrets) -> Secrets:
        if self._on_secrets is not None:
            self._on_secrets([*secrets.values(), ":".join(secrets.values())])
        return secrets

    def _wish(self, account_id: str) -> int:
        self._wishes[account_id] = self._wishes.get(account_id, 0) + 1
        return self._wishes[account_id]

    # The rest runs in the keyring thread.

    def _backend(self) -> Backend:
        if self._chosen is None:
            self._chosen = accepted(self._given if self._given is not None else detected(), self._service)
        return self._chosen

    def _read(self, account_id: str, fields: Sequence[str]) -> dict[str, str] | None:
        backend = self._backend()
        found = {name: backend.get_password(self._service, _user(account_id, fields, name)) for name in fields}
        kept = {name: value for name, value in found.items() if value is not None}
        return kept if len(kept) == len(fields) else None

    def _store(self, account_id: str, values: Mapping[str, str], wish: int) -> KeyState:
        try:
            backend = self._backend()
        except UnusableError:
            return KeyState.NONE
        check_length(backend, values.values())
        before = {user: backend.get_password(self._service, user) for user in values}
        try:
            self._write(backend, values)
            self._check_newest(account_id, wish)
        except BaseException:
            self._restore(backend, before)
            raise
        self._session.pop(account_id, None)
        return KeyState.OK

    def _write(self, backend: Backend, values: Mapping[str, str]) -> None:
        for user, value in values.items():
            backend.set_password(self._service, user, value)
            if backend.get_password(self._service, user) != value:
                raise KeyringError(NOT_KEPT, state=KeyState.NONE)

    def _check_newest(self, account_id: str, wish: int) -> None:
        if self._wishes.get(account_id) != wish:
            raise KeyringError(OVERTAKEN, state=KeyState.BUSY)

    def _restore(self, backend: Backend, before: Mapping[str, str | None]) -> None:
        for user, value in before.items():
            try:
                if value is not None:
                    backend.set_password(self._service, user, value)
                else:
                    erase(backend, self._service, user)
            except Exception as err:  # noqa: BLE001  # any backend may raise anything; the first error is the one to tell
                logger.warning("A half-written key could not be taken back: %s", type(err).__name__)

    def _forget(self, users: Sequence[str]) -> None:
        try:
            backend = self._backend()
        except UnusableError:
            return  # nothing can have been stored
        for user in users:
            erase(backend, self._service, user)


def _user(account_id: str, fields: Sequence[str], name: str) -> str:
    return account_id if name == fields[0] else f"{account_id}/{name}"
