"""Words that name a figure as a difference, and words that set two levels apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.check.difference.wording import patterns
from crossfoot.link.figures import Figure, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

REACH = 90
"""Code points before a difference in which it is named."""


@dataclass(frozen=True, slots=True)
class Named:
    """How words name a figure as a difference."""

    kind: str
    """``move``, ``gap``, ``balance``, ``than`` ("430 fewer") or ``by`` ("beat … by")."""


@cache
def told_words() -> dict[str, re.Pattern[str]]:
    """The words around differences and levels, by what they tell."""
    words = lexicon.load("difference")
    hedges = lexicon.alternation([*lexicon.load("hedges")["before"], *words["fillers"]])
    hedge = rf"(?:(?:{hedges})\s+)*[^\w\s]{{0,2}}(?:[A-Z]{{1,3}}[$.]?\s?)?$"
    by = lexicon.alternation(words["named_by"])

    def named(name: str) -> str:
        return rf"\b{lexicon.any_of(words[name])}\s+(?:[\w’'-]+\s+){{0,3}}?(?:{by})\s+{hedge}"

    def after(name: str) -> str:
        return rf"(?:-|\s)+(?:(?:percentage\s+)?[a-z]+s\s+|[a-z]+-|an?\s+[a-z]+\s+)?{lexicon.any_of(words[name])}\b"

    sources = {
        "move": named("moves"),
        "gap": named("gaps"),
        "balance": named("balances"),
        "by": rf"\b{lexicon.any_of(words['by_verbs'])}\b(?:[^.;:]|\.\d){{0,80}}?\bby\s+{hedge}",
        "up": rf"(?:,|–|—|\bis|\bwas|\bare|\bwere)\s+(?:up|down)\s+(?:by\s+)?{hedge}",
        "extra": r"[,:–—]\s*(?:an\s+extra|an\s+additional)\s+[^\w\s]?$",
        "the_gap": rf"\bthe\s+{lexicon.any_of([*words['gaps'], *words['balances'], 'rest', 'remainder'])},\s+{hedge}",
        "known_base": rf"\s*(?:more\s+than|less\s+than|over|under|on|above|below|short\s+of|off)"
        rf"\s+(?:the|its|his|her|their)\s+(?:\w+\s+)?{lexicon.any_of(words['bases'])}\b",
        "move_after": after("moves"),
        "gap_after": after("gaps"),
        "balance_after": after("balances"),
        "than_after": after("comparatives"),
        "of_error": r"\bmargin\s+of\s+(?:\w+\s+)?error\b[^.]*$",
        "level_before": r"\b(?:to|from|against|with|than|another)\s+[^\w\s]?$",
        "other_base": r"\s*(?:[a-z]+s\s+)?"
        r"(?:(?:more|fewer|less|lower|higher)\s+than|from|over|on|than|below|above|short\s+of|off)\s",
        "so": rf"\b{lexicon.any_of(words['so'])}\b",
        "takes_up": rf"\W*{lexicon.any_of(words['takes_up'])}\b",
        "opens": rf"[,:–—(]\s*(?:{lexicon.any_of(words['goes_on'])}\s+[^.;:]*?|from\s+)?[^\w\s]?$|\bfrom$",
        "definite": r"\W*(?:the|that|this|his|her|its|their)\b",
        "beats": rf"\b{lexicon.any_of(words['by_verbs'])}\b",
        "restates": r"[^.;]*?(?:[,;:–—(]|\bor\b|\bso\b|\bleft\b)\s*[^.;]*",
        "joined": r"[^.]*(?:,|;|\band\b|\bbut\b|\bwhile\b|\bwhereas\b|\bto\b|\bagainst\b)[^.]*",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


@cache
def pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Words of which one stands by one level and the other by the other: bought and sold, then and now."""

    def any_of(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"\b{lexicon.any_of(words)}", re.IGNORECASE)

    return tuple((any_of(p["one"]), any_of(p["other"])) for p in lexicon.load("difference")["pairs"])


def name_of(ledger: Ledger, figure: Figure) -> Named | None:
    """What words call a difference, if they do."""
    q = figure.quantity
    if (
        not is_level(figure)
        or figure.in_title
        or q.unit.code == "percent"
        or q.kind is Kind.SHARE
        or figure.point <= 0
    ):
        return None
    lead, follow = ledger.lead_in(figure, REACH), ledger.follow_up(figure, 40)
    if patterns()["of_error"].match(follow) or told_words()["of_error"].search(lead):
        return None
    if told_words()["level_before"].search(lead):
        return None
    if told_words()["the_gap"].search(lead):
        return Named("gap")
    if told_words()["extra"].search(lead):
        return Named("than")
    for kind in ("gap", "balance", "move"):
        if told_words()[kind].search(lead) or told_words()[f"{kind}_after"].match(follow):
            return Named(kind)
    than = told_words()["than_after"].match(follow)
    if than and not _adds(q.kind, than.group(), follow[than.end() :], lead):
        return Named("than")
    if told_words()["by"].search(lead):
        return Named("by")
    return Named("up") if told_words()["up"].search(lead) else None


def _adds(kind: Kind, word: str, follow: str, lead: str) -> bool:
    """Whether "more" only adds to a count: "two more will open"; not "1,300 more than", ", 29 more"."""
    more = word.lower().endswith(("more", "extra"))
    return (
        more
        and kind is Kind.COUNT
        and not re.match(r"\s+than\b", follow)
        and not re.search(r"[,(–—]\s*(?:or\s+)?$", lead)
    )
