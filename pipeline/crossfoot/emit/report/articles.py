"""One article as the page shows it: its text with marks, its speakers, its numbers and its coverage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossfoot.assemble.identity import mention_id
from crossfoot.emit.report.cards import title_of
from crossfoot.emit.report.figures import quantity
from crossfoot.emit.report.marks import Links, Tokens, article_marks, dates
from crossfoot.emit.report.segments import Mark, Token, segment
from crossfoot.emit.report.visible import safe_link, short
from crossfoot.emit.report.words import name_of, who, words
from crossfoot.types import Analysis, AnyMention, Article, Claim, Quantity

PARAGRAPH = re.compile(r"(?P<words>[^\r\n]+)(?P<ends>[\r\n]*)|(?P<leading>[\r\n]+)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text and the line ends after it; both together are the text itself."""

    tokens: Sequence[Token]
    ends: str
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker of the article."""

    token: str
    name: str
    details: str
    kind: str
    times: int
    """How often something is attributed to them."""


@dataclass(frozen=True, slots=True)
class NumberView:
    """A line of the table of numbers and dates."""

    mention: str
    surface: str
    kind: str
    value: str
    of: str
    says: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything that the template shows of an article."""

    number: int
    title: str
    has_title_inside: bool
    details: Sequence[str]
    link: str | None
    paragraphs: Sequence[Paragraph]
    speakers: Sequence[SpeakerView]
    numbers: Sequence[NumberView]
    checked: str


def make_article(
    analysis: Analysis, number: int, tokens: Tokens, links: Links, also: Iterable[Mark] = ()
) -> ArticleView:
    """Lay out an article.

    Args:
        analysis: The article.
        number: Its number in the run.
        tokens: Of its speakers.
        links: The findings to which numbers may lead.
        also: What else is marked in its text.
    """
    article = analysis.article
    return ArticleView(
        number=number,
        title=title_of(analysis),
        has_title_inside=article.title_span is not None,
        details=[part for part in (article.source, article.published) if part],
        link=safe_link(article.url),
        paragraphs=list(_paragraphs(article, [*article_marks(analysis, tokens, links), *also])),
        speakers=_speakers(analysis, tokens),
        numbers=[number_view(claim, mention) for claim in analysis.claims for mention in claim.mentions],
        checked=coverage(analysis),
    )


def coverage(analysis: Analysis) -> str:
    """Say how many numbers were checked, and why the rest were not."""
    found = analysis.coverage
    if not found.mentions:
        return "No amounts, counts, percentages or shares in this article."
    line = (
        f"{found.checked} of {found.mentions} amounts, counts, percentages and shares take part in a check."
    )
    reasons = "; ".join(f"{words(u.reason)} ({u.count})" for u in found.unchecked)
    return f"{line} Not checked: {reasons}." if reasons else line


def _paragraphs(article: Article, unsorted: Iterable[Mark]) -> Iterator[Paragraph]:
    # Marks are sorted once and handed out by paragraph, so that a long article takes no quadratic time.
    marks = sorted(unsorted, key=lambda m: m.start)
    upcoming = 0
    running: list[Mark] = []
    title = article.title_span
    for match in PARAGRAPH.finditer(article.text):
        start, end = match.start(), match.end("words") if match["words"] else match.start()
        while upcoming < len(marks) and marks[upcoming].start < match.end():
            running.append(marks[upcoming])
            upcoming += 1
        inside = title is not None and start <= title.start < end
        yield Paragraph(
            segment(article.text, running, start, end) if start < end else (),
            match["ends"] or match["leading"] or "",
            is_title=inside,
        )
        running = [mark for mark in running if mark.end > match.end()]


def _speakers(analysis: Analysis, tokens: Tokens) -> list[SpeakerView]:
    # An attribution over three sentences is in three claims, and counts once.
    attributions = {a: None for claim in analysis.claims for a in claim.attributions}
    views = [
        SpeakerView(
            token=tokens[speaker],
            name=name_of(speaker),
            details=who(speaker).removeprefix(name_of(speaker)).removeprefix(", "),
            kind=speaker.kind.value,
            times=sum(a.speaker == speaker for a in attributions),
        )
        for speaker in analysis.speakers
    ]
    return sorted(views, key=lambda v: -v.times)


def number_view(claim: Claim, mention: AnyMention) -> NumberView:
    """Lay out one line of the table: what a mention of *claim* was read as, and who says it."""
    value = mention.value
    said = [a for a in claim.attributions if any(span.contains(mention.span) for span in a.spans)]
    counted = short(value.of.piece.surface) if isinstance(value, Quantity) and value.of else ""
    return NumberView(
        mention=mention_id(claim.article_id, mention),
        surface=short(mention.surface),
        kind=mention.kind.value,
        value=quantity(value) if isinstance(value, Quantity) else dates(value),
        of=counted,
        says=", ".join(dict.fromkeys(name_of(a.speaker) for a in said)),
    )
