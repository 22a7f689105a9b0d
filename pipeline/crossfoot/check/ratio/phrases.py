"""Words that say how many times one figure is another: "three times as many", "tenfold", "twice the", "doubled"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache

from crossfoot import lexicon
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.types import Bound, Kind

HALF = Decimal("0.5")
"""Read with "twice" and "double"."""

HEDGE_WIDTH = 32
"""Code points before a multiple in which its hedge stands: "in the neighbourhood of twice"."""


class Shape(StrEnum):
    """How a multiple is put, which says where its levels stand."""

    AS = "as"
    """ "three times as many … as"."""

    MORE = "more"
    """ "three times more … than": three times, or four."""

    OF = "of"
    """ "three times the …"."""

    FOLD = "fold"
    """ "a threefold increase (on …)"."""

    VERB = "verb"
    """ "tripled"."""


@dataclass(frozen=True, slots=True)
class Multiple:
    """A multiple and how it is put."""

    start: int
    end: int
    """Where it ends: after "times", before "as many"."""

    factor: Decimal
    shape: Shape
    bound: Bound
    figure: Figure | None = None
    """The number or fraction in it: "three" of "three times"."""

    @property
    def adds(self) -> bool:
        """Whether it may be one more: "three times more" is three times for most writers, and four for some."""
        return self.shape is Shape.MORE or (self.shape is Shape.FOLD and self.factor > 1)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    many, more, determiners = (
        lexicon.alternation(words[name]) for name in ("as_what", "more", "determiners")
    )
    things = lexicon.alternation(words["whole_things"])
    heads = rf"(?P<as>as\s+(?:{many}))|(?P<more>(?:{more})\b)|(?P<of>(?:{determiners})(?:\b|’s|'s))"
    sources = {
        "times": rf"\b(?:times|(?P<multiple>{lexicon.alternation(words['multiples'])}))\s+(?=(?:{heads})\b)",
        "fold": rf"\b(?P<word>{lexicon.alternation(words['folds'])}|\d[\d,]{{0,15}}(?:\.\d{{1,9}})?)[\s-]?fold\b",
        "verb": rf"\b(?P<verb>{lexicon.alternation(words['verbs'])})\b(?!-)"
        rf"|\b(?P<bare>{lexicon.alternation(words['bare_verbs'])})\b(?=\s+(?:from\s.{{1,60}}?\s)?to\b)",
        # a fraction of an earlier level of the same thing, not of a whole that it is part of
        "of_then": rf"\s+of\s+(?:its\s+(?:\w+\s+)?(?:{things})\b|what\b|that\s+(?:of|in)\b"
        rf"|last\s+(?:year|month|week)[’']s|(?:the|its|their|his|her)\s+(?=[\d$£€])"
        rf"|the\s+(?:\d{{4}}\s+)?(?:{things})\b)",
        "again": r"\s*as\s+\w+\s+again\b",
        "of_what": r"\s+of\s+what\b",
        # "grew by a factor of five"
        "factor": r"\bby\s+a\s+factor\s+of\s+(?:about\s+|nearly\s+|almost\s+|some\s+)?$",
        "hedge": rf"\b(?P<hedge>{lexicon.alternation(lexicon.load('hedges')['before'])})\s+(?:an?\s+|the\s+)?$",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_multiples(ledger: Ledger) -> Iterator[Multiple]:
    """Yield the multiples of an article, in the order of their shapes."""
    yield from _times(ledger)
    yield from _fractions(ledger)
    for figure in ledger.plain:
        if (
            figure.quantity.kind is Kind.COUNT
            and figure.point > 1
            and _patterns()["factor"].search(ledger.lead_in(figure))
        ):
            span, bound = figure.span, figure.quantity.bound
            yield Multiple(span.start, span.end, figure.point, Shape.VERB, bound, figure)
    words = lexicon.load("ratio")
    for match in _patterns()["fold"].finditer(ledger.text):
        word = match["word"].lower()
        factor = Decimal(words["folds"].get(word) or word.replace(",", ""))
        if factor > 0:
            number = _figure_at(ledger, match.start())
            yield _hedged(
                ledger, Multiple(match.start(), match.end(), factor, Shape.FOLD, Bound.EXACT, number)
            )
    for match in _patterns()["verb"].finditer(ledger.text):
        table = words["verbs"] if match["verb"] else words["bare_verbs"]
        factor = Decimal(table[match.group().lower()])
        yield _hedged(ledger, Multiple(match.start(), match.end(), factor, Shape.VERB, Bound.EXACT))


def _times(ledger: Ledger) -> Iterator[Multiple]:
    """ "three times as many", "twice the"."""
    multiples = lexicon.load("ratio")["multiples"]
    for match in _patterns()["times"].finditer(ledger.text):
        shape = Shape.AS if match["as"] else Shape.MORE if match["more"] else Shape.OF
        end = match.start() + len(match.group().rstrip())
        if match["multiple"]:
            word = match["multiple"].lower()
            figure = _figure_at(ledger, match.start())
            if shape is not Shape.MORE:
                factor = Decimal(multiples[word])
                factor += _again(ledger, end, factor)
                found = Multiple(match.start(), end, factor, shape, Bound.EXACT, figure)
                yield _hedged(ledger, found)
            continue
        number = next(iter(ledger.preceding(match.start(), 1)), None)
        if number is None or ledger.text[number.span.end : match.start()].strip(" -") or not number.point:
            continue
        if number.quantity.kind is Kind.COUNT:
            yield Multiple(number.span.start, end, number.point, shape, number.quantity.bound, number)


def _again(ledger: Ledger, end: int, factor: Decimal) -> int:
    """One for "half as many again", which is one and a half times; else none."""
    again = _patterns()["again"].match(ledger.text[end : end + HEDGE_WIDTH])
    return 1 if again is not None and factor < 1 else 0


def _figure_at(ledger: Ledger, offset: int) -> Figure | None:
    """The number that begins at an offset, as "tenfold" and "half" do."""
    return next((f for f in ledger.starting(offset, 1) if f.span.start == offset), None)


def _fractions(ledger: Ledger) -> Iterator[Multiple]:
    """ "a third as many as", "a quarter of last year's"."""
    for figure in ledger.plain:
        q = figure.quantity
        if q.kind is Kind.SHARE and q.ratio is None and q.amount.point:
            head = _patterns()["times"].search(f"times {ledger.follow_up(figure).lstrip()}")
            as_many = head is not None and head.start() == 0 and head["as"]
            half = q.amount.point == HALF
            if half and (as_many or not _patterns()["of_what"].match(ledger.follow_up(figure))):
                continue  # read with "twice" and "double"
            if as_many or _patterns()["of_then"].match(ledger.follow_up(figure)):
                factor = _exact(q.amount.point)
                shape = Shape.AS if as_many else Shape.OF
                factor += _again(ledger, figure.span.end, factor)
                end = figure.span.end if as_many else figure.span.end + len(" of")
                yield Multiple(figure.span.start, end, factor, shape, q.bound, figure)


def _exact(share: Decimal) -> Decimal:
    """A fraction beyond the six decimals of the record: 0.333333 is a third."""
    for parts in range(2, 11):
        whole = round(share * parts)
        if abs(share * parts - whole) < Decimal("0.00001"):
            return Decimal(whole) / parts
    return share


def _hedged(ledger: Ledger, multiple: Multiple) -> Multiple:
    """A multiple with the hedge before it: "nearly doubled"."""
    lead = ledger.text[max(0, multiple.start - HEDGE_WIDTH) : multiple.start]
    match = _patterns()["hedge"].search(lead)
    if match is None:
        return multiple
    hedge = " ".join(match["hedge"].lower().split())
    return replace(multiple, bound=Bound(lexicon.load("hedges")["before"][hedge]))
