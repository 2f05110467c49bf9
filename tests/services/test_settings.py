"""services.settings: a bad file costs no start and no data."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.errors import StorageError
from services.settings import Settings, load, save


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_without_a_file_the_usual_settings_hold(path):
    assert load(path) == (Settings(), None)


def test_what_is_saved_is_loaded(path):
    wish = Settings(theme="light", tile_size=200, sidebar=False, thumbnail_budget_mb=512)
    save(path, wish)
    assert load(path) == (wish, None)


def test_keys_of_a_newer_version_survive_a_save(path):
    path.write_text(json.dumps({"theme": "mid", "from_the_future": {"a": [1]}}))
    settings, _ = load(path)
    save(path, replace(settings, tile_size=100))
    assert json.loads(path.read_text())["from_the_future"] == {"a": [1]}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"7",
        b"\xff\xfe\x00",
        b"\x00" * 100,
        b"[" * 100_000,
        b'{"theme": ',
        b'{"a": ' + b"9" * 5000,
    ],
)
def test_a_damaged_file_is_set_aside_and_told(path, data):
    path.write_bytes(data)
    settings, notice = load(path)
    assert settings == Settings()
    assert notice is not None
    assert path.with_name("settings.json.bad").read_bytes() == data
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", None),
        ("tile_size", True),
        ("tile_size", 1e9),
        ("tile_size", 5),
        ("tile_size", "156"),
        ("sidebar", 1),
        ("thumbnail_budget_mb", -1),
        ("filter_bar", []),
    ],
)
def test_one_wrong_value_costs_only_itself(path, name, value):
    path.write_text(json.dumps({"detail": False, name: value}))
    settings, notice = load(path)
    assert settings == Settings(detail=False)
    assert name in str(notice)


def test_an_endless_file_is_not_read(path):
    path.write_bytes(b" " * (1024 * 1024 + 1))
    assert load(path)[1] is not None


def test_a_folder_in_the_files_place_is_told_and_left(path):
    path.mkdir()
    settings, notice = load(path)
    assert settings == Settings()
    assert "cannot be read" in str(notice)
    assert path.is_dir()


@given(data=st.binary(max_size=200))
def test_no_bytes_make_it_raise(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("s") / "settings.json"
    path.write_bytes(data)
    assert isinstance(load(path)[0], Settings)


@given(
    values=st.dictionaries(
        st.sampled_from(["theme", "tile_size", "sidebar", "extra", "other"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=5,
        ),
    )
)
def test_any_json_object_loads_and_saves_again(tmp_path_factory, values):
    path = tmp_path_factory.mktemp("s") / "settings.json"
    path.write_text(json.dumps(values))
    settings, _ = load(path)
    save(path, settings)
    again, notice = load(path)
    assert notice is None
    assert replace(again, extra={}) == replace(settings, extra={})


def test_a_failed_save_keeps_the_old_settings(path):
    save(path, Settings(theme="light"))
    with pytest.raises(StorageError):
        save(path, Settings(extra={"not json": object()}))
    assert load(path)[0].theme == "light"
