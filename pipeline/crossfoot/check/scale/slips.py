"""Million for billion, where the article's other figures show it: parts of a total, so many at so much each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.arithmetic.grading import Graded, significant_digits
from crossfoot.arithmetic.intervals import add, scale
from crossfoot.arithmetic.wording import amount_in_words, plain
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.check.rate.each import Each, find_eaches
from crossfoot.link.chance import chance_of_product
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change, is_level, same_unit
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Finding, Interval, Kind, Verdict

NAME = "scale"

SHIFTS = tuple(Decimal(10) ** power for power in (-6, -3, 3, 6))
"""Thousand, million, billion: the words that are taken for each other."""

MOST_PARTS = 8
FEW_PARTS = 2
FINE = 2
"""Significant digits of the first parts."""

LIKELY_SHIFT = Decimal("0.3")
"""Highest probability that the digits of a sum are the total's by chance: words for their size differ, too."""

LEAST_PART = Decimal("0.05")
"""Share of a total below which a part does not show in it."""

EXACTLY = Decimal("0.005")
"""How near a shifted product is to its total, in proportion: chance would seldom bring it there."""


@cache
def _magnitude() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.load("scale")["magnitudes"])
    return re.compile(rf"(?:[\d\s-]|\b)(?P<word>{words})(?:\b|$)", re.IGNORECASE)


def magnitude_of(figure: Figure) -> str | None:
    """The word for a power of ten in a figure: "lakh", "m"; ``None`` where it is all digits."""
    match = _magnitude().search(figure.surface)
    return None if match is None else match["word"].lower()


