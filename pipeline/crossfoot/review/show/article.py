"""A whole article as the desk shows it: mentions, speakers and ticks, and the operands of the finding beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from crossfoot.emit.from_records import analysis_of
from crossfoot.emit.json_lines import Record
from crossfoot.emit.report.articles import ArticleView, make_article
from crossfoot.emit.report.cards import operand_mark
from crossfoot.emit.report.marks import NUMBER
from crossfoot.emit.report.segments import Mark
from crossfoot.review.show.speakers import speaker_tokens
from crossfoot.types import Analysis, Span

INNERMOST = NUMBER + 1


def show_article(
    article: Record,
    claims: Iterable[Record],
    findings: Iterable[Record],
    address: Callable[[str], str] | None = None,
    beside: Record | None = None,
) -> ArticleView:
    """Lay out an article; its tokens of text know where they stand in it.

    Args:
        article: Its record.
        claims: Its claims.
        findings: Its findings; operands that stand in other articles are left out.
        address: Where the finding with an id is shown; without it, numbers lead nowhere.
        beside: The finding beside which it is shown: its operands carry their colours and letters.

    Raises:
        ContractError: A record is not as its schema has it.
    """
    known = list(claims)
    own = {claim["id"] for claim in known}
    shown = [part for finding in findings if (part := _within(finding, own))["operands"]]
    analysis = analysis_of(article, known, shown)
    links = {finding["id"]: address(finding["id"]) for finding in shown} if address else {}
    also = _operands(beside, analysis) if beside is not None else ()
    return make_article(analysis, 0, speaker_tokens(analysis), links, also)


def _within(finding: Record, claims: set[str]) -> Record:
    """Return the finding as far as it stands in this article."""
    return finding | {"operands": [o for o in finding["operands"] if o["claim_id"] in claims]}


def _operands(finding: Record, analysis: Analysis) -> Iterator[Mark]:
    for index, operand in enumerate(finding["operands"]):
        if operand.get("article_id", finding["article_id"]) == analysis.article.id:
            yield operand_mark(index, Span(operand["start"], operand["end"]), layer=INNERMOST)
