"""Check a text now: what may come in, what comes out, and what is refused in words that say what to do."""

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossfoot.batch.outcome import internal_error
from crossfoot.errors import ModelError
from crossfoot.review.check_now import (
    LONGEST_FILE,
    LONGEST_TEXT,
    Checker,
    RefusedError,
    Submission,
    read_submission,
)

TEXT = "The library lent 310 of its 1,240 books, or 35%, last year, the mayor said."
PAGE = f"""<!doctype html><html lang="en"><head><title>Library counts its books</title>
<meta property="og:site_name" content="The Harbour Post"><script>alert("<p>1 of 2 is 90%</p>")</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Library counts its books</h1>
<p onclick="alert(1)">{TEXT}</p><p>The council will look at it again in spring, it said in a long statement.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def checker(nlp):
    return Checker(lambda: nlp)


def refusal(**given):
    with pytest.raises(RefusedError) as error:
        read_submission(Submission(**given))
    assert "\n" not in str(error.value)
    return error.value


def test_a_pasted_text_is_read_and_checked(checker):
    checked = checker.check(Submission(TEXT, published="2024-03-08"))
    assert checked.article["text"] == TEXT
    [finding] = [f for f in checked.findings if f["flagged"]]
    assert {o["surface"] for o in finding["operands"]} == {"310", "1,240", "35%"}
    [year] = [m for c in checked.claims for m in c["mentions"] if m["surface"] == "last year"]
    assert year["timex"] == "2023"


def test_the_same_text_has_the_same_ids(checker):
    first, second = (checker.check(Submission(TEXT)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    "given",
    [
        Submission(PAGE),
        Submission(PAGE.encode()),
        Submission(PAGE.encode(), name="story.html"),
        Submission(PAGE.encode("utf-16"), name="C:\\news\\STORY.HTM"),
    ],
)
def test_a_page_is_read_without_what_stands_around_its_article(given):
    article = read_submission(given)
    assert TEXT in article.text
    assert "alert" not in article.text
    assert "Home" not in article.text
    assert article.text.startswith("Library counts its books")


def test_what_is_told_counts_more_than_what_the_page_says():
    given = Submission(
        PAGE, title="Books", published="2024-03-08", url="https://news.example/b", source="The Post"
    )
    article = read_submission(given)
    assert (article.title, article.published, article.url, article.source) == (
        "Books", "2024-03-08", "https://news.example/b", "The Post",
    )  # fmt: skip


@pytest.mark.parametrize("content", [TEXT, TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode()])
@pytest.mark.parametrize("name", [None, "story.txt", "../../etc/story.TXT", "story"])
def test_text_is_text(content, name):
    assert read_submission(Submission(content, name=name)).text == TEXT


def test_line_ends_of_a_form_become_those_of_a_text():
    assert read_submission(Submission("One.\r\n\r\nTwo.")).text == "One.\n\nTwo."


def test_a_text_that_speaks_of_markup_is_no_page():
    text = "A <p> is a paragraph. <b>Bold</b> words are 5% of the page."
    assert read_submission(Submission(text)).text == text
    assert read_submission(Submission("<p>" + TEXT, name="story.txt")).text == "<p>" + TEXT


@pytest.mark.parametrize(
    ("given", "reason", "says"),
    [
        ({"content": ""}, "empty", "paste the article's text"),
        ({"content": " \n\t "}, "empty", "paste the article's text"),
        ({"content": b""}, "empty", "paste the article's text"),
        ({"content": b"\x89PNG\r\n\x1a\n" + bytes(100)}, "binary", "expected text"),
        ({"content": "x " * LONGEST_TEXT}, "too-long", f"at most {LONGEST_TEXT:,} characters, found 500,000"),
        ({"content": "9," * 100_000}, "too-long", "at most 60,000 words and signs, found 200,000"),
        ({"content": b" " * (LONGEST_FILE + 1)}, "too-long", f"at most {LONGEST_FILE:,} bytes"),
        ({"content": "x" * (LONGEST_FILE + 1)}, "too-long", "send a part of it, or use crossfoot check"),
        ({"content": TEXT, "published": "yesterday"}, "bad-date", "published: expected a date like 2024-03-01"),
        ({"content": TEXT, "published": "2024-02-30"}, "bad-date", "found '2024-02-30'"),
        ({"content": TEXT, "url": "javascript:alert(1)"}, "bad-url", "begins with https://"),
        ({"content": TEXT, "title": "x" * 2_001}, "too-long-field", "title: expected at most 2,000 characters"),
        ({"content": TEXT, "name": "story.pdf"}, "unknown-suffix", "found '.pdf'; save it as text"),
        ({"content": TEXT, "name": "story.jsonl.gz"}, "unknown-suffix", "found '.gz'"),
        ({"content": TEXT, "name": "a.\x1b[31m"}, "unknown-suffix", r"found '.\x1b[31m'"),
        ({"content": "<html><body><nav>Home</nav></body></html>"}, "no-article", "paste the article's text"),
        ({"content": "half \ud83d a pair"}, "lone-surrogate", "half of a surrogate pair"),
        ({"content": "Die Stadt hat im letzten Jahr mehr Geld für Schulen und Straßen ausgegeben. " * 20},
         "language", "paste an English text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(given, reason, says):
    error = refusal(**given)
    assert error.reason == reason
    assert says in str(error).replace("\\\\", "\\")
    assert "--" not in str(error)


def test_a_page_nested_without_end_is_refused():
    deep = "<div>" * 50_000 + TEXT
    with pytest.raises(RefusedError):
        read_submission(Submission("<html>" + deep))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300) | st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_whatever_comes_is_an_article_or_is_refused(content, name):
    try:
        text = read_submission(Submission(content, name=name)).text
    except RefusedError:
        return
    assert text.strip()


def test_hostile_text_goes_through_to_valid_records(checker):
    text = (
        "<script>alert(1)</script> \u202eevil\u202c said 5\u200b% of 20 ships\x07 sank; {{ 7*7 }} "
        + "x" * 50_000
    )
    records = checker.check(Submission(text, name="<b>.txt"))
    assert records.article["text"] == text
    for claim in records.claims:
        assert text[claim["start"] : claim["end"]] == claim["surface"]


def test_a_model_that_is_missing_is_said_to_whoever_asks():
    def missing():
        raise ModelError("model: expected an installed spaCy pipeline, found none; install it")

    checker = Checker(missing)
    checker.warm().join(10)
    with pytest.raises(ModelError, match="install it"):
        checker.check(Submission(TEXT))


def test_a_bug_is_said_as_one_and_the_next_text_is_read(checker, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("crossfoot.review.check_now.Analyst.outcomes", broken_once)
        with pytest.raises(RefusedError, match="found a bug: ValueError: odd; please report it"):
            checker.check(Submission(TEXT))
    assert checker.check(Submission(TEXT)).findings


def broken_once(_, chunk):
    yield internal_error(chunk[0], ValueError("odd"))


def test_many_threads_share_one_model(nlp):
    loads = []
    checker = Checker(lambda: loads.append(1) or nlp)
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(checker.check(Submission(TEXT)))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 6
    assert all(records == found[0] for records in found)
    assert loads == [1]
