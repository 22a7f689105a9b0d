"""Whom the text is about, where words say something new of them: "the tycoon", "the Vermont senator".

News prose seldom repeats a name: the subject of one sentence opens the next as "the 62-year-old" or "the Ohio senator".
Who is meant is told by whom the text is about, by what grammar forbids, and by what is known of each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from crossfoot.extract.speakers.descriptions import is_bare
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.focus import Focus, Reference
from crossfoot.extract.speakers.grammar import is_barred, own_pronoun, prominence, subjects_above, top_of
from crossfoot.extract.speakers.introductions import Introductions
from crossfoot.extract.speakers.ranks import is_held_otherwise
from crossfoot.extract.speakers.roles import nouns_of, spelled, trades_of, words_of_role
from crossfoot.extract.speakers.words import (
    MAN,
    WOMAN,
    countries,
    gendered,
    is_office,
    pronouns,
    titles,
    word_set,
)
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Span

IN_VIEW = 0.7
"""Confidence that "the tycoon" is the person whom the text is about, of whom it did not say so."""

RIVAL = 0.7
"""Weight of the second as a part of the first's, up to which somebody is whom the text is about."""

RIVAL_AFTER = 0.3
"""The same, where only a later sentence mentions somebody else, or two things are known that speak against the first."""

LEADS = 0.4
"""Further weight of a subject in the paragraph of the words."""

CONTINUES = 0.4
"""Further weight of the subject of the sentence before, and of whose it is: "*Lee*'s plan failed. *The mayor* said …"."""

SPOKE_LAST = 0.4
"""Further weight of the one who spoke last."""

FITTING, ELSEWHERE = 1.5, 0.5
"""Factors for somebody of whom the article says what the words say, or that they are something else, from another place."""

RUNS = 2.0
"""Factor for somebody who runs for an office, where the words say so."""

FAINT, BEHIND = 0.1, 0.2
"""Weight, by itself and as a part of that of the one whom the text is most about, below which nobody is described."""

NEAR = 3
"""Sentences back in which somebody described was mentioned."""

NUMBER = re.compile(r"\d+-year-old", re.IGNORECASE)

OBJECTS = frozenset({"dobj", "dative"})
ASKED = frozenset({"dobj", "dative", "nsubjpass"})
ASKS = 0.5
"""What the one who asks loses of a weight."""

SPOKEN_FOR = 0.7
"""Further weight of the one for whom the subject above speaks."""

AS_OBJECT = 0.5
"""Part of a sentence by which its object is later than its subject: "Lee met *Diaz*. The senator said …" may be both."""

PARTIES = ("right", "left")


@dataclass(frozen=True, slots=True)
class Speech:
    """What somebody said who is described."""

    content: tuple[Span, ...]
    """Nobody speaks of themselves by name."""
    last: Entity | None
    """Who spoke last before, near enough to go on."""
    others: frozenset[Entity] = frozenset()
    """Who is somebody else, as what is said calls them by name."""


def in_view(
    focus: Focus, introduced: Introductions, head: Token, speech: Speech
) -> tuple[Entity, float] | None:
    """Return the one whom the text is about, if what the article says of them allows the noun."""
    if _is_set_beside(focus, head):
        return None
    weights, latest = _weights(focus, head, speech)
    noun, said = spelled(head.lower_), _words_before(head)
    if any(is_held_otherwise(entity.roles, noun, said) for entity in weights):
        return None  # nobody else is "the president" for want of a better one, where a former one is in view
    fits = {entity: _fit(entity, head, introduced) for entity in weights}
    scores = {entity: weight * fits[entity] for entity, weight in weights.items() if fits[entity]}
    if speech.last in scores:
        scores[speech.last] += SPOKE_LAST * min(1.0, fits[speech.last])
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked:
        return None
    best, score = ranked[0]
    if score < FAINT or weights[best] < BEHIND * max(weights.values()):
        return None
    for other, rival in ranked[1:]:
        unsure = latest[other] > latest[best] or fits[best] < ELSEWHERE
        if rival > (RIVAL_AFTER if unsure else RIVAL) * score:
            return None
    return (best, IN_VIEW) if best.kind == "person" else None


def _is_set_beside(focus: Focus, head: Token) -> bool:
    """Whether a noun of which nothing is said stands beside somebody else: "Lee left, and *the mayor* stayed"."""
    if not is_bare(head):
        return False
    joined = {t.i for t in subjects_above(head)} - {t.i for t in subjects_above(head, joined=False)}
    return any(top_of(reference.head).i in joined for reference, _ in focus.before(head.idx, 0))


def _weights(focus: Focus, head: Token, speech: Speech) -> tuple[dict[Entity, float], dict[Entity, float]]:
    """Return how much the text is about each person whom the words may mean, and which sentence mentions them last."""
    gender = gendered().get(spelled(head.lower_)) or _own_gender(head)
    above = frozenset(subject.i for subject in subjects_above(head, joined=False))
    opening, here = focus.opening(head.idx), focus.sentence(head.idx)
    best: dict[tuple[Entity, int], float] = {}
    latest: dict[Entity, float] = {}
    barred: set[Entity] = set(speech.others)
    for reference, left in focus.before(head.idx, NEAR):
        entity, start = reference.entity, reference.span.start
        if any(span.start <= start < span.end for span in speech.content):
            continue
        if _is_barred(reference, head, above):
            barred.add(entity)
            continue
        if gender is not None and entity.gender not in (None, gender):
            continue
        latest.setdefault(entity, reference.sentence + AS_OBJECT * (top_of(reference.head).dep_ in OBJECTS))
        weight = left + LEADS * prominence(reference.head) * (start >= opening)
        if here - reference.sentence == 1 and head.dep_ in SUBJECTS:
            weight *= 1.0 - ASKS * _asks(reference.head)
            weight += CONTINUES * _leads(reference.head)
        weight += SPOKEN_FOR * _speaks_for(reference.head, above)
        key = entity, reference.sentence
        best[key] = max(weight, best.get(key, 0.0))
    weights: dict[Entity, float] = {}
    for (entity, _), weight in best.items():
        if entity not in barred:
            weights[entity] = weights.get(entity, 0.0) + weight
    return weights, latest


