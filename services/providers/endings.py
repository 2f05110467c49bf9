"""When a signed address ends, as far as the address itself tells."""

from __future__ import annotations

import base64
import binascii
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import parse_qs, urlsplit

MAX_POLICY_CHARS: Final = 8_192
_STAMP: Final = re.compile(r"\d{8}T\d{6}Z")
_UNIX: Final = re.compile(r"\d{9,11}")
_POLICY_LETTERS: Final = str.maketrans("-_~", "+=/")


def ends_at(url: str) -> datetime | None:
    """The moment in UTC; None where the address does not say, which is no promise that it lasts."""
    try:
        query = parse_qs(urlsplit(url).query)
    except ValueError:
        return None
    told = {name.lower(): values[0] for name, values in query.items()}
    unix = _of_policy(told.get("policy", "")) or told.get("expires", "")
    if _UNIX.fullmatch(unix):
        return datetime.fromtimestamp(int(unix), UTC)
    stamp, lasts = told.get("x-amz-date", ""), told.get("x-amz-expires", "")
    if _STAMP.fullmatch(stamp) and lasts.isdigit() and len(lasts) < 9:
        return _stamped(stamp, int(lasts))
    return None


def _stamped(stamp: str, seconds: int) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) + timedelta(seconds=seconds)
    except ValueError:
        return None


def _of_policy(policy: str) -> str:
    """The end in a CloudFront policy: base64 with other letters, and JSON inside."""
    if not policy or len(policy) > MAX_POLICY_CHARS:
        return ""
    letters = policy.translate(_POLICY_LETTERS)
    try:
        told = json.loads(base64.b64decode(letters + "=" * (-len(letters) % 4)))
        return str(int(told["Statement"][0]["Condition"]["DateLessThan"]["AWS:EpochTime"]))
    except (ValueError, binascii.Error, KeyError, IndexError, TypeError, RecursionError):
        return ""
