"""Is the gold of the project's own articles sound?"""

import json
import re
from collections import Counter
from datetime import date

import pytest

from tests.scoring.analyses import analysis_of
from tests.scoring.arithmetic import holds
from tests.scoring.corpus import score
from tests.scoring.reader import CORPUS, read_corpus, split_gold

GOLDS = read_corpus()
README = (CORPUS / "README.md").read_text(encoding="utf-8")
PARTS = ("quantities", "dates", "attributions", "findings")
each_article = pytest.mark.parametrize("gold", GOLDS, ids=lambda gold: gold.article.id)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLANTED_KINDS = {"share", "sum", "change", "difference", "restatement", "calendar", "bounds", "rate"}


@each_article
def test_marks_stand_over_the_article(gold):
    marked = (CORPUS / "gold" / f"{gold.article.id}.gold").read_text(encoding="utf-8")
    assert split_gold(marked)[0] == (CORPUS / f"{gold.article.id}.txt").read_text(encoding="utf-8")


@each_article
def test_an_article_has_a_headline_and_paragraphs_and_a_day(gold):
    headline, blank, first = gold.text.split("\n", 2)
    assert 20 <= len(headline) <= 100
    assert not blank
    assert first[0].strip()
    assert 140 <= len(gold.text.split()) <= 900
    assert gold.article.published_day is not None


def test_every_article_has_its_gold_and_its_metadata():
    names = [path.stem for path in sorted(CORPUS.glob("*.txt"))]
    assert [gold.article.id for gold in GOLDS] == names
    assert [path.name.removesuffix(".meta.json") for path in sorted(CORPUS.glob("*.json"))] == names
    assert all(set(json.loads(p.read_text())) == {"published", "source"} for p in CORPUS.glob("*.json"))


@each_article
def test_the_data_statement_names_the_article_and_what_is_planted_in_it(gold):
    [row] = [line for line in README.splitlines() if line.startswith(f"| `{gold.article.id}` |")]
    assert re.findall(r"\*\*(\w+)\*\*", row) == [f.check for f in gold.findings if f.flagged]


def test_the_data_statement_counts_what_is_there():
    totals = [sum(len(getattr(gold, part)) for gold in GOLDS) for part in PARTS]
    assert "{} quantities, {} time expressions, {} attributions and {} relations".format(*totals) in README


@each_article
def test_no_mention_is_marked_twice(gold):
    spans = Counter((q.kind, q.span) for q in gold.quantities) + Counter(d.span for d in gold.dates)
    assert set(spans.values()) == {1}


@each_article
def test_hedges_and_prepositions_stand_outside_the_spans(gold):
    hedged = re.compile(r"(?i)(?:about|around|some|nearly|almost|over|at least|up to|more|fewer|less)\b")
    assert not [q for q in gold.quantities if hedged.match(q.span.slice(gold.text))]
    preposed = re.compile(r"(?i)(?:on|in|at(?! least)|since|by|until|for|during)\b")
    assert not [d for d in gold.dates if preposed.match(d.span.slice(gold.text))]


@each_article
def test_weekdays_are_resolved_to_that_weekday(gold):
    planted = {span for f in gold.findings if f.flagged for _, span in f.operands}
    for mark in gold.dates:
        words = mark.span.slice(gold.text)
        for day in (d for d in WEEKDAYS if d in words and mark.span not in planted):
            assert any(_weekday(timex) == day for timex in mark.timex), words


def _weekday(timex: str) -> str | None:
    match = re.match(r"\d{4}-\d\d-\d\d", timex)
    return WEEKDAYS[date.fromisoformat(match[0]).weekday()] if match else None


@each_article
def test_an_article_has_one_planted_error_at_most(gold):
    assert sum(f.flagged for f in gold.findings) <= 1


def test_half_of_the_corpus_is_consistent_and_the_errors_are_of_many_kinds():
    planted = {gold.article.id: f.check for gold in GOLDS for f in gold.findings if f.flagged}
    assert len(planted) >= 9
    assert len(GOLDS) - len(planted) >= 14
    assert set(planted.values()) == PLANTED_KINDS


@each_article
def test_what_is_marked_as_agreeing_or_not_is_so_by_arithmetic(gold):
    assert [finding for finding in gold.findings if holds(gold, finding) is False] == []


def test_most_marked_relations_are_checked_by_arithmetic():
    checked = [holds(gold, finding) is not None for gold in GOLDS for finding in gold.findings]
    assert sum(checked) > 0.8 * len(checked)


@each_article
def test_gold_scored_against_itself_is_right_throughout(gold):
    rows = score([gold], [analysis_of(gold)])
    assert {name for name, t in rows.items() if t.extra or t.missed} == set()
