"""What stands around an act of saying: reports inside it and around it, polls and figures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from crossfoot.extract.attributions.learned.features import has_digit
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.lexicon import load

MOST_REPORTS = 4
"""Reports of one sentence that are told apart by their number."""


class Context:
    """The acts of saying of an article, as surroundings of each other."""

    def __init__(self, layout: Layout, acts: Sequence[Said]) -> None:
        self._layout = layout
        self._cues = sorted(act.cue.span.start for act in acts if act.cue is not None)
        self._starts = sorted(act.content[0].start for act in acts)
        self._ends = sorted(act.content[-1].end for act in acts)
        self._polls = _any_of(load("reporting_words")["polls"]["words"])

    def names(self, act: Said, kinds: Iterable[str]) -> list[str]:
        """Name what stands around an act whose source is of some *kinds*."""
        if act.cue is None:
            return []
        layout, rule, lemma, at = self._layout, act.rule, act.cue.lemma, act.cue.span.start
        start, end = act.content[0].start, act.content[-1].end
        own = start <= at < end
        inside = bisect_right(self._starts, at) - bisect_right(self._ends, at) - own > 0
        holds = self._between(start, end) - own > 0
        digit = has_digit(layout, act.content)
        sentence = layout.sentence_at(at)
        poll, reports = False, 0
        if sentence is not None:
            poll = self._polls.search(layout.text, sentence.start, sentence.end) is not None
            reports = min(self._between(sentence.start, sentence.end), MOST_REPORTS)
        names = [
            f"num:{digit}",
            f"num:{digit}/{rule}",
            f"num:{digit}/{lemma}",
            f"ins:{inside}/{rule}",
            f"ins:{inside}/{lemma}",
            f"hol:{holds}/{rule}",
            f"poll:{poll}/{digit}",
            f"poll:{poll}/{rule}",
            f"nc:{reports}",
        ]
        for kind in kinds:
            names += [f"hp:{kind}/{poll}", f"kd:{kind}/{digit}", f"LK:{lemma}/{kind}"]
        return names

    def _between(self, start: int, end: int) -> int:
        """Return how many reports have their cue in a stretch of text."""
        return bisect_left(self._cues, end) - bisect_left(self._cues, start)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of whole words, in the singular or plural."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})s?\b", re.IGNORECASE)
