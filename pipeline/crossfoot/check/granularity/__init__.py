"""Granularity: 57% of 13 people, an average of 3.71 tractors on four farms. No whole numbers give them.

The GRIM test of Brown and Heathers (2017): a mean of whole numbers over N has steps of 1/N.
"""

from crossfoot.check.granularity.check import check_granularity

__all__ = ["check_granularity"]
