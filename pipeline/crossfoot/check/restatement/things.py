"""What a figure is the size of: "jailed for eight years" and "the 18-year term" are of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.link.clauses import tokens
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import Ledger
from crossfoot.link.placed import AnyPlaced, Placed
from crossfoot.types import Bound, DateType, DateValue, Kind, Section, Span

BEFORE, AFTER = 45, 40
"""Code points around a figure in which the words stand that say what it is of."""

LENGTH = re.compile(r"P(T?)(\d+)([YMWDH])")
PRINTED = re.compile(r"[\w-]+[\s-](?:year|month|week|day|hour|minute)s?$", re.IGNORECASE)
""" "18-year", "eight years", but not "1986/87"."""

FACTORS = {"Y": ("mo", 12), "M": ("mo", 1), "W": ("d", 7), "D": ("d", 1), "TH": ("min", 60), "TM": ("min", 1)}
"""Units that spans of time are held against each other in, and how many of them there are in each that is printed."""

KINDS = (Kind.MONEY, Kind.MEASURE)
GOVERNS = frozenset({"to", "for", "of", "with", "at"})


@dataclass(frozen=True, slots=True)
class Sized:
    """A figure with a unit, and what it is the size of."""

    placed: AnyPlaced
    unit: str
    value: Decimal
    printed: Decimal
    """The number as printed: 18 of the 18 years that are 216 months."""

    things: frozenset[str]
    definite: bool
    """Whether it is told as that of something known: "the 18-year term"."""

    paragraph: int
    told_apart: bool
    """Whether words after the thing may say which one it is: "the 12-mile wall in the next county"."""

    @property
    def in_title(self) -> bool:
        """Whether it stands in the headline."""
        return self.placed.claim.section is Section.TITLE


@cache
def _things() -> dict[str, str]:
    groups = lexicon.load("restated")["things"]
    return {word: name for name, words in sorted(groups.items(), reverse=True) for word in words}


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|that|this|his|her|their|its)\s+$", re.IGNORECASE)


def find_sized(ledger: Ledger) -> Iterator[Sized]:
    """Yield the spans of time, sums and measures of an article that words say to be of something, in text order."""
    for claim in ledger.claims:
        own: list[tuple[AnyPlaced, str, Decimal, Decimal]] = [
            (f, f"{f.quantity.kind} {f.quantity.unit.code}", f.point, f.point)
            for f in ledger.in_sentence(claim)
            if _is_size(f)
        ]
        for mention in ledger.dates_in(claim):
            length = _length(mention.value) if PRINTED.search(mention.surface) else None
            if length is not None:
                own.append((Placed(mention, claim), *length))
        for placed, unit, value, printed in sorted(own, key=lambda o: o[0].span):
            things, adjectival = _of_what(ledger, placed)
            if things and (is_known(things) or not isinstance(placed.mention.value, DateValue)):
                known = _definite().search(ledger.text[claim.span.start : placed.span.start]) is not None
                paragraph = ledger.paragraph(placed.span.start)
                apart = _told_apart(ledger, placed)
                yield Sized(placed, unit, value, printed, things, known and adjectival, paragraph, apart)


def is_known(things: frozenset[str]) -> bool:
    """Whether it is a thing that words are known for: a sentence, a ban, a tunnel; of those one article tells of one."""
    return bool(things & lexicon.load("restated")["things"].keys())


def _told_apart(ledger: Ledger, placed: AnyPlaced) -> bool:
    claim = placed.claim.span
    rest = [
        t
        for t in tokens(ledger, Span(placed.span.start, min(claim.end, placed.span.end + AFTER)))
        if t.idx >= placed.span.end
    ]
    after = next((t for t in rest if t.pos_ not in ("NOUN", "ADJ") and t.text != "-"), None)
    return after is not None and (
        after.pos_ in ("ADP", "SCONJ", "PROPN") or after.tag_ in ("WDT", "WP", "VBN", "VBG")
    )


def _is_size(figure: Figure) -> bool:
    q = figure.quantity
    plain = q.kind in KINDS and q.unit.code != "a" and q.per is None and q.bound is Bound.EXACT
    return plain and is_level(figure) and not is_change(figure) and figure.point > 0


def _length(value: DateValue) -> tuple[str, Decimal, Decimal] | None:
    match = LENGTH.fullmatch(value.period.timex)
    if value.period.type is not DateType.DURATION or match is None:
        return None
    factor = FACTORS.get(match[1] + match[3])
    return None if factor is None else (factor[0], Decimal(match[2]) * factor[1], Decimal(match[2]))


def _of_what(ledger: Ledger, placed: AnyPlaced) -> tuple[frozenset[str], bool]:
    """The things that a figure is of, and whether they follow it as in "18-year term"."""
    claim = placed.claim.span
    after = list(tokens(ledger, Span(placed.span.start, min(claim.end, placed.span.end + AFTER))))
    noun = ""
    rest = [t for t in after if t.idx >= placed.span.end]
    for token in rest:
        if token.pos_ in ("NOUN", "ADJ") or token.text == "-":
            noun = token.lemma_.lower() if token.pos_ == "NOUN" else noun
        else:
            break
    if noun:
        return frozenset({_things().get(noun, noun)}), True
    words = [rest[1].lemma_.lower()] if len(rest) > 1 and rest[0].lower_ in ("in", "behind") else []
    start = max(claim.start, placed.span.start - BEFORE)
    before = list(tokens(ledger, Span(start, placed.span.end)))
    before = [t for t in before if t.idx < placed.span.start]
    while (before and before[-1].pos_ in ("SYM", "DET", "NUM")) or (before and before[-1].lower_ == "just"):
        before.pop()
    governed = bool(before) and (before[-1].lower_ in GOVERNS or before[-1].pos_ == "VERB")
    words += [t.lemma_.lower() for t in before if t.pos_ == "VERB" or (governed and t.pos_ == "NOUN")]
    return frozenset(_things()[w] for w in words if w in _things()), False
