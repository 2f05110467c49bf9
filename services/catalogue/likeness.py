"""What pictures look like, in 64 bits each: those that look alike differ in few of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from services.catalogue.database import Connection

_SIGN: Final = 1 << 63

ALIKE: Final = """
    WITH asked (uid, reach) AS (SELECT value ->> 0, value ->> 1 FROM json_each(?)),
    looks (bits, reach) AS MATERIALIZED (
        SELECT bits, reach FROM asked JOIN asset ON asset.uid = asked.uid JOIN likeness ON likeness.asset = asset.id)
    SELECT likeness.asset FROM looks CROSS JOIN likeness WHERE bits_apart(likeness.bits, looks.bits) <= looks.reach
    UNION SELECT asset.id FROM asked JOIN asset ON asset.uid = asked.uid"""
"""The rows at most so many bits from those asked for, and these themselves: [[uid, bits], ...] is bound."""


def learn(connection: Connection, likenesses: Mapping[str, int]) -> None:
    """Note what pictures look like, by uid; newer ones replace older ones, uids that are gone are left out."""
    connection.executemany(
        "INSERT OR REPLACE INTO likeness (asset, bits) SELECT id, ? FROM asset WHERE uid = ?",
        [((bits ^ _SIGN) - _SIGN, uid) for uid, bits in likenesses.items()],  # SQLite's numbers have a sign
    )


def unknown(connection: Connection, after: int, limit: int) -> list[int]:
    """The next rows after this one that have media of which nobody knows what it looks like."""
    rows = connection.execute(
        "SELECT id FROM asset WHERE id > ? AND media = 1 AND id NOT IN (SELECT asset FROM likeness) "
        "ORDER BY id LIMIT ?",
        (after, limit),
    )
    return [row[0] for row in rows]
