"""Whom "he" and "she" stand for: by agreement, by what grammar forbids, and by whom the text is about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.focus import Focus, Reference
from crossfoot.extract.speakers.grammar import (
    is_barred,
    is_fronted,
    leads,
    opens_sentence,
    prominence,
    subjects_above,
    top_of,
)
from crossfoot.extract.speakers.words import MAN, WOMAN, is_personal, titles, word_set
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Span

GOVERNS = 1.0
"""Further weight of the subject of a clause above the pronoun's: "*Lee* said *he* …"."""

SPOKEN_FOR = 0.7
"""Further weight of the one for whom such a subject speaks: "*Lee*'s campaign said *he* …"."""

OWNING = frozenset({"poss", "compound"})

CONTINUES = 0.4
"""Further weight of the subject of the main clause of the sentence before, for a subject."""

AFTERWARDS = 0.9
"""Weight of a subject after the pronoun: "When *she* arrived, *Lee* said"."""

OPENS = 0.8
"""Further weight of the name with which the sentence begins, where the parser makes no subject of it."""

FRONTED = 1.2
"""Further weight of a name in what goes before the clause of the pronoun: "In *Lee*'s last speech, *he* said …",
and of one in the sentence of a possessive."""

SPOKE_LAST = 0.7
"""Further weight of the one who spoke last, for the pronoun of a quotation."""

GOES_ON = 1.0
"""The same where the verb says that they go on: "*she* added"."""

HERE, LEADS = 0.2, 0.5
"""Further weight of those whom the narrator named before in the paragraph of the pronoun, and of a subject there."""

GROWS_STALE = 0.6
"""What one sentence leaves of that further weight."""

UNSEXED = 0.6
"""Factor for somebody whose name does not tell whether it is "he" or "she"."""

SOMEBODY_ELSE = 0.15
"""Factor for one whom the clause of the pronoun, or what its bearer says, calls by name: few speak of themselves so."""

ONE_WORD = 0.6
"""Factor for a name of one word of which nothing tells that it is a person's: it may be a thing's."""

NAMESAKE = 0.5
"""Factor for a bearer of the surname whom it does not mean, as the pronoun's gender may show."""

UNNAMED = 0.6
"""Factor for somebody who is not named: most are mentioned once."""

UNKNOWN_GENDER = 0.75
"""Confidence at most, if nothing but the pronoun tells that the person is a man or a woman."""

SURE, LIKELY, POSSIBLE = 0.45, 0.65, 0.78
"""Weight of the second candidate as a part of the first's, up to which the first is taken."""


FAINT, BARELY = 0.2, 0.6
"""Weight below which somebody is hardly in view any more, and the confidence at most that they are meant."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A "he" or "she", and what it belongs to."""

    token: Token
    gender: str
    content: tuple[Span, ...] = ()
    """What is said by the one whom it stands for. Nobody speaks of themselves by name."""
    last: Entity | None = None
    """Who spoke last, in this paragraph or the one before, if it is the source of a quotation."""
    ahead: Entity | None = None
    """Whom the subject after it names."""
    opening: int = 0
    """Where its paragraph begins."""
    others: frozenset[Entity] = frozenset()
    """Who is most likely somebody else: those named in what is said."""
    beside: frozenset[Entity] = frozenset()
    """Who stands beside its verb, and is surely somebody else: "*he* told *Lee*"."""
    goes_on: bool = False
    """Whether its verb says that :attr:`last` goes on."""

    @property
    def place(self) -> int:
        """Where to look back from: a speech may begin paragraphs before its "she said"."""
        return min([self.token.idx, *(span.start for span in self.content[:1])])


def find_person(focus: Focus, pronoun: Pronoun) -> tuple[Entity, float] | None:
    """Return whom a "he" or "she" stands for, with a confidence; ``None`` where two could be meant."""
    scores = _scores(focus, pronoun)
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best, score = ranked[0]
    share = ranked[1][1] / score if len(ranked) > 1 else 0.0
    if share > POSSIBLE:
        return None
    confidence = 0.9 if share <= SURE else 0.75 if share <= LIKELY else 0.6
    if score < FAINT:
        confidence = min(confidence, BARELY)
    unsure = best.gender is None or best.namesakes or _is_between(focus, pronoun, best)
    rivals = {entity for entity, weight in ranked[1:] if weight > FAINT * score}
    unsure = unsure or any(e in pronoun.others and weight > SOMEBODY_ELSE * score for e, weight in ranked[1:])
    unsure = unsure or _is_rivalled(focus, pronoun, best, rivals)
    return best, min(confidence, UNKNOWN_GENDER) if unsure else confidence


def _scores(focus: Focus, pronoun: Pronoun) -> dict[Entity, float]:
    """Return the weight of each person whom the pronoun may mean; the mentions of one sentence count once."""
    best = _mentioned(focus, pronoun)
    if pronoun.ahead is not None and pronoun.ahead.gender in (None, pronoun.gender):
        best[pronoun.ahead, -1] = AFTERWARDS
    last = pronoun.last
    if last is not None and _may_go_on(last, pronoun) and last.gender in (None, pronoun.gender):
        best[last, -2] = GOES_ON if pronoun.goes_on else SPOKE_LAST
    scores: dict[Entity, float] = {}
    for (entity, _), weight in best.items():
        if entity in pronoun.beside:
            continue
        scores[entity] = scores.get(entity, 0.0) + weight * _agreement(entity, pronoun)
    return scores


