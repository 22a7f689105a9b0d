"""Bodies that are called again by a noun for any body: "the company", "the agency", and "the government" of a country."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import Answer
from crossfoot.extract.speakers.body_words import any_firm, is_body_noun
from crossfoot.extract.speakers.descriptions import core_span, is_anaphoric, is_bare
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.owners import home_above
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.things import Spoke, find_body, find_country
from crossfoot.extract.speakers.words import classes, word_set
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import ResolvedBy, SpeakerKind

BY_CLASS = 0.65
"""Confidence that "the company" is the body that the text is about."""

OF_SPOKESMAN = 0.75
"""Confidence that "the company" is the one for which the subject speaks: "an Acme spokesman said *the company* …"."""

CALLED_SO = 0.85
"""The same of the only body that stands by name beside the noun: "the agency", after "the weather agency Meteosur"."""

OF_COUNTRY = 0.75
"""The same of the only one of a country: "the Irish airline", after "Ireland's Celtair"."""

CALLED_ALIKE = 0.65
"""The same by another noun for the same, not far behind: "the charity", after "the aid group Open Door"."""

MOST_NAMED = 0.6
"""Confidence that it is the body that the article named most often so far."""


FARTHEST = 4
"""Sentences between words that tell which town or government is meant, and "the town", from which on they do not count."""


def by_class(scene: Scene, head: Token, act: Said) -> Answer | None:
    """Return the body that "the company" means, or the country of "the government", if the article names no other.

    Args:
        scene: The article so far.
        head: Head of the source.
        act: What is said.
    """
    if (home := home_above(head)) is not None:
        return Answer(scene.bodies.introduce(home).entity, ResolvedBy.ROLE, OF_SPOKESMAN)
    noun = head.lower_
    if (
        not (head.pos_ == "NOUN" or head.dep_ in SUBJECTS)
        or not head.text.islower()
        or not is_anaphoric(head)
    ):
        return None
    known = scene.introduced.of(head)
    called = _called(scene, head, known[0] if known is not None else None)
    if (
        called is not None
        and (called.confidence > CALLED_ALIKE or noun in classes())
        and noun not in any_firm()
    ):
        return called
    if known is None or _is_faint(scene, head, known[0]):
        if noun == "government":
            return _of_country(scene, head)
        if noun in word_set("countries") | word_set("towns"):
            return _of_place(scene, head)
    if (
        known is None
        and noun in word_set("generic")
        and not (noun in classes() and scene.introduced.of_class(head))
    ):
        return _of_body(scene, head, act) or called
    return called


def _called(scene: Scene, head: Token, known: Token | None) -> Answer | None:
    """Return the only body that stands by name beside the same noun, or one for the same, or beside its country.

    Args:
        scene: The article so far.
        head: Head of the source.
        known: What the article introduced by this noun last; a body that was called so before it is not meant.
    """
    found = scene.called.of(head) if is_body_noun(head.lower_) else None
    if found is None or (known is not None and known.i > found[0].place):
        return None
    body, same = found
    if known is not None and known.pos_ == "PROPN" and known.i != body.name.i:
        return None  # "the *Bank* of Norland … economists at the bank Northgate … the bank"
    far = scene.focus.sentence(head.idx) - scene.focus.sentence(body.name.idx) > FARTHEST
    of_country = body.nation is not None and not is_bare(head)
    if far and not (same or of_country):
        return None
    entity = scene.cast.named_at(body.name.idx)
    if entity is None:
        entity = scene.bodies.named(scene.bodies.name_of(body.name), SpeakerKind.ORGANIZATION)
        entity.mentions.add(core_span(body.name))
    elif entity.kind == SpeakerKind.PERSON.value:
        entity.kind, entity.unsure = SpeakerKind.ORGANIZATION.value, False
    rival = scene.introduced.of_class(head)
    if rival is not None and rival[0].text != body.name.text:
        return None  # "the *Harbour Agency* … the news agency Brill … the agency"
    sure = CALLED_SO if same else OF_COUNTRY if of_country and body.noun is not None else CALLED_ALIKE
    return Answer(entity, ResolvedBy.ROLE, sure)


def _is_faint(scene: Scene, head: Token, known: Token) -> bool:
    """Whether words told only long ago, and without a name, which town or government is meant."""
    far = scene.focus.sentence(head.idx) - scene.focus.sentence(known.idx) > FARTHEST
    return far and is_bare(known)


def _of_body(scene: Scene, head: Token, act: Said) -> Answer | None:
    """Return the body that spoke last or is in view, or the one that the text is about."""
    if any(t.pos_ == "PROPN" or t.ent_type_ in ("NORP", "GPE") for c in head.lefts for t in c.subtree):
        return None
    thing = find_body(scene, head, _spoke(scene, head, act))
    if isinstance(thing, Entity):
        thing.turn_out_body()
        return Answer(thing, ResolvedBy.ROLE, BY_CLASS)
    if thing is not None and scene.called.is_otherwise(thing, head):
        return None
    if thing is not None:
        return Answer(scene.bodies.introduce(thing).entity, ResolvedBy.ROLE, BY_CLASS)
    most = scene.entities.main_body(head) if head.lower_ in word_set("any_body") else None
    return (
        Answer(scene.bodies.introduce(most).entity, ResolvedBy.ROLE, MOST_NAMED) if most is not None else None
    )


def _spoke(scene: Scene, head: Token, act: Said) -> Spoke | None:
    """Return the body with a name that spoke last."""
    last = scene.last_body(head.idx, act, (SpeakerKind.ORGANIZATION,))
    return last if last is not None and last[0].name[:1].isupper() else None


def _of_place(scene: Scene, head: Token) -> Answer | None:
    """Return the town or country that the text is about."""
    if not is_bare(head):
        return None
    place = scene.entities.main_place(head, country=head.lower_ in word_set("countries"))
    if place is None:
        return None
    return Answer(scene.bodies.introduce(place).entity, ResolvedBy.ROLE, MOST_NAMED)


def _of_country(scene: Scene, head: Token) -> Answer | None:
    """Return the government of the country that the text is about."""
    if any(c.dep_ in ("amod", "compound", "poss") for c in head.lefts):
        return None
    near = find_country(scene, head)
    country = near or scene.entities.main_place(head, country=True)
    if country is None:
        return None
    named = scene.introduced.of_country(head, country)
    sure = BY_CLASS if near is not None else MOST_NAMED
    return Answer(scene.bodies.introduce(named or country).entity, ResolvedBy.ROLE, sure)
