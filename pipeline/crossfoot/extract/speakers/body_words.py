"""The words by which bodies are called after their name, read once from the lexicon: "the airline", "the Irish airline"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from crossfoot.extract.speakers.words import is_personal, kind_nouns
from crossfoot.lexicon import load
from crossfoot.types import SpeakerKind


@cache
def any_firm() -> frozenset[str]:
    """Return nouns for a firm of any trade: "company"."""
    return frozenset(load("bodies")["nouns"]["any_firm"])


@cache
def trades() -> frozenset[str]:
    """Return nouns that tell a firm's trade: "airline"."""
    return frozenset(load("bodies")["nouns"]["trades"])


@cache
def called_alike() -> Mapping[str, frozenset[str]]:
    """Return nouns for a body with others for the same: "carrier" -> "airline"."""
    return {noun: frozenset(words) for noun, words in load("bodies")["called_alike"].items()}


@cache
def is_body_noun(noun: str) -> bool:
    """Whether a noun in small letters tells what a body is: "agency", "shipbuilder"."""
    return noun in trades() | any_firm() or kind_nouns().get(noun) is SpeakerKind.ORGANIZATION


@cache
def never_in_names() -> frozenset[str]:
    """Return those of :func:`trades` that begin no name: "steelmaker"."""
    return frozenset(load("bodies")["nouns"]["never_in_names"])


@cache
def without_article() -> frozenset[str]:
    """Return nouns for bodies that point at a known one without an article: "police"."""
    return frozenset(load("bodies")["nouns"]["without_article"])


@cache
def is_of_people_too(noun: str) -> bool:
    """Whether a noun may tell what a person is as well: "brewer"."""
    return is_personal(noun) and noun in load("bodies")["nouns"]["of_people_too"]


@cache
def last_words(group: str) -> frozenset[str]:
    """Return words of firms' names: ``legal_forms`` ("AB"), ``fields`` ("Energi"), ``no_names`` ("National")."""
    return frozenset(load("bodies")["last_words"][group])


def nation_of(word: str) -> str | None:
    """Return the country in small letters of "Irish" or "Ireland"; ``None`` for other words."""
    table, word = load("bodies")["nations"], word.lower()
    name = load("bodies")["names_of_nations"].get(word, table.get(word, word))
    return name if name in _named() else None


def nation_among(words: Iterable[str]) -> str | None:
    """Return the country of the first of *words* that tells one."""
    return next((nation for word in sorted(words) if (nation := nation_of(word)) is not None), None)


@cache
def _named() -> frozenset[str]:
    return frozenset(load("bodies")["nations"].values())
