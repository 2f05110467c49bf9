"""The command line on the same services as the window: `main(argv)` returns the exit status."""

from services.cli.program import main

__all__ = ["main"]
