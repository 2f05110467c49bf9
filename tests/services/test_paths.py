"""services.paths: which folders, and that other users cannot look in."""

import stat
import sys
from pathlib import Path

import pytest

from services.errors import StorageError
from services.paths import app_paths, prepare

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")


def test_one_folder_holds_everything_when_vitrine_home_is_set(tmp_path):
    paths = app_paths({"VITRINE_HOME": str(tmp_path)})
    for path in (paths.catalogue, paths.journal, paths.thumbnails, paths.settings, paths.window_state, paths.log):
        assert tmp_path in path.parents


def test_an_empty_vitrine_home_counts_as_none(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert app_paths({"VITRINE_HOME": " "}) == app_paths({})


def test_the_platforms_own_folders_are_absolute_and_named_after_us():
    paths = app_paths({})
    assert paths.data.is_absolute()
    assert "vitrine" in paths.data.parts


def test_a_relative_home_is_made_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert app_paths({"VITRINE_HOME": "here"}).data == tmp_path / "here" / "data"


def test_the_sample_library_shares_no_file_with_the_real_one(tmp_path):
    environ = {"VITRINE_HOME": str(tmp_path)}
    real, demo = app_paths(environ), app_paths(environ, demo=True)
    assert demo.data == real.data / "demo"
    for path in (demo.catalogue, demo.thumbnails, demo.settings, demo.log):
        assert demo.data in path.parents


@pytest.mark.parametrize("home", ["~nobody-of-this-name/x"])
def test_a_home_that_cannot_be_is_told(home):
    with pytest.raises(StorageError, match="VITRINE_HOME"):
        app_paths({"VITRINE_HOME": home})


@posix
def test_the_folders_are_closed_to_others_also_when_they_were_open(tmp_path):
    paths = app_paths({"VITRINE_HOME": str(tmp_path / "home")})
    paths.data.mkdir(parents=True, mode=0o755)
    paths.data.chmod(0o755)
    prepare(paths)
    for folder in (paths.data, paths.cache, paths.config, paths.logs, paths.backups):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
def test_a_folder_of_the_users_own_keeps_its_mode(tmp_path):
    tmp_path.chmod(0o755)
    prepare(app_paths({"VITRINE_HOME": str(tmp_path)}))
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_preparing_twice_is_harmless(tmp_path):
    paths = app_paths({"VITRINE_HOME": str(tmp_path)})
    prepare(paths)
    prepare(paths)
    assert paths.data.is_dir()


def test_a_file_in_the_way_is_told(tmp_path):
    (tmp_path / "data").write_text("mine")
    with pytest.raises(StorageError, match="is a file"):
        prepare(app_paths({"VITRINE_HOME": str(tmp_path)}))
    assert (tmp_path / "data").read_text() == "mine"


@pytest.mark.parametrize("home", ["/dev/null/x", "\0", "x" * 300])
def test_an_impossible_path_is_one_sentence(home):
    with pytest.raises(StorageError):
        prepare(app_paths({"VITRINE_HOME": str(Path("/") / home)}))


def test_folders_made_on_the_way_are_closed_too(tmp_path):
    prepare(app_paths({"VITRINE_HOME": str(tmp_path / "new" / "home")}, demo=True))
    for folder in (tmp_path / "new", tmp_path / "new" / "home", tmp_path / "new" / "home" / "data"):
        assert folder.stat().st_mode & 0o077 == 0, folder
