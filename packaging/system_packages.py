"""What the operating system has to bring on Linux: Qt's libraries and the tools of the tests, and how to get them."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

SYSTEM_PATH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin", "/sbin"])
"""dpkg calls ldconfig, which an empty environment's PATH does not reach."""

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Part(NamedTuple):
    """`kind` is library, program, folder, font or module; `packages` are Debian's names for it, the newest first."""

    name: str
    kind: str
    packages: tuple[str, ...]


LIBRARIES = (
    Part("libGL.so.1", "library", ("libgl1",)),
    Part("libEGL.so.1", "library", ("libegl1",)),
    Part("libglib-2.0.so.0", "library", ("libglib2.0-0t64", "libglib2.0-0")),
    Part("libdbus-1.so.3", "library", ("libdbus-1-3",)),
    Part("libfontconfig.so.1", "library", ("libfontconfig1",)),
    Part("libxkbcommon.so.0", "library", ("libxkbcommon0",)),
    Part("libxkbcommon-x11.so.0", "library", ("libxkbcommon-x11-0",)),
    Part("libxcb-cursor.so.0", "library", ("libxcb-cursor0",)),
    Part("libxcb-icccm.so.4", "library", ("libxcb-icccm4",)),
    Part("libxcb-keysyms.so.1", "library", ("libxcb-keysyms1",)),
    Part("libxcb-shape.so.0", "library", ("libxcb-shape0",)),
    Part("libxcb-xkb.so.1", "library", ("libxcb-xkb1",)),
    Part("libwayland-cursor.so.0", "library", ("libwayland-cursor0",)),
    Part("libwayland-egl.so.1", "library", ("libwayland-egl1",)),
    Part("a font", "font", ("fonts-dejavu-core",)),
    Part("/etc/ssl/certs", "folder", ("ca-certificates",)),
)
TEST_TOOLS = (
    Part("dbus-run-session", "program", ("dbus",)),
    Part("gnome-keyring-daemon", "program", ("gnome-keyring",)),
    Part("Xvfb", "program", ("xvfb",)),
    Part("xauth", "program", ("xauth",)),
    Part("openbox", "program", ("openbox",)),
    Part("xdotool", "program", ("xdotool",)),
    Part("/usr/share/dbus-1/accessibility-services", "folder", ("at-spi2-core",)),
    Part("/usr/lib/python3/dist-packages/gi", "folder", ("python3-gi",)),
    Part("libatspi.so.0", "library", ("gir1.2-atspi-2.0",)),
)


def missing(parts: tuple[Part, ...]) -> list[Part]:
    """Those parts that are not here; on other systems than Linux nothing is asked for."""
    return [part for part in parts if not _is_here(part)] if sys.platform == "linux" else []


def _is_here(part: Part) -> bool:
    if part.kind == "library":
        return _loads(part.name)
    if part.kind == "program":
        return shutil.which(part.name) is not None
    if part.kind == "folder":
        path = Path(part.name)
        return path.is_dir() and any(path.iterdir())
    if part.kind == "module":
        return importlib.util.find_spec(part.name) is not None
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(next(folder.rglob("*.[to]t[fc]"), None) for folder in folders if folder.is_dir())


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def apt(program: str, *words: str) -> bool:
    """Run apt-get without questions; whether it succeeded."""
    options = ["-y", "--no-install-recommends"] if words[0] == "install" else ["--quiet"]
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PATH": SYSTEM_PATH}
    return subprocess.call([program, words[0], *options, *words[1:]], env=environ, stdin=subprocess.DEVNULL) == 0


def known_name(names: tuple[str, ...]) -> str:
    """The name under which this release knows a package: some were renamed."""
    for name in names[:-1]:
        command = ["apt-cache", "show", "--no-all-versions", name]
        if subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
            return name
    return names[-1]
