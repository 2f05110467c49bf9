"""Looking the whole catalogue over, and putting right what follows from something else."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from typing import Final

from services.catalogue import history, salvage
from services.catalogue.database import Connection
from services.catalogue.journal import Journal
from services.catalogue.schema import FACETS

_FACETS: Final = ", ".join(FACETS)
_TALLY: Final = f"SELECT {_FACETS}, n FROM tally WHERE n <> 0"
_COUNTED: Final = f"SELECT {_FACETS}, count(*) AS n FROM asset GROUP BY {_FACETS}"
_ASTRAY: Final = """
    SELECT asset.uid FROM asset LEFT JOIN review ON review.uid = asset.uid
    WHERE (asset.hidden, asset.rating, asset.flag, asset.label) IS NOT
        (coalesce(review.hidden, 0), coalesce(review.rating, 0), coalesce(review.flag, 0), coalesce(review.label, 0))"""


def structure(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file; may take seconds, needs no turn."""
    rows = connection.execute("PRAGMA integrity_check(10)").fetchall()
    return [] if rows == [("ok",)] else ["The catalogue file is damaged; restart Vitrine to repair it."]


def reviews(connection: Connection, journal: Journal) -> list[str]:
    """Damaged reviews, repaired from the journal; and a journal with unreadable lines, written afresh."""
    found = []
    lines = journal.read()
    broken = history.unsound(connection)
    missing = len(set(lines.rows) - set(history.states(connection, lines.rows)) - set(broken))
    if broken or missing:
        found.extend(salvage.mend(connection, journal, broken))
    if lines.broken:
        salvage.mend(connection, journal, [])
        found.append(f"{lines.broken:,} lines of the review journal were unreadable; it was written afresh.")
    return found


def astray(connection: Connection) -> tuple[list[str], bool]:
    """The assets whose marks differ from their review, and whether the sidebar's counts are right; only reads."""
    right = sorted(connection.execute(_TALLY)) == sorted(connection.execute(_COUNTED))
    return [row[0] for row in connection.execute(_ASTRAY)], right


def put_right(connection: Connection, uids: list[str], counts_right: bool) -> list[str]:
    """Marks and counts once more from what they are made of."""
    found = []
    if uids:
        ours = history.states(connection, uids)
        history.write(connection, list(ours.values()))
        blank = ((uid,) for uid in uids if uid not in ours)
        connection.executemany("UPDATE asset SET hidden = 0, rating = 0, flag = 0, label = 0 WHERE uid = ?", blank)
        found.append(f"{len(uids):,} assets showed another review than they have; that was put right.")
    if uids or not counts_right:
        connection.execute("DELETE FROM tally")
        connection.execute(f"INSERT INTO tally ({_FACETS}, n) {_COUNTED}")
        if not counts_right:
            found.append("The counts of the sidebar were wrong; they were counted again.")
    return found
