"""Which addresses may be connected to."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.errors import MediaError, UsageError
from services.net.addresses import (
    Origin,
    check_media_url,
    clean_base_url,
    is_private,
    is_public,
    looks_local,
    origin_of,
    shown_host,
)

LOOPBACK = Origin("http", "127.0.0.1", 8080)
PUBLIC = Origin("https", "hub.oxen.ai", 443)

REFUSED = (
    "",
    "no address",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "ftp://cdn.example.com/a.png",
    "javascript:alert(1)",
    "//cdn.example.com/a.png",
    "http://cdn.example.com/a.png",
    "https://user@cdn.example.com/a.png",
    "https://user:word@cdn.example.com/a.png",
    "https://hub.oxen.ai@evil.example/a.png",
    "https://cdn.example.com:8443/a.png",
    "https://cdn.example.com:0/a.png",
    "https://cdn.example.com:99999/a.png",
    "https://localhost/a.png",
    "https://localhost./a.png",
    "https://LOCALHOST/a.png",
    "https://sub.localhost/a.png",
    "https://printer.local/a.png",
    "https://box/a.png",
    "https://127.0.0.1/a.png",
    "https://127.1/a.png",
    "https://2130706433/a.png",
    "https://0x7f000001/a.png",
    "https://0x7f.1/a.png",
    "https://0177.0.0.1/a.png",
    "https://127.0.0.01/a.png",
    "https://127.0.0.1./a.png",
    "https://0/a.png",
    "https://0.0.0.0/a.png",
    "https://10.1.2.3/a.png",
    "https://172.16.0.1/a.png",
    "https://192.168.1.1/a.png",
    "https://100.64.0.1/a.png",
    "https://169.254.169.254/latest/meta-data",
    "https://224.0.0.1/a.png",
    "https://255.255.255.255/a.png",
    "https://[::1]/a.png",
    "https://[::]/a.png",
    "https://[::ffff:127.0.0.1]/a.png",
    "https://[::ffff:7f00:1]/a.png",
    "https://[::127.0.0.1]/a.png",
    "https://[64:ff9b::7f00:1]/a.png",
    "https://[2002:7f00:1::]/a.png",
    "https://[2001:0:7f00:1::]/a.png",
    "https://[fe80::1%25eth0]/a.png",
    "https://[fe80::1%eth0]/a.png",
    "https://[fd00::1]/a.png",
    "https://[fec0::1]/a.png",
    "https://[ff02::1]/a.png",
    "https://cdn.example.com\\@evil.example/a.png",
    "https://cdn.exam ple.com/a.png",
    "https://cdn.example.com/a\r\nHost: evil",
    "https://cdn.example.com\t/a.png",
    "https://１２７.0.0.1/a.png",
    "https://cdn.example.com%2f@evil/a.png",
    "https://cdn..example.com/a.png",
    "https://.example.com/a.png",
    "https:///a.png",
    "https://" + "a" * 300 + ".com/a.png",
    "https://cdn.example.com/" + "a" * 20_000,
)  # fmt: skip

ALLOWED = (
    "https://cdn.example.com/a.png",
    "https://CDN.Example.com:443/a.png?X-Signature=a%2Bb%2fc~_-&p=100",
    "https://bücher.example/a.png",
    "https://xn--bcher-kva.example/a.png",
    "https://pub-1234.r2.dev/a.png",
    "https://8.8.8.8/a.png",
    "https://[2606:4700::1111]/a.png",
    "https://sample.invalid/media/1.png",
)


@pytest.mark.parametrize("url", REFUSED)
def test_an_address_that_is_not_plain_public_https_is_refused(url):
    with pytest.raises(MediaError):
        check_media_url(url, None)


@pytest.mark.parametrize("url", REFUSED)
def test_an_account_on_a_public_origin_opens_no_door(url):
    with pytest.raises(MediaError):
        check_media_url(url, PUBLIC)


@pytest.mark.parametrize("url", ALLOWED)
def test_public_https_on_its_default_port_is_allowed(url):
    assert check_media_url(url, None).scheme == "https"


@pytest.mark.parametrize(
    "query", ["?a=b%2Bc%2fd~_-&p=100&X-Amz-Signature=ab%3D%3D", "?Policy=eyJ9__&Key-Pair-Id=K~-", "?x=a|b[c]{d}'%7e"]
)
def test_a_signed_query_keeps_its_percent_signs(query):
    sent = check_media_url(f"https://cdn.example.com/a%20b.png{query}", None).raw_path.decode()
    for part in ("%2B", "%2f", "~_-", "%3D", "__", "%7e"):
        assert (part in query) == (part in sent)


def test_a_fragment_is_left_out():
    assert str(check_media_url("https://cdn.example.com/a.png#part", None)) == "https://cdn.example.com/a.png"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9000/a.png", "https://127.0.0.1/a.png", "http://localhost:1/a.png"])
def test_an_account_on_loopback_may_fetch_from_there_on_any_port(url):
    assert check_media_url(url, LOOPBACK).host in ("127.0.0.1", "localhost")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.2/a.png",
        "http://[::1]:5/a",
        "http://10.0.0.1/a.png",
        "http://a:b@127.0.0.1/a.png",
        "http://cdn.example.com/a",
    ],
)
def test_an_account_on_loopback_opens_no_other_private_door(url):
    with pytest.raises(MediaError):
        check_media_url(url, LOOPBACK)


def test_a_local_name_is_allowed_for_its_own_account_alone():
    assert check_media_url("http://nas.local:81/a", origin_of("http://nas.local")).host == "nas.local"
    with pytest.raises(MediaError):
        check_media_url("http://nas.local:81/a", LOOPBACK)


def test_the_refusal_names_the_host_and_nothing_else():
    with pytest.raises(MediaError) as caught:
        check_media_url("http://u:p@evil.example/secret/path?sig=canary", None)
    assert "evil.example" in str(caught.value)
    assert not any(word in str(caught.value) for word in ("u:p", "secret", "canary"))


def test_the_shown_host_is_harmless_text():
    assert shown_host("https://" + "a" * 400 + ".com") == "a" * 80
    assert shown_host("::::") == "an unreadable address"


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("https://modelslab.com", "https://modelslab.com"),
        (" HTTPS://ModelsLab.com:443/ ", "https://modelslab.com"),
        ("https://gateway.example.com:8443/vendors/oxen/", "https://gateway.example.com:8443/vendors/oxen"),
        ("http://127.0.0.1:8080/prefix//", "http://127.0.0.1:8080/prefix"),
        ("http://localhost:80", "http://localhost"),
        ("http://[::1]:9000", "http://[::1]:9000"),
        ("http://192.168.0.7", "http://192.168.0.7"),
        ("http://nas.local", "http://nas.local"),
        ("https://10.0.0.1:8443", "https://10.0.0.1:8443"),
    ],
)
def test_an_account_address_has_one_spelling(typed, clean):
    assert clean_base_url(typed) == clean


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "modelslab.com",
        "ftp://modelslab.com",
        "http://modelslab.com",
        "http://8.8.8.8",
        "http://169.254.169.254",
        "https://169.254.169.254",
        "https://key@modelslab.com",
        "https://modelslab.com/?a=b",
        "https://modelslab.com/#a",
        "https://modelslab.com?",
        "http://0x7f.1",
        "https://224.0.0.1",
    ],
)
def test_an_impossible_account_address_is_refused(typed):
    with pytest.raises(UsageError):
        clean_base_url(typed)


def test_origins_are_compared_by_scheme_host_and_port():
    assert origin_of("https://hub.oxen.ai/a?b") == PUBLIC
    assert origin_of("https://hub.oxen.ai.example.net") != PUBLIC
    assert origin_of("http://hub.oxen.ai") != PUBLIC
    assert origin_of("https://hub.oxen.ai:444") != PUBLIC
    assert str(origin_of("http://[::1]:81/x")) == "http://[::1]:81"


hosts = st.one_of(
    st.ip_addresses().map(lambda ip: f"[{ip}]" if ip.version == 6 else str(ip)),
    st.ip_addresses(v=4).map(lambda ip: str(int(ip))),
    st.ip_addresses(v=4).map(lambda ip: hex(int(ip))),
    st.ip_addresses(v=4).map(lambda ip: ".".join(f"0{part:o}" for part in ip.packed)),
    st.ip_addresses(v=4).map(lambda ip: f"[::ffff:{ip}]"),
    st.ip_addresses(v=6).map(lambda ip: f"[{ip}%25eth0]"),
    st.sampled_from(
        ["localhost", "a.local", "cdn.example.com", "bücher.example", "box", "127.1", "a.com.", "ⓛocalhost"]
    ),
    st.text(max_size=20),
)
urls = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["https://", "http://", "HTTPS://", "file://", "//", "https:/", "https:\\\\", ""]),
    st.sampled_from(["", "", "", "user@", "user:pw@", "cdn.example.com@", "%40"]),
    hosts,
    st.sampled_from(["", "", "", ":443", ":80", ":8080", ":0", ":", ":99999", ":４４３"]),
    st.sampled_from(["", "/", "/a.png?x=1", "/../..", "#f", "\\evil", "/\u202e", "?@evil.example/"]),
)


@given(urls)
def test_whatever_is_let_through_is_public_https_on_443(url):
    try:
        checked = check_media_url(url, None)
    except MediaError:
        return
    assert (checked.scheme, checked.port, checked.userinfo, checked.fragment) == ("https", None, b"", "")
    host = checked.raw_host.decode("ascii")
    try:
        assert is_public(ipaddress.ip_address(host))
    except ValueError:
        assert "." in host
        assert not looks_local(host)
        assert not host.rpartition(".")[2].isdigit()


@given(st.ip_addresses())
def test_no_address_is_public_and_private_at_once(ip):
    assert not (is_public(ip) and is_private(ip))


@given(st.text(max_size=60))
def test_any_text_as_account_address_gives_an_address_or_a_usage_error(text):
    try:
        clean = clean_base_url(text)
    except UsageError:
        return
    assert clean_base_url(clean) == clean
