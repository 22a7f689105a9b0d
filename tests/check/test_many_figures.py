"""An article that is all figures: a table read as one paragraph must not take minutes."""

import itertools
import time
from decimal import Decimal

import pytest
import spacy
from spacy.tokens import Doc

from crossfoot.annotate.reading import Reading
from crossfoot.check import check
from crossfoot.types import (
    Amount,
    Article,
    Bound,
    Change,
    Claim,
    Counted,
    Kind,
    Mention,
    Modality,
    Piece,
    Quantity,
    Section,
    Span,
    Unit,
)

FIGURES = 2_000
SECONDS = 12
"""CPU seconds: it takes one to three, and more where other programs share the core; trying all pairs takes minutes."""

SHAPES = {
    # words around {}, kind, unit, change
    "counts": [("The town asked for {} permits and spent", Kind.COUNT, "1", Change.NONE)],
    "money": [("councillors said they spent, asked and paid ${},", Kind.MONEY, "USD", Change.NONE)],
    "shares": [
        ("of the {} permits,", Kind.COUNT, "1", Change.NONE),
        ("{} permits, or", Kind.COUNT, "1", Change.NONE),
        ("{}% of permits,", Kind.PERCENT, "percent", Change.NONE),
    ],
    "changes": [
        ("sales rose {}%", Kind.PERCENT, "percent", Change.UP),
        ("to ${}", Kind.MONEY, "USD", Change.NONE),
        ("up from ${},", Kind.MONEY, "USD", Change.NONE),
    ],
    "differences": [
        ("won by a majority of {} votes,", Kind.COUNT, "1", Change.NONE),
        ("with {} votes", Kind.COUNT, "1", Change.NONE),
        ("against {} votes,", Kind.COUNT, "1", Change.NONE),
    ],
    "ratios": [
        ("found {} permits, three times as many as", Kind.COUNT, "1", Change.NONE),
        ("the {} permits, doubled", Kind.COUNT, "1", Change.NONE),
        ("to {} permits, or one permit for every", Kind.COUNT, "1", Change.NONE),
    ],
    "rates": [
        ("gave {} permits an average of", Kind.COUNT, "1", Change.NONE),
        ("${} each, a total of", Kind.MONEY, "USD", Change.NONE),
        ("${} or", Kind.MONEY, "USD", Change.NONE),
    ],
    "conversions": [
        ("won ${}", Kind.MONEY, "USD", Change.NONE),
        ("(£{}) in all,", Kind.MONEY, "GBP", Change.NONE),
    ],
}


def table(shape: str, per_sentence: int) -> tuple[Reading, tuple[Claim, ...]]:
    """An article of figures in one paragraph, so many to a sentence, as the earlier stages would give it."""
    parts = itertools.islice(itertools.cycle(SHAPES[shape]), FIGURES)
    words, mentions, cursor = [], [], 0
    for number, (frame, kind, code, change) in enumerate(parts):
        point = Decimal(10 + number * 37 % 9_000)
        before, after = frame.split("{}")
        words.append(f"{before}{point}{after} ")
        mentions.append((cursor + len(before), len(str(point)), kind, code, change, point))
        cursor += len(words[-1])
    text = "".join(words)
    found = [_mention(text, *m) for m in mentions]
    claims = []
    for first in range(0, FIGURES, per_sentence):
        here = tuple(found[first : first + per_sentence])
        start = claims[-1].span.end if claims else 0
        span = Span(
            start, found[first + per_sentence].span.start if first + per_sentence < FIGURES else len(text)
        )
        claims.append(
            Claim(
                f"c-{first}", "a", span, span.slice(text), "", "", Section.BODY, Modality.ASSERTED, (), here
            )
        )
    nlp = spacy.blank("en")
    doc = Doc(nlp.vocab, words=text.split(), spaces=[True] * len(text.split()))
    for token in doc:
        token.pos_ = "VERB"
        token.lemma_ = token.text
    whole = Span(0, len(text))
    return Reading(Article("a", text), doc, (whole,), tuple(c.span for c in claims), ()), tuple(claims)


def _mention(text, start, length, *quantity):
    kind, code, change, point = quantity
    end = start + length
    of = Counted(Piece.at(text, end + 1, end + 8), "permit") if kind is Kind.COUNT else None
    amount = Amount(point, point, point, Decimal(1))
    return Mention.at(
        text, start, end, Quantity(kind, amount, Unit(code), Bound.EXACT, change, None, of), rule="x"
    )


@pytest.mark.parametrize("per_sentence", [1, 3, 20, FIGURES])
@pytest.mark.parametrize("shape", SHAPES)
def test_two_thousand_figures_in_one_paragraph_take_seconds(shape, per_sentence):
    reading, claims = table(shape, per_sentence)
    start = time.process_time()
    _, coverage, _ = check(reading, claims)
    assert time.process_time() - start < SECONDS
    assert coverage.mentions == FIGURES
