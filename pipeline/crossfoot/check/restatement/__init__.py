"""Restatements: one figure told twice, in headline and body, quote and narration, per cent and words."""

from crossfoot.check.restatement.check import check_restatements

__all__ = ["check_restatements"]
