"""A keyring back end for tests of other processes: named explicitly by the environment, never chosen by itself."""

from __future__ import annotations

import json
import os
from pathlib import Path

import keyring.backend
import keyring.errors


class FileKeyring(keyring.backend.KeyringBackend):
    priority = -1  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._read(), f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = self._read()
        if kept.pop(f"{service} {username}", None) is None:
            raise keyring.errors.PasswordDeleteError("not kept")
        self._write(kept)

    def _read(self) -> dict[str, str]:
        path = Path(os.environ["FILE_KEYRING"])
        return json.loads(path.read_text()) if path.exists() else {}

    def _write(self, kept: dict[str, str]) -> None:
        Path(os.environ["FILE_KEYRING"]).write_text(json.dumps(kept))
