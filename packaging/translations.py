"""Keep the translations of the window: collect its texts, check what each language tells, build what Qt reads.

    python packaging/translations.py collect    what the window says now into resources/translations/*.ts
    python packaging/translations.py check      what is missing or wrong, a line each
    python packaging/translations.py build      *.ts into *.qm, by the lrelease that comes with PySide6-Essentials

Texts are the literals in `tr`, `plural`, `mark` (gui), `said` and `template` (services). English needs no file:
it is what stands there.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCES = ("gui", "services")
CONTEXT = "Vitrine"
TEXT_OF = {"tr": 0, "mark": 0, "said": 0, "template": 0, "plural": 1}
"""The functions that take a text, and which of their arguments is the key."""

MODULES = ("i18n", "words")

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_PLACES = re.compile(r"\{[^}]*\}|%n")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text of the window; `is_plural` where it is told by number."""

    source: str
    is_plural: bool = False


def texts_in(code: str) -> Iterator[Text]:
    """The texts in a module; ValueError where one is put together from pieces, which nobody can translate."""
    for node in ast.walk(ast.parse(code)):
        name = _called(node)
        if not isinstance(node, ast.Call) or name not in TEXT_OF or len(node.args) <= TEXT_OF[name]:
            continue
        text = node.args[TEXT_OF[name]]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            if text.value:
                yield Text(text.value, is_plural=name == "plural")
        elif isinstance(text, ast.JoinedStr | ast.BinOp):
            raise ValueError(  # noqa: TRY004  # it is about a text, not about a type
                f"line {text.lineno}: {name}() takes one literal, with names in braces for values"
            )


def texts(root: Path = ROOT) -> list[Text]:
    """All texts, sorted."""
    found: set[Text] = set()
    for path in sorted(path for source in SOURCES for path in (root / source).rglob("*.py")):
        try:
            found.update(texts_in(path.read_text(encoding="utf-8")))
        except ValueError as err:
            raise ValueError(f"{path.relative_to(root)}, {err}") from err
    return sorted(found)


def read(path: Path) -> dict[Text, list[str]]:
    """What the file tells for each text: one form, or one for each number form of the language."""
    told: dict[Text, list[str]] = {}
    for message in ET.parse(path).iter("message"):  # noqa: S314  # our own file
        translation = message.find("translation")
        if translation is None:
            continue
        numbered = message.get("numerus") == "yes"
        forms = [form.text or "" for form in translation.iter("numerusform")] if numbered else [translation.text or ""]
        told[Text(message.findtext("source") or "", numbered)] = forms
    return told


def write(path: Path, told: dict[Text, list[str]]) -> None:
    """The file in the form of Qt's tools, sorted, without places in the code: it changes only where texts change."""
    ts = ET.Element("TS", version="2.1", language=path.stem.rpartition("_")[2], sourcelanguage="en")
    context = ET.SubElement(ts, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, forms in sorted(told.items()):
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.is_plural else {})
        ET.SubElement(message, "source").text = text.source
        translation = ET.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
        if text.is_plural:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(ts, " " * 2)
    path.write_text(f"{HEAD}{ET.tostring(ts, encoding='unicode')}\n", encoding="utf-8")


def collect(path: Path, wanted: list[Text]) -> None:
    """Bring the file up to what the window says now; what is told already stays."""
    told = read(path) if path.exists() else {}
    write(path, {text: told.get(text, ["", ""] if text.is_plural else [""]) for text in wanted})


def complaints(told: dict[Text, list[str]], wanted: list[Text]) -> Iterator[str]:
    """What is missing, left over or wrong, a sentence each."""
    for text in wanted:
        forms = told.get(text, [])
        if not forms or not all(forms):
            yield f"not translated: {text.source!r}"
        else:
            yield from (f"{wrong}: {text.source!r}" for wrong in _differences(text.source, forms))
    for text in sorted(told.keys() - set(wanted)):
        yield f"said nowhere: {text.source!r}"


def build(path: Path, target: Path) -> None:
    """Make what Qt reads; CalledProcessError where lrelease refuses."""
    tool = Path(sys.executable).with_name("pyside6-lrelease" + (".exe" if sys.platform == "win32" else ""))
    subprocess.run([tool, "-silent", path, "-qm", target], check=True)


def _called(node: ast.AST) -> str:
    """The function's name; methods of that name are others."""
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr if getattr(function.value, "id", "") in MODULES else ""
    return getattr(function, "id", "")


def _differences(source: str, forms: list[str]) -> Iterator[str]:
    last = forms[-1]
    if sorted(_PLACES.findall(last)) != sorted(_PLACES.findall(source)):
        yield "other places for values"
    if any(set(_PLACES.findall(form)) - set(_PLACES.findall(source)) for form in forms):
        yield "a place for a value that is not given"
    if ("&" in re.sub("&&", "", source)) != ("&" in re.sub("&&", "", last)):
        yield "another key to reach it"
    if source.endswith("…") != last.endswith("…"):
        yield "another ellipsis"
    if source[:1].isspace() != last[:1].isspace() or source[-1:].isspace() != last[-1:].isspace():
        yield "other space around it"


def main(words: list[str]) -> int:
    """Run one of the three; 1 where something is missing."""
    if words not in (["collect"], ["check"], ["build"]):
        print(__doc__)
        return 2
    wanted = texts()
    wrong = 0
    for path in sorted(FOLDER.glob("*.ts")):
        if words == ["collect"]:
            collect(path, wanted)
        if words == ["build"]:
            build(path, path.with_suffix(".qm"))
        for complaint in complaints(read(path), wanted):
            print(f"{path.name}: {complaint}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
