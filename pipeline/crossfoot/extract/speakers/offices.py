"""Named people by what they are: "the minister", "the Ohio senator", "the actress"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.descriptions import is_definite
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.focus import Focus
from crossfoot.extract.speakers.grammar import is_barred, own_pronoun, prominence
from crossfoot.extract.speakers.introductions import Introductions
from crossfoot.extract.speakers.roles import heads_of, spelled, words_of_role
from crossfoot.extract.speakers.words import (
    MAN,
    WOMAN,
    gendered,
    is_office,
    is_personal,
    pronouns,
    titles,
    word_set,
)
from crossfoot.types import Span

BEARER = 0.85
"""Confidence that "the minister" is the only minister whom the article names."""

OF_SEVERAL = 0.7
"""Confidence that it is the one of several whom the text is about, or one of whom the words before it are not known."""

IN_VIEW = 0.7
"""Confidence that "the tycoon" is the person whom the text is about, of whom it did not say so."""

FIRST_PERSON = 0.7
"""Confidence that "the mayor" is the only person named so far, of whom nothing else is said."""

RIVAL = 0.7
"""Weight of the second as a part of the first's, up to which somebody is whom the text is about."""

RIVAL_AFTER = 0.3
"""The same, where somebody else was mentioned later."""

LEADS = 0.4
"""Further weight of a subject in the paragraph of the words."""

SPOKE_LAST = 0.4
"""Further weight of the one who spoke last."""

FITTING, ELSEWHERE = 1.5, 0.5
"""Factors for somebody of whom the article says what the words say, or that they are from another place."""

NEAR = 3
"""Sentences back in which somebody described was mentioned."""

NUMBER = re.compile(r"\d+-year-old", re.IGNORECASE)

