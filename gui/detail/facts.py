"""The words of the detail pane about one asset: title, facts line, dates, sizes, cost, what happened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from gui.detail.lookup import first
from gui.grid.words import duration_text, elapsed_text, format_text, title_of
from gui.i18n import mark, plural, tr
from gui.widgets.text import one_line
from services.domain import IN_FLIGHT, Asset, Entry, Kind, Status

MEGABYTE = 1_000_000
KIND_WORDS = {
    Kind.IMAGE: mark("Image"),
    Kind.VIDEO: mark("Video"),
    Kind.AUDIO: mark("Audio"),
    Kind.MODEL: mark("3D"),
    Kind.DOCUMENT: mark("Document"),
    Kind.TEXT: mark("Text"),
    Kind.OTHER: mark("File"),
}
STATE_TITLES = {
    Status.FAILED: mark("Generation failed"),
    Status.CANCELLED: mark("Generation cancelled"),
    Status.QUEUED: mark("In the queue"),
    Status.PROCESSING: mark("Generating"),
}
DOT = " · "
CHANNELS = {"1": mark("mono"), "2": mark("stereo")}


def title(entry: Entry) -> str:
    """What stands under the preview: the state while that is the news, else the first words of the prompt."""
    state = STATE_TITLES.get(entry.asset.status)
    return tr(state) if state else one_line(title_of(entry)) or tr(KIND_WORDS[entry.asset.kind])


def facts_line(entry: Entry, provider: str, now: datetime) -> str:
    """ "Image · 1532 × 893 · PNG · 2.1 MB"; without a file, where it is made and since when."""
    asset = entry.asset
    moment = when(entry.sort_at, now, estimated=entry.estimated)
    if not asset.status.has_media:
        since = tr("since {moment}", moment=moment) if asset.status in IN_FLIGHT else moment
        return f"{provider}{DOT}{since}"
    parts = [tr(KIND_WORDS[asset.kind]), *_own_facts(asset), file_size(asset.bytes)]
    return DOT.join(part for part in parts if part)


def many_facts(kinds: Mapping[Kind, int]) -> list[str]:
    """ "2 images", "1 video"."""
    ordered = sorted(kinds.items(), key=lambda each: -each[1])
    return [_counted(kind, count) for kind, count in ordered]


def size_in_pixels(asset: Asset) -> str:
    """ "1532 × 893", empty where it is not told."""
    return f"{asset.width} × {asset.height}" if asset.width and asset.height else ""


def file_size(count: int | None) -> str:
    """ "2.1 MB", empty where it is not told."""
    if count is None:
        return ""
    if count < MEGABYTE / 10:
        return tr("{size} kB", size=QLocale().toString(max(1, round(count / 1000))))
    return tr("{size} MB", size=QLocale().toString(count / MEGABYTE, "f", 1))


def when(moment: datetime, now: datetime, *, estimated: bool = False) -> str:
    """ "today, 18:42", "yesterday, 09:03", "20 Nov 2026, 18:42"; "about" in front of an estimate."""
    local, today = moment.astimezone(), now.astimezone().date()
    time = f"{local:%H:%M}"
    if local.date() == today:
        told = tr("today, {time}", time=time)
    elif local.date() == today - timedelta(days=1):
        told = tr("yesterday, {time}", time=time)
    else:
        told = f"{day(local)}, {time}"
    return tr("about {moment}", moment=told) if estimated else told


def day(moment: datetime) -> str:
    """ "20 Nov 2026", by this computer's clock and in its language."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), tr("d MMM yyyy"))


def capital(text: str) -> str:
    """`text` with a large first letter."""
    return text[:1].upper() + text[1:]


def cost(asset: Asset) -> str:
    """As told, in the provider's own unit; never converted."""
    if asset.cost is None:
        return tr("Not reported")
    return one_line(f"{asset.cost} {asset.cost_unit or ''}".strip())


def costs(by_unit: Mapping[str, Decimal], unpriced: int) -> list[str]:
    """ "12 CU", "24 AI credits", "3 not reported"."""
    parts = [one_line(f"{amount:f} {unit}".strip()) for unit, amount in sorted(by_unit.items())]
    if unpriced:
        parts.append(plural("%n not reported", "%n not reported", unpriced))
    return parts


