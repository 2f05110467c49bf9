"""packaging/system_packages.py: what is missing, and Debian's names for it."""

import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring what Qt needs")


def test_what_is_here_is_not_asked_for(system_packages):
    here = system_packages.Part("libc.so.6", "library", ("libc6",))
    shell = system_packages.Part("sh", "program", ("dash",))
    root = system_packages.Part("/", "folder", ("base-files",))
    venv = system_packages.Part("venv", "module", ("python3-venv",))
    assert system_packages.missing((here, shell, root, venv)) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [("libnone.so.1", "library"), ("no-such-tool", "program"), ("no_such_module", "module"), ("/none", "folder")],
)
def test_what_is_missing_is_found(system_packages, name, kind):
    part = system_packages.Part(name, kind, ("some-package",))
    assert system_packages.missing((part,)) == [part]


def test_a_machine_without_fonts_is_noticed(system_packages, tmp_path, monkeypatch):
    font = system_packages.Part("a font", "font", ("fonts-dejavu-core",))
    monkeypatch.setattr(system_packages, "FONT_FOLDERS", (str(tmp_path),))
    assert system_packages.missing((font,)) == [font]
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "some.ttf").touch()
    assert system_packages.missing((font,)) == []


def test_a_package_that_was_renamed_has_the_name_of_this_release(system_packages):
    assert system_packages.known_name(("no-such-package-t64", "libc6")) == "libc6"


def test_every_part_has_a_package(system_packages):
    for part in (*system_packages.LIBRARIES, *system_packages.TEST_TOOLS):
        assert part.packages
        assert part.kind in {"library", "program", "folder", "font"}
