"""A finding as its page shows it: the report's card, and for each operand what it was read as and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossfoot.emit.decimals import plain
from crossfoot.emit.from_records import article_of, claim_of, finding_of, speakers_of
from crossfoot.emit.json_lines import Record, name_of
from crossfoot.emit.report.cards import (
    COLOURS,
    Card,
    claims_under,
    letter,
    make_card,
    plain_text,
    stated_operand,
)
from crossfoot.emit.report.marks import meaning
from crossfoot.emit.report.visible import short, visible
from crossfoot.emit.report.words import words
from crossfoot.errors import ContractError
from crossfoot.review.show.fragment import place_link
from crossfoot.review.show.grades import GradeLine, grade_lines
from crossfoot.review.show.speakers import speaker_tokens
from crossfoot.types import Analysis, Article, Claim, Coverage, DateValue, Finding


@dataclass(frozen=True, slots=True)
class OperandPlace:
    """An operand, what it was read as, and where it stands."""

    letter: str
    colour: int
    """Its class is ``o0`` to ``o5``."""

    role: str
    surface: str
    kind: str
    meaning: str
    """What the machine read: "money: 576.9m (576.85m to 576.95m) CAD, per P1Y"."""

    value: str | None
    """The figure as a decimal number, what a correction of the value begins with."""

    unit: str | None
    """Code of the unit."""

    mention_id: str
    claim_id: str
    article_id: str
    start: int
    """In code points of the text of `article_id`."""

    end: int
    link: str | None
    """To the words in the live page."""


@dataclass(frozen=True, slots=True)
class FindingLook:
    """Everything that the page of a finding shows of it."""

    card: Card
    """Verdict, explanation, formula, sentences, number line and evidence, as in the report."""

    operands: Sequence[OperandPlace]
    grades: Sequence[GradeLine]
    """What each reading of the printed digits makes, and whether it meets."""

    goal: str
    """Id of the mention to which the article beside it is scrolled: what is stated, if that stands there."""

    link: str | None
    """To the sentence of `goal` in the live page."""

    plain: str
    """The finding as text for a message, with `link`."""


def show_finding(
    finding: Record, claims: Mapping[str, Record], articles: Mapping[str, Record]
) -> FindingLook:
    """Lay out a finding.

    Args:
        finding: Its record.
        claims: By id, those in which its operands stand.
        articles: By id, its own, and those in which the claims stand.

    Raises:
        ContractError: A record is not as its schema has it, or one is missing.
    """
    texts = {key: article_of(record) for key, record in articles.items()}
    cast = {key: speakers_of(record) for key, record in articles.items()}
    read = {key: claim_of(record, cast.get(record["article_id"], {})) for key, record in claims.items()}
    found = finding_of(finding, read)
    if (own := texts.get(found.article_id)) is None:
        raise ContractError(
            f"{name_of(finding)}: expected its article, found no article {found.article_id}; load its run again"
        )
    analysis = Analysis(own, (), tuple(read.values()), (found,), Coverage(0, 0, ()))
    others = {key: article for key, article in texts.items() if key != own.id}
    card = make_card(found, analysis, 0, speaker_tokens(analysis), others)
    places = _places(finding, found, texts)
    goal = _goal(found, places)
    link = _sentence_link(own, read[goal.claim_id]) if goal.article_id == own.id else None
    mentions = _mentions(finding, claims)
    return FindingLook(
        card=card,
        operands=places,
        grades=grade_lines(finding, mentions),
        goal=goal.mention_id,
        link=link,
        plain=visible(plain_text(found, analysis, claims_under(found, analysis), link)),
    )


def _goal(finding: Finding, places: Sequence[OperandPlace]) -> OperandPlace:
    """Find what is stated, else the last number of the finding's own article."""
    stated = stated_operand(finding)
    ours = [
        (operand is stated, index)
        for index, operand in enumerate(finding.operands)
        if operand.article_id == finding.article_id
    ]
    return places[max(ours)[1] if ours else -1]


def _places(record: Record, finding: Finding, texts: Mapping[str, Article]) -> list[OperandPlace]:
    places: list[OperandPlace] = []
    for index, (operand, written) in enumerate(zip(finding.operands, record["operands"], strict=True)):
        span, article = operand.span, texts.get(operand.article_id)
        value = operand.mention.value
        quantity = None if isinstance(value, DateValue) else value
        places.append(
            OperandPlace(
                letter=letter(index),
                colour=index % COLOURS,
                role=short(words(operand.role)),
                surface=short(operand.mention.surface),
                kind=operand.mention.kind.value,
                meaning=meaning(operand.mention),
                value=None
                if quantity is None or quantity.amount.point is None
                else plain(quantity.amount.point),
                unit=None if quantity is None else quantity.unit.code,
                mention_id=written["mention_id"],
                claim_id=operand.claim_id,
                article_id=operand.article_id,
                start=span.start,
                end=span.end,
                link=None if article is None else place_link(article.url, article.text, span.start, span.end),
            )
        )
    return places


def _sentence_link(article: Article, claim: Claim) -> str | None:
    return place_link(article.url, article.text, claim.span.start, claim.span.end)


def _mentions(finding: Record, claims: Mapping[str, Record]) -> list[Record]:
    known = {(c["id"], m["id"]): m for c in claims.values() for m in c["mentions"]}
    return [known[operand["claim_id"], operand["mention_id"]] for operand in finding["operands"]]
