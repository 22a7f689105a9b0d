"""Sources before a colon that no verb names: "Lee in a statement: …", "Lee’s reply: …", "a text from Lee: …"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.attributions.cues import DASHES, Beside
from crossfoot.extract.attributions.sources import source_span, trimmed
from crossfoot.extract.attributions.verbs import word_set
from crossfoot.extract.speakers.names import read_name
from crossfoot.extract.trees import child, is_negated

LONGEST_NAMES = 8
"""Tokens of names between a dash and a colon."""

IN_NAMES = frozenset({"PROPN", "CCONJ", "PUNCT", "ADP"})


def owned(clause: list[Token], colon: Token) -> Beside | None:
    """Return the source that the words before a colon name without a verb for it.

    Args:
        clause: The words of the sentence up to the colon, with it.
        colon: The last of them.
    """
    words = clause[:-1]
    head = _sender(words) or _owner(words) if words else None
    if head is None:
        return None
    if child(head, "case") is not None:
        return Beside("direct.label", None, head, trimmed(head.doc, head.left_edge.i, head.i), colon.idx)
    return Beside("direct.label", None, head, source_span(head, stop=colon.i), colon.idx)


def person_before(clause: list[Token], colon: Token) -> Beside | None:
    """Return the only person of the words before a colon that hold no verb: "Lee on the vote: …"."""
    head = _person(clause[:-1]) if len(clause) > 1 else None
    if head is None:
        return None
    return Beside("direct.label", None, head, source_span(head, stop=colon.i), colon.idx)


def named_after_dash(clause: list[Token], colon: Token) -> Beside | None:
    """Return the names between a dash and a colon: "Frost hurts the vines - Ann Lee: …"."""
    dash = next((n for n in range(len(clause) - 2, -1, -1) if clause[n].text in DASHES), None)
    names = clause[dash + 1 : -1] if dash is not None else []
    if not 0 < len(names) <= LONGEST_NAMES or any(t.pos_ not in IN_NAMES for t in names):
        return None
    head = next((t for t in reversed(names) if t.pos_ == "PROPN"), None)
    if head is None or not any(t.ent_type_ == "PERSON" or read_name(t) is not None for t in names):
        return None
    return Beside("direct.label", None, head, trimmed(head.doc, names[0].i, names[-1].i), colon.idx)


def _sender(words: list[Token]) -> Token | None:
    """Lee in "a text from Lee:"."""
    for token in reversed(words):
        if token.lower_ in ("from", "by") and token.dep_ in ("prep", "agent"):
            noun = child(token, "pobj")
            named = noun is not None and noun.pos_ in ("PROPN", "PRON") and noun.right_edge.i >= words[-1].i
            return (
                noun if named and noun is not None and noun.ent_type_ not in ("GPE", "DATE", "TIME") else None
            )
    return None


def _owner(words: list[Token]) -> Token | None:
    """Lee in "Lee’s reply:" and "the reply was Lee’s"."""
    last = words[-1]
    if last.pos_ != "NOUN" or last.lemma_.lower() not in word_set("replies"):
        return None
    owner = child(last, "poss")
    return owner if owner is not None and owner.left_edge.i == words[0].i else None


def _person(words: list[Token]) -> Token | None:
    """Lee in "Lee on the vote:", "Lee, a friend of the mayor:", "Asked why, Lee:"; and in "did not surprise Lee:"."""
    finite = [t for t in words if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    last = words[-1]
    if finite:
        named = last.ent_type_ == "PERSON" and last.dep_ == "dobj" and is_negated(last.head)
        return last if named else None
    people = [t for t in words if t.pos_ == "PROPN" and t.dep_ not in ("compound", "pobj", "poss", "nmod")]
    people = [t for t in people if t.ent_type_ == "PERSON" or read_name(t) is not None]
    return people[-1] if people and (len(people) == 1 or people[-1].i == last.i) else None
