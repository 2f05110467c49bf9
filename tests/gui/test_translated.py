"""Every word that people see goes through the translation, and every text has its German."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "gui").rglob("*.py"))
WORDS = re.compile(
    r"(?<![A-Za-z=\"])[A-Z][a-z](?!.*\.otf$)|[A-Za-z]{2,} +[A-Za-z]{2}|^[a-z]+ [a-z]|^ [a-z]{2}|\d [a-z]{2}"
)
TRANSLATED = {"tr", "plural", "mark", "told"}
NOT_FOR_PEOPLE = {
    "setObjectName", "setProperty", "property", "dress", "getLogger", "debug", "info", "warning", "error", "critical",
    "exception", "start", "cancel", "is_running", "QKeySequence", "joinpath", "compile", "translate", "findChild",
    "findChildren", "menu", "connectNotify", "import_module", "version", "load", "Tag", "write", "TypeVar",
}  # fmt: skip
"""What calls these: names inside the program, the log, the tasks, files, and the terminal."""

ALLOWED = {
    "Vitrine": "the product's own name",
    "Inter": "a font's name",
    "English": "a language says its own name",
    "Deutsch": "a language says its own name",
    "Fusion": "the name of a style of Qt",
    '<qt>{name}&nbsp;&nbsp; <span style="color: palette(placeholder-text)">{key}</span></qt>': "a tooltip's markup",
    "Ctrl": "a key's name, as it is written in the table of commands",
    "Esc": "a key's name",
    "Del": "a key's name",
    "Home": "a key's name",
    "End": "a key's name",
    **dict.fromkeys(("Left", "Right", "Up", "Down", "Shift+Left", "Backtab", "Alt", "Meta"), "a key's name"),
    **dict.fromkeys(
        ("not enough credit", "out of credit", "no credit", "timed out", "out of time", "stopped answering"),
        "looked for in what providers say",
    ),
}
KEYS = re.compile(
    r"(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:[A-Z0-9]|F\d+|Esc|Del|Home|End|PgUp|PgDown|Return|Enter|Space|Tab|.)"
)
NAMES = {"menu", "type", "tone", "id", "icon"}
"""Parameters that take names inside the program; a menu is named in English and told where it is made."""

OUTSIDE = {
    "gui/theme/system_motion.py",
    "gui/licences.py",
    "gui/__main__.py",
    "gui/self_check.py",
    "gui/theme/sheet.py",
}
"""Names of libraries, licences and system services; what is for the terminal, before or without a window; the style
sheet."""


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The line and text of every literal that somebody may see, which is not translated."""
    yield from _visit(tree, _docstrings(tree))


def _visit(node: ast.AST, skip: set[int]) -> Iterator[tuple[int, str]]:
    if id(node) in skip or (isinstance(node, ast.Raise | ast.Assert | ast.AnnAssign) and not _has_value(node)):
        return
    if isinstance(node, ast.Call) and _name(node.func) in TRANSLATED | NOT_FOR_PEOPLE:
        for part in (*node.args, *(each.value for each in node.keywords)):
            if isinstance(part, ast.Call):
                yield from _visit(part, skip)
        return
    if isinstance(node, ast.JoinedStr):
        text = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
        yield node.lineno, text
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _visit(part.value, skip)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
        return
    for child in _shown_parts(node):
        yield from _visit(child, skip)


def _has_value(node: ast.AST) -> bool:
    return isinstance(node, ast.AnnAssign) and node.value is not None


def _shown_parts(node: ast.AST) -> Iterator[ast.AST]:
    """What is below, without annotations and what a literal is only compared with."""
    if isinstance(node, ast.AnnAssign):
        yield from [node.value] if node.value else []
    elif isinstance(node, ast.Compare | ast.Subscript | ast.MatchValue | ast.ImportFrom | ast.arg):
        return
    elif isinstance(node, ast.Dict):
        yield from node.values
    elif isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "__all__" for target in node.targets):
        return
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield from (*node.args.defaults, *filter(None, node.args.kw_defaults), *node.body)
    elif isinstance(node, ast.keyword):
        yield from [] if node.arg in NAMES else [node.value]
    else:
        yield from ast.iter_child_nodes(node)


def _docstrings(tree: ast.AST) -> set[int]:
    """Every expression that is only a text: docstrings of modules, classes, functions and constants."""
    return {id(node) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def untranslated(source: str) -> list[str]:
    return [
        f"line {line}: {text!r}"
        for line, text in literals(ast.parse(source))
        if WORDS.search(text) and text not in ALLOWED and not KEYS.fullmatch(text.strip())
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_for_people_is_left_in_one_language(path):
    if str(path.relative_to(ROOT)) not in OUTSIDE:
        found = untranslated(path.read_text(encoding="utf-8"))
        assert not found, "say these by tr(), plural() or mark(): " + "; ".join(found)


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Copied")',
        'TITLES = {"a": "All assets"}',
        'say(f"{n} assets hidden")',
        'QLabel("Made from")',
        'menu.addAction("Check now…")',
        'x = "1 star" if n == 1 else tr("x")',
        'f"Listing {name}"',
        'return f"{name} is here"',
    ],
)
def test_a_word_that_is_not_translated_is_found(source):
    assert untranslated(source)


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(tr("Copied"))',
        'TITLES = {"a": mark("All assets")}',
        'plural("%n asset hidden", "%n assets hidden", n)',
        'widget.setObjectName("mainWindow")',
        'log.warning("the place could not be kept: %s", error)',
        '"""A docstring with words."""',
        'x: "Some Type" = None',
        'Command(keys=("Ctrl+Shift+C",))',
        "raise AssertionError",
    ],
)
def test_other_texts_are_let_be(source):
    assert not untranslated(source)


@pytest.fixture(scope="module")
def translations():
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        yield importlib.import_module("translations")
    finally:
        sys.path.remove(str(ROOT / "packaging"))


def languages():
    return sorted((ROOT / "resources" / "translations").glob("*.ts"))


@pytest.mark.parametrize("path", languages(), ids=lambda path: path.stem)
def test_every_text_is_translated_with_its_places_and_its_ellipsis(translations, path):
    found = list(translations.complaints(translations.read(path), translations.texts()))
    assert not found, "\n".join(["run `python packaging/translations.py collect`, translate, then `build`:", *found])


@pytest.mark.parametrize("path", languages(), ids=lambda path: path.stem)
def test_what_qt_reads_is_what_is_written(translations, path, tmp_path):
    translations.build(path, tmp_path / "built.qm")
    assert (tmp_path / "built.qm").read_bytes() == path.with_suffix(".qm").read_bytes(), "run `translations.py build`"
