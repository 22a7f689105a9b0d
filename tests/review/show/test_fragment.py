"""Links to words in a live page, by the rules of text directives."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.review.show.fragment import place_link
from tests.emit.report.html import read
from tests.review.show.looking import source_of

URL = "https://news.example/a"
TEXT = (
    "Ferry traffic falls\n\n"
    "Traffic on the northern ferry fell 12% last year, or 40,000 cars, the port said.\n"
    "Traffic on the southern ferry fell 12% this year - a first, R&D aside."
)


def link(words, text=TEXT, url=URL, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return place_link(url, text, start, start + len(words))


def directive(*args, **more):
    return link(*args, **more).partition("#:~:text=")[2]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Traffic on the northern ferry fell 12% last", "Traffic%20on%20the%20northern%20ferry%20fell%2012%25%20last"),
        ("40,000 cars", "last%20year%2C%20or-,40%2C000%20cars,-%2C%20the%20port"),
        ("a first", "this%20year%20%2D-,a%20first,-%2C%20R%26D%20aside."),
    ],
)  # fmt: skip
def test_what_is_the_directives_own_is_encoded(words, expected):
    assert directive(words) == expected


def test_words_that_stand_there_twice_get_as_many_words_around_as_tell_them_apart():
    first, second = directive("12%"), directive("12%", nth=1)
    assert first == "northern%20ferry%20fell-,12%25,-last%20year%2C%20or"
    assert second == "southern%20ferry%20fell-,12%25,-this%20year%20%2D"


def test_a_whole_line_that_is_repeated_is_told_apart_as_far_as_its_line_goes():
    assert directive("He was 40.", text="He was 40.\nHe was 40.") == "He%20was%2040."


def test_a_long_sentence_is_named_by_its_ends():
    sentence = (
        "The first words of it are these and "
        + "so it goes on and " * 10
        + "these are the last of its words."
    )
    assert directive(sentence, text=sentence) == (
        "The%20first%20words%20of%20it%20are,are%20the%20last%20of%20its%20words."
    )


def test_words_over_two_lines_are_named_by_their_ends():
    assert directive("falls\n\nTraffic") == "Ferry%20traffic-,falls,Traffic,-on%20the%20northern"


def test_part_of_a_word_becomes_the_word():
    assert directive("12", text="It ran 12km and so on.") == "It%20ran-,12km,-and%20so%20on."


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/a#top", "https://news.example/a#top:~:text="),
        ("https://news.example/a#:~:text=old", "https://news.example/a#:~:text="),
        ("https://news.example/a#top:~:text=old", "https://news.example/a#top:~:text="),
        ("https://news.example/?a=1&b=2", "https://news.example/?a=1&b=2#:~:text="),
        ("https://news.example/\u202ea b", "https://news.example/%E2%80%AEa%20b#:~:text="),
    ],
)
def test_the_address_keeps_its_own_fragment(url, expected):
    assert link("40,000 cars", url=url).startswith(expected)
    assert link("40,000 cars", url=url).count("text=") == 1


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//news.example/a", "", None])
def test_an_address_that_a_browser_must_not_follow_is_no_link(url):
    assert link("40,000 cars", url=url) is None


def test_a_word_that_no_address_holds_leads_to_the_page():
    word = "x" * 200_000
    assert place_link(URL, f"It is {word} of them.", 6, 6 + len(word)) == URL
    assert place_link(f"{URL}#top", word, 0, len(word)) == f"{URL}#top"
    near = place_link(URL, f"{word} 12% {word}", 200_001, 200_004)
    assert near == f"{URL}#:~:text=12%25"


def test_a_lone_surrogate_breaks_nothing():
    assert place_link(URL, "It fell \ud83d 12% \udc00 in all.", 10, 13).isascii()


TERM = re.compile(r"(?:[!-+.-~]|%2C|%2D|%26)+")


@given(st.text(min_size=1, max_size=80), st.data())
def test_any_words_make_a_well_formed_directive_that_names_them(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = place_link(URL, text, start, end)
    if not text[start:end].split():
        assert found == URL
        return
    assert found.isascii()
    terms = found.partition("#:~:text=")[2].split(",")
    if terms[0].endswith("-"):
        assert terms.pop(0)[:-1]
    if terms[-1].startswith("-"):
        assert terms.pop()[1:]
    assert 1 <= len(terms) <= 2
    assert all("-" not in term and "&" not in term and TERM.fullmatch(term) for term in terms)
    assert text[start:end].split()[0] in unquote(terms[0])


def test_a_hostile_address_cannot_leave_its_attribute():
    look = type("Look", (), {"operands": [type("Operand", (), {
        "letter": "A", "colour": 0, "surface": "12%", "role": "part", "meaning": "12%",
        "link": link("40,000 cars", url='https://x/"><script>alert(1)</script>'),
    })]})  # fmt: skip
    page = read(source_of("operands(look)", look=look))
    assert page.all("script") == []
    assert len(page.all("a")) == 1


def test_a_long_article_takes_no_quadratic_time():
    text = "The count was 12 and " * 40_000
    assert place_link(URL, text, len(text) - 7, len(text) - 5).startswith(URL)
