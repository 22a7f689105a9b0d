"""Mentions and attributions -> claims."""

from crossfoot.assemble.claims import assemble
from crossfoot.assemble.priority import prioritize

__all__ = ["assemble", "prioritize"]
