"""Checks of keys as they are typed or pasted, before anything is stored or sent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from services.errors import UsageError
from services.providers.base import CredentialField, Secrets
from services.words import said

MAX_KEY_CHARS: Final = 4096
PICTORY_PREFIX: Final = "pictai_"

_INVISIBLE_ENDS: Final = "\ufeff\u200b\u200c\u200d\u2060\u00a0"
_SCHEME_WORD = re.compile(r"(?i)\A(?:authorization:\s*)?bearer(?:\s+|\Z)")
_PRINTABLE = re.compile(r"[\x21-\x7e]+")


def clean_keys(title: str, fields: Sequence[CredentialField], typed: Mapping[str, str]) -> Secrets:
    """Every field of `fields` from `typed`, trimmed; UsageError names what is wrong and never repeats the key."""
    if unknown := sorted(set(typed) - {field.name for field in fields}):
        raise UsageError(said("{title} has no secret named {name!r}; nothing was sent.", title=title, name=unknown[0]))
    return Secrets({field.name: clean_key(title, field, typed.get(field.name, "")) for field in fields})


def clean_key(title: str, field: CredentialField, typed: str) -> str:
    """One key, trimmed and checked."""
    key = trimmed(typed)
    if not key:
        raise UsageError(
            said("The {title} {label} is empty; paste it from the provider's page.", title=title, label=field.label)
        )
    if re.search(r"\s", key):
        raise UsageError(
            said(
                "The {title} {label} has a space or line end inside; copy it again in one piece.",
                title=title,
                label=field.label,
            )
        )
    if not _PRINTABLE.fullmatch(key) or len(key) > MAX_KEY_CHARS:
        raise UsageError(
            said(
                "The {title} {label} has characters no key has, or is too long; copy it again.",
                title=title,
                label=field.label,
            )
        )
    if field.prefix and not key.startswith(field.prefix):
        raise UsageError(
            said(
                "A {title} {label} starts with {prefix}; this one does not. Nothing was sent.",
                title=title,
                label=field.label,
                prefix=field.prefix,
            )
        )
    if not field.prefix and key.startswith(PICTORY_PREFIX):
        raise UsageError(said("This is a key of Pictory, not of {title}. Nothing was sent.", title=title))
    return key


def trimmed(typed: str) -> str:
    """A key without what pasting adds: spaces, line ends, invisible characters, the word "Bearer" of an example."""
    key = typed.strip().strip(_INVISIBLE_ENDS).strip()
    return _SCHEME_WORD.sub("", key)
