from hypothesis import given
from hypothesis import strategies as st

from crossfoot.review.auth.sessions import LIFETIME, Sessions

SESSIONS = Sessions(b"k" * 32)


def test_a_cookie_brings_its_session_back():
    session = SESSIONS.begin("Ana", 3)
    assert SESSIONS.read(SESSIONS.cookie(session)) == session


def test_a_cookie_of_another_secret_is_none():
    assert SESSIONS.read(Sessions(b"o" * 32).cookie(SESSIONS.begin("Ana"))) is None


@given(st.text(max_size=200))
def test_any_text_is_no_cookie(text):
    assert SESSIONS.read(text) is None


@given(st.integers(0, 90), st.characters(codec="ascii"))
def test_a_changed_cookie_is_none_or_the_same(place, letter):
    session = SESSIONS.begin("Ana")
    cookie = SESSIONS.cookie(session)
    changed = cookie[:place] + letter + cookie[place + 1 :]
    # The last letter of base64 may hold bits that do not count.
    assert SESSIONS.read(changed) in (None, session)


def test_a_cookie_ends_after_a_working_day():
    now = [1_000_000.0]
    sessions = Sessions(b"k" * 32, clock=lambda: now[0])
    cookie = sessions.cookie(sessions.begin("Ana"))
    now[0] += LIFETIME - 1
    assert sessions.read(cookie) is not None
    now[0] += 2
    assert sessions.read(cookie) is None


def test_no_two_sessions_share_a_token():
    one, two = SESSIONS.begin("Ana"), SESSIONS.begin("Ana")
    assert one.key != two.key
    assert SESSIONS.is_token(one, SESSIONS.token(one))
    assert not SESSIONS.is_token(two, SESSIONS.token(one))


@given(st.none() | st.text(max_size=80))
def test_no_other_text_is_a_token(text):
    assert not SESSIONS.is_token(SESSIONS.begin("Ana"), text)
