"""Paragraphs of a text, and pieces of very long ones: what is given to spaCy."""

import re
import statistics
from collections.abc import Iterator, Sequence

from crossfoot.annotate.dateline import after_dateline
from crossfoot.types import Span

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"[^\n]*\S[^\n]*")
SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*\s+")
CLOSED = re.compile(r"[.!?:…]['\"”’)\]]*\s*$")
INDENT = re.compile(r"[^\S\n]{2,}|\t")

LONGEST = 8_000
"""Code points that are parsed at once. spaCy's memory grows with the longest text of a batch."""

WALL = re.compile(r"\S{500}")
"""What is longer than any word. spaCy's tokenizer takes affixes off a word one at a time, and reads all of it each time."""

WIDEST_WRAP = 100
"""Code points of a typical line of text that was wrapped by hand or by a wire; paragraphs are longer."""

OFTEN_OPEN = 0.4
"""Share of lines that end inside a sentence, from which on a text counts as wrapped."""

SHORT = 0.75
"""A line shorter than this share of the widest may be the last of its paragraph."""


def find_paragraphs(text: str) -> Iterator[Span]:
    """Yield paragraphs, without the white space around them.

    Blank lines separate paragraphs. So does a single line break, unless the lines are wrapped, as wire copy is:
    there a paragraph begins with an indented line, or after a short line that ends a sentence.
    """
    start = 0
    for gap in BLANK_LINES.finditer(text):
        yield from _in_block(text, start, gap.start())
        start = gap.end()
    yield from _in_block(text, start, len(text))


def _in_block(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the paragraphs of a stretch without blank lines."""
    lines = [Span(*m.span()) for m in LINE.finditer(text, start, end)]
    if not lines:
        return
    opens = _indented_or_closed(text, lines) if _is_wrapped(text, lines) else [True] * len(lines)
    first = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or opens[number]:
            yield from _stripped(text, lines[first].start, lines[number - 1].end)
            first = number


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether the line breaks fall inside sentences."""
    if len(lines) < 2:
        return False
    breaks = [line.slice(text) for line in lines[:-1]]
    if statistics.median(len(line) for line in breaks) > WIDEST_WRAP:
        return False
    inside = sum(CLOSED.search(line) is None for line in breaks)
    return inside >= OFTEN_OPEN * len(breaks)


def _indented_or_closed(text: str, lines: Sequence[Span]) -> list[bool]:
    """Which lines of a wrapped block begin a paragraph."""
    widest = max(line.end - line.start for line in lines)
    indented = [INDENT.match(line.slice(text)) is not None for line in lines]
    some_indented = any(indented[1:])
    opens = [True]
    for number in range(1, len(lines)):
        previous = lines[number - 1].slice(text)
        short = len(previous.strip()) < SHORT * widest
        after_end = CLOSED.search(previous) is not None and short and not some_indented
        opens.append(indented[number] or after_end)
    return opens


def split_long(text: str, paragraph: Span, longest: int = LONGEST) -> Iterator[Span]:
    """Yield the paragraph in pieces of at most *longest* code points, cut between sentences if possible.

    A dateline is a piece of its own: parsers take "OSLO, May 2 - Halden Corp said" for one long name. What is no text
    (thousands of marks or letters without a space) is cut wherever it grows too long for a word.
    """
    begin = after_dateline(text, paragraph.start, paragraph.end)
    yield from _stripped(text, paragraph.start, begin)
    for piece in _windows(text, Span(begin, paragraph.end), longest):
        start = piece.start
        for wall in WALL.finditer(text, piece.start, piece.end):
            yield from _stripped(text, start, wall.end())
            start = wall.end()
        yield from _stripped(text, start, piece.end)


def _windows(text: str, paragraph: Span, longest: int) -> Iterator[Span]:
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
