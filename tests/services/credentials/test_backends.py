"""services.credentials.backends: which keyrings are trusted with a key."""

import os
import subprocess
import sys
from pathlib import Path

import keyring.backends.fail
import keyring.backends.null
import pytest

from services.credentials.backends import UnusableError, accepted, check_length, detected, erase, title
from services.errors import KeyringError
from tests.services.credentials.fakes import Forgetful, Memory, Stubborn

ROOT = Path(__file__).parents[3]


def named(base: type, name: str, module: str) -> object:
    """An instance of `base` that calls itself `module.name`."""
    return type(name, (base,), {"__module__": module})()


def test_an_unknown_keyring_that_keeps_and_forgets_is_accepted():
    ring = Memory()
    assert accepted(ring, "vitrine") is ring
    assert ring.items == {}  # the check left nothing behind


def test_a_known_keyring_is_accepted_without_a_check():
    ring = named(Memory, "Keyring", "keyring.backends.SecretService")
    accepted(ring, "vitrine")
    assert ring.calls == []


@pytest.mark.parametrize(
    "ring",
    [
        keyring.backends.null.Keyring(),
        keyring.backends.fail.Keyring(),
        Forgetful(),
        Stubborn(),
        named(Memory, "PlaintextKeyring", "keyrings.alt.file"),
        named(Memory, "BasicKeyring", "keyrings.alt.pyfs"),
        type("Mine", (type(named(Memory, "PlaintextKeyring", "keyrings.alt.file")),), {"__module__": "mine"})(),
        named(Memory, "EnvironmentVariablesKeyring", "keyrings.envvars.keyring"),
    ],
    ids=lambda ring: f"{type(ring).__module__}.{type(ring).__name__}",
)
def test_a_keyring_that_loses_shows_or_never_forgets_keys_is_refused(ring):
    with pytest.raises(UnusableError):
        accepted(ring, "vitrine")


@pytest.mark.parametrize(
    ("name", "module", "known_as"),
    [
        ("Keyring", "keyring.backends.SecretService", "Secret Service"),
        ("DBusKeyring", "keyring.backends.kwallet", "KWallet"),
        ("WinVaultKeyring", "keyring.backends.Windows", "Windows Credential Manager"),
        ("Keyring", "keyring.backends.macOS", "macOS Keychain"),
        ("Vault", "somewhere.else", "else Vault"),
    ],
)
def test_every_keyring_has_the_name_people_know(name, module, known_as):
    assert title(named(Memory, name, module)) == known_as


def chain(*rings: Memory) -> object:
    link = named(Memory, "ChainerBackend", "keyring.backends.chainer")
    link.backends = list(rings)
    return link


def test_a_chain_is_called_after_its_first_keyring():
    assert title(chain(named(Memory, "DBusKeyring", "keyring.backends.kwallet"), Memory())) == "KWallet"


def test_an_empty_chain_is_refused_because_it_says_yes_and_stores_nothing():
    with pytest.raises(UnusableError):
        accepted(chain(), "vitrine")


def test_a_key_is_erased_from_every_keyring_of_a_chain():
    first, second = Memory(), Memory()
    for ring in (first, second):
        ring.set_password("vitrine", "a", "key")
    erase(chain(first, second), "vitrine", "a")
    assert first.items == second.items == {}


def test_windows_is_told_before_it_fails_without_words():
    windows = named(Memory, "WinVaultKeyring", "keyring.backends.Windows")
    check_length(windows, ["k" * 1280])
    with pytest.raises(KeyringError, match="1,280"):
        check_length(windows, ["k" * 1281])
    with pytest.raises(KeyringError):
        check_length(windows, ["\U0001f511" * 700])  # two units each
    check_length(Memory(), ["k" * 5000])


def accepted_under(**environ: str) -> str:
    """What a fresh process makes of this environment: the accepted class, or the sentence of the refusal."""
    script = (
        "from services.credentials.backends import accepted, detected, UnusableError\n"
        "try: print(type(accepted(detected(), 'vitrine')).__name__)\n"
        "except UnusableError as error: print(error)"
    )
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    command = [sys.executable, "-W", "error", "-c", script]
    ended = subprocess.run(command, cwd=ROOT, env=kept | environ, capture_output=True, text=True, check=True)
    return ended.stdout.strip()


@pytest.mark.parametrize(
    ("named_backend", "answer"),
    [
        ("keyring.backends.null.Keyring", "stores nothing"),
        ("keyring.backends.fail.Keyring", "no system keyring"),
        ("no.such.Module", "PYTHON_KEYRING_BACKEND"),
        ("keyring.backends.null.NoSuchClass", "PYTHON_KEYRING_BACKEND"),
        ("", "PYTHON_KEYRING_BACKEND"),
        ("tests.services.credentials.fakes.Memory", "Memory"),
        ("tests.services.credentials.fakes.PlaintextMemory", "plain text"),
        ("tests.services.credentials.fakes.Forgetful", "does not keep"),
    ],
)
def test_the_variable_is_honoured_and_judged(tmp_path, named_backend, answer):
    assert answer in accepted_under(HOME=str(tmp_path), PYTHON_KEYRING_BACKEND=named_backend)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a keyring")
def test_without_a_session_bus_there_is_no_keyring(tmp_path):
    assert "no system keyring" in accepted_under(HOME=str(tmp_path), XDG_RUNTIME_DIR=str(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="keyring reads this file from other places elsewhere")
def test_a_plain_text_keyring_in_keyrings_own_settings_is_refused(tmp_path):
    settings = tmp_path / "python_keyring"
    settings.mkdir()
    name = "tests.services.credentials.fakes.PlaintextMemory"
    (settings / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={name}\n")
    assert "plain text" in accepted_under(HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))


def test_detection_never_raises_anything_foreign(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "builtins.dict")
    with pytest.raises(UnusableError):
        detected()
