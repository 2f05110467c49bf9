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
    wish = Settings(theme="light", scale=115, keys={"pick": ["Y"]}, thumbnail_budget_mb=512)
    save(path, wish)
    assert load(path) == (wish, None)


def test_keys_of_a_newer_version_survive_a_save(path):
    path.write_text(json.dumps({"theme": "mid", "from_the_future": {"a": [1]}}))
    settings, _ = load(path)
    save(path, replace(settings, scale=90))
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
        ("scale", True),
        ("scale", 1e9),
        ("scale", 5),
        ("scale", "100"),
        ("system_font", 1),
        ("thumbnail_budget_mb", -1),
        ("label_initials", []),
        ("keys", ["Ctrl+K"]),
        ("log_level", "loud"),
    ],
)
def test_one_wrong_value_costs_only_itself(path, name, value):
    path.write_text(json.dumps({"language": "de", name: value}))
    settings, notice = load(path)
    assert settings == Settings(language="de")
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
        st.sampled_from(["theme", "scale", "keys", "extra", "other"]),
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
    assert replace(again, extra={}, keys={}) == replace(settings, extra={}, keys={})  # which may hold NaN


def test_a_failed_save_keeps_the_old_settings(path):
    save(path, Settings(theme="light"))
    with pytest.raises(StorageError):
        save(path, Settings(extra={"not json": object()}))
    assert load(path)[0].theme == "light"


def test_keys_that_make_no_sense_survive_a_save(path):
    wrong = {"pick": 7, "from-the-future": ["F1"], "reject": ["R"]}
    path.write_text(json.dumps({"keys": wrong}))
    settings, notice = load(path)
    save(path, replace(settings, theme="light"))
    assert notice is None
    assert json.loads(path.read_text())["keys"] == wrong


def test_what_the_window_remembers_now_stays_in_an_older_file(path):
    path.write_text(json.dumps({"tile_size": 200, "sidebar": False}))
    settings, notice = load(path)
    save(path, replace(settings, theme="light"))
    assert notice is None
    assert json.loads(path.read_text())["tile_size"] == 200
