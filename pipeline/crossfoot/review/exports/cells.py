"""Rows of CSV that a spreadsheet shows as they are, and never carries out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from crossfoot.emit.report.visible import visible

UNSEEN = r"[\s\"\u200b-\u200f\u2060\ufeff]*"
SIGNS = r"[=+\-@\uff1d\uff0b\uff0d\uff20]"
ACTS = re.compile(UNSEEN + SIGNS)
"""How a cell begins that a spreadsheet takes for a formula (OWASP, CSV injection), or would after it drops what
cannot be seen. The wide forms act in Chinese and Japanese versions."""

SPLIT = re.compile(f";(?={UNSEEN}{SIGNS})")
"""Where a spreadsheet whose separator is the semicolon would begin a new cell with a formula: it takes no notice of
quotation marks between commas."""

BREAK = re.compile(r"[\r\n\t\v\f\x85\u2028\u2029]+")
"""For the same reason a cell has one line."""

NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)

BOM = "\ufeff"
"""Without it, Excel reads UTF-8 as the machine's old encoding."""

LONGEST = 32_000
"""Code points; Excel cuts a cell at 32,767 characters and moves the rest into the next row."""


def write_row(values: Iterable[object]) -> str:
    """Write a line of CSV (RFC 4180), every cell in quotation marks. The first line of a file follows `BOM`."""
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow([cell(value) for value in values])
    return line.getvalue()


def cell(value: object) -> str:
    """Write a value so that it stays text: what begins like a formula gets an apostrophe before it."""
    if value is None:
        return ""
    text = visible(BREAK.sub(" ", str(value)))
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}…"
    text = SPLIT.sub(";'", text)
    return f"'{text}" if ACTS.match(text) and not NUMBER.fullmatch(text) else text
