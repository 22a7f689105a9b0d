"""Whom "who" means: the person in the noun phrase before it, and of whom a sentence tells what they are."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.descriptions import is_definite
from crossfoot.extract.speakers.words import collectives, is_personal, kind_nouns, word_set
from crossfoot.extract.trees import NOMINAL, SUBJECTS
from crossfoot.types import SpeakerKind

ONE = frozenset({"NN", "NNP"})
PEOPLE = frozenset({"PERSON", "NORP", "CARDINAL", "PERCENT"})
"""Labels of those whom "who" may mean."""

MOST_ABOVE = 4
"""Nouns above that of a "who" that are looked at for a person."""

MOST_JOINED = 8
"""Nouns joined before that of a "who" that are looked at for what it is told of."""


def antecedent(noun: Token, pronoun: Token) -> Token:
    """Return the person whom "who" means, where the parser takes it for a word about *noun*.

    It is the last of several who are joined, if the verb is singular: "Reed and *Diaz*, who was …". Where the noun is none
    for people it is the person to whom it belongs ("*Lee*, an analyst at *Acme*, who …"), else the one right before it.
    """
    one = _is_singular(pronoun)
    joined = _last_joined(noun, pronoun) if one else noun
    if joined is not noun and (joined.ent_type_ == "PERSON" or _is_separate(joined)):
        return joined
    nearest = _right_before(pronoun)
    if _may_be_person(noun) and not (
        one and noun.tag_ == "NNS" and nearest is not None and nearest.tag_ in ONE
    ):
        return told_of(noun)
    above = _person_above(noun)
    if above is not None:
        return told_of(above)
    return told_of(nearest) if nearest is not None and nearest.i > noun.i else noun


def _is_singular(pronoun: Token) -> bool:
    """Whether the verb of a relative clause is singular: "who *was*", "who *has* said"."""
    verb = pronoun.head
    words = [verb, *(c for c in verb.lefts if c.dep_ in ("aux", "auxpass") and c.i > pronoun.i)]
    return pronoun.dep_ in SUBJECTS and any(t.tag_ == "VBZ" or t.lower_ == "was" for t in words)


def _last_joined(noun: Token, pronoun: Token) -> Token:
    """Return the last noun before a "who" that is joined to *noun*."""
    for _ in range(MOST_JOINED):
        after = next((c for c in noun.rights if c.dep_ == "conj" and c.i < pronoun.i), None)
        if after is None or after.pos_ not in NOMINAL:
            break
        noun = after
    return noun


def _is_separate(noun: Token) -> bool:
    """Whether a joined noun is somebody else: "a baker and *a* miller", not "a baker and miller"."""
    return any(c.dep_ in ("det", "poss") for c in noun.lefts)


def named_before(pronoun: Token) -> Token | None:
    """Return the person whose name and a comma stand right before a "who" that the parser takes for a question."""
    noun = _right_before(pronoun) if pronoun.i and pronoun.nbor(-1).text == "," else None
    return noun if noun is not None and noun.ent_type_ == "PERSON" else None


def _right_before(pronoun: Token) -> Token | None:
    """Return the person whose noun or name stands right before a "who", but for a time or a place: "Lee, from *Oslo*, who"."""
    noun = _word_before(pronoun)
    for _ in range(MOST_JOINED):
        if noun.dep_ != "compound" or noun.head.i >= pronoun.i:
            break
        noun = noun.head
    if noun.ent_type_ == "GPE" and noun.dep_ == "pobj" and noun.head.lower_ in word_set("whence"):
        noun = _word_before(noun.head)
    return noun if _may_be_person(noun) and pronoun.sent == noun.sent else None


def _word_before(token: Token) -> Token:
    """Return the last word before a token, but for those of a time: "Lee *this year*, who"."""
    number = token.i - 1
    while number > 0:
        before = token.doc[number]
        if not (before.is_punct or before.is_space or before.ent_type_ in ("DATE", "TIME")):
            break
        number -= 1
    return token.doc[max(number, 0)]


def _may_be_person(noun: Token) -> bool:
    """Whether somebody is called by a noun or name: not a body, a place, a thing or a time."""
    if noun.ent_type_:
        return noun.ent_type_ in PEOPLE or is_personal(noun.lower_)
    word = noun.lower_
    if is_personal(word) or word in collectives() or noun.tag_ in ("NNS", "NNPS"):
        return True
    of = any(c.dep_ == "prep" and c.lower_ == "of" for c in noun.rights)
    several = (of and kind_nouns().get(word) is SpeakerKind.ORGANIZATION) or word in word_set("teams")
    return several or noun.pos_ not in ("NOUN", "VERB", "ADP")


def _person_above(noun: Token) -> Token | None:
    """Return the person to whom a thing, body or place belongs: "a member of the *club*, who …"."""
    top = noun
    for _ in range(MOST_ABOVE):
        if top.dep_ != "pobj" or top.head.head.pos_ not in ("NOUN", "PROPN"):
            return None
        top = top.head.head
        if top.ent_type_ == "PERSON" or is_personal(top.lower_):
            return top
    return None


def told_of(noun: Token) -> Token:
    """Return the person of whom a sentence tells what they are: "*Lee* is a poet, painter and critic who said …"."""
    top = noun
    for _ in range(MOST_JOINED):
        if top.dep_ != "conj":
            break
        top = top.head
    if top is not noun and top.dep_ == "appos" and top.head.ent_type_ == "PERSON" and not _is_separate(noun):
        return top.head
    if top.dep_ != "attr" or top.head.lemma_ != "be":
        return noun
    subject = next((c for c in top.head.lefts if c.dep_ in SUBJECTS), None)
    return subject if subject is not None and subject.ent_type_ == "PERSON" else noun


def is_one(head: Token) -> bool:
    """Whether two nouns tell what one person is: "the singer and songwriter"."""
    both = [head, *(c for c in head.children if c.dep_ == "conj")]
    alone = not any(c.dep_ in ("det", "poss") for other in both[1:] for c in other.lefts)
    people = all(t.tag_ == "NN" and (is_personal(t.lower_) or t.lower_ in word_set("epithets")) for t in both)
    return alone and people and is_definite(head)
