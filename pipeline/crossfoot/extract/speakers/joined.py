"""Several who are named in apposition or in a list: "*the parents, Tom and Ann Lee*, said", "*Lee, Reed and Diaz* complained"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.runs import is_title
from crossfoot.extract.speakers.words import word_set
from crossfoot.extract.trees import NOMINAL

ALIKE = frozenset({"PERSON", "ORG"})
"""Labels of names that stand in a list with others of the same label."""


def names_several(head: Token) -> bool:
    """Whether names that are joined, but not to the head of a noun phrase, tell that it is several.

    Behind a plural ("the unions, CTO and USI"), in a list without "and" before the second ("Lee, Reed and Diaz"), or
    where the parser takes the last of two for the head ("Midwives Ann Lee and Eva Holm").
    """
    lists = [c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and _joined_to(c)]
    plural = head.tag_ in ("NNS", "CD") or head.lower_ in word_set("twos")
    return any(plural or _is_list(head, c) for c in lists) or any(
        _is_first_of_two(c, head) for c in head.lefts
    )


def _joined_to(name: Token) -> list[Token]:
    return [c for c in name.rights if c.dep_ == "conj" and c.pos_ in NOMINAL]


def _is_list(head: Token, second: Token) -> bool:
    """Whether three names or more of one kind stand one after the other, with commas between."""
    if second.left_edge.i != head.i + 2 or head.nbor().text != ",":
        return False
    labels = {head.ent_type_, second.ent_type_, *(c.ent_type_ for c in _joined_to(second))}
    return head.pos_ == "PROPN" and len(labels) == 1 and labels <= ALIKE


def _is_first_of_two(first: Token, head: Token) -> bool:
    """Whether a name and "and" stand before another name that begins right behind: "Midwives *Ann Lee* and Eva Holm"."""
    joins = next((c for c in first.rights if c.dep_ == "cc" and c.lower_ == "and"), None)
    if joins is None or first.dep_ != "nmod" or head.ent_type_ != "PERSON" or first.pos_ != "PROPN":
        return False
    doc = head.doc
    if joins.i != first.i + 1 or doc[joins.i + 1].ent_iob_ != "B" or doc[joins.i + 1].ent_type_ != "PERSON":
        return False
    return (
        first.ent_type_ in ALIKE
        and first.left_edge.i < first.i
        and not any(is_title(t) for t in (first, *doc[joins.i + 1 : head.i]))
    )
