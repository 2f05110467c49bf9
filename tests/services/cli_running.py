"""The command line in a process of its own, over a folder and a keyring of the test's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.fake_vendors import FakeVendors

ROOT = Path(__file__).parents[2]


@dataclass
class Ran:
    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Shell:
    """`vitrine ...` with VITRINE_HOME in `home`; keys lie in a keyring back end made for tests (a file of `home`)."""

    home: Path

    def __call__(self, *args: str, stdin: str = "") -> Ran:
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "VITRINE_HOME": str(self.home / "vitrine"),
            "PYTHON_KEYRING_BACKEND": "tests.services.file_keyring.FileKeyring",
            "FILE_KEYRING": str(self.home / "keys.json"),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "NO_PROXY": "127.0.0.1",
        }
        done = subprocess.run(
            [sys.executable, "-m", "gui", *args],
            input=stdin,
            capture_output=True,
            text=True,
            env=environ,
            cwd=ROOT,
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def add(self, fakes: FakeVendors, vendor: str, *more: str) -> str:
        secrets = "".join(f"{line}\n" for line in fakes.secret_lines(vendor))
        ran = self(
            "accounts", "add", vendor, "--base-url", fakes.base_url(vendor), *more, "--secret-stdin", stdin=secrets
        )
        assert ran.status == 0, ran.err
        return ran.out.strip()
