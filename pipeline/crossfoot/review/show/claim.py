"""A claim as the queue and its page show it: the sentence with its numbers, and who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossfoot.emit.from_records import article_of, claim_of, speakers_of
from crossfoot.emit.json_lines import Record
from crossfoot.emit.report.articles import NumberView, number_view
from crossfoot.emit.report.cards import title_of
from crossfoot.emit.report.marks import CLAIM, article_marks
from crossfoot.emit.report.segments import Token, segment
from crossfoot.emit.report.visible import short, visible
from crossfoot.emit.report.words import MODALITIES, how
from crossfoot.review.show.fragment import place_link
from crossfoot.review.show.speakers import speaker_tokens
from crossfoot.types import Analysis, Article, Claim, Coverage

LONGEST = 1_200
"""Code points of a sentence that are shown away from its article."""


@dataclass(frozen=True, slots=True)
class ClaimLook:
    """Everything that the page of a claim shows of it."""

    id: str
    tokens: Sequence[Token]
    """The sentence with its numbers and speech marked, without ids: they are the article's."""

    speakers: Sequence[str]
    """How it is said, and by whom: "paraphrase: Ana Lind, mayor (94%)"."""

    modality: str
    """Empty for an assertion."""

    section: str
    numbers: Sequence[NumberView]
    goal: str
    """Id to which the article beside it is scrolled."""

    link: str | None
    """To the sentence in the live page."""

    plain: str
    """The claim as text for a message."""


def show_claim(claim: Record, article: Record) -> ClaimLook:
    """Lay out a claim of an article.

    Raises:
        ContractError: A record is not as its schema has it.
    """
    own = article_of(article)
    read = claim_of(claim, speakers_of(article))
    speakers = list(dict.fromkeys(how(a) for a in read.attributions))
    link = place_link(own.url, own.text, read.span.start, read.span.end)
    return ClaimLook(
        id=read.id,
        tokens=_sentence(read, own),
        speakers=speakers,
        modality=MODALITIES[read.modality],
        section=read.section.value,
        numbers=[number_view(read, mention) for mention in read.mentions],
        goal=read.id,
        link=link,
        plain=_plain(read, own, speakers, link),
    )


def _alone(claim: Claim, article: Article) -> Analysis:
    return Analysis(article, (), (claim,), (), Coverage(0, 0, ()))


def _sentence(claim: Claim, article: Article) -> list[Token]:
    analysis = _alone(claim, article)
    marks = (
        replace(mark, first=())
        for mark in article_marks(analysis, speaker_tokens(analysis), {})
        if mark.layer != CLAIM
    )
    end = min(claim.span.end, claim.span.start + LONGEST)
    tokens = segment(article.text, marks, claim.span.start, end)
    return tokens if end == claim.span.end else [*tokens, Token(text=" …")]


def _plain(claim: Claim, article: Article, speakers: Sequence[str], link: str | None) -> str:
    lines = [
        f"“{short(' '.join(claim.surface.split()), LONGEST)}”",
        *speakers,
        f"Article: {' '.join(p for p in (title_of(_alone(claim, article)), link or article.url) if p)} [{claim.id}]",
    ]
    return visible("\n".join(lines))
