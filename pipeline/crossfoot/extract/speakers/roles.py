"""What somebody is and for whom, beside their name: "Quebec's Health Minister", "the mayor of Leeds"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.words import (
    courtesies,
    is_genitive,
    is_office,
    is_personal,
    spelled_out,
    titles,
    word_set,
)

PLACES = frozenset({"GPE", "NORP", "LOC"})
ROLE_WORDS = frozenset({"NOUN", "PROPN", "ADJ"})
OFFICES = frozenset({"nsubj", "nmod", "npadvmod"})
"""Relations that parsers give to an office before a name."""

BREAK = re.compile(r",| (?:of|for|at|in|on|to|with|from)\b")
JOINED = re.compile(r"\band\b|&|/")

CLOSING = frozenset({",", ".", ";", ")", ":", "—", "–"})
"""What ends a name that stands apart."""

LONGEST_ROLE = 9
"""Tokens of a role; a longer one is a parse that went wrong."""


def role_before(name: Token, start: int) -> tuple[str | None, str | None]:
    """Read "Quebec's Immigration Minister" before the name as role and affiliation."""
    doc = name.doc
    left = _role_start(name, start)
    affiliation = None
    owner = next((t for t in doc[left:start] if _ends_owner(t)), None)
    past = doc[left].text if left < start and doc[left].lower_ in word_set("past") else ""
    left += bool(past)
    if owner is not None:
        affiliation, left = phrase(doc, left, owner.i), owner.i + 1
    elif left < start - 1 and doc[left].ent_type_ in PLACES:
        stop = left
        while stop < start - 1 and doc[stop].ent_type_ in PLACES:
            stop += 1
        affiliation, left = phrase(doc, left, stop), stop
    while left < start and doc[left].lower_ in courtesies() | word_set("former"):
        past = past or (doc[left].text if doc[left].lower_ in word_set("past") else "")
        left += 1
    right = start  # "British diplomat *Sir* John Lee"
    while left < right and doc[right - 1].lower_ in courtesies():
        right -= 1
    role = phrase(doc, left, right).strip(" ,-") if left < right and _is_office(doc[right - 1]) else None
    role = f"{past} {role}" if past and role else role
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
    while left > lowest and _may_be_in_role(doc[left - 1]):
        left -= 1
    while left < start and (
        doc[left].pos_ == "PART" or doc[left].lower_ in courtesies() | word_set("former") - word_set("past")
    ):
        left += 1
    return left


def _may_be_in_role(token: Token) -> bool:
    return token.pos_ in ROLE_WORDS or token.text == "-" or is_genitive(token.lower_)


def _ends_owner(token: Token) -> bool:
    """Whether a token ends an owner's name, in the singular or the plural: "Leeds*'s*", "the nurses*'*"."""
    return is_genitive(token.lower_) or token.text in ("’", "'")


def _is_office(token: Token) -> bool:
    """Whether a word before a name says what the person is."""
    word = token.lower_
    if word in titles():
        return word not in courtesies()
    return is_personal(word)


def role_after(name: Token, affiliation: str | None) -> tuple[str | None, str | None]:
    """Read ", the mayor of Leeds," after the name as role and affiliation."""
    office = office_beside(name)
    if office is not None:
        return phrase(name.doc, office.left_edge.i, office.right_edge.i + 1), affiliation
    role = next((c for c in name.children if c.dep_ == "appos" and _tells_role(c)), None) or _is_said_to_be(
        name
    )
    if role is None and name.dep_ == "appos" and name.head.pos_ == "NOUN" and is_personal(name.head.lower_):
        role = name.head
    return told_by(role, name, affiliation) if role is not None else (None, affiliation)


def told_by(office: Token, name: Token, affiliation: str | None) -> tuple[str, str | None]:
    """Return an office with what it is over, and for whom: "chair of the finance committee", "mayor" and "Leeds".

    What has a name is the affiliation; what has none is a part of the role.
    """
    doc = office.doc
    before = [t.left_edge.i for t in office.lefts if t.dep_ in ("compound", "amod", "nmod")]
    first = min([*before, office.i])
    owned = [t.i + 1 for t in doc[first : office.i] if _ends_owner(t)]
    first, end = max([first, *owned]), office.i + 1
    owner = next((t for t in office.lefts if t.dep_ == "poss"), None)
    home = owner or _over(office, name)
    if home is not None and home.ent_type_:
        left = min([t.left_edge.i for t in home.lefts if t.dep_ in ("compound", "nmod")] + [home.i])
        right = home.i + 1
        while right < len(doc) and doc[right].ent_iob_ == "I" and not is_genitive(doc[right].lower_):
            right += 1
        affiliation = phrase(doc, left, right)
    elif home is not None and home is not owner and home.head.lower_ == "of" and home.head.i == end:
        end = home.i + 1
    return phrase(doc, first, end), affiliation


