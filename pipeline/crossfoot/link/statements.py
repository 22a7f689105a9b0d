"""What each figure of an article states, so that the figures of other articles can be held against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.annotate.reading import Reading
from crossfoot.link.discourse import is_whole
from crossfoot.link.figures import Figure, is_change, is_level
from crossfoot.link.ledger import SUBJECTS, Ledger
from crossfoot.link.meanings import meaning, outcomes
from crossfoot.link.voices import voice_of
from crossfoot.types import Claim, DateType, Kind, Period, Statement

SPACES = re.compile(r"\s+")
MOST_STEPS = 8
"""From a figure up to its verb: deeper trees are lists and tables."""


def find_statements(
    reading: Reading, claims: Sequence[Claim]
) -> tuple[tuple[Statement, ...], frozenset[str]]:
    """Return what the figures of an article state, in text order, and all its proper nouns.

    Ranges and vague amounts state no level.
    """
    ledger = Ledger(reading, claims)
    published = reading.article.published_day
    today = () if published is None else (f"{published.isoformat()}/1",)
    return tuple(_statements(ledger, today)), frozenset(_names_in(ledger, 0, len(ledger.text)))


def _statements(ledger: Ledger, today: tuple[str, ...]) -> Iterator[Statement]:
    for claim in ledger.claims:
        figures = ledger.in_sentence(claim)
        frame = _frame(ledger, claim) if figures else ""
        for number, figure in enumerate(figures, start=1):
            if not is_level(figure) or figure.quantity.kind is Kind.SHARE:
                continue
            bare = Statement(figure.mention, claim.id, f"{number} {frame}")
            measure = _measure(ledger, figure) if _is_comparable(ledger, figure) else None
            if measure is None:
                yield bare
                continue
            names = _names(ledger, claim)
            words = ledger.meanings(claim)
            yield Statement(
                figure.mention,
                claim.id,
                bare.frame,
                measure,
                tuple(sorted(names)),
                _dates(ledger, claim) or today,
                tuple(sorted(words - names - {meaning(figure.noun or "")})),
                None if (voice := voice_of(figure)) is None else voice.casefold(),
                tally=bool(words & _tallies()),
            )


def _is_comparable(ledger: Ledger, figure: Figure) -> bool:
    """Whether the sentence asserts a level, and tells which of its figures is which."""
    if figure.in_title or not figure.asserted or is_change(figure) or not is_whole(ledger, figure):
        return False
    return not any(
        other.quantity.kind is figure.quantity.kind and other.noun == figure.noun
        for other in ledger.in_sentence(figure.claim)
        if other is not figure
    )


def _frame(ledger: Ledger, claim: Claim) -> str:
    """The sentence without the digits of its figures."""
    pieces: list[str] = []
    last = claim.span.start
    for figure in ledger.in_sentence(claim):
        pieces += [ledger.text[last : figure.span.start], "#"]
        last = figure.span.end
    return SPACES.sub(" ", "".join([*pieces, ledger.text[last : claim.span.end]])).casefold().strip()


def _measure(ledger: Ledger, figure: Figure) -> str | None:
    q = figure.quantity
    if q.kind is Kind.COUNT:
        of = q.of
        what = "" if of is None else " ".join(sorted(_lemmas(ledger, of.piece.span.start, of.piece.span.end)))
    else:
        what = _measured(ledger, figure)
    return f"{q.kind} {q.unit.code} {q.per or ''} {what}" if what else None


def _lemmas(ledger: Ledger, start: int, end: int) -> set[str]:
    doc = ledger.reading.doc
    tokens = (doc[i] for i in range(ledger.token_at(start), ledger.token_at(end)))
    return {meaning(t.lemma_.lower()) for t in tokens if t.is_alpha and not t.is_stop}


def _measured(ledger: Ledger, figure: Figure) -> str:
    """What an amount is the amount of: the noun that it belongs to, or the verb and its subject."""
    doc = ledger.reading.doc
    first, last = ledger.token_at(figure.span.start), ledger.token_at(figure.span.end)
    if first >= last:
        return ""
    token: Token = doc[first:last].root
    for _ in range(MOST_STEPS):
        token = token.head
        if first <= token.i < last:
            continue
        if token.pos_ == "NOUN":
            return meaning(token.lemma_.lower())
        if token.pos_ in ("VERB", "AUX"):
            subject = next((child for child in token.children if child.dep_ in SUBJECTS), None)
            about = "" if subject is None or subject.pos_ == "PRON" else meaning(subject.lemma_.lower())
            return f"{meaning(token.lemma_.lower())} {about}" if about else ""
        if token.head is token:
            return ""
    return ""


def _names(ledger: Ledger, claim: Claim) -> frozenset[str]:
    return frozenset(_names_in(ledger, claim.span.start, claim.span.end))


def _names_in(ledger: Ledger, start: int, end: int) -> Iterator[str]:
    """Yield the proper nouns between two offsets in small letters, but for those of dates and amounts."""
    doc = ledger.reading.doc
    for i in range(ledger.token_at(start), ledger.token_at(end)):
        token = doc[i]
        if token.pos_ == "PROPN" and token.is_alpha and len(token) > 1 and not ledger.in_mention(token.idx):
            yield token.lower_


def _dates(ledger: Ledger, claim: Claim) -> tuple[str, ...]:
    """First day and number of days of each date; a time of day is its day."""
    periods = (d.value.period for d in ledger.dates_in(claim))
    return tuple(
        sorted({days for p in periods if p.type in (DateType.DATE, DateType.TIME) and (days := _days(p))})
    )


def _days(period: Period) -> str | None:
    if period.start is None or period.end is None:
        return None
    try:
        start, end = (date.fromisoformat(moment[:10]) for moment in (period.start, period.end))
    except ValueError:  # a year before 1 or after 9999
        return None
    return f"{start}/{max(1, (end - start).days)}"


def _tallies() -> frozenset[str]:
    return outcomes() | frozenset(lexicon.load("across")["tallies"])
