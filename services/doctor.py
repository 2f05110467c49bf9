"""What somebody who helps would ask for first: versions, keyring, folders, codecs, limits, and what is missing."""

from __future__ import annotations

import asyncio
import shutil
import sys
from dataclasses import dataclass

from services.catalogue import Catalogue
from services.credentials import CredentialStore
from services.paths import Paths
from services.pictures.pool import WorkerPool
from services.storage import LOW_DISK_BYTES

LIBRARIES = ("PySide6-Essentials", "qasync", "httpx", "pillow", "keyring", "truststore")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `mend` says what to do where it is not ok."""

    name: str
    ok: bool
    value: str
    mend: str = ""


async def examine(paths: Paths, keys: CredentialStore, catalogue: Catalogue, pool: WorkerPool) -> tuple[Finding, ...]:
    """Look at everything; nothing here changes anything."""
    import platform  # as below

    return (
        Finding("vitrine", ok=True, value=version_of("vitrine")),
        Finding("python", ok=sys.version_info >= (3, 11), value=platform.python_version()),
        Finding("system", ok=True, value=platform.platform()),
        *(_library(name) for name in LIBRARIES),
        await _keyring(keys),
        *(await asyncio.to_thread(_folders, paths)),
        await _catalogue(catalogue),
        await _codecs(pool),
        await _limits(pool),
    )


def _library(name: str) -> Finding:
    version = version_of(name)
    return Finding(name, ok=bool(version), value=version, mend="" if version else "Install Vitrine again.")


def version_of(name: str) -> str:
    """The installed version of a distribution; "" where there is none."""
    import importlib.metadata  # a hundredth of the start, and only who asks for a version needs it

    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


async def _keyring(keys: CredentialStore) -> Finding:
    name = await keys.describe()
    mend = "" if name else "Install and unlock a keyring (GNOME Keyring, KWallet); keys are kept for a session only."
    return Finding("keyring", ok=bool(name), value=name or "none", mend=mend)


def _folders(paths: Paths) -> list[Finding]:
    findings = []
    for name, folder in (("data", paths.data), ("cache", paths.cache), ("config", paths.config), ("logs", paths.logs)):
        free = shutil.disk_usage(folder).free
        private = folder.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
        mend = "" if private else f"Make it yours alone: chmod 700 {folder}"
        if free < LOW_DISK_BYTES:
            mend = "Free some space on this disk."
        findings.append(Finding(f"{name} folder", ok=not mend, value=f"{folder} ({free / 1e9:.1f} GB free)", mend=mend))
    return findings


async def _catalogue(catalogue: Catalogue) -> Finding:
    wrong = await catalogue.check()
    mend = "Start Vitrine's window once: it mends the catalogue from its backup and journal." if wrong else ""
    return Finding("catalogue", ok=not wrong, value="; ".join(wrong) or "whole", mend=mend)


async def _codecs(pool: WorkerPool) -> Finding:
    formats = await pool.formats()
    mend = "" if formats else "Install Vitrine again."
    return Finding("pictures", ok=bool(formats), value=", ".join(formats), mend=mend)


async def _limits(pool: WorkerPool) -> Finding:
    limits = await pool.limits_in_force()
    return Finding("decoder limits", ok=True, value=", ".join(limits) or "none on this system")
