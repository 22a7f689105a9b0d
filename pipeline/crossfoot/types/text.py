"""Where something stands in the article, and what it says there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of offsets into `Article.text`.

    The unit is Unicode code points, as in `len()` and in spaCy's `start_char` and `end_char`: never
    bytes, never tokens.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is empty or inverted")

    def slice(self, text: str) -> str:
        """Return the characters of *text* that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether *other* lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Piece:
    """A span together with the words under it."""

    span: Span
    surface: str
    """`span.slice(article.text)`, kept so that the piece is readable alone."""

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Piece:
        """Cut a piece out of *text*, so that its surface cannot disagree with its span."""
        span = Span(start, end)
        return cls(span, span.slice(text))
