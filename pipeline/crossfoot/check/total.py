"""Sums: parts and the total that the article makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.findings import Arithmetic, Link, make_finding
from crossfoot.check.grading import Stated, grade, significant_digits
from crossfoot.check.intervals import add
from crossfoot.check.ledger import Figure, Ledger, is_level, same_unit
from crossfoot.check.wording import amount_in_words, plain
from crossfoot.types import Finding, Kind, Verdict

NAME = "sum"
MOST_PARTS = 7
WINDOW = 9
"""Figures on each side of a total among which its parts are looked for."""

SUMMED = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)


@dataclass(frozen=True, slots=True)
class _Sum:
    total: Figure
    parts: tuple[Figure, ...]
    link: Link


@cache
def _markers() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("linking")
    hedge = lexicon.alternation(lexicon.load("hedges")["before"])
    return {
        "before": re.compile(rf"\b(?:{lexicon.alternation(words['total_before'])})\b(?:[^.;\d]{{0,45}})$", re.IGNORECASE),
        "near": re.compile(rf"\b(?:{lexicon.alternation(words['total_before'])})\b(?:\s+(?:{hedge}|of|to|an?|the))*\s*[^\w\s]{{0,3}}$", re.IGNORECASE),
        "after": re.compile(rf"^\W*(?:\w+\s+){{0,2}}?(?:{lexicon.alternation(words['total_after'])})\b", re.IGNORECASE),
        "rest": re.compile(rf"\b(?:{lexicon.alternation(words['complete_before'])})\b[\s,(]*[^\w\s]?$", re.IGNORECASE),
        "complete": re.compile(rf"\b(?:{lexicon.alternation(words['complete_near'])})\b", re.IGNORECASE),
    }


def check_sums(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for totals whose parts the article prints."""
    for total in ledger.plain:
        if not _may_add(total):
            continue
        found = _best(ledger, total)
        if found is not None:
            yield found
    yield from _asked_for(ledger)


def _may_add(figure: Figure) -> bool:
    q = figure.quantity
    return q.kind in SUMMED and is_level(figure) and (q.amount.point or 0) > 0 and q.unit.code != "a"


def _best(ledger: Ledger, total: Figure) -> Finding | None:
    marked = _is_marked(ledger, total)
    findings = []
    runs = list(_runs(ledger, total))
    for run in runs:
        found = _finding(_Sum(total, run, _link(ledger, total, run, marked=marked)), tried=len(runs))
        if found is not None:
            findings.append(found)
    ticks = [f for f in findings if not f.flagged]
    return max(ticks or findings, key=lambda f: (f.confidence, len(f.operands)), default=None)


def _is_marked(ledger: Ledger, total: Figure) -> bool:
    markers = _markers()
    return bool(markers["before"].search(ledger.lead_in(total, 80)) or markers["after"].search(ledger.follow_up(total, 40)))


def _runs(ledger: Ledger, total: Figure) -> Iterator[tuple[Figure, ...]]:
    """Runs of two or more neighbouring figures in the total's unit, before it or after it."""
    for side in (ledger.before(total, WINDOW)[::-1], ledger.after(total, WINDOW)):
        alike = [f for f in side if _may_add(f) and same_unit(f, total) and abs(f.paragraph - total.paragraph) <= 2]
        alike = [f for f in alike if (f.quantity.amount.point or 0) < (total.quantity.amount.point or 0)]
        for size in range(min(MOST_PARTS, len(alike)), 1, -1):
            for first in range(len(alike) - size + 1):
                yield tuple(alike[first : first + size])


def _link(ledger: Ledger, total: Figure, parts: tuple[Figure, ...], *, marked: bool) -> Link:
    """How sure it is that *parts* are the parts of *total*, all of them."""
    complete = _is_complete(ledger, total, parts)
    one_sentence = len({p.claim.id for p in parts}) <= 2
    together = _is_unbroken(ledger, parts)
    if complete and together and (marked or (one_sentence and _stands_before(ledger, total, parts))):
        return Link("complete-parts", "the article says that these are all the parts", 0.93)
    if together and _after_colon(ledger, total, parts):
        return Link("colon", "a colon after the total introduces the parts", 0.9, explicit=False)
    if marked and together and one_sentence:
        return Link("marked-total", f"{total.surface} is called a total next to the parts", 0.9, explicit=False)
    if one_sentence and together:
        return Link("neighbours", "the parts stand side by side and make the figure", 0.8, explicit=False)
    return Link("arithmetic", "figures of one unit that stand close by make the figure", 0.7, explicit=False)


