"""Build a finding between two articles; it belongs to the later one."""

from __future__ import annotations

from decimal import Decimal

from crossfoot.across.index import Kept
from crossfoot.arithmetic.grading import Graded
from crossfoot.arithmetic.wording import as_amount, plain
from crossfoot.assemble.identity import finding_id
from crossfoot.check.findings import CERTAINTY, FITS
from crossfoot.link.evidence import Link
from crossfoot.types import Article, Finding, Operand, Quantity, Statement, Verdict


def make_between(
    check: str,
    link: Link,
    judged: tuple[Graded, Quantity, Quantity],
    earlier: tuple[Kept, Statement],
    later: tuple[Kept, Statement],
) -> Finding:
    """Put a finding together.

    Args:
        check: Name of the check.
        link: Why both are of one thing.
        judged: The grade, the rounder figure and the finer one.
        earlier: The article and what it states.
        later: The same of the article that the finding belongs to.
    """
    graded, stated, detail = judged
    members = tuple(
        Operand(role, statement.mention, statement.claim_id, kept.article.id)
        for role, (kept, statement) in (("earlier", earlier), ("later", later))
    )
    article = later[0].article.id
    sign = "≠" if graded.verdict is Verdict.CONTRADICTS else "="
    first, second = (" ".join(o.mention.surface.split()) for o in members)
    return Finding(
        id=finding_id(article, check, members),
        article_id=article,
        check=check,
        verdict=graded.verdict,
        confidence=round(float(CERTAINTY[graded.verdict] * Decimal(str(link.certainty))), 3),
        operands=members,
        formula=f"{plain(detail.amount.point)} {sign} {plain(stated.amount.point)}",
        computed=as_amount(graded.computed, detail.amount.point),
        stated=stated.amount,
        explanation=(
            f"{_which(earlier[0].article)} says {first}. This article says {second}, {FITS[graded.verdict]}."
        ),
        evidence=link.evidence,
        rule=f"{check}.{link.rule}",
    )


def _which(article: Article) -> str:
    """Name the other article by what a reader knows it by."""
    known = [" ".join(part.split()) for part in (article.source, article.published) if part and part.strip()]
    return f"Another article ({', '.join(known)})" if known else "Another article"
