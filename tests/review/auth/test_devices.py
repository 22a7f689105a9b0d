from hypothesis import given
from hypothesis import strategies as st

from crossfoot.review.auth.devices import Devices
from crossfoot.review.auth.failures import BY_NAME, BY_PAIR, Failures

DEVICES = Devices(b"s" * 32)


def test_a_browser_is_known_again_for_who_came_in_from_it_alone():
    one, other = DEVICES.cookie("Ana"), DEVICES.cookie("Ana")
    assert DEVICES.read(one, " Ana ") == DEVICES.read(one, "Ana") != DEVICES.read(other, "Ana")
    assert DEVICES.read(one, "Ben") is None
    assert Devices(b"t" * 32).read(one, "Ana") is None


@given(st.text(max_size=80))
def test_any_other_text_is_no_browser_that_is_known(text):
    assert DEVICES.read(text, "Ana") is None
    assert DEVICES.read(None, text) is None


def test_strangers_failures_are_not_hers_and_hers_are_few():
    failures = Failures(lambda: 0.0)
    for number in range(BY_NAME.failures):
        failures.add("Ana", "10.0.0.1")
        failures.add(f"name {number}", "10.0.0.1")
    assert failures.wait("Ana", "10.0.0.1") > 0
    for _ in range(BY_PAIR.failures):
        assert failures.wait("Ana", "10.0.0.1", "hers") == 0
        failures.add("Ana", "10.0.0.1", "hers")
    assert failures.wait("Ana", "10.0.0.1", "hers") == BY_PAIR.seconds
    assert failures.wait("Ana", "10.0.0.1", "another") == 0
