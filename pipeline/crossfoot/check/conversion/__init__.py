"""Conversions: "200 miles (322 km)", "28C (82F)", held against what one unit is in the other."""

from crossfoot.check.conversion.check import check_conversions

__all__ = ["check_conversions"]
