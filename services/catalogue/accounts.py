"""Accounts without their secrets, and the numbers that rows know them by."""

# ruff: noqa: S608 - statements are put together from our own words alone; values are bound

from __future__ import annotations

import json

from services.catalogue.codes import clean, dump
from services.catalogue.database import Connection
from services.domain import Account
from services.errors import UsageError
from services.words import said

REMOVED_AT_ONCE = 500

_COLUMNS = "id, provider, label, base_url, options, paused"


def _values(account: Account) -> tuple[str, str, str, str, str, int]:
    options = clean(dump(dict(account.options)))
    return account.id, account.provider, clean(account.label), clean(account.base_url), options, int(account.paused)


def _account(row: tuple[str, str, str, str, str, int]) -> Account:
    options = json.loads(row[4])
    return Account(id=row[0], provider=row[1], label=row[2], base_url=row[3], options=options, paused=bool(row[5]))


def add(connection: Connection, account: Account) -> None:
    """Keep a new account; UsageError where its id is taken."""
    if connection.execute("SELECT 1 FROM account WHERE id = ?", (account.id,)).fetchone():
        raise UsageError(said("There is an account {id} already; nothing was changed.", id=account.id))
    connection.execute(f"INSERT INTO account ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", _values(account))


def update(connection: Connection, account: Account) -> None:
    """Change label, address, options or whether it is paused; UsageError where the account is not known."""
    values = _values(account)
    changed = connection.execute(
        "UPDATE account SET provider = ?, label = ?, base_url = ?, options = ?, paused = ? WHERE id = ?",
        (*values[1:], values[0]),
    )
    if changed.rowcount == 0:
        raise UsageError(said("There is no account {id}; nothing was changed.", id=account.id))


def start_anew(connection: Connection, account_id: str) -> None:
    """Forget how far its lists were read: with other options they are other lists."""
    connection.execute("DELETE FROM feed_state WHERE account = ?", (account_id,))


def everyone(connection: Connection) -> tuple[Account, ...]:
    """All accounts in the order they were added."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM account ORDER BY number")
    return tuple(_account(row) for row in rows)


def forget(connection: Connection, account_id: str) -> None:
    """Remove the account itself, and with it how far its feeds were read."""
    connection.execute("DELETE FROM account WHERE id = ?", (account_id,))
    connection.execute("DELETE FROM feed_state WHERE account = ?", (account_id,))


def some_asset_ids(connection: Connection, account_id: str) -> list[int]:
    """Up to REMOVED_AT_ONCE rows of an account, found by their uid."""
    start = clean(account_id) + ":"
    rows = connection.execute(
        "SELECT id FROM asset WHERE uid >= ? AND uid < ? LIMIT ?", (start, start[:-1] + ";", REMOVED_AT_ONCE)
    )
    return [row[0] for row in rows]


def drop_source(connection: Connection, account_id: str) -> None:
    """Forget feeds, pages and models of an account whose assets are gone."""
    connection.execute("DELETE FROM source WHERE account = ?", (account_id,))


def source_number(connection: Connection, account_id: str, provider: str) -> int:
    """The number rows of this account carry."""
    connection.execute("INSERT OR IGNORE INTO source (account, provider) VALUES (?, ?)", (account_id, provider))
    row = connection.execute("SELECT id FROM source WHERE account = ?", (account_id,)).fetchone()
    return int(row[0])
