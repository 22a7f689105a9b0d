"""Where the content of a report ends: with the quoted words that belong to it, and before what the writer adds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from crossfoot.extract.layout import Layout
from crossfoot.types import Span

BINDING = frozenset({"ADP", "CCONJ", "ADV", "SCONJ", "PUNCT", "PRON", "DET", "PART"})
"""Parts of speech of words that bind quoted words to the clause before them: ", which “…”", "because “…”"."""

MOST_BINDING = 4


def with_quoted_tail(layout: Layout, span: Span, speech: Sequence[Span]) -> Span:
    """Return *span* with the quoted words of its sentence that go on with it: it would rain, “and how.”.

    Args:
        layout: The article.
        span: Content of a report.
        speech: Quotations with a speaker of their own, in text order.
    """
    sentence = layout.sentence_at(span.end - 1)
    while sentence is not None:
        quote = layout.quote_after(span.end)
        if quote is None or quote.span.start >= sentence.end or not quote.closed:
            break
        number = bisect_left(speech, quote.span)
        if number < len(speech) and speech[number] == quote.span:
            break
        between = layout.tokens(span.end, quote.span.start)
        if len(between) > MOST_BINDING or any(
            t.pos_ not in BINDING or t.text in (":", ";", ".") for t in between
        ):
            break
        span = Span(span.start, quote.span.end)
    return span


def without_comment(layout: Layout, span: Span) -> Span:
    """Return *span* up to a comma in quoted words before a participle: the plan was “mad,” adding that …."""
    for quote in layout.quotes_in(span):
        end = quote.span.end
        if end >= span.end or "," not in layout.text[end - 2 : end]:
            continue
        after = layout.tokens(end, span.end)
        if after and after[0].tag_ == "VBG":
            return Span(span.start, end)
    return span
