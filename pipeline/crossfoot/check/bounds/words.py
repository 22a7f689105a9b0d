"""What the lexicon of bounds knows, as patterns."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon
from crossfoot.link.figures import Figure

NAME = "bounds"


def any_of(name: str) -> str:
    """Return a group that matches any word of a list of the lexicon."""
    return rf"(?:{lexicon.alternation(lexicon.load('bounds')[name])})"


@cache
def word(name: str) -> re.Pattern[str]:
    """Return a pattern of any word of a list, as whole words."""
    return re.compile(rf"\b{any_of(name)}\b", re.IGNORECASE)


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon.load("bounds")["people"])


def counts_persons(figure: Figure) -> bool:
    """Whether the figure counts people, under whatever name: "517 students", "2,300 Germans"."""
    of = figure.quantity.of
    nation = of is not None and of.piece.surface.istitle() and of.piece.surface.endswith(("ns", "is", "ts"))
    return figure.noun in _people() or nation
