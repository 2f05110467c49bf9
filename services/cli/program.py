"""Runs one command: opens the gallery, calls the command, turns errors into a sentence and an exit status."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from services import log, paths, settings
from services.cli import arguments, commands, output
from services.errors import AuthError, ServiceError, UsageError
from services.gallery import Gallery, GalleryOptions

logger = logging.getLogger(__name__)

DONE, NOTHING_DONE, WRONG_USAGE, PARTLY_DONE, KEYS_REFUSED = range(5)
INTERRUPTED = 130

Command = Callable[[Gallery, argparse.Namespace], Awaitable[int]]

COMMANDS: dict[str, Command] = {
    "accounts add": commands.add_account,
    "accounts list": commands.list_accounts,
    "accounts check": commands.check_accounts,
    "accounts remove": commands.remove_account,
    "sync": commands.sync,
    "list": commands.list_assets,
    "thumbs": commands.thumbs,
    "review": commands.review,
    "doctor": commands.doctor,
}


def main(argv: list[str]) -> int:
    """Run `vitrine ARGV...` and return the exit status; never raises."""
    parser = arguments.parser()
    try:
        args = parser.parse_args(argv)
    except SystemExit as end:  # argparse has printed its usage or help already
        return end.code if isinstance(end.code, int) else WRONG_USAGE
    if args.command is None:
        parser.print_usage(sys.stderr)
        return WRONG_USAGE
    try:
        status = asyncio.run(_run(args))
        sys.stdout.flush()
    except KeyboardInterrupt:
        output.trouble("Stopped. What was read so far is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone; Python must not trip over it again while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except UsageError as error:
        output.trouble(str(error))
        return WRONG_USAGE
    except AuthError as error:
        output.trouble(str(error))
        return KEYS_REFUSED
    except ServiceError as error:
        output.trouble(str(error))
        return NOTHING_DONE
    except Exception:
        logger.exception("the command line failed")
        output.trouble("Something went wrong inside Vitrine; nothing that was kept is lost. Details are in the log.")
        return NOTHING_DONE
    return status


async def _run(args: argparse.Namespace) -> int:
    places = paths.app_paths()
    paths.prepare(places)
    loaded, notice = settings.load(places.settings)
    if notice:
        output.trouble(notice)
    command = COMMANDS[" ".join(filter(None, (args.command, getattr(args, "action", None))))]
    async with AsyncExitStack() as stack:
        running_log = log.start(places)
        stack.callback(running_log.close)
        options = GalleryOptions(settings=loaded, on_secrets=running_log.redactor.hide)
        gallery = await Gallery.open(places, stack, options)
        for sentence in (*running_log.notices, *gallery.notices):
            output.trouble(sentence)
        try:
            return await command(gallery, args)
        finally:
            with contextlib.suppress(OSError):
                output.progress("")
