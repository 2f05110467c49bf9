"""What is the matter with an account, as an icon and in words; and what its menu offers."""

from __future__ import annotations

from dataclasses import dataclass

from gui.i18n import mark, tr
from services.domain import KeyState
from services.gallery import AccountState, Activity


@dataclass(frozen=True, slots=True)
class Trouble:
    """`icon` is drawn before the count, `words` are said by tooltip and screen reader. `warns`: it wants the artist."""

    icon: str
    words: str
    warns: bool = False


LOCKED = Trouble("lock", mark("waits for the keychain to be unlocked"), warns=True)
BUSY = Trouble("clock", mark("waits for the keychain"))
NO_KEY = Trouble("key-round", mark("needs a key"), warns=True)
REFUSED = Trouble("key-round", mark("its key was refused"), warns=True)
PAUSED = Trouble("pause", mark("checking is paused"))
CHECKING = Trouble("refresh-cw", mark("being checked"))
WAITING = Trouble("clock", mark("waits, as the provider asked for"))
OFFLINE = Trouble("wifi-off", mark("offline"))
FAILING = Trouble("cloud-off", mark("does not answer"))

KEYS = {KeyState.LOCKED: LOCKED, KeyState.BUSY: BUSY, KeyState.NONE: NO_KEY}

CHECK = ("check", mark("Check now"))
EDIT = ("edit", mark("Edit…"))
PAUSE = ("pause", mark("Pause checking"))
RESUME = ("resume", mark("Resume checking"))
REMOVE = ("remove", mark("Remove…"))
ACCOUNT_ACTIONS = (CHECK, EDIT, PAUSE, RESUME, REMOVE)


def trouble_of(state: AccountState, activity: Activity) -> Trouble | None:
    """What matters most; None where all is well and nothing goes on."""
    if state.key in KEYS:
        return KEYS[state.key]
    account = state.account
    candidates = (
        (account.id in activity.refused, REFUSED),
        (account.paused, PAUSED),
        (account.id in activity.checking, CHECKING),
        (bool(activity.pauses.get(account.provider)), WAITING),
        (activity.offline or account.id in activity.unreachable, OFFLINE),
        (account.id in activity.failing, FAILING),
    )
    return next((trouble for there, trouble in candidates if there), None)


def actions_for(state: AccountState) -> tuple[str, ...]:
    """The actions an account's menu offers; a built-in library has no key and cannot be removed."""
    turn = "resume" if state.account.paused else "pause"
    return ("check",) if state.info.hidden else ("check", "edit", turn, "remove")


def offers_for(state: AccountState) -> list[tuple[str, str]]:
    """The same with the words of each, in the artist's language."""
    offered = actions_for(state)
    return [(name, tr(words)) for name, words in ACCOUNT_ACTIONS if name in offered]
