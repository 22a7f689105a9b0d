"""Named people by what they are: "the minister", "the Ohio senator", "the actress"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.descriptions import is_definite
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.epithets import NUMBER, Speech, in_view
from crossfoot.extract.speakers.focus import Focus
from crossfoot.extract.speakers.grammar import subjects_above
from crossfoot.extract.speakers.introductions import Introductions
from crossfoot.extract.speakers.ranks import called, is_held
from crossfoot.extract.speakers.roles import heads_of, spelled, words_of_role
from crossfoot.extract.speakers.words import (
    gendered,
    is_office,
    is_personal,
    kind_nouns,
    pronouns,
    titles,
    word_set,
)

BEARER = 0.85
"""Confidence that "the minister" is the only minister whom the article names."""

OF_SEVERAL = 0.7
"""Confidence that it is the one of several whom the text is about, or one of whom the words before it are not known."""

FIRST_PERSON = 0.7
"""Confidence that "the mayor" is the only person named so far, of whom nothing else is said."""

PRECISE = frozenset({"compound", "amod", "nmod", "poss"})


def by_role(
    cast: Cast, focus: Focus, introduced: Introductions, head: Token, speech: Speech
) -> tuple[Entity, float] | None:
    """Return the person whom "the minister" or "the tycoon" means, with a confidence; ``None`` where nobody is sure.

    It is the one who has the office; else, for words that say something new of somebody who is in view ("the tycoon"),
    the one whom the text is about; else, for a bare office, the only person whom the article named so far.
    """
    if not is_definite(head) or head.tag_ not in ("NN", "NNP", "JJ"):
        return None
    noun = spelled(head.lower_)
    if not (is_personal(noun) or noun in titles() | word_set("epithets") or NUMBER.fullmatch(noun)):
        return None
    said = _modifiers(head)
    holder = bearer_of(cast, focus, head)
    if holder is not None or (
        any(c.ent_type_ == "NORP" for c in head.lefts) and _holders(cast, head, noun, said)
    ):
        return holder
    if introduced.is_introduced(head) or any(_adds(c) for c in head.rights):
        return None
    found = in_view(focus, introduced, head, speech) if _may_be_new(head, noun, said) else None
    if found is not None or noun not in titles() - word_set("bystanders"):
        return found
    first = _first_person(cast, head)
    return first if first is not None and first[0] not in speech.others else None


def bearer_of(cast: Cast, focus: Focus, head: Token) -> tuple[Entity, float] | None:
    """Return the person of whom the article says that they have the office, with a confidence."""
    noun, said = spelled(head.lower_), _modifiers(head)
    holders = _holders(cast, head, noun, said) if is_definite(head) else []
    return _holder(holders, focus, head, said) if holders else None


def _is_of_country(head: Token) -> bool:
    """Whether a people or place stands before an office."""
    return any(c.ent_type_ in ("NORP", "GPE") for c in head.lefts)


def _holders(cast: Cast, head: Token, noun: str, said: set[str]) -> list[Entity]:
    over = _over(head)
    found = [
        e
        for e in cast.holders(noun, head.idx)
        if is_held(e.roles, noun, said) and not _is_over_other(e, noun, over)
    ]
    if found or not cast.holders(noun, head.idx):
        return found
    seconds = sorted(said & word_set("seconds"))  # "the minister and *his deputy*, Ana Ruiz"
    return [e for word in seconds for e in cast.holders(word, head.idx)]


def _over(head: Token) -> set[str]:
    """Return the words that tell what an office is over: "housing" of "the chair of the housing committee"."""
    of = (
        c
        for p in head.rights
        if p.dep_ == "prep" and p.lower_ == "of"
        for c in p.children
        if c.dep_ == "pobj"
    )
    return {
        t.lower_
        for noun in of
        for t in (noun, *noun.lefts)
        if t.pos_ in ("NOUN", "ADJ") and not (t is noun and t.lower_ in kind_nouns())
    } - word_set("hollow")


def _is_over_other(entity: Entity, noun: str, over: set[str]) -> bool:
    """Whether somebody's office is told to be over something else: the chair of the finance committee."""
    told = [set(words_of_role(role)) for role in entity.roles if noun in heads_of(role) and " of " in role]
    return bool(over and told) and not any(over & words for words in told)


