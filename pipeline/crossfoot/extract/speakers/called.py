"""Bodies that stand by name beside a noun or a country: "the weather agency *Meteosur*", "Greece's *Aegean Lines*".

"The agency" and "the Greek company" mean them afterwards.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.body_words import (
    any_firm,
    called_alike,
    is_body_noun,
    is_of_people_too,
    nation_among,
    nation_of,
    trades,
)
from crossfoot.extract.speakers.descriptions import name_after, name_beside
from crossfoot.extract.speakers.words import first_names, titles, word_set

LOOKED_AT = 60
"""Earlier bodies that are looked at."""

BESIDE = frozenset({"compound", "nmod", "amod"})
CHOOSING = frozenset({"compound", "amod", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class Called:
    """A body's name with what the words beside it tell."""

    name: Token
    """Head of the name."""

    place: int
    """Number of the last token of both: what follows may point back to it."""

    noun: str | None
    """What it is: "agency"."""

    words: frozenset[str] = frozenset()
    """The words before the noun, in small letters."""

    nation: str | None = None

    surely: bool = True
    """Whether it is a body's name, as far as the recogniser sees: not "Ireland's Skyward" that it took for a person's."""

    def fits(self, noun: str, nation: str | None, words: frozenset[str]) -> bool:
        """Whether "the *nation words noun*" may be this body, by the noun that it was called or by its country."""
        if nation is not None and nation != self.nation:
            return False
        own = self.words | {t.lower_ for t in self.name.subtree if t.i <= self.name.i}
        if words - own - {noun}:
            return False
        if self.noun is None:
            return nation is not None and noun in any_firm() | trades()
        return self.noun == noun or self.noun in called_alike().get(noun, frozenset()) or self._is_firm(noun)

    def _is_firm(self, noun: str) -> bool:
        """Whether it is a firm by its trade, and the noun is one for any firm, or the other way round."""
        return {noun, self.noun} & any_firm() != set() and {noun, self.noun or ""} <= any_firm() | trades()


class CalledBodies:
    """The bodies of an article that stand beside a noun or a country, in text order."""

    def __init__(self, doc: Doc) -> None:
        """Go through the words once."""
        found = sorted(_called(doc), key=lambda c: (c.place, c.name.i))
        self._found = found
        self._places = [c.place for c in found]

    def of(self, head: Token) -> tuple[Called, bool] | None:
        """Return the only body before *head* that "the *head*" may be, and whether it was called by the same noun.

        The noun itself goes before one for the same.
        """
        noun = head.lower_
        words = frozenset(t.lower_ for c in head.lefts if c.dep_ in CHOOSING for t in c.subtree if t.is_alpha)
        nation = nation_among(words)
        words = frozenset(word for word in words if nation_of(word) is None) - word_set("again")
        fitting = [c for c in self._before(head) if c.fits(noun, nation, words)]
        same = [c for c in fitting if c.noun == noun]
        names = {c.name.text for c in same or fitting}
        last = (same or fitting)[-1] if len(names) == 1 else None
        return (last, bool(same)) if last is not None and last.surely else None

    def is_otherwise(self, name: Token, head: Token) -> bool:
        """Whether a body was called by nouns before that "the *head*" cannot be said for: a bank is no airline."""
        told = [c for c in self._before(head) if c.noun in trades() and c.name.text == name.text]
        nothing: frozenset[str] = frozenset()
        return (
            head.lower_ in trades()
            and bool(told)
            and not any(c.fits(head.lower_, None, nothing) for c in told)
        )

    def _before(self, head: Token) -> list[Called]:
        end = bisect_left(self._places, head.i)
        return self._found[max(0, end - LOOKED_AT) : end]


def _called(doc: Doc) -> Iterable[Called]:
    for token in doc:
        if token.pos_ == "PROPN" and (nation := _owner(token)) is not None and not _is_persons(token):
            own = token.lower_ if is_body_noun(token.lower_) else None
            yield Called(token, token.i, own, nation=nation, surely=token.ent_type_ == "ORG")
        noun = token.lower_
        if not is_body_noun(noun) or token.tag_.endswith("S"):
            continue
        if (name := noun_before(token)) is not None:
            yield _with_words(token, name, (token, name))
        elif (name := name_beside(token) or name_after(token)) is not None and _may_be_called(token, name):
            yield _with_words(token, name, (token,))
        elif token.dep_ == "appos" and token.tag_ == "NN" and _is_body_name(token.head):
            yield _with_words(token, token.head, (token,))
        elif (unsure := _name_right_behind(token)) is not None:
            yield Called(unsure, unsure.i, noun, surely=False)


def _name_right_behind(noun: Token) -> Token | None:
    """Return a name behind a noun that a parser did not join to it: "the airline *Skyward*"."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if after is None or not after.text[:1].isupper() or after.is_sent_start:
        return None
    return after if after.pos_ == "PROPN" or after.ent_type_ in ("ORG", "PERSON") else None


def _is_persons(name: Token) -> bool:
    """Whether the words before a name tell that it is a person's: "Ireland's Ann Lee"."""
    before = (c.lower_ for c in name.lefts if c.dep_ == "compound")
    return name.ent_type_ == "PERSON" and any(word in first_names() or word in titles() for word in before)


def _is_body_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ == "ORG"


def noun_before(token: Token) -> Token | None:
    """Return the head of the name right before which a noun tells what it is: "*agency* Meteosur"."""
    name = token.head
    capital = token.text[:1].isupper()
    if token.dep_ not in BESIDE or not (
        name.pos_ == "PROPN" and name.text[:1].isupper() and name.i > token.i
    ):
        return None
    if capital and not (token.is_sent_start and token.lower_ in trades()):
        return None
    between = token.doc[token.i + 1 : name.i + 1]
    if any(not t.text[:1].isupper() or t.lower_ in titles() for t in between):
        return None
    return name if _may_be_called(token, name) else None


def _may_be_called(noun: Token, name: Token) -> bool:
    """Whether a name beside a noun for a body is no person's: not "brewer Ann Lee", "the firm, Ann Lee said"."""
    if is_of_people_too(noun.lower_) and name.ent_type_ != "ORG":
        return False
    if name.ent_type_ != "PERSON":
        return True
    if name.dep_ == "appos" and noun.i + 1 != name.left_edge.i:
        return False
    first = min((t for t in name.subtree if noun.i < t.i <= name.i), key=lambda t: t.i, default=name)
    return first.lower_ not in first_names()


def _with_words(noun: Token, name: Token, heads: tuple[Token, ...]) -> Called:
    words = {
        t.lower_ for h in heads for c in h.lefts if c.dep_ in CHOOSING for t in c.subtree if t.i < noun.i
    }
    nation = nation_among(words)
    return Called(name, max(noun.i, name.i), noun.lower_, frozenset(words), nation)


def _owner(name: Token) -> str | None:
    """Return the country whose a body is: "Ireland" of "Ireland's Celtair"."""
    owner = next((c for c in name.lefts if c.dep_ == "poss" and c.ent_type_ == "GPE"), None)
    return nation_of(owner.text) if owner is not None else None
