"""How long ago something was: in words that fit a status bar, and when they stop being true."""

from __future__ import annotations

from datetime import datetime, timedelta

from gui.detail.facts import when
from gui.i18n import plural, tr

SOON = timedelta(minutes=1)
LATER = timedelta(hours=1)
DAY = timedelta(days=1)


def since_words(at: datetime, now: datetime) -> str:
    """ "just now", "2 min ago", "at 16:24", "yesterday, 16:24". Both times are aware."""
    ago, there, here = now - at, at.astimezone(), now.astimezone()
    if ago < SOON:
        return tr("just now")
    if ago < LATER:
        return plural("%n min ago", "%n min ago", int(ago / SOON))
    return tr("at {time}", time=f"{there:%H:%M}") if there.date() == here.date() else when(at, now)


def holds_for(at: datetime, now: datetime) -> timedelta:
    """So long the words stay as they are."""
    ago = max(timedelta(), now - at)
    if ago < LATER:
        return SOON - ago % SOON
    here = now.astimezone()
    midnight = (here + DAY).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - here
