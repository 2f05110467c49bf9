"""What was asked for: the artist's own words, what the provider made of them, and what was to be left out."""

from __future__ import annotations

from dataclasses import dataclass

from gui.detail.lookup import first
from services.domain import Asset, Kind

ENHANCED = ("enhancedprompt", "revisedprompt", "expandedprompt", "upsampledprompt")
SPEECH = ("speech", "tts", "voice")


@dataclass(frozen=True, slots=True)
class Asked:
    """`sent` is what the provider really used, "" where that is the prompt itself. `is_script`: words to be spoken."""

    prompt: str = ""
    negative: str = ""
    sent: str = ""
    is_script: bool = False


def asked_of(asset: Asset) -> Asked:
    """What this one was asked for with."""
    prompt, sent = asset.prompt or "", first(asset.params, ENHANCED)
    other = sent if isinstance(sent, str) and sent.strip() != prompt.strip() else ""
    if not prompt:
        prompt, other = other, ""
    return Asked(prompt, asset.negative_prompt or "", other, _is_speech(asset))


def _is_speech(asset: Asset) -> bool:
    if asset.kind is not Kind.AUDIO:
        return False
    words = f"{asset.remote_type or ''} {first(asset.params, ('kind', 'audiotype')) or ''}".lower()
    return any(word in words for word in SPEECH) or bool(first(asset.params, ("voice", "voiceid", "voicename")))
