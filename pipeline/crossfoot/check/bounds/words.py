"""What the lexicon of bounds knows, as patterns."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon

NAME = "bounds"


def any_of(name: str) -> str:
    """Return a group that matches any word of a list of the lexicon."""
    return lexicon.any_of(lexicon.load("bounds")[name])


@cache
def word(name: str) -> re.Pattern[str]:
    """Return a pattern of any word of a list, as whole words."""
    return re.compile(rf"\b{any_of(name)}\b", re.IGNORECASE)
