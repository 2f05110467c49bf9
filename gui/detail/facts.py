"""The words of the detail pane about one asset: title, facts line, dates, sizes, cost, what happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from gui.grid.words import duration_text, elapsed_text, format_text, title_of
from gui.widgets.text import one_line
from services.domain import IN_FLIGHT, Asset, Entry, Kind, Status

MEGABYTE = 1_000_000
KIND_WORDS = {
    Kind.IMAGE: ("Image", "images"),
    Kind.VIDEO: ("Video", "videos"),
    Kind.AUDIO: ("Audio", "sounds"),
    Kind.MODEL: ("3D", "3D models"),
    Kind.DOCUMENT: ("Document", "documents"),
    Kind.TEXT: ("Text", "texts"),
    Kind.OTHER: ("File", "files"),
}
STATE_TITLES = {
    Status.FAILED: "Generation failed",
    Status.CANCELLED: "Generation cancelled",
    Status.QUEUED: "In the queue",
    Status.PROCESSING: "Generating",
}
DOT = " · "


def title(entry: Entry) -> str:
    """What stands under the preview: the state while that is the news, else the first words of the prompt."""
    return STATE_TITLES.get(entry.asset.status) or one_line(title_of(entry)) or KIND_WORDS[entry.asset.kind][0]


def facts_line(entry: Entry, provider: str, now: datetime) -> str:
    """ "Image · 1532 × 893 · PNG · 2.1 MB"; without a file, where it is made and since when."""
    asset = entry.asset
    if not asset.status.has_media:
        since = "since " if asset.status in IN_FLIGHT else ""
        return f"{provider}{DOT}{since}{when(entry.sort_at, now, estimated=entry.estimated)}"
    parts = [
        KIND_WORDS[asset.kind][0],
        size_in_pixels(asset),
        _length(asset),
        format_text(asset),
        file_size(asset.bytes),
    ]
    return DOT.join(part for part in parts if part)


def many_facts(entries: Sequence[Entry]) -> str:
    """ "2 images, 1 video"."""
    counts = Counter(entry.asset.kind for entry in entries)
    return ", ".join(f"{count} {_counted(kind, count)}" for kind, count in counts.most_common())


def size_in_pixels(asset: Asset) -> str:
    """ "1532 × 893", empty where it is not told."""
    return f"{asset.width} × {asset.height}" if asset.width and asset.height else ""


def file_size(count: int | None) -> str:
    """ "2.1 MB", empty where it is not told."""
    if count is None:
        return ""
    if count < MEGABYTE / 10:
        return f"{QLocale().toString(max(1, round(count / 1000)))} kB"
    return f"{QLocale().toString(count / MEGABYTE, 'f', 1)} MB"


def when(moment: datetime, now: datetime, *, estimated: bool = False) -> str:
    """ "today, 18:42", "yesterday, 09:03", "20 Nov 2026, 18:42"; "about" in front of an estimate."""
    local, today = moment.astimezone(), now.astimezone().date()
    if local.date() == today:
        day = "today"
    elif local.date() == today - timedelta(days=1):
        day = "yesterday"
    else:
        day = f"{local.day} {local:%b %Y}"
    return f"{'about ' if estimated else ''}{day}, {local:%H:%M}"


def capital(text: str) -> str:
    """`text` with a large first letter."""
    return text[:1].upper() + text[1:]


def cost(asset: Asset) -> str:
    """As told, in the provider's own unit; never converted."""
    if asset.cost is None:
        return "Not reported"
    return one_line(f"{asset.cost} {asset.cost_unit or ''}".strip())


def progress(entry: Entry, now: datetime) -> list[tuple[str, str]]:
    """The rows about something in flight."""
    asset = entry.asset
    rows = [("Stage", STATE_TITLES[asset.status])]
    if asset.progress is not None:
        rows.append(("Done", f"{round(100 * asset.progress)} %"))
    if not entry.estimated:
        rows.append(("Elapsed", elapsed_text(entry.sort_at, now)))
    return rows


def what_happened(entry: Entry) -> str:
    """A plain sentence about a generation without a result."""
    if entry.asset.status is Status.CANCELLED:
        return "It was cancelled before there was a result."
    return (
        "The service reported an error." if entry.asset.error else "The service reported an error and gave no reason."
    )


def tells_nothing(asset: Asset) -> bool:
    """True where the provider says neither what was asked for nor how it was made."""
    return not (asset.prompt or asset.negative_prompt or asset.model or asset.seed or asset.params)


def _length(asset: Asset) -> str:
    timed = asset.duration and asset.kind in (Kind.VIDEO, Kind.AUDIO)
    return duration_text(asset.duration or 0) if timed else ""


def _counted(kind: Kind, count: int) -> str:
    one, many = KIND_WORDS[kind]
    return many if count != 1 else (one if kind is Kind.MODEL else one.lower())
