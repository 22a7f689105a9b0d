"""The figures of one article, side by side, with what links them: where they stand and what they are of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from crossfoot.annotate.reading import Reading
from crossfoot.types import (
    Bound,
    Change,
    Claim,
    DateMention,
    DateValue,
    Kind,
    Mention,
    Modality,
    Operand,
    Quantity,
    QuantityMention,
    Section,
    Span,
)

TOPIC_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity and the claim that it stands in."""

    mention: QuantityMention
    claim: Claim
    order: int
    """Position among the article's figures."""

    sentence: int
    """Position of its claim among the article's claims; neighbours need not be neighbours in the text."""

    paragraph: int

    @property
    def quantity(self) -> Quantity:
        """The quantity."""
        return self.mention.value

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.mention.span

    @property
    def surface(self) -> str:
        """As printed, on one line."""
        return " ".join(self.mention.surface.split())

    @property
    def noun(self) -> str | None:
        """Lemma of what is counted."""
        of = self.quantity.of
        return None if of is None else of.lemma

    @property
    def in_title(self) -> bool:
        """Whether it stands in the headline."""
        return self.claim.section is Section.TITLE

    @property
    def asserted(self) -> bool:
        """Whether its clause says that it is so."""
        return self.claim.modality is Modality.ASSERTED

    @property
    def serious(self) -> bool:
        """Whether its clause is neither denied nor asked: enough where grammar links the numbers.

        A plan's parts must come to its total too: "will cost 30 million: 12 for the bridge and 18 for roads".
        """
        return self.claim.modality not in (Modality.DENIED, Modality.ASKED)

    def operand(self, role: str) -> Operand:
        """The figure in a role of some arithmetic."""
        return Operand(role, self.mention, self.claim.id, self.claim.article_id)


class Ledger:
    """All figures of an article in text order, and the words between them."""

    def __init__(self, reading: Reading, claims: Sequence[Claim]) -> None:
        self.reading = reading
        self.text = reading.text
        self.claims = tuple(claims)
        starts = [p.start for p in reading.paragraphs]
        figures: list[Figure] = []
        for number, claim in enumerate(claims):
            for mention in claim.mentions:
                if isinstance(mention.value, Quantity):
                    paragraph = bisect_right(starts, mention.span.start) - 1
                    figures.append(
                        Figure(
                            Mention(mention.span, mention.surface, mention.value, mention.rule),
                            claim,
                            len(figures),
                            number,
                            paragraph,
                        )
                    )
        self.figures = tuple(figures)
        self._plain = tuple(f for f in figures if f.mention.rule != "share.part-of-whole")
        self._starts = [f.span.start for f in self._plain]

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """All dates of the article in text order."""
        return tuple(
            Mention(m.span, m.surface, m.value, m.rule)
            for c in self.claims
            for m in c.mentions
            if isinstance(m.value, DateValue)
        )

    @property
    def plain(self) -> tuple[Figure, ...]:
        """Figures without the shares that span two counts; no two overlap."""
        return self._plain

    def after(self, figure: Figure, count: int) -> Sequence[Figure]:
        """Up to *count* figures after *figure*."""
        index = bisect_left(self._starts, figure.span.start)
        return self._plain[index + 1 : index + 1 + count]

    def before(self, figure: Figure, count: int) -> Sequence[Figure]:
        """Up to *count* figures before *figure*, the nearest first."""
        index = bisect_left(self._starts, figure.span.start)
        return self._plain[max(0, index - count) : index][::-1]

    def between(self, left: Figure, right: Figure) -> str:
        """The words between two figures, on one line."""
        return " ".join(self.text[left.span.end : right.span.start].split())

    def lead_in(self, figure: Figure, width: int = 60) -> str:
        """The words of the same claim before *figure*, at most *width* code points."""
        start = max(figure.claim.span.start, figure.span.start - width)
        return self.text[start : figure.span.start]

    def follow_up(self, figure: Figure, width: int = 60) -> str:
        """The words of the same claim after *figure*, at most *width* code points."""
        return self.text[figure.span.end : min(figure.claim.span.end, figure.span.end + width)]

    def in_sentence(self, claim: Claim) -> Iterator[Figure]:
        """The figures of one claim."""
        return (f for f in self._plain if f.claim.id == claim.id)

    def follows(self, claim_number: int) -> bool:
        """Whether a claim follows the one before it without another sentence between them."""
        if not 0 < claim_number < len(self.claims):
            return False
        left, right = self.claims[claim_number - 1], self.claims[claim_number]
        return left.section is right.section and not self.text[left.span.end : right.span.start].strip()

    def dates_in(self, span: Span) -> list[DateMention]:
        """The dates inside *span*."""
        return [d for d in self.dates if span.contains(d.span)]

    def topic(self, span: Span) -> frozenset[str]:
        """Lemmas of the content words in *span*, without numbers and dates."""
        doc = self.reading.doc
        index = bisect_left(self._token_starts, span.start)
        lemmas: set[str] = set()
        while index < len(doc) and doc[index].idx < span.end:
            token = doc[index]
            if token.pos_ in TOPIC_TAGS and token.is_alpha and not token.is_stop and not token.like_num:
                lemmas.add(token.lemma_.lower())
            index += 1
        return frozenset(lemmas)

    @cached_property
    def _token_starts(self) -> list[int]:
        return [t.idx for t in self.reading.doc]


def same_unit(one: Figure, other: Figure) -> bool:
    """Whether two figures may be added, compared or divided: same kind and unit, or one without any.

    Reporters leave out what is clear: "rose to $15.0 million from 11.9".
    """
    a, b = one.quantity, other.quantity
    if a.kind is b.kind:
        if a.kind is Kind.MONEY:
            return a.unit.code == b.unit.code or (a.unit.symbol == b.unit.symbol)
        if a.kind is Kind.COUNT:
            return one.noun == other.noun or is_bare(one) or is_bare(other)
        return a.unit.code == b.unit.code
    return (is_bare(one) and b.kind in (Kind.MONEY, Kind.MEASURE)) or (
        is_bare(other) and a.kind in (Kind.MONEY, Kind.MEASURE)
    )


def is_bare(figure: Figure) -> bool:
    """Whether it is a number without a noun of its own after it."""
    of = figure.quantity.of
    return figure.quantity.kind is Kind.COUNT and (of is None or of.piece.span.start < figure.span.start)


def is_level(figure: Figure) -> bool:
    """Whether it states a level: not a rate of change, not a vague amount."""
    return figure.quantity.amount.point is not None and figure.quantity.bound is not Bound.RANGE


def is_change(figure: Figure) -> bool:
    """Whether something moved BY it."""
    return figure.quantity.change is not Change.NONE


def squeeze(text: str) -> str:
    """Text on one line."""
    return re.sub(r"\s+", " ", text)
