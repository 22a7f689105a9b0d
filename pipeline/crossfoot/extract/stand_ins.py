"""The noun that a bare number stands for in its sentence, read from the parse: "votes rose to 8,300", "half of which"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.tokens import NOUNS, PLURALS, Tokens, words
from crossfoot.types import Counted

THINGS = frozenset({"nsubj", "nsubjpass", "dobj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
VERBS = frozenset({"VERB", "AUX"})
OPENERS = frozenset({",", "(", "–", "—"})

HIGHEST = 24
"""Steps from a number up to its verb, at most: a column of numbers is a tree as high as it is long."""

WITHIN = 90
"""Code points back that the noun of "of which" is looked for."""


def stands_for(token: Token, last: Counted | None, tokens: Tokens) -> Counted | None:
    """The things that a number stands for which is a subject or an object: "65,570 were received", "rose to 500".

    Not where it is a mark on a scale: "at 60", "the limit is 50".
    """
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    numbered = _number_of(token, tokens)
    if numbered is not None:
        return numbered
    if token.dep_ == "pobj":
        preposition = token.head
        if preposition.lower_ == "of":
            return last if preposition.head.like_num else None
        moves = preposition.head.pos_ in (*VERBS, "NUM", "ADP")
        return _moved(token, last, tokens) if preposition.lower_ in words("to_a_number") and moves else None
    if token.dep_ not in THINGS or token.tag_ == "NNS" or token.head.lemma_.lower() in words("money_verbs"):
        return None
    return last or nearest_things(token, tokens)


def _moved(token: Token, last: Counted | None, tokens: Tokens) -> Counted | None:
    """What moves to or from a number: its verb's subject, "ferries" of "the number of ferries rose to 8"."""
    verb = _verb(token)
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return last
    if subject.lemma_.lower() in words("numbers_of"):
        return last
    if subject.tag_ in PLURALS and verb.lemma_.lower() not in words("ageing"):
        return _phrase(subject, tokens)
    return None


def _number_of(token: Token, tokens: Tokens) -> Counted | None:
    """What a number says the number of: "ferries" of "the number of ferries rose to 8", "visitor numbers doubled to"."""
    for noun in _verb(token).children:
        if noun.i > token.i or noun.lemma_.lower() not in words("numbers_of"):
            continue
        preposition = next((child for child in noun.children if child.lower_ == "of"), None)
        counted = tokens.object_of(preposition) if preposition is not None else None
        if counted is not None:
            return _phrase(counted, tokens)
        kind = next((child for child in reversed(list(noun.lefts)) if child.dep_ == "compound"), None)
        if kind is not None:
            return _phrase(kind, tokens)
    return None


def nearest_things(token: Token, tokens: Tokens) -> Counted | None:
    """The nearest plural subject or object of another verb: "migrants" of "to share migrants, as it hosts 500"."""
    verb = _verb(token)
    for earlier in reversed(token.doc[tokens.sentence_start(token) : token.i]):
        is_thing = earlier.tag_ in PLURALS and not earlier.ent_type_ and earlier.dep_ in THINGS
        says = earlier.head.lemma_.lower() in words("sayings")
        if is_thing and not says and earlier.head.i != verb.i:
            return _phrase(earlier, tokens)
    return None


def noun_before_comma(start: int, tokens: Tokens) -> Counted | None:
    """The noun that "half of which" is of: "exports" of "exports, almost half of which"."""
    token = tokens.token_at(max(0, start - WITHIN))
    last = tokens.token_in(0, start)
    if token is None or last is None:
        return None
    comma = next((t for t in reversed(last.doc[token.i : last.i + 1]) if t.text in OPENERS), None)
    if comma is None or comma.i == token.i or comma.nbor(-1).pos_ not in NOUNS:
        return None
    plural = next((noun for noun in reversed(last.doc[token.i : comma.i]) if noun.tag_ in PLURALS), None)
    return _phrase(plural or comma.nbor(-1), tokens)


def _verb(token: Token) -> Token:
    """The verb above a number, or the word that is highest in the tree or *HIGHEST* steps up."""
    verb = token.head
    for _ in range(HIGHEST):
        if verb.pos_ in VERBS or verb.head.i == verb.i:
            break
        verb = verb.head
    return verb


def _phrase(noun: Token, tokens: Tokens) -> Counted | None:
    """A noun with what stands before it and describes it; none where it is money, a price or time."""
    if noun.lemma_.lower() in words("no_antecedents") or noun.lemma_.lower() in words("times"):
        return None
    left = noun
    while left.i > 0 and _describes(left.nbor(-1), noun):
        left = left.nbor(-1)
    return tokens.counted(left, noun)


def _describes(token: Token, noun: Token) -> bool:
    return token.head.i == noun.i and token.dep_ in ("amod", "compound")
