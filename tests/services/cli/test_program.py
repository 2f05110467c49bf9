"""`vitrine` as scripts use it: shapes, exit statuses, and what goes to which stream."""

from __future__ import annotations

import pytest

from tests.fake_vendors import FakeConfig, nasty
from tests.services.cli_running import Shell

ASSET_FIELDS = {
    "uid", "account", "provider", "feed", "feeds", "remote_id", "index", "request_id", "kind", "status", "remote_type",
    "mime", "created_at", "created_at_estimated", "prompt", "negative_prompt", "model", "seed", "width", "height",
    "duration", "bytes", "tags", "collections", "privacy", "cost", "cost_unit", "error", "params", "review",
}  # fmt: skip


@pytest.fixture
def fake_config() -> FakeConfig:
    return FakeConfig(rows=40)


@pytest.fixture
def vitrine(tmp_path) -> Shell:
    return Shell(tmp_path)


def test_an_account_is_added_listed_checked_and_removed(vitrine, fakes):
    account = vitrine.add(fakes, "scenario", "--label", "Studio North")
    (listed,) = vitrine("accounts", "list", "--json").lines
    assert listed == {
        "id": account,
        "provider": "scenario",
        "label": "Studio North",
        "base_url": fakes.base_url("scenario"),
        "options": {},
        "key": "ok",
        "feeds": [],
    }
    (checked,) = vitrine("accounts", "check", account, "--json").lines
    assert checked["ok"] is True
    assert checked["status"] == "ok"
    assert vitrine("accounts", "remove", account).status == 0
    assert vitrine("accounts", "list", "--json").out == ""
    assert '"vitrine' not in (vitrine.home / "keys.json").read_text()


def test_sync_tells_one_line_for_each_list_and_list_prints_every_field(vitrine, fakes):
    account = vitrine.add(fakes, "oxen")
    ran = vitrine("sync", "--all", "--json")
    assert ran.status == 0
    told = {"account": account, "feed": "generations", "pages": 2, "new": 40, "changed": 0, "total": 40}
    assert ran.lines == [{**told, "complete": True, "error": None}]
    rows = vitrine("list", "--json").lines
    assert len(rows) == 40
    assert set(rows[0]) == ASSET_FIELDS
    assert [row["remote_id"] for row in rows] == [row["generation_id"] for row in fakes.expected("oxen", "generations")]


def test_urls_are_printed_only_when_asked_for(vitrine, fakes):
    vitrine.add(fakes, "scenario")
    vitrine("sync", "--pages", "1")
    (row,) = vitrine("list", "--with-urls", "--status", "succeeded", "--kind", "image", "--limit", "1", "--json").lines
    assert set(row) == ASSET_FIELDS | {"url", "urls"}
    assert fakes.file(row["url"])


def test_a_review_is_kept_and_found_by_its_filters(vitrine, fakes):
    vitrine.add(fakes, "oxen")
    vitrine("sync", "--all")
    uid = vitrine("list", "--limit", "1", "--json").lines[0]["uid"]
    said = ["--rating", "4", "--flag", "pick", "--label", "green", "--note", "Zwischenstand 夜", "--tag", "hero"]
    (told,) = vitrine("review", uid, *said, "--json").lines
    assert told == {
        "uid": uid,
        "review": {"rating": 4, "flag": "pick", "label": "green", "note": "Zwischenstand 夜", "tags": ["hero"]},
    }
    for filters in (
        ["--rating", ">=4"],
        ["--flag", "pick"],
        ["--label", "green"],
        ["--tag", "hero"],
        ["--search", "zwischenstand"],
    ):
        assert [row["uid"] for row in vitrine("list", *filters, "--json").lines] == [uid], filters
    assert uid not in {row["uid"] for row in vitrine("list", "--unreviewed", "--json").lines}


def test_thumbs_writes_files_and_skips_what_has_no_picture(vitrine, fakes):
    vitrine.add(fakes, "pictory")
    vitrine("sync", "--pages", "1", "--feed", "images")
    ran = vitrine("thumbs", "--json")
    assert ran.status in (0, 3)
    assert {"uid", "size", "path", "error"} == set(ran.lines[0])
    assert any(line["path"] for line in ran.lines)


