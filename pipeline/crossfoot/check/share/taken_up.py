"""A share that takes up a part and a whole told right before: ", accounting for 52.7%", "That 47 percent showing"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from crossfoot import lexicon
from crossfoot.check.share.links import ANY, LONGEST_GAP, Parts
from crossfoot.check.share.nested import Nested, find_nested
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.link.predicates import is_said_in
from crossfoot.types import Span

OPENING = 70
"""Code points of a sentence before the share that it begins with."""

STEM = 4
"""Letters that "pass rate" and "passed" have in common."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words, common = lexicon.load("nested"), lexicon.load("linking")
    equates, opens, verbs, showing, turnout, filler, again = (
        lexicon.alternation(words[n])
        for n in ("equates", "takes_up", "takes_up_verbs", "showings", "turnout", "filler", "again")
    )
    hedges = lexicon.alternation([*lexicon.load("hedges")["before"], *common["fine_hedges"]])
    fill = rf"(?:(?:{filler}|{hedges})\s+)"
    # "an occupancy of 35 per cent", but no "profit of 12 per cent"
    tail = rf"{fill}{{0,4}}(?:(?:[\w’'-]+\s+){{0,3}}?(?:{showing}|{turnout})\s+(?:of|at|to|as)\s+)?{fill}{{0,3}}$"
    sources = {
        "equates": rf"(?:[,;(–—:]\s*(?:and\s+)?(?:thus\s+|thereby\s+|so\s+)?(?:{equates})"
        rf"|\b(?:which|that|this|and)\s+(?:{verbs}))\s+{tail}",
        "takes_up": rf"^\W*(?:(?:{opens}),?\s+(?:[\w-]+\s+){{0,2}}?(?:{verbs})\s+(?:that\s+)?"
        rf"|(?:{again}),?\s+(?:that\s+)?){tail}",
        "said_of": r"^\s*(?:[.,;:)–—]|$|of\b|(?:in|among)\s+(?:all|total)\b|who\b|(?:was|were|had|have|has|did|do|is|are)\b)",
        "appose": rf"^(?:[^.;:]*[,(–—:])\s*(?:or\s+)?(?:(?:{hedges})\s+)?$",
        "closes": r"^(?:\s+of\s+(?:the|its|their|his|her|all)(?:\s+[\w’'-]+){0,4}?)?\s*(?:[,.;:)–—]|$)",
        "that": r"^\W*(?:that|this|the)\s+(?:near\s+|roughly\s+|about\s+)?$",
        "showing": rf"^[\s-]*(?:[\w-]+\s+)?(?:{showing})\b",
        "rate_is": rf"^\W*(?:the|that|this)\s+(?P<kind>(?:[\w-]+\s+){{0,2}})(?:{showing}|{turnout})\s*(?:therefore\s+|thus\s+)?"
        rf"(?:,|of|is|was|at|stands\s+at|stood\s+at|came\s+to|comes\s+to|works\s+out\s+at)\s+(?:therefore\s+|thus\s+)?(?:(?:{hedges})\s+)?$",
        "of": r"^\s*(?:out\s+)?of\s+(?P<what>[^.,;:()]{1,60})",
        # "75 per cent of calls were answered in time: 5,200 of the 10,400", "Turnout was 48 per cent, with 12,600 of …"
        "told_after": rf"[:–—(]\s*(?:(?:{hedges})\s+)?$|[,;]\s+(?:with|after|as)\s+(?:(?:{hedges}|a|an)\s+)?$",
        "or_so": r"[\w’'-]+",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}


