"""Speakers by description: "the minister", "the provincial government", "a report by the auditors"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.roles import phrase
from crossfoot.extract.speakers.words import gendered, levels, titles, word_set
from crossfoot.types import Span

BODIES = frozenset({"ORG", "GPE"})
UNFIT = frozenset({"DATE", "TIME", "NORP", "GPE"})
"""Labels of capitalised words after a noun that are not its name: "the minister, a Republican"."""

RELATIVE = re.compile(r", (?:who|whom|whose|which)\b")

LONGEST_NAME = 16
"""Words of a source that can stand for its name. A longer one is a parse that went wrong."""


def by_role(cast: Cast, head: Token) -> Entity | None:
    """Return the person with the office that "the minister" names; ``None`` where nobody or two have it.

    Where nobody has it, and nobody else was named so far, it is the person whom the article began with.
    """
    if not is_definite(head) or head.tag_ not in ("NN", "NNP"):
        return None
    noun = head.lower_
    modifiers = {t.lower_ for t in head.lefts if t.dep_ in ("compound", "amod")}
    holders = [e for e in cast.people if noun in _role(e) and not (_role(e) - modifiers) & word_set("lesser")]
    if not holders:
        return _first_person(cast, head) if noun in titles() else None
    fitting = [e for e in holders if modifiers <= _role(e) and e.first < head.idx]
    return fitting[0] if len(fitting) == 1 else None


def _role(entity: Entity) -> set[str]:
    return set((entity.role or "").lower().replace("-", " ").split())


def _first_person(cast: Cast, head: Token) -> Entity | None:
    """Return the only person named before a bare office, if the article says nothing of what they are."""
    if any(c.dep_ in ("prep", "poss", "compound", "amod", "relcl") for c in head.children):
        return None
    before = [e for e in cast.people if e.first < head.idx]
    gender = gendered().get(head.lower_)
    if len(before) != 1 or before[0].role is not None or len(before[0].words) < 2:
        return None
    return before[0] if gender is None or before[0].gender in (None, gender) else None


def name_beside(head: Token) -> Token | None:
    """Return the name of what a common noun tells: "the watchdog Clean Air Now", "the owner, Acme Ltd"."""
    if head.tag_ != "NN":
        return None
    for c in head.children:
        if c.dep_ == "appos" and c.tag_ in ("NNP", "NNPS") and c.i > head.i and c.ent_type_ not in UNFIT:
            return c
    return None


def words_of(head: Token, span: Span) -> str:
    """Return a source's words up to what is only added about it: "a poll of 11 brokers", "a nurse at St Jude's"."""
    doc, end = head.doc, span.end
    told = [c for c in head.children if c.dep_ in ("prep", "acl", "amod", "compound", "poss", "nummod")]
    for part in head.rights:
        first = part.left_edge
        if first.idx >= end or first.i <= head.i:
            continue
        apart = doc[first.i - 1].text in (",", "–", "—")
        if apart or (part.dep_ == "relcl" and (told or first.lower_ in ("who", "whose"))):
            end = doc[first.i - 1 - apart].idx + len(doc[first.i - 1 - apart].text)
            break
    words = RELATIVE.split(" ".join(doc.text[span.start : end].split()), maxsplit=1)[0]
    last = next((t for t in reversed(list(head.subtree)) if t.idx < end and not t.is_punct), head)
    dangling = last.pos_ in ("ADP", "PART") and last.dep_ != "prt"
    whole = len(words.split()) <= LONGEST_NAME and not dangling
    return words if whole else core_name(head)


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