def test_a_refused_key_ends_with_4(vitrine, fakes):
    secrets = "wrong-key-entirely\n"
    added = vitrine("accounts", "add", "oxen", "--base-url", fakes.base_url("oxen"), "--secret-stdin", stdin=secrets)
    assert added.status == 0
    ran = vitrine("sync", "--json")
    assert ran.status == 4
    assert ran.lines[0]["error"]
    assert "wrong-key-entirely" not in ran.out + ran.err


def test_one_failing_account_of_two_ends_with_3(vitrine, fakes):
    vitrine.add(fakes, "oxen")
    vitrine.add(fakes, "pictory")
    fakes.oxen.nasty(nasty.status(404))
    assert vitrine("sync", "--json").status == 3


def test_nothing_that_could_be_done_ends_with_1_and_one_line(vitrine, fakes):
    vitrine.add(fakes, "oxen")
    fakes.oxen.nasty(nasty.status(404))
    ran = vitrine("sync")
    assert ran.status == 1
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["list", "--kind", "painting"],
        ["list", "--rating", "6"],
        ["list", "--since", "yesterday-ish"],
        ["list", "--account", "oxen-nobody11"],
        ["list", "--provider", "midway"],
        ["list", "--feed", "nowhere"],
        ["review", "no-such-uid", "--rating", "3"],
        ["sync", "--account", "oxen-nobody11"],
        ["sync", "--pages", "0"],
        ["accounts", "add", "nobody", "--secret-stdin"],
        ["accounts", "remove", "oxen-nobody11"],
        ["accounts", "check", "oxen-nobody11"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_no_traceback(vitrine, words):
    ran = vitrine(*words)
    assert ran.status == 2
    assert ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_an_impossible_filter_combination_ends_with_2_and_nothing_is_sent(vitrine, fakes):
    vitrine.add(fakes, "scenario")
    fakes.forget()
    ran = vitrine("sync", "--where", "type=txt2img", "--where", "types=img2img")
    assert ran.status == 2
    assert fakes.requests_to("scenario") == []


def test_doctor_tells_versions_and_folders(vitrine):
    (told,) = vitrine("doctor", "--json").lines
    assert told["catalogue"]["ok"]
    assert "data folder" in told
    assert "jpeg" in told["pictures"]["value"].lower()


def test_nothing_matched_is_no_failure(vitrine):
    ran = vitrine("list", "--json")
    assert (ran.status, ran.out) == (0, "")


def test_a_subcommand_never_imports_the_window(vitrine):
    ran = vitrine("list", "--json")
    assert ran.status == 0
    assert "PySide6" not in ran.err


def test_without_a_keyring_an_account_is_not_half_added(vitrine, fakes):
    secrets = "".join(f"{line}\n" for line in fakes.secret_lines("oxen"))
    vitrine.home.joinpath("keys.json").mkdir()
    ran = vitrine("accounts", "add", "oxen", "--base-url", fakes.base_url("oxen"), "--secret-stdin", stdin=secrets)
    assert ran.status == 1
    assert vitrine("accounts", "list", "--json").out == ""


def test_search_understands_the_language_of_the_window(vitrine, fakes):
    vitrine.add(fakes, "oxen", "--label", "My oxen")
    vitrine("sync", "--all")
    images = vitrine("list", "--kind", "image", "--json").lines
    found = vitrine("list", "--search", 'type:image account:"my oxen"', "--json").lines
    assert found == images
    others = vitrine("list", "--search=-type:image", "--json").lines
    assert len(others) == 40 - len(images) > 0
    both = vitrine("list", "--search", "type:image", "--kind", "video", "--json")
    assert (both.status, both.out) == (0, "")


def test_a_search_that_makes_no_sense_exits_2_and_says_why(vitrine):
    ran = vitrine("list", "--search", "rating:9")
    assert ran.status == 2
    assert "“9” is not a rating" in ran.err
