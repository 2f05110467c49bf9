"""Everything on board is named with its licence, and its text is there."""

import pytest

from gui.licences import PARTS, Part, text, version


@pytest.mark.parametrize("part", [each for each in PARTS if each.resource], ids=lambda part: part.name)
def test_what_we_ship_ourselves_has_its_text(part):
    assert len(text(part)) > 200


def test_libraries_tell_version_and_text():
    pillow = next(each for each in PARTS if each.name == "Pillow")
    assert version(pillow)
    assert "Pillow" in text(pillow) or "Permission" in text(pillow)


def test_what_is_not_installed_has_neither():
    nothing = Part(name="x", licence="MIT", distribution="no-such-distribution")
    assert (version(nothing), text(nothing)) == ("", "")


def test_inter_lucide_and_qt_are_named():
    named = {part.name: part.licence for part in PARTS}
    assert named["Inter"].startswith("SIL")
    assert named["Lucide"] == "ISC"
    assert named["Qt, PySide6"].startswith("LGPL")
