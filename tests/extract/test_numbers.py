"""Numbers before anyone asks what they are of: one line a spelling."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.extract.numbers import find_numerals

DIGITS = [
    ("160,651 people", "160,651", "160651"),
    ("5,00,000 people", "5,00,000", "500000"),
    ("160\u202f651 people", "160\u202f651", "160651"),
    ("There were 160 651 people", "160 651", "160651"),
    ("816 000 tonnes", "816 000", "816000"),
    ("1'000'000 francs", "1'000'000", "1000000"),
    ("1.234.567,89 euros", "1.234.567,89", "1234567.89"),
    ("€ 3,50 a cup", "3,50", "3.5"),
    ("some 2,5 million euros", "2,5 million", "2500000"),
    ("fell by .5 again", ".5", "0.5"),
    ("2½ miles", "2½", "2.5"),
    ("10-3/4 pct", "10-3/4", "10.75"),
    ("5/8 pct", "5/8", "0.625"),
    ("a 3/8-inch bolt", "3/8", "0.375"),
    ("1⁄32 of a quart", "1⁄32", "0.03125"),
    ("shares rose 7/8 to a high", "7/8", "0.875"),
    ("it was -5 there", "-5", "-5"),
    ("it was minus-130 degrees", "minus-130", "-130"),
    ("a sub-7 nanometre chip", "7", "7"),
    ("some 3.1 x 10^5 cells", "3.1 x 10^5", "310000"),
    ("about 4×10⁶ cells", "4×10⁶", "4000000"),
    ("a mass of 2.5×10−3 grams", "2.5×10−3", "0.0025"),
    ("3 hundred million yuan", "3 hundred million", "300000000"),
    ("10 thousand", "10 thousand", "10000"),
    ("5.32 mil people", "5.32 mil", "5320000"),
    ("about 8 B people", "8 B", "8000000000"),
    ("4.3M in sales", "4.3M", "4300000"),
    ("around 25k or so", "25k", "25000"),
    ("1.9-trillion plan", "1.9-trillion", "1900000000000"),
    ("2 and a half million", "2 and a half million", "2500000"),
]

WORDS = [
    ("two hundred and five", "two hundred and five", "205"),
    ("Fifty-five of them", "Fifty-five", "55"),
    ("half a million", "half a million", "500000"),
    ("three quarters of a million", "three quarters of a million", "750000"),
    ("one and a half billion", "one and a half billion", "1500000000"),
    ("a million and a half dollars", "a million and a half", "1500000"),
    ("two-and-a-half miles", "two-and-a-half", "2.5"),
    ("three point two million", "three point two million", "3200000"),
    ("fell point five per cent", "point five", "0.5"),
    ("nought point four", "nought point four", "0.4"),
    ("two dozen eggs", "two dozen", "24"),
    ("half a mile", "half", "0.5"),
]

VAGUE = [
    ("dozens of people", 24, 100),
    ("hundreds of people", 200, 1000),
    ("thousands of people", 1000, 10_000),
    ("tens of thousands of people", 10_000, 100_000),
    ("hundreds of thousands of people", 200_000, 1_000_000),
    ("millions of people", 1_000_000, 10_000_000),
    ("tens of billions of euros", 10_000_000_000, 100_000_000_000),
    ("a couple of hundred people", 200, 300),
]

NO_NUMBERS = [
    "See https://example.com/2023/45?id=77 for more.",
    "See example.org/2023/45 for more.",
    "Write to sue45@example.com or @bob99.",
    "Shares of Foo (TYO: 7203) and 600519.SS rose.",
    "Call 020 7946 0123 now.",
    "Call 1-800-555-0199, +44 20 7946 0123 or (020) 7946 0123.",
    "The server is 192.168.1.10.",
    "Version v2.4.1b is out.",
    "Its ISBN is 978-3-16-148410-0 here.",
    "The commit is 3f2a9c0d, then 8ab12cd.",
    "Agent 007 met R2-D2 with a PS5.",
    "He bought a baker's dozen.",
    "She came fifth, then 21st, the third-largest.",
    "No one was there on day one.",
    "Key 12345678901234567890 opens it.",
]


def only(text):
    [numeral] = find_numerals(text)
    return text[numeral.start : numeral.end], numeral


@pytest.mark.parametrize(("text", "surface", "value"), DIGITS + WORDS)
def test_reads_the_spelling_where_it_stands(text, surface, value):
    found, numeral = only(text)
    assert found == surface
    assert format(numeral.low.normalize(), "f") == format(numeral.high.normalize(), "f") == value


@pytest.mark.parametrize(("text", "low", "high"), VAGUE)
def test_vague_words_are_the_interval_that_they_name(text, low, high):
    _, numeral = only(text)
    assert (numeral.low, numeral.high) == (low, high)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_codes_and_names_hold_no_numbers(text):
    assert [text[n.start : n.end] for n in find_numerals(text)] == []


@pytest.mark.parametrize(
    ("text", "number"), [("At that point five per cent had left.", 5), ("At one point two men left.", 2)]
)
def test_a_point_of_time_is_no_decimal_point(text, number):
    assert [n.low for n in find_numerals(text)] == [number]


@pytest.mark.parametrize("text", ["the 10k run", "a 4K screen", "a 401k plan", "the 400m final", "a 5m wall"])
def test_a_letter_that_may_be_a_unit_stays_apart(text):
    _, numeral = only(text)
    assert numeral.tail
    assert not numeral.scaled


def test_bare_m_is_a_million_only_in_an_article_that_prints_millions_so():
    assert [n.high for n in find_numerals("It made £5m, and users rose to 64m.")][1] == 64_000_000
    assert [n.high for n in find_numerals("It made £5m from a wall of 64m and 3 metres.")][1] == 64


@pytest.mark.parametrize(
    ("text", "decimals", "resolution"),
    [
        ("3.20 litres", 2, "0.01"),
        ("three point two million", 1, "100000"),
        ("1.50 bn", 2, "10000000"),
        ("2½", 0, "0"),
    ],
)
def test_keeps_how_finely_a_number_was_printed(text, decimals, resolution):
    _, numeral = only(text)
    assert (numeral.decimals, format(numeral.resolution.normalize(), "f")) == (decimals, resolution)


CODES = st.one_of(
    st.from_regex(r"https?://[a-z]{2,8}\.(com|org)/[a-z0-9/]{1,20}", fullmatch=True),
    st.from_regex(r"[a-z]{1,6}[0-9]{1,4}@[a-z]{2,6}[0-9]{0,3}\.(com|org)", fullmatch=True),
    st.from_regex(r"\(NYSE: [A-Z0-9]{1,5}\)", fullmatch=True),
    st.from_regex(r"\+[1-9][0-9] [0-9]{3} [0-9]{3} [0-9]{4}", fullmatch=True),
    st.from_regex(r"ISBN 978-[0-9]-[0-9]{2}-[0-9]{6}-[0-9]", fullmatch=True),
    st.from_regex(r"[0-9]{1,3}(\.[0-9]{1,3}){3}", fullmatch=True),
    st.from_regex(r"[0-9a-f]{7}[a-f][0-9a-f]{7}[a-f]", fullmatch=True),
)


@given(CODES)
def test_nothing_is_found_inside_a_code(code):
    text = f"They sent {code} to us."
    assert [text[n.start : n.end] for n in find_numerals(text)] == []


def seconds(text):
    start = time.process_time()
    find_numerals(text)
    return time.process_time() - start


DENSE = "40,112 7.5 1,200 and 3 of 9 to 5,00,000 or "


def test_a_megabyte_of_digits_commas_and_spaces_takes_no_time():
    assert seconds("160,651 12,5 7 ,3  44 1,200.5 " * (1_000_000 // 30)) < 5  # 0.2 on an idle machine


def test_time_grows_with_the_length_and_no_faster():
    find_numerals(DENSE)
    once, twice = (min(seconds(DENSE * n) for _ in range(3)) for n in (500, 1000))
    assert twice < 3 * once + 0.05
