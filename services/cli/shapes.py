"""Values as the JSON that scripts rely on; a change here is a breaking change."""

from __future__ import annotations

from services.domain import FeedState
from services.gallery import AccountState, CheckResult, FeedReport, asset_shape, moment, review_shape

__all__ = ["account_shape", "asset_shape", "check_shape", "moment", "report_shape", "review_shape"]


def account_shape(state: AccountState) -> dict[str, object]:
    """An account with its key's state and its lists."""
    return {
        "id": state.account.id,
        "provider": state.account.provider,
        "label": state.account.label,
        "base_url": state.account.base_url,
        "options": dict(state.account.options),
        "key": state.key.value,
        "feeds": [_feed_shape(feed) for feed in state.feeds],
    }


def _feed_shape(feed: FeedState) -> dict[str, object]:
    return {
        "name": feed.feed,
        "rows": feed.rows,
        "complete": feed.complete,
        "last_sync": moment(feed.last_sync),
        "error": feed.error,
    }


def check_shape(result: CheckResult) -> dict[str, object]:
    """What a test of a key came to."""
    return {
        "id": result.account_id,
        "ok": result.ok,
        "status": result.status,
        "message": result.message,
        "ms": result.ms,
    }


def report_shape(report: FeedReport) -> dict[str, object]:
    """What reading one list brought."""
    return {
        "account": report.account,
        "feed": report.feed,
        "pages": report.pages,
        "new": report.new,
        "changed": report.changed,
        "total": report.total,
        "complete": report.complete,
        "error": report.error,
    }
