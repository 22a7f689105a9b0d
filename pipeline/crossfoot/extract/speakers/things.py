"""Whom "they" and "it" stand for, and "the company": groups and bodies that the text is about."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from crossfoot.extract.said import Said
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.focus import FADING
from crossfoot.extract.speakers.grammar import is_barred, is_ticker, leads, prominence, subjects_above, top_of
from crossfoot.extract.speakers.kinds import kind_of
from crossfoot.extract.speakers.mentions import names_thing
from crossfoot.extract.speakers.roles import nouns_of
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.words import collectives, is_office, is_personal, kind_nouns, word_set
from crossfoot.types import Span, SpeakerKind

FARTHEST = 2
"""Sentences of the narrator's own words between a noun phrase and its pronoun."""

MOST = 150
"""Tokens looked at before a pronoun."""

GOVERNS = 0.6
"""Further weight of the subject of a clause above the pronoun's: "*Brokers* said *they* …"."""

CONTINUES = 0.5
"""Further weight of the subject of the main clause of the sentence before."""

REPORTED = 0.8
"""Factor for the subject of what somebody says: in "*The paper* says the bank failed. *It* adds …" it is the paper."""

OTHER_THINGS = 0.2
"""How well a noun in the plural that is none for people agrees with the "they" of somebody who says something."""

UNLABELLED = 0.8
"""The same for two joined names of which nothing tells whose they are."""

BODIES_THEY = 0.6
"""The same for bodies in the plural: "cities", "companies"."""

CLEAR, CLOSE = 0.6, 0.85
"""Weight of the second candidate as a part of the first's, up to which the first is taken."""

FAINT = 0.15
"""Weight below which nothing is in view any more."""

SPEAKING = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.GOVERNMENT, SpeakerKind.DOCUMENT})

Agrees = Callable[[Token], float]
"""How well a noun agrees with a pronoun, from 0 to 1."""


Spoke = tuple[Entity, float]
"""Who spoke last and may go on, with a weight."""


def find_thing(
    scene: Scene, pronoun: Token, group: str, said: Said, last: Spoke | None = None
) -> tuple[Token | Entity, float] | None:
    """Return what a "they" (*group* ``plural``) or "it" (``things``) means, with a confidence.

    It is the head of a noun phrase, or *last*, the body that spoke last.
    """
    things = agrees_with_it_who_speaks if speaks_up(said) else agrees_with_it
    agrees = {"plural": agrees_with_they, "things": things}.get(group)
    return _best(scene, _weigh(scene, pronoun, agrees, said.content), last) if agrees is not None else None


def find_body(scene: Scene, noun: Token, last: Spoke | None) -> Token | Entity | None:
    """Return the name of the body that "the company" means, or *last*, the body that spoke last."""
    found = _best(scene, _weigh(scene, noun, is_body_name, ()), last)
    return found[0] if found is not None else None


def find_country(scene: Scene, noun: Token) -> Token | None:
    """Return the name of the country of "the government"."""
    found = _best(scene, _weigh(scene, noun, is_country, ()), None)
    return found[0] if found is not None and isinstance(found[0], Token) else None


def speaks_up(said: Said) -> bool:
    """Whether the verb of what is said wants somebody who speaks: "it said", not "it shows"."""
    return said.cue is not None and said.cue.lemma in word_set("uttering")


def _best(
    scene: Scene, scores: dict[Token, float], last: Spoke | None
) -> tuple[Token | Entity, float] | None:
    """Return the candidate of the greatest weight with a confidence; ``None`` where a second comes near."""
    weights: dict[Token | Entity, float] = {}
    for token, weight in scores.items():
        if last is not None and scene.is_voice(token, last[0]):
            weights[last[0]] = weights.get(last[0], 0.0) + weight
        else:
            weights[token] = weight
    if last is not None:
        weights[last[0]] = weights.get(last[0], 0.0) + last[1]
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < FAINT:
        return None
    share = ranked[1][1] / ranked[0][1] if len(ranked) > 1 else 0.0
    if share > CLOSE:
        return None
    return ranked[0][0], 0.75 if share <= CLEAR else 0.6


