"""What the window remembers survives a restart, and never hinders one."""

import pytest

from gui.window_state import WindowState, load, save


def test_it_comes_back(tmp_path):
    state = WindowState(sidebar_width=300, source="shelf:picks", detail=False)
    save(tmp_path / "window.json", state)
    assert load(tmp_path / "window.json") == state


@pytest.mark.parametrize("text", ["", "[]", "{", "null", "[" * 100_000])
def test_a_damaged_file_is_as_at_the_first_start(tmp_path, text):
    (tmp_path / "window.json").write_text(text)
    assert load(tmp_path / "window.json") == WindowState()


def test_what_does_not_fit_is_left_out(tmp_path):
    (tmp_path / "window.json").write_text('{"sidebar": "yes", "tile_size": true, "source": "all", "new": 1}')
    assert load(tmp_path / "window.json") == WindowState()


def test_no_file_is_the_first_start(tmp_path):
    assert load(tmp_path / "none.json") == WindowState()


def test_a_disk_that_refuses_hurts_nobody(tmp_path, caplog):
    save(tmp_path / "no" / "folder" / "window.json", WindowState())
    assert "could not be kept" in caplog.text


def test_what_an_older_version_kept_in_the_settings_is_taken_up(tmp_path):
    state = load(tmp_path / "none.json", {"tile_size": 200, "sidebar": False, "detail": "no", "filter_bar": False})
    assert (state.tile_size, state.sidebar, state.detail, state.filters) == (200, False, True, False)


def test_its_own_file_has_the_last_word(tmp_path):
    save(tmp_path / "window.json", WindowState(tile_size=120))
    assert load(tmp_path / "window.json", {"tile_size": 200}).tile_size == 120
