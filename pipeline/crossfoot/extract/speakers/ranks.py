"""Words that make another office of one: a deputy minister is no minister, nor is a former one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from spacy.tokens import Token

from crossfoot.extract.speakers.roles import heads_of, nouns_of, words_of_role
from crossfoot.extract.speakers.words import word_set


def rank(words: Iterable[str]) -> set[str]:
    """Return those of *words* that make another office, and one for all who once held it: "former" of "ex"."""
    once = word_set("once")
    return {"former" if word in once else word for word in words if word in word_set("lesser")}


def is_held(roles: Iterable[str], noun: str, said: Collection[str]) -> bool:
    """Whether one of *roles* is the office of a noun, in the rank that the words before the noun tell."""
    return any(noun in heads_of(role) and rank(words_of_role(role)) == rank(said) for role in roles)


def is_held_otherwise(roles: Collection[str], noun: str, said: Collection[str]) -> bool:
    """Whether *roles* have the office in another rank alone: "the former mayor" is not whom the article calls the mayor."""
    return not is_held(roles, noun, said) and noun in nouns_of(roles)


def called(head: Token) -> str:
    """Return what somebody is called by an office, with its rank: "deputy minister"."""
    before = [t.text for c in head.lefts for t in c.subtree if t.is_alpha and t.lower_ in word_set("lesser")]
    return " ".join([*before, head.text])