def _over(office: Token, name: Token) -> Token | None:
    """Return what somebody is the mayor or chair of, or works for."""
    of = (p for p in office.rights if p.dep_ == "prep" and p.lower_ in word_set("reach"))
    return next((t for p in of for t in p.children if t.dep_ == "pobj" and t.i != name.i), None)


def office_before_comma(name: Token, start: int, last: int) -> tuple[str, str | None] | None:
    """Return the office in front of a name in commas, and for whom, whatever the parser makes of it.

    "Her chief of staff, *Ann Lee*, …", "the senator from Ohio, *Ann Lee*, …".
    """
    doc, i = name.doc, start - 2
    if i < 1 or doc[i + 1].text != "," or last + 1 >= len(doc) or doc[last + 1].text not in CLOSING:
        return None
    if [t.lower_ for t in doc[max(0, i - 2) : i + 1]] == ["at", "the", "time"]:
        i -= 3
    if i < 0:
        return None
    head = doc[i]
    while head.dep_ == "pobj" and head.head.lower_ in word_set("reach") and head.head.head.i < head.i:
        head = head.head.head
    if head.tag_ not in ("NN", "NNP") or not is_office(head.lower_) or head.dep_ == "pobj":
        return None
    definite = any(t.dep_ in ("det", "poss") and t.lower_ not in ("a", "an") for t in head.lefts)
    return told_by(head, name, None) if definite and head.sent == name.sent else None


def letters_behind(name: Token, last: int) -> str | None:
    """Return the letters behind a name that tell a calling: "Ann Lee *KC*"."""
    behind = name.doc[last + 1] if last + 1 < len(name.doc) else None
    if behind is None or last + 1 > name.i + 1 or not behind.text.isupper():
        return None
    return behind.text if behind.lower_ in word_set("callings") else None


def _tells_role(noun: Token) -> bool:
    return noun.pos_ == "NOUN" or (noun.lower_ in titles() and noun.lower_ not in courtesies())


def _is_said_to_be(name: Token) -> Token | None:
    """Return the noun of "who is the mayor of Leeds" after a name."""
    for clause in name.rights:
        if clause.dep_ == "relcl" and clause.lemma_ == "be":
            noun = next((c for c in clause.rights if c.dep_ == "attr"), None)
            if noun is not None and is_office(noun.lower_):
                return noun
    return None


def phrase(doc: Doc, left: int, right: int) -> str:
    """Return the words of the tokens [*left*, *right*), with single spaces."""
    return " ".join("".join(t.text_with_ws for t in doc[left:right]).split())


def office_beside(name: Token) -> Token | None:
    """Return the office right before a name which a parser makes a subject of its own: "Head of news Ann Lee"."""
    if name.pos_ != "PROPN" or name.dep_ != "nsubj":
        return None
    start = name.i
    while start > 0 and name.doc[start - 1].head.i == name.i and name.doc[start - 1].pos_ == "PROPN":
        start -= 1
    for other in (*name.head.children, *name.lefts):
        if other.dep_ in OFFICES and other.right_edge.i + 1 == start and is_office(other.lower_):
            return other if other.i < other.right_edge.i or other.dep_ == "nsubj" else None
    return None


def heads_of(role: str) -> set[str]:
    """Return the nouns that head a role: "senator" of "Ohio senator", "chair" and "founder" of "founder and chair of Acme"."""
    first = BREAK.split(role, maxsplit=1)[0]
    parts = [words_of_role(part) for part in JOINED.split(first)]
    return {_singular(part[-1]) for part in parts if part}


def _singular(noun: str) -> str:
    """Return one of several who share an office: "host" of "hosts Ann Lee and Juan Ruiz"."""
    one = noun.removesuffix("s")
    return one if one in titles() or is_office(one) else noun


def nouns_of(roles: Iterable[str]) -> set[str]:
    """Return the nouns that head any of *roles*."""
    return {noun for role in roles for noun in heads_of(role)}


def trades_of(roles: Iterable[str]) -> set[str]:
    """Return what somebody is, but for what anybody may be besides: a resident, a son."""
    return nouns_of(roles) - word_set("besides")


def words_of_role(text: str) -> list[str]:
    """Return the words of a role in small letters, titles written out."""
    return [spelled(word) for word in text.lower().replace("-", " ").split()]


def spelled(word: str) -> str:
    """Return a title written out: "senator" of "Sen."."""
    return spelled_out().get(word, word)
