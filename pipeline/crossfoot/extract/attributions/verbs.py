"""The reporting verbs: "say" asserts a clause or a quote, "accuse" claims "them of lying"."""

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
    """Return how a cue puts its content (``assert``, ``deny`` …), by its lemma, if it is one."""
    verb = reporting_verbs().get(lemma)
    if verb is not None:
        return verb.strength
    words = load("reporting_words")
    entry = words["nouns"].get(lemma) or words["adjectives"].get(lemma)
    return str(entry["strength"]) if entry is not None else words["strengths"].get(lemma)


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the small sets of ``reporting_words.toml``."""
    return frozenset(load("reporting_words")["sets"][name])


def verb_of(token: Token) -> Verb | None:
    """Return the reporting verb that *token* is a form of."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    return reporting_verbs().get(token.lemma_.lower())
