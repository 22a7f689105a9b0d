import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.ingest.title import find_title, place_title


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Budget up", "Budget up\n\nThe town spent more.", "Budget up"),
        ("Budget up", "\n Budget\n up\n\nThe town spent more.", "Budget\n up"),
        ("Budget up", "Budget up", "Budget up"),
        (" Budget  up ", "Budget up. The town spent more.", "Budget up"),
    ],
)
def test_a_text_that_begins_with_its_title_stays_as_it_is(title, text, expected):
    found, span = place_title(text, title)
    assert found == text
    assert span.slice(found) == expected


@pytest.mark.parametrize(
    "text", ["The town spent more.", "Budgets rise.", "Budget\n\nIt rose.", "Budgetup it is."]
)
def test_a_title_that_the_text_lacks_is_put_before_it(text):
    found, span = place_title(text, "Budget up")
    assert found == f"Budget up\n\n{text}"
    assert span.slice(found) == "Budget up"


def test_a_title_is_not_the_beginning_of_a_longer_word():
    assert place_title("Budgets rise.", "Budget")[0] == "Budget\n\nBudgets rise."


@pytest.mark.parametrize(
    "text",
    ["Mayor resigns over a loan of $2m.", "Mayor resigns, two days late.", "Mayor resigns 2 days late."],
)
def test_a_first_sentence_that_goes_on_after_the_words_of_the_title_is_not_cut(text):
    assert place_title(text, "Mayor resigns") == (text, None)


@pytest.mark.parametrize(
    "text", ["Mayor resigns\nover a loan.", "Mayor resigns. A loan it was.", "Mayor resigns Loan"]
)
def test_a_title_on_a_line_or_in_a_sentence_of_its_own_is_one(text):
    assert place_title(text, "Mayor resigns")[1].slice(text) == "Mayor resigns"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Budget up 5%\n\nThe town spent more.", "Budget up 5%"),
        ("\n  Budget up  \n \nThe town spent more.", "Budget up"),
        ("Budget up\r\n\r\nThe town spent more.", "Budget up"),
        ("“We will pay”\n\nThe mayor gave way.", "“We will pay”"),
    ],
)
def test_a_short_first_line_before_a_blank_line_is_the_title(text, title):
    assert find_title(text).slice(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "The town spent more.\n\nIt paid late.",
        "“We will pay.”\n\nThe mayor gave way.",
        "Will it pay?\n\nThe mayor gave way.",
        "The town spent\nmore than before",
        "Budget up 5%",
        "Budget up 5%\n\n \n",
        "word " * 40 + "\n\nThe town spent more.",
    ],
)
def test_other_first_lines_are_no_titles(text):
    assert find_title(text) is None


TEXTS = st.text(alphabet="ab .\n\r\t\u2003“”", min_size=1)


@given(TEXTS, TEXTS.filter(str.strip))
def test_the_title_is_in_the_text_and_the_text_is_whole(text, title):
    found, span = place_title(text, title)
    assert span is None or span.slice(found).split() == title.split()
    assert found.endswith(text)


@given(TEXTS)
def test_a_found_title_is_one_line(text):
    span = find_title(text)
    if span is not None:
        assert span.slice(text) == text.strip().split("\n")[0].strip()


def test_a_long_line_takes_no_time():
    assert find_title(" " * 900_000 + "." * 900_000 + "\n\nx") is None
