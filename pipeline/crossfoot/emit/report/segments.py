"""Overlapping spans -> properly nested pieces of a text.

Elements of HTML nest, spans of an article need not: a quotation runs over two sentences, a share spans two
counts. A mark that would have to end inside another one is cut in two there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """An element around a span of the text."""

    start: int
    end: int
    classes: str
    layer: int = 0
    """Of two marks with the same span, the lower layer is outside."""

    tag: str = "span"
    attributes: tuple[tuple[str, str], ...] = ()
    """On every fragment."""

    first: tuple[tuple[str, str], ...] = ()
    """On the first fragment only: an id."""

    last: tuple[tuple[str, str], ...] = ()
    """On the last fragment only: what is shown after the mark."""

    def clipped(self, start: int, end: int) -> Mark | None:
        """Return the part of the mark inside ``[start, end)``, or nothing if there is none."""
        low, high = max(self.start, start), min(self.end, end)
        if low >= high:
            return None
        first = self.first if low == self.start else ()
        last = self.last if high == self.end else ()
        return Mark(low, high, self.classes, self.layer, self.tag, self.attributes, first, last)


@dataclass(slots=True)
class Fragment:
    """An uncut stretch of a mark."""

    mark: Mark
    start: int
    end: int

    @property
    def all_attributes(self) -> tuple[tuple[str, str], ...]:
        """What this fragment carries."""
        mark = self.mark
        first = mark.first if self.start == mark.start else ()
        last = mark.last if self.end == mark.end else ()
        return (*first, *mark.attributes, *last)


@dataclass(frozen=True, slots=True)
class Token:
    """Either text, or where a fragment opens or closes."""

    text: str = ""
    opens: Fragment | None = None
    closes: Fragment | None = None
    start: int | None = None
    """Of text, where it stands in the article; `None` where it is not the article's."""


def segment(text: str, marks: Iterable[Mark], start: int, end: int, base: int = 0) -> list[Token]:
    """Cut ``text[start:end]`` into tokens whose texts, joined, are that very text.

    Fragments nest, and the fragments of a mark cover exactly its span, within the bounds.

    Args:
        text: An article's text, or a part of it.
        marks: What is marked in it.
        start: Offset in *text* at which to begin.
        end: Offset in *text* at which to end.
        base: Where *text* begins in the article.
    """
    inside = sorted(
        (clipped for mark in marks if (clipped := mark.clipped(start, end))),
        key=lambda m: (m.start, -m.end, m.layer),
    )
    tokens: list[Token] = []
    stack: list[Fragment] = []
    cursor, upcoming = start, 0
    for position in sorted({start, end} | {m.start for m in inside} | {m.end for m in inside}):
        if cursor < position:
            tokens.append(Token(text=text[cursor:position], start=base + cursor))
            cursor = position
        _close(tokens, stack, position)
        while upcoming < len(inside) and inside[upcoming].start == position:
            _open(tokens, stack, inside[upcoming], position)
            upcoming += 1
    return tokens


def _open(tokens: list[Token], stack: list[Fragment], mark: Mark, position: int) -> None:
    fragment = Fragment(mark, position, mark.end)
    stack.append(fragment)
    tokens.append(Token(opens=fragment))


def _close(tokens: list[Token], stack: list[Fragment], position: int) -> None:
    """Close what ends here, and whatever stands inside it; open the latter again."""
    depth = next((i for i, fragment in enumerate(stack) if fragment.mark.end == position), None)
    if depth is None:
        return
    cut = [fragment.mark for fragment in stack[depth:] if fragment.mark.end != position]
    while len(stack) > depth:
        fragment = stack.pop()
        fragment.end = position
        tokens.append(Token(closes=fragment))
    for mark in cut:
        _open(tokens, stack, mark, position)
