"""Score findings: planted inconsistencies found, false flags, and agreements ("ticks") found.

A finding covers a marked relation if its operands touch two of the marked ones (one if only one is marked).
"""

from collections.abc import Iterator

from crossfoot.types import Analysis, Finding
from tests.scoring.gold import Gold, GoldFinding
from tests.scoring.tally import Tally


def score_findings(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Score one article: ``planted`` (extras are false flags), ``ticks``, ``verdict`` of the ticks found."""
    planted = [g for g in gold.findings if g.flagged]
    ticks = [g for g in gold.findings if not g.flagged]
    caught = sum(any(f.flagged and covers(f, g) for f in analysis.findings) for g in planted)
    ticked = [[f for f in analysis.findings if not f.flagged and covers(f, g)] for g in ticks]
    found = sum(bool(covering) for covering in ticked)
    agreed = sum(any(f.verdict in g.verdicts for f in c) for g, c in zip(ticks, ticked, strict=True))
    return {
        "planted": Tally(caught, len(list(false_flags(gold, analysis))), len(planted) - caught),
        "ticks": Tally(hits=found, missed=len(ticks) - found),
        "verdict": Tally(hits=agreed, missed=found - agreed),
    }


def false_flags(gold: Gold, analysis: Analysis) -> Iterator[Finding]:
    """Yield flagged findings that touch no operand of what was planted in the article."""
    planted = [g for g in gold.findings if g.flagged]
    yield from (f for f in analysis.findings if f.flagged and not any(touched(f, g) for g in planted))


def covers(finding: Finding, gold: GoldFinding) -> bool:
    """Whether a finding is about the marked relation."""
    return touched(finding, gold) >= min(2, len(gold.operands))


def touched(finding: Finding, gold: GoldFinding) -> int:
    """How many of the marked operands the finding's operands overlap."""
    here = [o.span for o in finding.operands if o.article_id == finding.article_id]
    return sum(any(span.overlaps(place) for span in here) for _, place in gold.operands)
