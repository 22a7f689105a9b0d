"""Modality: is the clause with the numbers asserted, denied, hypothetical, forecast or asked?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.extract.attributions.verbs import strength_of
from crossfoot.types import Modality

CLAUSES = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "attr", "oprd"})
FARTHEST = 24
"""Governors above the number that are looked at; deeper nesting says little of the number."""

STRENGTHS = {
    "deny": Modality.DENIED,
    "ask": Modality.ASKED,
    "promise": Modality.FORECAST,
    "forecast": Modality.FORECAST,
}
"""What a reporting verb makes of the clause that it governs, by its strength in ``reporting_verbs.toml``."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A governor above the number, and the token through which it was reached."""

    token: Token
    via: Token | None
    own: bool
    """No clause lies between the number and this governor."""

    joined: bool
    """It is coordinated with the number's clause, which has a subject of its own."""


def read_modality(token: Token | None, *, question: bool = False) -> Modality:
    """Modality of the clause in which *token* (a number, or the sentence's root) stands.

    A heuristic over the dependency parse, from the number upwards: a modal or a negation of its own clause ("would
    cost", "did not spend"), verbs, nouns and adjectives that govern the clause ("denied that it spent", "a plan to
    spend", "is likely to spend"), conditions ("if"). A clause with a subject of its own shares no modal with the
    clause that it is joined to ("40 may be hurt, but 12 died").

    Args:
        token: A token of the claim, or ``None`` where nothing was parsed.
        question: Whether the sentence ends with a question mark.
    """
    if question:
        return Modality.ASKED
    if token is None:
        return Modality.ASSERTED
    for step in _governors(token):
        found = _of_word(step) if step.token.pos_ not in ("VERB", "AUX") else _of_clause(step)
        if found is not None:
            return found
    return Modality.ASSERTED


@cache
def _words() -> Mapping[str, Any]:
    return lexicon.load("modality")


def _governors(token: Token) -> Iterator[_Step]:
    """Yield *token* and the words above it, from its own clause upwards."""
    own, joined = True, False
    via: Token | None = None
    for _ in range(FARTHEST):
        yield _Step(token, via, own, joined)
        if token.head.i == token.i:
            return
        if token.dep_ == "relcl" or _is_participle(token):
            return  # said in passing: "the firm, which employs 300 people, may close"
        is_clause = token.pos_ in ("VERB", "AUX") and token.dep_ in CLAUSES
        own = own and not is_clause
        joined = is_clause and token.dep_ == "conj" and _has_subject(token)
        via, token = token, token.head


def _is_participle(token: Token) -> bool:
    """Whether it is the participle of "a firm employing 300 people"; not "his claim that he had paid"."""
    if token.dep_ != "acl" or token.tag_ not in ("VBG", "VBN"):
        return False
    return not any(child.dep_ in ("aux", "mark") for child in token.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _of_word(step: _Step) -> Modality | None:
    """What a noun or an adjective makes of the clause or amount under it: "a plan to spend", "likely to cost"."""
    word, via = step.token, step.via
    if via is None or not (via.dep_ in ("acl", "xcomp", "ccomp") or via.lower_ == "of"):
        return None
    table = _words()["adjectives" if word.pos_ == "ADJ" else "nouns"]
    found = table.get(word.lemma_.lower())
    if found is None or (via.lower_ == "of" and word.pos_ == "ADJ"):
        return None
    return Modality(found)


def _of_clause(step: _Step) -> Modality | None:
    """What one clause says of the number under it."""
    if step.joined:
        return _condition(step.token)
    return _condition(step.token) or _modal(step) or _negation(step) or _governing(step)


def _condition(verb: Token) -> Modality | None:
    conditions = _words()["conditions"]
    is_condition = any(c.dep_ == "mark" and c.lower_ in conditions for c in verb.children)
    return Modality.HYPOTHETICAL if is_condition else None


def _modal(step: _Step) -> Modality | None:
    modals = _words()["modals"]
    for child in step.token.children:
        if child.dep_ == "aux" and child.lower_ in modals:
            modal = Modality(modals[child.lower_])
            if step.own or modal is Modality.HYPOTHETICAL:
                return modal
    return None


def _negation(step: _Step) -> Modality | None:
    """ "Did not spend", "nobody paid", "it is not true that": not "not only", "did not say that"."""
    verb = step.token
    words = _words()
    if step.own and any(_negates(child, words) for child in verb.children):
        return Modality.DENIED
    if not step.own and step.via is not None and step.via.dep_ in ("ccomp", "csubj", "advcl"):
        judged = {c.lower_ for c in verb.children if c.dep_ == "acomp"}
        is_negated = any(c.dep_ == "neg" for c in verb.children)
        if (judged & set(words["false"]) and not is_negated) or (judged & set(words["true"]) and is_negated):
            return Modality.DENIED
    return None


def _negates(child: Token, words: Mapping[str, Any]) -> bool:
    if child.dep_ == "neg":
        after = child.doc[child.i + 1] if child.i + 1 < len(child.doc) else None
        return after is None or after.lower_ not in words["not_negated"]
    if child.dep_ not in SUBJECTS:
        return False
    is_no_one = child.lower_ == "one" and any(c.lower_ == "no" for c in child.children)
    return is_no_one or child.lower_ in words["nobody"]


def _governing(step: _Step) -> Modality | None:
    """What the meaning of a verb makes of its complement: "denied that", "expects sales of", "is set to"."""
    verb, via, words = step.token, step.via, _words()
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    if via is None:
        return None
    if step.own:
        return _of_object(verb, via, words)
    named = words["verbs"].get(verb.lemma_)
    if named is None and verb.tag_ in ("VBN", "VBG"):
        named = words["participles"].get(verb.lower_)
    found = Modality(named) if named is not None else STRENGTHS.get(strength_of(verb.lemma_) or "")
    under = via.dep_ in ("ccomp", "xcomp", "pcomp", "dobj", "prep") or verb.tag_ == "VBN"
    return found if under else None


def _of_object(verb: Token, via: Token, words: Mapping[str, Any]) -> Modality | None:
    """What a verb makes of its own object: "expects sales of", "asked for"; not "asked 1,200 voters"."""
    table = words["for_objects"] if via.lower_ == "for" else words["objects"]
    found = table.get(verb.lemma_) if via.dep_ in OBJECTS or via.lower_ == "for" else None
    return Modality(found) if found is not None else None
