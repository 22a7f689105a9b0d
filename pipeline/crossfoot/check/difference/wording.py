"""What words call a figure: a difference, firmly or not; a level set against another."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

HUNDREDTH = Decimal("0.01")


def in_points(figure: Figure) -> Figure:
    """A figure in basis points as one in percentage points; any other as it is."""
    q = figure.quantity
    if q.unit.code != "basis_point":
        return figure
    a = q.amount
    ends = [None if e is None else e * HUNDREDTH for e in (a.point, a.low, a.high)]
    amount = replace(a, point=ends[0], low=ends[1], high=ends[2], resolution=a.resolution * HUNDREDTH)
    unit = replace(q.unit, code="percentage_point")
    return replace(figure, mention=replace(figure.mention, value=replace(q, amount=amount, unit=unit)))


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The words around a difference and its levels, by what they tell."""
    words = lexicon.load("linking")
    hedges = lexicon.alternation([*lexicon.load("hedges")["before"], *words["fine_hedges"], "a mere"])
    nouns = lexicon.alternation(words["difference_nouns"])
    compares = lexicon.alternation([*words["is_below"], *words["is_above"]])
    determiners = lexicon.alternation([*words["determiners"], "a", "an"])

    def before(name: str) -> str:
        return rf"\b{lexicon.any_of(words[name])}(?:\s+(?:{hedges}|a|an))*\s*[^\w\s]{{0,3}}$"

    def after(name: str) -> str:
        return rf"^(?:-|\s)*(?:(?:{nouns})\s+)?{lexicon.any_of(words[name])}\b"

    sources = {
        "before": before("difference_before"),
        "after": after("difference_after"),
        "firm_before": before("firm_difference"),
        "firm_after": after("firm_difference_after"),
        # "by 640 votes, with", "by 640 votes, taking"
        "goes_on": rf"[\w\s]{{0,12}},\s+{lexicon.any_of(words['goes_on'])}",
        # "61 per cent … 7 points short of the 68 per cent"
        "compares": rf"\s*(?:percentage\s+)?(?:{nouns})?\s*(?P<word>{compares})\s+(?:(?:{determiners})\s+)*"
        rf"(?:\w+[’']s\s+)?(?:[\w-]+\s+of\s+)?[^\w\s]?",
        "of_error": r"(?:-|\s)*(?:\w+\s+)?margin\s+of\s+(?:\w+\s+)?error\b",
        "unsure": before("unsure_difference"),
        "by": rf"\bby\s+(?:(?:{hedges})\s+)?$",
        "contrast": rf"(?:^|\W){lexicon.any_of(words['contrast'])}\b",
        "contrast_right_before": rf"(?:^|\W){lexicon.any_of(words['firm_contrast'])}(?:\s+[\w’']+)?$",
        "firm_contrast": rf"(?:^|\W){lexicon.any_of(words['firm_contrast'])}\b",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def is_difference(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure is said to be a difference: "up by 20", "a majority of 661", "430 fewer"."""
    q = figure.quantity
    if not is_level(figure) or q.unit.code in ("percent", "a") or q.kind is Kind.SHARE or q.amount.point == 0:
        return False
    before, after = ledger.lead_in(figure), ledger.follow_up(figure)
    if patterns()["of_error"].match(after):
        return False  # "a 3-point margin of error" is no difference of two levels
    return is_change(figure) or bool(patterns()["before"].search(before) or patterns()["after"].match(after))


def is_named(ledger: Ledger, figure: Figure) -> bool:
    """Whether a noun or verb firmly names a figure as a difference: "majority of", "trails by", "-point lead"."""
    before, after = patterns()["firm_before"], patterns()["firm_after"]
    return bool(before.search(ledger.lead_in(figure)) or after.match(ledger.follow_up(figure)))
