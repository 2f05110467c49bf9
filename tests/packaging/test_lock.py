"""packaging/requirements*.txt: everything pinned by hash, no address, and in step with pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt")
PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+?))? \\\n(?P<hashes>(?:    --hash=.*\n?)+)",
    re.MULTILINE,
)
each_lock = pytest.mark.parametrize("lock", LOCKS)


def text_of(lock: str) -> str:
    return (ROOT / "packaging" / lock).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for pin in PIN.finditer(text_of(lock)):
        found.setdefault(canonicalize_name(pin["name"]), set()).add(pin["version"])
    return found


def wanted(*extras: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = [*project["dependencies"], *(text for extra in extras for text in project["optional-dependencies"][extra])]
    return [needed for needed in map(Requirement, texts) if needed.name != "vitrine"]


@each_lock
def test_no_line_names_an_address(lock):
    assert not re.search(
        r"://|index-url |find-links |trusted-host|-f |-i ", text_of(lock).replace("--no-emit-index-url", "")
    )


@each_lock
def test_every_line_belongs_to_a_pin_with_hashes(lock):
    rest = PIN.sub("", "".join(line for line in text_of(lock).splitlines(True) if not line.startswith("#")))
    assert rest.strip() == ""
    assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", line) for line in hash_lines(lock))


def hash_lines(lock: str) -> list[str]:
    return [line for line in text_of(lock).splitlines() if "--hash=" in line]


@pytest.mark.parametrize(("lock", "extras"), [("requirements.txt", ()), ("requirements-dev.txt", ("test", "dev"))])
def test_everything_pyproject_asks_for_is_locked_inside_its_bounds(lock, extras):
    locked = pins(lock)
    for needed in wanted(*extras):
        versions = locked.get(canonicalize_name(needed.name), set())
        assert versions, f"{needed.name} is not in {lock}: make the lock anew"
        assert all(map(needed.specifier.contains, versions)), f"{needed} is not what {lock} holds: make it anew"


def test_both_locks_hold_the_same_versions():
    small, large = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: large.get(name) for name in small} == small


def test_the_builder_is_locked_too():
    assert "setuptools" in pins("requirements-dev.txt")
