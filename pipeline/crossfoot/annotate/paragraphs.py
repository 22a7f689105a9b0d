"""Paragraphs of a text, and pieces of very long ones: what is given to spaCy."""

import re
from collections.abc import Iterator

from crossfoot.types import Span

BLANK_LINES = re.compile(r"\s*\n[^\S\n]*\n\s*")
SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*\s+")

LONGEST = 8_000
"""Code points that are parsed at once. spaCy's memory grows with the longest text of a batch."""


def find_paragraphs(text: str) -> Iterator[Span]:
    """Yield paragraphs (separated by blank lines), without the white space around them.

    In a text without any blank line, every line is a paragraph.
    """
    separator = BLANK_LINES if BLANK_LINES.search(text.strip()) else re.compile(r"\s*\n\s*")
    start = 0
    for gap in separator.finditer(text):
        yield from _stripped(text, start, gap.start())
        start = gap.end()
    yield from _stripped(text, start, len(text))


def split_long(text: str, paragraph: Span, longest: int = LONGEST) -> Iterator[Span]:
    """Yield the paragraph in pieces of at most *longest* code points, cut between sentences if possible."""
    start = paragraph.start
    while paragraph.end - start > longest:
        window = text[start : start + longest]
        cut = start + _last_cut(window)
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, paragraph.end)


def _last_cut(window: str) -> int:
    """Length of the longest head of *window* that ends after a sentence, else after a word, else all of it."""
    ends = [m.end() for m in SENTENCE_END.finditer(window)]
    if ends:
        return ends[-1]
    space = max(window.rfind(" "), window.rfind("\n"))
    return space + 1 if space > 0 else len(window)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