def _mentioned(focus: Focus, pronoun: Pronoun) -> dict[tuple[Entity, int], float]:
    """Return the weight of each person in each sentence that mentions them."""
    token = pronoun.token
    above = frozenset(subject.i for subject in subjects_above(token))
    best: dict[tuple[Entity, int], float] = {}
    here, led = focus.sentence(token.idx), token.dep_ not in SUBJECTS
    for reference, left in focus.before(token.idx):
        entity = reference.of_gender(pronoun.gender)
        if entity is None or _is_excluded(reference, pronoun):
            continue
        distance = here - reference.sentence
        weight = left + _in_clause(reference, pronoun, above)
        if distance <= 1 and not led and leads(reference.head):
            weight += CONTINUES
            led = True
        if reference.span.start >= pronoun.opening:
            weight += max(HERE, LEADS * prominence(reference.head)) * GROWS_STALE**distance
        if entity is not reference.entity:
            weight *= NAMESAKE
        key = entity, reference.sentence
        best[key] = max(weight, best.get(key, 0.0))
    return best


def _in_clause(reference: Reference, pronoun: Pronoun, above: frozenset[int]) -> float:
    """Return the further weight of a name in the pronoun's sentence, by the clauses of both."""
    token, head = pronoun.token, reference.head
    weight = GOVERNS * (_subject_of(head).i in above)
    if head.dep_ in OWNING and head.head.i in above:
        weight += SPOKEN_FOR
    if head.sent == token.sent and (token.dep_ == "poss" or is_fronted(token, head)):
        weight += FRONTED
    if not weight and head.sent == token.sent and opens_sentence(head):
        weight += OPENS
    return weight


def _agreement(entity: Entity, pronoun: Pronoun) -> float:
    """Return how well somebody goes with the pronoun, from 0 to 1: by gender, by being known, by being somebody else."""
    factor = (1.0 if entity.gender else UNSEXED) * (1.0 if entity.kind == "person" else UNNAMED)
    if entity in pronoun.others:
        factor *= SOMEBODY_ELSE
    if len(entity.words) == 1 and entity.kind == "person" and entity.role is None and not entity.gender:
        factor *= ONE_WORD
    return factor


def _subject_of(head: Token) -> Token:
    """Return the head of the noun phrase of a name, over joined offices: "the *leader* and envoy, Ann Lee"."""
    top = top_of(head)
    while top.dep_ == "conj" and top.head.pos_ == "NOUN" and not any(c.dep_ == "det" for c in top.lefts):
        top = top.head
    return top


def _may_go_on(last: Entity, pronoun: Pronoun) -> bool:
    """Whether the last speaker is one person: without a name if nothing tells that they have one: not "*the* teenager"."""
    if last.kind == "person" or pronoun.goes_on:
        return last.kind in ("person", "unnamed")
    fresh = last.name.split()[0].lower() not in word_set("definite")
    return is_somebody(last) and (fresh or last.gender == pronoun.gender)


def _is_between(focus: Focus, pronoun: Pronoun, best: Entity) -> bool:
    """Whether somebody else is the subject of what goes before the pronoun's clause: "Reed said that when *Lee* left, he …"."""
    for reference, _ in focus.before(pronoun.token.idx, 0):
        if reference.head.sent != pronoun.token.sent:
            return False
        other = reference.entity is not best and reference.entity.gender in (None, pronoun.gender)
        if other and top_of(reference.head).dep_ in SUBJECTS and is_fronted(pronoun.token, reference.head):
            return True
    return False


def _is_rivalled(focus: Focus, pronoun: Pronoun, best: Entity, rivals: Collection[Entity]) -> bool:
    """Whether the sentence that mentions somebody last, or a later one, mentions a rival: "*Lee* met *Reed*. *He* said …"."""
    above = {subject.i for subject in subjects_above(pronoun.token)}
    latest = focus.sentence(pronoun.token.idx)
    for reference, _ in focus.before(pronoun.token.idx):
        if reference.entity is best:
            if _subject_of(reference.head).i in above:
                return False
            latest = reference.sentence
            break
    return any(r.entity in rivals and r.sentence >= latest for r, _ in focus.before(pronoun.token.idx))


def _is_excluded(reference: Reference, pronoun: Pronoun) -> bool:
    """Whether a mention cannot be whom the pronoun means: it is in what they say, or grammar forbids it."""
    start = reference.span.start
    if any(span.start <= start < span.end for span in pronoun.content):
        return True
    if pronoun.content and start < pronoun.content[0].start:
        return False  # before a quotation that only the parser put into the clause of its "he said"
    return reference.head.sent == pronoun.token.sent and is_barred(pronoun.token, reference.head)


def gender_of(group: str) -> str | None:
    """Return the gender of a class of pronouns, if it has one."""
    return {"men": MAN, "women": WOMAN}.get(group)


def is_somebody(entity: Entity) -> bool:
    """Whether a speaker is one person whom the article does not name."""
    noun = (entity.role or "").lower().split()[-1:]
    return entity.kind == "unnamed" and bool(noun) and (is_personal(noun[0]) or noun[0] in titles())
