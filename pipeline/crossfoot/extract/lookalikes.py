"""Stretches of numbers that count nothing: scores, telephone numbers, tables, numbered headings, ratings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossfoot.extract.numerals import Numeral

CHAIN = re.compile(
    r"""
    [0-9](?<![\w$€£][0-9])[0-9]*\)?(?:[-–—:/][0-9]+)+(?![\w%])   # 3-2  555-0199  9/11
    | [0-9](?<![\w.][0-9])[0-9]*\.[0-9]+\.[0-9][0-9.]*          # 10.0.0.1
    """,
    re.VERBOSE,
)
TELEPHONE = re.compile(r"\([0-9]{3,5}\)\s?[0-9][0-9 -]{4,}|\+[0-9][0-9 ()-]{6,}")
INNINGS = re.compile(
    r"(?<![\w$€£.,-])[0-9]{1,3}\s(?:for|all)\s(?:[0-9]{1,2}|out|down)(?=[.,;)]|\s(?:in|at|off|and|when|as|after)\b|\Z)"
)
""" "21 for 3", "150 all out" are scores in cricket."""

EXCHANGE = re.compile(r"(?<![\w-])(?:[0-9]{1,3}|[A-Za-z]{3,5})-for-(?:[0-9]{1,3}|[A-Za-z]{3,5})(?![\w])")
""" "A two-for-one stock split"."""

RATING = re.compile(
    r"(?m)^[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}(?:\s\([^()\n]{1,30}\))?\s?(?::|\s[-–])\s?[0-9]{1,2}(?=\s[A-Z]|/10|\s[-–—]\s|$)"
)
""" "Ander Smith: 4 Started badly": a player's marks, after a name that opens a line."""

HEADING = re.compile(r"(?m)^(?P<number>[0-9]{1,2})[.)]?[ \t]+(?=[“\"‘']?[A-Z])")
TABLE_GAP = re.compile(r"[ \t\u00a0]*[-,;:|/\t ]?[ \t]*")
SHORTEST_ROW = 6


def find_lookalikes(text: str) -> list[tuple[int, int]]:
    """Return the stretches whose numbers are no quantities, in text order, none overlapping another."""
    patterns = (CHAIN, TELEPHONE, INNINGS, EXCHANGE, RATING)
    found = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    apart: list[tuple[int, int]] = []
    for start, end in sorted([*found, *_headings(text)]):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
        else:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
    return apart


def _headings(text: str) -> Iterator[tuple[int, int]]:
    """Yield the numbers of headings, which count up from heading to heading: "1 Start", "2 The ascent"."""
    marks = [(int(match["number"]), match.span("number")) for match in HEADING.finditer(text)]
    for index, (number, span) in enumerate(marks):
        before = marks[index - 1][0] if index else None
        after = marks[index + 1][0] if index + 1 < len(marks) else None
        if before in (number - 1, number + 1) or after in (number - 1, number + 1):
            yield span


def without_tables(text: str, numerals: Sequence[Numeral]) -> list[Numeral]:
    """Drop the numbers that stand in rows with nothing but white space or commas between them: tables, codes."""
    rows: list[list[Numeral]] = []
    for numeral in numerals:
        if rows and TABLE_GAP.fullmatch(text, rows[-1][-1].end, numeral.start):
            rows[-1].append(numeral)
        else:
            rows.append([numeral])
    return [numeral for row in rows if len(row) < SHORTEST_ROW for numeral in row]
