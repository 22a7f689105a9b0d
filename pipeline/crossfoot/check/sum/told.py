"""Totals whose parts the words say to be all: "the last slice", "they were", "405 boys and 387 girls", "for two charities"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from crossfoot import lexicon
from crossfoot.check.sum.links import alike, may_add, says_all_by, without_inner
from crossfoot.check.sum.wording import both_kinds, told_words
from crossfoot.link.chance import is_open
from crossfoot.link.discourse import opens_parts, says_all
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_change
from crossfoot.link.ledger import Ledger
from crossfoot.types import Kind

MOST = 9
"""Parts of a list, at most."""

FEW = 3
NEAR = 80
"""Code points between a total and the words that open its list."""

Parts = tuple[Figure, ...]


def find_told_parts(ledger: Ledger, total: Figure) -> Iterator[tuple[Parts, Link]]:
    """Yield the parts of *total* of which words say that they are all."""
    if is_open(total) or is_change(total):
        return
    if opens_parts(ledger.lead_in(total)) and ":" not in ledger.follow_up(total):
        return  # "consists of 90, 71 and 25": 90 is a part as well
    for parts, lead in _lists(ledger, total):
        if (
            len(parts) > 1
            and all(p.point < total.point for p in parts)
            and not _one_is_untold(ledger, total, parts)
        ):
            link = _link(ledger, total, parts, lead)
            if link is not None:
                yield parts, link
    yield from _before(ledger, total)


def _one_is_untold(ledger: Ledger, total: Figure, parts: Parts) -> bool:
    """Whether what is missing may be told without a number: "three women, two men and a child"."""
    missing = total.point - sum(p.point for p in parts)
    if total.quantity.kind is not Kind.COUNT or not 0 < missing <= FEW:
        return False
    words = ledger.text[parts[0].span.start : parts[-1].claim.span.end]
    return len(told_words()["one_more"].findall(words)) >= missing


def _lists(ledger: Ledger, total: Figure) -> Iterator[tuple[Parts, str]]:
    """The lists that may be of a total, and the words that open them: in its sentence, in the next, in the next two."""
    own = _parts(ledger, total, total.sentence)
    after = tuple(f for f in own if f.span > total.span)
    if after:
        lead = ledger.text[total.span.end : after[0].span.start]
        if ":" in lead or ":" in ledger.text[total.span.end : after[-1].span.start]:
            colon = ledger.text.index(":", total.span.end)
            after = tuple(f for f in after if f.span.start > colon)
            lead = ledger.text[total.span.end : after[0].span.start] if after else lead
        yield after, lead
        return
    listed: Parts = ()
    for step in (1, 2):
        number = total.sentence + step
        if number >= len(ledger.claims) or not ledger.follows(number):
            return
        listed = (*listed, *_parts(ledger, total, number))
        if listed:
            first = listed[0].claim.span
            yield listed, ledger.text[first.start : listed[0].span.start]


def _parts(ledger: Ledger, total: Figure, number: int) -> Parts:
    figures = ledger.in_sentence(ledger.claims[number])
    own = tuple(
        f
        for f in figures
        if f is not total
        and alike(f, total)
        and f.quantity.per == total.quantity.per
        and not _is_one_of(ledger, f)
    )
    own = tuple(without_inner(ledger, own))
    return own if len(own) <= MOST and not any(is_open(f) for f in own) else ()


def _is_one_of(ledger: Ledger, figure: Figure) -> bool:
    """ "Three members of one family": no part of its own."""
    return figure.point == 1 and told_words()["one_of"].search(ledger.lead_in(figure)) is not None


def _link(ledger: Ledger, total: Figure, parts: Parts, lead: str) -> Link | None:
    """Why these are all the parts of a total, if words say so."""
    words = f"{ledger.lead_in(total, 40)}{lead}"
    if told_words()["not_all"].search(words) or told_words()["not_all"].search(_among(ledger, parts)):
        return None
    if _is_rivalled(ledger, total, parts):
        return None
    rest = told_words()["rest"].search(ledger.lead_in(parts[-1], 60)) and not _is_listed(ledger, total, parts)
    if rest and _are_of_one(total, parts):
        return Link("told-rest", "the last part is told as the rest of the total", 0.92)
    if told_words()["made_of"].search(lead):
        return Link("told-list", "the total is said to be made up of the parts", 0.92)
    if _are_both(ledger, total, parts) and len(lead) <= NEAR:
        return Link("told-both", "the two parts are the only kinds that there are", 0.9)
    disjoint = not any(_overlaps(ledger, p) for p in parts)
    group = _group(ledger, total, parts)
    if group == len(parts) and disjoint and not _is_dated(ledger, total, parts):
        return Link("told-group", "as many parts are told as the words count", 0.9)
    colon = total.claim.id == parts[0].claim.id and re.search(r":[^.;:]{0,40}$", lead)
    if colon and disjoint and (len(parts) > 2 or _exclusive(parts)):
        return Link("told-colon", "a colon after the total opens the list of parts", 0.88)
    if says_all_by(ledger, parts[0].span.start, parts[-1].claim.span.end, NEAR) and disjoint:
        return Link("told-all", "words say that there are no other parts", 0.9)
    return None


def _is_listed(ledger: Ledger, total: Figure, parts: Parts) -> bool:
    """Whether the total is but the first of the list: "$1.4m went on wine, $600,000 on cars and the remaining …"."""
    until = ledger.text[total.span.end : parts[1].span.start]
    return total.claim.id == parts[0].claim.id and told_words()["goes_into"].search(until) is None


def _among(ledger: Ledger, parts: Parts) -> str:
    """The words between the parts."""
    return " ".join(ledger.between(a, b) for a, b in pairwise(parts))


def _is_rivalled(ledger: Ledger, total: Figure, parts: Parts) -> bool:
    """Whether another figure of the total's unit stands between it and its parts, or a larger one beside it."""
    between = [
        f
        for f in ledger.from_to(total, parts[0])[1:-1]
        if f.quantity.kind is not Kind.COUNT or f.noun == total.noun
    ]
    return any(may_add(f) and alike(f, total) and f.point > parts[0].point for f in between)


