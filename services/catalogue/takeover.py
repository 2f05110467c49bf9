"""Reviews of an account that was removed, met again under a new one: the vendor's ids are the same, ours are not."""

from __future__ import annotations

from typing import Final

from services.catalogue.database import Connection
from services.catalogue.values import Claim

ENOUGH: Final = 20
"""So many known ids make it the same account; fewer may be chance."""

_REST: Final = "substr(review.uid, instr(review.uid, ':'))"
_OLD: Final = "substr(review.uid, 1, instr(review.uid, ':') - 1)"
_MET: Final = f"""
    FROM account CROSS JOIN review JOIN asset ON asset.uid = account.id || {_REST}
    WHERE {_OLD} LIKE account.provider || '-%' AND {_OLD} NOT IN (SELECT id FROM account)
      AND NOT EXISTS (SELECT 1 FROM review AS own WHERE own.uid = asset.uid)"""  # noqa: S608 - our own words alone


def claims(connection: Connection) -> tuple[Claim, ...]:
    """Accounts that list at least 20 assets whose reviews belong to an account that was removed."""
    found = connection.execute(
        f"SELECT account.id, {_OLD}, count(*) {_MET} GROUP BY account.id, {_OLD} HAVING count(*) >= ?",
        (ENOUGH,),
    )
    return tuple(Claim(account=new, former=old, assets=count) for new, old, count in found)


def pairs(connection: Connection, claim: Claim) -> list[tuple[str, str]]:
    """The uids of a claim: as they were reviewed, and as they are now."""
    found = connection.execute(
        f"SELECT review.uid, asset.uid {_MET} AND account.id = ? AND {_OLD} = ?",
        (claim.account, claim.former),
    )
    return [(str(old), str(new)) for old, new in found]
