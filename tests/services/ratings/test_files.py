"""The exported file: whole or refused with one sentence, and never in memory as a whole."""

from __future__ import annotations

import json
import tracemalloc
from datetime import UTC, datetime

import pytest

from services.catalogue.journal import CollectionRow, Members, ReviewRow
from services.domain import ReviewFile
from services.errors import ServiceError, StorageError, UsageError
from services.ratings import files
from services.ratings.files import read_file, write_file

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
STATES = [
    ReviewRow("a:-:1:0", 10, 4),
    ReviewRow("a:-:2:0", 11, 0, 2, 0, 1, "a note"),
    CollectionRow("c1", 12, "", "Key art"),
    Members("c1", 13, 1, ["a:-:1:0", "a:-:9:0"]),
]


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "ratings.jsonl"
    write_file(made, STATES, NOW)
    return made


def sentence(path):
    with pytest.raises(UsageError) as told:
        list(read_file(path))
    assert "nothing was changed" in str(told.value)
    assert "\n" not in str(told.value)
    return str(told.value)


def test_what_was_written_is_read_and_counted(tmp_path):
    path = tmp_path / "ratings.jsonl"
    assert write_file(path, STATES, NOW) == ReviewFile(reviews=2, collections=1, memberships=2)
    assert list(read_file(path)) == STATES


def test_the_file_is_one_json_object_a_line_and_says_what_it_is(path):
    head, *_, end = map(json.loads, path.read_text().splitlines())
    assert head == {"format": "vitrine-reviews", "version": 1, "made": "2026-11-21T12:00:00+00:00"}
    assert {**end, "sha256": ""} == {"end": True, "reviews": 2, "collections": 1, "memberships": 2, "sha256": ""}


def test_an_export_that_fails_leaves_the_file_of_before(path):
    before = path.read_bytes()

    def failing():
        yield STATES[0]
        raise StorageError("The catalogue is damaged.")

    with pytest.raises(StorageError):
        write_file(path, failing(), NOW)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StorageError):
        write_file(tmp_path / "none" / "x.jsonl", STATES, NOW)
    with pytest.raises(StorageError):
        list(read_file(tmp_path / "x.jsonl"))


def test_a_file_cut_anywhere_is_refused(path):
    whole = path.read_bytes()
    for size in range(0, len(whole), 7):
        path.write_bytes(whole[:size])
        with pytest.raises(ServiceError):
            list(read_file(path))


def test_a_flipped_bit_is_refused_or_was_none_of_the_states(path):
    whole = bytearray(path.read_bytes())
    for at in range(0, len(whole), 3):
        whole[at] ^= 1
        path.write_bytes(whole)
        whole[at] ^= 1
        try:
            assert list(read_file(path)) == STATES, "only the name of the checksum may break unnoticed"
        except ServiceError:
            continue
        assert at > whole.rindex(b'"memberships"')


def test_a_damaged_line_is_told_by_its_number(path):
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], lines[2].replace(b'"rating"', b'rating"'), *lines[3:]]))
    assert "damaged in line 3" in sentence(path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no ratings"),
        (b"\xff\xd8\xff\xe0 a picture", "no ratings"),
        (b'{"some": "other json"}\n', "no ratings"),
        (b"[" * 100_000 + b"\n", "no ratings"),
        (b'{"format": "vitrine-reviews", "version": 2}\n', "newer Vitrine"),
        (b'{"format": "vitrine-reviews", "version": 1}\n' + b"x" * 5_000_000, "The end of"),
        (b'{"format": "vitrine-reviews", "version": 1}\n{"n": ' + b"9" * 5000 + b"}\n", "damaged in line 2"),
    ],
    ids=["empty", "picture", "json", "deep", "newer", "long line", "long number"],
)
def test_foreign_and_hostile_files_are_refused_with_one_sentence(path, content, words):
    path.write_bytes(content)
    assert words in sentence(path)


def test_what_another_program_wrote_needs_no_checksum_but_counts(path):
    lines = path.read_text().splitlines()
    end = json.loads(lines.pop())
    del end["sha256"]
    path.write_text("\n".join([*lines, json.dumps(end)]) + "\n")
    assert list(read_file(path)) == STATES
    path.write_text("\n".join([*lines, json.dumps({**end, "reviews": 3})]) + "\n")
    assert "not what was once exported" in sentence(path)


def test_reviews_out_of_order_are_refused(tmp_path):
    path = tmp_path / "x.jsonl"
    write_file(path, [STATES[0], STATES[0]], NOW)
    assert "damaged in line 3" in sentence(path)


def test_nothing_follows_the_end(path):
    path.write_bytes(path.read_bytes() * 2)
    assert "goes on after its end" in sentence(path)


def test_more_collections_than_can_be_are_refused(path, tmp_path):
    many = (CollectionRow(f"c{n}", 1, "", "x") for n in range(files.MAX_COLLECTIONS + 1))
    write_file(path, many, NOW)
    assert "more than Vitrine can take in" in sentence(path)


def test_the_memory_does_not_grow_with_the_file(tmp_path):
    def peak(count):
        path = tmp_path / f"{count}.jsonl"
        tracemalloc.start()
        write_file(path, (ReviewRow(f"a:-:{n:08}:0", n + 1, 3, note="x" * 100) for n in range(count)), NOW)
        assert sum(1 for _ in read_file(path)) == count
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(10)
    assert peak(5000) < peak(500) + 200_000
