"""Findings on the desk as a suppression rule looks at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from crossfoot.review.db.tables import articles, items, operands, records
from crossfoot.review.model import ItemType
from crossfoot.suppression import Rule
from crossfoot.types import (
    Amount,
    Article,
    Claim,
    Finding,
    Kind,
    Mention,
    Modality,
    Operand,
    Quantity,
    Section,
    Span,
    Unit,
    Verdict,
)

NOTHING = Amount(None, None, None)
SOMEWHERE = Span(0, 1)


@dataclass(frozen=True, slots=True)
class Fact:
    """A finding with as much of what it stands on as `Rule.hides` asks for; nothing else of it is filled in."""

    item: int
    """Its number on the desk."""

    status: str
    hidden_by: int | None
    finding: Finding
    claims: dict[str, Claim]
    articles: dict[str, Article]

    def hidden(self, rule: Rule) -> bool:
        """Whether *rule* hides the finding."""
        return rule.hides(self.finding, self.claims, self.articles)


def facts(connection: Connection, which: ColumnElement[bool]) -> Iterator[Fact]:
    """Yield the findings of which *which*, a condition on the table `items`, holds; those on top of the queue first."""
    claims, shown = items.alias("claims"), records.alias("shown")
    query = (
        select(
            items.c.seq, items.c.id, items.c.article_id, items.c.check, items.c.verdict, items.c.status, items.c.hidden_by,
            operands.c.claim_id, operands.c.kind, operands.c.section,
            shown.c.headline.label("surface"),
            articles.c.id.label("where"), articles.c.source, articles.c.url,
        )
        .join(operands, operands.c.finding == items.c.seq)
        .join(claims, claims.c.id == operands.c.claim_id)
        .join(shown, shown.c.item == claims.c.seq)
        .join(articles, articles.c.id == claims.c.article_id)
        .where(items.c.type == ItemType.FINDING, which)
        .order_by(items.c.rank, items.c.article_id, items.c.start, items.c.id, operands.c.position)
    )  # fmt: skip
    for _, rows in groupby(connection.execute(query), key=lambda row: row.seq):
        yield _fact(list(rows))


def _fact(rows: list[Any]) -> Fact:
    first = rows[0]
    finding = Finding(
        id=first.id,
        article_id=first.article_id,
        check=first.check,
        verdict=Verdict(first.verdict),
        confidence=0.0,
        operands=tuple(Operand("", _mention(row.kind), row.claim_id, row.where) for row in rows),
        formula="",
        computed=NOTHING,
        stated=NOTHING,
        explanation="",
        evidence="",
        rule="",
    )
    claims = {row.claim_id: _claim(row) for row in rows}
    where = {row.where: Article(row.where, "", url=row.url, source=row.source) for row in rows}
    return Fact(first.seq, first.status, first.hidden_by, finding, claims, where)


def _mention(kind: str) -> Mention[Quantity]:
    return Mention(SOMEWHERE, "", Quantity(Kind(kind), NOTHING, Unit("1")), "")


def _claim(row: Any) -> Claim:  # noqa: ANN401  (a row)
    section = Section(row.section)
    return Claim(row.claim_id, row.where, SOMEWHERE, row.surface, "", "", section, Modality.ASSERTED, (), ())
