"""In a real browser: links land on their words, and selected text is taken back to its offsets."""

import random

import pytest

from crossfoot.emit.report.visible import visible
from crossfoot.review.show.environment import marks_css, selection_js
from crossfoot.review.show.fragment import place_link
from tests.emit.stories import Story, amount, budget, hostile, shelter
from tests.review.show.looking import article_view, look_at, source_of


@pytest.fixture
def tab(chromium):
    opened = chromium.new_page(viewport={"width": 800, "height": 400})
    yield opened
    opened.close()


def show(tab, body):
    script = selection_js() + "\nObject.assign(window, {selectedSpan, rangeOf});"
    tab.set_content(
        f"<!doctype html><meta charset='utf-8'><style>{marks_css()}</style>{body}"
        f"<script type='module'>{script}</script>"
    )
    tab.wait_for_function("window.rangeOf !== undefined")


def show_article(tab, analysis):
    show(tab, source_of("article_text(view, 'a')", view=article_view(analysis, 0)))


SELECT = """([start, end]) => {
  const root = document.querySelector("[data-article]");
  const selection = document.getSelection();
  selection.removeAllRanges();
  const range = window.rangeOf(root, start, end);
  if (range) selection.addRange(range);
  return window.selectedSpan(root);
}"""


def odd():
    story = Story(
        "\U0001f6a2 Ships\r\n\r\nThe \U0001f6a2\U0001f6a2 line e\u0301\u200bran 12\u00a0ships \u202eof\u202c 20, "
        "\U0001d7d9 said.\tIt has " + "x" * 70_000 + " 5 more.\n\n\n  End \U0001f600.",
        id="odd",
    )
    twelve, twenty = (story.number(n, "count", amount(n)) for n in ("12", "20"))
    story.finding("share", "contradicts", [("part", twelve), ("whole", twenty)], "12 / 20 = 0.6",
                  amount("60"), amount("50"), "12 of 20 is 60%.")  # fmt: skip
    return story.build()


@pytest.mark.parametrize("story", [shelter, budget, hostile, odd])
def test_a_selection_is_taken_back_to_its_offsets(tab, story):
    analysis = story()
    show_article(tab, analysis)
    text = visible(analysis.article.text)
    chance = random.Random(story.__name__)  # noqa: S311
    for _ in range(60):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((1, 2, 5, 40, 400)))
        words = text[start:end]
        if "\n" in (words[0], words[-1]) or "\r" in (words[0], words[-1]) or words != words.strip():
            continue  # line ends are not selected by themselves; what is selected has no space at its ends
        found = tab.evaluate(SELECT, [start, end])
        assert (found["start"], found["end"]) == (start, end)
        assert found["surface"] == words.replace("\r", "").replace("\n", "")


def test_white_space_at_the_ends_of_a_selection_is_left_out(tab):
    show_article(tab, shelter())
    start = shelter().article.text.index(" 289,047 ")
    found = tab.evaluate(SELECT, [start, start + 9])
    assert found == {"start": start + 1, "end": start + 8, "surface": "289,047"}
    assert tab.evaluate(SELECT, [start, start + 1]) is None


def test_a_click_that_takes_a_whole_paragraph_takes_its_words(tab):
    show_article(tab, shelter())
    tab.get_by_text("Harbour city shelters fill").click(click_count=3)
    found = tab.evaluate("window.selectedSpan(document.querySelector('[data-article]'))")
    assert (found["start"], found["end"]) == (0, len("Harbour city shelters fill as winter begins"))


def test_what_is_selected_elsewhere_is_no_span(tab):
    show(
        tab,
        source_of("article_text(view, 'a')", view=article_view(shelter())) + "<p id='other'>elsewhere</p>",
    )
    tab.locator("#other").click(click_count=2)
    assert tab.evaluate("window.selectedSpan(document.querySelector('[data-article]'))") is None


def test_a_selection_in_the_sentence_of_a_finding_has_offsets_of_the_article(tab):
    show(tab, source_of("sentences(look)", look=look_at(shelter())))
    tab.get_by_text("289,047").click(click_count=2)
    found = tab.evaluate("window.selectedSpan(document.querySelector('[data-article]'))")
    start = shelter().article.text.index("289,047")
    assert (found["start"], found["end"], found["surface"]) == (start, start + 7, "289,047")


PAGE_TEXT = (
    "Ferry traffic falls\n\n"
    + "".join(f"Filler {n} says 12% of nothing.\n" for n in range(60))
    + "Traffic on the northern ferry fell 12% last year, or 40,000 cars (a “record”), the port said.\n"
    + "".join(f"More filler {n}.\n" for n in range(60))
    + "Traffic on the southern ferry fell 12% this year - a first, R&D aside, while the mayor, who had come by "
    "train, said that it was 3,000 below what had been hoped for in spring.\n"
    + "".join(f"Last filler {n}.\n" for n in range(60))
)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("40,000 cars", "northern"),
        ("“record”", "northern"),
        ("12% last", "northern"),
        ("12% this", "southern"),
        ("R&D aside", "southern"),
        (
            PAGE_TEXT[PAGE_TEXT.index("Traffic on the south") : PAGE_TEXT.index("Last filler 0") - 1],
            "southern",
        ),
    ],
)
def test_a_link_lands_on_its_words_in_the_live_page(tab, words, place):
    lines = (line.replace("&", "&amp;").replace("40,000", "<b>40,000</b>") for line in PAGE_TEXT.split("\n"))
    page = "<!doctype html>" + "".join(f"<p>{line}</p>" for line in lines if line)
    tab.route("**/*", lambda route: route.fulfill(body=page, content_type="text/html; charset=utf-8"))
    start = PAGE_TEXT.index(words)
    tab.goto(place_link("https://news.example/a", PAGE_TEXT, start, start + len(words)))
    tab.wait_for_function("scrollY > 0")
    assert place in tab.evaluate("document.elementFromPoint(100, 200).textContent")
