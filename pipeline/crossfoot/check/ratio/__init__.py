"""Ratios: "three times as many", "tenfold", "twice the", "doubled from 20 to 40", held against the two levels."""

from crossfoot.check.ratio.check import check_ratios

__all__ = ["check_ratios"]
