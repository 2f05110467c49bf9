"""Each fault of the fake vendors does on the wire what its name says."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

import httpx
import pytest

from tests.fake_vendors import FakeConfig, FakeVendors, answers, nasty
from tests.fake_vendors.ask import FIRST_PAGES, HEADERS, first_page
from tests.fake_vendors.named import FAULTS, set_nasty
from tests.fake_vendors.world import SECRETS, VENDORS

OXEN, KEY = FIRST_PAGES["oxen"], HEADERS["oxen"]


@pytest.fixture(scope="module")
def shared() -> Iterator[FakeVendors]:
    with FakeVendors(FakeConfig(rows=250, sizes={"oxen/generations": 90})) as running:
        yield running
        assert running.crashes == []


@pytest.fixture
def fakes(shared: FakeVendors) -> Iterator[FakeVendors]:
    yield shared
    for host in shared.hosts.values():
        host.nice()
    shared.forget()


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=1.0) as made:
        yield made


def oxen(client: httpx.Client, fakes: FakeVendors, **params: object) -> httpx.Response:
    return first_page(client, fakes, "oxen", **params)


# When a fault strikes.


def test_times_skip_and_path_say_when(fakes, client):
    rule = fakes.oxen.nasty(nasty.status(503), times=2, skip=1, path="generations$")
    client.get(fakes.base_url("oxen") + "/api/ai/queue", headers=KEY)
    assert [oxen(client, fakes).status_code for _ in range(5)] == [200, 503, 503, 200, 200]
    assert rule.hits == 2


def test_chance_is_seeded(fakes, client):
    def struck() -> list[int]:
        rule = fakes.oxen.nasty(nasty.status(500), chance=0.5, seed=3)
        found = [oxen(client, fakes, page_size=1).status_code for _ in range(20)]
        rule.stop()
        return found

    first = struck()
    assert set(first) == {200, 500}
    assert struck() == first


def test_faults_combine(fakes, client):
    fakes.oxen.nasty(nasty.chunked())
    fakes.oxen.nasty(answers.lying_total(5))
    answer = oxen(client, fakes)
    assert answer.headers["transfer-encoding"] == "chunked"
    assert answer.json()["total_entries"] == 95


def test_one_vendor_is_nasty_and_the_others_are_well(fakes, client):
    fakes.oxen.nasty(nasty.status(500))
    assert [first_page(client, fakes, vendor).status_code for vendor in VENDORS] == [200, 500, 200, 200]


# The wire.


def test_latency_and_drip_take_their_time(fakes, client):
    fakes.oxen.nasty(nasty.latency(0.15), times=1)
    started = time.monotonic()
    assert oxen(client, fakes).status_code == 200
    assert time.monotonic() - started >= 0.15
    fakes.oxen.nasty(nasty.drip(40, 0.01), times=1)
    assert len(oxen(client, fakes, page_size=1).json()["generations"]) == 1


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (nasty.stall(), httpx.ReadTimeout),
        (nasty.stall(10), httpx.ReadTimeout),
        (nasty.cut_body(), httpx.RemoteProtocolError),
        (nasty.cut_chunked(), httpx.RemoteProtocolError),
        (nasty.reset(), httpx.ReadError),
        (nasty.reset(0.5), httpx.ReadError),
        (nasty.junk(), httpx.RemoteProtocolError),
        (nasty.junk(b"HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n"), httpx.RemoteProtocolError),
        (nasty.huge_header(300), httpx.RemoteProtocolError),
    ],
)
def test_a_broken_answer_breaks_the_client_and_the_next_is_well(fakes, client, fault, error):
    fakes.oxen.nasty(fault, times=1)
    with pytest.raises(error):
        oxen(client, fakes)
    assert oxen(client, fakes).status_code == 200


def test_what_httpx_takes_for_success_is_cut_all_the_same(fakes, client):
    fakes.oxen.nasty(nasty.cut_unframed(), times=1)
    fakes.oxen.nasty(nasty.cut_gzip(), times=1, skip=1)
    fakes.oxen.nasty(nasty.cut_json(), times=1, skip=2)
    for _ in range(3):
        answer = oxen(client, fakes)
        assert answer.status_code == 200
        with pytest.raises(ValueError):
            answer.json()


def test_a_bomb_grows(fakes, client):
    fakes.oxen.nasty(nasty.gzip_bomb(8), times=1)
    answer = oxen(client, fakes)
    assert int(answer.headers["content-length"]) < 20_000
    assert len(answer.content) > 8 << 20


def test_extra_bytes_follow_the_answer(fakes):
    fakes.oxen.nasty(nasty.extra_bytes(b"more"), times=1)
    connection = http.client.HTTPConnection("127.0.0.1", fakes.listeners["oxen"].port, timeout=5)
    connection.request("GET", OXEN, headers=KEY)
    response = connection.getresponse()
    stream = response.fp
    declared = int(response.headers["content-length"])
    assert len(stream.read()) == declared + 4
    response.close()
    connection.close()


def test_media_can_be_nasty_too(fakes, client):
    url = fakes.pictory.rows[0]["url"]
    fakes.media.nasty(nasty.cut_body(100), times=1, method="GET")
    assert client.head(url).status_code == 200
    with pytest.raises(httpx.RemoteProtocolError):
        client.get(url)


# Refusals.


@pytest.mark.parametrize("hint", nasty.WAIT_HINTS)
def test_429_comes_with_every_shape_of_hint(fakes, client, hint):
    fakes.oxen.nasty(nasty.rate_limited(hint, 7), times=1)
    answer = oxen(client, fakes)
    told = answer.headers.get("retry-after")
    assert answer.status_code == 429
    if hint == "date":
        assert 0 < parsedate_to_datetime(told).timestamp() - time.time() <= 7
    elif hint == "reset":
        assert 5 < int(answer.headers["x-ratelimit-reset"]) - time.time() <= 7
    elif hint in {"retry_after", "remainingSeconds"}:
        assert answer.json()[hint] == 7
    else:
        texts = {"seconds": "7", "negative": "-5", "absurd": "31536000000", "words": "a little while", "none": None}
        assert told == texts[hint]


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_revoked_key_is_refused_in_the_vendors_shape(fakes, client, vendor):
    fakes.vendor(vendor).nasty(nasty.unauthorized(), skip=1)
    assert [first_page(client, fakes, vendor).status_code for _ in range(3)] == [200, 401, 401]


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_lead_to_the_witness(fakes, client, code):
    fakes.oxen.nasty(nasty.redirect(code), times=1)
    answer = oxen(client, fakes, page=1)
    assert answer.status_code == code
    assert answer.headers["location"] == f"{fakes.base_url('foreign')}{OXEN}?page=1"


def test_a_followed_redirect_with_a_key_is_caught(fakes):
    fakes.modelslab.nasty(nasty.redirect(307), times=1)
    with httpx.Client(trust_env=False, follow_redirects=True) as careless:
        first_page(careless, fakes, "modelslab")
    assert fakes.violations == ["modelslab's credential reached foreign: POST /api/assets_generated"]
    assert SECRETS["modelslab"][0].encode() in fakes.listeners["foreign"].received


@pytest.mark.parametrize(
    ("fault", "status", "start"),
    [
        (nasty.html(), 502, b"<!DOCTYPE"),
        (nasty.portal(), 200, b"<!DOCTYPE"),
        (nasty.body(), 200, b"null"),
        (nasty.body(b"[1]"), 200, b"[1]"),
        (nasty.modelslab_error(), 200, b'{"status":"error"'),
        (nasty.modelslab_processing(), 200, b'{"status":"processing"'),
        (nasty.cooling_down(), 429, b'{"reason":"Cooldown'),
        (nasty.plan_ceiling(), 429, b'{"reason":"Plan'),
    ],
)
def test_answers_that_are_no_page(fakes, client, fault, status, start):
    fakes.modelslab.nasty(fault, times=1)
    answer = first_page(client, fakes, "modelslab")
    assert answer.status_code == status
    assert answer.content.startswith(start)


# The content of pages.


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_shifter_moves_rows_before_every_page(client, vendor):
    with FakeVendors(FakeConfig(rows=60)) as fakes:
        fakes.vendor(vendor).nasty(answers.shifting(added=3, removed=1))
        first = fakes.vendor(vendor).rows[0]
        for _ in range(2):
            first_page(client, fakes, vendor)
        assert len(fakes.vendor(vendor).rows) == 64
        assert fakes.vendor(vendor).rows[0] != first


def test_totals_lie(fakes, client):
    fakes.oxen.nasty(answers.lying_total(1000))
    fakes.modelslab.nasty(answers.lying_total(-1000))
    page = oxen(client, fakes, page_size=100).json()
    assert (page["total_entries"], page["total_pages"]) == (1090, 11)
    assert first_page(client, fakes, "modelslab").json()["pagination"]["total"] == 0


@pytest.mark.parametrize("vendor", VENDORS)
def test_pages_can_be_clamped(fakes, client, vendor):
    fakes.vendor(vendor).nasty(answers.clamp(3))
    page = first_page(client, fakes, vendor).json()
    assert len(answers.rows_of(page)) == 3


@pytest.mark.parametrize(
    ("vendor", "name", "answered"),
    [("pictory", "nextPageKey", "nextPageKey"), ("scenario", "paginationToken", "nextPaginationToken")],
)
class TestTokens:
    """Faults of the two vendors that page by token."""

    def test_tokens_repeat(self, fakes, client, vendor, name, answered):
        fakes.vendor(vendor).nasty(answers.repeated_token())
        token = first_page(client, fakes, vendor).json()[answered]
        assert first_page(client, fakes, vendor, **{name: token}).json()[answered] == token

    def test_an_empty_page_loses_no_row(self, fakes, client, vendor, name, answered):
        first = first_page(client, fakes, vendor).json()
        fakes.vendor(vendor).nasty(answers.empty_pages(), times=1)
        empty = first_page(client, fakes, vendor, **{name: first[answered]}).json()
        assert answers.rows_of(empty) == []
        assert empty[answered] != first[answered]
        direct = first_page(client, fakes, vendor, **{name: first[answered]}).json()
        after = first_page(client, fakes, vendor, **{name: empty[answered]}).json()
        assert answers.rows_of(after) == answers.rows_of(direct)

    def test_tokens_go_in_circles(self, fakes, client, vendor, name, answered):
        fakes.vendor(vendor).nasty(answers.looping_token())
        fakes.vendor(vendor).nasty(answers.clamp(5))
        tokens = [first_page(client, fakes, vendor).json()[answered]]
        while len(tokens) < 6:
            tokens.append(first_page(client, fakes, vendor, **{name: tokens[-1]}).json()[answered])
        assert tokens[2] == tokens[5] == tokens[0]
        assert tokens[1] != tokens[0]

    def test_a_giant_token_is_refused_when_sent_back(self, fakes, client, vendor, name, answered):
        fakes.vendor(vendor).nasty(answers.giant_token(20), times=1)
        token = first_page(client, fakes, vendor).json()[answered]
        assert len(token) > 20_000
        assert first_page(client, fakes, vendor, **{name: token}).status_code == 400

    def test_the_end_can_be_null(self, client, vendor, name, answered):
        with FakeVendors(FakeConfig(rows=5)) as fakes:
            fakes.vendor(vendor).nasty(answers.null_token())
            assert first_page(client, fakes, vendor).json()[answered] is None


@pytest.mark.parametrize("vendor", VENDORS)
def test_rows_repeat_and_break(fakes, client, vendor):
    fakes.vendor(vendor).nasty(answers.duplicate_rows())
    fakes.vendor(vendor).nasty(answers.broken_row(7))
    rows = answers.rows_of(first_page(client, fakes, vendor).json())
    assert rows[0] == rows[1]
    assert rows[2] == 7


def test_rows_can_be_hard_to_digest(fakes, client):
    fakes.oxen.nasty(answers.data_uri(1))
    fakes.oxen.nasty(answers.not_finite())
    fakes.oxen.nasty(answers.lone_surrogates())
    row = oxen(client, fakes).json()["generations"][0]
    assert len(row["input_image"]) > 1 << 20
    assert row["width"] != row["width"]
    assert row["tooBig"] == 1 << 63
    with pytest.raises(UnicodeEncodeError):
        row["prompt"].encode()


def test_rows_can_be_deep(fakes, client):
    fakes.oxen.nasty(answers.deep(100_000), times=1)
    with pytest.raises(RecursionError):
        oxen(client, fakes).json()


# By name.


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_every_fault_can_be_set_by_name(fakes, name):
    rules = set_nasty(fakes, f"oxen.{name},times=1,skip=2")
    assert [(rule.times, rule.skip) for rule in rules] == [(1, 2)]


def test_names_take_values_and_reach_all_vendors(fakes, client):
    assert len(set_nasty(fakes, "rate_limited=date:3,times=1")) == 4
    assert first_page(client, fakes, "pictory").headers["retry-after"].endswith("GMT")


@pytest.mark.parametrize("text", ["nothing", "nobody.latency=1", "latency=1,when=now"])
def test_unknown_names_are_refused(fakes, text):
    with pytest.raises(ValueError, match="unknown"):
        set_nasty(fakes, text)


def test_a_crash_of_a_fault_is_told_and_kept(client):
    with FakeVendors(FakeConfig(rows=5)) as fakes:
        fakes.oxen.nasty(lambda call: json.loads(b"{"))
        assert oxen(client, fakes).status_code == 500
        assert "JSONDecodeError" in fakes.crashes[0]
