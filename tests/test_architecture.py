"""The plan of the house, read from the imports: who may know whom, which library has which door, how big a room may be.

The tables below are the architecture. First match wins; the finders are tried on small sources at the end of the file.
"""

import ast
import functools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("gui", "services", "resources")
MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 50

WORDS = {"services.domain", "services.errors", "services.words"}
START = {"services.paths", "services.log", "services.settings", "services.files"}
MAY_IMPORT = {
    "services.domain": set(),
    "services.errors": {"services.words"},
    "services.words": set(),
    "services.providers": WORDS | {"services.providers"},
    "services.finding": WORDS | {"services.finding"},
    "services.cli": WORDS | START | {"services.cli", "services.gallery", "services.finding"},
    "services": {"services", "resources"},
    "gui.__main__": {"gui.app", "services.cli", "services.pictures.worker"},
    "gui.app": {"gui", "services", "resources"},
    "gui.self_check": {"gui", "services", "resources"},
    "gui.window_state": WORDS | {"services.files"},
    "gui": WORDS | {"gui", "services.gallery", "services.settings", "services.finding", "resources"},
    "resources": set(),
}
ONLY_FROM = {
    "services.cli": {"services.cli", "gui.__main__"},
    "services.gallery": {"services.cli", "gui"},
    "gui.app": {"gui.__main__", "gui.app"},
}
OWNERS = {
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
    "qasync": {"gui.async_bridge"},
    "httpx": {"services.net", "services.gallery"},
    "httpcore": {"services.net"},
    "h11": {"services.net"},
    "anyio": {"services.net"},
    "truststore": {"services.net"},
    "keyring": {"services.credentials"},
    "platformdirs": {"services.paths"},
    "PIL": {"services.pictures.worker"},
    "sqlite3": {"services.catalogue.database", "services.pictures.store", "services.pictures.store_file"},
}
TASK_OWNERS = {"gui.async_bridge", "services.tasks", "services.pictures.pool", "services.pictures.thumbnails"}
NESTED_LOOPS = {"exec", "exec_", "processEvents", "waitForFinished"}
STARTS_TASKS = {"create_task", "ensure_future"}
TOP_LEVEL = {*PACKAGES, "tests", "packaging", "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE"}
TESTED_ELSEWHERE = {"services.providers.base"}  # by the conformance suite of the providers


def module_name(path: Path, root: Path = ROOT) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_name(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))}
SCRIPTS = sorted((ROOT / "packaging").rglob("*.py"))
every_module = pytest.mark.parametrize("module", sorted(FILES))


