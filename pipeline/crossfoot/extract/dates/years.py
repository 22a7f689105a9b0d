"""Is a bare number a year? "in 2019", "the 2019 budget"; not "2020 people", "Route 2020", "2019 points"."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import Atom
from crossfoot.extract.dates.surroundings import Surroundings

FIRST, EARLIEST, LATEST = 1400, 1850, 2100
"""Years that a bare number may be; before the second, only with more evidence."""

PREFIXES = ("mid-", "late-", "early-", "end-", "pre-", "post-")
"""Before a year and its hyphen."""

NUMBERS = frozenset({"CARDINAL", "MONEY", "QUANTITY", "PERCENT", "PRODUCT"})
"""What spaCy calls a number that is no date."""


def is_year(atom: Atom, text: str, around: Surroundings) -> bool:
    """Whether a number of four digits is used as a year, by the words around it and by spaCy."""
    token, before, after = around.token(atom.start), around.before(atom.start), around.after(atom.end)
    if _in(before, "before") or _in(after, "after") or _streets().match(text, atom.end):
        return False
    year, dated = int(text[atom.start : atom.end]), token.ent_type_ == "DATE"
    lead = around.lead(atom.start)
    strong = lead in _leads("strong")
    if not EARLIEST <= year <= LATEST:
        return FIRST <= year < EARLIEST and dated and (strong or lead in ("between", "from"))
    if text[max(0, atom.start - 6) : atom.start].lower().endswith(PREFIXES):
        return True
    if _counts(token, after) and lead not in _leads("determiners"):
        return dated and strong
    return (
        strong
        or text[atom.start - 1 : atom.start] in ("(", "'", "‘")
        or _is_placed(token, before, after, lead)
    )


@cache
def _streets() -> re.Pattern[str]:
    """After a house number: "1905 Elm Street"."""
    names = lexicon.alternation(lexicon.load("time_lookalikes")["streets"]["words"])
    return re.compile(rf"(?:\s[A-Z][\w.'’]*){{1,3}}\s(?:{names})\b")


def _in(neighbour: Token | None, section: str) -> bool:
    return neighbour is not None and neighbour.text in _lookalikes(section)


def _counts(token: Token, after: Token | None) -> bool:
    """Whether the number counts the noun after it: "2020 people"."""
    plural = after is not None and after.tag_ == "NNS" and after.text.islower()
    return plural and token.dep_ == "nummod"


def _is_placed(token: Token, before: Token | None, after: Token | None, lead: str) -> bool:
    """Whether a number after a lesser cue, or after none, is a year."""
    dated, named = token.ent_type_ == "DATE", after is not None and after.pos_ in ("NOUN", "ADJ")
    if lead in _leads("weak"):
        return dated or (not token.ent_type_ and not named)
    if lead in _leads("determiners"):
        return dated or named or (after is not None and after.pos_ == "PROPN")
    if token.ent_type_ in NUMBERS:
        return False
    return dated or token.ent_type_ in ("EVENT", "LAW") or (before is not None and before.pos_ == "PROPN")


@cache
def _leads(name: str) -> frozenset[str]:
    return frozenset(words.words("before_years", name))


@cache
def _lookalikes(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("time_lookalikes")[section]["words"])
