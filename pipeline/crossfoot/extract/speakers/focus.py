"""Whom the text is about at a point: what was mentioned shortly before, how often and in which role.

A cut-down Lappin and Leass (1994, Computational Linguistics 20:4): each mention has a weight by its grammatical role,
which fades with every sentence between. Sentences that lie wholly in quotation marks do not count: who speaks stays in view.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.grammar import is_writer, prominence
from crossfoot.types import Span

FADING = 0.55
"""What one sentence leaves of a weight."""

FARTHEST = 5
"""Sentences of the narrator's own words between a mention and a pronoun."""

SPEAKS = 0.3
"""Further weight of the one who speaks."""

ASIDE = 0.5
"""Factor for a name inside the words for another who speaks: "a spokesman for *Lee*"."""

MOST = 80
"""Mentions looked at for one pronoun: a bound on the work in a text without sentences."""


class Part(Enum):
    """What somebody who is mentioned has to do with what is said."""

    NAMED = auto()
    SPEAKS = auto()
    ASIDE = auto()
    """Named in the words for somebody else, who speaks."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One place where somebody is mentioned."""

    span: Span
    head: Token
    entity: Entity
    weight: float
    sentence: int
    """Number of its sentence among those that are the narrator's own words."""
    others: tuple[Entity, ...] = ()
    """Who else may be meant: those who bear the same surname."""

    def of_gender(self, gender: str) -> Entity | None:
        """Return whom a pronoun of this gender may take it for."""
        if self.entity.gender in (None, gender):
            return self.entity
        return next((other for other in self.others if other.gender == gender), None)


class Focus:
    """Who was mentioned so far, in text order."""

    def __init__(self, layout: Layout) -> None:
        """Number the sentences of the narrator."""
        self._layout = layout
        self._references: list[Reference] = []
        self._numbers: list[int] = []
        number = 0
        for sentence in layout.sentences:
            self._numbers.append(number := number + (not _is_quoted(layout, sentence)))

    def mention(
        self,
        span: Span,
        head: Token,
        entity: Entity,
        *,
        part: Part = Part.NAMED,
        others: tuple[Entity, ...] = (),
    ) -> None:
        """Note that somebody is mentioned. Mentions come in text order; those in quotes are not the narrator's.

        Args:
            span: The name, or what stands for it.
            head: Its head.
            entity: Who is mentioned.
            part: Whether they speak, or are part of the words for another who does.
            others: Who else may be meant by the same name.
        """
        if self._layout.quoted(span.start):
            return
        share = 1.0 if is_writer(head) else prominence(head)
        weight = share * (ASIDE if part is Part.ASIDE else 1.0) + SPEAKS * (part is Part.SPEAKS)
        self._references.append(Reference(span, head, entity, weight, self.sentence(span.start), others))

    def sentence(self, offset: int) -> int:
        """Return the number of the sentence at *offset*; in a quote it is that of the narrator's words before."""
        number = bisect_right(self._layout.sentence_starts, offset) - 1
        return self._numbers[number] if number >= 0 else 0

    def opening(self, offset: int) -> int:
        """Return where the paragraph of *offset* begins."""
        number = bisect_right(self._layout.paragraph_starts, offset) - 1
        return self._layout.paragraph_starts[number] if number >= 0 else 0

    def before(self, offset: int, farthest: int = FARTHEST) -> Iterator[tuple[Reference, float]]:
        """Yield what was mentioned before *offset*, latest first, with what is left of its weight."""
        here = self.sentence(offset)
        for reference in self._references[-1 : -MOST - 1 : -1]:
            distance = here - reference.sentence
            if distance > farthest:
                return
            if reference.span.start < offset:
                yield reference, reference.weight * FADING**distance


def _is_quoted(layout: Layout, sentence: Span) -> bool:
    """Whether a sentence lies in one quote, but for what stands after its end: a mark, white space."""
    number = bisect_right(layout.quote_starts, sentence.start) - 1
    return number >= 0 and sentence.end <= layout.quotes[number].span.end
