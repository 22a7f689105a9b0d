"""Does a date without a year lie ahead or behind? What the verb over it says."""

from functools import cache

from spacy.tokens import Token

from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.normaliser import Direction

HIGHEST = 12
"""Steps up the tree; no clause of a newspaper is deeper."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB", "VBG"})


def direction(token: Token) -> Direction:
    """Return where the time at *token* lies, by the tense of the nearest verb above it."""
    node = token
    for _ in range(HIGHEST):
        if node.tag_ in FINITE and node.pos_ in ("VERB", "AUX") and node.i != token.i:
            found = _tense(node)
            if found is not None:
                return found
        elif node.i != token.i and node.lemma_.lower() in _listed("words") and node.pos_ in ("NOUN", "ADJ"):
            return Direction.FUTURE
        if node.head.i == node.i:
            break
        node = node.head
    return Direction.NEAREST


def _tense(verb: Token) -> Direction | None:
    """Return the tense of a verb with its auxiliaries; ``None`` where the verb above it decides."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
    lemmas = {child.lemma_.lower() for child in helpers}
    past = any(child.tag_ in ("VBD", "VBN") for child in helpers) or verb.tag_ == "VBD"
    modal = any(child.tag_ == "MD" for child in helpers)
    if modal:
        return Direction.PAST if "have" in lemmas and not _is_will(helpers) else Direction.FUTURE
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in helpers):
        if "have" in lemmas:
            return Direction.PAST
        above = verb.head
        return Direction.FUTURE if above.lemma_.lower() in _listed("words") else None
    if verb.lemma_.lower() in _listed("words") and verb.tag_ in ("VBN", "VBZ", "VBP", "VBD") and verb.dep_ != "conj":
        return Direction.FUTURE if verb.tag_ == "VBN" and "have" not in lemmas and verb.lemma_ != "be" else _finite(verb, past=past, lemmas=lemmas)
    return _finite(verb, past=past, lemmas=lemmas)


def _finite(verb: Token, *, past: bool, lemmas: set[str]) -> Direction | None:
    if past or "have" in lemmas or (verb.tag_ == "VBN" and not lemmas):
        return Direction.PAST
    if verb.tag_ == "VBG" and not lemmas:
        return None
    if verb.tag_ in ("VBZ", "VBP") and not lemmas and verb.lemma_.lower() in _listed("reporting"):
        return Direction.PAST
    if verb.tag_ == "VB":
        return None
    return Direction.NEAREST if verb.lemma_.lower() == "be" else Direction.FUTURE


def _is_will(helpers: list[Token]) -> bool:
    return any(child.lower_ in ("will", "shall", "'ll", "’ll") for child in helpers)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(words.words("prospective", name))
