"""Rates: so much for each, so many of them, so much in all; for a month and for a year; cases per 100,000 people."""

from crossfoot.check.rate.check import check_rates

__all__ = ["check_rates"]
