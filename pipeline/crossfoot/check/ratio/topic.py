"""What a multiple is said of, and whether another sentence tells the levels of that: "rents have doubled … a room cost"."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.check.ratio.phrases import Multiple
from crossfoot.link.clauses import tokens
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.types import Claim, Kind, Span

OPENING = 200
"""Code points of a sentence in which it takes up what the one before spoke of, at most."""

IT_WAS = re.compile(
    r"\b(?:it|they|the\s+(?:figure|number|total))\s+(?:was|were|stood|came|is|are|has|have)\b", re.IGNORECASE
)

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "obj")
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@cache
def _words() -> tuple[frozenset[str], dict[str, frozenset[str]], frozenset[str]]:
    words = lexicon.load("ratio")
    told = {noun: frozenset(verbs) for noun, verbs in words["told_with"].items()}
    return frozenset(words["whole_things"]), told, frozenset(words["prices"])


def tells_of(ledger: Ledger, multiple: Multiple, claim: Claim) -> bool:
    """Whether a sentence tells the levels of what a multiple in another one is said of."""
    number = ledger.claim_at(multiple.start)
    if number is None:
        return False
    if IT_WAS.search(claim.surface[:OPENING]):
        return True
    things = said_of(ledger, multiple)
    told = ledger.topic(claim.span)
    generic, verbs, _ = _words()
    named = things - generic
    if not told or named & told or {meaning(t) for t in named} & ledger.meanings(claim):
        return True
    return any(verbs[thing] & told for thing in things if thing in verbs)


def is_price(ledger: Ledger, multiple: Multiple) -> bool:
    """Whether a multiple is said of a price: "rents have doubled"."""
    return bool(said_of(ledger, multiple) & _words()[2])


def same_year(ledger: Ledger, multiple: Multiple, claim: Claim) -> bool:
    """Whether a sentence names the year since which the multiple holds: "since 2019 … 60,000 in 2019"."""
    number = ledger.claim_at(multiple.start)
    if number is None:
        return False
    own = frozenset(YEAR.findall(ledger.claims[number].surface))
    return bool(own & frozenset(YEAR.findall(claim.surface)))


def said_of(ledger: Ledger, multiple: Multiple) -> frozenset[str]:
    """Lemmas of what a multiple is said of: the object of "doubled its output", else the subject, with its "of"."""
    verb = next(tokens(ledger, Span(multiple.start, multiple.end)), None)
    if verb is None:
        return frozenset()
    while verb.pos_ not in ("VERB", "AUX") and verb.head is not verb:
        verb = verb.head
    objects = [t for t in verb.children if t.dep_ in OBJECTS]
    subjects = [t for t in verb.children if t.dep_ in SUBJECTS]
    return frozenset(word for head in objects or subjects for word in _named(head))


def _named(head: Token) -> list[str]:
    """A noun, and what it is of, if by itself it says little: "the number of foxes", "sales of bikes"."""
    of = [
        noun
        for prep in head.children
        if prep.dep_ == "prep" and prep.lower_ in ("of", "for")
        for noun in prep.children
        if noun.dep_ == "pobj"
    ]
    compounds = [t.lemma_.lower() for t in head.children if t.dep_ == "compound"]
    return [head.lemma_.lower(), *compounds, *(t.lemma_.lower() for t in of)]


def noun_fits(thing: str | None, new: Figure, base: Figure) -> bool:
    """Whether two counts may be of the thing that a multiple names: "twice the capacity", "three times the staff"."""
    if thing is None or new.quantity.kind is not Kind.COUNT:
        return True
    generic = _words()[0]
    if thing in generic or thing.removesuffix("s") in generic:
        return True
    return any(thing.removesuffix("s") == (f.noun or "").removesuffix("s") for f in (new, base))
