"""Which links hold between the figures of a finding, in words: "same noun (home); both of 2019; two speakers (…)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossfoot.link.discourse import is_called_total, is_definite, is_of_them, is_rest
from crossfoot.link.figures import Figure
from crossfoot.link.ledger import Ledger
from crossfoot.link.meanings import meaning
from crossfoot.link.places import names_in
from crossfoot.link.times import dates_of
from crossfoot.link.voices import voice_of
from crossfoot.types import Finding

MOST = 3
"""Names or dates that are listed."""

THE_ARTICLE = "the article"


def tell_links(ledger: Ledger, finding: Finding) -> str:
    """Return a finding's evidence, and after it the links that hold between its figures."""
    figures = [figure for o in finding.operands if (figure := ledger.at(o.span)) is not None]
    return "; ".join((finding.evidence, *held(ledger, figures)))


def held(ledger: Ledger, figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the links that hold between figures: what is counted, when, where, who says it and how, and what is taken up."""
    if len(figures) < 2:
        return ()
    apart = len({f.claim.id for f in figures}) > 1
    found = [*_noun(figures), *(_times_and_places(ledger, figures) if apart else ())]
    return (*found, *_voices(figures), *_modality(figures), *_taken_up(ledger, figures))


def _noun(figures: Sequence[Figure]) -> Iterator[str]:
    nouns = [f.noun for f in figures if f.noun is not None]
    if len(nouns) > 1 and len({meaning(n) for n in nouns}) == 1:
        names = sorted(set(nouns))
        yield f"same noun ({names[0]})" if len(names) == 1 else f"like nouns ({', '.join(names)})"


def _times_and_places(ledger: Ledger, figures: Sequence[Figure]) -> Iterator[str]:
    dates = frozenset.intersection(*(dates_of(ledger, f.claim) for f in figures))
    if dates:
        yield f"same time ({', '.join(sorted(dates)[:MOST])})"
    names = frozenset.intersection(*(names_in(ledger, f.claim.span) for f in figures))
    if names:
        yield f"same names ({', '.join(name.title() for name in sorted(names)[:MOST])})"


def _voices(figures: Sequence[Figure]) -> Iterator[str]:
    voices = list(dict.fromkeys(voice_of(f) for f in figures))
    names = [THE_ARTICLE if v is None else v or "an unnamed source" for v in voices]
    if len(names) > 1:
        yield f"{'two' if len(names) == 2 else 'several'} voices ({', '.join(names[:MOST])})"
    elif voices[0] is not None:
        yield f"one speaker ({names[0]})"


def _modality(figures: Sequence[Figure]) -> Iterator[str]:
    others = sorted({f.modality.value for f in figures if not f.asserted})
    if others:
        alike = len({f.modality for f in figures}) == 1
        yield f"{'all' if alike else 'in part'} {' or '.join(others)}"


def _taken_up(ledger: Ledger, figures: Sequence[Figure]) -> Iterator[str]:
    """The words that take up what was told; only the first of each kind."""
    kinds = (
        (is_of_them, "of what was told before"),
        (is_rest, "told as the rest"),
        (is_called_total, "called a total"),
        (is_definite, "told as known"),
    )
    for holds, words in kinds:
        figure = next((f for f in figures if holds(ledger, f)), None)
        if figure is not None:
            yield f"{figure.surface} {words}"
