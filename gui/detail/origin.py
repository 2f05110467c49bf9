"""Where an asset came from, as rows: a table of what each provider really tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from gui import i18n
from gui.detail.facts import capital, cost, when
from gui.detail.lookup import first
from gui.detail.parameters import Row
from gui.grid.words import Face
from gui.i18n import mark, tr
from gui.widgets.text import one_line
from services.domain import Entry, Status
from services.gallery import AccountState

MILLISECONDS_FROM = 10**11
STATUS_WORDS = {
    Status.QUEUED: mark("Queued"),
    Status.PROCESSING: mark("Processing"),
    Status.SUCCEEDED: mark("Succeeded"),
    Status.FAILED: mark("Failed"),
    Status.CANCELLED: mark("Cancelled"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """An asset and what is known around it. `ends`: when its file can no longer be had, where that is known."""

    entry: Entry
    face: Face
    state: AccountState | None
    now: datetime
    ends: datetime | None = None

    def param(self, *names: str) -> str:
        """A parameter as text on one line, "" where it is not told."""
        value = first(self.entry.asset.params, names)
        return one_line(str(value)) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""

    def moment(self, *names: str) -> str:
        """A parameter as a date."""
        found = _moment(first(self.entry.asset.params, names))
        return capital(when(found, self.now)) if found else ""


def origin_rows(told: Told) -> list[Row]:
    """The rows of its provider. Only the cost says so where it is not told."""
    rows: list[Row] = []
    for name, value in FIELDS.get(told.entry.provider, ANY):
        text = value(told)
        if text:
            is_id = value in (_id, _request)
            badge = told.face.letter if value is _account else ""
            rows.append(Row(tr(name), one_line(text), text, is_id, badge))
    return rows


def _account(told: Told) -> str:
    label = i18n.told(told.state.account.label) if told.state else ""
    return f"{told.face.title} · {label}" if label and label != told.face.title else told.face.title


def _list(told: Told) -> str:
    feeds = {feed.name: feed for feed in told.state.info.feeds} if told.state else {}
    feed = feeds.get(told.entry.feed)
    if feed is None:
        return told.entry.feed if ":" in told.entry.feed else ""
    return "" if feed.by_default else i18n.told(feed.title)


def _every_list(told: Told) -> str:
    feeds = {feed.name: i18n.told(feed.title) for feed in told.state.info.feeds} if told.state else {}
    return feeds.get(told.entry.feed, told.entry.feed)


def _id(told: Told) -> str:
    return told.entry.asset.ref.remote_id


def _request(told: Told) -> str:
    request = told.entry.asset.request_id or ""
    return request if request != told.entry.asset.ref.remote_id else ""


def _created(told: Told) -> str:
    return capital(when(told.entry.sort_at, told.now, estimated=told.entry.estimated))


def _updated(told: Told) -> str:
    updated = told.entry.asset.updated_at
    return capital(when(updated, told.now)) if updated else ""


def _ends(told: Told) -> str:
    return capital(when(told.ends, told.now)) if told.ends else ""


def _status(told: Told) -> str:
    return tr(STATUS_WORDS[told.entry.asset.status])


def _cost(told: Told) -> str:
    return cost(told.entry.asset)


def _told_cost(told: Told) -> str:
    return cost(told.entry.asset) if told.entry.asset.cost is not None else ""


def _collections(told: Told) -> str:
    return ", ".join(told.entry.asset.collections)


def _repository(told: Told) -> str:
    space, name = told.param("targetnamespace"), told.param("targetrepo")
    return f"{space}/{name}" if space and name else name


def _made_in(told: Told) -> str:
    params = told.entry.asset.params
    started, finished = _moment(first(params, STARTED)), _moment(first(params, FINISHED))
    seconds = first(params, ("generationtime", "durationms"))
    if started is not None and finished is not None and finished >= started:
        return _took(finished - started)
    return _took(timedelta(seconds=seconds)) if isinstance(seconds, float) and 0 < seconds < 10**6 else ""


STARTED = ("startedat", "processingstartedat")
FINISHED = ("finishedat", "completedat", "endedat")
Field = tuple[str, Callable[[Told], str]]
ACCOUNT: Field = (mark("Account"), _account)
COST: Field = (mark("Cost"), _cost)
CREATED: Field = (mark("Created"), _created)
MADE_IN: Field = (mark("Made in"), _made_in)
TYPE: Field = (mark("Type"), lambda told: told.entry.asset.remote_type or "")
STARTED_AT: Field = (mark("Started"), lambda told: told.moment(*STARTED))
FINISHED_AT: Field = (mark("Finished"), lambda told: told.moment(*FINISHED))
PRIVACY: Field = (mark("Privacy"), lambda told: capital(told.entry.asset.privacy or ""))

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "modelslab": (
        *(ACCOUNT, (mark("Request"), _id), (mark("List"), _every_list), CREATED, MADE_IN),
        *((mark("Link ends"), _ends), COST),
    ),
    "oxen": (
        *(ACCOUNT, (mark("Repository"), _repository), (mark("Folder"), lambda told: told.param("targetdirectory"))),
        *((mark("Generation"), _id), (mark("Status"), _status), (mark("Queued"), _created), STARTED_AT, FINISHED_AT),
        *(MADE_IN, (mark("Author"), lambda told: told.param("username")), COST),
    ),
    "pictory": (
        *(ACCOUNT, (mark("Asset"), _id), (mark("Scene"), lambda told: told.param("scenename", "scene"))),
        *((mark("Storyboard"), lambda told: told.param("storyboardname", "storyboard")), CREATED),
        *((mark("Status"), _status), (mark("Link ends"), _ends), COST),
    ),
    "scenario": (
        *(ACCOUNT, (mark("Project"), lambda told: told.param("ownerid")), (mark("List"), _list)),
        *((mark("Collections"), _collections), (mark("Asset"), _id), (mark("Request"), _request), TYPE, CREATED),
        *((mark("Updated"), _updated), (mark("Author"), lambda told: told.param("authorid")), PRIVACY, COST),
    ),
    "sample": (
        *(ACCOUNT, (mark("Asset"), _id), (mark("Collections"), _collections), CREATED),
        *((mark("Author"), lambda told: told.param("author")), (mark("Licence"), lambda told: told.param("licence"))),
        (mark("Cost"), _told_cost),
    ),
}
ANY: tuple[Field, ...] = (
    *(ACCOUNT, (mark("List"), _every_list), (mark("Id"), _id), (mark("Request"), _request), TYPE, CREATED),
    *((mark("Updated"), _updated), FINISHED_AT, MADE_IN, (mark("Collections"), _collections), PRIVACY, COST),
)


def _moment(value: object) -> datetime | None:
    if isinstance(value, str):
        try:
            read = datetime.fromisoformat(value)
        except ValueError:
            return None
        return read if read.tzinfo else read.replace(tzinfo=UTC)
    if isinstance(value, int | float) and 10**9 < value < 10**13:
        return datetime.fromtimestamp(value / 1000 if value > MILLISECONDS_FROM else value, UTC)
    return None


def _took(took: timedelta) -> str:
    if took < timedelta(minutes=1):
        return tr("{seconds} s", seconds=f"{took.total_seconds():.1f}")
    minutes, seconds = divmod(round(took.total_seconds()), 60)
    return tr("{minutes} min {seconds} s", minutes=minutes, seconds=seconds)
