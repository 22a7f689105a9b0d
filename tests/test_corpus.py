"""How well does the program do on the project's own articles?"""

import pytest

from crossfoot.annotate.annotator import annotate
from crossfoot.emit.judged import judged_records
from crossfoot.emit.validate import Validator
from crossfoot.process import analyze
from crossfoot.types import Analysis
from tests.scoring.attributions import wrong_speakers
from tests.scoring.corpus import Rows, score, table
from tests.scoring.findings import false_flags
from tests.scoring.reader import read_corpus

# fmt: off
FLOORS = {
    # What the program reached on the corpus when this was last raised, less a point or two.
    ("money",   "f1"): 0.87,
    ("count",   "f1"): 0.94,
    ("percent", "f1"): 0.98,
    ("share",   "f1"): 0.95,
    ("measure", "f1"): 0.90,
    ("date",    "f1"): 0.91,
    ("bound",   "recall"): 0.97,     # of the quantities whose value is right, those whose bound is right too
    ("direction", "recall"): 0.97,     # likewise
    ("of",      "recall"): 0.94,     # likewise
    ("content", "f1"): 0.85,         # who said what: the words
    ("speaker", "f1"): 0.83,         # the words and who said them
    ("planted", "recall"): 0.90,     # inconsistencies that are flagged
    ("ticks",   "recall"): 0.68,     # marked agreements that are reported
    ("verdict", "recall"): 0.97,     # of these, the ones with a marked verdict
}
# fmt: on

MOST_WRONG_SPEAKERS = 10
"""Contents given to the wrong speaker or to none, at most."""

GOLDS = read_corpus()
each_article = pytest.mark.parametrize("gold", GOLDS, ids=lambda gold: gold.article.id)


@pytest.fixture(scope="session")
def analyses(nlp) -> dict[str, Analysis]:
    readings = annotate((gold.article for gold in GOLDS), nlp)
    return {reading.article.id: analyze(reading) for reading in readings}


@pytest.fixture(scope="session")
def rows(analyses) -> Rows:
    result = score(GOLDS, analyses.values())
    print("", table(result), sep="\n")  # noqa: T201  Seen with pytest -s, and when a floor is missed.
    return result


@pytest.mark.parametrize(("row", "measure"), FLOORS)
def test_reaches_its_floor(rows, row, measure):
    assert getattr(rows[row], measure) >= FLOORS[row, measure]


@each_article
def test_its_records_keep_to_the_contract(gold, analyses):
    judged_records(analyses[gold.article.id], Validator())


def test_gives_few_words_to_the_wrong_speaker(analyses):
    wrong = [pair for gold in GOLDS for pair in wrong_speakers(gold, analyses[gold.article.id])]
    assert len(wrong) <= MOST_WRONG_SPEAKERS, wrong


@each_article
def test_flags_nothing_but_the_planted_error(gold, analyses):
    assert [f.explanation for f in false_flags(gold, analyses[gold.article.id])] == []


@each_article
def test_surfaces_are_the_text_under_their_spans(gold, analyses):
    analysis, text = analyses[gold.article.id], gold.text
    pieces = [(claim.span, claim.surface) for claim in analysis.claims]
    pieces += [(m.span, m.surface) for claim in analysis.claims for m in claim.mentions]
    for claim in analysis.claims:
        for a in claim.attributions:
            parts = (a.source, a.cue and a.cue.piece, *a.content, *a.speaker.mentions)
            pieces += [(piece.span, piece.surface) for piece in parts if piece]
    assert pieces
    assert [surface for span, surface in pieces if span.slice(text) != surface] == []
