"""What the lexicon of the calendar check knows, as patterns."""

from __future__ import annotations

import re
from functools import cache

from crossfoot import lexicon

NAME = "calendar"

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Names of the weekdays in the order of their ISO numbers."""


def any_of(name: str) -> str:
    """Return a group that matches any word of a list of the lexicon."""
    return lexicon.any_of(lexicon.load("calendar_check")[name])


@cache
def word(name: str) -> re.Pattern[str]:
    """Return a pattern of any word of a list, as whole words."""
    return re.compile(rf"\b{any_of(name)}\b", re.IGNORECASE)


@cache
def weekday_number(name: str) -> int:
    """Return the ISO number of a weekday: 1 for "Monday" and "Mon.".

    Raises:
        ValueError: It is no weekday.
    """
    return [day[:3] for day in DAYS].index(name[:3].title()) + 1


@cache
def month_number(name: str) -> int:
    """Return 6 for "June" and "Jun."; raise `ValueError` where it is no month."""
    months: list[str] = lexicon.load("time_words")["calendar"]["months"]
    return [month[:3] for month in months].index(name[:3].title()) + 1
