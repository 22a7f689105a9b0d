"""Why some numbers belong together: the rule, the words for people, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Why some numbers belong together."""

    rule: str
    evidence: str
    certainty: float
    """Probability that they do, 0 to 1: set for each rule by judgement, after reading what it links in news."""
