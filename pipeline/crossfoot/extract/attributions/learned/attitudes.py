"""Which words may be cues where no rule reads a report: "expects", "its estimate", "reluctant", but not "clashed"."""

from functools import cache

from spacy.tokens import Token

from crossfoot.lexicon import load

LISTS = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}
"""spaCy's parts of speech -> lists of ``attitudes.toml``."""


@cache
def _attitudes(name: str) -> frozenset[str]:
    return frozenset(load("attitudes")[name])


def tells_mind(cue: Token, lemma: str) -> bool:
    """Whether a possible cue tells what somebody says, thinks or wants, in any kind of news."""
    name = LISTS.get(cue.pos_)
    return name is not None and lemma in _attitudes(name)
