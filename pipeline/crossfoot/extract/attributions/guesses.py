"""Content of a reporting verb where the parser saw none: "…, she said", "She said …"."""

from spacy.tokens import Token

from crossfoot.extract.attributions.clauses import FINITE
from crossfoot.extract.attributions.frames import Frame
from crossfoot.extract.attributions.objects import OBJECTS, WH_TAGS
from crossfoot.extract.attributions.verbs import Verb, verb_of, word_set
from crossfoot.extract.layout import Layout
from crossfoot.extract.trees import child, is_passive

SEPARATORS = frozenset({",", "—", "–", "--"})
CLOSING_MARKS = frozenset({"”", '"', "''", "’", "'"})
OPENING_MARKS = frozenset({"“", '"', "``", "''", "‘", "'"})
NOT_TOLD = FINITE | {"TO", "RB"}
"""Tags of words with which no clause begins that somebody "who wrote" or "who asked" may have said."""

LONGEST_LEAD = 8
"""Tokens between a verb and quoted words that it may give to its object."""

LONGEST_NAMED = 30
"""Tokens between "called" and the quoted words at the end of its sentence."""

LONGEST_TAIL = 12
"""Tokens after a fronted cue: when and where it was said."""


def guess_clause(layout: Layout, verb: Token, entry: Verb) -> Frame | None:
    """Take the words around a verb that has a subject of its own, but no content, as its clause.

    Parsers lose the content of a cue that stands after it or inside it, mostly where the content is long. What stands
    around a clause that tells of a noun is none of its: "one of those who wrote was Lee".
    """
    subject = child(verb, "nsubj")
    if (subject is None and verb.tag_ != "VBG") or is_passive(verb):
        return None
    frame = _answer(verb) or _after_that(layout, verb, entry) or _up_to_quote(layout, verb, entry)
    if frame is not None or subject is None or _has_object(verb, entry):
        return frame
    sentence = layout.sentence_at(verb.idx)
    clausal = {"quote", "that"} <= entry.frames and verb.tag_ in FINITE
    if not clausal or sentence is None or subject.idx < sentence.start:
        return None
    before, after = _sides(layout.tokens(sentence.start, sentence.end), verb, subject)
    if _tells_of_noun(verb):
        rest = _without_addressee(after, verb)
        return _one_side([], rest, verb) if rest and rest[0].tag_ not in NOT_TOLD else None
    return _parted(before, after) or _one_side(before, after, verb)


def _answer(verb: Token) -> Frame | None:
    """An answer of one word: "half said yes"."""
    for c in verb.rights:
        if c.dep_ == "intj" and c.lower_ in word_set("answers"):
            return Frame("answer", ((c.i, c.i),))
    return None


def _after_that(layout: Layout, verb: Token, entry: Verb) -> Frame | None:
    """The rest of a sentence after "said that", where the parser took "that" for something else."""
    sentence = layout.sentence_at(verb.idx)
    if "that" not in entry.frames or sentence is None:
        return None
    rest = layout.tokens(verb.idx + len(verb.text), sentence.end)
    if len(rest) < 4 or rest[0].lower_ != "that" or rest[0].tag_ != "IN" or not _is_clause(rest):
        return None
    return Frame("guess-that", ((rest[0].i, rest[-1].i),))


def _tells_of_noun(verb: Token) -> bool:
    """Whether a verb's only subject is "who" or "which"."""
    return all(c.tag_ in WH_TAGS for c in verb.children if c.dep_ == "nsubj")


def _has_object(verb: Token, entry: Verb) -> bool:
    """Whether what follows is the verb's object, and nothing that it says: "charged two men, and released them"."""
    held = child(verb, *OBJECTS)
    return held is not None and held.i > verb.i and entry.lemma not in word_set("addressed")


def _one_side(before: list[Token], after: list[Token], verb: Token) -> Frame | None:
    """Read "She said …" and "…, she said"."""
    rest = _without_addressee(after, verb)
    if len(rest) >= 3 and not rest[0].is_punct and rest[0].pos_ not in ("ADP", "CCONJ") and _is_clause(rest):
        return Frame("guess-after", ((rest[0].i, rest[-1].i),))
    if before and before[-1].text in SEPARATORS and _is_clause(before):
        return Frame("guess-before", ((before[0].i, before[-1].i - (len(before) > 1)),))
    return None


def _sides(tokens: list[Token], verb: Token, subject: Token) -> tuple[list[Token], list[Token]]:
    """Return the tokens of a sentence before and after the cue, without the quotation marks beside it."""
    first = min(subject.left_edge.i, verb.i)
    last = max(verb.i, subject.right_edge.i if subject.i > verb.i else verb.i)
    before = [t for t in tokens if t.i < first]
    after = [t for t in tokens if t.i > last]
    while before and before[-1].text in CLOSING_MARKS:
        before.pop()
    while after and after[0].text in OPENING_MARKS:
        after.pop(0)
    return before, after


def _parted(before: list[Token], after: list[Token]) -> Frame | None:
    """Read a cue between commas: "The plan, she said on Monday, would help"."""
    comma = next((n for n, t in enumerate(after[: LONGEST_TAIL + 1]) if t.text in SEPARATORS), None)
    if len(before) < 2 or before[-1].text not in SEPARATORS or comma is None:
        return None
    address, rest = after[:comma], after[comma + 1 :]
    if not rest or _is_clause(address) or not _is_clause(before + rest) or rest[0].tag_ == "VBG":
        return None
    return Frame("guess-parted", ((before[0].i, before[-2].i), (rest[0].i, rest[-1].i)))


def _up_to_quote(layout: Layout, verb: Token, entry: Verb) -> Frame | None:
    """The words after a verb up to the end of the quoted words in them: called the offer “an insult”."""
    if "np+oprd" not in entry.frames and not ("quote" in entry.frames and entry.frames & {"that", "np"}):
        return None
    end = verb.idx + len(verb.text)
    quote = layout.quote_after(end)
    sentence = layout.sentence_at(verb.idx)
    if quote is None or sentence is None or quote.span.start >= sentence.end or not quote.closed:
        return None
    between = layout.tokens(end, quote.span.start)
    quoted = layout.tokens(quote.span.start, quote.span.end)
    if not quoted:  # a tag's attribute, in the middle of a token: <a href="…">here
        return None
    last = quoted[-1]
    if "np+oprd" in entry.frames and _names(between, sentence.end - quote.span.end):
        return Frame("guess-name", ((verb.i + 1, last.i),))
    if len(between) > LONGEST_LEAD or any(t.pos_ in ("VERB", "PUNCT", "SCONJ") for t in between):
        return None
    return Frame("guess-quote", ((verb.i + 1, last.i),)) if not between or between[-1].pos_ != "ADP" else None


def _names(between: list[Token], rest: int) -> bool:
    """Whether quoted words at the end of a sentence name what stands before them: called the plan they had “mad”."""
    if rest > 1 or not 0 < len(between) <= LONGEST_NAMED or between[-1].pos_ == "ADP":
        return False
    return between[0].pos_ in ("DET", "PRON", "PROPN", "NOUN", "ADJ") and not any(
        verb_of(t) is not None and child(t, "nsubj") is not None for t in between
    )


def _is_clause(tokens: list[Token]) -> bool:
    return any(t.tag_ in FINITE for t in tokens)


def _without_addressee(after: list[Token], verb: Token) -> list[Token]:
    """Leave out whom it was told."""
    told = child(verb, "dobj", "dative")
    if told is None or not after or told.left_edge.i != after[0].i:
        return after
    return [t for t in after if t.i > told.right_edge.i]
