"""Cheap signs of time expressions in a paragraph: without its sign a rule need not be tried on it."""

import re
from functools import cache

from crossfoot.extract.dates import vocabulary as words
from crossfoot.types import Span


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return name -> pattern; every match of a rule with that sign holds a match of its pattern."""
    plain = {
        "day": "day|tomorrow",
        "year": words.YEAR,
        "time": r"\d[:.]?\d\d|\d\s{0,2}[ap]\.?m",
        "noon": "noon|mid",
        "numeric": r"\d/\d",
        "fiscal": "fiscal|financial|FY",
        "decade": r"\d0['’]?s\b|ties\b",
        "century": "century",
        "quarter": r"quarter|qtr|Q\d|\dQ",
        "half": r"half|H\d",
        "season": words.season(),
        "feast": r"Christmas|Day\b|Eve\b",
        "part": "|".join(words.table("day_parts")),
        "unit": words.unit(plural=False) + "|centuries|quarter",
        "ago": r"ago\b",
        "later": "earlier|later|beforehand|afterwards",
        "before": r"before\s*(?:[.,;:)!?\"”]|$)",
        "same": "same|corresponding|comparable|equivalent|ago|earlier",
        "long": "long",
        "every": "every|each",
        "anniversary": "anniversary|cente",
    }
    compiled = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in plain.items()}
    return compiled | {"month": re.compile(rf"\b{words.month()}"), "any": re.compile("")}


class Signs:
    """The signs of one paragraph, each sought once."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self._text, self._paragraph = text, paragraph
        self._seen: dict[str, bool] = {}

    def __contains__(self, name: str) -> bool:
        if name not in self._seen:
            match = patterns()[name].search(self._text, self._paragraph.start, self._paragraph.end)
            self._seen[name] = match is not None
        return self._seen[name]