def within(name: str, prefixes: set[str]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


def imported(tree: ast.AST, module: str, *, is_package: bool, known: set[str]) -> set[str]:
    """Every module that `module` imports, wherever and however in the file."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, module, is_package=is_package)
            found.update(f"{base}.{a.name}" if f"{base}.{a.name}" in known else base for a in node.names)
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            found.update(a.value for a in node.args[:1] if isinstance(a, ast.Constant) and isinstance(a.value, str))
    return found


def _absolute(node: ast.ImportFrom, module: str, *, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    above = parts[: len(parts) - node.level + is_package]
    return ".".join([*above, *([node.module] if node.module else [])])


def called(node: ast.Call) -> str:
    """The last part of the name of what is called."""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def calls(tree: ast.AST, names: set[str], *, free: set[str]) -> Iterator[ast.Call]:
    """Calls of a method or function of these names, but for those on a variable made by calling something in `free`."""
    harmless = {name for node in ast.walk(tree) for name in _bound(node, free)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in names:
            owner = node.func.value if isinstance(node.func, ast.Attribute) else None
            if not (isinstance(owner, ast.Name) and owner.id in harmless):
                yield node


def _bound(node: ast.AST, makers: set[str]) -> Iterator[str]:
    """The names bound to a call of one of `makers`, by `=` or by `with ... as`."""
    pairs: list[tuple[ast.expr, ast.expr | None]] = []
    if isinstance(node, ast.Assign):
        pairs = [(node.value, target) for target in node.targets]
    elif isinstance(node, ast.With | ast.AsyncWith):
        pairs = [(item.context_expr, item.optional_vars) for item in node.items]
    for value, target in pairs:
        if isinstance(value, ast.Call) and called(value) in makers and isinstance(target, ast.Name):
            yield target.id


@functools.cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(FILES[module].read_text(encoding="utf-8"))


@functools.cache
def imports_of(module: str) -> set[str]:
    return imported(tree_of(module), module, is_package=FILES[module].name == "__init__.py", known=set(FILES))


@every_module
def test_imports_point_inwards(module):
    allowed = next(names for prefix, names in MAY_IMPORT.items() if within(module, {prefix}))
    wrong = {name for name in imports_of(module) if within(name, set(PACKAGES)) and not within(name, allowed)}
    assert not wrong, f"{module} must not import {', '.join(sorted(wrong))}"


@every_module
def test_doors_are_used_by_those_they_were_made_for(module):
    wrong = {
        name
        for name in imports_of(module)
        for door, guests in ONLY_FROM.items()
        if within(name, {door}) and not within(module, guests | {door})
    }
    assert not wrong, f"{module} must not import {', '.join(sorted(wrong))}"


@every_module
def test_every_library_has_one_door(module):
    for name in imports_of(module):
        top = name.partition(".")[0]
        if top in PACKAGES or (top in sys.stdlib_module_names and top not in OWNERS):
            continue
        assert top in OWNERS, f"{module} imports {top}, which is no library of ours"
        assert within(module, OWNERS[top]), f"{module} must not import {top}; its door is {', '.join(OWNERS[top])}"


@every_module
def test_qts_own_sqlite_never_opens_our_file(module):
    assert not {name for name in imports_of(module) if within(name, {"PySide6.QtSql"})}


@every_module
def test_tasks_have_owners(module):
    if module not in TASK_OWNERS:
        lines = [call.lineno for call in calls(tree_of(module), STARTS_TASKS, free={"TaskGroup"})]
        assert not lines, f"{module} starts a task without an owner, line {lines}"


@pytest.mark.parametrize("module", sorted(name for name in FILES if within(name, {"gui"})))
def test_the_window_runs_no_nested_event_loop(module):
    lines = [call.lineno for call in calls(tree_of(module), NESTED_LOOPS, free={"QDrag"})]
    assert not lines, f"{module} runs an event loop inside the event loop, line {lines}; open() and await instead"


@pytest.mark.parametrize("path", [*FILES.values(), *SCRIPTS], ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_for_and_stays_readable(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MAX_MODULE_LINES, "split it"
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module begins with the sentence that says what it is responsible for"
    assert not too_long(tree), "split these functions"


def too_long(tree: ast.AST) -> list[str]:
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= MAX_FUNCTION_LINES]


@every_module
def test_every_module_has_its_tests(module):
    path = FILES[module]
    if path.name == "__init__.py" or module in TESTED_ELSEWHERE or not within(module, {"gui", "services"}):
        return
    folder = ROOT / "tests" / path.parent.relative_to(ROOT)
    assert (folder / f"test_{path.stem.strip('_')}.py").is_file(), f"{module} has no tests of its own"


def test_the_top_of_the_tree_is_what_it_was_meant_to_be():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git clone: build products cannot be told from sources")
    entries = {line.partition("/")[0] for line in listed.stdout.splitlines()}
    assert not {entry for entry in entries if not entry.startswith(".")} - TOP_LEVEL


def test_our_packaging_folder_does_not_hide_the_library_of_that_name():
    assert not (ROOT / "packaging" / "__init__.py").exists()


# The finders themselves, on sources that break the rules.


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import gui.app", "gui.app"),
        ("from gui import app", "gui.app"),
        ("from gui.app import main", "gui.app"),
        ("from . import errors", "services.errors"),
        ("from .errors import X", "services.errors"),
        ("def f():\n    import PySide6.QtCore", "PySide6.QtCore"),
        ("if TYPE_CHECKING:\n    from PySide6 import QtSql", "PySide6"),
        ("from PySide6.QtSql import QSqlDatabase", "PySide6.QtSql"),
        ("import importlib\nimportlib.import_module('PIL.Image')", "PIL.Image"),
        ("__import__('sqlite3')", "sqlite3"),
    ],
)
def test_no_way_of_importing_is_overlooked(source, name):
    known = {"gui.app", "services.errors"}
    assert name in imported(ast.parse(source), "services.x", is_package=False, known=known)


def test_relative_imports_of_a_package_begin_at_itself():
    found = imported(ast.parse("from .program import main"), "services.cli", is_package=True, known=set())
    assert found == {"services.cli.program"}


@pytest.mark.parametrize(
    "source",
    ["dialog.exec()", "QMenu(self).exec(point)", "drag = QMenu()\ndrag.exec()", "app.processEvents()", "x.y.exec_()"],
)
def test_a_nested_loop_is_found(source):
    assert list(calls(ast.parse(source), NESTED_LOOPS, free={"QDrag"}))


@pytest.mark.parametrize("source", ["drag = QDrag(self)\ndrag.exec(CopyAction)", "dialog.open()", "execute()"])
def test_a_drag_and_other_words_are_no_nested_loop(source):
    assert not list(calls(ast.parse(source), NESTED_LOOPS, free={"QDrag"}))


@pytest.mark.parametrize("source", ["asyncio.create_task(x())", "loop.create_task(x())", "asyncio.ensure_future(x())"])
def test_a_task_without_an_owner_is_found(source):
    assert list(calls(ast.parse(source), STARTS_TASKS, free={"TaskGroup"}))


def test_a_task_of_a_group_has_an_owner():
    source = "async def f():\n    async with asyncio.TaskGroup() as group:\n        group.create_task(x())"
    assert not list(calls(ast.parse(source), STARTS_TASKS, free={"TaskGroup"}))


def test_a_long_function_is_found():
    assert too_long(ast.parse("def f():\n" + "    pass\n" * 50)) == ["f"]
    assert too_long(ast.parse("def f():\n" + "    pass\n" * 49)) == []
