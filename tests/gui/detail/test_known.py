"""What is looked up about an asset."""

from __future__ import annotations

from gui.detail.known import Known


def test_of_nothing_nothing_is_known():
    known = Known()
    assert (known.number, dict(known.kept), known.page, known.ends) == (None, {}, "", None)
    assert known.relations.made_from == ()
