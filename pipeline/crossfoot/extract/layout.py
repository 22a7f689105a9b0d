"""Where tokens, sentences and quotes stand: what the finders of speech ask about an article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossfoot.annotate.dateline import LONGEST, after_dateline
from crossfoot.annotate.reading import Quote, Reading
from crossfoot.types import Form, Span

TERMINATORS = frozenset({".", "!", "?", "…", "...", ";"})


@dataclass(frozen=True, slots=True)
class Layout:
    """An article's text with the places of its tokens, sentences and outer quotes."""

    text: str
    doc: Doc
    paragraphs: tuple[Span, ...]
    paragraph_starts: Sequence[int]
    token_starts: Sequence[int]
    sentences: tuple[Span, ...]
    sentence_starts: Sequence[int]
    quotes: tuple[Quote, ...]
    """Outer quotes only."""
    quote_starts: Sequence[int]

    @classmethod
    def of(cls, reading: Reading) -> Layout:
        """Lay out a reading."""
        outer = tuple(q for q in reading.quotes if q.depth == 0)
        return cls(
            text=reading.text,
            doc=reading.doc,
            paragraphs=reading.paragraphs,
            paragraph_starts=[p.start for p in reading.paragraphs],
            token_starts=[t.idx for t in reading.doc],
            sentences=reading.sentences,
            sentence_starts=[s.start for s in reading.sentences],
            quotes=outer,
            quote_starts=[q.span.start for q in outer],
        )

    def tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens that begin in [*start*, *end*), without white space."""
        low, high = bisect_left(self.token_starts, start), bisect_left(self.token_starts, end)
        return [token for token in self.doc[low:high] if not token.is_space]

    def token_at(self, offset: int) -> Token | None:
        """Return the token that holds the character at *offset*."""
        number = bisect_right(self.token_starts, offset) - 1
        return self.doc[number] if number >= 0 else None

    def paragraphs_between(self, first: int, second: int) -> int:
        """Return how many paragraphs lie between two offsets: 0 in the same one."""
        return abs(bisect_right(self.paragraph_starts, second) - bisect_right(self.paragraph_starts, first))

    def sentence_at(self, offset: int) -> Span | None:
        """Return the sentence that holds the character at *offset*."""
        number = bisect_right(self.sentence_starts, offset) - 1
        if number < 0 or self.sentences[number].end <= offset:
            return None
        return self.sentences[number]

    def quotes_in(self, span: Span) -> tuple[Quote, ...]:
        """Return the outer quotes that begin in *span*."""
        low, high = bisect_left(self.quote_starts, span.start), bisect_left(self.quote_starts, span.end)
        return self.quotes[low:high]

    def after_dateline(self, offset: int) -> int:
        """Return where the story begins, if *offset* lies in a dateline; else *offset*."""
        number = bisect_right(self.paragraph_starts, offset) - 1
        if number < 0 or offset - self.paragraph_starts[number] >= LONGEST:
            return offset
        paragraph = self.paragraphs[number]
        return max(offset, after_dateline(self.text, paragraph.start, paragraph.end))

    def quote_after(self, offset: int) -> Quote | None:
        """Return the first outer quote that begins at *offset* or after it."""
        number = bisect_left(self.quote_starts, offset)
        return self.quotes[number] if number < len(self.quotes) else None

    def quoted(self, offset: int) -> bool:
        """Whether the character at *offset* stands in an outer quote."""
        number = bisect_right(self.quote_starts, offset) - 1
        return number >= 0 and offset < self.quotes[number].span.end

    def form_of(self, content: Sequence[Span]) -> Form:
        """Return whether content is quoted wholly, in part or not at all."""
        quoted = [self.quotes_in(span) for span in content]
        if not any(quoted):
            return Form.INDIRECT
        wholly = all(len(q) == 1 and q[0].span == span for q, span in zip(quoted, content, strict=True))
        return Form.DIRECT if wholly else Form.MIXED

    def with_whole_quotes(self, span: Span) -> Span:
        """Return *span* widened to the quotation marks of the quotes that it cuts."""
        start, end = span.start, span.end
        number = bisect_right(self.quote_starts, start) - 1
        if number >= 0 and self.quotes[number].span.end > start:
            start = self.quotes[number].span.start
        number = bisect_left(self.quote_starts, end) - 1
        if number >= 0 and self.quotes[number].span.end > end:
            end = self.quotes[number].span.end
        while start > 0 and self._opens(start - 1):
            start -= 1
        return Span(start, end)

    def _opens(self, offset: int) -> bool:
        number = bisect_left(self.quote_starts, offset)
        return number < len(self.quote_starts) and self.quote_starts[number] == offset