PRECISE = frozenset({"compound", "amod", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class Speech:
    """What somebody said who is described."""

    content: tuple[Span, ...]
    """Nobody speaks of themselves by name."""
    last: Entity | None
    """Who spoke last before, near enough to go on."""
    others: frozenset[Entity] = frozenset()
    """Who is somebody else, as what is said calls them by name."""


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
    found = _in_view(focus, head, noun, speech) if _may_be_new(head, noun, said) else None
    return found or (_first_person(cast, head) if noun in titles() - word_set("bystanders") else None)


def bearer_of(cast: Cast, focus: Focus, head: Token) -> tuple[Entity, float] | None:
    """Return the person of whom the article says that they have the office, with a confidence."""
    noun, said = spelled(head.lower_), _modifiers(head)
    holders = _holders(cast, head, noun, said) if is_definite(head) else []
    return _holder(holders, focus, head, said) if holders else None


def _is_of_country(head: Token) -> bool:
    """Whether a people or place stands before an office."""
    return any(c.ent_type_ in ("NORP", "GPE") for c in head.lefts)


def _holders(cast: Cast, head: Token, noun: str, said: set[str]) -> list[Entity]:
    return [e for e in cast.holders(noun, head.idx) if _holds(e, noun, said)]


def _adds(child: Token) -> bool:
    """Whether words after an office bring in somebody new: "the senator who spoke", not "the head of Acme"."""
    if child.dep_ == "relcl" and any(c.dep_ == "mark" for c in child.lefts):
        return False  # "It was late, said *the minister*, that …"
    return child.dep_ in ("acl", "relcl") or (child.dep_ == "prep" and child.lower_ != "of")


def _holder(holders: list[Entity], focus: Focus, head: Token, said: set[str]) -> tuple[Entity, float] | None:
    """Return the one of those who have an office whom the words before it mean, or who is in view."""
    fitting = [e for e in holders if said <= _known(e)]
    near = [reference.entity for reference, _ in focus.before(head.idx)]
    if len(fitting) == 1:
        unsure = head.lower_ in fitting[0].guessed
        far = fitting[0] not in near and head.lower_ in word_set("epithets")
        return fitting[0], FIRST_PERSON if unsure or far else BEARER
    if not fitting and near and near[0] not in holders and not near[0].roles:
        return None
    if not fitting and _is_of_country(head):
        return None  # "the Danish president" is none of another country
    fitting = fitting or holders
    last = next((entity for entity in near if entity in fitting), fitting[0] if len(fitting) == 1 else None)
    return (last, OF_SEVERAL) if last is not None else None


def _holds(entity: Entity, noun: str, said: set[str]) -> bool:
    """Whether somebody has the office of this noun: a vice president is no president."""
    lesser = word_set("lesser")
    return any(
        noun in heads_of(role) and (set(words_of_role(role)) & lesser) <= said for role in entity.roles
    )


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
    return (
        noun in word_set("epithets")
        or bool(NUMBER.fullmatch(noun))
        or noun in titles()
        or (is_personal(noun) and bool(said) and noun not in word_set("either"))
    )


def _in_view(focus: Focus, head: Token, noun: str, speech: Speech) -> tuple[Entity, float] | None:
    """Return the one whom the text is about, if what the article says of them allows the noun."""
    gender = gendered().get(noun) or _own_gender(head)
    best_of: dict[tuple[Entity, int], float] = {}
    latest: Entity | None = None
    opening = focus.opening(head.idx)
    for reference, left in focus.before(head.idx, NEAR):
        entity, start = reference.entity, reference.span.start
        inside = any(span.start <= start < span.end for span in speech.content)
        if (
            inside
            or entity in speech.others
            or (reference.head.sent == head.sent and is_barred(head, reference.head))
        ):
            continue
        if gender is None or entity.gender in (None, gender):
            here = LEADS * prominence(reference.head) if start >= opening else 0.0
            key = entity, reference.sentence
            best_of[key] = max(left + here, best_of.get(key, 0.0))
            latest = latest or entity
    scores: dict[Entity, float] = {}
    for (entity, _), weight in best_of.items():
        fit = _fit(entity, noun, head)
        if fit:
            scores[entity] = scores.get(entity, 0.0) + weight * fit
    if speech.last in scores:
        scores[speech.last] += SPOKE_LAST
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[1][1] > RIVAL * ranked[0][1]):
        return None
    best = ranked[0][0]
    if len(ranked) > 1 and best is not latest and ranked[1][1] > RIVAL_AFTER * ranked[0][1]:
        return None
    return (best, IN_VIEW) if best.kind == "person" else None


def _fit(entity: Entity, noun: str, head: Token) -> float:
    """Return how well what is known of somebody goes with words for them: their place, their party, their trade."""
    if not _allows(entity, noun):
        return 0.0
    known, said = _known(entity), {t.lower_ for c in head.lefts for t in c.subtree}
    parties = [word_set(name) for name in ("right", "left")]
    if any(said & one and known & other and not known & one for one, other in (parties, parties[::-1])):
        return 0.0
    if noun in word_set("running") and known & word_set("elected"):
        return FITTING
    places = {t.lower_ for c in head.lefts for t in c.subtree if t.ent_type_ in ("GPE", "NORP")}
    if places and places & known:
        return FITTING
    home = set(words_of_role(entity.affiliation or "")) - parties[0] - parties[1]  # a party is no place
    return ELSEWHERE if places and home and not places & home else 1.0


def _allows(entity: Entity, noun: str) -> bool:
    """Whether what is known of somebody does not speak against an office: a mayor is no senator."""
    trades = {known for role in entity.roles for known in heads_of(role)}
    if noun in word_set("running"):
        return not trades & (word_set("commentators") | word_set("bosses"))
    if noun in word_set("wealthy"):
        return not trades & word_set("commentators")
    if noun in word_set("epithets") or NUMBER.fullmatch(noun):
        return True
    return not any(is_office(known) for known in trades)


def _own_gender(head: Token) -> str | None:
    """Return the gender of the "her" that an office binds: "the former minister began *her* speech"."""
    own = own_pronoun(head)
    return {"men": MAN, "women": WOMAN}.get(pronouns().get(own.lower_, "")) if own is not None else None


def _first_person(cast: Cast, head: Token) -> tuple[Entity, float] | None:
    """Return the only person named before a bare office, if the article says nothing of what they are."""
    if any(c.dep_ in ("prep", "poss", "compound", "amod", "relcl") for c in head.children):
        return None
    person = cast.only_one(head.idx)
    gender = gendered().get(head.lower_)
    if person is None or person.role is not None or len(person.words) < 2:
        return None
    return (person, FIRST_PERSON) if gender is None or person.gender in (None, gender) else None
