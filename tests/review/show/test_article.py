import pytest
from hypothesis import HealthCheck, given, settings

from crossfoot.emit.report.visible import visible
from crossfoot.review.show.article import show_article
from tests.emit import strategies
from tests.emit.stories import budget, hostile, shelter
from tests.review.show.looking import article_view, html, placed, records


def page_of(analysis, beside=None):
    return html("article_text(view, 'a')", view=article_view(analysis, beside))


@pytest.mark.parametrize("story", [shelter, budget, hostile])
def test_the_whole_text_is_there_and_knows_where_it_stands(story):
    page, text = page_of(story()), visible(story().article.text)
    [shown] = page.all("div", "text")
    assert shown.text == text
    for start, words in placed(page):
        assert text[start : start + len(words)] == words


@settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
@given(strategies.analyses())
def test_every_character_of_any_text_but_line_ends_stands_where_it_says(analysis):
    text = visible(analysis.article.text)
    page = html("article_text(view, 'a')", view=article_view(analysis, 0 if analysis.findings else None))
    [shown] = page.all("div", "text")
    assert shown.text == text
    covered = set()
    for start, words in placed(page):
        assert text[start : start + len(words)] == words
        covered.update(range(start, start + len(words)))
    assert {text[i] for i in set(range(len(text))) - covered} <= {"\n", "\r"}


def test_marks_stand_around_their_own_words():
    page = page_of(shelter())
    for claim in records(shelter())[1]:
        for mention in claim["mentions"]:
            assert page.by_id(mention["id"]).text == mention["surface"]


def test_numbers_lead_to_their_findings_and_carry_their_tick():
    signs = {n.text: n.attributes.get("data-sign") for n in page_of(budget()).all("a", "number")}
    assert signs["5%"] == "✓"
    findings = {f["id"] for f in records(budget())[2]}
    links = {n.attributes["href"] for n in page_of(budget()).all("a")}
    assert links <= {f"/findings/{key}" for key in findings}


def test_without_an_address_numbers_lead_nowhere():
    assert html("article_text(view, 'a')", view=show_article(*records(budget()))).all("a") == []


def test_the_operands_of_the_finding_beside_it_carry_its_colours():
    page = page_of(shelter(), beside=0)
    marked = [(b.attributes["data-letter"], b.text) for b in page.all("b", "operand")]
    assert marked == [("A", "160,651"), ("B", "289,047"), ("C", "55%")]
    assert page_of(shelter()).all("b", "operand") == []


def test_speakers_and_numbers_are_listed():
    view = article_view(shelter())
    assert "Ana Lind Housing Minister, Port Alder person, 2×" in html("speakers(view)", view=view).text
    numbers = html("numbers(view)", view=view)
    ids = {n["id"] for c in records(shelter())[1] for n in c["mentions"]}
    assert {a.attributes["href"].removeprefix("#") for a in numbers.all("a")} == ids


def test_a_finding_that_spans_articles_is_shown_as_far_as_it_stands_here():
    article, claims, findings = records(shelter())
    elsewhere = findings[0]["operands"][0] | {"claim_id": "c-0000000000000000", "article_id": "other"}
    across = findings[0] | {"operands": [elsewhere, *findings[0]["operands"][1:]]}
    view = show_article(article, claims, [across], "/{}".format, across)
    marked = [
        (b.attributes["data-letter"], b.text) for b in html("article_text(view, 1)", view=view).all("b")
    ]
    assert marked == [("B", "289,047"), ("C", "55%")]
