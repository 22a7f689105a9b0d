"""Modality: is the clause with the numbers asserted, denied, hypothetical, forecast or asked?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.types import Modality

CLAUSES = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp"})
LONGEST_CLIMB = 6
"""Clauses above the number that are looked at; deeper nesting says little of the number."""


def read_modality(token: Token | None, *, question: bool = False) -> Modality:
    """Modality of the clause in which *token* (a number, or the sentence's root) stands.

    A heuristic over the dependency parse: a modal or a negated verb of the own clause first ("would cost",
    "did not spend"), then verbs above it ("denied that it spent", "is expected to"), then conditions ("if").

    Args:
        token: A token of the claim, or ``None`` where nothing was parsed.
        question: Whether the sentence ends with a question mark.
    """
    if question:
        return Modality.ASKED
    if token is None:
        return Modality.ASSERTED
    words = lexicon.load("modality")
    own = True
    for verb in _clauses_above(token):
        found = _of_clause(verb, own=own, words=words)
        if found is not None:
            return found
        own = False
    return Modality.ASSERTED


def _of_clause(verb: Token, *, own: bool, words: Mapping[str, Any]) -> Modality | None:
    """What one clause says; `own` is the clause of the number itself, whose verb's meaning is not about it."""
    children = list(verb.children)
    for child in children:
        lowered = child.lower_
        if child.dep_ == "mark" and lowered in words["conditions"]:
            return Modality.HYPOTHETICAL
        if child.dep_ == "aux" and lowered in words["modals"]:
            modal = Modality(words["modals"][lowered])
            if own or modal is Modality.HYPOTHETICAL:
                return modal
    if own and any(child.dep_ == "neg" for child in children):
        return Modality.DENIED
    asked_for = own and words["verbs"].get(verb.lemma_) == "asked"
    if not own or asked_for or verb.tag_ == "VBN":
        named = words["verbs"].get(verb.lemma_)
        negated = any(child.dep_ == "neg" for child in children)
        if named is not None and not negated:
            return Modality(named)
    return None


def _clauses_above(token: Token) -> Iterator[Token]:
    """Yield the verbs of the clauses around *token*, from its own upwards."""
    climbed, current = 0, token
    while climbed < LONGEST_CLIMB:
        if current.pos_ in ("VERB", "AUX") and current.dep_ in CLAUSES:
            climbed += 1
            yield current
        if current.head.i == current.i:
            return
        current = current.head
