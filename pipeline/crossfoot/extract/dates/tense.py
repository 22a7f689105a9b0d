"""Does a date without a year lie ahead or behind? What the verb over it says."""

from functools import cache

from spacy.tokens import Token

from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.normaliser import Direction

HIGHEST = 12
"""Steps up the tree; no clause of a newspaper is deeper."""

VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB", "VBG"})
PRESENT = frozenset({"VBZ", "VBP"})
NOUN_PARTS = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
WILL = frozenset({"will", "shall", "'ll", "’ll"})


def direction(token: Token, *, weekday: bool) -> Direction:
    """Return where the time at *token* lies, by the tense of the nearest verb above it.

    Args:
        token: First word of the expression.
        weekday: Whether it is a weekday. "They vote on Friday" is a plan; "sales fall in May" may not be.
    """
    if not weekday and token.dep_ in NOUN_PARTS and token.head.pos_ in ("NOUN", "PROPN"):
        return Direction.NEAREST  # "the June quarter fell": June need not be over
    node = token
    for _ in range(HIGHEST):
        if node.i != token.i:
            found = _of_verb(node, weekday=weekday) if _is_verb(node) else _of_noun(node)
            if found is not None:
                return found
        if node.head.i == node.i:
            break
        node = node.head
    return Direction.NEAREST


def _is_verb(token: Token) -> bool:
    return token.tag_ in VERBS and token.pos_ in ("VERB", "AUX")


def _of_noun(token: Token) -> Direction | None:
    """A plan, a deadline or what is due lies ahead."""
    planned = token.pos_ in ("NOUN", "ADJ") and token.lemma_.lower() in _listed("words")
    return Direction.FUTURE if planned else None


def _of_verb(verb: Token, *, weekday: bool) -> Direction | None:  # one return a tense
    """Return the tense of a verb with its auxiliaries; ``None`` where the verb above it decides."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
    perfect = any(child.lemma_ == "have" for child in helpers)
    planned = verb.lemma_.lower() in _listed("words")
    if any(child.tag_ == "MD" for child in helpers):
        will = any(child.lower_ in WILL for child in helpers)
        return Direction.PAST if perfect and not will else Direction.FUTURE
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in helpers):
        ahead = verb.head.lemma_.lower() in _listed("words")
        return Direction.PAST if perfect else Direction.FUTURE if ahead else None
    if verb.tag_ == "VBN" and planned and verb.lemma_ != "be" and not perfect:  # "is due", "scheduled for"
        return Direction.FUTURE
    if perfect or verb.tag_ == "VBD" or any(child.tag_ in ("VBD", "VBN") for child in helpers):
        return Direction.PAST
    if verb.tag_ == "VBN" and not helpers:  # "a report published on Tuesday"
        return Direction.PAST
    if verb.tag_ == "VB" or (verb.tag_ == "VBG" and not helpers):
        return None
    return _of_present(verb, weekday=weekday)


def _of_present(verb: Token, *, weekday: bool) -> Direction:
    lemma = verb.lemma_.lower()
    if verb.tag_ in PRESENT and lemma in _listed("reporting"):
        return Direction.PAST
    return Direction.FUTURE if weekday and lemma != "be" else Direction.NEAREST


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(words.words("prospective", name))
