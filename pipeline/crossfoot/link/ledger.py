"""The figures of one article, side by side, with what links them: where they stand and what they are of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from crossfoot.annotate.reading import Reading
from crossfoot.link.figures import Figure
from crossfoot.link.meanings import meaning
from crossfoot.types import Claim, DateMention, DateValue, Mention, Quantity, Span

TOPIC_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
PLURALS = frozenset({"NNS", "NNPS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})

TABLE = 30
"""A sentence with more figures than this is a table: no grammar links them, and pairs of them are too many to try."""


class Ledger:
    """All figures of an article in text order, and the words between them."""

    def __init__(self, reading: Reading, claims: Sequence[Claim]) -> None:
        self.reading = reading
        self.text = reading.text
        self.claims = tuple(claims)
        self.figures = tuple(_figures(reading, claims))
        self.plain = tuple(f for f in self.figures if f.mention.rule != "share.part-of-whole")
        """Figures without the shares that span two counts; no two overlap."""

        self._starts = [f.span.start for f in self.plain]
        by_claim: dict[str, list[Figure]] = defaultdict(list)
        for figure in self.plain:
            by_claim[figure.claim.id].append(figure)
        self._by_claim = {claim: tuple(figures) for claim, figures in by_claim.items()}
        self._told: dict[tuple[str, Span], frozenset[str]] = {}

    def after(self, figure: Figure, count: int) -> Sequence[Figure]:
        """Up to *count* figures after *figure*."""
        return self.starting(figure.span.start + 1, count)

    def starting(self, offset: int, count: int) -> Sequence[Figure]:
        """Up to *count* figures from *offset* on."""
        index = bisect_left(self._starts, offset)
        return self.plain[index : index + count]

    def at(self, span: Span) -> Figure | None:
        """The figure that stands there; ``None`` for dates and for shares that span two counts."""
        index = bisect_left(self._starts, span.start)
        return self.plain[index] if index < len(self.plain) and self.plain[index].span == span else None

    def before(self, figure: Figure, count: int) -> Sequence[Figure]:
        """Up to *count* figures before *figure*, the nearest first."""
        return self.preceding(figure.span.start, count)

    def preceding(self, offset: int, count: int) -> Sequence[Figure]:
        """Up to *count* figures that start before *offset*, the nearest first."""
        index = bisect_left(self._starts, offset)
        return self.plain[max(0, index - count) : index][::-1]

    def around(self, figure: Figure, count: int) -> Sequence[Figure]:
        """Up to *count* figures on each side of *figure*, in text order."""
        return (*self.before(figure, count)[::-1], *self.after(figure, count))

    def from_to(self, first: Figure, last: Figure) -> Sequence[Figure]:
        """The figures from *first* to *last*, both included."""
        return self.plain[
            bisect_left(self._starts, first.span.start) : bisect_right(self._starts, last.span.start)
        ]

    def between(self, left: Figure, right: Figure) -> str:
        """The words between two figures, on one line."""
        return " ".join(self.text[left.span.end : right.span.start].split())

    def lead_in(self, figure: Figure, width: int = 60) -> str:
        """The words of the same claim before *figure*, at most *width* code points."""
        start = max(figure.claim.span.start, figure.span.start - width)
        return self.text[start : figure.span.start]

    def opening(self, figure: Figure, width: int) -> str:
        """The words of the claim before *figure*; none where there are more than *width* code points of them."""
        start = figure.claim.span.start
        return self.text[start : figure.span.start] if figure.span.start - start <= width else ""

    def follow_up(self, figure: Figure, width: int = 60) -> str:
        """The words of the same claim after *figure*, at most *width* code points."""
        return self.text[figure.span.end : min(figure.claim.span.end, figure.span.end + width)]

    def claim_at(self, offset: int) -> int | None:
        """Position of the claim that holds *offset*, ``None`` between claims."""
        index = bisect_right(self._claim_starts, offset) - 1
        return index if index >= 0 and offset < self.claims[index].span.end else None

    @cached_property
    def _claim_starts(self) -> list[int]:
        return [claim.span.start for claim in self.claims]

    def in_sentence(self, claim: Claim) -> Sequence[Figure]:
        """The figures of one claim; none where it is a table."""
        figures = self._by_claim.get(claim.id, ())
        return figures if len(figures) <= TABLE else ()

    @cached_property
    def headline(self) -> Sequence[Figure]:
        """The figures of the headline; none where it is a table."""
        figures = tuple(f for f in self.plain if f.in_title)
        return figures if len(figures) <= TABLE else ()

    @cached_property
    def body(self) -> Sequence[Figure]:
        """The figures below the headline."""
        return tuple(f for f in self.plain if not f.in_title)

    def follows(self, claim_number: int) -> bool:
        """Whether a claim follows the one before it without another sentence between them."""
        if not 0 < claim_number < len(self.claims):
            return False
        left, right = self.claims[claim_number - 1], self.claims[claim_number]
        return left.section is right.section and not self.text[left.span.end : right.span.start].strip()

    def is_quoted(self, figure: Figure) -> bool:
        """Whether a figure stands between quotation marks."""
        index = bisect_right(self._quotes[0], figure.span.start) - 1
        return index >= 0 and figure.span.end <= self._quotes[1][index]

    @cached_property
    def _quotes(self) -> tuple[list[int], list[int]]:
        """Starts of the quotes, and how far any quote up to there reaches."""
        quotes = sorted(quote.span for quote in self.reading.quotes)
        return [q.start for q in quotes], list(accumulate((q.end for q in quotes), max))

    @cached_property
    def _dates(self) -> dict[str, list[DateMention]]:
        return {
            claim.id: [
                Mention(m.span, m.surface, m.value, m.rule)
                for m in claim.mentions
                if isinstance(m.value, DateValue)
            ]
            for claim in self.claims
        }

    def dates_in(self, claim: Claim) -> Sequence[DateMention]:
        """The dates of one claim."""
        return self._dates[claim.id]

    def paragraph(self, offset: int) -> int:
        """Number of the paragraph that an offset stands in."""
        return bisect_right(self._paragraph_starts, offset) - 1

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [p.start for p in self.reading.paragraphs]

    def once(self, what: str, span: Span, find: Callable[[], Iterable[str]]) -> frozenset[str]:
        """What *find* says of a span; asked for once, however many pairs of figures are held against each other."""
        key = (what, span)
        if key not in self._told:
            self._told[key] = frozenset(find())
        return self._told[key]

    def topic(self, span: Span) -> frozenset[str]:
        """Lemmas of the content words in *span*; the words of its numbers and dates ("$3m", "Monday") say no more."""
        return self.once("topic", span, lambda: self._lemmas(span))

    def meanings(self, claim: Claim) -> frozenset[str]:
        """The topic of a claim, each lemma as its group of like meaning."""
        return self.once("meanings", claim.span, lambda: map(meaning, self.topic(claim.span)))

    def _lemmas(self, span: Span) -> Iterator[str]:
        doc = self.reading.doc
        for index in range(
            bisect_left(self.token_starts, span.start), bisect_left(self.token_starts, span.end)
        ):
            token = doc[index]
            if self.in_mention(token.idx):
                continue
            if token.pos_ in TOPIC_TAGS and token.is_alpha and not token.is_stop and not token.like_num:
                yield token.lemma_.lower()

    def token_at(self, offset: int) -> int:
        """Index of the first token that begins at *offset* or later."""
        return bisect_left(self.token_starts, offset)

    def in_mention(self, offset: int) -> bool:
        """Whether an offset lies in a number or a date."""
        spans = self._mentions
        index = bisect_right(spans, (offset, len(self.text))) - 1
        return index >= 0 and offset < spans[index][1]

    @cached_property
    def _mentions(self) -> list[tuple[int, int]]:
        """Spans of all numbers and dates, but shares that span the words between two counts."""
        return sorted(
            (m.span.start, m.span.end)
            for c in self.claims
            for m in c.mentions
            if m.rule != "share.part-of-whole"
        )

    def has_subject(self, start: int, end: int) -> bool:
        """Whether the subject of another clause stands between two offsets."""
        tokens = range(bisect_left(self.token_starts, start), bisect_left(self.token_starts, end))
        return any(self.reading.doc[i].dep_ in SUBJECTS for i in tokens)

    def names_several(self, start: int, end: int) -> bool:
        """Whether a noun in the plural stands between two offsets: one that "of them" may mean."""
        tokens = range(bisect_left(self.token_starts, start), bisect_left(self.token_starts, end))
        return any(self.reading.doc[i].tag_ in PLURALS for i in tokens)

    @cached_property
    def token_starts(self) -> list[int]:
        """Offsets of the tokens."""
        return [t.idx for t in self.reading.doc]


def _figures(reading: Reading, claims: Sequence[Claim]) -> Iterator[Figure]:
    starts = [p.start for p in reading.paragraphs]
    order = 0
    for number, claim in enumerate(claims):
        for mention in claim.mentions:
            if isinstance(mention.value, Quantity):
                quantity = Mention(mention.span, mention.surface, mention.value, mention.rule)
                paragraph = bisect_right(starts, mention.span.start) - 1
                yield Figure(quantity, claim, order, number, paragraph)
                order += 1
