import pytest
from starlette.testclient import TestClient

from crossfoot.review.app import make_app
from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.auth.doors import LinkDoor, PasswordDoor, ProxyDoor
from crossfoot.review.auth.failures import Failures
from crossfoot.review.auth.origin import local_site
from crossfoot.review.auth.reviewer import Reviewer, Role
from crossfoot.review.auth.sessions import Sessions
from crossfoot.review.desk import open_desk
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.tools import Tools

SITE = local_site(8765)
PASSWORD = "correct gull battery"  # noqa: S105
PROXY = "10.0.0.9"


@pytest.fixture
def desk(tmp_path):
    opened = open_desk(tmp_path / "desk.db")
    yield opened
    opened.close()


class Browser(TestClient):
    """A client that goes about as a browser does: one cookie jar, an origin, and the token of its pages."""

    def __init__(self, rules, desk, peer="127.0.0.1", runs=None):
        super().__init__(
            make_app(rules, desk, Tools(runs=runs)),
            base_url=SITE.url,
            client=(peer, 50000),
            raise_server_exceptions=True,
            follow_redirects=False,
        )
        self.rules = rules
        self.headers["accept"] = "text/html"

    def token(self):
        session = self.rules.sessions.read(self.cookies.get(SITE.cookie))
        return self.rules.sessions.token(session)

    def submit(self, path, fields=None, **more):
        headers = {"origin": SITE.url, **more.pop("headers", {})}
        return self.post(path, data={"csrf": self.token(), **(fields or {})}, headers=headers, **more)

    def api(self, method, path, **more):
        headers = {"origin": SITE.url, "x-csrf-token": self.token(), "accept": "application/json"}
        return self.request(method, path, headers=headers, **more)


def rules_of(door, **more):
    return Rules(SITE, Sessions(b"s" * 32), door, **more)


@pytest.fixture
def keys():
    return []


@pytest.fixture
def stranger(desk, keys):
    """A browser at the desk of a laptop, that has not come in."""
    return Browser(rules_of(LinkDoor(Reviewer("Ana", Role.ADMIN), keys.append)), desk)


@pytest.fixture
def browser(stranger, keys):
    """A browser at the desk of a laptop, that has come in by the link."""
    stranger.get("/login")
    stranger.get(f"/enter?key={keys[-1]}")
    return stranger


@pytest.fixture
def server(desk):
    """Make browsers at the desk of a newsroom's server, which asks for passwords."""
    accounts = Accounts(desk)
    accounts.add("Ana", Role.ADMIN, PASSWORD)
    accounts.add("Ben", Role.REVIEWER, PASSWORD)
    rules = rules_of(PasswordDoor(accounts, Failures()))

    def open_browser(name=None, peer="127.0.0.1"):
        made = Browser(rules, desk, peer)
        made.get("/login")
        if name:
            assert made.submit("/login", {"name": name, "password": PASSWORD}).status_code == 303
        return made

    return open_browser


@pytest.fixture
def behind_proxy(desk):
    """Make browsers at a desk behind a newsroom's proxy."""
    door = ProxyDoor("X-Remote-User", frozenset({PROXY}), frozenset({"Ana"}))
    rules = rules_of(door, proxies=frozenset({PROXY}))
    return lambda peer=PROXY: Browser(rules, desk, peer)
