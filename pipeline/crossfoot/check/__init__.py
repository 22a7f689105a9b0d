"""Claims -> findings: one file a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crossfoot.annotate.reading import Reading
from crossfoot.check.change import check_changes
from crossfoot.check.change_by_amount import check_changes_by_amount
from crossfoot.check.conversion import check_conversions
from crossfoot.check.coverage import measure_coverage
from crossfoot.check.difference import check_differences
from crossfoot.check.ledger import Ledger
from crossfoot.check.rate import check_rates
from crossfoot.check.ratio import check_ratios
from crossfoot.check.restatement import check_restatements
from crossfoot.check.scale import check_scales
from crossfoot.check.settle import settle
from crossfoot.check.share import check_shares
from crossfoot.check.total import check_sums
from crossfoot.types import Claim, Coverage, Finding

__all__ = ["CHECKS", "check"]

Check = Callable[[Ledger], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    check_shares,
    check_sums,
    check_changes,
    check_changes_by_amount,
    check_ratios,
    check_differences,
    check_restatements,
    check_conversions,
    check_rates,
    check_scales,
)
"""All checks; a new one is one new file and one new line here."""


def check(reading: Reading, claims: tuple[Claim, ...]) -> tuple[tuple[Finding, ...], Coverage]:
    """Hold an article's numbers against each other.

    Returns:
        Findings in text order of their first operand, and what was checked of all numbers.
    """
    ledger = Ledger(reading, claims)
    findings = settle(finding for check in CHECKS for finding in check(ledger))
    return findings, measure_coverage(ledger, findings)
