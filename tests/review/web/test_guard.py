import asyncio

import pytest
from fastapi.routing import APIRoute

from crossfoot.review.app import make_routes
from crossfoot.review.web.guard import SMALL_BODY, Guard, is_open
from crossfoot.review.web.tools import Tools
from tests.review.web.conftest import PASSWORD, SITE

UNSAFE = {"POST", "PUT", "PATCH", "DELETE"}


def routes(browser, desk):
    found = []

    def walk(items):
        for route in items:
            if isinstance(route, APIRoute):
                found.extend((route.path, method) for method in route.methods)
            walk(getattr(getattr(route, "original_router", None) or route, "routes", None) or [])

    walk(make_routes(browser.rules, desk, Tools()).routes)
    return sorted(set(found))


def filled(path):
    return (
        path.replace("{item_id}", "f-0123456789")
        .replace("{article_id}", "a")
        .replace("{name}", "desk.css")
        .replace("{number}", "1")
    )


def test_every_page_but_the_way_in_is_closed_to_strangers(stranger, desk):
    pages = [path for path, method in routes(stranger, desk) if method == "GET"]
    assert len(pages) > 3
    for path in pages:
        if not is_open(path):
            assert stranger.get(filled(path)).status_code in (303, 401), path


def test_nothing_is_changed_without_the_token(browser, desk):
    changing = [(path, method) for path, method in routes(browser, desk) if method in UNSAFE]
    assert len(changing) > 1
    for path, method in changing:
        for headers in ({}, {"x-csrf-token": "0" * 64}, {"x-csrf-token": ""}, {"x-csrf-token": "é".encode()}):
            response = browser.request(method, filled(path), headers={"origin": SITE.url, **headers})
            assert response.status_code == 403, (path, method, headers)
            assert "token of your session" in response.text


def test_nothing_is_changed_by_another_site(browser, desk):
    token = {"x-csrf-token": browser.token()}
    for path, method in routes(browser, desk):
        for place in (
            {"origin": "https://evil.example"},
            {"origin": "null"},
            {"sec-fetch-site": "cross-site"},
        ):
            if method in UNSAFE:
                response = browser.request(method, filled(path), headers={**place, **token})
                assert response.status_code == 403, (path, method, place)
                # No token is handed to the asker either.
                assert browser.token() not in response.text


def test_the_token_of_another_session_is_none(server):
    ana, ben = server("Ana"), server("Ben")
    response = ben.post("/logout", data={"csrf": ana.token()}, headers={"origin": SITE.url})
    assert response.status_code == 403
    assert ben.get("/help").status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1:8766", "127.0.0.1", "", "127.0.0.1:8765.evil.example"]
)
def test_a_strange_name_for_this_machine_is_turned_down(browser, host):
    response = browser.get("/help", headers={"host": host})
    assert response.status_code == 421
    assert SITE.url in response.text


@pytest.mark.parametrize(
    "path", ["/help", "/login", "/nowhere", "/static/desk.css", "/api/nowhere", "/static/../app.py"]
)
def test_every_response_lets_nothing_run_that_is_not_ours(browser, path):
    headers = browser.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_pages_are_kept_by_no_cache_and_static_files_for_good(browser):
    assert browser.get("/help").headers["cache-control"] == "no-store"
    assert browser.get("/static/desk.css").headers["cache-control"] == "no-store"
    assert "immutable" in browser.get("/static/desk.css?v=1").headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "/static/../guard.py",
        "/static/%2e%2e/guard.py",
        "/static/..%2f..%2fapp.py",
        "/static/%2fetc/passwd",
        "/static/....//guard.py",
        "/static/..\\guard.py",
        "/static/\x00",
    ],
)
def test_static_files_are_those_of_their_folder(browser, path):
    response = browser.get(path.replace("\x00", "%00"))
    assert response.status_code == 404
    assert "def " not in response.text


def test_a_body_that_is_too_large_is_refused(browser):
    most = browser.rules.largest_body
    response = browser.submit("/logout", {"text": "x" * most})
    assert response.status_code == 413
    assert f"{most:,} bytes" in response.text


def test_a_stranger_may_send_a_name_and_a_password_and_no_more(server):
    browser = server()
    response = browser.submit("/login", {"name": "Ana", "password": PASSWORD, "more": "x" * SMALL_BODY})
    assert response.status_code == 413


def test_a_body_that_lies_about_its_length_is_counted(browser):
    sent = []
    part = b"x" * 1_000_000
    parts = iter([part] * 50)

    async def receive():
        return {"type": "http.request", "body": next(parts), "more_body": True}

    async def send(message):
        sent.append(message)

    async def app(_scope, _receive, _send):
        raise AssertionError("the application is never asked")

    session = browser.cookies.get(SITE.cookie)
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/logout",
        "query_string": b"",
        "client": ("127.0.0.1", 1),
        "headers": [
            (b"host", b"127.0.0.1:8765"),
            (b"cookie", f"{SITE.cookie}={session}".encode()),
            (b"content-length", b"5"),
        ],
    }
    asyncio.run(Guard(app, browser.rules)(scope, receive, send))
    assert sent[0]["status"] == 413
    assert len(list(parts)) > 40, "the rest is not read"


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "OPTIONS", "FOO"])
def test_other_methods_are_refused(browser, method):
    assert browser.request(method, "/help").status_code == 405


def test_many_fields_and_files_are_refused(browser):
    many = {f"field{n}": "x" for n in range(500)}
    files = {"file": ("a.txt", b"x")}
    response = browser.post(
        "/logout", data={"csrf": browser.token(), **many}, files=files, headers={"origin": SITE.url}
    )
    assert response.status_code == 400


def test_a_page_that_is_not_there_says_so(browser):
    response = browser.get("/nowhere")
    assert response.status_code == 404
    assert "expected a page of this desk" in response.text
