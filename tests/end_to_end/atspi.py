"""Looks at a program as a screen reader does. Runs under the system's Python, which has `gi`; answers lines of JSON.

Each line is {"do": "find" | "press" | "names" | "controls" | "focused", "app": PID, "role": ..., "name": ...};
names may end in `*`.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST_CHILDREN = 400
ROWS = ("list item", "table cell", "tree item", "table row")
BOXES = ("filler", "panel", "frame")
"""What passes the focus on to a part of it, and says that it has it."""


def application(pid):
    desk = Atspi.get_desktop(0)
    return next((app for app in children(desk) if process_of(app) == pid), None)


def process_of(app):
    try:
        return app.get_process_id()
    except GLib.GError:
        return None  # a program that was killed is listed for a while


def children(node):
    try:
        for number in range(min(node.get_child_count(), MOST_CHILDREN)):
            child = node.get_child_at_index(number)
            if child is not None:
                yield child
    except GLib.GError:
        return  # what was there a moment ago is gone


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def fits(node, ask):
    role, name, shown = told(node)
    wanted = ask.get("name", "*")
    same = name.startswith(wanted[:-1]) if wanted.endswith("*") else name == wanted
    return shown and same and ask.get("role", role) == role


def told(node):
    """Role, name and whether it is shown; a row that is gone by now tells nothing, and holds up nobody."""
    try:
        return node.get_role_name(), node.get_name() or "", is_shown(node)
    except GLib.GError:
        return "", "", False


def is_shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def control(node):
    """Role, name and place of what is shown and takes the keyboard; None for anything else."""
    try:
        states = node.get_state_set()
        if not (is_shown(node) and states.contains(Atspi.StateType.FOCUSABLE)):
            return None
        area = node.get_extents(Atspi.CoordType.WINDOW)
        return [node.get_role_name(), node.get_name() or "", [area.x, area.y, area.width, area.height]]
    except GLib.GError:
        return None


def has_focus(node):
    """Whether a control has the keyboard. Rows say so of themselves while they are current, whoever has it."""
    try:
        return is_shown(node) and node.get_role_name() not in (*ROWS, *BOXES) and is_focused(node)
    except GLib.GError:
        return False


def is_focused(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def within(node):
    """The current row of a list, which has the focus together with it; else the control itself."""
    return next((child for child in children(node) if child.get_role_name() in ROWS and is_focused(child)), node)


def answer(ask):
    """What is there; None where it is not (yet)."""
    app = application(ask["app"])
    if app is None:
        return None
    if ask["do"] == "names":
        return [[role, name] for role, name, shown in map(told, walk(app)) if shown]
    if ask["do"] == "controls":
        return [each for each in map(control, walk(app)) if each]
    if ask["do"] == "focused":
        return next(([*told(within(node))[:2]] for node in walk(app) if has_focus(node)), None)
    found = next((node for node in walk(app) if fits(node, ask)), None)
    if found is None:
        return None
    if ask["do"] == "press":
        found.get_action_iface().do_action(0)
    area = found.get_extents(Atspi.CoordType.SCREEN)
    return {"name": found.get_name(), "role": found.get_role_name(), "area": [area.x, area.y, area.width, area.height]}


def main():
    for text in sys.stdin:
        ask = json.loads(text)
        end = time.monotonic() + ask.get("limit", 20)
        result = None
        while result is None:
            try:
                result = answer(ask)
            except GLib.GError:
                result = None  # what was there a moment ago is gone
            if time.monotonic() > end:
                break
            time.sleep(0.05)
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
