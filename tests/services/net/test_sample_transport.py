"""The sample transport: a listing and media over packaged files, as a well-behaved server would give them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from services.net.sample_transport import SampleTransport, packaged_samples

STARTED = datetime(2026, 3, 1, 12, tzinfo=UTC)
BYTES = bytes(range(200))


@pytest.fixture
def folder(tmp_path):
    items = [
        {"id": f"smp_{number}", "type": "image", "minutes": number * 10, "file": f"{number}.png", "mime": "image/png"}
        for number in range(5)
    ]
    items.append({"id": "smp_clip", "type": "video", "minutes": 60, "file": "c.mov", "mime": "video/quicktime",
                  "poster": "c.jpg"})  # fmt: skip
    items.append({"id": "smp_failed", "type": "image", "minutes": 70, "error": "refused"})
    for item in items:
        for name in (item.get("file"), item.get("poster")):
            if name:
                (tmp_path / name).write_bytes(BYTES)
    (tmp_path / "manifest.json").write_text(json.dumps({"version": 1, "items": items[::-1]}))
    (tmp_path / "LICENSE.txt").write_text("free")
    return tmp_path


@pytest.fixture
def get(run, folder):
    def send(path, method="GET", headers=None):
        async def scenario():
            async with httpx.AsyncClient(transport=SampleTransport(STARTED, folder=folder)) as client:
                return await client.request(method, httpx.URL("https://sample.invalid").join(path), headers=headers)

        return run(scenario())

    return send


def test_the_list_is_newest_first_with_dates_before_the_first_start(get):
    rows = get("/v1/assets").json()["assets"]
    assert [row["id"] for row in rows] == [*(f"smp_{number}" for number in range(5)), "smp_clip", "smp_failed"]
    assert datetime.fromisoformat(rows[3]["createdAt"]) == STARTED - timedelta(minutes=30)


def test_rows_name_their_media_and_not_the_manifests_own_fields(get):
    clip, failed = get("/v1/assets").json()["assets"][-2:]
    assert clip["urls"] == {
        "original": "https://sample.invalid/media/c.mov", "thumbnail": "https://sample.invalid/media/c.jpg",
    }  # fmt: skip
    assert failed["urls"] == {}
    assert not {"minutes", "file", "poster"} & clip.keys()


def test_pages_lead_to_the_end_without_a_gap(get):
    seen, token = [], ""
    while token is not None:
        body = get(f"/v1/assets?limit=3{token and f'&after={token}'}").json()
        seen += [row["id"] for row in body["assets"]]
        token = body["next"]
        assert body["total"] == 7
    assert len(seen) == len(set(seen)) == 7


def test_named_rows_come_alone(get):
    body = get("/v1/assets?ids=smp_2,smp_gone,smp_0").json()
    assert [row["id"] for row in body["assets"]] == ["smp_0", "smp_2"]


@pytest.mark.parametrize("query", ["after=smp_gone", "limit=0", "limit=101", "limit=many"])
def test_questions_that_make_no_sense_are_refused(get, query):
    assert get(f"/v1/assets?{query}").status_code == 400


def test_media_come_whole_with_type_validator_and_date(get):
    answer = get("/media/3.png")
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, BYTES, "image/png")
    assert answer.headers["etag"]
    assert answer.headers["last-modified"] == "Sun, 01 Mar 2026 11:30:00 GMT"


def test_posters_are_media_too(get):
    assert get("/media/c.jpg").headers["content-type"] == "image/jpeg"


def test_head_tells_the_length_and_sends_nothing(get):
    answer = get("/media/3.png", "HEAD")
    assert (answer.headers["content-length"], answer.content) == ("200", b"")


@pytest.mark.parametrize(
    ("wanted", "start", "end"), [("10-19", 10, 20), ("190-", 190, 200), ("-5", 195, 200), ("150-900", 150, 200)]
)
def test_a_range_brings_only_that_part(get, wanted, start, end):
    answer = get("/media/3.png", headers={"Range": f"bytes={wanted}"})
    assert (answer.status_code, answer.content) == (206, BYTES[start:end])
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/200"


@pytest.mark.parametrize("wanted", ["200-", "900-950", "20-10", "-0"])
def test_a_range_outside_the_file_is_refused(get, wanted):
    answer = get("/media/3.png", headers={"Range": f"bytes={wanted}"})
    assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */200")


def test_a_part_of_another_version_is_never_sent(get):
    answer = get("/media/3.png", headers={"Range": "bytes=10-", "If-Range": '"older"'})
    assert (answer.status_code, answer.content) == (200, BYTES)


def test_a_part_of_this_version_is_sent(get):
    tag = get("/media/3.png").headers["etag"]
    assert get("/media/3.png", headers={"Range": "bytes=10-", "If-Range": tag}).status_code == 206


@pytest.mark.parametrize(
    "path",
    ["/media/LICENSE.txt", "/media/manifest.json", "/media/../manifest.json", "/media/%2e%2e/x", "/3.png", "/",
     "/media/", "https://elsewhere.invalid/media/3.png", "http://sample.invalid/media/3.png"],
)  # fmt: skip
def test_what_no_row_names_is_not_there(get, path):
    assert get(path).status_code == 404


def test_nothing_can_be_written(get):
    assert get("/media/3.png", "DELETE").status_code == 405


def test_a_missing_file_is_not_there(get, folder):
    (folder / "3.png").unlink()
    assert get("/media/3.png").status_code == 404


@pytest.mark.parametrize("text", ["", "{", "[]", '{"items": [{}]}', '{"items": [{"minutes": "x"}]}'])
def test_a_damaged_manifest_is_a_refusal_and_no_crash(get, folder, text):
    (folder / "manifest.json").write_text(text)
    assert get("/v1/assets").status_code == 404


def test_the_packaged_library_is_served(run):
    async def scenario():
        async with httpx.AsyncClient(transport=SampleTransport(STARTED)) as client:
            body = (await client.get("https://sample.invalid/v1/assets?limit=100")).json()
            urls = [url for row in body["assets"] for url in row["urls"].values()]
            answers = [await client.get(url) for url in urls]
            return body["assets"], answers

    rows, answers = run(scenario())
    assert rows
    assert packaged_samples().is_dir()
    assert {answer.status_code for answer in answers} == {200}
