# ruff: noqa: S104
import pytest

from crossfoot.errors import UsageError
from crossfoot.review.auth.origin import is_loopback, local_site, public_site

LOCAL = local_site(8765)
PUBLIC = public_site("https://Desk.Example.org/", 80)


@pytest.mark.parametrize(
    ("site", "origin"),
    [
        (LOCAL, "http://127.0.0.1:8765"),
        (LOCAL, "http://localhost:8765"),
        (LOCAL, "http://[::1]:8765"),
        (PUBLIC, "https://desk.example.org"),
    ],
)
def test_our_own_pages_may_post(site, origin):
    assert site.is_ours({"origin": origin})


@pytest.mark.parametrize(
    ("site", "headers"),
    [
        (LOCAL, {"origin": "http://127.0.0.1:8766"}),
        (LOCAL, {"origin": "https://127.0.0.1:8765"}),
        (LOCAL, {"origin": "null"}),
        (LOCAL, {"origin": ""}),
        (LOCAL, {"sec-fetch-site": "cross-site"}),
        (LOCAL, {"sec-fetch-site": "same-site"}),
        (PUBLIC, {"origin": "https://desk.example.org.evil.example"}),
        (PUBLIC, {"origin": "http://desk.example.org"}),
        (PUBLIC, {"origin": "https://evil.example", "sec-fetch-site": "same-origin"}),
    ],
)
def test_no_other_site_may_post(site, headers):
    assert not site.is_ours(headers)


def test_hosts_are_those_of_the_origins():
    assert LOCAL.hosts == {"127.0.0.1:8765", "localhost:8765", "[::1]:8765"}
    assert PUBLIC.hosts == {"desk.example.org"}


def test_a_cookie_over_https_is_bound_to_its_host():
    assert PUBLIC.cookie == "__Host-crossfoot"
    assert LOCAL.cookie == "crossfoot-8765"


@pytest.mark.parametrize(
    "url",
    ["desk.example.org", "ftp://desk.example.org", "https://", "https://a/b", "https://a:b", "https://a?b"],
)
def test_a_public_address_is_one_of_a_site(url):
    with pytest.raises(UsageError, match="--public-url: expected an address"):
        public_site(url, 80)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("example.org", False),
        ("", False),
    ],
)
def test_loopback_is_this_machine_alone(host, loopback):
    assert is_loopback(host) is loopback
