"""Percent change: "rose 5% to 84 from 80", "grew 12.5% to €45 million from €40 million"."""

from crossfoot.check.change.check import check_changes

__all__ = ["check_changes"]
