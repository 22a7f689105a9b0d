"""Speakers by description: "the minister", "the provincial government", "a report by the auditors"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.roles import phrase
from crossfoot.extract.speakers.words import levels, word_set

BODIES = frozenset({"ORG", "GPE"})


def by_role(cast: Cast, head: Token) -> Entity | None:
    """Return the person with the office that "the minister" names; ``None`` where nobody or two have it."""
    if not is_definite(head) or head.tag_ not in ("NN", "NNP"):
        return None
    noun = head.lower_
    modifiers = [t.lower_ for t in head.lefts if t.dep_ in ("compound", "amod")]
    seen: list[Entity] = []
    for entity in cast.people:
        role = (entity.role or "").lower().split()
        if noun in role and all(m in role for m in modifiers) and entity.first < head.idx:
            seen.append(entity)
    return seen[0] if len(seen) == 1 else None


def is_definite(head: Token) -> bool:
    """Whether the noun phrase points at something known."""
    return any(t.dep_ == "det" and t.lower_ in word_set("definite") for t in head.lefts)


def core_name(head: Token) -> str:
    """Return the words of a noun phrase up to its head, without article: "Quebec government", "officials"."""
    left, right = head.i, head.i + 1
    if head.ent_type_ in BODIES:
        while (
            right < len(head.doc)
            and head.doc[right].ent_iob_ == "I"
            and head.doc[right].lower_ not in ("'s", "’s")
        ):
            right += 1
    for c in head.children:
        if c.dep_ == "prep" and c.lower_ == "of" and c.i == right and head.text[:1].isupper():
            right = c.right_edge.i + 1
    for token in head.lefts:
        if token.dep_ in ("compound", "amod", "poss", "nmod", "nummod", "quantmod"):
            left = min(left, token.left_edge.i)
    while left < head.i and head.doc[left].dep_ == "det":
        left += 1
    return phrase(head.doc, left, right)


def same_body(name: str, others: list[Entity]) -> Entity | None:
    """Return the body that "the provincial government" or "the bank" stands for, if only one fits.

    A named one ("Quebec government") is provincial unless the article calls it federal.
    """
    words = name.lower().split()
    level = next((levels()[w] for w in words[:-1] if w in levels()), None)
    plain = [w for w in words[:-1] if w not in levels()]
    if plain:
        return None
    fitting = [e for e in others if _is_called(e, words[-1]) and _level(e) in (None, level)]
    named = [e for e in fitting if e.name[:1].isupper()]
    choice = named or (fitting if level is None else [])
    return choice[0] if len(choice) == 1 and level != "upper" else None


def _is_called(entity: Entity, noun: str) -> bool:
    """Whether a body is a *noun*: "Quebec government" a government, "Ministry of Health" a ministry."""
    words = entity.name.lower().split()
    return words[-1] == noun or words[:2] == [noun, "of"]


def _level(entity: Entity) -> str | None:
    return next((levels()[w] for w in entity.name.lower().split() if w in levels()), None)


def home_of(head: Token) -> str | None:
    """Return for whom somebody unnamed speaks: "Acme Corp." of "a spokesman for Acme Corp."."""
    for preposition in head.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in word_set("home"):
            for noun in preposition.children:
                if noun.dep_ == "pobj" and noun.pos_ == "PROPN":
                    return core_name(noun)
    owner = next((t for t in head.lefts if t.dep_ == "poss" and t.pos_ == "PROPN"), None)
    return core_name(owner) if owner is not None else None