def progress(entry: Entry, now: datetime) -> list[tuple[str, str]]:
    """The rows about something in flight."""
    asset = entry.asset
    rows = [(tr("Stage"), tr(STATE_TITLES[asset.status]))]
    place = first(asset.params, ("queueplace", "queueposition", "positioninqueue"))
    if asset.status is Status.QUEUED and isinstance(place, int | str):
        rows.append((tr("Queue place"), one_line(str(place))))
    if asset.progress is not None:
        rows.append((tr("Done"), tr("{percent} %", percent=round(100 * asset.progress))))
    if not entry.estimated:
        rows.append((tr("Elapsed"), elapsed_text(entry.sort_at, now)))
    eta = first(asset.params, ("eta", "estimatedseconds"))
    if isinstance(eta, int | float) and not isinstance(eta, bool):
        rows.append((tr("Usual time"), tr("about {time}", time=_seconds(eta))))
    return rows


def what_happened(entry: Entry) -> str:
    """A plain sentence about a generation without a result."""
    asset = entry.asset
    if asset.status is Status.CANCELLED:
        return tr("It was cancelled before there was a result.")
    said = (asset.error or "").lower()
    for words, sentence in REASONS:
        if any(word in said for word in words):
            return tr(sentence)
    return tr("The service reported an error.") if said else tr("The service reported an error and gave no reason.")


REASONS = (
    (("insufficient", "not enough credit", "out of credit", "no credit"), mark("There were not enough credits.")),
    (("refused", "blocked", "safety", "nsfw", "moderation", "policy"), mark("The model refused the prompt.")),
    (("timed out", "timeout", "out of time", "stopped answering"), mark("The service ran out of time.")),
)


def tells_nothing(asset: Asset) -> bool:
    """True where the provider says neither what was asked for nor how it was made."""
    return not (asset.prompt or asset.negative_prompt or asset.model or asset.seed or asset.params)


def _own_facts(asset: Asset) -> list[str]:
    """Between the kind and the size of the file, in the order of its sort."""
    match asset.kind:
        case Kind.VIDEO:
            file = ", ".join(part for part in (format_text(asset), _codec(asset)) if part)
            return [size_in_pixels(asset), _length(asset), _told(asset, FRAMES, mark("{value} fps")), file]
        case Kind.AUDIO:
            return [_length(asset), _channels(asset), _rate(asset), format_text(asset)]
        case Kind.MODEL:
            return [format_text(asset), _told(asset, TRIANGLES, mark("{value} triangles"))]
        case Kind.TEXT:
            return [_told(asset, ("charcount",), mark("{value} characters")), format_text(asset)]
        case _:
            return [size_in_pixels(asset), format_text(asset)]


FRAMES = ("framerate", "fps")
TRIANGLES = ("triangles", "trianglecount", "facecount", "facescount", "nbfaces")


def _told(asset: Asset, names: tuple[str, ...], sentence: str) -> str:
    value = first(asset.params, names)
    return tr(sentence, value=number(value)) if isinstance(value, int | float | str) else ""


def number(value: object) -> str:
    """Thousands separated as this computer's language does it; what is no number stays as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return one_line(str(value))
    whole = isinstance(value, int) or value.is_integer()
    return QLocale().toString(int(value)) if whole and abs(value) < 2**62 else f"{value:g}"


def _codec(asset: Asset) -> str:
    value = first(asset.params, ("codecname", "codec", "videocodec"))
    words = {"h264": "H.264", "h265": "H.265", "hevc": "HEVC", "av1": "AV1", "vp9": "VP9"}
    return words.get(value.lower(), one_line(value, 20)) if isinstance(value, str) else ""


def _channels(asset: Asset) -> str:
    value = first(asset.params, ("channels", "nbchannels", "channelcount"))
    word = CHANNELS.get(str(value))
    return tr(word) if word else ""


def _rate(asset: Asset) -> str:
    value = first(asset.params, ("samplerate", "samplingrate"))
    return tr("{rate} kHz", rate=f"{value / 1000:g}") if isinstance(value, int | float) and value > 1000 else ""


def _length(asset: Asset) -> str:
    return duration_text(asset.duration) if asset.duration else ""


def _seconds(value: float) -> str:
    return tr("{seconds} s", seconds=f"{value:g}")


def _counted(kind: Kind, count: int) -> str:
    match kind:
        case Kind.IMAGE:
            return plural("%n image", "%n images", count)
        case Kind.VIDEO:
            return plural("%n video", "%n videos", count)
        case Kind.AUDIO:
            return plural("%n sound", "%n sounds", count)
        case Kind.MODEL:
            return plural("%n 3D model", "%n 3D models", count)
        case Kind.DOCUMENT:
            return plural("%n document", "%n documents", count)
        case Kind.TEXT:
            return plural("%n text", "%n texts", count)
        case _:
            return plural("%n file", "%n files", count)
