"""Looking the whole catalogue over, and putting right what follows from something else."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from typing import Final

from services.catalogue import collected, history, salvage
from services.catalogue.codes import KIND_CODE, KINDS, STATUS_CODE, STATUSES
from services.catalogue.database import Connection
from services.catalogue.ids import dump
from services.catalogue.journal import Journal
from services.catalogue.schema import FACETS
from services.domain import Kind, Status
from services.words import said

_FACETS: Final = ", ".join(FACETS)
_TALLY: Final = f"SELECT {_FACETS}, n FROM tally WHERE n <> 0"
_COUNTED: Final = f"SELECT {_FACETS}, count(*) AS n FROM asset GROUP BY {_FACETS}"
_ARRIVED: Final = "SELECT first_seen, hidden, n FROM arrival WHERE n <> 0"
_ARRIVALS: Final = "SELECT first_seen, hidden, count(*) AS n FROM asset GROUP BY first_seen, hidden"
_ASTRAY: Final = """
    SELECT asset.uid FROM asset LEFT JOIN review ON review.uid = asset.uid
    WHERE (asset.hidden, asset.rating, asset.flag, asset.label) IS NOT
        (coalesce(review.hidden, 0), coalesce(review.rating, 0), coalesce(review.flag, 0), coalesce(review.label, 0))"""


_UNREADABLE: Final = f"""
    SELECT id FROM asset WHERE NOT json_valid(facts) OR typeof(facts) <> 'text'
    OR kind NOT BETWEEN 0 AND {len(KINDS) - 1} OR status NOT BETWEEN 0 AND {len(STATUSES) - 1}"""


def structure(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file; may take seconds, needs no turn."""
    rows = connection.execute("PRAGMA integrity_check(10)").fetchall()
    return [] if rows == [("ok",)] else [said("The catalogue file is damaged; restart Vitrine to repair it.")]


def reviews(connection: Connection, journal: Journal) -> list[str]:
    """What is damaged, repaired from the journal; and a journal with unreadable lines, written afresh."""
    lines = journal.read()
    found = salvage.mend_collected(connection, journal)
    lost = collected.merge(connection, lines.collected())
    if lost:
        found.append(said("{n:,} rows of collections were brought back from the journal.", n=lost))
    broken = history.unsound(connection)
    missing = len(set(lines.rows) - set(history.states(connection, lines.rows)) - set(broken))
    if broken or missing:
        found.extend(salvage.mend(connection, journal, broken))
    if lines.broken:
        salvage.mend(connection, journal, [])
        found.append(
            said("{broken:,} lines of the review journal were unreadable; it was written afresh.", broken=lines.broken)
        )
    return found


def astray(connection: Connection) -> tuple[list[str], bool]:
    """The assets whose marks differ from their review, and whether the sidebar's counts are right; only reads."""
    right = sorted(connection.execute(_TALLY)) == sorted(connection.execute(_COUNTED))
    right = right and sorted(connection.execute(_ARRIVED)) == sorted(connection.execute(_ARRIVALS))
    return [row[0] for row in connection.execute(_ASTRAY)], right


def unreadable(connection: Connection) -> list[int]:
    """Rows that cannot be shown any more; only reads."""
    return [row[0] for row in connection.execute(_UNREADABLE)]


def list_again(connection: Connection, numbers: list[int]) -> list[str]:
    """Have these rows written anew when their provider tells them next."""
    connection.execute(
        "UPDATE asset SET digest = x'', facts = '[]', params = NULL, kind = ?, status = ? "
        "WHERE id IN (SELECT value FROM json_each(?))",
        (KIND_CODE[Kind.OTHER], STATUS_CODE[Status.SUCCEEDED], dump(numbers)),
    )
    return [said("{count:,} rows were unreadable; the next sync fills them in again.", count=len(numbers))]


def put_right(connection: Connection, uids: list[str], counts_right: bool) -> list[str]:
    """Marks and counts once more from what they are made of."""
    found: list[str] = []
    if uids:
        ours = history.states(connection, uids)
        history.write(connection, list(ours.values()))
        blank = ((uid,) for uid in uids if uid not in ours)
        connection.executemany("UPDATE asset SET hidden = 0, rating = 0, flag = 0, label = 0 WHERE uid = ?", blank)
        found.append(
            said("{count:,} assets showed another review than they have; that was put right.", count=len(uids))
        )
    if uids or not counts_right:
        connection.execute("DELETE FROM tally")
        connection.execute(f"INSERT INTO tally ({_FACETS}, n) {_COUNTED}")
        connection.execute("DELETE FROM arrival")
        connection.execute(f"INSERT INTO arrival (first_seen, hidden, n) {_ARRIVALS}")
        if not counts_right:
            found.append(said("The counts of the sidebar were wrong; they were counted again."))
    return found
