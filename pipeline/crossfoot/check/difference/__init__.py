"""Differences: a lead, a margin, "up by 20 from 80", held against the two levels."""

from crossfoot.check.difference.check import check_differences

__all__ = ["check_differences"]
