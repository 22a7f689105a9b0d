"""Whom words with "his", "her", "its" or "their" before them mean: "his campaign", "her lawyer", "their spokesman"."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.descriptions import is_anaphoric
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.grammar import subjects_above
from crossfoot.extract.speakers.introductions import Introductions, is_heading
from crossfoot.extract.speakers.kinds import kind_of
from crossfoot.extract.speakers.kinship import relative_of
from crossfoot.extract.speakers.roles import spelled, words_of_role
from crossfoot.extract.speakers.words import gendered, is_office, is_personal, pronouns, word_set
from crossfoot.types import SpeakerKind

ONLY_ONE = 0.75
"""Confidence that "her husband" is the only husband whom the article names."""

DEEPEST = 3
"""Words above a name that are looked at for whose it is."""


def owner_of(head: Token) -> Token | None:
    """Return the "his" of "his campaign"."""
    return next((c for c in head.lefts if c.dep_ == "poss" and c.tag_ == "PRP$"), None)


def named_owner_of(head: Token) -> Token | None:
    """Return the "mayor" of "the mayor's spokesman", the "Lee" of "Lee's spokesman"."""
    return next((c for c in head.lefts if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN")), None)


def home_above(head: Token) -> Token | None:
    """Return for whom the subject of the clause above speaks: "an *Acme* spokesman said the company …"."""
    noun = head.lower_
    if not is_anaphoric(head) or noun not in word_set("any_body") | word_set("bodies_of_people"):
        return None
    for subject in subjects_above(head):
        if subject.pos_ != "NOUN" or not is_personal(subject.lower_):
            continue
        before = [c for c in subject.lefts if c.dep_ in ("compound", "poss", "nmod")]
        behind = [
            c
            for p in subject.rights
            if p.dep_ == "prep" and p.lower_ in word_set("home")
            for c in p.children
            if c.dep_ == "pobj"
        ]
        named = [
            c
            for c in (*behind, *before)
            if c.pos_ == "PROPN" and c.ent_type_ not in ("PERSON", "DATE", "NORP")
        ]
        if named:
            public = named[0].ent_type_ == "GPE" or kind_of(named[0]) is SpeakerKind.GOVERNMENT
            return None if public and noun in word_set("any_body") else named[0]
    return None


def owned_body(introduced: Introductions, head: Token, owner: Entity) -> Token | None:
    """Return the head of the noun phrase that tells what is owned by its owner's name: "the Lee *campaign*", "Lee's *aides*".

    It may stand later in the article; the last one before goes first.
    """
    named = [noun for noun in introduced.with_noun(head) if _has_owner(noun, owner) and not is_heading(noun)]
    before = [noun for noun in named if noun.i < head.i]
    return before[-1] if before else next(iter(named), None)


def owned_person(cast: Cast, head: Token, owner: Entity | None) -> tuple[Entity, float] | None:
    """Return the only person named before who has the office: "her husband", after "Ana's husband, Juan Ruiz"."""
    noun = spelled(head.lower_)
    if head.tag_ != "NN" or not is_office(noun):
        return None
    gender = gendered().get(noun)
    holders = [
        e
        for e in cast.holders(noun, head.idx)
        if e is not owner and (gender is None or e.gender in (None, gender)) and _fits(head, e)
    ]
    holders = [e for e in holders if not _is_of_other(cast, head, e, owner)]
    if owner is not None:
        surname, names = owner.words[-1].lower(), {e.words[-1].lower() for e in cast.people}
        holders = [e for e in holders if surname in _known(e) or not _known(e) & names]
    if holders:
        return (holders[0], ONLY_ONE) if len(holders) == 1 else None
    return relative_of(cast, head, owner)


def person_of(cast: Cast, head: Token, owner: Token, who: Entity | None) -> tuple[Entity, float] | None:
    """Return the only person named before of whom the article says that they are the owner's: "the mayor's spokesman".

    Args:
        cast: The people of the article.
        head: What somebody is.
        owner: Whose they are.
        who: Whom those words mean, if they mean a person.
    """
    noun = spelled(head.lower_)
    if head.tag_ != "NN" or not is_office(noun) or (who is None and owner.pos_ != "PROPN"):
        return None
    name = who.words[-1].lower() if who is not None else owner.lower_
    holders = [
        e for e in cast.holders(noun, head.idx) if e is not who and name in _known(e) and _fits(head, e)
    ]
    if holders:
        return (holders[0], ONLY_ONE) if len(holders) == 1 else None
    return relative_of(cast, head, who) if who is not None else None


def _fits(head: Token, entity: Entity) -> bool:
    """Whether the words before an office do not speak against its holder: "his former lawyer" is no lawyer of now."""
    words = {t.lower_ for c in head.lefts if c.dep_ in ("compound", "amod") for t in c.subtree if t.is_alpha}
    return words - word_set("late") <= {word for role in entity.roles for word in words_of_role(role)}


def _known(entity: Entity) -> set[str]:
    """Return the words that tell what somebody is, and of whom."""
    return {
        word.removesuffix("’s").removesuffix("'s")
        for role in (*entity.roles, entity.affiliation or "")
        for word in words_of_role(role)
    }


def _is_of_other(cast: Cast, head: Token, entity: Entity, owner: Entity | None) -> bool:
    """Whether somebody is brought in as another's: "Reed, *whose* son Tom", "*his* son Tom" for "her son"."""
    word = _owner_beside(head.doc, entity)
    if word is None:
        return False
    if word.lower_ == "whose":
        clause = next((t for t in word.ancestors if t.dep_ == "relcl"), None)
        who = cast.named_at(clause.head.idx) if clause is not None else None
        return owner is not None and who is not None and who is not owner
    mine = owner_of(head)
    groups = {pronouns().get(t.lower_) for t in (word, mine) if t is not None}
    return groups == {"men", "women"}


def _owner_beside(doc: Doc, entity: Entity) -> Token | None:
    """Return the "whose" or "his" that stands before what somebody is, where the article brings them in."""
    words = doc.char_span(entity.first, entity.first + 1, alignment_mode="expand")
    name = words[0] if words is not None else None
    for noun in (name, *islice(name.ancestors, DEEPEST)) if name is not None else ():
        word = next((c for c in noun.lefts if c.dep_ == "poss" and c.i < noun.i), None)
        if word is not None:
            return word if word.pos_ == "PRON" or word.tag_ in ("PRP$", "WP$") else None
        if noun.dep_ not in ("compound", "appos", "nmod"):
            break
    return None


def _has_owner(noun: Token, owner: Entity) -> bool:
    return any(c.dep_ in ("poss", "compound", "nmod") and c.text == owner.words[-1] for c in noun.lefts)
