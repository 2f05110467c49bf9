"""packaging/dev.py: what it says and when it stops. That it sets up a fresh clone is seen by running it in one."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "dev.py"
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no display")


def dev_py(*words: str, **environ: str) -> tuple[int, str]:
    command = [sys.executable, str(SCRIPT), *words]
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)
    return ended.returncode, ended.stderr


@pytest.mark.parametrize("words", [(), ("fly",), ("test", "fast"), ("--help",)])
def test_an_unknown_command_shows_the_usage(words):
    status, told = dev_py(*words, PATH="/usr/bin:/bin")
    assert status == 2
    assert "usage:" in told


def test_an_older_python_is_told_politely(dev):
    with pytest.raises(dev.Stop, match=r"needs Python 3\.11 or newer, and this is 3\.9"):
        dev.complain_about((3, 9))
    dev.complain_about((3, 11))


def test_an_older_python_can_read_the_scripts():
    for path in SCRIPT.parent.glob("*.py"):
        if path.stem in {"dev", "checks", "system_packages"}:
            ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


@linux
@pytest.mark.parametrize("words", [["run"], ["run", "--"]])
def test_a_machine_without_a_display_is_told_so(words):
    status, told = dev_py(*words, PATH="/usr/bin:/bin")
    assert status == 4
    assert "no display" in told
    assert told.count("\n") == 1


def test_the_set_up_is_repeated_when_the_lock_or_the_place_changes(dev, tmp_path, monkeypatch):
    before = dev.fingerprint()
    assert dev.fingerprint() == before
    other = tmp_path / "requirements-dev.txt"
    other.write_text("something==1")
    monkeypatch.setattr(dev, "LOCK", other)
    assert dev.fingerprint() != before


def test_a_broken_environment_is_noticed(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "VENV", tmp_path / "none")
    assert not dev.is_alive()


@linux
def test_who_is_not_root_is_given_the_exact_line(dev, tmp_path, monkeypatch):
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\nexit 1\n")
    apt.chmod(0o755)
    monkeypatch.setattr(dev.system_packages, "SYSTEM_PATH", str(tmp_path))
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    with pytest.raises(dev.Stop) as caught:
        dev.obtain([("libegl1",), ("python3.11-venv",)], "This system lacks libEGL.so.1.")
    line = "apt-get update && apt-get install -y --no-install-recommends libegl1 python3.11-venv"
    assert str(caught.value).endswith(line)
    assert caught.value.status == 3


@linux
def test_what_the_tests_need_is_asked_for_in_the_same_breath_and_stops_nothing(dev, tmp_path, monkeypatch, capsys):
    part, here = dev.system_packages.Part, dev.system_packages.Part("sh", "program", ("dash",))
    monkeypatch.setattr(dev.system_packages, "SYSTEM_PATH", str(tmp_path))
    dev.provide((here,), (part("no-such-tool", "program", ("no-such-package",)),))
    assert "lacks no-such-tool." in capsys.readouterr().out
    with pytest.raises(dev.Stop, match=r"lacks libnone\.so, no-such-tool"):
        dev.provide((part("libnone.so", "library", ("x",)),), (part("no-such-tool", "program", ("y",)),))


def test_without_apt_the_sentence_names_what_is_missing(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev.system_packages, "SYSTEM_PATH", str(tmp_path))
    with pytest.raises(dev.Stop, match=r"lacks libEGL.so.1\. Install it"):
        dev.obtain([("libegl1",)], "This system lacks libEGL.so.1.")
