"""Text that would act on the page, or break it, stays text."""

import time

import pytest

from tests.emit.report.html import read
from tests.emit.stories import Story, amount, hostile
from tests.review.show.looking import article_view, claim_look, look_at, source_of

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<a href=javascript:alert(1)>here</a>",
    "{{ 7 * 7 }}{% raw %}",
    "</style></title></textarea>",
    "<!-- ]]>",
    "\u202egnp.exe\u202c",
    "\u2066left\u2069",
    "ze\u200bro\u200dwid\ufeffth",
    "nul\x00bell\x07esc\x1b[31m",
    "&lt;b&gt;&#0;",
)
ACTS = "\x00\x07\x1b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that must not reach the page."""


def story_of(words, name=None, formula=None):
    """An article in which an attack is the title, what is counted, a speaker, a role, an address and a finding."""
    story = Story(
        f"{words}\n\nOf 20 {words} 12 are lost, {words} said.",
        id=name or f"id{words}", title=words, url=f"https://x/{words}",
    )  # fmt: skip
    twenty = story.number("20", "count", amount("20"), of=words)
    twelve = story.number("12", "count", amount("12"))
    speaker = story.speaker(words, words, role=words, affiliation=words)
    story.said(speaker, words, "said", f"Of 20 {words} 12 are lost")
    story.finding(words, "contradicts", [(words, twelve), ("whole", twenty)], formula or f"12 / 20 = {words}",
                  amount("60"), amount("50"), f"It is {words}.")  # fmt: skip
    return story.build()


def everything(analysis, words):
    look = look_at(analysis)
    return {
        "article_text(view, id)": {"view": article_view(analysis, 0), "id": analysis.article.id},
        "speakers(view)": {"view": article_view(analysis)},
        "numbers(view)": {"view": article_view(analysis)},
        "working(look)": {"look": look},
        "grades(look)": {"look": look},
        "badge(look.card)": {"look": look},
        "claim_text(look, id)": {"look": claim_look(analysis, words), "id": analysis.article.id},
    }


@pytest.mark.parametrize("words", ATTACKS)
def test_an_attack_from_every_place_of_an_article_stays_text(words):
    for call, values in everything(story_of(words), "are lost").items():
        source = source_of(call, **values)
        page = read(source)
        assert {n.tag for n in page.walk()} <= {
            "document", "main", "div", "p", "span", "b", "a", "ul", "ol", "li", "blockquote", "footer", "svg", "rect",
            "path", "text", "table", "caption", "thead", "tbody", "tr", "th", "td",
        }  # fmt: skip
        for node in page.walk():
            assert not [key for key in node.attributes if key.startswith("on") or key in ("style", "src")]
            assert node.attributes.get("href", "#").startswith(("https://x/", "/findings/f-", "#"))
        assert not set(source) & set(ACTS), call
        assert "49" not in page.text.replace("49,", "")


def test_the_plain_text_carries_nothing_that_acts_on_a_message():
    for words in ATTACKS:
        for plain in (look_at(story_of(words)).plain, claim_look(story_of(words), "are lost").plain):
            assert not set(plain) & set(ACTS)


def test_a_javascript_address_is_no_link():
    look = look_at(hostile())
    assert (look.link, look.operands[0].link, look.card.link) == (None, None, None)


@pytest.mark.parametrize("letter", ["x", "\u0628", "\U0001f600"])
def test_a_word_of_200_kilobytes_is_shown_once_and_in_time(letter):
    word = letter * 200_000
    started = time.perf_counter()
    shown = everything(story_of(word, "long", "12 / 20 = 60%"), "are lost")
    sizes = {call: len(source_of(call, **values)) for call, values in shown.items()}
    assert time.perf_counter() - started < 10
    assert sizes.pop("article_text(view, id)") < 3 * len(word) + 10_000
    assert all(size < 10_000 for size in sizes.values()), sizes


def test_a_hundred_quotations_by_a_name_without_end_do_not_swell_the_page():
    name = "Ana" + " Lind" * 2_000
    sentences = [f"They counted {number} ships." for number in range(100)]
    story = Story(" ".join([f"{name} said so.", *sentences]), id="long")
    speaker = story.speaker(name, name)
    for sentence in sentences:
        story.said(speaker, None, None, sentence)
    source = source_of("article_text(view, 1)", view=article_view(story.build()))
    assert source.count("data-who") == 100
    assert len(source) < 100_000
