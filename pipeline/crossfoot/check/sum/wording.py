"""Words that say of parts that they are all the parts of a total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crossfoot import lexicon


@cache
def told_words() -> dict[str, re.Pattern[str]]:
    """The words around a total and its parts, by what they tell."""
    words = lexicon.load("sum")
    hedges = lexicon.alternation([*lexicon.load("hedges")["before"], "just", "a", "an"])
    hedge = rf"(?:(?:{hedges})\s+)*[^\w\s]?$"

    def any_of(name: str) -> str:
        return lexicon.any_of(words[name])

    sources = {
        "rest": rf"\b{any_of('rest')}(?:\s+(?:[a-z]+\s+)?{any_of('rest_joins')})?[\s,(–—]*{hedge}",
        "made_of": rf"\b{any_of('made_of')}\s+(?:the\s+)?{hedge}",
        "goes_into": rf"[:;(–—]|\.\s|\b{any_of('goes_into')}\b",
        "not_all": rf"\b{any_of('not_all')}\b",
        "overlaps": rf"\W*(?:[a-z]+\s+)?{any_of('overlaps')}\b",
        "in_all": rf"\W*(?:[a-z]+\s+){{0,2}}?{any_of('in_all')}\b",
        "one_more": r"(?:,|\band)\s+(?:an?|another|his|her|their|its|the)\s+(?:[\w’'-]+\s+){0,2}?[a-z]+",
        "together_with": r"\W*(?:together\s+with|along\s+with|with|plus|adding|counting)\b",
        "made": r"\b(?:that|which|this)?\s*(?:made|makes|gives|gave|comes\s+to|came\s+to|adds\s+up\s+to|totalled|totaled)\s+"
        r"(?:a\s+total\s+of\s+)?[^\w\s]?$",
        "few": rf"\b{any_of('few_joins')}\s+(?:[a-z]+\s+)?(?P<few>{any_of('few')})\s+(?:[a-z’'-]+\s+)?(?P<noun>[a-z]+?)s?\b",
        "ways": rf"\b(?P<few>{any_of('few')})\s+ways\b",
        "one_of": r"\b[a-z]+\s+of\s+$",
        "abstained": rf"\W*(?:[a-z]+\s+)?{any_of('abstained')}\b",
        "all_voted": rf"\b{any_of('all_voted')}\s+$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


@cache
def both_kinds(*, votes: bool) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Two kinds that all are of, as the words after their numbers tell; for and against where *votes* are counted."""

    def any_of(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"\W*(?:[a-z]+\s+){{0,2}}?{lexicon.any_of(words)}\b", re.IGNORECASE)

    return tuple(
        (any_of(one), any_of(two))
        for name, (one, two) in sorted(lexicon.load("sum")["both"].items())
        if votes or name != "side"
    )
