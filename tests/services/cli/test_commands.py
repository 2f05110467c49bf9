"""Exit statuses of commands, from what the gallery reports."""

from __future__ import annotations

from services.cli.commands import _check_status, _sync_status
from services.errors import AuthError, UnavailableError
from services.gallery import CheckResult, FeedReport


def report(cause: Exception | None = None) -> FeedReport:
    return FeedReport(account="a", feed="f", cause=cause, error=str(cause) if cause else None)


def check(status: str) -> CheckResult:
    return CheckResult(account_id="a", ok=status == "ok", status=status, message="", ms=1)


def test_sync_ends_by_how_much_of_it_worked():
    down, refused = UnavailableError("down"), AuthError("refused")
    assert _sync_status([]) == 0
    assert _sync_status([report()]) == 0
    assert _sync_status([report(down)]) == 1
    assert _sync_status([report(), report(down)]) == 3
    assert _sync_status([report(refused), report(refused)]) == 4
    assert _sync_status([report(refused), report(down)]) == 1


def test_check_ends_by_how_many_keys_work():
    assert _check_status([check("ok")]) == 0
    assert _check_status([check("refused"), check("no-key")]) == 4
    assert _check_status([check("ok"), check("refused")]) == 3
    assert _check_status([check("no-answer")]) == 1
