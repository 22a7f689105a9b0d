"""Dates as a reviewer writes them, in the Extended Date/Time Format: ``2024``, ``2024-03``, ``2021/2022``, ``199X``."""

from __future__ import annotations

import re
from datetime import date

EXAMPLES = "2024, 2024-03, 2024-03-08 or 2021/2022"
DAY = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[?~%]?", re.ASCII)
"""A year, decade or century, a month, season or quarter of it, a day; ``?`` uncertain, ``~`` about, ``%`` both."""

GROUPS = range(21, 42)
"""Of a year, in the place of a month: 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves."""

OPEN = ".."


def is_edtf(text: str) -> bool:
    """Whether *text* is a date that a correction may give: one, one of several, or a stretch from one to another."""
    if text.startswith("[") and text.endswith("]"):
        return all(_first(part) is not None for part in text[1:-1].split(","))
    ends = text.split("/")
    if len(ends) == 1:
        return _first(text) is not None
    if len(ends) != 2 or ends == [OPEN, OPEN]:
        return False
    first, last = (date.min if end == OPEN else _first(end) for end in ends)
    return first is not None and last is not None and (first <= last or ends[1] == OPEN)


def _first(text: str) -> date | None:
    """Return the first day of a date, about; None if it is none."""
    match = DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = match["year"], int(match["month"] or 1), int(match["day"] or 1)
    grouped = month in GROUPS
    if (grouped and match["day"]) or ("X" in year and match["month"]):
        return None
    try:
        return date(int(year.replace("X", "0")), 1 if grouped else month, day)
    except ValueError:  # no such year, month or day
        return None
