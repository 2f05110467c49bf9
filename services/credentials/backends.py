"""Which keyring of the operating system may be trusted with a key, and the few things done with one.

Everything here may block, so it runs in the keyring thread (`daemon`). Foreign exceptions pass: `daemon` ends them.
"""

from __future__ import annotations

import importlib.util
import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Protocol, cast

from services.domain import KeyState
from services.errors import KeyringError
from services.words import said

WINDOWS_MAX_BYTES: Final = 2560
"""Of UTF-16, so about 1,280 characters; a longer secret fails there with a message that explains nothing."""

BACKEND_VARIABLE: Final = "PYTHON_KEYRING_BACKEND"
CHAINER: Final = "keyring.backends.chainer"
WINDOWS: Final = "Windows Credential Manager"
TRUSTED: Final[Mapping[str, str]] = {
    "keyring.backends.SecretService": "Secret Service",
    "keyring.backends.libsecret": "Secret Service",
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.Windows": WINDOWS,
    "keyring.backends.macOS": "macOS Keychain",
    CHAINER: "",
}
PLAIN_TEXT: Final = ("plaintext", "basickeyring", "uncryptedfile", "envvar")
"""Parts of the class names under which other packages keep secrets readable for everyone."""


class Backend(Protocol):
    """What we need of a keyring; `keyring.backend.KeyringBackend` has it."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """The secret, or None."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Store a secret."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Forget a secret; raises where there is none."""


class UnusableError(Exception):
    """There is no keyring that may be used; str() of it says why."""


def detected() -> Backend:
    """The keyring named in the environment or keyring's own settings, else the best of those we trust."""
    import keyring.core  # a tenth of the start, and nobody waits for a key before the first pictures

    try:
        keyring.core.init_backend(limit=lambda backend: _module(backend) in TRUSTED)
        return keyring.get_keyring()
    except Exception as err:  # loading a class by name can fail in every way there is
        named = os.environ.get(BACKEND_VARIABLE) is not None
        subject = (
            said("The keyring that {backend_variable} names", backend_variable=BACKEND_VARIABLE)
            if named
            else said("The system keyring")
        )
        raise UnusableError(
            said("{subject} cannot be loaded; keys are kept for this session only.", subject=subject)
        ) from err


def loadable() -> list[str]:
    """The trusted kinds of keyring whose code is on board; a bundled program must not have lost them."""
    return sorted(name for name in TRUSTED if name != CHAINER and importlib.util.find_spec(name) is not None)


def accepted(backend: Backend, service: str) -> Backend:
    """The backend, if secrets may be entrusted to it: known good, or another that proves that it keeps and forgets."""
    names = [f"{kind.__module__}.{kind.__qualname__}".lower() for kind in type(backend).__mro__]
    if _module(backend) == "keyring.backends.fail" or not _members(backend):  # an empty chain says yes to everything
        raise UnusableError(said("There is no system keyring here; keys are kept for this session only."))
    if _module(backend) == "keyring.backends.null":
        raise UnusableError(said("The keyring that is set up stores nothing; keys are kept for this session only."))
    if any(part in name for name in names for part in PLAIN_TEXT):
        raise UnusableError(
            said("The keyring that is set up keeps keys in plain text; they are kept for this session only.")
        )
    if _module(backend) not in TRUSTED:
        _prove(backend, service)
    return backend


def _prove(backend: Backend, service: str) -> None:
    user, value = f"check-{secrets.token_hex(4)}", secrets.token_urlsafe(24)
    backend.set_password(service, user, value)
    kept = backend.get_password(service, user)
    erase(backend, service, user)
    if kept != value or backend.get_password(service, user) is not None:
        raise UnusableError(
            said("The keyring that is set up does not keep what it is given; keys last for this session only.")
        )


def erase(backend: Backend, service: str, user: str) -> None:
    """Forget one secret, in every keyring of a chain (the chain itself forgets only the first one's)."""
    for member in _members(backend):
        if member.get_password(service, user) is not None:
            member.delete_password(service, user)


def _members(backend: Backend) -> Sequence[Backend]:
    if _module(backend) != CHAINER:
        return (backend,)
    return cast("Sequence[Backend]", getattr(backend, "backends", ()))


def _module(backend: object) -> str:
    return type(backend).__module__


def title(backend: Backend) -> str:
    """The name people know it by."""
    first = _members(backend)[0]
    return TRUSTED.get(_module(first)) or str(getattr(first, "name", type(first).__name__))


def check_length(backend: Backend, values: Iterable[str]) -> None:
    """KeyringError where a value is longer than the keyring can hold."""
    if title(backend) != WINDOWS:
        return
    if any(len(value.encode("utf-16-le", "surrogatepass")) > WINDOWS_MAX_BYTES for value in values):
        raise KeyringError(
            said(
                "{windows} holds at most {value:,} characters and the key is longer; it is kept for this session only.",
                windows=WINDOWS,
                value=WINDOWS_MAX_BYTES // 2,
            ),
            state=KeyState.NONE,
        )
