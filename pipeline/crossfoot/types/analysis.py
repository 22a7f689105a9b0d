"""Everything that was found in one article."""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.types.article import Article
from crossfoot.types.attribution import Speaker
from crossfoot.types.claim import Claim
from crossfoot.types.finding import Finding
from crossfoot.types.statement import Statement


@dataclass(frozen=True, slots=True)
class Unchecked:
    """How many numbers could not be checked for one reason."""

    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was checked of an article's money, counts, percentages and shares."""

    mentions: int
    checked: int
    unchecked: tuple[Unchecked, ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """How many findings one setting or suppression rule keeps from being shown."""

    by: str
    """Name of the rule, or the setting: ``checks.sum.on``."""

    findings: int
    flagged: int
    """How many of them would be flagged."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article, read and checked."""

    article: Article
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    hidden: tuple[Hidden, ...] = ()
    """Findings that the settings hide, counted."""

    statements: tuple[Statement, ...] = ()
    """What its figures state, where other articles are to be held against it."""

    names: frozenset[str] = frozenset()
    """All its proper nouns, likewise."""
