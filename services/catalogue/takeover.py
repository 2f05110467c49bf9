"""What was said of the assets of an account that was removed, met again under a new one: the vendor's ids are the same,
ours are not. Reviews make a claim; the places in one's own collections come along."""

from __future__ import annotations

from typing import Final

from services.catalogue.database import Connection
from services.catalogue.journal import Members
from services.catalogue.values import Claim

ENOUGH: Final = 20
"""So many known ids make it the same account; fewer may be chance."""

_KEPT: Final = """(SELECT uid, 1 AS said FROM review
    UNION ALL SELECT DISTINCT uid, 0 FROM member WHERE present = 1)"""
_REST: Final = "substr(kept.uid, instr(kept.uid, ':'))"
_OLD: Final = "substr(kept.uid, 1, instr(kept.uid, ':') - 1)"
_MET: Final = f"""
    FROM account CROSS JOIN {_KEPT} AS kept JOIN asset ON asset.uid = account.id || {_REST}
    WHERE {_OLD} LIKE account.provider || '-%' AND {_OLD} NOT IN (SELECT id FROM account)
      AND NOT (said AND EXISTS (SELECT 1 FROM review AS own WHERE own.uid = asset.uid))
      AND (said OR NOT EXISTS (SELECT 1 FROM member AS own WHERE own.uid = asset.uid))"""  # noqa: S608 - our own words alone
_PLACES: Final = """
    SELECT member.collection, member.uid, asset.uid
    FROM member JOIN asset ON asset.uid = ?1 || substr(member.uid, instr(member.uid, ':'))
    WHERE present = 1 AND member.uid >= ?2 || ':' AND member.uid < ?2 || ';'"""


def claims(connection: Connection) -> tuple[Claim, ...]:
    """Accounts that list at least 20 assets that were reviewed or collected under an account that was removed."""
    assets = "count(DISTINCT asset.uid)"
    found = connection.execute(
        f"SELECT account.id, {_OLD}, {assets} {_MET} GROUP BY account.id, {_OLD} HAVING {assets} >= ?", (ENOUGH,)
    )
    return tuple(Claim(account=new, former=old, assets=count) for new, old, count in found)


def pairs(connection: Connection, claim: Claim) -> list[tuple[str, str]]:
    """The uids of a claim: as they were reviewed, and as they are now."""
    found = connection.execute(
        f"SELECT kept.uid, asset.uid {_MET} AND said AND account.id = ? AND {_OLD} = ?",
        (claim.account, claim.former),
    )
    return [(str(old), str(new)) for old, new in found]


def members(connection: Connection, claim: Claim) -> list[Members]:
    """The places in collections that go over from the old uids to the new ones."""
    left: dict[str, list[str]] = {}
    joined: dict[str, list[str]] = {}
    for collection, old, new in connection.execute(_PLACES, (claim.account, claim.former)):
        left.setdefault(collection, []).append(old)
        joined.setdefault(collection, []).append(new)
    parts = [Members(collection, 0, 0, uids) for collection, uids in left.items()]
    return parts + [Members(collection, 0, 1, uids) for collection, uids in joined.items()]
