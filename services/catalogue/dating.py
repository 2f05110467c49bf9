"""Dates for rows whose provider tells none: guesses after their neighbours, and corrections from their files."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from services.catalogue import feeds, ids
from services.catalogue.codes import micros
from services.catalogue.database import Connection
from services.catalogue.entries import by_ids
from services.catalogue.positions import Dating, guess_ages, note_dating
from services.domain import Entry

AT_ONCE: Final = 500

Move = tuple[int, int]
"""An asset's id and its new age."""


def unsettled(connection: Connection) -> list[tuple[int, int]]:
    """The feeds where a guess may be out of date, each with the count that `settled` wants back."""
    return connection.execute("SELECT id, unsettled FROM feed WHERE unsettled > 0").fetchall()


def moves(connection: Connection, feed: int) -> list[Move]:
    """The guessed rows of a feed whose nearest dated neighbour has another date than they."""
    rows = connection.execute(
        "SELECT id, position, dating, age FROM asset INDEXED BY asset_feed WHERE feed = ? ORDER BY position", (feed,)
    ).fetchall()
    told = [None if row[2] == Dating.GUESSED else row[3] for row in rows]
    if all(age is None for age in told):
        return []
    ages = guess_ages([row[1] for row in rows], told, 0)
    return [(row[0], age) for row, age in zip(rows, ages, strict=True) if row[3] != age]


def apply(connection: Connection, some: Sequence[Move]) -> None:
    """Give guessed rows their new age."""
    connection.executemany(
        f"UPDATE asset SET age = ?, moved = ? WHERE id = ? AND dating = {int(Dating.GUESSED)}",
        ((age, not ids.tells_date(number, age), number) for number, age in some),
    )


def settled(connection: Connection, feed: int, count: int) -> None:
    """Note that a feed is in order, unless rows came in meanwhile."""
    connection.execute("UPDATE feed SET unsettled = 0 WHERE id = ? AND unsettled = ?", (feed, count))


def set_dates(connection: Connection, dates: Mapping[int, datetime], *, estimated: bool) -> None:
    """Date rows after their files; what a provider told stays."""
    dating = int(Dating.ESTIMATED if estimated else Dating.READ)
    values = [(-micros(date), number) for number, date in dates.items()]
    connection.executemany(
        "UPDATE asset SET age = ?, dating = ?, moved = ? WHERE id = ? AND dating <> 0",
        ((age, dating, not ids.tells_date(number, age), number) for age, number in values),
    )
    touched = connection.execute(
        "SELECT DISTINCT feed FROM asset WHERE id IN (SELECT value FROM json_each(?))", (ids.dump(dates),)
    ).fetchall()
    for (feed,) in touched:
        note_dating(connection, feed, dated=True, undated=False)


def undated(connection: Connection, account: str, feed: str, wanted: Sequence[int]) -> list[Entry]:
    """Those of these rows that belong to this feed and have only a guessed date, by their place in the feed."""
    number = feeds.find_feed(connection, account, feed)
    rows = connection.execute(
        "SELECT id FROM asset WHERE id IN (SELECT value FROM json_each(?)) AND +feed = ? "
        f"AND dating = {int(Dating.GUESSED)} ORDER BY position",
        (ids.dump(wanted), number),
    )
    return by_ids(connection, [row[0] for row in rows.fetchall()])
