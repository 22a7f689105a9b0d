"""Shares: part, whole, and the percentage or "one in five" that the article makes of them."""

from crossfoot.check.share.check import check_shares

__all__ = ["check_shares"]
