"""Sets Vitrine up from a fresh clone, opens it, checks it: `python3 packaging/dev.py run` and `... test`.

Standard library alone; everything lands in `.venv` beside pyproject.toml. The syntax stays old on purpose: whoever
comes with an older Python should read a sentence, not a syntax error.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import checks
import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements-dev.txt"
STAMP = VENV / "vitrine-set-up"
OLDEST = (3, 11)

FAILED, WRONG_USAGE, NOT_POSSIBLE, NO_DISPLAY = 1, 2, 3, 4

USAGE = """\
usage: python3 packaging/dev.py COMMAND

  run [ARGUMENT...]     set up and open the sample library
  run -- [ARGUMENT...]  set up and run `vitrine ARGUMENT...`: without any, your own library
  test                  set up, then lint, types, import rules and all tests
  check                 set up, then lint and types
  setup                 set up alone: .venv, locked libraries, system libraries
"""


class Stop(Exception):  # noqa: N818  # it is no error of ours
    """Ends the script with a sentence and an exit status."""

    def __init__(self, sentence: str, status: int = NOT_POSSIBLE) -> None:
        super().__init__(sentence)
        self.status = status


def main(argv: list[str]) -> int:
    """Do what the command line says and return the exit status."""
    commands = {"run": run, "test": test, "check": check, "setup": setup_alone}
    if not argv or argv[0] not in commands or (argv[0] != "run" and len(argv) > 1):
        sys.stderr.write(USAGE)
        return WRONG_USAGE
    try:
        complain_about(sys.version_info[:2])
        return commands[argv[0]](argv[1:])
    except Stop as stop:
        sys.stderr.write(f"{stop}\n")
        return stop.status
    except KeyboardInterrupt:
        return 130


def complain_about(version: tuple[int, ...]) -> None:
    """Stop politely under a Python that is too old."""
    if version < OLDEST:
        have, need = (".".join(map(str, numbers)) for numbers in (version, OLDEST))
        raise Stop(f"Vitrine needs Python {need} or newer, and this is {have}. Try: python{need} packaging/dev.py ...")


def run(arguments: list[str]) -> int:
    """Open the sample library, or run what follows `--`."""
    words = arguments[1:] if arguments[:1] == ["--"] else ["demo", *arguments]
    if words in ([], ["demo"]):
        require_display()
    setup()
    return subprocess.call([venv_python(), "-m", "gui", *words], cwd=ROOT)


def require_display() -> None:
    """Stop where a window could not appear."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in named):
        raise Stop("There is no display here: start this from a desktop session, or through `xvfb-run`.", NO_DISPLAY)


def test(_arguments: list[str]) -> int:
    """Everything that CI looks at."""
    setup(system_packages.TEST_TOOLS)
    return checks.run_all(ROOT, venv_python())


def check(_arguments: list[str]) -> int:
    """Lint and types alone."""
    setup()
    return FAILED if checks.run_static(ROOT, venv_python()) else 0


def setup_alone(_arguments: list[str]) -> int:
    """Make everything ready, no more."""
    setup()
    return 0


def setup(wished: tuple[system_packages.Part, ...] = ()) -> None:
    """Make everything ready; what is ready already costs a moment."""
    provide((*system_packages.LIBRARIES, *(() if is_alive() else (venv_module(),))), wished)
    wanted = fingerprint()
    if not (STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and is_alive()):
        make_venv()
        install()
        STAMP.write_text(wanted, encoding="utf-8")


def fingerprint() -> str:
    """Changes when the set-up must be done again: other libraries, other entry points, moved tree, this script."""
    files = (ROOT / "pyproject.toml", LOCK, Path(__file__))
    return hashlib.sha256(b"\0".join([str(ROOT).encode(), *(file.read_bytes() for file in files)])).hexdigest()


def venv_python() -> str:
    """The Python of `.venv`."""
    return str(VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))


def is_alive() -> bool:
    """Whether `.venv` has a Python that runs and is new enough (the system's own may have been replaced below it)."""
    script = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    try:
        return subprocess.call([venv_python(), "-c", script], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def venv_module() -> system_packages.Part:
    """What Debian keeps apart from Python: the module that fills a virtual environment."""
    return system_packages.Part("ensurepip", "module", (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",))


def make_venv() -> None:
    """A virtual environment of this Python, unless there is a living one."""
    if is_alive():
        return
    say("Making .venv")
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise Stop("The virtual environment could not be made; the lines above say why.")


def install() -> None:
    """The locked libraries, each checked against its hash, then the tree itself, editable."""
    say("Installing the locked libraries (about 150 MB on the first day)")
    pip = [venv_python(), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    locked = ["install", "--quiet", "--require-hashes", "--only-binary=:all:", "--requirement", str(LOCK)]
    itself = ["install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    for step in (locked, itself, ["check"]):
        done = subprocess.run([*pip, *step], cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            raise Stop(f"{done.stdout}The libraries could not be installed; the lines above say why. Run it again.")


def provide(required: tuple[system_packages.Part, ...], wished: tuple[system_packages.Part, ...] = ()) -> None:
    """See to what the operating system has to bring; Stop where something required is still missing then."""
    missing = system_packages.missing((*required, *wished))
    if not missing:
        return
    try:
        obtain([part.packages for part in missing], f"This system lacks {', '.join(part.name for part in missing)}.")
    except Stop as stop:
        if system_packages.missing(required):
            raise
        say(str(stop))


def obtain(packages: list[tuple[str, ...]], sentence: str) -> None:
    """Install Debian packages where that is ours to do; else Stop with the line to type."""
    apt = shutil.which("apt-get", path=system_packages.SYSTEM_PATH)
    if apt is None:
        raise Stop(f"{sentence} Install it with this system's own tools.")
    root = os.geteuid() == 0
    if root:
        say(f"{sentence} Installing it.")
        system_packages.apt(apt, "update")
    names = [system_packages.known_name(names) for names in packages]
    if root and system_packages.apt(apt, "install", *names):
        return
    line = f"apt-get update && apt-get install -y --no-install-recommends {shlex.join(names)}"
    raise Stop(f"{sentence} Type this as root, then try again:\n  {line}")


def say(sentence: str) -> None:
    """Progress, in order with what the programs we start print."""
    print(f"dev.py: {sentence}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
