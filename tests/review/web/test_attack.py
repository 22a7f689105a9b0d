"""What an attacker tries, from outside and from within; each has to come to nothing."""

import csv
import io
import json
import socket
from contextlib import suppress
from select import select

import pytest

from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.auth.doors import LinkDoor, PasswordDoor, ProxyDoor
from crossfoot.review.auth.failures import BY_ADDRESS, BY_NAME, Failures
from crossfoot.review.auth.origin import public_site
from crossfoot.review.auth.reviewer import Reviewer, Role
from crossfoot.review.auth.sessions import Sessions
from crossfoot.review.load import load_run
from crossfoot.review.model import Filter, ItemType
from crossfoot.review.queue import page as queue_page
from crossfoot.review.suppress import MOST
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.tools import Tools
from tests.emit.conftest import analyses, write_run
from tests.review.browser.conftest import Served
from tests.review.web.conftest import PASSWORD, PROXY, SITE, Browser

OUTSIDE = "203.0.113.7"
HTTPS = "https://desk.example.org"


@pytest.fixture
def full(browser, desk, tmp_path):
    load_run(desk, write_run(tmp_path / "monday", analyses=analyses()))
    return browser


def log_in(browser, name="Ana", password=PASSWORD):
    return browser.submit("/login", {"name": name, "password": password})


# --- Log-ins ----------------------------------------------------------------------------------------------------


def test_who_was_here_before_comes_in_past_a_thousand_failures_of_her_neighbour(server):
    """Behind one proxy or router all have one address."""
    ana = server("Ana", peer=OUTSIDE)
    ana.submit("/logout")
    stranger = server(peer=OUTSIDE)
    codes = [log_in(stranger, f"name {n % 60}", "guess").status_code for n in range(1000)]
    assert codes.count(401) == BY_ADDRESS.failures
    assert set(codes) == {401, 429}
    assert log_in(stranger).status_code == 429
    assert log_in(ana).status_code == 303
    assert ana.get("/help").status_code == 200


def test_nobody_is_kept_out_by_failures_at_her_name(server):
    ana = server("Ana", peer=OUTSIDE)
    ana.submit("/logout")
    for number in range(BY_NAME.failures):
        ana.rules.door._failures.add("Ana", f"198.51.100.{number}")
    assert log_in(server(peer="192.0.2.1")).status_code == 429
    assert log_in(ana).status_code == 303


def test_a_browser_that_is_known_lets_nobody_else_in_and_may_not_guess_on(server):
    ana = server("Ana", peer=OUTSIDE)
    ana.submit("/logout")
    assert ana.get("/help").status_code == 303, "it is no session"
    codes = [log_in(ana, "Ana", "guess").status_code for _ in range(8)]
    assert codes == [401] * 5 + [429] * 3
    ben = server(peer=OUTSIDE)
    ben.cookies.set(SITE.device_cookie, ana.cookies.get(SITE.device_cookie), domain="127.0.0.1")
    for _ in range(BY_ADDRESS.failures):
        log_in(ben, "Ben", "guess")
    assert log_in(ben, "Ben").status_code == 429, "hers is not his"


@pytest.mark.parametrize("header", ["x-forwarded-for", "X-Forwarded-For"])
def test_an_address_that_is_added_before_the_proxys_own_counts_for_nothing(desk, header):
    Accounts(desk).add("Ana", Role.ADMIN, PASSWORD)
    rules = Rules(
        SITE, Sessions(b"s" * 32), PasswordDoor(Accounts(desk), Failures()), proxies=frozenset({PROXY})
    )
    browser = Browser(rules, desk, PROXY)
    browser.get("/login")
    codes = []
    for number in range(8):
        lines = [(header, f"198.51.100.{number}"), (header, OUTSIDE)]
        lines += [("origin", SITE.url), ("content-type", "application/x-www-form-urlencoded")]
        body = f"csrf={browser.token()}&name=Ana&password=guess"
        codes.append(browser.post("/login", content=body, headers=lines).status_code)
    assert codes == [401] * 5 + [429] * 3


