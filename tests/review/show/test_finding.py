from dataclasses import replace

import pytest

from crossfoot.emit.records import article_record, claim_record, finding_record
from crossfoot.errors import ContractError
from crossfoot.review.show.finding import show_finding
from tests.emit.stories import budget, shelter
from tests.review.show.looking import html, look_at, placed, records


def letters(node):
    """Letter, colour and words of each operand in a piece of the page."""
    return [
        (b.attributes["data-letter"], min(b.classes - {"operand"}), b.text) for b in node.all("b", "operand")
    ]


def test_an_operand_has_one_letter_and_colour_in_sentence_formula_and_list():
    look = look_at(shelter())
    sentences = html("sentences(look)", look=look)
    assert letters(sentences) == [("A", "o0", "160,651"), ("B", "o1", "289,047"), ("C", "o2", "55%")]
    assert letters(html("formula(look)", look=look)) == [("A", "o0", "160,651"), ("B", "o1", "289,047")]
    assert letters(html("operands(look)", look=look)) == letters(sentences)


def test_words_of_a_sentence_know_where_they_stand_in_the_article():
    text = shelter().article.text
    for number in range(len(shelter().findings)):
        page = html("sentences(look)", look=look_at(shelter(), number))
        pieces = placed(page)
        assert pieces
        for start, words in pieces:
            assert text[start : start + len(words)] == words
        assert {p.attributes["data-article"] for p in page.all("p", "sentence")} == {"shelter"}


def test_the_sentence_comes_with_its_speaker_and_how_sure_that_is():
    [footer] = html("sentences(look)", look=look_at(shelter())).all("footer")
    assert footer.text == "paraphrase: Ana Lind, Housing Minister, Port Alder (94%)"


def test_the_number_line_draws_both_intervals():
    [svg] = html("working(look)", look=look_at(shelter(), 2)).all("svg")
    assert svg.attributes["aria-label"] == "stated 66% (65.5 to 66.5); computed 75%"
    assert (len(svg.all(cls="gap")), len(svg.all(cls="meet"))) == (1, 0)


def test_each_operand_says_what_it_was_read_as():
    flats = look_at(shelter(), 1).operands[1]
    assert flats.meaning == "money: 470m (469.5m to 470.5m) USD"
    assert (flats.value, flats.unit) == ("470000000", "USD")
    start = shelter().article.text.index("$470 million")
    assert (flats.start, flats.end) == (start, start + len("$470 million"))


def test_the_article_beside_it_is_scrolled_to_what_is_stated():
    for number, surface in enumerate(["55%", "$1 billion", "66%"]):
        look = look_at(shelter(), number)
        assert [p.surface for p in look.operands if p.mention_id == look.goal] == [surface]


def test_links_lead_to_the_words_in_the_live_page():
    look = look_at(shelter())
    assert look.link.startswith("https://news.example/shelter?a=1&b=2#:~:text=The%20city%20of")
    assert "text=" in look.operands[0].link
    assert all(
        a.attributes["href"].startswith("https://") for a in html("operands(look)", look=look).all("a")
    )


def test_without_an_address_there_is_no_link():
    assert look_at(budget()).link is None
    assert html("operands(look)", look=look_at(budget())).all("a") == []


def test_the_plain_text_says_all_of_it_and_leads_to_the_place():
    lines = look_at(shelter(), 2).plain.split("\n")
    assert lines[0] == "Contradicts (restated, confidence 97%)"
    assert "Arithmetic: 66% ≠ 3/4 = 75%" in lines
    assert "Stated: 66% (65.5 to 66.5); computed: 75%" in lines
    assert lines[-1].startswith("Article: Harbour city shelters fill as winter begins https://news.example/")
    assert "#:~:text=A%20report" in lines[-1]


def test_the_grades_say_which_reading_meets():
    look = look_at(shelter())
    assert look.grades[0].reading == "the digits as printed"
    table = html("grades(look)", look=look)
    assert len(table.all("tr")) == len(look.grades) + 1
    apart = look_at(shelter(), 2).grades[0]
    assert (apart.computed, apart.stated, apart.apart, apart.decides) == (
        "75%", "65.5 to 66.5%", "8.5 points", False,
    )  # fmt: skip


def test_a_finding_across_articles_names_the_other_one():
    early, late = shelter("early"), shelter("late")
    finding = late.findings[0]
    operands = (replace(early.findings[0].operands[0]), *finding.operands[1:])
    record = finding_record(replace(finding, operands=operands))
    claims = {c["id"]: c for a in (early, late) for c in map(claim_record, a.claims)}
    wanted = {key: claims[key] for key in (o["claim_id"] for o in record["operands"])}
    look = show_finding(record, wanted, {a.article.id: article_record(a) for a in (early, late)})
    assert [p.article_id for p in look.operands] == ["early", "late", "late"]
    page = html("sentences(look)", look=look)
    assert [p.attributes["data-article"] for p in page.all("p", "sentence")] == ["early", "late"]
    assert "another article: Harbour city shelters" in page.text


@pytest.mark.parametrize("missing", ["claims", "articles"])
def test_a_record_that_is_missing_is_named_in_one_line(missing):
    article, claims, findings = records(shelter())
    given = {"claims": {c["id"]: c for c in claims}, "articles": {article["id"]: article}} | {missing: {}}
    with pytest.raises(ContractError, match=r"found no (claim|article)"):
        show_finding(findings[0], given["claims"], given["articles"])