def find_taken_up(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """Yield candidates for the part and the whole that words around *share* take up."""
    if not ledger.in_sentence(share.claim):
        return
    yield from _in_sentence(ledger, share)
    yield from _in_next(ledger, share)
    yield from _told_after(ledger, share)


def _in_sentence(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "$312m of the group's $498m in revenue, accounting for 52.7% of the total"."""
    for last in ledger.before(share, 1):
        if last.claim.id != share.claim.id or share.span.start - last.span.end > LONGEST_GAP:
            continue
        nested = _pair_ending(ledger, last)
        gap = ledger.text[last.span.end : share.span.start]
        if nested is None or _is_of_other(ledger, share, nested):
            continue
        closed = _patterns()["closes"].match(ledger.text[share.span.end : share.claim.span.end]) is not None
        if _patterns()["equates"].search(gap) or (_patterns()["appose"].match(gap) and closed):
            evidence = (
                f"“{_told(gap)} {share.surface}” right after {nested.part.surface} and {nested.whole.surface}"
            )
            yield Parts(
                nested.part, nested.whole, Link("equates", evidence, 0.93 if nested.firm else 0.9), ANY
            )


def _pair_ending(ledger: Ledger, last: Figure) -> Nested | None:
    """The part and whole of which *last* is the later one."""
    found = find_nested(ledger, last)
    if found is not None:
        return found
    for part in ledger.before(last, 1):
        found = find_nested(ledger, part)
        if found is not None and found.whole is last:
            return found
    return None


def _told(gap: str) -> str:
    return " ".join(gap.split()).lstrip(",;( ")


def _in_next(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "18,204 ballots were cast, and 8,701 favoured the bonds. That 47 percent showing"."""
    if not ledger.follows(share.sentence):
        return
    opening = ledger.opening(share, OPENING)
    after = ledger.follow_up(share)
    pattern = _patterns()
    shows = pattern["that"].match(opening) and pattern["showing"].match(after)
    rate = pattern["rate_is"].match(opening)
    takes_up = pattern["takes_up"].match(opening) and (share.noun or pattern["said_of"].match(after))
    if not (opening and (shows or rate or takes_up)):
        return
    pairs = _pairs_of(ledger, share.sentence - 1)
    if len(pairs) != 1 or _is_of_other(ledger, share, pairs[0]):
        return
    [nested] = pairs
    if rate is not None and not _is_rate_of(rate["kind"], nested):
        return
    evidence = f"“{_told(opening)} {share.surface}” takes up {nested.part.surface} and {nested.whole.surface}"
    yield Parts(nested.part, nested.whole, Link("takes-up", evidence, 0.92), ANY)


def _told_after(ledger: Ledger, share: Figure) -> Iterator[Parts]:
    """ "About 75 per cent of calls were answered in time: 5,200 of the 10,400"."""
    for part in ledger.after(share, 1):
        nested = find_nested(ledger, part) if part.claim.id == share.claim.id else None
        if nested is None or not nested.firm or nested.whole.span < share.span:
            return
        gap = ledger.text[share.span.end : part.span.start]
        turnout = share.noun is None and word("turnout").search(ledger.lead_in(share)) is not None
        alike = share.noun is not None and meaning(share.noun) in {
            meaning(f.noun or "") for f in (nested.part, nested.whole)
        }
        if (turnout or alike) and len(gap) <= LONGEST_GAP and _patterns()["told_after"].search(gap):
            evidence = (
                f"“{nested.part.surface} of {nested.whole.surface}” right after {share.surface} spells it out"
            )
            yield Parts(nested.part, nested.whole, Link("told-after", evidence, 0.9), ANY)


@cache
def word(name: str) -> re.Pattern[str]:
    """Return a pattern of any word of a list of the lexicon."""
    return re.compile(rf"\b{lexicon.any_of(lexicon.load('nested')[name])}\b", re.IGNORECASE)


def _pairs_of(ledger: Ledger, sentence: int) -> list[Nested]:
    """The parts and wholes of a sentence, each whole once."""
    found = (find_nested(ledger, figure) for figure in ledger.in_sentence(ledger.claims[sentence]))
    return [nested for nested in found if nested is not None]


def _is_rate_of(kind: str, nested: Nested) -> bool:
    """Whether "the pass rate" is that of those who passed: its words begin like some of the part's sentence."""
    stems = {w[:STEM].lower() for w in _patterns()["or_so"].findall(nested.part.claim.surface)}
    words = [w.lower() for w in kind.split() if len(w) >= STEM]
    return all(w[:STEM] in stems or is_said_in(w, nested.part.claim.surface) for w in words)


def _is_of_other(ledger: Ledger, share: Figure, nested: Nested) -> bool:
    """Whether the share is said to be of something that the sentence of its whole does not name."""
    match = _patterns()["of"].match(ledger.follow_up(share, 80))
    if match is None:  # "one in three lorries"
        of = share.quantity.of
        other = (
            of is not None and of.piece.span > share.span and not _is_named(ledger, share, nested, [of.lemma])
        )
        return bool(other)
    said = {w.lower() for w in _patterns()["or_so"].findall(match["what"])}
    if said & set(lexicon.load("nested")["totals_of"]):
        return False
    end = share.span.end + match.end("what")
    start = share.span.end + match.start("what")
    doc = ledger.reading.doc
    lemmas = {
        doc[i].lemma_.lower()
        for i in range(ledger.token_at(start), ledger.token_at(end))
        if doc[i].pos_ in ("NOUN", "PROPN")
    }
    return not _is_named(ledger, share, nested, lemmas)


def _is_named(ledger: Ledger, share: Figure, nested: Nested, lemmas: Iterable[str]) -> bool:
    """Whether the sentence of the whole names one of the words before the share, or counts it."""
    start = nested.whole.claim.span.start
    before = Span(start, min(nested.whole.claim.span.end, max(share.span.start, start)))
    told = ledger.topic(before) | {nested.whole.noun, nested.part.noun}
    return bool({meaning(w) for w in lemmas} & {meaning(w) for w in told if w})
