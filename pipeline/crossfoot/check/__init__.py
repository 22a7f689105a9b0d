"""Claims -> findings: one file a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from crossfoot.annotate.reading import Reading
from crossfoot.check.bounds import check_bounds
from crossfoot.check.calendar import check_calendar
from crossfoot.check.change import check_changes
from crossfoot.check.change.by_amount import check_changes_by_amount
from crossfoot.check.change.direction import check_directions
from crossfoot.check.conversion import check_conversions
from crossfoot.check.coverage import measure_coverage
from crossfoot.check.difference import check_differences
from crossfoot.check.granularity import check_granularity
from crossfoot.check.rate import check_rates
from crossfoot.check.ratio import check_ratios
from crossfoot.check.restatement import check_restatements
from crossfoot.check.scale import check_scales
from crossfoot.check.settle import settle
from crossfoot.check.share import check_shares
from crossfoot.check.sum import check_sums
from crossfoot.link.held import tell_links
from crossfoot.link.ledger import Ledger
from crossfoot.settings import DEFAULT, Settings, count_hidden
from crossfoot.types import Claim, Coverage, Finding, Hidden

__all__ = ["CHECKS", "check"]

Check = Callable[[Ledger], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    check_shares,
    check_sums,
    check_changes,
    check_changes_by_amount,
    check_directions,
    check_ratios,
    check_differences,
    check_restatements,
    check_bounds,
    check_granularity,
    check_calendar,
    check_conversions,
    check_rates,
    check_scales,
)
"""All checks; a new one is one new file and one new line here."""


def check(
    reading: Reading, claims: tuple[Claim, ...], settings: Settings = DEFAULT
) -> tuple[tuple[Finding, ...], Coverage, tuple[Hidden, ...]]:
    """Hold an article's numbers against each other.

    Every check runs, whatever the settings: an agreement that is hidden still explains a contradiction.

    Returns:
        Findings in text order of their first operand, what was checked of all numbers, and how many findings
        the settings hide.
    """
    ledger = Ledger(reading, claims)
    found = settle(finding for check in CHECKS for finding in check(ledger))
    settled = [replace(f, evidence=tell_links(ledger, f)) for f in found]
    by_id = {claim.id: claim for claim in claims}
    findings, hidden = settings.sift(settled, by_id, {reading.article.id: reading.article})
    coverage = measure_coverage(ledger, findings, [finding for finding, _ in hidden])
    return findings, coverage, count_hidden(hidden)
