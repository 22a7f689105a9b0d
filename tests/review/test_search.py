"""Both databases find the same: words, phrases and figures, whatever is typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossfoot.review.db.search import cut, terms
from crossfoot.review.load import load_run
from crossfoot.review.model import Filter, ItemType
from crossfoot.review.queue import page
from tests.emit import stories
from tests.emit.conftest import write_run


@pytest.fixture(scope="module")
def shelter(shared_desk, tmp_path_factory):
    folder = tmp_path_factory.mktemp("stories") / "run"
    with shared_desk() as desk:
        load_run(desk, write_run(folder, analyses=[stories.shelter(), stories.hostile()]))
        yield desk


CLAIMS = (ItemType.CLAIM,)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hostels", 3), ("HOSTEL", 3), ("ostel", 0), ('"hostel"', 0), ('"hostels on"', 0), ('"on hostels"', 1),
        ("160,651", 1), ("576.9", 1), ("576", 1), ("57", 0), ("auditor", 1), ("auditor flats", 1),
        ("auditor beds", 0), ("lind", 5), ("“opened 1,200”", 1), ("évil", 1), ("", 10), ("%%%", 0), ('"', 0),
    ],
)  # fmt: skip
def test_words_are_found(shelter, text, found):
    assert page(shelter, Filter(text=text, type=CLAIMS)).total == found


@pytest.mark.parametrize(
    "text",
    [
        "' OR 1=1 --",
        "a AND (b",
        "NEAR(",
        "words: x*",
        "a & | !",
        "\\",
        "\0",
        "\ud83d",
        "x" * 5000,
        "<script>",
    ],
)
def test_no_text_breaks_the_search(shelter, text):
    assert page(shelter, Filter(text=text)).total >= 0


@given(st.text())
def test_what_is_cut_is_cut_once(text):
    assert cut(" ".join(cut(text))) == cut(text)[:10_000]


@given(st.text())
def test_a_query_holds_nothing_but_words(text):
    assert all(word.isalnum() for phrase, _ in terms(text) for word in phrase)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=40))
def test_any_text_can_be_searched_for(shelter, text):
    page(shelter, Filter(text=text))
