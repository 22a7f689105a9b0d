"""Groups of words that say the same of people or things: "killed", "dead" and "victims"."""

from __future__ import annotations

from functools import cache

from crossfoot import lexicon


@cache
def _group_of() -> dict[str, str]:
    """Each lemma's group; the first in order of name where it has several."""
    groups: dict[str, str] = {}
    for name, lemmas in sorted(lexicon.load("linking")["same"].items()):
        for lemma in lemmas:
            groups.setdefault(lemma, f"={name}")
    return groups


def meaning(lemma: str) -> str:
    """A lemma's group of like meaning (``=death``), or the lemma itself."""
    return _group_of().get(lemma, lemma)


@cache
def outcomes() -> frozenset[str]:
    """Groups of which a sentence counts one: so many were killed, so many others injured."""
    return frozenset(f"={name}" for name in lexicon.load("linking")["outcomes"])
