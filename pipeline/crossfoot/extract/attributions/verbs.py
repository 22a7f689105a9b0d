"""The reporting verbs: "say" asserts a clause or a quote, "accuse" claims an object and "of" …"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from crossfoot.lexicon import load


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb and what follows it."""

    lemma: str
    strength: str
    """What the source does with the content: ``assert``, ``deny``, ``forecast`` …"""

    frames: frozenset[str]


@cache
def reporting_verbs() -> Mapping[str, Verb]:
    """Return the verbs of ``reporting_verbs.toml`` by lemma, with the lemmas that taggers make of them."""
    lexicon = load("reporting_verbs")
    verbs = {
        lemma: Verb(lemma, entry["strength"], frozenset(entry["frames"].split()))
        for lemma, entry in lexicon["verbs"].items()
    }
    return verbs | {alias: verbs[lemma] for alias, lemma in lexicon["aliases"].items()}


def strength_of(lemma: str) -> str | None:
    """Return how a verb puts its content (``assert``, ``deny``, ``forecast`` …), if it is a reporting verb."""
    verb = reporting_verbs().get(lemma)
    return verb.strength if verb else None


def verb_of(token: Token) -> Verb | None:
    """Return the reporting verb that *token* is a form of."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    return reporting_verbs().get(token.lemma_.lower())
