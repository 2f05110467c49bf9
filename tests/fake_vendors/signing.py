"""Signed addresses: CloudFront's policy in the query for Scenario, the S3 kind for Oxen.ai."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from functools import lru_cache

KEY_PAIR = "KFAKEVENDOR01"
SECRET = b"only the fake server knows this"
DAY_SECONDS = 86_400
S3_LIFE_SECONDS = 3600.0

_PLAIN, _CLOUD = b"+=/", b"-_~"
_TO_CLOUD, _FROM_CLOUD = bytes.maketrans(_PLAIN, _CLOUD), bytes.maketrans(_CLOUD, _PLAIN)


def cloud64(data: bytes) -> str:
    """Base64 as CloudFront writes it."""
    return base64.b64encode(data).translate(_TO_CLOUD).decode()


def uncloud64(text: str) -> bytes:
    """And back; ValueError where it is none."""
    return base64.b64decode(text.encode().translate(_FROM_CLOUD), validate=True)


def signature(text: str) -> str:
    """A signature of the length of CloudFront's."""
    return cloud64(hashlib.blake2b(text.encode(), key=SECRET).digest() * 4)


def window_end(now: float, life: float | None) -> int:
    """When an address signed now expires: the vendor's calendar windows, or windows of `life` seconds.

    With a `life` an address lives between one and two of them, and its text stays the same within a window.
    """
    if life is None:
        return _calendar_end(int(now // DAY_SECONDS))
    return int((now // life + 2) * life) if life >= 1 else int(now + 1)


@lru_cache(maxsize=8)
def _calendar_end(day: int) -> int:
    today = datetime.fromtimestamp(day * DAY_SECONDS, UTC)
    first = today.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    if today.day <= 7:
        end = first.replace(day=14)
    elif today.day <= 14:
        end = first.replace(day=21)
    elif today.day <= 21:
        end = following - timedelta(days=1)
    else:
        end = following.replace(day=7)
    return int(end.timestamp()) + DAY_SECONDS - 1


def cloud_query(url: str, end: int, *, start: str = "") -> str:
    """The query that signs `url`: `start` ("p=100" or nothing), then policy, key pair and signature."""
    resource = f"{url}?{start}*"
    policy = f'{{"Statement":[{{"Resource":"{resource}","Condition":{{"DateLessThan":{{"AWS:EpochTime":{end}}}}}}}]}}'
    front = f"{start}&" if start else ""
    return f"{front}Policy={cloud64(policy.encode())}&Key-Pair-Id={KEY_PAIR}&Signature={signature(policy)}"


def cloud_end(query: str) -> int | None:
    """The expiry in a query's policy; None where there is no policy to read."""
    for part in query.split("&"):
        if part.startswith("Policy="):
            try:
                policy = json.loads(uncloud64(part[7:]))
                return int(policy["Statement"][0]["Condition"]["DateLessThan"]["AWS:EpochTime"])
            except (ValueError, KeyError, IndexError, TypeError):
                return None
    return None


def presigned(url: str, now: float, life: float | None) -> str:
    """`url` with an S3-style signed query; a new text every half life."""
    span = max(int(life or S3_LIFE_SECONDS), 1)
    step = max(span // 2, 1)
    stamp = datetime.fromtimestamp(now // step * step, UTC).strftime("%Y%m%dT%H%M%SZ")
    query = (
        f"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=FAKE%2F{stamp[:8]}%2Fauto%2Fs3%2Faws4_request"
        f"&X-Amz-Date={stamp}&X-Amz-Expires={span}&X-Amz-SignedHeaders=host"
    )
    mark = hashlib.blake2b(f"{url}?{query}".encode(), key=SECRET, digest_size=32).hexdigest()
    return f"{url}?{query}&X-Amz-Signature={mark}"


def check_presigned(url: str, query: str, now: float) -> str | None:
    """What S3 would call wrong with it; None where all is well."""
    signed, _mark, mark = query.partition("&X-Amz-Signature=")
    if hashlib.blake2b(f"{url}?{signed}".encode(), key=SECRET, digest_size=32).hexdigest() != mark:
        return "SignatureDoesNotMatch"
    fields = dict(part.split("=", 1) for part in signed.split("&"))
    made = datetime.strptime(fields["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp()
    return "AccessDenied" if now > made + int(fields["X-Amz-Expires"]) else None
