"""The credential store on a real GNOME Keyring, on private buses: nothing of the user's is touched.

`packaging/dev.py test` runs these inside `dbus-run-session`; each test below starts a session of its own as well.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from services.credentials import CredentialStore
from services.domain import KeyState
from services.providers.base import Secrets

pytestmark = pytest.mark.keyring

ROOT = Path(__file__).parents[3]
TWO = ("api_key", "api_secret")
UNLOCK = 'eval "$(printf %s password | gnome-keyring-daemon --unlock --components=secrets)"'
START_LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"
TRY = """
import asyncio, sys
from services.credentials import CredentialStore
from services.errors import KeyringError
from services.providers.base import Secrets
store, secrets = CredentialStore(limit_seconds=float(sys.argv[2])), Secrets({"api_key": "k", "api_secret": "s"})
fields = ("api_key", "api_secret")
try:
    print(asyncio.run(getattr(store, sys.argv[1])("scenario-1", fields, *([secrets] if sys.argv[1] == "put" else []))))
except KeyringError as error:
    print(error.state, store.is_session_only("scenario-1"))
"""


def in_session(home: Path, prepare: str, *arguments: str) -> str:
    """What the script above prints on a private bus whose keyring files are in `home`."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    environ = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}
    script = f'{prepare}; "$@"'
    command = ["dbus-run-session", "--", "bash", "-c", script, "-", sys.executable, "-c", TRY, *arguments]
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_keys_are_stored_read_and_forgotten(run):
    async def scenario():
        store = CredentialStore(service="vitrine-test")
        pair = Secrets({"api_key": "ü" * 8 + "x" * 3000, "api_secret": "the secret"})
        assert await store.put("scenario-1", TWO, pair) is KeyState.OK
        assert await CredentialStore(service="vitrine-test").get("scenario-1", TWO) == pair
        assert await store.describe() == "Secret Service"
        await store.delete("scenario-1", TWO)
        await store.delete("scenario-1", TWO)
        assert await store.state("scenario-1", TWO) is KeyState.NONE

    run(scenario())


def test_a_key_outlives_its_session(tmp_path):
    assert in_session(tmp_path, UNLOCK, "put", "10") == "ok"
    assert in_session(tmp_path, UNLOCK, "state", "10") == "ok"


def test_a_locked_keyring_is_told_and_the_key_is_held(tmp_path):
    assert in_session(tmp_path, UNLOCK, "put", "10") == "ok"
    assert in_session(tmp_path, START_LOCKED, "state", "10") == "locked"
    assert in_session(tmp_path, START_LOCKED, "put", "10") == "locked True"


def test_a_keyring_that_was_never_set_up_is_told_and_the_key_is_held(tmp_path):
    assert in_session(tmp_path, START_LOCKED, "put", "10") == "locked True"


def test_without_a_bus_there_is_none_and_the_key_is_held(tmp_path):
    assert in_session(tmp_path, "unset DBUS_SESSION_BUS_ADDRESS", "put", "10") == "none"
