"""The bodies and places that an article names, and which of them it names most: "the company", "the city"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.grammar import is_ticker
from crossfoot.extract.speakers.words import countries

RIVAL = 0.6
"""Mentions of the second as a part of the first's, up to which the first is the one that an article is about."""

FEWEST = 2
"""Mentions of what an article is about."""

LOOKED_AT = 300
"""Names before a noun that are looked at."""

SHARED_LETTERS = 4
"""First letters that a country's name and its people's have in common, at least; of a longer name all but one."""


class NamedEntities:
    """The names of bodies and places in text order, as the recogniser saw them."""

    def __init__(self, doc: Doc) -> None:
        """Sort the names of an article."""
        self._organizations: dict[str, Token] = {}
        self._bodies: list[tuple[str, Token]] = []
        self._places: list[tuple[str, Token]] = []
        for ent in doc.ents:
            if is_ticker(ent.root):
                continue
            name = ent.text.removeprefix("the ").removesuffix("'s").removesuffix("’s")
            if ent.label_ == "ORG" and name:
                self._organizations.setdefault(name, ent.root)
                self._bodies.append((name.split()[0], ent.root))
            elif ent.label_ == "GPE":
                self._places.append((name, ent.root))

    def organization(self, name: str) -> Token | None:
        """Return the head of the first place where a body is called by this name."""
        return self._organizations.get(name)

    def main_body(self, head: Token) -> Token | None:
        """Return the first name of the body that was named most often before *head*, if no other comes near.

        Names with one first word are those of one body: "Acme", "Acme Corp.".
        """
        return _most(self._before(self._bodies, head))

    def main_place(self, head: Token, *, country: bool) -> Token | None:
        """Return the first name of the place that "the city" or, with *country*, "the country" means.

        It is the one that was named most often.
        """
        places = self._before(self._places, head)
        return _most((name, token) for name, token in places if (name in countries()) is country)

    def country_of(self, head: Token) -> Token | None:
        """Return the last country named before its people: "Norland" for "the Norlanders", by the letters that they share."""
        for name, token in reversed(self._before(self._places, head)):
            first = name.split()[0]
            if name in countries() and head.text.startswith(first[: max(SHARED_LETTERS, len(first) - 1)]):
                return token
        return None

    @staticmethod
    def _before(names: list[tuple[str, Token]], head: Token) -> list[tuple[str, Token]]:
        end = bisect_left(names, head.i, key=lambda named: named[1].i)
        return names[max(0, end - LOOKED_AT) : end]


def _most(names: Iterable[tuple[str, Token]]) -> Token | None:
    """Return the first place of the most frequent name, unless another is nearly as frequent."""
    counts: Counter[str] = Counter()
    first: dict[str, Token] = {}
    for name, token in names:
        counts[name] += 1
        first.setdefault(name, token)
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < FEWEST or (len(ranked) > 1 and ranked[1][1] > RIVAL * ranked[0][1]):
        return None
    return first[ranked[0][0]]
