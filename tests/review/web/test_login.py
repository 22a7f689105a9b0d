import pytest

from crossfoot.review.web.refusals import local_path
from tests.review.web.conftest import PASSWORD, SITE


def session_of(browser):
    return browser.rules.sessions.read(browser.cookies.get(SITE.cookie))


def test_a_stranger_is_shown_the_way_in_and_then_what_she_wanted(stranger):
    response = stranger.get("/dashboard?since=2024-01-01")
    assert response.status_code == 303
    assert response.headers["location"] == "/login?next=%2Fdashboard%3Fsince%3D2024-01-01"


def test_a_program_is_told_in_json(stranger):
    response = stranger.get("/api/queue")
    assert response.status_code == 401
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"].startswith("expected a session")


def test_a_link_lets_in_once(stranger, keys):
    stranger.get("/login")
    [key] = keys
    response = stranger.get(f"/enter?key={key}")
    assert (response.status_code, response.headers["location"]) == (303, "/")
    assert stranger.get("/help").status_code == 200
    stranger.cookies.clear()
    assert stranger.get(f"/enter?key={key}").status_code == 403
    assert len(keys) == 2, "a new link waits in the terminal"


def test_the_cookie_is_for_the_browser_alone(stranger, keys):
    stranger.get("/login")
    cookie = stranger.get(f"/enter?key={keys[0]}").headers["set-cookie"]
    assert "; HttpOnly" in cookie
    assert "; SameSite=Lax" in cookie
    assert "; Path=/" in cookie
    assert "Domain" not in cookie


def test_a_session_planted_before_the_log_in_is_worth_nothing_after(server):
    attacker = server()
    planted = attacker.cookies.get(SITE.cookie)
    victim = server()
    victim.cookies.set(SITE.cookie, planted, domain="127.0.0.1.local", path="/")
    victim.cookies.clear()
    victim.headers["cookie"] = f"{SITE.cookie}={planted}"
    session = victim.rules.sessions.read(planted)
    response = victim.post(
        "/login",
        data={"csrf": victim.rules.sessions.token(session), "name": "Ana", "password": PASSWORD},
        headers={"origin": SITE.url},
    )
    assert response.status_code == 303
    given = response.headers["set-cookie"].partition(";")[0].partition("=")[2]
    new = victim.rules.sessions.read(given)
    assert new.name == "Ana"
    assert new.key != session.key
    assert attacker.get("/help").status_code == 303, "the planted cookie is still nobody's"


def test_nobody_logs_in_without_the_token_of_the_form(server):
    browser = server()
    fields = {"name": "Ana", "password": PASSWORD}
    assert browser.post("/login", data=fields, headers={"origin": SITE.url}).status_code == 403
    assert browser.submit("/login", {**fields, "csrf": "0" * 64}).status_code == 403
    assert session_of(browser).name is None


def test_a_wrong_password_says_no_more_than_a_wrong_name(server):
    browser = server()
    one = browser.submit("/login", {"name": "Ana", "password": "x" * 12})
    two = browser.submit("/login", {"name": "Zed", "password": "x" * 12})
    assert one.status_code == two.status_code == 401
    assert one.text.replace("Ana", "Zed") == two.text


def test_a_thousand_failed_log_ins_are_refused(server):
    browser = server()
    codes = [
        browser.submit("/login", {"name": "Ana", "password": f"guess number {n}"}).status_code
        for n in range(1000)
    ]
    assert codes[:5] == [401] * 5
    assert set(codes[5:]) == {429}
    last = browser.submit("/login", {"name": "Ana", "password": PASSWORD})
    assert last.status_code == 429, "not even the right one"
    assert 0 < int(last.headers["retry-after"]) <= 900
    elsewhere = server(peer="10.1.2.3")
    assert elsewhere.submit("/login", {"name": "Ana", "password": PASSWORD}).status_code == 303


def test_an_address_that_lies_about_itself_is_counted_all_the_same(server):
    browser = server()
    codes = {
        browser.submit(
            "/login", {"name": "Ana", "password": "x" * 12}, headers={"x-forwarded-for": f"10.9.8.{n}"}
        ).status_code
        for n in range(8)
    }
    assert 429 in codes


def test_who_logs_out_is_out_in_all_browsers(server):
    one, two = server("Ana"), server("Ana")
    assert one.get("/help").status_code == two.get("/help").status_code == 200
    kept = one.cookies.get(SITE.cookie)
    assert one.submit("/logout").headers["location"] == "/login"
    assert two.get("/help").status_code == 303
    one.cookies.clear()
    one.headers["cookie"] = f"{SITE.cookie}={kept}"
    assert one.get("/help").status_code == 303


def test_behind_a_proxy_its_header_says_who_comes(behind_proxy):
    browser = behind_proxy()
    assert browser.get("/help").status_code == 303
    page = browser.get("/help", headers={"x-remote-user": "Ben"})
    assert page.status_code == 200
    assert "Ben" in page.text
    assert "Log out" not in page.text
    assert session_of(browser).name == "Ben"


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_behind_a_proxy_a_name_has_its_own_letters(behind_proxy, encoding):
    browser = behind_proxy()
    name = "Ana Schillingsfürst-Özdemir"
    page = browser.get("/help", headers={"x-remote-user": name.encode(encoding)})
    assert name in page.text
    assert session_of(browser).name == name


def test_behind_a_proxy_another_person_gets_another_session(behind_proxy):
    browser = behind_proxy()
    browser.get("/help", headers={"x-remote-user": "Ben"})
    token = browser.token()
    response = browser.post(
        "/logout", data={"csrf": token}, headers={"x-remote-user": "Ana", "origin": SITE.url}
    )
    assert response.status_code == 403
    assert session_of(browser).name == "Ana"


def test_who_goes_round_the_proxy_is_a_stranger(behind_proxy):
    assert behind_proxy("10.0.0.1").get("/help", headers={"x-remote-user": "Ana"}).status_code == 303


@pytest.mark.parametrize(
    "wanted",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "",
        None,
        "/a\nb",
        "\\\\e",
    ],
)
def test_nobody_is_sent_to_another_site(wanted):
    assert local_path(wanted) == "/"


def test_what_was_wanted_is_shown_after_the_log_in(server):
    browser = server()
    fields = {"name": "Ana", "password": PASSWORD, "next": "/dashboard?q=a b"}
    assert browser.submit("/login", fields).headers["location"] == "/dashboard?q=a%20b"


def test_a_desk_says_that_it_is_up_to_anybody(stranger):
    assert stranger.get("/health").text == "ok\n"