def _weigh(scene: Scene, pronoun: Token, agrees: Agrees, content: tuple[Span, ...]) -> dict[Token, float]:
    """Return the heads of noun phrases that a pronoun may mean with their weights, the latest first."""
    layout, focus = scene.layout, scene.focus
    doc, here = layout.doc, focus.sentence(pronoun.idx)
    quoted = layout.quoted(pronoun.idx)
    above = {subject.i for subject in subjects_above(pronoun)}
    scores: dict[Token, float] = {}
    for token in reversed(doc[max(0, pronoun.i - MOST) : pronoun.i]):
        if token.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON") or token.dep_ == "compound":
            continue
        distance = here - focus.sentence(token.idx)
        if distance > FARTHEST:
            break
        fit = agrees(token)
        if (
            not fit
            or (agrees is not agrees_with_they and _is_somebodys(scene, token))
            or (layout.quoted(token.idx) and not quoted)
            or names_thing(token)
        ):
            continue
        if layout.after_dateline(token.idx) != token.idx or is_ticker(token):
            continue
        if any(span.start <= token.idx < span.end for span in content):
            continue
        if token.sent == pronoun.sent and is_barred(pronoun, token):
            continue
        if top_of(token).head.dep_ == "ccomp" and top_of(token).i not in above:
            fit *= REPORTED
        weight = prominence(token) * FADING**distance + GOVERNS * (top_of(token).i in above)
        scores[token] = fit * (weight + CONTINUES * (distance == 1 and leads(token)))
    return scores


def _is_somebodys(scene: Scene, name: Token) -> bool:
    """Whether the article tells of the bearer of a name what only a person is: "the group's director, Ann *Lee*"."""
    entity = scene.cast.named_at(name.idx) if name.pos_ == "PROPN" else None
    if entity is None or entity.kind != SpeakerKind.PERSON.value:
        return False
    return entity.gender is not None or any(is_office(word) for word in nouns_of(entity.roles))


def agrees_with_they(noun: Token) -> float:
    """Return how well a noun agrees with "they": people, then bodies, then other things in the plural."""
    if noun.pos_ == "PRON" and noun.lower_ not in collectives():
        return 0.0
    if noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY", "LOC"):
        return 0.0
    if any(c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") for c in noun.children):
        if noun.ent_type_ == "PERSON" or is_personal(noun.lemma_.lower()):
            return 1.0
        return UNLABELLED if noun.pos_ == "PROPN" and not noun.ent_type_ else OTHER_THINGS
    if noun.tag_ in ("NNS", "NNPS") or noun.lower_ in collectives():
        kind = kind_nouns().get(noun.lemma_.lower())
        people = noun.lower_ in collectives() or noun.ent_type_ == "NORP" or kind is SpeakerKind.PERSON
        if kind in (SpeakerKind.ORGANIZATION, SpeakerKind.GOVERNMENT) and not people:
            return BODIES_THEY
        return 1.0 if people or is_personal(noun.lemma_.lower()) else OTHER_THINGS
    if noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ != "PERSON":
        return (
            1.0
            if noun.lower_ in word_set("teams")
            else 0.5
            if noun.ent_type_ == "ORG" or kind_of(noun) in (SpeakerKind.ORGANIZATION, SpeakerKind.GROUP)
            else 0.0
        )
    return 0.0


def agrees_with_it(noun: Token) -> float:
    """Return how well a noun agrees with "it", as one who says something: bodies and documents, then other things."""
    if noun.tag_ not in ("NN", "NNP", "NNPS") or noun.ent_type_ in (
        "PERSON",
        "DATE",
        "TIME",
        "MONEY",
        "PERCENT",
        "NORP",
    ):
        return 0.0
    if speaks(noun):
        return 1.0
    return 0.0 if is_personal(noun.lower_) else 0.5


def agrees_with_it_who_speaks(noun: Token) -> float:
    """Return how well a noun agrees with the "it" of "it said": nothing but bodies and documents say things."""
    return agrees_with_it(noun) if speaks(noun) else 0.0


def is_body_name(noun: Token) -> float:
    """Return whether a noun is the name of a body: what "the company" may be."""
    if noun.dep_ == "conj" or any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in noun.children):
        return 0.0
    named = noun.ent_type_ == "ORG" or (not noun.ent_type_ and kind_of(noun) is SpeakerKind.ORGANIZATION)
    return 1.0 if noun.pos_ == "PROPN" and (named or noun.lower_ in word_set("sites")) else 0.0


def is_country(noun: Token) -> float:
    """Return whether a noun is the name of a country or place: what "the government" governs."""
    return 1.0 if noun.ent_type_ == "GPE" and noun.pos_ == "PROPN" else 0.0


def may_say(noun: Token, group: str) -> bool:
    """Whether a noun that agrees with a pronoun is of the kind that says something: otherwise nobody is named."""
    return speaks(noun) if group == "things" else agrees_with_they(noun) > OTHER_THINGS


def speaks(noun: Token) -> bool:
    """Whether a noun is that of a body or a document."""
    return noun.ent_type_ in ("ORG", "GPE") or (noun.pos_ == "NOUN" and kind_of(noun) in SPEAKING)
