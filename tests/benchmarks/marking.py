"""Marks written into a sentence.

``<n>`` is the number, ``<of>`` what it counts or is a part of, ``<head>`` its head noun, and ``<long>``, around
``<of>``, its longest reading.
"""

from benchmarks.of_marks import Mark, Phrase
from tests import markup

from crossfoot.types import Amount, Counted, Kind, Piece, Quantity, Span, Unit


def mark(marked, *, kind=Kind.COUNT, quantity=True):
    text, tags = markup.read(marked)
    spans = {tag.kind: Span(tag.start, tag.end) for tag in tags}
    of = spans.get("of")
    phrase = of and Phrase(of, spans["head"], spans.get("long", of).end)
    return text, Mark("set", "a", kind, spans["n"], quantity, phrase)


def quantity(text, of=None, lemma=None, *, kind=Kind.COUNT):
    if of is None:
        counted = None
    else:
        start = text.index(of)
        counted = Counted(Piece.at(text, start, start + len(of)), lemma)
    return Quantity(kind, Amount(None, None, None), Unit("1"), of=counted)
