"""Percent change: "rose 5% to 84 from 80", "grew 12.5% to €45 million from €40 million", "halved"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.findings import Arithmetic, Link, make_finding
from crossfoot.check.grading import Graded, Stated, grade
from crossfoot.check.intervals import percent_change, scale
from crossfoot.check.ledger import Figure, Ledger, is_change, is_level, same_unit
from crossfoot.check.wording import percent, plain, rounded
from crossfoot.types import Amount, Change, Finding, Interval, Kind, Verdict

NAME = "change"
HUNDRED = Decimal(100)
WILD = 20
"""Levels further apart are not one thing in one unit, or a magnitude was left out: "12.4 cars from 11,900"."""

FULL_CLAUSE = 110
"""Code points between the parts of one statement of change, at most; wire copy names the period in between."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two levels of a change."""

    new: Figure
    old: Figure
    link: Link


@cache
def _roles() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("change_roles")
    hedges = rf"(?:(?:{lexicon.alternation(lexicon.load('hedges')['before'])}|a|an|the|its|record|total|of|low|high|only|just|previous|year’s|year's|last|for|revised|preliminary|adjusted|restated|estimated)\s+){{0,4}}"
    tail = rf"\s+{hedges}[^\w\s]{{0,3}}$"
    return {
        "old": re.compile(rf"(?:^|\W)(?:{lexicon.alternation(words['old_before'])}){tail}", re.IGNORECASE),
        "new": re.compile(rf"(?:^|\W)(?:{lexicon.alternation(words['new_before'])}){tail}", re.IGNORECASE),
        "old_after": re.compile(rf"^\W*(?:\w+\s+){{0,3}}?(?:{lexicon.alternation(words['old_after'])})\b", re.IGNORECASE),
    }


