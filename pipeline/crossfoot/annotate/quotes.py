"""Pairs of quotation marks: “a”, ‘a’, "a", 'a', ``a'', «a», nested or not; no apostrophes, no inches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot.annotate.reading import Quote
from crossfoot.lexicon import alternation, load
from crossfoot.types import Span

OPENING = frozenset({"“", "„", "‟", "«", "``", "‘‘", "&ldquo;"})
CLOSING = frozenset({"”", "»", "’’", "&rdquo;"})
SINGLE = frozenset({"'", "‘", "’", "‚", "‛", "`"})

MARK = re.compile(r"``|''|‘‘|’’|&quot;|&ldquo;|&rdquo;|[“”„‟«»\"＂'‘’‚‛`]")
FEET_AND_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:\"|''|”)")

FARTHEST_CLOSE = 3_000
"""Code points in which the end of a single quote is looked for: beyond them, the mark was an apostrophe."""

MOST_MARKS = 40
"""Marks among which the end of a single quote is looked for."""

DEEPEST = 4
"""Quotes inside one another; a mark that would open a deeper one is ignored."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A glyph that may be a quotation mark, and what its neighbours allow it to do."""

    start: int
    end: int
    glyph: str
    opens: bool
    """A word follows, and none goes before."""
    ends: bool
    """Something other than white space goes before, and no word follows."""
    possessive: bool
    """After an "s" and before a word in small letters: "the boys' club"."""

    @property
    def single(self) -> bool:
        return self.glyph in SINGLE


def find_quotes(text: str, paragraphs: Sequence[Span]) -> Iterator[Quote]:
    """Yield quotes in text order of their opening marks; none leaves its paragraph.

    A double quote that is never closed ends with its paragraph; a single one was an apostrophe.
    """
    words = alternation(load("elisions")["words"])
    elision = re.compile(rf"(?:{words})\b|\d\ds?\b", re.IGNORECASE)
    for paragraph in paragraphs:
        marks = tuple(_marks(text, paragraph, elision))
        if marks:
            quotes = (_trim(text, quote) for quote in _pair(marks, paragraph))
            yield from sorted(quotes, key=lambda quote: quote.span)


def _trim(text: str, quote: Quote) -> Quote:
    """Leave out the white space after a quote that was never closed."""
    end = quote.span.start + len(quote.span.slice(text).rstrip())
    return Quote(Span(quote.span.start, end), quote.closed, quote.depth)


def _marks(text: str, paragraph: Span, elision: re.Pattern[str]) -> Iterator[_Mark]:
    """Yield the glyphs of a paragraph that can be quotation marks."""
    inches = {m.end() for m in FEET_AND_INCHES.finditer(text, paragraph.start, paragraph.end)}
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        (start, end), glyph = match.span(), match.group()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if end in inches or (glyph in SINGLE and before.isalnum() and after.isalnum()):
            continue
        opens = not (before.isalnum() or after.isspace()) and (after.isalnum() or before not in ".!?…%)]")
        if glyph in SINGLE and elision.match(text, end):
            opens = False
        ends = not (before.isspace() or after.isalnum())
        possessive = before in "sS" and after == " " and text[end + 1 : end + 2].islower()
        yield _Mark(start, end, glyph, opens, ends, possessive)


def _pair(marks: tuple[_Mark, ...], paragraph: Span) -> Iterator[Quote]:
    """Pair the marks of one paragraph from left to right."""
    opened: list[_Mark] = []
    single_end: _Mark | None = None
    for number, mark in enumerate(marks):
        if mark.single:
            if mark is single_end and opened and opened[-1].single:
                yield _close(opened, mark.end, closed=True)
            elif not any(m.single for m in opened) and len(opened) < DEEPEST:
                single_end = _single_end(marks, number)
                opened += [mark] if single_end else []
            continue
        outer = _outer(opened)
        if outer is not None and _closes(mark):
            _drop_singles(opened)
            yield _close(opened, mark.end, closed=True)
        elif mark.glyph in OPENING or _opens(marks, number):
            if outer is not None and not _nested(marks, number):
                _drop_singles(opened)
                yield _close(opened, mark.start, closed=False)
            if len(opened) < DEEPEST:
                opened.append(mark)
    while _outer(opened) is not None:
        _drop_singles(opened)
        yield _close(opened, paragraph.end, closed=False)


def _close(opened: list[_Mark], end: int, *, closed: bool) -> Quote:
    mark = opened.pop()
    return Quote(Span(mark.start, end), closed=closed, depth=len(opened))


def _outer(opened: list[_Mark]) -> _Mark | None:
    """Return the innermost double mark that is open."""
    return next((mark for mark in reversed(opened) if not mark.single), None)


def _drop_singles(opened: list[_Mark]) -> None:
    """Forget single marks that a double mark, opened before them, outlived: they were apostrophes."""
    while opened[-1].single:
        opened.pop()


def _closes(mark: _Mark) -> bool:
    """Whether a double mark closes the quote that is open."""
    return mark.glyph in CLOSING or (mark.glyph not in OPENING and (mark.ends or not mark.opens))


def _opens(marks: tuple[_Mark, ...], number: int) -> bool:
    """Whether a mark that looks the same on both sides opens a quote."""
    mark = marks[number]
    if mark.glyph in CLOSING:
        return False
    partner = any(other.glyph == mark.glyph for other in marks[number + 1 : number + 4])
    return mark.opens or (not mark.ends and partner)


def _nested(marks: tuple[_Mark, ...], number: int) -> bool:
    """Whether a mark that opens inside an open quote begins a quote in it: two closing marks follow."""
    following = [m for m in marks[number + 1 : number + 7] if not m.single][:2]
    return len(following) == 2 and all(m.glyph not in OPENING and (m.ends or not m.opens) for m in following)


def _single_end(marks: tuple[_Mark, ...], number: int) -> _Mark | None:
    """Return the mark that closes the single quote of *number*; none where that is an apostrophe."""
    mark = marks[number]
    if mark.glyph == "’" or not mark.opens:
        return None
    weak: _Mark | None = None
    inside = 0
    for other in marks[number + 1 : number + MOST_MARKS]:
        if other.start - mark.end > FARTHEST_CLOSE or (weak and other.single and other.opens):
            break
        if not other.single:
            inside += 1 if other.opens else -1
            if inside < 0:  # the double quote around it ends first
                break
        elif other.ends and not other.possessive:
            return other
        elif other.ends:
            weak = weak or other
    return weak