def _adds(child: Token) -> bool:
    """Whether words after an office bring in somebody new: "the senator who spoke", not "the head of Acme"."""
    if child.dep_ == "relcl" and any(c.dep_ == "mark" for c in child.lefts):
        return False  # "It was late, said *the minister*, that …"
    if child.lower_ == "from" and child.head.lower_ in word_set("epithets"):
        return not any(c.ent_type_ == "GPE" for c in child.children)  # "the Republican from Ohio"
    return child.dep_ in ("acl", "relcl") or (child.dep_ == "prep" and child.lower_ != "of")


def _holder(holders: list[Entity], focus: Focus, head: Token, said: set[str]) -> tuple[Entity, float] | None:
    """Return the one of those who have an office whom the words before it mean, or who is in view."""
    fitting = [e for e in holders if said <= _known(e)]
    near = [reference.entity for reference, _ in focus.before(head.idx)]
    if len(fitting) == 1:
        unsure = called(head).lower() in fitting[0].guessed
        far = fitting[0] not in near and head.lower_ in word_set("epithets")
        return fitting[0], FIRST_PERSON if unsure or far else BEARER
    if not fitting and near and near[0] not in holders and not near[0].roles:
        return None
    if not fitting and _is_of_country(head):
        return None  # "the Danish president" is none of another country
    fitting = fitting or holders
    last = next((entity for entity in near if entity in fitting), fitting[0] if len(fitting) == 1 else None)
    return (last, OF_SEVERAL) if last is not None else None


def _known(entity: Entity) -> set[str]:
    """Return the words that tell what somebody is, and of what."""
    return {word for role in (*entity.roles, entity.affiliation or "") for word in words_of_role(role)}


def _modifiers(head: Token) -> set[str]:
    """Return the words before and after an office that say which: "Ohio" of "the Ohio senator"."""
    before = {t.lower_ for c in head.lefts if c.dep_ in PRECISE for t in c.subtree if t.is_alpha}
    of = {
        t.lower_
        for c in head.rights
        if c.dep_ == "prep" and c.lower_ == "of"
        for t in c.subtree
        if t.pos_ == "PROPN"
    }
    return (before | of) - word_set("hollow")


def _may_be_new(head: Token, noun: str, said: set[str]) -> bool:
    """Whether the words may say something new of somebody who is in view, and not bring in somebody else."""
    if noun in word_set("bystanders") or any(c.dep_ == "poss" for c in head.lefts if c.tag_ == "PRP$"):
        return False
    if noun in titles() - word_set("epithets") and not said and is_reported(head):
        return False
    if is_of(head) and "former" not in said and (noun in titles() or noun not in word_set("epithets")):
        return False
    return (
        noun in word_set("epithets")
        or bool(NUMBER.fullmatch(noun))
        or noun in titles()
        or (_is_someone(noun) and bool(said) and noun not in word_set("either"))
    )


def _is_someone(noun: str) -> bool:
    """Whether a noun is one for people, and none that may be a firm: "the ticket systems supplier"."""
    return is_personal(noun) and (is_office(noun) or not noun.endswith(tuple(sorted(word_set("agents")))))


def is_of(head: Token) -> bool:
    """Whether words behind an office, or its capital letters, make it somebody's own: "the head of the club"."""
    return (head.text[:1].isupper() and head.tag_ == "NNP") or any(
        c.dep_ == "prep" and c.lower_ == "of" for c in head.rights
    )


def is_reported(head: Token) -> bool:
    """Whether a noun stands in what somebody says or does: "Lee wrote that *the professor* had laughed"."""
    above = subjects_above(head)
    return any(t.ent_type_ == "PERSON" or pronouns().get(t.lower_) in ("men", "women") for t in above)


def _first_person(cast: Cast, head: Token) -> tuple[Entity, float] | None:
    """Return the only person named before a bare office, if the article says nothing of what they are."""
    if any(c.dep_ in ("prep", "poss", "compound", "amod", "relcl") for c in head.children):
        return None
    person = cast.only_one(head.idx) if not is_reported(head) else None
    gender = gendered().get(head.lower_)
    if person is None or person.role is not None or len(person.words) < 2:
        return None
    return (person, FIRST_PERSON) if gender is None or person.gender in (None, gender) else None
