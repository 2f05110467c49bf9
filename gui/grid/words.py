"""The words on and about a tile: title, state, format, and the sentence for assistive technology."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale

from gui.i18n import mark, plural, tr
from gui.widgets.label_swatch import LABEL_WORDS
from gui.widgets.text import one_line
from services.domain import Asset, Entry, Flag, Kind, Label, Status

TITLE_WORDS = 8
TITLE_CHARACTERS = 80
DESCRIPTION_CHARACTERS = 160
ONE_HOUR = 3600
MOST_IN_A_HINT = 200

FORMATS = {
    "model/gltf-binary": "GLB",
    "model/gltf+json": "GLTF",
    "image/svg+xml": "SVG",
    "audio/mpeg": "MP3",
    "text/plain": "TXT",
    "application/octet-stream": "",
}

KIND_WORDS = {
    Kind.IMAGE: mark("image"),
    Kind.VIDEO: mark("video"),
    Kind.AUDIO: mark("audio"),
    Kind.MODEL: mark("3D model"),
    Kind.DOCUMENT: mark("document"),
    Kind.TEXT: mark("text"),
    Kind.OTHER: mark("file"),
}
FLAG_WORDS = {Flag.PICK: mark("picked"), Flag.REJECT: mark("rejected")}
REASONS = (
    (("insufficient", "not enough credit", "out of credit", "no credit"), mark("Not enough credits")),
    (("refused", "blocked", "safety", "nsfw", "moderation", "policy"), mark("The model refused the prompt")),
    (("timed out", "timeout", "out of time", "stopped answering"), mark("The service ran out of time")),
)
"""What services say, in small letters, and what that comes to."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a provider is shown: the letter on its tile, and its name."""

    letter: str
    title: str


def face_of(entry: Entry, faces: Mapping[str, Face]) -> Face:
    """The face of an entry's provider; one that is not known is shown by its id."""
    found = faces.get(entry.provider)
    return found or Face(entry.provider[:1].upper(), entry.provider)


def title_of(entry: Entry) -> str:
    """The first words of the prompt, else the last part of the provider's own name."""
    words = (entry.asset.prompt or "").split(None, TITLE_WORDS)
    if words:
        return " ".join(words[:TITLE_WORDS])[:TITLE_CHARACTERS].rstrip(",;:.")
    return entry.asset.ref.remote_id.rsplit("/", 1)[-1][:TITLE_CHARACTERS]


def duration_text(seconds: float) -> str:
    """`0:06`, `1:42`, `1:02:03`."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    if whole < ONE_HOUR:
        return f"{minutes}:{rest:02}"
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


def format_text(asset: Asset) -> str:
    """`GLB`, `MP3`, ... as far as the type tells; empty where it does not."""
    mime = (asset.mime or "").lower()
    if mime in FORMATS:
        return FORMATS[mime]
    short = mime.rpartition("/")[2].removeprefix("x-").upper()
    return short if len(short) <= 4 else ""


def elapsed_text(since: datetime, now: datetime) -> str:
    """`12 s`, `1 min 12 s`, `2 h 5 min`."""
    whole = max(0, int((now - since).total_seconds()))
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    minutes, seconds = divmod(whole, 60)
    if whole < ONE_HOUR:
        return tr("{minutes} min {seconds} s", minutes=minutes, seconds=seconds)
    hours, minutes = divmod(minutes, 60)
    return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)


def spoken(entry: Entry, position: int, count: int, faces: Mapping[str, Face], stack: int = 1) -> str:
    """ "Rowing boats at dusk, image, Scenario, picked, 5 stars, green, 4 of 1,204"."""
    locale = QLocale()
    parts = [title_of(entry), _kind_word(entry.asset.kind), face_of(entry, faces).title, *_state_words(entry)]
    if stack > 1:
        parts.append(plural("stack of %n", "stack of %n", stack))
    parts.append(tr("{position} of {count}", position=locale.toString(position), count=locale.toString(count)))
    return ", ".join(parts)


def spoken_while_loading(position: int, count: int) -> str:
    """What is said of a row that has not been read yet."""
    locale = QLocale()
    return tr("Loading, {position} of {count}", position=locale.toString(position), count=locale.toString(count))


def description(entry: Entry) -> str:
    """The first 160 characters of the prompt."""
    return (entry.asset.prompt or "")[:DESCRIPTION_CHARACTERS]


def reason(entry: Entry) -> str:
    """Why a generation failed, in a few words of ours; the provider's own are in the detail pane."""
    said = (entry.asset.error or "").casefold()
    for signs, words in REASONS:
        if any(sign in said for sign in signs):
            return tr(words)
    return tr("The service reported an error")


def hint(entry: Entry, faces: Mapping[str, Face], trouble: str | None) -> str:
    """The tooltip: what a tile cannot show in its few pixels."""
    lines = []
    if entry.asset.status is Status.FAILED:
        said = one_line(entry.asset.error or "", MOST_IN_A_HINT) or reason(entry)
        lines.append(tr("Generation failed: {reason}", reason=said))
    if entry.gone:
        lines.append(tr("No longer at {provider}", provider=face_of(entry, faces).title))
    if trouble:
        lines.append(trouble)
    return "\n".join(lines)


def _kind_word(kind: Kind) -> str:
    return tr(KIND_WORDS[kind])


def _state_words(entry: Entry) -> list[str]:
    words = [_status_words(entry.asset), *_review_words(entry), tr("no longer at the provider") if entry.gone else ""]
    return [word for word in words if word]


def _status_words(asset: Asset) -> str:
    match asset.status:
        case Status.QUEUED:
            return tr("in the queue")
        case Status.PROCESSING:
            progress = asset.progress
            if progress is None:
                return tr("generating")
            return tr("generating, {percent} percent", percent=round(100 * progress))
        case Status.FAILED:
            return tr("generation failed")
        case Status.CANCELLED:
            return tr("cancelled")
        case Status.SUCCEEDED:
            return ""


def _review_words(entry: Entry) -> list[str]:
    review = entry.review
    return [
        tr(FLAG_WORDS[review.flag]) if review.flag is not Flag.NONE else "",
        plural("%n star", "%n stars", review.rating) if review.rating else "",
        tr(LABEL_WORDS[review.label]) if review.label is not Label.NONE else "",
        tr("has a note") if review.note else "",
    ]
