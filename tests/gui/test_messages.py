"""Every error becomes one sentence and at most one way on."""

import pytest

from gui.messages import Action, Tone, message_for
from services.errors import (
    AuthError,
    ForbiddenError,
    KeyringError,
    MediaError,
    OfflineError,
    RateLimitedError,
    StorageError,
    UsageError,
)


@pytest.mark.parametrize(
    ("error", "action", "tone"),
    [
        (AuthError("x"), Action.ENTER_KEY, Tone.WARN),
        (OfflineError("x"), Action.RETRY, Tone.INFO),
        (RateLimitedError("x", retry_after=4), Action.RETRY, Tone.INFO),
        (ForbiddenError("x"), Action.NONE, Tone.WARN),
        (KeyringError("x", state="locked"), Action.NONE, Tone.WARN),
        (StorageError("x"), Action.NONE, Tone.ERR),
        (MediaError("x"), Action.NONE, Tone.INFO),
        (UsageError("x"), Action.NONE, Tone.INFO),
    ],
)
def test_an_error_says_its_own_sentence_and_what_to_do(error, action, tone):
    message = message_for(error)
    assert (message.text, message.action, message.tone) == ("x", action, tone)


def test_our_own_bug_is_owned_up_to_without_its_text():
    message = message_for(ValueError("secret=abc"))
    assert "secret" not in message.text
    assert message.tone is Tone.ERR
