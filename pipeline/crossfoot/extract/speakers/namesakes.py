"""A surname that a firm of the article bears too: "Ford said *it* would hire" is not said by Bill Ford.

The pronoun that goes with the name tells; else what the entity recogniser took the name for.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.surnames import title_gender
from crossfoot.extract.speakers.words import is_personal, pronouns
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Span

LONGER = frozenset({"ORG", "FAC", "GPE", "LOC", "LAW", "EVENT"})
"""Labels of names that begin with a surname and are nobody's."""

FARTHEST = 12
"""Tokens behind a name among which its pronoun is looked for."""


class Namesakes:
    """The surnames of an article that are names of firms as well."""

    def __init__(self, layout: Layout, firms: Container[str]) -> None:
        """Begin with the short names of its firms."""
        self._layout, self._firms = layout, firms

    def are_firms(self, words: Sequence[str]) -> bool:
        """Whether a surname is the name of a firm too."""
        return len(words) == 1 and words[0] in self._firms

    def is_thing(self, span: Span) -> bool:
        """Whether a surname stands for the firm of that name, or begins a longer name."""
        name = self._layout.token_at(span.start)
        whole = name is not None and span.end <= name.idx + len(name.text)
        if name is None or not whole or title_gender(self._layout.text, span) is not None:
            return False
        return begins_name(name) or (self.are_firms([name.text]) and stands_for_firm(name))


def stands_for_firm(name: Token) -> bool:
    """Whether a name that a person and a firm share is the firm's here."""
    pronoun = pronoun_of(name)
    if pronoun is not None:
        return pronouns().get(pronoun) == "things"
    return name.ent_type_ == "ORG"


def begins_name(name: Token) -> bool:
    """Whether a surname is the first word of a body's or a place's name: "*Ford* Motor Co", "*Lee* County"."""
    if name.ent_type_ not in LONGER or name.ent_iob_ != "B" or name.i + 1 == len(name.doc):
        return False
    after = name.nbor()
    return after.ent_iob_ == "I" and after.pos_ == "PROPN"


def pronoun_of(name: Token) -> str | None:
    """Return the first "he", "her" or "its" behind a subject, in small letters, if nobody else stands between."""
    if name.dep_ not in SUBJECTS:
        return None
    for token in name.doc[name.i + 1 : name.i + FARTHEST]:
        if token.sent_start == 1 or (
            token.i != name.head.i and token.pos_ in ("NOUN", "PROPN") and _may_own(token)
        ):
            return None
        if token.lower_ == "it" and token.head.lemma_ == "be":
            continue  # "Ford said *it* was time to hire"
        if token.pos_ == "PRON" and pronouns().get(token.lower_) in ("men", "women", "things"):
            return token.lower_
    return None


def _may_own(token: Token) -> bool:
    return token.ent_type_ in ("PERSON", "ORG", "GPE") or is_personal(token.lower_)
