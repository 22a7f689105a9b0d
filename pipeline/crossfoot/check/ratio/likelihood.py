"""Two groups and how likely each is: "men are twice as likely as women … 12.4% of the men, and 6.2% of the women"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.check.ratio.levels import Levels, usable
from crossfoot.check.ratio.phrases import Multiple, Shape
from crossfoot.link.clauses import tokens
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind, Span

REACH = 140
"""Code points after a multiple in which the other group is named."""

NAMING = ("NOUN", "PROPN", "ADJ")
SENTENCES_ON = 2


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon.load("ratio")
    likely, contrast, others, few = (
        lexicon.any_of(words[n]) for n in ("likely", "group_contrast", "other_group", "group_words")
    )
    sources = {
        "likely": rf"\s+(?:as|more)\s+{likely}\b(?P<rest>[^.;:]{{0,90}}?)\b(?:as|than)\s+"
        rf"(?:{few}\s+){{0,3}}(?P<other>[\w’'-]+(?:\s+[\w’'-]+){{0,2}})",
        "contrast": rf"\b{contrast}\b|[;,]",
        "others": rf"\b{others}\b",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_likelihoods(ledger: Ledger, multiple: Multiple) -> Iterator[Levels]:
    """Yield the percentages of the two groups that a multiple compares, told after it."""
    number = ledger.claim_at(multiple.start)
    if number is None or multiple.shape not in (Shape.AS, Shape.MORE):
        return
    named = _patterns()["likely"].match(ledger.text[multiple.end : multiple.end + REACH])
    if named is None:
        return
    start = multiple.end + named.start("other")
    others = _names(ledger, Span(start, multiple.end + named.end("other")))
    lead = Span(ledger.claims[number].span.start, multiple.start)
    rest = Span(multiple.end + named.start("rest"), multiple.end + named.end("rest"))
    ones = (_names(ledger, lead) | _names(ledger, rest)) - others
    for beside in range(number, number + 1 + SENTENCES_ON):
        if beside > number and not ledger.follows(beside):
            return
        shares = [f for f in ledger.in_sentence(ledger.claims[beside]) if _is_share(f) and f.span > lead]
        if shares:
            yield from _by_group(ledger, shares, ones, others)
            return


def _is_share(figure: Figure) -> bool:
    return figure.quantity.kind is Kind.PERCENT and usable(figure) and not is_change(figure)


def _by_group(
    ledger: Ledger, shares: Sequence[Figure], ones: frozenset[str], others: frozenset[str]
) -> Iterator[Levels]:
    if len(shares) != 2 or not others:
        return
    first, second = shares
    if not _patterns()["contrast"].search(ledger.between(first, second)):
        return
    link = Link("likelihood", "the percentages of the two groups that the multiple compares", 0.92)
    sides = [_side(ledger, f, shares, ones, others) for f in shares]
    if sides in (["one", "other"], ["other", "one"]):
        new, base = shares if sides[0] == "one" else (second, first)
        yield Levels(new, base, link, firm=True)
    elif sides[0] != sides[1] and None in sides:
        new, base = shares if "one" in sides[:1] or "other" in sides[1:] else (second, first)
        yield Levels(new, base, link, firm=False, found=True)


def _side(
    ledger: Ledger,
    share: Figure,
    shares: Sequence[Figure],
    ones: frozenset[str],
    others: frozenset[str],
) -> str | None:
    """Of which group a percentage is: named after it, else right before it."""
    first, second = shares
    middle = Span(first.span.end, second.span.start)
    cut = _patterns()["contrast"].search(ledger.text, middle.start, middle.end)
    split = cut.start() if cut else middle.end
    after = Span(first.span.end, split) if share is first else Span(second.span.end, share.claim.span.end)
    before = (
        Span(share.claim.span.start, first.span.start) if share is first else Span(split, second.span.start)
    )
    for words in (after, before):
        names = _names(ledger, words)
        if names & others and not names & ones:
            return "other"
        if names & ones and not names & others:
            return "one"
        if _patterns()["others"].search(ledger.text[words.start : words.end]):
            return "other"
    return None


def _names(ledger: Ledger, span: Span) -> frozenset[str]:
    """Lemmas of the words that name a group."""
    return frozenset(
        t.lemma_.lower() for t in tokens(ledger, span) if (t.pos_ in NAMING and t.is_alpha) or "-" in t.text
    )
