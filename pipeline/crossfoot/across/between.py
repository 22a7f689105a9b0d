"""Findings between articles: versions of one article, and articles that tell of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crossfoot.across.copies import Copies
from crossfoot.across.index import Index, Kept
from crossfoot.across.retold import find_retold
from crossfoot.across.versions import find_changes
from crossfoot.types import Article, Claim, Finding


@dataclass(frozen=True, slots=True)
class Between:
    """A finding between two articles, with what it stands on."""

    finding: Finding
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    """Without their texts."""

    before: tuple[Finding, ...]
    """What the articles' own checks found in these claims."""


def compare(index: Index) -> Iterator[Between]:
    """Yield the findings between the articles of an index, each once.

    Their order and everything in them depends on the articles alone, not on the order in which they were added.
    """
    copies = Copies(index)
    found: dict[str, tuple[Finding, int, int]] = {}
    for finding, earlier, later in (*find_changes(index, copies), *find_retold(index, copies)):
        found.setdefault(finding.id, (finding, earlier, later))
    for finding, earlier, later in sorted(found.values(), key=lambda item: _place(item[0])):
        yield _between(finding, index.kept(earlier), index.kept(later))


def _place(finding: Finding) -> tuple[str, int, str]:
    return finding.article_id, min(o.span.start for o in finding.operands[-1:]), finding.id


def _between(finding: Finding, *articles: Kept) -> Between:
    claims = {
        o.claim_id: kept.claims[o.claim_id]
        for o in finding.operands
        for kept in articles
        if o.claim_id in kept.claims
    }
    before = tuple(
        f for kept in articles for f in kept.findings if any(o.claim_id in claims for o in f.operands)
    )
    return Between(finding, claims, {kept.article.id: kept.article for kept in articles}, before)