def _after_colon(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """ "income of about £9 million: £6.2 million from fees and £2.9 million from rent"."""
    if total.claim.id != parts[0].claim.id or total.span > parts[0].span:
        return False
    own = [f for f in ledger.in_sentence(total.claim) if _may_add(f) and same_unit(f, total) and f.span > total.span]
    return ":" in ledger.between(total, parts[0]) and len(own) == len(parts)


def _stands_before(ledger: Ledger, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the total is told in the sentence before its parts: in their own sentence it may be one of them."""
    own = {f.order for p in parts for f in ledger.in_sentence(p.claim) if _may_add(f) and same_unit(f, p)}
    return parts[0].sentence - total.sentence == 1 and own == {p.order for p in parts}


def _is_unbroken(ledger: Ledger, parts: Sequence[Figure]) -> bool:
    """Whether no other figure of their unit stands between the parts."""
    first, last = parts[0].order, parts[-1].order
    between = [f for f in ledger.plain if first <= f.order <= last and _may_add(f) and same_unit(f, parts[0])]
    return len(between) == len(parts) and parts[-1].paragraph == parts[0].paragraph


def _is_complete(ledger: Ledger, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the words say that nothing is missing: "the remaining 13", "there was no other income"."""
    if any(_is_level_of_change(ledger, p) for p in parts):
        return False
    last = parts[-1]
    if _markers()["rest"].search(ledger.lead_in(last, 40)):
        return True
    start = min(parts[0].span.start, total.claim.span.start)
    end = max(last.claim.span.end, total.claim.span.end)
    after = re.match(r"\s*[^.!?]*[.!?]", ledger.text[end : end + 120])
    return bool(_markers()["complete"].search(ledger.text[start : end + (after.end() if after else 0)]))


def _is_level_of_change(ledger: Ledger, figure: Figure) -> bool:
    """Whether it is one end of a change: "to 217,000 from 198,000"."""
    return re.search(r"\b(?:from|to|against)\s+[^\w\s]?$", ledger.lead_in(figure)) is not None


def _finding(candidate: _Sum, tried: int = 1) -> Finding | None:
    total, parts = candidate.total, candidate.parts
    graded = grade([p.quantity for p in parts], add, Stated.of(total.quantity))
    if graded is None:
        return None
    link = candidate.link
    if graded.verdict is Verdict.CONTRADICTS and not (link.explicit and _comparable(total, parts)):
        return None
    if not _convincing(graded.verdict, candidate, tried):
        return None
    figures = [p.quantity.amount.point or Decimal(0) for p in parts]
    made = sum(figures, Decimal(0))
    arithmetic = Arithmetic(
        formula=f"{' + '.join(plain(f) for f in figures)} = {plain(made)}",
        result=f"{_listed([p.surface for p in parts])} make {amount_in_words(made, parts[0].quantity)}.",
        says=total.surface,
        stated=total.quantity.amount,
        point=made,
    )
    roles = [("total", total), *(("part", p) for p in parts)]
    return make_finding(NAME, link, roles, graded, arithmetic)


def _comparable(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a mismatch can be told from parts of something else: all asserted, none of them tiny or bare beside the rest."""
    made = sum((p.quantity.amount.point or Decimal(0) for p in parts), Decimal(0))
    stated = total.quantity.amount.point or Decimal(0)
    close = made / 2 < stated < made * 2
    return close and all(p.asserted for p in (total, *parts))


def _convincing(verdict: Verdict, candidate: _Sum, tried: int) -> bool:
    """Whether an agreement is more than chance."""
    rule, parts, total = candidate.link.rule, candidate.parts, candidate.total
    if candidate.link.explicit:
        return True
    if rule in ("marked-total", "colon", "asked-for"):
        return verdict is not Verdict.CONTRADICTS
    chance = _chance(candidate) * tried
    if verdict is Verdict.AGREES:
        return chance <= (LIKELY_NEIGHBOURS if rule == "neighbours" else LIKELY_STRANGERS)
    loose = verdict in (Verdict.ROUNDS, Verdict.TRUNCATES) and significant_digits(total.quantity.amount) >= 2
    return rule == "neighbours" and loose and len(parts) >= 3 and chance <= LIKELY_NEIGHBOURS


LIKELY_NEIGHBOURS = Decimal("0.05")
LIKELY_STRANGERS = Decimal("0.01")
"""Highest probability of an agreement by chance, for parts side by side and for figures that only stand close by."""


def _chance(candidate: _Sum) -> Decimal:
    """Probability that some sum of this size meets the total: the width of what both may stand for, by the total."""
    total = candidate.total.quantity.amount
    widths = sum((_width(f) for f in (candidate.total, *candidate.parts)), Decimal(0))
    return widths / (total.point or Decimal(1))


def _width(figure: Figure) -> Decimal:
    amount = figure.quantity.amount
    printed = (amount.high or Decimal(0)) - (amount.low or Decimal(0))
    step = amount.resolution * Decimal(10) ** _zeros(amount.point, amount.resolution)
    return max(printed, step)


def _zeros(point: Decimal | None, resolution: Decimal) -> int:
    """Trailing zeros of a printed whole number: 3,000 may have been 2,960."""
    if point is None or resolution == 0:
        return 0
    text = str(abs(int(point / resolution)))
    return len(text) - len(text.rstrip("0"))


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _asked_for(ledger: Ledger) -> Iterator[Finding]:
    """Money asked for, held against the two or more sums said to be spent in one sentence."""
    same = lexicon.load("linking")["same"]
    ask, spend = set(same["ask"]), set(same["spend"])
    money = [f for f in ledger.plain if f.quantity.kind is Kind.MONEY and is_level(f)]
    asked = [f for f in money if ledger.topic(f.claim.span) & ask]
    by_claim: dict[str, list[Figure]] = {}
    for figure in money:
        by_claim.setdefault(figure.claim.id, []).append(figure)
    for total in asked:
        for parts in by_claim.values():
            if len(parts) < 2 or total in parts or not ledger.topic(parts[0].claim.span) & spend:
                continue
            if not all(same_unit(total, p) and p.asserted for p in parts):
                continue
            link = Link("asked-for", "the sums said to be spent in one sentence, and the sum that is asked for", 0.85, explicit=False)
            found = _finding(_Sum(total, tuple(parts), link))
            if found is not None:
                yield found