@pytest.mark.parametrize(
    "wanted", ["//evil.example", "/\\evil.example", "https://evil.example/", "/%0d%0aSet-Cookie:x"]
)
def test_the_log_in_leads_to_no_other_site(server, wanted):
    browser = server()
    assert "evil.example" not in browser.get("/login", params={"next": wanted}).text
    response = browser.submit("/login", {"name": "Ana", "password": PASSWORD, "next": wanted})
    assert response.status_code == 303
    location = response.headers["location"]
    assert location.startswith("/")
    assert location[1:2] not in {"/", "\\"}
    assert "evil.example" not in location
    assert "\n" not in location
    assert "evil.example" not in browser.get("/login", params={"next": wanted}).headers["location"]


# --- Proxies, hosts and frames ------------------------------------------------------------------------------------


def test_a_name_that_a_visitor_sends_beside_the_proxys_is_nobodys(behind_proxy):
    browser = behind_proxy()
    for lines in (
        [("x-remote-user", "Ana"), ("x-remote-user", "Ben")],
        [("x-remote-user", "Ben"), ("X-Remote-User", "Ana")],
    ):
        assert browser.get("/help", headers=lines).status_code == 303


def test_a_proxys_name_is_shown_as_a_name(behind_proxy):
    page = behind_proxy().get("/help", headers={"x-remote-user": "<img src=x onerror=alert(1)>"}).text
    assert "&lt;img src=x" in page
    assert "<img" not in page


def test_no_other_header_says_which_host_is_asked(browser):
    for header in ("x-forwarded-host", "forwarded", "x-host", "x-original-url", "x-rewrite-url"):
        response = browser.get("/", headers={header: "evil.example"})
        assert (response.status_code, response.headers["location"]) == (303, "/queue?status=open")
        assert "evil.example" not in response.text


@pytest.mark.parametrize(
    "path", ["/queue", "/login", "/nowhere", "/api/queue", "/exports", "/static/desk.css"]
)
def test_no_page_stands_in_a_frame_of_another_site(browser, path):
    headers = browser.get(path).headers
    assert headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cross-origin-opener-policy"] == "same-origin"


def test_cookies_over_https_are_for_one_host_and_for_https_alone(desk):
    Accounts(desk).add("Ana", Role.ADMIN, PASSWORD)
    site = public_site(HTTPS, 8765)
    rules = Rules(site, Sessions(b"s" * 32), PasswordDoor(Accounts(desk), Failures()))
    browser = Browser(rules, desk)
    browser.base_url = HTTPS
    page = browser.get("/login")
    token = page.text.partition('name="csrf" value="')[2].partition('"')[0]
    fields = {"name": "Ana", "password": PASSWORD, "csrf": token}
    response = browser.post("/login", data=fields, headers={"origin": HTTPS})
    assert response.status_code == 303
    cookies = [*page.headers.get_list("set-cookie"), *response.headers.get_list("set-cookie")]
    assert [c.partition("=")[0] for c in cookies] == [
        "__Host-crossfoot",
        "__Host-crossfoot",
        "__Host-crossfoot-device",
    ]
    for cookie in cookies:
        assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
        assert "Domain" not in cookie
    assert page.headers["strict-transport-security"] == "max-age=31536000"


# --- Bodies and addresses -----------------------------------------------------------------------------------------


