"""Content of a reporting verb where the parser saw none: "…, she said", "She said …"."""

from spacy.tokens import Token

from crossfoot.extract.attributions.clauses import Frame
from crossfoot.extract.attributions.layout import Layout
from crossfoot.extract.attributions.trees import child, is_passive
from crossfoot.extract.attributions.verbs import Verb

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SEPARATORS = frozenset({",", "—", "–", "--"})
CLOSING_MARKS = frozenset({"”", '"', "''", "’", "'"})
OPENING_MARKS = frozenset({"“", '"', "``", "''", "‘", "'"})
QUOTING = frozenset({"quote", "np+oprd", "np+as"})
LONGEST_LEAD = 8
"""Tokens between a verb and quoted words that it may give to its object."""

LONGEST_TAIL = 12
"""Tokens after a fronted cue: when and where it was said."""


def guess_clause(layout: Layout, verb: Token, entry: Verb) -> Frame | None:
    """Take the words around a verb that has a subject of its own, but no content, as its clause.

    Parsers lose the content of a cue that stands after it or inside it, mostly where the content is long.
    """
    subject = child(verb, "nsubj")
    if subject is not None and not is_passive(verb) and (frame := _up_to_quote(layout, verb, entry)) is not None:
        return frame
    if not {"quote", "that"} <= entry.frames or subject is None or is_passive(verb) or verb.tag_ not in FINITE:
        return None
    sentence = layout.sentence_at(verb.idx)
    if sentence is None or subject.idx < sentence.start:
        return None
    tokens = layout.tokens(sentence.start, sentence.end)
    first = min(subject.left_edge.i, verb.i)
    before = [t for t in tokens if t.i < first]
    after = [t for t in tokens if t.i > max(verb.i, subject.right_edge.i if subject.i > verb.i else verb.i)]
    while before and before[-1].text in CLOSING_MARKS:
        before.pop()
    while after and after[0].text in OPENING_MARKS:
        after.pop(0)
    if before and before[-1].text in SEPARATORS and _is_clause(before):
        return _around(before, after)
    rest = _without_addressee(after, verb)
    if len(rest) >= 3 and not rest[0].is_punct and rest[0].pos_ not in ("ADP", "CCONJ") and _is_clause(rest):
        return Frame("guess-after", ((rest[0].i, rest[-1].i),))
    return None


def _up_to_quote(layout: Layout, verb: Token, entry: Verb) -> Frame | None:
    """The words after a verb up to the end of the quoted words in them: called the offer “an insult”."""
    if not entry.frames & QUOTING:
        return None
    end = verb.idx + len(verb.text)
    quote = layout.quote_after(end)
    sentence = layout.sentence_at(verb.idx)
    if quote is None or sentence is None or quote.span.start >= sentence.end or not quote.closed:
        return None
    between = layout.tokens(end, quote.span.start)
    if len(between) > LONGEST_LEAD or any(t.pos_ in ("VERB", "PUNCT", "SCONJ") for t in between):
        return None
    last = layout.tokens(quote.span.start, quote.span.end)[-1]
    return Frame("guess-quote", ((verb.i + 1, last.i),)) if not between or between[-1].pos_ != "ADP" else None


def _around(before: list[Token], after: list[Token]) -> Frame:
    """The words before the cue, and those after the comma that ends it."""
    comma = next((n for n, t in enumerate(after) if t.text in SEPARATORS), None)
    ranges = [(before[0].i, before[-2].i if len(before) > 1 else before[0].i)]
    if comma is not None and comma <= LONGEST_TAIL and _is_clause(after[comma + 1 :]):
        ranges.append((after[comma + 1].i, after[-1].i))
    return Frame("guess-before", tuple(ranges))


def _is_clause(tokens: list[Token]) -> bool:
    return any(t.tag_ in FINITE for t in tokens)


def _without_addressee(after: list[Token], verb: Token) -> list[Token]:
    """Leave out whom it was told."""
    told = child(verb, "dobj", "dative")
    if told is None or not after or told.left_edge.i != after[0].i:
        return after
    return [t for t in after if t.i > told.right_edge.i]
