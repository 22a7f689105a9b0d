"""Who says it where the parser has it wrong: names taken for adverbs, names beside a noun, what stands beside a place."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.speakers.words import first_names, is_personal, kind_nouns
from crossfoot.extract.trees import FARTHEST, SUBJECTS, child
from crossfoot.types import SpeakerKind

NAMED = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.GOVERNMENT, SpeakerKind.DOCUMENT})
"""What a noun before a name can call by it: "the charity Lantern", "the journal Polar Ecology"."""

LONGEST_AGE = 3
"""Digits of a number after a name that is an age, at most."""

MISTAKEN = frozenset({"ADV", "ADJ", "INTJ", "X"})
"""Parts of speech that taggers give to a surname which they do not know."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})


def whole_subject(head: Token | None) -> Token | None:
    """Return the noun of a subject whose last words a parser makes another subject: "a *report* by the charity Lantern"."""
    if head is None or head.dep_ != "nsubj" or head.pos_ != "PROPN":
        return head
    for other in head.head.lefts:
        if other.dep_ == "nsubj" and other.right_edge.i + 1 == head.left_edge.i and _is_called(other, head):
            return other
    return head


def _is_called(subject: Token, name: Token) -> bool:
    """Whether the noun right before a name, in the phrase of a subject, tells what the name is of: "by the charity"."""
    noun = name.doc[name.left_edge.i - 1]
    if noun.i == subject.i or noun.tag_ != "NN" or child(noun, "det") is None:
        return False
    person = name.lower_ in first_names() or (name.ent_type_ == "PERSON" and name.left_edge.i < name.i)
    return not person and kind_nouns().get(noun.lemma_.lower()) in NAMED


def overlooked(verb: Token) -> Token | None:
    """Return the name right before a finite verb without a subject that the tagger took for no name.

    "Tully said", "Tully, 44, denies", and a first name that it took for a verb: "Erlend Vik, head of the port, said".
    """
    verb = _first_joined(verb)
    if verb.tag_ not in FINITE:
        return None
    first = next(verb.lefts, verb)
    if first.tag_ == "VB" and first.is_title and first.dep_ in ("advcl", "csubj"):
        held = child(first, "dobj")
        return first if held is not None and held.pos_ == "PROPN" and held.i == first.i + 1 else None
    if _own_subject(verb) is not None:
        return None
    word, aged = _before_age(verb)
    if word is None or not _may_be_name(word) or word.pos_ not in MISTAKEN or word.head.i != verb.i:
        return None
    entry = verb_of(verb)
    says = entry is not None and {"quote", "that"} <= entry.frames and child(verb, "ccomp") is not None
    return word if aged or says else None


def _first_joined(verb: Token) -> Token:
    """Return the first of the verbs joined by "and" that have no subject of their own."""
    for _ in range(FARTHEST):
        if verb.dep_ != "conj" or _own_subject(verb) is not None or verb.head.pos_ not in ("VERB", "AUX"):
            break
        verb = verb.head
    return verb


def _own_subject(verb: Token) -> Token | None:
    """Return the subject of a verb; a bare number, as in "Tully, 44, said", is none."""
    own = child(verb, *SUBJECTS)
    return own if own is None or not _is_age(own) else None


def _is_age(token: Token) -> bool:
    """Whether a token is a number between commas."""
    doc, i = token.doc, token.i
    if not token.is_digit or len(token.text) > LONGEST_AGE or not 0 < i < len(doc) - 1:
        return False
    return doc[i - 1].text == "," and doc[i + 1].text == ","


def _before_age(verb: Token) -> tuple[Token | None, bool]:
    """Return the word before a verb, or before an age between commas, and whether there is an age."""
    i = verb.i - 1
    aged = i > 2 and verb.doc[i].text == "," and _is_age(verb.doc[i - 1])
    i -= 3 if aged else 0
    return (verb.doc[i] if i >= 0 else None), aged


def _may_be_name(word: Token) -> bool:
    """Whether a word with a capital can be a surname, and is none of the adverbs that begin sentences."""
    return word.is_title and word.is_alpha and len(word) > 2 and not _is_adverb(word)


def _is_adverb(word: Token) -> bool:
    lower = word.lower_
    return lower in word_set("adverbs") or lower.endswith(tuple(word_set("adverb_endings")))


def end_of(head: Token, right: int) -> int:
    """Return the last token of a source, whose parse ends at *right*, with the name that is a subject of its own."""
    if head.dep_ == "nsubj" and right + 1 < len(head.doc):
        for other in head.head.lefts:
            if other.left_edge.i == right + 1 and other.i > head.i and whole_subject(other) == head:
                return other.right_edge.i
    return right


def tells_of_thing(verb: Token) -> bool:
    """Whether a verb with an object tells of a thing that says nothing: "a register that lists 40 firms"."""
    thing, subject = verb.head, child(verb, "nsubj")
    if verb.dep_ != "relcl" or thing.tag_ not in ("NN", "NNS") or subject is None or subject.tag_ != "WDT":
        return False
    noun = thing.lemma_.lower()
    known = noun in kind_nouns() or noun in word_set("evidence")
    return not known and child(verb, "dobj") is not None


def begins_aside(token: Token) -> bool:
    """Whether an appositive is the subject itself, and stands beside a place or a thing that its sentence began with.

    "In Lima, *the mayor*, Ann Lee, said", "a pill against malaria, *its maker*, Acme, said".
    """
    other = token.head
    if token.dep_ != "appos" or token.i < other.i or other.dep_ not in ("pobj", "dobj"):
        return False
    if token.doc[token.left_edge.i - 1].text != ",":
        return False
    if any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in token.lefts):
        return other.ent_type_ != "PERSON"
    return other.ent_type_ in ("GPE", "LOC", "FAC") and _is_somebody(token)


def _is_somebody(token: Token) -> bool:
    """Whether a noun is a person's name, has one beside it, or is one for people."""
    named = any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.rights)
    return named or token.ent_type_ == "PERSON" or is_personal(token.lower_)


def first_beside(token: Token) -> Token:
    """Return the first of the appositives beside a place, from the last: "In Lima, *the mayor*, Ann Lee, said"."""
    beside = [c for c in token.head.rights if begins_aside(c)] if begins_aside(token) else []
    return beside[0] if beside else token


def after_ranks(head: Token) -> Token:
    """Return the name behind a rank whose point a parser took for the end of a sentence: said Det. Sgt. *Pike*."""
    doc, i = head.doc, head.i
    while i + 2 < len(doc) and is_rank(doc, i):
        i += 2
    if i == head.i or not doc[i].is_title:
        return head
    token = doc[i]
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
    return token


def is_rank(doc: Doc, i: int) -> bool:
    """Whether a token is a rank cut short, with its point after it, as in "Det. Lee"."""
    cut = i + 1 < len(doc) and doc[i + 1].text == "."
    return cut and doc[i].text[0].isupper() and doc[i].lower_ in word_set("ranks")