def check_changes(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each percent change whose two levels the article gives."""
    changes = [f for f in ledger.plain if f.quantity.unit.code == "percent" and is_change(f) and is_level(f)]
    settled: set[int] = set()
    used: set[tuple[int, int]] = set()
    for pattern in (_forward, _around, _backward, _sentence_before):  # the surest first: two levels make one change
        for figure in changes:
            pair = pattern(ledger, figure) if figure.order not in settled else None
            if pair is None or (pair.new.order, pair.old.order) in used:
                continue
            settled.add(figure.order)
            used.add((pair.new.order, pair.old.order))
            found = _finding(figure, pair)
            if found is not None:
                yield found


def _usable(figure: Figure, change: Figure) -> bool:
    return is_level(figure) and figure.quantity.kind not in (Kind.PERCENT, Kind.SHARE) and figure is not change


def _forward(ledger: Ledger, change: Figure) -> Pair | None:
    """ "fell 10 per cent to 9,000 tonnes from 10,000", "up 30 pct from A to B"."""
    following = [f for f in ledger.after(change, 2) if f.claim.id == change.claim.id and _usable(f, change)]
    if len(following) < 2 or not same_unit(*following):
        return None
    first, second = following
    gap, inner = ledger.between(change, first), ledger.between(first, second)
    if len(gap) > FULL_CLAUSE or len(inner) > FULL_CLAUSE or ";" in gap or ";" in inner:
        return None
    roles = _roles()
    to_from = roles["new"].search(_tail(gap)) and roles["old"].search(_tail(inner))
    from_to = roles["old"].search(_tail(gap)) and roles["new"].search(_tail(inner))
    if to_from:
        return Pair(first, second, Link("by-to-from", "“by … to … from …” in one sentence", 0.98))
    if from_to:
        return Pair(second, first, Link("by-from-to", "“by … from … to …” in one sentence", 0.97))
    return None


def _around(ledger: Ledger, change: Figure) -> Pair | None:
    """ "sales of $5.5 million, up 10% from $5 million", "1,177 drownings, 13 per cent more than last year's 1,040"."""
    after = [f for f in ledger.after(change, 1) if f.claim.id == change.claim.id and _usable(f, change)]
    before = [f for f in ledger.before(change, 2) if f.claim.id == change.claim.id and _usable(f, change)]
    if before and _roles()["old"].search(ledger.lead_in(before[0])):
        before = before[1:]  # "to 41 from 48, and off 1.1% from 42": the level is 41
    if not after or not before or not same_unit(before[0], after[0]):
        return None
    left, right = ledger.between(before[0], change), ledger.between(change, after[0])
    if len(left) > FULL_CLAUSE or len(right) > 60 or ";" in left + right:
        return None
    if not _roles()["old"].search(_tail(right)):
        return None
    if not re.search(r"(?:,|\(|\bup|\bdown|\bor|\bis|\bwas|\bwere|–|—)\W*(?:\w+\W+){0,3}$", f"{left} "):
        return None
    return Pair(before[0], after[0], Link("level-by-from", "a level, its change and “from” the earlier level in one sentence", 0.95))


def _backward(ledger: Ledger, change: Figure) -> Pair | None:
    """ "from 40 to 52, a rise of 30%", "shrank to 30,000 members from 40,000, a loss of 25%"."""
    earlier = [f for f in ledger.before(change, 2) if f.claim.id == change.claim.id and _usable(f, change)]
    if len(earlier) < 2 or not same_unit(*earlier):
        return None
    second, first = earlier
    gap, inner = ledger.between(second, change), ledger.between(first, second)
    if len(gap) > 60 or len(inner) > FULL_CLAUSE or ";" in gap + inner:
        return None
    if not APPOSED.search(gap):
        return None
    roles = _roles()
    old_first = roles["old"].search(ledger.lead_in(first)) is not None
    old_second = roles["old"].search(_tail(inner)) is not None
    new_second = roles["new"].search(_tail(inner)) is not None
    if old_first and new_second:
        return Pair(second, first, Link("from-to-by", "“from … to …, a change of …” in one sentence", 0.97))
    if old_second and not old_first:
        return Pair(first, second, Link("to-from-by", "“to … from …, a change of …” in one sentence", 0.96))
    return None


APPOSED = re.compile(
    r"""(?:[,(–—]|\bor\b)\W*(?:(?:which|that|this)\s+(?:is|was|represents|means)\s+)?(?:an?|up|down|or|of|just|about|nearly|some|more|representing|\s)*
        (?:\s*\w+\s+of|\s*\w+\s+by)?(?:\s+(?:about|nearly|some|over|more\s+than|almost|around))?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""The words between the later level and the change that restates it: ", a decline of", " (up"; not ", with sales up"."""

THAT_IS = re.compile(r"^\W*(?:that|this|it|which)\s+(?:is|was|represents|means|amounts\s+to|marks)\b", re.IGNORECASE)


def _sentence_before(ledger: Ledger, change: Figure) -> Pair | None:
    """ "A loaf cost £1.20 then and costs £1.50 now. That is a rise of 25%"."""
    if change.sentence == 0 or not THAT_IS.search(change.claim.surface):
        return None
    previous = ledger.claims[change.sentence - 1]
    if ledger.text[previous.span.end : change.claim.span.start].strip():
        return None
    levels = [f for f in ledger.in_sentence(previous) if _usable(f, change)]
    if len(levels) != 2 or not same_unit(*levels):
        return None
    first, second = levels
    old_second = _roles()["old_after"].search(ledger.follow_up(second)) or _roles()["old"].search(_tail(ledger.between(first, second)))
    new, old = (first, second) if old_second else (second, first)
    return Pair(new, old, Link("sentence-before", "the sentence before gives exactly two levels of the same thing", 0.9))


def _tail(text: str) -> str:
    """The last words, where the preposition of the next number stands."""
    return f" {text[-48:]} "


def _finding(change: Figure, pair: Pair) -> Finding | None:
    if pair.old.quantity.amount.point is None or pair.old.quantity.amount.point <= 0:
        return None
    sign = Decimal(-1) if change.quantity.change is Change.DOWN else Decimal(1)

    def compute(intervals: Sequence[Interval]) -> Interval | None:
        moved = percent_change(intervals[0], intervals[1])
        return None if moved is None else scale(moved, sign)

    graded = grade([pair.new.quantity, pair.old.quantity], compute, Stated.of(change.quantity))
    if graded is None:
        return None
    new, old = pair.new.quantity.amount.point or Decimal(0), pair.old.quantity.amount.point
    if new > old * WILD or old > new * WILD:
        return None
    moved = (new / old - 1) * HUNDRED
    words = "no change" if moved == 0 else f"a {'rise' if moved > 0 else 'fall'} of {percent(abs(moved))}"
    wrong_way = graded.verdict is Verdict.CONTRADICTS and moved * sign < 0
    says = f"{'a fall' if sign < 0 else 'a rise'} of {change.surface}"
    arithmetic = Arithmetic(
        formula=f"({plain(new)} - {plain(old)}) / {plain(old)} = {plain(rounded((new / old - 1), 4))}",
        result=f"From {pair.old.surface} to {pair.new.surface} is {words}{': it moved the other way' if wrong_way else ''}.",
        says=says,
        stated=change.quantity.amount,
        point=moved * sign,
    )
    roles = [("percent", change), ("to", pair.new), ("from", pair.old)]
    return make_finding(NAME, pair.link, roles, graded, arithmetic)


@dataclass(frozen=True, slots=True)
class _Factor:
    start: int
    end: int
    low: Decimal
    high: Decimal | None


@cache
def _factor_words() -> re.Pattern[str]:
    words = lexicon.load("change_roles")
    hedges = lexicon.alternation([*words["factor_more"], *words["factor_less"]])
    return re.compile(rf"\b(?:(?P<hedge>{hedges})\s+)?(?P<word>{lexicon.alternation(words['factors'])})\b(?!-)", re.IGNORECASE)


def check_factors(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each "doubled", "halved", "tripled" whose two levels the article gives."""
    for match in _factor_words().finditer(ledger.text):
        pair = _levels_of_factor(ledger, match)
        if pair is not None:
            yield from _factor_finding(match, pair)


def _levels_of_factor(ledger: Ledger, match: re.Match[str]) -> Pair | None:
    """The two levels in the sentence of the factor: "nearly doubled to 590 from 300"."""
    following = [f for f in ledger.plain if match.end() <= f.span.start <= match.end() + 2 * FULL_CLAUSE][:2]
    if len(following) < 2 or not all(is_level(f) and f.quantity.kind not in (Kind.PERCENT, Kind.SHARE) for f in following):
        return None
    first, second = following
    lead = " ".join(ledger.text[match.end() : first.span.start].split())
    inner = ledger.between(first, second)
    roles = _roles()
    if not same_unit(first, second) or len(lead) > FULL_CLAUSE or len(inner) > FULL_CLAUSE:
        return None
    if roles["new"].search(_tail(lead)) and roles["old"].search(_tail(inner)) and "." not in lead:
        return Pair(first, second, Link("factor-to-from", "“doubled to … from …” in one sentence", 0.95))
    if roles["old"].search(_tail(lead)) and roles["new"].search(_tail(inner)) and "." not in lead:
        return Pair(second, first, Link("factor-from-to", "“doubled from … to …” in one sentence", 0.95))
    earlier = re.search(r"\.\s+[^.]*\b(?:before|earlier|previous|previously|last year|ago)\b[^.]*$", inner)
    if roles["new"].search(_tail(lead)) and earlier and "." not in lead:
        return Pair(first, second, Link("factor-to-before", "“doubled to …”, and the level before it in the next sentence", 0.88))
    if re.search(r"\b(?:against|compared with|compared to|as against|versus)\b", inner) and lead.count(".") <= 1:
        return Pair(first, second, Link("factor-against", "two levels that are set against each other after the factor", 0.85))
    return None


def _factor_finding(match: re.Match[str], pair: Pair) -> Iterator[Finding]:
    words = lexicon.load("change_roles")
    factor = Decimal(words["factors"][match["word"].lower()])
    hedge = (match["hedge"] or "").lower()
    # A bare factor is a round figure, a hedged one is hedged: 5 and 10 per cent to each side.
    low, high = factor * Decimal("0.95"), factor * Decimal("1.05")
    if hedge in words["factor_more"]:
        low, high = factor, factor * Decimal("1.5")
        if factor < 1:
            low, high = factor * Decimal("0.5"), factor
    elif hedge:
        low, high = factor * Decimal("0.9"), factor * Decimal("1.1")
    new, old = pair.new.quantity.amount, pair.old.quantity.amount
    if new.point is None or old.point is None or old.point <= 0 or old.low is None or old.high is None or new.low is None or new.high is None:
        return
    ratio = new.point / old.point
    printed = Interval(new.low / old.high, new.high / old.low)
    exact = Interval(factor, factor)
    verdict = (
        Verdict.AGREES if printed.meets(exact) else Verdict.APPROXIMATES if printed.meets(Interval(low, high)) else Verdict.CONTRADICTS
    )
    if verdict is Verdict.CONTRADICTS and Interval(factor * Decimal("0.8"), factor * Decimal("1.25")).meets(printed):
        return  # a loose "doubled": no agreement, and no error that a reporter would print a correction for
    said = " ".join(match.group().split())
    arithmetic = Arithmetic(
        formula=f"{plain(new.point)} / {plain(old.point)} = {plain(rounded(ratio, 4))}",
        result=f"{pair.new.surface} is {plain(rounded(ratio, 2))} times {pair.old.surface}.",
        says=f"it {said}",
        stated=Amount(factor, low, high),
        point=ratio,
    )
    yield make_finding(NAME, pair.link, [("to", pair.new), ("from", pair.old)], Graded(verdict, printed), arithmetic)
