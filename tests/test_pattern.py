"""Patterns of suppression rules: what they find, and that none takes long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.errors import SettingsError
from crossfoot.pattern import LONGEST, PatternError, check_pattern, found
from crossfoot.settings import make_settings
from crossfoot.suppression import Rule, parse_rules, write_rules

SENTENCE = "At the CAFÉ in Zürich, the Harbour side scored 14 goals — “a record”."


@pytest.mark.parametrize(
    "pattern",
    [
        "harbour",
        "HARBOUR side",
        r"\bgoals?\b",
        r"\d+ goals",
        r"\bcafé\b",
        "Cafe",
        "zu?rich",
        "“a record”",
        "^at",
        r"\.$",
    ],
)
def test_what_is_there_is_found_in_any_case_and_with_or_without_accents(pattern):
    check_pattern(pattern)
    assert found(pattern, SENTENCE)


@pytest.mark.parametrize("pattern", [r"\bgoal\b", "harbour team", r"\bcaf\b", r"^the", r"[0-9]{3}"])
def test_what_is_not_there_is_not_found(pattern):
    check_pattern(pattern)
    assert not found(pattern, SENTENCE)


SLOW = [
    "(a+)+$",
    "(a|aa)+$",
    "(a|a?)+$",
    "(.*a){25}$",
    r"^(\w+\s?)*$",
    "a*a*a*a*a*a*a*a*b",
    "(?:a?){60}a{60}$",
]


@pytest.mark.parametrize("pattern", SLOW)
def test_no_pattern_makes_anybody_wait(pattern):
    """Python's own engine would not come back from any of these."""
    check_pattern(pattern)
    began = time.perf_counter()
    found(pattern, "a" * 1_000_000 + "!")
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("(", "missing \\)"),
        ("(\n", "missing \\)"),
        (r"(?=goals)", "invalid perl operator: \\(\\?="),
        (r"(\w)\1", "invalid escape sequence"),
        ("(?:(?:a{500}){500}){5}", "invalid repetition size"),
        (r"(\pL{30}){30}", "too large"),
        ("a" * (LONGEST + 1), "longer than 1,000 characters"),
    ],
)
def test_what_cannot_be_searched_for_is_refused_in_one_line(pattern, says):
    with pytest.raises(PatternError, match=says) as raised:
        check_pattern(pattern)
    assert "\n" not in str(raised.value)
    line = f"pattern: expected a regular expression, found .*{says}.*; correct it"
    with pytest.raises(SettingsError, match=line):
        make_settings({"suppress": [{"name": "a", "pattern": pattern}]}, "crossfoot.toml")
    with pytest.raises(SettingsError, match=line):
        parse_rules(write_rules([Rule("a", pattern=pattern)]))


@given(st.text(max_size=40), st.text(max_size=200))
def test_any_text_can_be_a_pattern_or_is_refused_and_can_be_searched(pattern, text):
    try:
        check_pattern(pattern)
    except PatternError:
        return
    assert found(pattern, text) in {True, False}


@given(st.text(alphabet="abcé🙂\ud800 “”", max_size=30))
def test_plain_words_find_themselves(words):
    assert found(words, f"x {words} y")
