"""Amounts told twice, the second right after the first: "200 miles (322 km)", "$5m, or about £4m"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

WIDEST = 60
"""Code points between the two amounts, at most: "1,200 acres of heath and scrub (2,965 hectares)"."""


@dataclass(frozen=True, slots=True)
class Told:
    """One amount, as one figure or as two: "5 feet 11 inches"."""

    figures: tuple[Figure, ...]

    @property
    def last(self) -> Figure:
        """The figure that the next words follow."""
        return self.figures[-1]

    @property
    def surface(self) -> str:
        """As printed, on one line."""
        return " ".join(f.surface for f in self.figures)


@dataclass(frozen=True, slots=True)
class TwoTold:
    """An amount and, right after it, the same amount in other words."""

    first: Told
    second: Told
    opens: str
    """The sign or word that brings in the second: "(", "or", "about"."""

    firm: bool
    """Whether the words leave no room for another amount: "(125 km)", but not "(4 km of it uphill)"."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("conversion")
    hedge = lexicon.alternation([*lexicon.load("hedges")["before"], *words["hedges"]])
    opens, comma = (lexicon.alternation(words[name]) for name in ("opens", "comma_hedges"))
    tails, gaps = (lexicon.alternation(words[name]) for name in ("tails", "gap_after"))
    sources = {
        # what the first amount is of, in up to five words, and what opens the second
        "between": rf"(?:[\s-]+[^\W\d][\w’'-]*){{0,5}}?(?:\s*(?P<opens>{opens})|,\s+(?={comma}))\s*"
        rf"(?:(?:{hedge})\s+){{0,2}}",
        "hedged": rf"(?:—|–|\bor)\s*(?:{comma})\s+$",
        "that_is": rf"[”’\")]*\.[”’\"]*\s+(?:that|this|it)(?:\s+(?:is|was|equals|equates\s+to|amounts\s+to|works\s+out\s+at"
        rf"|comes\s+to|converts\s+to|makes)|[’']s)\s+(?:(?:the\s+)?equivalent\s+(?:of|to)\s+|equal\s+to\s+)?(?:(?:{hedge})\s+){{0,2}}",
        "joint": r"(?:\s|,\s|\sand\s|,\sand\s)?",
        "closes": rf"(?:[\s-]+(?:{tails}|{gaps}|(?:an?|per)\s+[a-z-]+))?(?:\s*[)\],;./—–]|$)",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_told_twice(ledger: Ledger, kind: Kind) -> Iterator[TwoTold]:
    """Yield each amount of *kind* that is followed by an amount of the same kind as its other wording."""
    figures = [f for f in ledger.plain if f.quantity.kind is kind]
    index = 0
    while index < len(figures):
        first = _told(ledger, figures, index)
        index += len(first.figures)
        if index < len(figures):
            second = _told(ledger, figures, index)
            link = _link(ledger, first, second)
            if link is not None:
                yield link


def _that_is(ledger: Ledger, first: Told, second: Told) -> TwoTold | None:
    """ "It weighs 15.4 pounds. That is 9 kilograms"."""
    one, other = first.last, second.figures[0]
    if other.sentence != one.sentence + 1 or not ledger.follows(other.sentence):
        return None
    between = _patterns()["that_is"].fullmatch(ledger.text[one.span.end : other.span.start])
    closes = _patterns()["closes"].match(ledger.follow_up(second.last))
    return None if between is None else TwoTold(first, second, "that is", firm=closes is not None)


def _told(ledger: Ledger, figures: list[Figure], index: int) -> Told:
    """The amount that begins with a figure: both figures of "5 feet 11 inches"."""
    pair = figures[index : index + 2]
    compound = [f.quantity.unit.code for f in pair] in lexicon.load("conversion")["compound"]
    if compound and _patterns()["joint"].fullmatch(ledger.text[pair[0].span.end : pair[1].span.start]):
        return Told(tuple(pair))
    return Told((figures[index],))


def _link(ledger: Ledger, first: Told, second: Told) -> TwoTold | None:
    one, other = first.last, second.figures[0]
    if one.claim.id != other.claim.id:
        return _that_is(ledger, first, second)
    if other.span.start - one.span.end > WIDEST:
        return None
    between = _patterns()["between"].fullmatch(ledger.text[one.span.end : other.span.start])
    if between is None:
        return None
    opens = " ".join((between["opens"] or "about").split())
    closes = _patterns()["closes"].match(ledger.follow_up(second.last))
    dashes = opens in ("—", "–") and ledger.follow_up(second.last, 3).strip()[:1] in ("—", "–")
    loose = (
        not dashes
        and opens in lexicon.load("conversion")["loose_opens"]
        and not _patterns()["hedged"].search(between.group())
    )
    firm = closes is not None and not loose
    return TwoTold(first, second, opens, firm=firm)
