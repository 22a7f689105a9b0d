"""Which percentages of a sentence, and of the next, are parts of one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot.check.bounds.words import any_of, word
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Claim, Kind

MOST_PARTS = 12
REACH = 45
"""Code points before or after a percentage in which its own words stand."""


SIDE_BY_SIDE = "percentages side by side that come to 100"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A candidate: percentages that stand side by side."""

    parts: tuple[Figure, ...]
    capped: bool
    """Whether words say that each was counted once: they cannot come to more than 100."""

    complete: bool
    """Whether words say that these are all: they cannot come to less."""

    rule: str
    evidence: str
    certainty: float

    @property
    def worded(self) -> bool:
        """Whether words make them parts of one whole."""
        return self.capped or self.complete


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    sources = {
        "other_time": rf"\b{any_of('other_before')}\s+(?:the\s+|an?\s+|about\s+)?$",
        "other_time_after": rf"^\s*(?:\w+\s+){{0,2}}?{any_of('other_after')}(?:\b|(?=\d))",
        "group_after": rf"^\s*(?:of\s+(?:the\s+)?\w+\s+)?{any_of('groups')}\b",
        "versus": rf"(?:[^,;]*\s)?{any_of('versus')}\s*",
        # "the remaining 21 per cent", not "40 per cent of the remaining 60"
        "rest": rf"(?<!\bof\s){any_of('rest')},?\s+(?:about\s+)?$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_lists(ledger: Ledger) -> Iterator[Breakdown]:
    """Yield the candidates of an article, those of two sentences before those of one."""
    for number, claim in enumerate(ledger.claims):
        own = _percentages(ledger, claim)
        if not own or len(own) > MOST_PARTS:
            continue
        following = _percentages(ledger, ledger.claims[number + 1]) if ledger.follows(number + 1) else ()
        if len(following) == 1 and _is_rest(ledger, following[0]):
            own = (*own, *following)
        if len(own) > 1 and _are_alike(ledger, own):
            yield _breakdown(ledger, number, own)


def _percentages(ledger: Ledger, claim: Claim) -> tuple[Figure, ...]:
    return tuple(
        f
        for f in ledger.in_sentence(claim)
        if f.quantity.kind is Kind.PERCENT and f.quantity.unit.code == "percent"
    )


def _are_alike(ledger: Ledger, parts: Sequence[Figure]) -> bool:
    """Whether the percentages may be of one whole: levels of one time, of nothing that differs."""
    for part in parts:
        q = part.quantity
        if not is_level(part) or is_change(part) or q.per is not None or not 0 < part.point < 100:
            return False
        if q.bound not in (Bound.EXACT, Bound.ABOUT):
            return False
        patterns = _patterns()
        if patterns["other_time"].search(ledger.lead_in(part, REACH)):
            return False
        if patterns["other_time_after"].match(ledger.follow_up(part, REACH)):
            return False
    # "49.7 percent of those who voted … and the remaining 4.1 percent of papers": the rest may have a name of its own
    rest = len(parts) > 2 and _patterns()["rest"].search(ledger.lead_in(parts[-1], REACH)) is not None
    return _are_of_one(parts) or (rest and _are_of_one(parts[:-1]))


def _are_of_one(parts: Sequence[Figure]) -> bool:
    """Whether no two percentages are said to be of different things."""
    return len({f.noun for f in parts if f.noun is not None}) <= 1


def _is_rest(ledger: Ledger, part: Figure) -> bool:
    """Whether a percentage is what is left, or those of a poll who would not choose."""
    if _patterns()["rest"].search(ledger.lead_in(part, REACH)):
        return True
    return word("undecided").search(ledger.follow_up(part, REACH)) is not None


def _breakdown(ledger: Ledger, number: int, parts: tuple[Figure, ...]) -> Breakdown:
    around = _around(ledger, number, parts)
    if word("several").search(around) or not _are_of_one(parts):
        return Breakdown(
            parts, capped=False, complete=False, rule="list", evidence=SIDE_BY_SIDE, certainty=0.85
        )
    last = parts[-1]
    rest = _patterns()["rest"].search(ledger.lead_in(last, REACH)) is not None and len(parts) > 2
    everything = word("complete").search(around) is not None and len(parts) > 2
    once = word("exclusive").search(around) is not None or _are_divided(ledger, parts)
    vote = _are_votes(ledger, parts)
    undecided = _is_rest(ledger, last) and len(parts) > 2
    if rest or everything:
        evidence = "the article says that these are all the parts"
    elif once or undecided:
        evidence = "each is counted once, in one of the parts"
    elif vote:
        evidence = "shares of one vote"
    else:
        evidence = SIDE_BY_SIDE
    groups = sum(_patterns()["group_after"].match(ledger.follow_up(p, REACH)) is not None for p in parts)
    worded = rest or everything or once or ((vote or undecided) and groups < 2)
    return Breakdown(
        parts,
        capped=worded,
        complete=rest or everything,
        rule="breakdown" if worded else "list",
        evidence=evidence,
        certainty=0.92 if rest or everything or once else 0.85,
    )


def _are_divided(ledger: Ledger, parts: Sequence[Figure]) -> bool:
    """ "is owned by the state (51%), the founders (30%) and staff (19%)"."""
    lead = ledger.text[parts[0].claim.span.start : parts[0].span.start]
    return len(parts) > 2 and word("divides").search(lead) is not None


def _are_votes(ledger: Ledger, parts: Sequence[Figure]) -> bool:
    """Whether the percentages are shares of one vote; two must be set against each other."""
    of = parts[0].noun
    if of is None or not word("votes").fullmatch(of):
        return False
    return len(parts) > 2 or _patterns()["versus"].fullmatch(ledger.between(*parts)) is not None


def _around(ledger: Ledger, number: int, parts: Sequence[Figure]) -> str:
    """The sentences of the parts and one on each side."""
    first = ledger.claims[number - 1] if ledger.follows(number) else ledger.claims[number]
    last = parts[-1].claim
    end = re.compile(r"[.!?]").search(
        ledger.text, min(len(ledger.text), last.span.end + 1), last.span.end + 100
    )
    return ledger.text[first.span.start : end.end() if end else last.span.end]
