"""Where an asset came from, as rows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from gui.detail.facts import capital, cost, when
from gui.detail.parameters import Row, bare
from gui.grid.words import Face
from gui.widgets.text import one_line
from services.domain import Entry
from services.gallery import AccountState

ID_WORDS = {"modelslab": "Request", "oxen": "Generation", "pictory": "Job", "scenario": "Asset"}
STARTED = ("startedat", "processingstartedat")
FINISHED = ("finishedat", "completedat", "endedat")
MILLISECONDS_FROM = 10**11


def origin_rows(entry: Entry, face: Face, state: AccountState | None, now: datetime) -> list[Row]:
    """Account, list, ids, dates, cost. Only the cost says so where it is not told."""
    asset, ref = entry.asset, entry.asset.ref
    finished = _moment(entry, FINISHED)
    took = _took(_moment(entry, STARTED), finished)
    rows = [
        ("Account", f"{face.title} · {state.account.label}" if state else face.title),
        ("List", _feed_title(entry, state)),
        ("Type", asset.remote_type or ""),
        ("Created", capital(when(entry.sort_at, now, estimated=entry.estimated))),
        ("Updated", capital(when(asset.updated_at, now)) if asset.updated_at else ""),
        ("Finished", capital(when(finished, now)) if finished else ""),
        ("Made in", took),
        ("Collections", ", ".join(asset.collections)),
        ("Privacy", capital(asset.privacy or "")),
        ("Cost", cost(asset)),
    ]
    made = [Row(name, one_line(value), value) for name, value in rows if value]
    ids = [_id(ID_WORDS.get(entry.provider, "Id"), ref.remote_id)]
    if asset.request_id and asset.request_id != ref.remote_id:
        ids.append(_id("Request", asset.request_id))
    return [*made[:2], *ids, *made[2:]]


def _id(name: str, value: str) -> Row:
    return Row(name, one_line(value), value, identifies=True)


def _feed_title(entry: Entry, state: AccountState | None) -> str:
    feeds = {feed.name: feed.title for feed in state.info.feeds} if state else {}
    return feeds.get(entry.feed, entry.feed)


def _moment(entry: Entry, names: tuple[str, ...]) -> datetime | None:
    value = next((value for name, value in entry.asset.params.items() if bare(name) in names), None)
    if isinstance(value, str):
        try:
            read = datetime.fromisoformat(value)
        except ValueError:
            return None
        return read if read.tzinfo else read.replace(tzinfo=UTC)
    if isinstance(value, int | float) and 10**9 < value < 10**13:
        return datetime.fromtimestamp(value / 1000 if value > MILLISECONDS_FROM else value, UTC)
    return None


def _took(started: datetime | None, finished: datetime | None) -> str:
    if started is None or finished is None or finished < started:
        return ""
    took = finished - started
    if took < timedelta(minutes=1):
        return f"{took.total_seconds():.1f} s"
    minutes, seconds = divmod(round(took.total_seconds()), 60)
    return f"{minutes} min {seconds} s"
