"""Pairs of quotation marks."""

import re
from collections.abc import Iterator, Sequence

from crossfoot.annotate.reading import Quote
from crossfoot.types import Span

DOUBLE = re.compile(r"“[^”\n]*(?P<close>”)?|\"[^\"\n]*(?P<shut>\")?")


def find_quotes(text: str, paragraphs: Sequence[Span]) -> Iterator[Quote]:
    """Yield quotes in text order."""
    for paragraph in paragraphs:
        for match in DOUBLE.finditer(text, paragraph.start, paragraph.end):
            yield Quote(Span(*match.span()), closed=bool(match["close"] or match["shut"]))
