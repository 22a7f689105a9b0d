"""Speakers by description: "the minister", "the provincial government", "a report by the auditors"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.attributions.layout import Layout
from crossfoot.extract.speakers.cast import Cast, Entity
from crossfoot.extract.speakers.names import phrase
from crossfoot.extract.speakers.words import levels

DEFINITE = frozenset({"the", "this", "that"})
PARAGRAPHS_BACK = 12
"""Paragraphs in which the bearer of an office is looked for: an article introduces people early."""


def by_role(layout: Layout, cast: Cast, head: Token) -> Entity | None:
    """Return the person with the office that "the minister" names; ``None`` where nobody or two have it."""
    if not is_definite(head) or head.tag_ not in ("NN", "NNP"):
        return None
    noun = head.lower_
    modifiers = [t.lower_ for t in head.lefts if t.dep_ in ("compound", "amod")]
    seen: list[Entity] = []
    for _, entity in cast.before(0, head.idx):
        role = (entity.role or "").lower().split()
        if noun in role and entity not in seen and all(m in role for m in modifiers):
            seen.append(entity)
    return seen[0] if len(seen) == 1 else None


def is_definite(head: Token) -> bool:
    """Whether the noun phrase points at something known."""
    return any(t.dep_ == "det" and t.lower_ in DEFINITE for t in head.lefts)


def core_name(head: Token) -> str:
    """Return the words of a noun phrase up to its head, without article: "Quebec government", "officials"."""
    left = head.i
    for token in head.lefts:
        if token.dep_ in ("compound", "amod", "poss", "nmod", "nummod", "quantmod"):
            left = min(left, token.left_edge.i)
    while left < head.i and head.doc[left].dep_ == "det":
        left += 1
    return phrase(head.doc, left, head.i + 1)


def same_body(name: str, others: list[Entity]) -> Entity | None:
    """Return the government that "the provincial government" or "the government" stands for, if only one fits.

    A named one ("Quebec government") is provincial unless the article calls it federal; "Trudeau government" after
    a person is as good as any name.
    """
    words = name.lower().split()
    level = next((levels()[w] for w in words[:-1] if w in levels()), None)
    plain = [w for w in words[:-1] if w not in levels()]
    if plain:
        return None
    fitting = [e for e in others if e.name.lower().split()[-1] == words[-1] and _level(e) in (None, level)]
    named = [e for e in fitting if e.name[:1].isupper()]
    choice = named or (fitting if level is None else [])
    return choice[0] if len(choice) == 1 and level != "upper" else None


def _level(entity: Entity) -> str | None:
    return next((levels()[w] for w in entity.name.lower().split() if w in levels()), None)
