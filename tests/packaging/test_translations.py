"""packaging/translations.py finds every text, keeps what is translated, and complains about the rest."""

import pytest

CODE = """
tr("Add an account…")
self.x.say(i18n.tr("Listing {name}", name=name))
TABLE = {"a": mark("Search"), "b": mark("")}
plural("%n asset", "%n assets", n)
raise UsageError(said("No " "key"))
tr(TABLE["a"])
other("not ours")
field.mark("wrong " + reason)
"""


def test_every_text_is_found(translations):
    found = sorted(translations.texts_in(CODE))
    assert [(text.source, text.is_plural) for text in found] == [
        ("%n assets", True),
        ("Add an account…", False),
        ("Listing {name}", False),
        ("No key", False),
        ("Search", False),
    ]


@pytest.mark.parametrize("code", ['tr(f"Add {x}")', 'said("a" + b)', 'plural("one", f"{n} many", n)'])
def test_a_text_made_of_pieces_is_refused_with_its_line(translations, code):
    with pytest.raises(ValueError, match="line 1"):
        list(translations.texts_in(code))


def test_collecting_keeps_what_is_told_and_drops_what_is_gone(translations, tmp_path):
    path = tmp_path / "vitrine_de.ts"
    text = translations.Text
    translations.write(
        path, {text("Search"): ["Suche"], text("Gone"): ["Fort"], text("%n <b>", True): ["%n a", "%n &"]}
    )
    translations.collect(path, [text("%n <b>", True), text("New"), text("Search")])
    assert translations.read(path) == {
        text("%n <b>", True): ["%n a", "%n &"],
        text("New"): [""],
        text("Search"): ["Suche"],
    }


@pytest.mark.parametrize(
    ("source", "forms", "complaint"),
    [
        ("Search", [""], "not translated"),
        ("Listing {name}", ["Listet {nam}"], "other places"),
        ("Add…", ["Neu"], "another ellipsis"),
        ("&File", ["Datei"], "another key"),
        ("at ", ["bei"], "other space"),
        ("%n assets", ["%n Bild", "Bilder"], "other places"),
    ],
)
def test_what_is_wrong_is_said(translations, source, forms, complaint):
    text = translations.Text(source, is_plural=len(forms) > 1)
    assert any(complaint in line for line in translations.complaints({text: forms}, [text]))


def test_what_is_right_is_not_complained_about(translations):
    text = translations.Text("%n of {all}…", is_plural=True)
    assert not list(translations.complaints({text: ["Eins von {all}…", "%n von {all}…"]}, [text]))


def test_a_text_that_is_said_nowhere_is_complained_about(translations):
    assert list(translations.complaints({translations.Text("Old"): ["Alt"]}, [])) == ["said nowhere: 'Old'"]
