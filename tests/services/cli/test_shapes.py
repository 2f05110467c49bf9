"""The command line's own shapes."""

from __future__ import annotations

from services.cli.shapes import check_shape, report_shape
from services.gallery import CheckResult, FeedReport


def test_a_test_of_a_key_has_the_names_that_scripts_rely_on():
    result = CheckResult(account_id="oxen-1", ok=True, status="ok", message="Connected.", ms=3)
    assert check_shape(result) == {"id": "oxen-1", "ok": True, "status": "ok", "message": "Connected.", "ms": 3}


def test_a_list_that_was_read_has_the_names_that_scripts_rely_on():
    shape = report_shape(FeedReport(account="oxen-1", feed="generations", pages=1, new=2, new_ids=(1, 2)))
    assert list(shape) == ["account", "feed", "pages", "new", "changed", "total", "complete", "error"]
