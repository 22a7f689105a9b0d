"""Cheap signs of time expressions in a paragraph: without its sign a rule need not be tried on it."""

import re
from functools import cache

from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.feasts import bare_names, feast_names
from crossfoot.types import Span


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return name -> pattern; every match of a rule with that sign holds a match of its pattern."""
    plain = {
        "day": "day|tomorrow",
        "year": words.YEAR,
        "time": r"\d[:.]?\d\d|\d\s{0,2}[ap]\.?m",
        "noon": "noon|mid",
        "numeric": r"\d/\d|\d[.-]\d\d?[.-]\d\d",
        "fiscal": "fiscal|financial|tax|FY",
        "decade": r"\d0['’]?s\b|ties\b",
        "century": "century",
        "quarter": r"quarter|qtr|Q\d|\dQ",
        "half": r"half|H\d",
        "season": words.season(),
        "feast": r"\b(?:" + words.capitalised(sorted({name.split()[-1] for name in (*feast_names(), *bare_names())})) + r")\b",
        "part": "|".join(words.table("day_parts")),
        "unit": words.unit(plural=False) + "|centuries|quarter",
        "short": rf"(?:\d|½|\b){words.short_unit()}\b",
        "ago": r"(?:ago|back)\b",
        "later": "earlier|later|beforehand|afterwards",
        "that": "that",
        "from-now": r"from\s{1,8}now|hence|time\b",
        "nth": r"(?:week|weekend|day)\s{1,8}(?:of|in)\s",
        "this-time": r"this\s{1,8}(?:time|point|stage)",
        "before": r"(?:before|previously)\s*(?:[.,;:)!?\"”]|$)",
        "same": "same|corresponding|comparable|equivalent|ago|earlier",
        "long": "long",
        "ending": r"(?:year|quarter|month|week)\s{1,8}(?:to|ended|ending|through)\s",
        "era": r"\b[ABC]\.?[CDE]\b",
        "every": "every|each",
        "ends": "weekdays|weekends",
        "often": r"\b(?:once|twice|times)\s",
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
