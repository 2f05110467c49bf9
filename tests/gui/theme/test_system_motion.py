"""The system's wish for stillness, as the desktop's portal tells it; a script stands in for the tool that asks."""

from __future__ import annotations

import sys

import pytest

from gui.theme.system_motion import SystemMotion, answer_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def portal(tmp_path):
    """A tool that writes down what it is asked and answers what `known` holds for the last word of the question."""

    def made(known):
        tool = tmp_path / "gdbus"
        cases = "".join(f'  {key}) echo "{told}" ;;\n' for key, told in known.items())
        tool.write_text(
            '#!/bin/sh\nfor word; do :; done\necho "$word" >> "$0.asked"\n'
            f'case "$word" in\n{cases}  *) exit 1 ;;\nesac\n'
        )
        tool.chmod(0o755)
        return tool

    return made


@pytest.mark.parametrize(
    ("known", "reduced"),
    [
        ({"reduced-motion": "(<<uint32 1>>,)"}, True),
        ({"reduced-motion": "(<<uint32 0>>,)"}, False),
        ({"enable-animations": "(<<false>>,)"}, True),
        ({"enable-animations": "(<<true>>,)"}, False),
        ({"AnimationDurationFactor": "(<<'0'>>,)"}, True),
        ({}, False),
    ],
)
def test_the_first_answer_counts(qapp, qtbot, portal, known, reduced):
    tool = portal(known)
    motion = SystemMotion(gdbus=str(tool))
    motion.ask_portal()
    qtbot.waitUntil(lambda: not motion.is_asking)
    assert motion.is_reduced is reduced


def test_what_is_not_known_is_asked_elsewhere(qapp, qtbot, portal):
    tool = portal({})
    motion = SystemMotion(gdbus=str(tool))
    motion.ask_portal()
    qtbot.waitUntil(lambda: not motion.is_asking)
    asked = tool.with_suffix(".asked").read_text().split()
    assert asked == ["reduced-motion", "enable-animations", "AnimationDurationFactor"]


def test_a_changed_wish_is_told(qapp, qtbot, portal):
    motion = SystemMotion(gdbus=str(portal({"reduced-motion": "(<<uint32 1>>,)"})))
    with qtbot.waitSignal(motion.changed):
        motion.ask_portal()
    portal({"reduced-motion": "(<<uint32 0>>,)"})
    with qtbot.waitSignal(motion.changed):
        motion.ask_portal()
    assert not motion.is_reduced


def test_without_the_tool_things_move(qapp, qtbot, tmp_path):
    motion = SystemMotion(gdbus=str(tmp_path / "nothing"))
    motion.ask_portal()
    qtbot.waitUntil(lambda: not motion.is_asking)
    assert not motion.is_reduced


@pytest.mark.parametrize(("told", "answer"), [("(<<uint32 1>>,)\n", "1"), ("(<false>,)", "false"), ("(<<'0'>>,)", "0")])
def test_the_value_is_found_in_its_wrapping(told, answer):
    assert answer_in(told) == answer
