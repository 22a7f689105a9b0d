"""A person's name, office and home out of a noun phrase: "Quebec's Health Minister Marie Roy"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.words import courtesies, gendered, is_personal, titles, word_set
from crossfoot.types import Span

PLACES = frozenset({"GPE", "NORP", "LOC"})
ROLE_WORDS = frozenset({"NOUN", "PROPN", "ADJ"})
LONGEST_ROLE = 9
"""Tokens of a role; a longer one is a parse that went wrong."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one noun phrase names them."""

    span: Span
    """Of the name alone, without title and "'s"."""

    words: tuple[str, ...]
    role: str | None
    affiliation: str | None
    gender: str | None


def read_name(head: Token, *, person: bool = False) -> Named | None:
    """Return the person whom the noun phrase of *head* names, if it names one.

    Args:
        head: Head of the noun phrase.
        person: Whether it is known to be a person.
    """
    name = _name_token(head)
    if name is None:
        return None
    first, last = _run(name)
    start = max([t.i + 1 for t in head.doc[first:last] if _is_title(t)], default=first)
    if _is_title(head.doc[start]) or not (person or _looks_personal(head.doc, first, start, last)):
        return None
    words = tuple(_words(head.doc, start, last))
    if not words or not words[-1][:1].isupper():
        return None
    end = head.doc[last]
    span = Span(head.doc[start].idx, end.idx + len(end.text))
    role, affiliation = _role_before(name, start)
    if role is None:
        role, affiliation = _role_after(name, affiliation)
    return Named(span, words, role, affiliation, _gender(head.doc, first, start, words, role))


def _name_token(head: Token) -> Token | None:
    """Return the head itself, or the name beside it: "the mayor, Ann Lee", "Health Minister Ann Lee"."""
    if head.pos_ == "PROPN" and head.ent_type_ == "PERSON" and not _is_title(head):
        return head
    for c in head.children:
        if c.dep_ == "appos" and c.ent_type_ == "PERSON":
            return c
    return head if head.pos_ == "PROPN" or head.ent_type_ == "PERSON" else None


def _run(name: Token) -> tuple[int, int]:
    """Return first and last token of the capitalised words around *name*."""
    doc, first, last = name.doc, name.i, name.i
    while first > 0 and _continues(doc, first - 1, name):
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_type_ == "PERSON" and doc[last + 1].ent_iob_ == "I":
        last += 1
    while last > first and (doc[last].is_punct or doc[last].lower_ in ("'s", "’s")):
        last -= 1
    return first, last


def _continues(doc: Doc, number: int, name: Token) -> bool:
    """Whether the token is part of the name or of the titles right before it."""
    token = doc[number]
    if token.text in ("-", "–") and number and doc[number - 1].text[:1].isupper() and not token.whitespace_:
        return True
    if token.ent_type_ == "PERSON":
        return doc[number + 1].ent_iob_ != "B" or doc[number + 1].i == name.i
    return token.pos_ == "PROPN" or (_is_title(token) and token.text[:1].isupper())


def _is_title(token: Token) -> bool:
    return token.lower_ in titles()


def _looks_personal(doc: Doc, first: int, start: int, last: int) -> bool:
    """Whether a run of capitalised words is a person: by the entity, a title or a first name."""
    if doc[last].ent_type_ == "PERSON" or first < start:
        return True
    return start < last and doc[start].lower_ in gendered()


def _words(doc: Doc, start: int, last: int) -> list[str]:
    return [word for word in phrase(doc, start, last + 1).split() if any(c.isalpha() for c in word)]


def _role_before(name: Token, start: int) -> tuple[str | None, str | None]:
    """Read "Quebec's Immigration Minister" before the name as role and affiliation."""
    doc = name.doc
    left = _role_start(name, start)
    affiliation = None
    owner = next((t for t in doc[left:start] if t.lower_ in ("'s", "’s", "’", "'")), None)
    if owner is not None:
        affiliation, left = phrase(doc, left, owner.i), owner.i + 1
    elif left < start - 1 and doc[left].ent_type_ in PLACES:
        stop = left
        while stop < start - 1 and doc[stop].ent_type_ in PLACES:
            stop += 1
        affiliation, left = phrase(doc, left, stop), stop
    while left < start and doc[left].lower_ in courtesies() | word_set("former"):
        left += 1
    role = phrase(doc, left, start).strip(" ,") if left < start and _is_office(doc[start - 1]) else None
    return role or None, (affiliation or None) if role else None


def _role_start(name: Token, start: int) -> int:
    """Return the first token of the words that belong to the name before it."""
    doc = name.doc
    top = name
    while (
        top.dep_ in ("appos", "compound") and 0 <= top.head.i < top.i and top.head.pos_ in ("NOUN", "PROPN")
    ):
        top = top.head
    left = start
    lowest = max(top.left_edge.i, start - LONGEST_ROLE)
    while left > lowest and (doc[left - 1].pos_ in ROLE_WORDS or doc[left - 1].lower_ in ("'s", "’s", "-")):
        left -= 1
    while left < start and (
        doc[left].pos_ == "PART" or doc[left].lower_ in courtesies() | word_set("former")
    ):
        left += 1
    return left


def _is_office(token: Token) -> bool:
    """Whether a word before a name says what the person is."""
    word = token.lower_
    if word in titles():
        return word not in courtesies()
    return is_personal(word)


def _role_after(name: Token, affiliation: str | None) -> tuple[str | None, str | None]:
    """Read ", the mayor of Leeds," after the name as role and affiliation."""
    role = next((c for c in name.children if c.dep_ == "appos" and c.pos_ == "NOUN"), None)
    if role is None and name.dep_ == "appos" and name.head.pos_ == "NOUN":
        role = name.head
    if role is None:
        return None, affiliation
    words = [t for t in role.lefts if t.dep_ in ("compound", "amod", "nmod")]
    first = min([t.left_edge.i for t in words] + [role.i])
    owner = next((t for t in role.lefts if t.dep_ == "poss"), None)
    of = next(
        (
            t
            for p in role.rights
            if p.dep_ == "prep" and p.lower_ in word_set("home")
            for t in p.children
            if t.dep_ == "pobj" and t.i != name.i
        ),
        None,
    )
    home = owner or of
    doc = name.doc
    if home is not None and home.ent_type_:
        left = min([t.left_edge.i for t in home.lefts if t.dep_ in ("compound", "nmod")] + [home.i])
        affiliation = phrase(doc, left, home.i + 1)
    return phrase(doc, first, role.i + 1), affiliation


def phrase(doc: Doc, left: int, right: int) -> str:
    """Return the words of the tokens [*left*, *right*), with single spaces."""
    return " ".join("".join(t.text_with_ws for t in doc[left:right]).split())


def _gender(doc: Doc, first: int, start: int, words: tuple[str, ...], role: str | None) -> str | None:
    """Return what titles, the role or the first name say, in this order."""
    table = gendered()
    for token in doc[first:start]:
        if token.lower_ in table:
            return table[token.lower_]
    for word in (role or "").lower().split():
        if word in table:
            return table[word]
    return table.get(words[0].lower()) if len(words) > 1 else None