def test_a_body_in_chunks_without_a_length_is_counted(desk):
    """Over a socket, as the test client always says a length."""
    served = Served(desk, Tools(), lambda _: ProxyDoor("X-Remote-User", frozenset({"127.0.0.1"})))
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    try:
        with socket.create_connection(("127.0.0.1", served.site.port), timeout=30) as wire:
            head = (
                f"POST /check HTTP/1.1\r\nHost: 127.0.0.1:{served.site.port}\r\nOrigin: {served.url}\r\n"
                "X-Remote-User: Ana\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            wire.sendall(head.encode())
            sent, answer = 0, b""
            with suppress(ConnectionError):
                while sent < 1000 and not select([wire], [], [], 0)[0]:
                    wire.sendall(chunk)
                    sent += 1
                answer = wire.recv(65536)
        assert answer[:12] in {b"HTTP/1.1 413", b""}, answer[:300]
        assert sent < 300, "64 MB, were nobody to stop it"
    finally:
        served.stop()


@pytest.mark.parametrize(
    "query",
    [
        "&".join(f"check={n}" for n in range(600)),
        "&".join(f"speaker=name{n}" for n in range(600)),
        "check=%27%20OR%201%3D1%20--",
        "text=" + "%22" * 999,
        "text=%00" * 3,
        "text=" + "a" * 60_000,
        "speaker=%27%3B+DROP+TABLE+items%3B--",
        "page=99999999999999999999",
        "page=-1&since=0000-00-00",
        "order=rank%3B+DELETE+FROM+events",
        "article=" + "../" * 300,
        "%ff%fe=%ff",
    ],
)
def test_no_address_of_the_queue_finds_a_bug_or_another_view(full, desk, query):
    before = queue_page(desk, Filter()).total
    for path in (f"/queue?{query}", f"/api/queue?{query}", f"/api/facets?{query}"):
        response = full.get(path)
        assert response.status_code in {200, 400, 422}, (path[:80], response.text[:300])
        if path.startswith("/api/queue") and response.status_code == 200 and "DROP" in query:
            assert response.json()["total"] == 0
    assert queue_page(desk, Filter()).total == before


@pytest.mark.parametrize(
    "item", ["..%2f..%2fetc%2fpasswd", "%00", "f-" + "0" * 5000, "'%20OR%20'1'='1", "%2e%2e"]
)
def test_no_id_leads_anywhere_else(full, item):
    for path in (
        f"/findings/{item}",
        f"/claims/{item}",
        f"/items/{item}/news",
        f"/api/findings/{item}",
        f"/article?id={item}",
    ):
        assert full.get(path).status_code in {404, 422}, path[:60]


# --- From within ----------------------------------------------------------------------------------------------------

FORMULAS = (
    '=HYPERLINK("http://evil.example")',
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "＝1",
    "%0A=1",
    "\n=cmd",
)


def test_no_cell_of_an_export_is_a_formula_whoever_wrote_it(full, desk):
    item = queue_page(desk, Filter(type=(ItemType.FINDING,))).items[0]
    for number, formula in enumerate(FORMULAS):
        fields = {
            "action": "note",
            "note": f"x{formula}"[1:] + " ",
            "seen": str(number),
            "revision": str(item.revision),
        }
        assert full.submit(f"/items/{item.id}/decide", fields).status_code == 303
    assigned = {
        "action": "assign",
        "assignee": "=1+1",
        "seen": str(len(FORMULAS)),
        "revision": str(item.revision),
    }
    assert full.submit(f"/items/{item.id}/decide", assigned).status_code == 303
    response = full.get("/api/exports/decisions.csv")
    assert response.headers["content-disposition"].startswith("attachment")
    assert response.headers["x-content-type-options"] == "nosniff"
    rows = list(csv.reader(io.StringIO(response.text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == len(FORMULAS) + 2
    for cell in (cell for row in rows for cell in row):
        assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "＝"}, cell
    lines = full.get("/api/exports/decisions.jsonl").text.splitlines()
    assert [json.loads(line)["action"] for line in lines] == ["note"] * len(FORMULAS) + ["assign"]


def test_rules_without_end_do_not_slow_the_desk(full):
    toml = "".join(f"[[suppress]]\nname = 'r{n}'\npattern = 'x{n}'\n" for n in range(MOST + 1))
    response = full.submit("/rules/import", {"text": toml})
    assert response.status_code == 422
    assert f"expected at most {MOST} in force" in response.text
    assert "There is no rule yet" in full.get("/rules").text


def test_a_reviewer_of_one_desk_is_nobody_at_another(browser, desk, keys):
    other = Browser(
        Rules(SITE, Sessions(b"t" * 32), LinkDoor(Reviewer("Ana", Role.ADMIN), keys.append)), desk
    )
    other.cookies.set(SITE.cookie, browser.cookies.get(SITE.cookie), domain="127.0.0.1")
    assert browser.get("/help").status_code == 200
    assert other.get("/help").status_code == 303
