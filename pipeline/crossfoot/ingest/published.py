"""Dates of publication: "2024-03-01", "2024-03-01T09:30:00.125Z"."""

import re
from datetime import datetime

ISO = re.compile(
    r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}                              # 2024-03-01
    (?:[T\ ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?    # T09:30:00.125
    (?:Z|[+-][0-9]{2}:?[0-5][0-9])?)?                         # Z  +02:00  -0500
    """,
    re.VERBOSE,
)

EXAMPLES = "a date like 2024-03-01 or 2024-03-01T09:30:00Z"


def is_iso_date(text: str) -> bool:
    """Whether *text* is a date or a date-time of the calendar, in the ISO form that news systems write."""
    if not ISO.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:  # the 30th of February
        return False
    return True
