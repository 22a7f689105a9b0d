"""Analyses of many articles -> findings between them: one figure for one thing, and another elsewhere."""

from crossfoot.across.between import Between, compare
from crossfoot.across.index import Index

__all__ = ["Between", "Index", "compare"]
