"""Bounds: a part above its whole, a share above 100%, a breakdown that does not come to 100, ends turned round."""

from crossfoot.check.bounds.check import check_bounds

__all__ = ["check_bounds"]
