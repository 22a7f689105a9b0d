"""Whom "he", "she", "they" and "it" stand for: by agreement, recency, subjects, and who spoke last.

After the features of Lappin and Leass (1994, Computational Linguistics 20:4), cut down to what news needs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.names import read_name
from crossfoot.extract.speakers.words import MAN, WOMAN
from crossfoot.extract.trees import SUBJECTS, child
from crossfoot.types import Span

PARAGRAPHS_BACK = 2
FARTHEST = 3_000
"""Code points between a name and its pronoun."""

SENTENCE_COST = 3.0
SUBJECT_GAIN = 4.0
LAST_SPEAKER_GAIN = 5.0
UNKNOWN_COST = 2.0
"""For a candidate whose name does not tell whether it is "he" or "she"."""

UNKNOWN_GENDER = 0.75
"""Confidence at most, if nothing but the pronoun tells that the person is a man or a woman."""

CLEAR_LEAD = 4.5
"""Lead of the best candidate over the second. With less nobody is named: to be the subject is not enough."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Whom a pronoun may stand for."""

    named: Cast
    unnamed: Sequence[tuple[Span, Entity]]
    """Unnamed people who spoke, with the nouns for them: candidates in their own paragraph alone."""
    last: Entity | None
    """Who spoke last, in this paragraph or the one before."""


def find_person(
    layout: Layout, candidates: Candidates, pronoun: Token, gender: str, begin: int
) -> tuple[Entity, float] | None:
    """Return whom a "he" or "she" stands for, with a confidence; ``None`` where two could be meant.

    Args:
        layout: The article.
        candidates: Whom it may stand for.
        pronoun: The token.
        gender: ``man`` or ``woman``.
        begin: Where the speech begins that the pronoun belongs to. It may end paragraphs later.
    """
    number = max(0, bisect_right(layout.paragraph_starts, begin) - 1)
    scores: dict[Entity, float] = {}
    for back in range(1, PARAGRAPHS_BACK + 1):
        start = max(layout.paragraphs[max(0, number - back)].start, begin - FARTHEST)
        scores = scores or _scores(layout, candidates, pronoun, gender, start)
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0].number))
    best, score = ranked[0]
    lead = score - ranked[1][1] if len(ranked) > 1 else 10.0
    if lead < CLEAR_LEAD:
        return None
    return best, min(0.9 if best.gender is not None else UNKNOWN_GENDER, 0.6 + lead / 30)


def _scores(
    layout: Layout, candidates: Candidates, pronoun: Token, gender: str, start: int
) -> dict[Entity, float]:
    """Return the best score of each candidate who is named after *start*."""
    last = candidates.last
    here = bisect_right(layout.sentence_starts, pronoun.idx)
    scores: dict[Entity, float] = {}
    unnamed = [
        (span, entity)
        for span, entity in candidates.unnamed
        if span.start < pronoun.idx and not layout.paragraphs_between(span.start, pronoun.idx)
    ]
    for span, entity in (*candidates.named.before(start, pronoun.idx), *unnamed):
        if entity.gender not in (None, gender) or layout.quoted(span.start):
            continue
        score = 12.0 - SENTENCE_COST * (here - bisect_right(layout.sentence_starts, span.start))
        if entity.gender is None:
            score -= UNKNOWN_COST
        if _is_subject(layout, span.end):
            score += SUBJECT_GAIN
        if entity is last:
            score += LAST_SPEAKER_GAIN
        scores[entity] = max(score, scores.get(entity, score))
    if last is not None and last.kind == "person" and last not in scores and last.gender in (None, gender):
        scores[last] = LAST_SPEAKER_GAIN
    return scores


def _is_subject(layout: Layout, end: int) -> bool:
    """Whether the name that ends at *end* is the subject of its clause."""
    last = layout.token_at(end - 1)
    return last is not None and (
        last.dep_ in SUBJECTS or (last.dep_ in ("compound", "appos") and last.head.dep_ in SUBJECTS)
    )


def gender_of(group: str) -> str | None:
    """Return the gender of a class of pronouns, if it has one."""
    return {"men": MAN, "women": WOMAN}.get(group)


def subject_before(layout: Layout, pronoun: Token) -> Token | None:
    """Return the named body that the sentence before an "It" is about: "The Fed was calm. It said …"."""
    number = bisect_right(layout.sentence_starts, pronoun.idx) - 1
    if number < 1 or layout.sentences[number].start != pronoun.idx:
        return None
    before = layout.sentences[number - 1]
    if layout.paragraphs_between(before.start, pronoun.idx):
        return None
    roots = [t for t in layout.tokens(before.start, before.end) if t.dep_ == "ROOT"]
    subject = child(roots[0], "nsubj", "nsubjpass") if len(roots) == 1 else None
    if subject is None or subject.pos_ != "PROPN" or subject.ent_type_ != "ORG":
        return None
    return subject if read_name(subject) is None else None
