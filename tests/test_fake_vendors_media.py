"""The fake media are real files: signed, scaled, resumable, and gone when they should be."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.fake_vendors import FakeConfig, FakeVendors
from tests.fake_vendors.ask import HEADERS, get
from tests.fake_vendors.fixtures import fake_config, fakes, http
from tests.fake_vendors.world import SECRETS

__all__ = ["fake_config", "fakes", "http"]


# Media.


def picture_rows(fakes: FakeVendors) -> list[dict]:
    return [row for row in fakes.scenario.rows if row["kind"] == "image" and row["status"] == "success"]


def test_every_listed_file_is_there_and_as_told(fakes, http):
    for row in fakes.expected("scenario", "assets")[:60]:
        for url in [row["url"], *(link["url"] for link in row.values() if isinstance(link, dict) and "url" in link)]:
            if url:
                answer = http.get(url)
                assert answer.status_code == 200
                assert answer.content == fakes.file(url)
        if row["url"]:
            body = http.get(row["url"]).content
            assert len(body) == row["properties"]["size"]
            if row["kind"] == "image":
                assert Image.open(io.BytesIO(body)).size == (row["properties"]["width"], row["properties"]["height"])


def test_pictory_and_modelslab_files_are_pictures_that_differ(fakes, http):
    urls = [row["url"] for row in fakes.pictory.rows[:12]]
    urls += [url for row in fakes.modelslab.rows[:12] for url in row["output"]]
    bodies = [http.get(url).content for url in urls]
    assert len(set(bodies)) == len(bodies)
    for url, body in zip(urls, bodies, strict=True):
        assert body == fakes.file(url)
        Image.open(io.BytesIO(body)).verify()


def test_old_modelslab_files_are_gone(fakes, http):
    rows = [row for row in fakes.modelslab.rows[-29:] if row["output"]]
    assert {http.get(row["output"][0]).status_code for row in rows} == {404, 410}


def test_transforms_work_when_appended_to_the_signed_text(fakes, http):
    for row in picture_rows(fakes)[:40]:
        answer = http.get(row["url"] + "&width=64&fit=inside&format=jpeg&quality=80")
        small = Image.open(io.BytesIO(answer.content))
        assert (small.format, small.width <= 64) == ("JPEG", True)
        assert answer.headers["content-type"] == "image/jpeg"


@pytest.mark.parametrize(("fit", "fills"), [("cover", True), ("fill", True), ("inside", False)])
def test_fit_decides_about_the_box(fakes, http, fit, fills):
    row = next(row for row in picture_rows(fakes) if row["properties"]["width"] != row["properties"]["height"])
    size = Image.open(io.BytesIO(http.get(f"{row['url']}&width=40&height=40&fit={fit}").content)).size
    assert (size == (40, 40)) is fills
    assert max(size) == 40


def test_a_signed_address_must_not_be_touched(fakes, http):
    url = picture_rows(fakes)[0]["url"]
    base, query = url.split("?")
    parts = query.split("&")
    for wrong in (
        base,
        f"{base}?width=64&{query}",
        f"{base}?{'&'.join(parts[::-1])}",
        f"{base}?{'&'.join(parts[1:])}",
        url.replace("Signature=", "Signature=A"),
        url.replace("asset_a", "asset_b"),
    ):
        answer = http.get(wrong)
        assert (answer.status_code, answer.headers["content-type"]) == (403, "application/xml")


def test_signed_addresses_expire_by_the_servers_clock(http):
    with FakeVendors(FakeConfig(rows=30, url_life=60)) as fakes:
        row = picture_rows(fakes)[0]
        assert http.get(row["url"]).status_code == 200
        fakes.clock.advance(130)
        assert http.get(row["url"]).status_code == 403
        assert (
            http.get(get(http, fakes, "scenario", f"/v1/assets/{row['id']}").json()["asset"]["url"]).status_code == 200
        )


def test_original_assets_are_signed_and_never_scaled(fakes, http):
    row = picture_rows(fakes)[0]
    url = get(http, fakes, "scenario", f"/v1/assets/{row['id']}", originalAssets="true").json()["asset"]["url"]
    assert "/assets/" in url
    assert http.get(url + "&width=16").content == fakes.file(row["url"])


def oxen_row(fakes: FakeVendors, repo: str | None, media_type: str = "image") -> dict:
    return next(
        row
        for row in fakes.oxen.rows
        if row.get("result_url") and row["target_repo"] == repo and row["media_type"] == media_type
    )


def test_repository_files_need_the_key_and_scale(fakes, http):
    row = oxen_row(fakes, "renders")
    assert http.get(row["result_url"]).status_code == 401
    whole = http.get(row["result_url"], headers=HEADERS["oxen"])
    assert whole.content == fakes.file(row["result_url"])
    small = http.get(row["result_url"] + "?width=64", headers=HEADERS["oxen"])
    assert max(Image.open(io.BytesIO(small.content)).size) <= 64
    both = http.get(row["result_url"] + "?width=50&height=20", headers=HEADERS["oxen"])
    assert Image.open(io.BytesIO(both.content)).size == (50, 20)


def test_a_repository_video_has_a_thumbnail(fakes, http):
    url = oxen_row(fakes, "renders", "video")["result_url"] + "?thumbnail=true"
    assert Image.open(io.BytesIO(http.get(url, headers=HEADERS["oxen"]).content)).size == (320, 240)


def test_a_presigned_result_wants_no_key_and_echoes_it(fakes, http):
    url = oxen_row(fakes, None)["result_url"]
    assert http.get(url).status_code == 200
    assert http.get(url + "&width=20").status_code == 403
    answer = http.get(url, headers=HEADERS["oxen"])
    assert answer.status_code == 400
    assert SECRETS["oxen"][0] in answer.text
    fakes.clock.advance(3700)
    assert http.get(url).status_code == 403
    fakes.forget()


def test_files_can_be_resumed(fakes, http):
    url = fakes.pictory.rows[3]["url"]
    whole = http.get(url)
    size, tag = len(whole.content), whole.headers["etag"]
    rest = http.get(url, headers={"Range": "bytes=100-", "If-Range": tag})
    assert (rest.status_code, rest.content) == (206, whole.content[100:])
    assert rest.headers["content-range"] == f"bytes 100-{size - 1}/{size}"
    assert http.get(url, headers={"Range": "bytes=-5"}).content == whole.content[-5:]
    assert http.get(url, headers={"Range": "bytes=100-", "If-Range": '"other"'}).status_code == 200
    assert http.get(url, headers={"Range": f"bytes={size}-"}).status_code == 416
    head = http.head(url)
    assert (head.headers["content-length"], head.content) == (str(size), b"")


def test_most_files_tell_when_they_were_made(fakes, http):
    told = [http.head(row["url"]).headers.get("last-modified") for row in fakes.pictory.rows[:40]]
    assert None in told
    assert len([stamp for stamp in told if stamp]) > 30
