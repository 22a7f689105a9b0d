"""The two levels of a change: which figure is the new one and which the old."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Change, Kind

FULL_CLAUSE = 110
"""Code points between the parts of one statement of change, at most; wire copy names the period in between."""


THEN = re.compile(r"\s+in\s+(?:1[6-9]|20)\d\d\b")
NOW = re.compile(r"\bnow\s+[^\w\s]?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two levels of a change."""

    new: Figure
    old: Figure
    link: Link


@cache
def roles() -> dict[str, re.Pattern[str]]:
    """Patterns over the words before or after a level that say whether it is the new or the old one."""
    words = lexicon.load("change_roles")
    fillers = lexicon.alternation([*lexicon.load("hedges")["before"], *words["fillers"]])
    end = rf"\s+(?:(?:{fillers})\s+){{0,4}}[^\w\s]{{0,3}}$"
    old, new, old_after = (lexicon.alternation(words[n]) for n in ("old_before", "new_before", "old_after"))
    apposed, that_is = (lexicon.alternation(words[n]) for n in ("apposed", "that_is"))
    relative = rf"(?:(?:which|that|this)\s+(?:{that_is})\s+)?"
    hedges = lexicon.alternation(lexicon.load("hedges")["before"])
    sources = {
        "old": rf"(?:^|\W)(?:{old}){end}",
        "new": rf"(?:^|\W)(?:{new}){end}",
        "old_after": rf"^\W*(?:\w+\s+){{0,3}}?(?:{old_after})\b",
        # between the later level and the change that restates it: ", a decline of", " (up"; not ", with sales up"
        "apposed": rf"(?:[,(–—]|\bor\b)\W*{relative}(?:(?:{apposed})\b\s*)*"
        rf"(?:\s*\w+\s+(?:of|by))?(?:\s+(?:{hedges}))?\W*$",
        "that_is": rf"^\W*(?:that|this|it|which)\s+(?:{that_is})\b",
        "restated": r"(?:,|\(|\bup|\bdown|\bor|\bis|\bwas|\bwere|–|—)\W*(?:\w+\W+){0,3}$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def usable(figure: Figure, change: Figure) -> bool:
    """Whether a figure may be a level of *change*; a percentage where it is a rate of its own."""
    rate = figure.quantity.unit.code == "percent" and figure.quantity.direction is Change.NONE
    plain = figure.quantity.kind not in (Kind.PERCENT, Kind.SHARE)
    return is_level(figure) and (plain or rate) and figure is not change


def forward(ledger: Ledger, change: Figure) -> Pair | None:
    """ "fell 10 per cent to 9,000 tonnes from 10,000", "up 30 pct from A to B"."""
    following = [f for f in ledger.after(change, 2) if f.claim.id == change.claim.id and usable(f, change)]
    if len(following) < 2 or not same_unit(*following):
        return None
    first, second = following
    gap, inner = ledger.between(change, first), ledger.between(first, second)
    if len(gap) > FULL_CLAUSE or len(inner) > FULL_CLAUSE or ";" in gap or ";" in inner:
        return None
    if "," in gap and ledger.has_subject(change.span.end, first.span.start):
        return None  # "exports rose 15%, imports went to 84 tonnes from 80"
    if _went().search(inner):
        return None  # "up 3 per cent at 412p, have risen from 290p in January"
    to_from = roles()["new"].search(tail(gap)) and roles()["old"].search(tail(inner))
    from_to = roles()["old"].search(tail(gap)) and roles()["new"].search(tail(inner))
    if to_from:
        return Pair(first, second, Link("by-to-from", "“by … to … from …” in one sentence", 0.98))
    if from_to:
        return Pair(second, first, Link("by-from-to", "“by … from … to …” in one sentence", 0.97))
    return None


@cache
def _went() -> re.Pattern[str]:
    """Verbs that tell of another change."""
    words = lexicon.load("change")
    return re.compile(
        rf"\b(?:has|have|had)\s+{lexicon.any_of([*words['went_up'], *words['went_down']])}\b",
        re.IGNORECASE,
    )


def around(ledger: Ledger, change: Figure) -> Pair | None:
    """ "sales of $5.5 million, up 10% from $5 million", "1,177 drownings, 13 per cent more than last year's 1,040"."""
    after = [f for f in ledger.after(change, 1) if f.claim.id == change.claim.id and usable(f, change)]
    before = [f for f in ledger.before(change, 2) if f.claim.id == change.claim.id and usable(f, change)]
    if before and roles()["old"].search(ledger.lead_in(before[0])):
        before = before[1:]  # "to 41 from 48, and off 1.1% from 42": the level is 41
    if not after or not before or not same_unit(before[0], after[0]):
        return None
    left, right = ledger.between(before[0], change), ledger.between(change, after[0])
    if len(left) > FULL_CLAUSE or len(right) > 60 or ";" in left + right:
        return None
    if not roles()["old"].search(tail(right)):
        return None
    if not roles()["restated"].search(f"{left} "):
        return None
    return Pair(
        before[0],
        after[0],
        Link("level-by-from", "a level, its change and “from” the earlier level in one sentence", 0.95),
    )


def backward(ledger: Ledger, change: Figure) -> Pair | None:
    """ "from 40 to 52, a rise of 30%", "shrank to 30,000 members from 40,000, a loss of 25%"."""
    earlier = [f for f in ledger.before(change, 2) if f.claim.id == change.claim.id and usable(f, change)]
    if len(earlier) < 2 or not same_unit(*earlier):
        return None
    second, first = earlier
    gap, inner = ledger.between(second, change), ledger.between(first, second)
    if len(gap) > 60 or len(inner) > FULL_CLAUSE or ";" in gap + inner:
        return None
    if not roles()["apposed"].search(gap):
        return None
    old_first = roles()["old"].search(ledger.lead_in(first)) is not None or _was_then(ledger, first, inner)
    old_second = roles()["old"].search(tail(inner)) is not None
    new_second = roles()["new"].search(tail(inner)) is not None
    if old_first and new_second:
        return Pair(second, first, Link("from-to-by", "“from … to …, a change of …” in one sentence", 0.97))
    if old_second and not old_first:
        return Pair(first, second, Link("to-from-by", "“to … from …, a change of …” in one sentence", 0.96))
    return None


def _was_then(ledger: Ledger, first: Figure, inner: str) -> bool:
    """ "The rent, £640 in 2020, is now £800": the first level is of a time that is past."""
    then = THEN.match(ledger.follow_up(first)) or roles()["old_after"].search(ledger.follow_up(first))
    return then is not None and NOW.search(f"{inner} ") is not None


def sentence_before(ledger: Ledger, change: Figure) -> Pair | None:
    """ "A loaf cost £1.20 then and costs £1.50 now. That is a rise of 25%"."""
    if not roles()["that_is"].search(change.claim.surface[:FULL_CLAUSE]) or not ledger.follows(
        change.sentence
    ):
        return None
    previous = ledger.claims[change.sentence - 1]
    levels = [f for f in ledger.in_sentence(previous) if usable(f, change) and f.quantity.per is None]
    if len(levels) != 2 or not same_unit(*levels):
        return None
    first, second = levels
    old_second = roles()["old_after"].search(ledger.follow_up(second)) or roles()["old"].search(
        tail(ledger.between(first, second))
    )
    new, old = (first, second) if old_second else (second, first)
    return Pair(
        new,
        old,
        Link("sentence-before", "the sentence before gives exactly two levels of the same thing", 0.9),
    )


def tail(text: str) -> str:
    """The last words, where the preposition of the next number stands."""
    return f" {text[-48:]} "


PATTERNS = (forward, around, backward, sentence_before)
"""The surest first: two levels make one change."""
