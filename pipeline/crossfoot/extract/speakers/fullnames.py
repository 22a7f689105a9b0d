"""Full names that the entity recogniser overlooked, of people whom the article calls by their surname elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.names import Named
from crossfoot.extract.speakers.words import first_names, gendered, is_office, kind_nouns, titles, word_set
from crossfoot.types import Span

TWO_WORDS = re.compile(r"(?<![\w-])([^\W\d_][\w'’-]*) (?=([^\W\d_][\w'’-]*\w))")

MOST_WORDS = 2
"""Words of a name in which no other stands."""

OTHERWISE = frozenset({"DATE", "TIME", "NORP", "ORG", "GPE", "LOC", "FAC"})
"""Labels of capitalised words that stand before a surname and are no first name."""


def full_names(layout: Layout, found: Iterable[Named], speaking: frozenset[str]) -> Iterator[Named]:
    """Yield the places where a first name stands before a surname, if the parser saw the surname alone.

    A surname that speaks ("said Brekke") takes any capitalised word that stands before it somewhere ("Torvil Brekke").

    Args:
        layout: The article.
        found: The names that were read.
        speaking: Single words that stand as sources and look like surnames.
    """
    found = list(found)
    full = {one.words[-1] for one in found if len(one.words) > 1}
    longer = sorted(one.span for one in found if len(one.words) > MOST_WORDS)
    lone = {one.words[0] for one in found if len(one.words) == 1}
    overlooked = speaking - full
    if not lone and not overlooked:
        return
    for match in TWO_WORDS.finditer(layout.text):
        first, last = match.groups()
        if not first[0].isupper() or _is_covered(match.start(1), longer):
            continue
        listed = last in lone and first.lower() in first_names()
        if listed or (last in overlooked and _may_be_first_name(layout.token_at(match.start(1)))):
            span = Span(match.start(1), match.end(2))
            yield Named(span, (first, last), None, None, gendered().get(first.lower()))


def _is_covered(offset: int, spans: Sequence[Span]) -> bool:
    """Whether a word stands in a longer name, as "Pilar Ortiz" in "Maria del Pilar Ortiz Ruiz"."""
    number = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return number >= 0 and spans[number].start < offset < spans[number].end


def _may_be_first_name(token: Token | None) -> bool:
    """Whether a capitalised word is a proper noun, and neither an office nor the end of a longer name."""
    if token is None or token.pos_ != "PROPN" or token.text.isupper():
        return False
    listed = token.lower_ in first_names() or _is_whole_entity(token)
    if token.ent_type_ in OTHERWISE and not (token.ent_type_ == "ORG" and listed):
        return False
    word = token.lower_
    if word in titles() | word_set("partisans") or word in kind_nouns() or is_office(word):
        return False
    before = token.nbor(-1) if token.i else None
    return before is None or before.pos_ != "PROPN" or before.lower_ in titles() or is_office(before.lower_)


def _is_whole_entity(first: Token) -> bool:
    """Whether a word and the next are all of what the recogniser took for a body: "*Torvil Brekke*"."""
    doc, last = first.doc, first.i + 1
    begins = first.ent_iob_ == "B" and last < len(doc) and doc[last].ent_iob_ == "I"
    return begins and (last + 1 == len(doc) or doc[last + 1].ent_iob_ != "I")
