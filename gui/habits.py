"""How the artist likes to judge: what comes after a flag or a rating."""

from __future__ import annotations

from gui.caps_lock import LockState
from gui.preferences import Preferences


class Habits:
    """Asked anew at each key."""

    def __init__(self, preferences: Preferences, caps: LockState) -> None:
        self._preferences = preferences
        self._caps = caps

    @property
    def advances(self) -> bool:
        """Go on to the next asset."""
        return self._preferences.current.advance or self._caps.is_on

    @property
    def keeps_judged(self) -> bool:
        """What no longer belongs to the list stays in it until it is read anew."""
        return self._preferences.current.keep_judged
