import pytest

from crossfoot.review.auth.doors import LinkDoor, PasswordDoor, ProxyDoor, Visit, client_address
from crossfoot.review.auth.failures import Failures
from crossfoot.review.auth.reviewer import Reviewer, Role
from crossfoot.review.auth.sessions import Session

ANA = Reviewer("Ana", Role.ADMIN)
PROXY = "10.0.0.9"


@pytest.fixture
def link():
    keys = []
    return LinkDoor(ANA, keys.append), keys


def test_a_link_lets_one_browser_in_once(link):
    door, keys = link
    door.offer()
    [key] = keys
    assert door.enter(key) == (ANA, 0)
    assert door.enter(key) is None


def test_a_link_that_waits_is_not_shown_again(link):
    door, keys = link
    door.offer()
    door.offer()
    assert len(keys) == 1


@pytest.mark.parametrize("key", ["", "x", "None", "é"])
def test_no_other_key_lets_in(link, key):
    door, _ = link
    assert door.enter(key) is None
    door.offer()
    assert door.enter(key) is None


def test_who_leaves_has_to_come_in_again(link):
    door, _ = link
    visit = Visit("127.0.0.1", {}, Session("k", "Ana", 0))
    assert door.reviewer(visit) == ANA
    door.leave(ANA)
    assert door.reviewer(visit) is None


@pytest.mark.parametrize("session", [None, Session("k", None, 0), Session("k", "Ben", 0)])
def test_another_session_is_not_hers(link, session):
    assert link[0].reviewer(Visit("127.0.0.1", {}, session)) is None


def test_a_proxy_says_who_comes():
    door = ProxyDoor("X-Remote-User", frozenset({PROXY}), frozenset({"Ana"}))
    assert door.reviewer(Visit(PROXY, {"x-remote-user": "Ana"}, None)) == ANA
    assert door.reviewer(Visit(PROXY, {"x-remote-user": "Ben"}, None)) == Reviewer("Ben")


@pytest.mark.parametrize(
    ("peer", "headers"),
    [
        ("10.0.0.1", {"x-remote-user": "Ana"}),
        (None, {"x-remote-user": "Ana"}),
        (PROXY, {}),
        (PROXY, {"x-remote-user": " "}),
        (PROXY, {"x-remote-user": "Ana\u202e"}),
        ("10.0.0.1", {"x-remote-user": "Ana", "x-forwarded-for": PROXY}),
    ],
)
def test_nobody_else_says_who_comes(peer, headers):
    door = ProxyDoor("X-Remote-User", frozenset({PROXY}))
    assert door.reviewer(Visit(peer, headers, Session("k", "Ana", 0))) is None


def test_a_proxy_says_for_whom_it_asks_and_nobody_else():
    forwarded = {"x-forwarded-for": "6.6.6.6, 7.7.7.7"}
    assert client_address(Visit(PROXY, forwarded, None), frozenset({PROXY})) == "7.7.7.7"
    assert client_address(Visit("8.8.8.8", forwarded, None), frozenset({PROXY})) == "8.8.8.8"
    assert client_address(Visit(PROXY, {}, None), frozenset({PROXY})) == PROXY


PASSWORD = "correct gull battery"  # noqa: S105


@pytest.fixture
def door(accounts):
    accounts.add("Ana", Role.ADMIN, PASSWORD)
    return PasswordDoor(accounts, Failures())


def test_a_name_and_its_password_let_in(door):
    assert door.enter(" Ana ", PASSWORD, "a") == (ANA, 0)


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ana", "wrong gull battery"), ("Ana", ""), ("Ben", PASSWORD), ("", PASSWORD), ("Ana", PASSWORD * 20)],
)
def test_nothing_else_lets_in(door, name, password):
    assert door.enter(name, password, "a") is None


def test_who_may_no_longer_come_in_is_out_at_once(door):
    door.accounts.add("Ben", Role.REVIEWER, PASSWORD)
    entered, epoch = door.enter("Ben", PASSWORD, "a")
    visit = Visit("a", {}, Session("k", "Ben", epoch))
    assert door.reviewer(visit) == entered
    door.accounts.set_active("Ben", active=False)
    assert door.reviewer(visit) is None
    assert door.enter("Ben", PASSWORD, "a") is None


@pytest.mark.parametrize("ends", ["leave", "password"])
def test_sessions_end_in_all_browsers(door, ends):
    visit = Visit("a", {}, Session("k", "Ana", door.enter("Ana", PASSWORD, "a")[1]))
    if ends == "leave":
        door.leave(ANA)
    else:
        door.accounts.set_password("Ana", PASSWORD + "!")
    assert door.reviewer(visit) is None