def check_products(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for "£30,000 each … all 70,000 households … £2.1m": a thousand times too little."""
    for each in find_eaches(ledger):
        if each.per is None and each.figure.quantity.kind is Kind.MONEY and each.figure.serious:
            found = _product(ledger, each)
            if found is not None:
                yield found


def _product(ledger: Ledger, each: Each) -> Finding | None:
    figures = _near(ledger, each.figure)
    totals = [
        f for f in figures if same_unit(f, each.figure) and magnitude_of(f) and f.quantity.kind is Kind.MONEY
    ]
    counts = [
        f for f in figures if f.quantity.kind is Kind.COUNT and not is_bare(f) and _is_of(ledger, f, each)
    ]
    if len(totals) != 1 or len(counts) != 1:
        return None
    total, count = totals[0], counts[0]
    made = each.figure.point * count.point
    shift = next((s for s in SHIFTS if abs(made - total.point * s) <= EXACTLY * made), None)
    if shift is None or not (total.serious and count.serious) or made <= 0:
        return None
    made_in_words = amount_in_words(made, total.quantity)
    arithmetic = Arithmetic(
        formula=f"{plain(count.point)} * {plain(each.figure.point)} = {plain(made)}",
        result=f"{count.surface} times {each.figure.surface} is {made_in_words}, {_times(shift)}.",
        says=total.surface,
        stated=total.quantity.amount,
        point=made,
    )
    evidence = (
        f"an amount for each, the number of {count.noun}s and a total with the same digits, {_times(shift)}"
    )
    roles = [("total", total), ("count", count), ("rate", each.figure)]
    graded = Graded(Verdict.CONTRADICTS, Interval(made, made))
    return make_finding(NAME, Link("product", evidence, 0.9), roles, graded, arithmetic)


def _near(ledger: Ledger, figure: Figure) -> list[Figure]:
    """The levels of a figure's sentence and of those beside it."""
    number = figure.sentence
    claims = [ledger.claims[number]]
    if ledger.follows(number):
        claims.insert(0, ledger.claims[number - 1])
    if ledger.follows(number + 1):
        claims.append(ledger.claims[number + 1])
    found = [f for claim in claims for f in ledger.in_sentence(claim)]
    return [f for f in found if f is not figure and is_level(f) and f.point > 1 and f.quantity.per is None]


def _is_of(ledger: Ledger, count: Figure, each: Each) -> bool:
    """Whether a count is of what the amount is for: its noun is told in the amount's sentence."""
    if count is each.times or count.noun == each.one:
        return True
    return count.noun is not None and count.noun in ledger.topic(each.figure.claim.span) | {each.one}


def check_totals(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for "$4.2 million for roads, $3.1 million for rail … of the $7.3 billion plan"."""
    for total in ledger.plain:
        if not _may_slip(total) or magnitude_of(total) is None or _moves(ledger, total):
            continue
        for parts in _lists(ledger, total):
            found = _total(total, parts)
            if found is not None:
                yield found
                break


def _may_slip(figure: Figure) -> bool:
    q = figure.quantity
    kinds = q.kind in (Kind.MONEY, Kind.COUNT)
    return (
        kinds
        and is_level(figure)
        and q.per is None
        and figure.serious
        and q.bound in (Bound.EXACT, Bound.ABOUT)
    )


def _lists(ledger: Ledger, total: Figure) -> Iterator[Sequence[Figure]]:
    """All other figures of the total's sentence, and all of a sentence beside it."""
    number = total.sentence
    own = _alike(ledger, total, number)
    after = [f for f in own if f.span > total.span]
    before = [f for f in own if f.span < total.span]
    yield after
    yield before
    if ledger.follows(number + 1) and not own:
        yield _alike(ledger, total, number + 1)
    if ledger.follows(number) and not own:
        yield _alike(ledger, total, number - 1)


def _alike(ledger: Ledger, total: Figure, number: int) -> list[Figure]:
    figures = ledger.in_sentence(ledger.claims[number])
    alike = [
        f
        for f in figures
        if f is not total and f.quantity.kind is total.quantity.kind and same_unit(f, total)
    ]
    return alike if all(_may_slip(f) and not _moves(ledger, f) and magnitude_of(f) for f in alike) else []


def _moves(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is a change or one end of it: "fell to 788 million from 872 million"."""
    return is_change(figure) or _end_of_change().search(ledger.lead_in(figure)) is not None


@cache
def _end_of_change() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.load("scale")["ends_of_change"])
    return re.compile(rf"\b(?:{words})\s+(?:an?\s+|the\s+|about\s+)?[^\w\s]?$", re.IGNORECASE)


def _total(total: Figure, parts: Sequence[Figure]) -> Finding | None:
    if not FEW_PARTS <= len(parts) <= MOST_PARTS:
        return None
    stated = total.quantity.amount.interval
    printed = [p.quantity.amount.interval for p in parts]
    if add(printed).meets(stated):
        return None
    fixed = _fix(printed, stated, [magnitude_of(p) for p in parts] + [magnitude_of(total)])
    if fixed is None or not _is_fine(total, parts):
        return None
    made = sum((p.point for p in parts), Decimal(0))
    listed = ", ".join(p.surface for p in parts[:-1]) + f" and {parts[-1].surface}"
    arithmetic = Arithmetic(
        formula=f"{' + '.join(plain(p.point) for p in parts)} = {plain(made)}",
        result=f"{listed} make {amount_in_words(made, total.quantity)}; {fixed}.",
        says=total.surface,
        stated=total.quantity.amount,
        point=made,
    )
    roles = [("total", total), *(("part", p) for p in parts)]
    evidence = "the digits of the parts add up to those of the total, but not with the words for their size"
    return make_finding(
        NAME, Link("total", evidence, 0.88), roles, Graded(Verdict.CONTRADICTS, add(printed)), arithmetic
    )


def _fix(printed: Sequence[Interval], stated: Interval, words: Sequence[str | None]) -> str | None:
    """What would make the sum right: all parts, or one of them, so many times larger or smaller."""
    for shift in SHIFTS:
        if len(set(words[:-1])) == 1 and scale(add(printed), shift).meets(stated):
            return f"the total is {_times(shift)}"
        for index, part in enumerate(printed):
            changed = [*printed[:index], scale(part, shift), *printed[index + 1 :]]
            if words[index] != words[-1] and add(changed).meets(stated) and _all_matter(changed, stated):
                return f"one of them is {_times(1 / shift)}"
    return None


def _all_matter(parts: Sequence[Interval], total: Interval) -> bool:
    """Whether no part is lost in the rounding of the total."""
    least = (total.low or Decimal(0)) * LEAST_PART
    return all(part.low is not None and part.low >= least for part in parts)


def _is_fine(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether enough digits are printed that a sum does not come right by chance."""
    tried = 1 + len(parts)  # all parts moved, or one of them
    told = all(significant_digits(p.quantity.amount) >= FINE for p in parts[:FEW_PARTS])
    return told and chance_of_product(total, tried) <= LIKELY_SHIFT


def _times(shift: Decimal) -> str:
    """ "a thousand times too small" for 1,000: what is told would have to be so many times larger."""
    names = {Decimal(1000): "a thousand", Decimal(10) ** 6: "a million"}
    return f"{names[shift]} times more" if shift > 1 else f"{names[1 / shift]} times less"
