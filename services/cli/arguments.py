"""What may be typed after `vitrine`; wrong words end with exit status 2 before anything is opened."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime

from services.domain import Flag, Kind, Label, Query, Status
from services.errors import UsageError

COMMANDS = ("accounts", "sync", "list", "thumbs", "review", "doctor")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(prog="vitrine", description="One gallery for everything your AI tools made.")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("demo", help="open the window on the built-in sample library")
    _accounts(commands.add_parser("accounts", help="add, list, check or remove accounts"))
    _sync(commands.add_parser("sync", help="read what the providers list"))
    _list(commands.add_parser("list", help="print what is in the catalogue"))
    _thumbs(commands.add_parser("thumbs", help="fetch thumbnails and print where they are"))
    _review(commands.add_parser("review", help="rate, flag, label, note and tag"))
    _json(commands.add_parser("doctor", help="tell versions, folders, keyring, and what is missing"))
    return top


def _accounts(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", help="add an account; its secrets are read from standard input")
    add.add_argument("provider", metavar="PROVIDER")
    add.add_argument("--label", default="", metavar="TEXT")
    add.add_argument("--base-url", metavar="URL")
    add.add_argument("--option", action="append", default=[], type=_pair, metavar="NAME=VALUE")
    add.add_argument("--secret-stdin", action="store_true", help="read one line per secret field")
    _json(actions.add_parser("list", help="print the accounts"))
    check = _json(actions.add_parser("check", help="try the keys"))
    check.add_argument("account", nargs="?", metavar="ID")
    actions.add_parser("remove", help="remove an account and its key").add_argument("account", metavar="ID")


def _sync(command: argparse.ArgumentParser) -> None:
    command.add_argument("--account", action="append", default=[], metavar="ID")
    command.add_argument("--feed", action="append", default=[], metavar="NAME")
    command.add_argument("--where", action="append", default=[], type=_pair, metavar="NAME=VALUE")
    amount = command.add_mutually_exclusive_group()
    amount.add_argument("--pages", type=_positive, metavar="N")
    amount.add_argument("--all", action="store_true")
    _json(command)


def _list(command: argparse.ArgumentParser) -> None:
    _filters(command)
    command.add_argument("--limit", type=_positive, metavar="N")
    command.add_argument("--with-urls", action="store_true")
    _json(command)


def _thumbs(command: argparse.ArgumentParser) -> None:
    _filters(command)
    command.add_argument("--size", type=int, choices=(256, 512, 1024), default=256)
    _json(command)


def _review(command: argparse.ArgumentParser) -> None:
    command.add_argument("uids", nargs="+", metavar="UID")
    command.add_argument("--rating", type=int, choices=range(6))
    command.add_argument("--flag", type=Flag, choices=list(Flag))
    command.add_argument("--label", type=Label, choices=list(Label))
    command.add_argument("--note", metavar="TEXT")
    command.add_argument("--tag", action="append", default=[], metavar="T")
    command.add_argument("--untag", action="append", default=[], metavar="T")
    _json(command)


def _filters(command: argparse.ArgumentParser) -> None:
    many = {"action": "append", "default": []}
    for name in ("account", "provider", "feed", "model", "tag", "uid"):
        command.add_argument(f"--{name}", **many)  # type: ignore[arg-type]
    command.add_argument("--kind", type=Kind, choices=list(Kind), **many)  # type: ignore[arg-type]
    command.add_argument("--status", type=Status, choices=list(Status), **many)  # type: ignore[arg-type]
    command.add_argument("--flag", type=Flag, choices=list(Flag), **many)  # type: ignore[arg-type]
    command.add_argument("--label", type=Label, choices=list(Label), **many)  # type: ignore[arg-type]
    command.add_argument("--rating", type=_rating, metavar="N|'>=N'|'<=N'", **many)  # type: ignore[arg-type]
    command.add_argument("--search", default="", metavar="TEXT")
    command.add_argument("--since", type=_moment, metavar="DATE")
    command.add_argument("--until", type=_moment, metavar="DATE")
    command.add_argument("--unreviewed", action="store_true")


def query_of(args: argparse.Namespace) -> Query:
    """The query that the FILTERS options stand for, but for --search: that needs to know the accounts."""
    return Query(
        accounts=tuple(args.account),
        providers=tuple(args.provider),
        feeds=tuple(args.feed),
        kinds=tuple(args.kind),
        statuses=tuple(args.status),
        models=tuple(args.model),
        tags=tuple(args.tag),
        ratings=tuple(args.rating),
        flags=tuple(args.flag),
        labels=tuple(args.label),
        since=args.since,
        until=args.until,
        uids=tuple(args.uid),
        unreviewed=args.unreviewed,
    )


def pairs(typed: list[tuple[str, str]]) -> dict[str, str]:
    """NAME=VALUE options as a dict; UsageError where a name comes twice."""
    result: dict[str, str] = {}
    for name, value in typed:
        if name in result:
            raise UsageError(f"{name} is given twice.")
        result[name] = value
    return result


def _json(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    return command


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0")
    return int(text)


def _rating(text: str) -> tuple[int, int]:
    """A rating, or a range of them, as inclusive bounds."""
    sign = text[:2] if text[:2] in (">=", "<=") else ""
    number = text[len(sign) :].strip()
    if number not in {"0", "1", "2", "3", "4", "5"}:
        raise argparse.ArgumentTypeError(f"{text!r} is not a rating from 0 to 5")
    value = int(number)
    return {"": (value, value), ">=": (value, 5), "<=": (0, value)}[sign]


def _moment(text: str) -> datetime:
    """A local day (its first moment) or an ISO 8601 time; without a zone it is local."""
    try:
        if len(text) == 10:
            day = date.fromisoformat(text)
            return datetime(day.year, day.month, day.day).astimezone(UTC)
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is neither a day nor an ISO 8601 time") from error
