"""Where Vitrine keeps its files: the platform's own folders, or one folder named by `VITRINE_HOME`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from services.errors import StorageError
from services.files import storage_error
from services.words import said

APP_NAME = "vitrine"
PRIVATE_FOLDER = 0o700


@dataclass(frozen=True, slots=True)
class Paths:
    """The four folders, and the files in them that have fixed names."""

    data: Path
    cache: Path
    config: Path
    logs: Path

    @property
    def catalogue(self) -> Path:
        """The database of everything listed and reviewed."""
        return self.data / "catalogue.sqlite3"

    @property
    def journal(self) -> Path:
        """The plain-text twin of the reviews."""
        return self.data / "reviews.journal"

    @property
    def backups(self) -> Path:
        """Folder of the catalogue's backups."""
        return self.data / "backups"

    @property
    def thumbnails(self) -> Path:
        """The thumbnail store; deleting it is always safe."""
        return self.cache / "thumbnails.sqlite3"

    @property
    def settings(self) -> Path:
        """What the user chose."""
        return self.config / "settings.json"

    @property
    def window_state(self) -> Path:
        """What the window remembers by itself: size, panes, source, current item."""
        return self.config / "window.json"

    @property
    def log(self) -> Path:
        """The log; older parts have a number behind."""
        return self.logs / "vitrine.log"


def app_paths(environ: Mapping[str, str] = os.environ, *, demo: bool = False) -> Paths:
    """Vitrine's folders; nothing is made yet. The sample library lives in folders of its own below `data/demo`."""
    home = environ.get("VITRINE_HOME", "").strip()
    paths = _below(_absolute(home)) if home else _of_platform()
    return _below(paths.data / "demo", own_data=True) if demo else paths


def _absolute(text: str) -> Path:
    try:
        return Path(text).expanduser().absolute()
    except (RuntimeError, ValueError) as err:
        raise StorageError(said("VITRINE_HOME names no folder ({text!r}); set it to a full path.", text=text)) from err


def _below(home: Path, *, own_data: bool = False) -> Paths:
    return Paths(home if own_data else home / "data", home / "cache", home / "config", home / "logs")


def _of_platform() -> Paths:
    folders = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    paths = Paths(folders.user_data_path, folders.user_cache_path, folders.user_config_path, folders.user_log_path)
    if not paths.data.is_absolute():
        raise StorageError(
            said("Your home folder is not known here; set VITRINE_HOME to a folder for Vitrine's files.")
        )
    return paths


def prepare(paths: Paths) -> None:
    """Make the folders, closed to other users; StorageError where the disk refuses."""
    for folder in (paths.data, paths.cache, paths.config, paths.logs, paths.backups):
        try:
            _make(folder)
            if folder.stat().st_mode & 0o077:
                folder.chmod(PRIVATE_FOLDER)
        except FileExistsError as err:
            raise StorageError(
                said("{folder} is a file where Vitrine needs a folder; move it away.", folder=folder)
            ) from err
        except (OSError, ValueError) as err:
            known = err if isinstance(err, OSError) else OSError()
            raise storage_error(said("Cannot make the folder"), folder, known) from err


def _make(folder: Path) -> None:
    """The folder, and those above it that are missing, each closed to others: `parents=True` would leave them open."""
    for each in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        each.mkdir(PRIVATE_FOLDER, exist_ok=True)
    folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
