"""The page: complete, safe whatever the articles say, readable without a script, and bounded."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from crossfoot.emit.integrity import Records
from crossfoot.emit.records import article_record, claim_record, finding_record, reject_record
from crossfoot.emit.report import Limits, Report
from crossfoot.emit.report.visible import safe_link, visible
from crossfoot.emit.run_record import Counts, run_record
from crossfoot.types import Mention, Verdict
from tests.emit import strategies
from tests.emit.conftest import INFO, REJECT
from tests.emit.report.html import read
from tests.emit.stories import budget, hostile, plain, shelter


def page_of(*analyses, rejects=(), limits=None):
    report, counts = Report(limits or Limits()), Counts()
    for analysis in analyses:
        report.add(analysis)
        counts.add(
            Records(
                article_record(analysis),
                tuple(map(claim_record, analysis.claims)),
                tuple(map(finding_record, analysis.findings)),
            )
        )
    for reject in rejects:
        report.add_reject(reject)
        counts.rejects += reject_record(reject)["schema"] != ""
    return "".join(report.pages(run_record(INFO, counts)))


def texts(page):
    return [node.text for node in page.all("div", "text")]


@pytest.fixture(scope="module")
def page():
    return read(page_of(shelter(), budget(), rejects=[REJECT]))


def test_the_text_of_every_article_is_there_unchanged(page):
    assert texts(page) == [shelter().article.text, budget().article.text]


@settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
@given(strategies.analyses())
def test_any_text_is_shown_as_it_is_but_for_what_cannot_be_shown(analysis):
    page = read(page_of(analysis))
    assert texts(page) == [visible(analysis.article.text)]
    assert [s for s in page.all("script") if "use strict" not in s.text] == []


def test_marks_stand_around_their_own_words(page):
    for analysis in (shelter(), budget()):
        for claim in analysis.claims:
            for record in claim_record(claim)["mentions"]:
                assert page.by_id(record["id"]).text == record["surface"]
            assert page.by_id(claim.id).text.startswith(claim.surface.split("\r")[0][:20])


def test_flagged_findings_come_first_and_the_surest_of_them_at_the_top(page):
    [main] = page.all("main")
    sections = [child.attributes["id"] for child in main.children if not isinstance(child, str)]
    assert sections == ["flagged", "fine", "articles", "rejects"]
    flagged = page.by_id("flagged").all(cls="card")
    assert {card.attributes["data-verdict"] for card in flagged} == {"contradicts", "impossible"}
    surest = [re.search(r"confidence (\d+)%", card.text)[1] for card in flagged]
    assert surest == ["97", "71", "60", "40"]
    fine = [card.attributes["data-verdict"] for card in page.by_id("fine").all(cls="card")]
    assert fine == ["approximates", "truncates", "rounds", "agrees", "agrees"]


def test_every_finding_of_every_verdict_has_its_card(page):
    for analysis in (shelter(), budget()):
        for finding in analysis.findings:
            card = page.by_id(finding.id)
            assert finding.explanation in card.text
            assert finding.evidence in card.text
            assert finding.formula.replace(",", "") in card.text.replace(",", "")
            assert len(card.all("svg")) == 1
            assert len(card.all("button", "copy")) == 1
            for operand in finding.operands:
                assert operand.mention.surface in [node.text for node in card.all("b", "operand")]
    assert {f.verdict for a in (shelter(), budget()) for f in a.findings} == set(Verdict)


def test_an_operand_has_one_colour_in_sentence_formula_and_list(page):
    card = page.by_id(shelter().findings[0].id)
    letters = {}
    for node in card.all("b", "operand"):
        letters.setdefault(node.attributes["data-letter"], set()).update(node.classes - {"operand"})
    assert letters == {"A": {"o0"}, "B": {"o1"}, "C": {"o2"}}
    assert [node.text for node in card.all("p", "formula")[0].all("b")] == ["160,651", "289,047"]


def test_a_card_as_plain_text_says_all_of_it(page):
    [plain_text] = page.by_id(shelter().findings[2].id).all("pre", "plain")
    assert "Contradicts (restated, confidence 97%)" in plain_text.text
    assert "Arithmetic: 66% ≠ 3/4 = 75%" in plain_text.text
    assert "Stated: 66% (65.5 to 66.5); computed: 75%" in plain_text.text
    assert "https://news.example/shelter?a=1&b=2" in plain_text.text


def test_speech_shows_its_speaker_where_the_words_do_not(page):
    said = [node for node in page.all("span", "said") if "data-who" in node.attributes]
    shown = [(node.text, node.attributes["data-who"]) for node in said]
    assert shown == [("“We will open more. Nobody sleeps outside.”", "Ana Lind")]
    titles = {node.attributes.get("title") for node in page.all("span", "indirect")}
    assert "paraphrase: Ana Lind, Housing Minister, Port Alder (94%)" in titles


def test_numbers_carry_the_sign_of_their_worst_finding_and_lead_to_it(page):
    signs = {
        node.text: node.attributes.get("data-sign")
        for node in page.all(cls="number")
        if node.attributes.get("id")
    }
    assert signs["66%"].startswith("⚠")
    assert signs["$576.9 million"] == "≈"
    assert signs["5%"] == "✓"
    assert signs["1,200"] is None
    for link in page.all("a", "number"):
        target = link.attributes["href"].removeprefix("#")
        assert target == link.attributes["data-finding"]
        assert "card" in page.by_id(target).classes


def test_links_do_not_nest_and_lead_somewhere(page):
    ids = {node.attributes["id"] for node in page.walk() if "id" in node.attributes}
    for link in page.all("a"):
        assert len(link.all("a")) == 1
        href = link.attributes["href"]
        assert href.startswith("https://") or href.removeprefix("#") in ids


def test_no_id_is_there_twice(page):
    ids = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))


def test_speakers_coverage_and_rejects_are_listed(page):
    speakers = [node.text for node in page.all("ul", "speakers")]
    assert "Ana Lind" in speakers[0]
    assert "Housing Minister, Port Alder" in speakers[0]
    assert "speaker not named" in speakers[1]
    coverage = page.all("p", "coverage")[0].text
    assert coverage == (
        "11 of 14 amounts, counts, percentages and shares take part in a check. "
        "Not checked: nothing to compare (2); not asserted (1)."
    )
    assert "corpus.jsonl:12" in page.by_id("rejects").text


def test_without_a_script_nothing_is_missing_but_filters_and_buttons(page):
    hidden = [node for node in page.walk() if "hidden" in node.attributes]
    assert {node.tag for node in hidden} <= {"form", "button", "pre"}


def test_the_page_has_landmarks_and_headings_in_order(page):
    for tag in ("main", "h1", "form"):
        assert len(page.all(tag)) == 1
    levels = [int(node.tag[1]) for node in page.walk() if re.fullmatch(r"h[1-6]", node.tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    [html] = page.all("html")
    assert html.attributes["lang"] == "en"
    for select in page.all("label"):
        assert len(select.all("select")) == 1


def test_the_page_needs_no_network_and_lets_nothing_else_run(page):
    [policy] = [n for n in page.all("meta") if n.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert policy.attributes["content"].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy.attributes["content"]
    for node in page.walk():
        assert "src" not in node.attributes
        assert "style" not in node.attributes
        assert not [key for key in node.attributes if key.startswith("on")]
    assert page.all("link") == []
    assert "url(" not in page.all("style")[0].text


def test_the_page_holds_no_time_of_the_run(page):
    assert INFO.started.strftime("%H:%M") not in page.text


def test_hostile_text_stays_text():
    source = page_of(hostile())
    page = read(source)
    assert len(page.all("script")) == 1
    assert page.all("img") == []
    assert page.all("i") == []
    assert texts(page) == [visible(hostile().article.text)]
    assert '<script>alert("x")</script>' in texts(page)[0]
    assert "\u202e" not in source
    assert "\u202c" not in source
    assert "\x00" not in source
    source.encode()
    assert not [link for link in page.all("a") if "javascript" in link.attributes["href"]]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x", "http://", "ftp://x", "", None, " https://x"]
)
def test_only_web_addresses_become_links(url):
    assert safe_link(url) is None


def test_a_web_address_becomes_a_link():
    assert safe_link("HTTPS://news.example/a?b=c") == "HTTPS://news.example/a?b=c"


def test_what_cannot_be_shown_keeps_its_place():
    text = "a\x00b\u202ec\ud83dd\r\ne\tf\u00e9\U0001f600"
    assert len(visible(text)) == len(text)
    assert visible(text) == "a\u2400b\ufffdc\ufffdd\r\ne\tf\u00e9\U0001f600"


def many(count):
    return [plain(number) for number in range(count)]


def test_a_large_run_shows_the_articles_with_findings_and_says_so():
    page = read(page_of(*many(3), shelter(), *many(6)[3:], limits=Limits(articles=4)))
    assert texts(page) == [shelter().article.text]
    [note] = page.by_id("articles").all("p", "cut")
    assert "It shows 1 article, preferring those with findings" in note.text
    assert len(page.all("details", "card")) == 3


def test_a_number_does_not_lead_to_a_finding_that_is_not_shown():
    page = read(page_of(shelter(), limits=Limits(cards=1)))
    test_links_do_not_nest_and_lead_somewhere(page)
    assert [node.attributes["data-sign"][0] for node in page.all(cls="number") if node.text == "66%"] == ["⚠"]


def test_past_the_limit_a_flagged_finding_is_shown_without_its_article():
    page = read(page_of(*[shelter(f"copy-{n}") for n in range(5)], limits=Limits(articles=2, cards=9)))
    assert len(texts(page)) == 2
    assert len(page.by_id("flagged").all("article", "card")) == 9
    assert "findings.jsonl holds 1 more" in page.by_id("flagged").all("p", "cut")[0].text
    assert len(page.by_id("fine").all("details", "card")) == 6
    test_links_do_not_nest_and_lead_somewhere(page)


def test_the_longest_article_is_shown_even_alone_above_the_limit():
    page = read(page_of(shelter(), budget(), limits=Limits(characters=10)))
    assert texts(page) == [shelter().article.text]


def test_a_sentence_without_end_is_shown_around_its_operands():
    analysis = shelter()
    filler = "and so on " * 500
    text = filler + "12 of 20 is 60 % " + filler
    first = analysis.findings[0]
    mention = first.operands[0].mention
    moved = Mention.at(text, len(filler), len(filler) + 2, mention.value, rule="x")
    claim = replace(
        analysis.claims[0], span=replace(analysis.claims[0].span, start=0, end=len(text)), surface=text,
        mentions=(moved,), attributions=(),
    )  # fmt: skip
    operand = replace(first.operands[0], mention=moved, claim_id=claim.id)
    long = replace(
        analysis, article=replace(analysis.article, text=text, title_span=None), claims=(claim,),
        findings=(replace(first, operands=(operand,)),), speakers=(),
    )  # fmt: skip
    [sentence] = read(page_of(long)).all("p", "sentence")
    assert sentence.text.startswith("… ")
    assert sentence.text.endswith(" …")
    assert len(sentence.text) < 600