def _are_of_one(total: Figure, parts: Parts) -> bool:
    """Whether the parts count what the total counts, or say nothing of it."""
    return total.quantity.kind is not Kind.COUNT or all(
        p.noun in (None, total.noun) or total.noun is None for p in parts
    )


def _overlaps(ledger: Ledger, part: Figure) -> bool:
    """Whether the members of a part may be those of another: counts of people with this and with that."""
    return (
        part.quantity.kind is Kind.COUNT
        and told_words()["overlaps"].match(ledger.follow_up(part)) is not None
    )


def _is_dated(ledger: Ledger, total: Figure, parts: Parts) -> bool:
    """Whether a part in a sentence of its own goes on with when it was: "The Terns drew 9,100 on a wet night in March"."""
    apart = [p for p in parts if p.claim.id != total.claim.id]
    return any(d.span > p.span for p in apart for d in ledger.dates_in(p.claim))


def _exclusive(parts: Parts) -> bool:
    return all(p.quantity.kind is not Kind.COUNT for p in parts)


def _are_both(ledger: Ledger, total: Figure, parts: Parts) -> bool:
    """Whether the two parts are of two kinds that all are of; for and against only where votes are counted."""
    if len(parts) != 2:
        return False
    votes = total.noun in lexicon.load("sum")["votes"]
    one, two = (ledger.follow_up(p, 30) for p in parts)
    one = one[: parts[1].span.start - parts[0].span.end] if parts[0].claim.id == parts[1].claim.id else one
    return any(
        (a.match(one) and b.match(two)) or (b.match(one) and a.match(two)) for a, b in both_kinds(votes=votes)
    )


def _group(ledger: Ledger, total: Figure, parts: Parts) -> int | None:
    """How many hold or give the parts, as the words of the total's sentence count them: "for two charities"."""
    words = lexicon.load("sum")
    sentence = ledger.text[total.claim.span.start : min(total.claim.span.end, parts[0].span.start)]
    sizes = lexicon.load("number_words")["units"]
    for name in ("few", "ways"):
        for match in told_words()[name].finditer(sentence):
            if not {w.rstrip("s") for w in match.group().lower().split()} & {*words["no_group"]}:
                few = match["few"].lower()
                return 2 if few == "both" else int(sizes[few])
    return None


def _before(ledger: Ledger, total: Figure) -> Iterator[tuple[Parts, Link]]:
    """Parts that are told before their total: a list that it ends, a sentence that it sums up, the votes of all."""
    own = tuple(f for f in _parts(ledger, total, total.sentence) if f.point < total.point)
    before = tuple(f for f in own if f.span < total.span)
    if len(before) > 1 and len(before) == len(own):
        gap = ledger.between(before[-1], total)
        told = re.search(r"[,–—]\s*[^\w\s]?$", gap) and told_words()["in_all"].match(ledger.follow_up(total))
        if told and not told_words()["not_all"].search(_among(ledger, before)):
            yield before, Link("told-in-all", "the sentence ends the list of parts with their total", 0.9)
        if says_all(ledger.follow_up(total, NEAR)):
            yield before, Link("told-all", "words say that there are no other parts", 0.9)
    opening = ledger.text[total.claim.span.start : total.span.start]
    with_these = told_words()["together_with"].match(opening) and told_words()["made"].search(opening)
    if (own and not (with_these and len(own) == len(before) == 1)) or not ledger.follows(total.sentence):
        return
    previous = tuple(f for f in _parts(ledger, total, total.sentence - 1) if f.point < total.point)
    if len(previous) < 2 or told_words()["not_all"].search(_among(ledger, previous)):
        return
    if with_these:
        yield (
            (*previous, *before),
            Link("told-in-all", "the sentence after the parts tells what they come to", 0.88),
        )
        return
    summed = (
        told_words()["in_all"].match(opening)
        and total.quantity.bound.value == "exact"
        and len(opening) <= NEAR // 2
    )
    if summed and _are_of_one(total, previous) and not any(_overlaps(ledger, p) for p in previous):
        yield previous, Link("told-in-all", "the sentence after the parts tells what they come to", 0.88)
    if _are_votes(ledger, previous) and told_words()["all_voted"].search(ledger.lead_in(total)):
        yield (
            previous,
            Link("told-votes", "the votes for and against, those not cast, and all who had one", 0.9),
        )


def _are_votes(ledger: Ledger, parts: Parts) -> bool:
    """ "By 64 votes to 41, with 12 abstaining"."""
    if len(parts) != 3:
        return False
    to = re.fullmatch(r"(?:\s*votes)?\s*(?:to|against|–|-)\s*", ledger.between(*parts[:2]))
    return to is not None and told_words()["abstained"].match(ledger.follow_up(parts[2])) is not None
