"""Errors become sentences here, and nowhere else: what to say, and which way on to offer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from gui.i18n import told, tr
from services.errors import (
    AuthError,
    ForbiddenError,
    KeyringError,
    MediaError,
    OfflineError,
    RateLimitedError,
    ServiceError,
    StorageError,
    UnavailableError,
    UsageError,
)


class Action(Enum):
    """The one way on that a message offers."""

    NONE = auto()
    RETRY = auto()
    ENTER_KEY = auto()


class Tone(Enum):
    """How loud a message is; the value is the style sheet's word for it."""

    INFO = "info"
    WARN = "warn"
    ERR = "err"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to show. It is plain text, whatever is in it."""

    text: str
    action: Action = Action.NONE
    tone: Tone = Tone.INFO


def message_for(error: object) -> Message:
    """What to say about an error; one that is not a ServiceError is our own bug and is in the log."""
    match error:
        case AuthError():
            return Message(told(error), Action.ENTER_KEY, Tone.WARN)
        case OfflineError() | UnavailableError() | RateLimitedError():
            return Message(told(error), Action.RETRY, Tone.INFO)
        case KeyringError() | ForbiddenError():
            return Message(told(error), tone=Tone.WARN)
        case StorageError():
            return Message(told(error), tone=Tone.ERR)
        case MediaError() | UsageError() | ServiceError():
            return Message(told(error))
        case _:
            text = tr("Something went wrong inside Vitrine; nothing that was kept is lost. Details are in the log.")
            return Message(text, tone=Tone.ERR)