def _is_barred(reference: Reference, head: Token, above: frozenset[int]) -> bool:
    """Whether a mention in the same sentence is of somebody else: "*Lee* said that *the minister* was ill"."""
    if reference.head.sent != head.sent:
        return False
    return top_of(reference.head).i in above or is_barred(head, reference.head)


def _leads(head: Token) -> bool:
    """Whether a name is the subject of its sentence, tells whose the subject is, or is the one who is asked."""
    top = top_of(head)
    if any(c.dep_ == "conj" for c in top.children):
        return False
    if top.dep_ == "poss":
        top = top.head
    asked = top.head.lemma_ in word_set("questioning")
    relations = ASKED if asked else SUBJECTS
    return top.head.dep_ == "ROOT" and top.dep_ in relations


def _asks(head: Token) -> bool:
    """Whether somebody asks another, who speaks next: "*Lee* asked the mayor"."""
    top = top_of(head)
    return top.dep_ == "nsubj" and top.head.dep_ == "ROOT" and top.head.lemma_ in word_set("questioning")


def _speaks_for(head: Token, above: frozenset[int]) -> bool:
    """Whether the one who speaks in the same sentence is somebody's: "*Lee*'s campaign said *the candidate* …"."""
    top = top_of(head)
    return top.dep_ in ("poss", "compound") and top.head.i in above


def _fit(entity: Entity, head: Token, introduced: Introductions) -> float:
    """Return how well what is known of somebody goes with words for them: their place, their party, their trade."""
    noun = spelled(head.lower_)
    if not _allows(entity, noun):
        return 0.0
    known = {word for role in (*entity.roles, entity.affiliation or "") for word in words_of_role(role)}
    said = _words_before(head)
    if noun in titles() and trades_of(entity.roles) & word_set("seconds") - said:
        return 0.0  # "the mayor and *her deputy*, Juan Ruiz": he is not the mayor
    parties = [word_set(name) for name in PARTIES]
    if any(said & one and known & other and not known & one for one, other in (parties, parties[::-1])):
        return 0.0
    factor = _trade_fit(entity, noun, introduced)
    places = {t.lower_ for c in head.lefts for t in c.subtree if t.ent_type_ in ("GPE", "NORP", "ORG")}
    if places and places & known:
        return factor * FITTING
    places -= parties[0] | parties[1]  # a party is no place
    home = set(words_of_role(entity.affiliation or "")) - parties[0] - parties[1]
    if (
        places
        and home
        and not (places | home) & _countries()
        and not places & home
        and noun in nouns_of(entity.roles)
    ):
        return 0.0  # the senator of another state
    return factor * ELSEWHERE if places and home and not places & home else factor


def _words_before(head: Token) -> set[str]:
    """Return the words before a noun, in small letters."""
    return {t.lower_ for c in head.lefts for t in c.subtree}


@cache
def _countries() -> frozenset[str]:
    """Return the words of countries' names in small letters."""
    return frozenset(word.lower() for name in countries() for word in name.split())


def _trade_fit(entity: Entity, noun: str, introduced: Introductions) -> float:
    """Return how well what somebody is known to be goes with a noun: a press secretary is hardly "the surgeon"."""
    trades = trades_of(entity.roles)
    if noun in word_set("running"):
        if trades & (word_set("elected") | word_set("running")) or introduced.runs(entity.words[-1]):
            return RUNS
        return ELSEWHERE if trades else 1.0
    if noun in word_set("wealthy"):
        rich = trades & (word_set("wealthy") | word_set("running") | word_set("bosses"))
        return ELSEWHERE**2 if trades and not rich else 1.0
    if noun in word_set("young") and trades & word_set("grown"):
        return ELSEWHERE**2
    plain = noun in word_set("statuses") | titles() or NUMBER.fullmatch(noun)
    return 1.0 if plain or not any(is_office(t) for t in trades) else ELSEWHERE


def _allows(entity: Entity, noun: str) -> bool:
    """Whether what is known of somebody does not speak against an office: a mayor is no senator."""
    trades = trades_of(entity.roles)
    if noun in word_set("running"):
        if entity.affiliation and "president" in trades:
            return False  # of a firm, or of a country
        return not trades & (word_set("commentators") | word_set("bosses") | word_set("unelected"))
    if noun in word_set("wealthy"):
        return not trades & word_set("commentators")
    if noun in word_set("exclusive"):
        return not trades & word_set("exclusive") - {noun}
    if noun in word_set("epithets") or noun not in titles() or NUMBER.fullmatch(noun):
        return True
    return not any(known in titles() and is_office(known) for known in trades)


def _own_gender(head: Token) -> str | None:
    """Return the gender of the "her" that an office binds: "the former minister began *her* speech"."""
    own = own_pronoun(head)
    return {"men": MAN, "women": WOMAN}.get(pronouns().get(own.lower_, "")) if own is not None else None
