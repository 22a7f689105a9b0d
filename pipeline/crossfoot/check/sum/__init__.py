"""Sums: parts and the total that the article makes of them."""

from crossfoot.check.sum.check import check_sums

__all__ = ["check_sums"]
