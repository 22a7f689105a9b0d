"""Orders of magnitude: a vague figure and an exact one, million for billion, lakh against thousands."""

from crossfoot.check.scale.check import check_scales

__all__ = ["check_scales"]
