"""What somebody who helps needs to know, as one text without secrets, names or the places of private folders."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from services.doctor import Finding
from services.domain import Account
from services.files import write_atomically
from services.paths import Paths
from services.redaction import Redactor, escaped

LOG_LINES: Final = 200
LOG_BYTES: Final = 64 * 1024
HOME: Final = "~"
_HEAD: Final = "Vitrine: report of a problem\n\nWhat I did:\n\nWhat I expected:\n\nWhat happened:\n"


async def problem_report(paths: Paths, findings: Sequence[Finding], accounts: Iterable[Account]) -> str:
    """The text: room for the artist's own words, what `doctor` found, accounts by provider, the end of the log."""
    lines = await asyncio.to_thread(_log_end, paths.log)
    parts = [_HEAD, _section("Findings", map(_line, findings)), _section("Accounts", _counted(accounts))]
    parts.append(_section("End of the log", lines))
    names = {word for account in accounts for word in (account.id, account.label)}
    return "\n".join(_private(part, names) for part in parts)


def save_report(path: Path, text: str) -> None:
    """Write the text; StorageError where the disk refuses."""
    write_atomically(path, text.encode())


def _section(title: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines)
    return f"{title}\n{body or 'none'}\n"


def _line(finding: Finding) -> str:
    mend = f" ({finding.mend})" if finding.mend else ""
    return f"{'ok ' if finding.ok else 'BAD'} {finding.name}: {finding.value}{mend}"


def _counted(accounts: Iterable[Account]) -> list[str]:
    return [f"{provider}: {count}" for provider, count in sorted(Counter(each.provider for each in accounts).items())]


def _log_end(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            file.seek(0, 2)
            start = max(0, file.tell() - LOG_BYTES)
            file.seek(start)
            data = file.read()
    except OSError:
        return ["The log cannot be read."]
    lines = data.decode("utf-8", "replace").splitlines()
    return lines[1 if start else 0 :][-LOG_LINES:]  # the first line of a part is no whole one


def _private(text: str, names: Iterable[str]) -> str:
    redactor = Redactor()
    redactor.hide(names)
    home = str(Path.home())
    lines = (redactor.redact(escaped(line)) for line in text.splitlines())
    return "\n".join(line.replace(home, HOME) for line in lines) + "\n"
