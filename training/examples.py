"""An annotated article as cases to learn from: candidates and second looks, with what is right of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sys import intern

from crossfoot.extract.attributions import find_by_rules
from crossfoot.extract.attributions.learned.candidates import Candidate, find_candidates, may_report
from crossfoot.extract.attributions.learned.context import Context
from crossfoot.extract.attributions.learned.cover import Cover, Words
from crossfoot.extract.attributions.learned.mending import Look, cue_of, look_at
from crossfoot.extract.attributions.learned.reader import Reading, cue_tokens
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.types import Span
from training.gold import Marked, Told, pairs, told, words

Cues = Mapping[str, frozenset[str]]

FEWEST_CUES = 2
LEAST_SHARE = 0.03
"""A lemma may be a cue if it is one this many times, and in this share of its occurrences."""


@dataclass(slots=True)
class Example:
    """An annotated article with all that can be asked of it."""

    id: str
    layout: Layout
    gold: list[Told]
    acts: list[Said]
    cover: Cover
    looks: list[Look | None]
    """Of each act; ``None`` for one without a cue."""
    candidates: list[Candidate]
    matched: dict[int, int]
    """Act -> gold."""

    @property
    def publisher(self) -> str:
        """Who published the article."""
        return self.id.split("_")[0]

    def words(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return the tokens in *spans*."""
        return words(self.layout, ((s.start, s.end) for s in spans))

    def told(self, content: Sequence[Span], source: Span | None, cue: Span | None) -> Told:
        """Return what was read, by its tokens."""
        numeric = any(c.isdigit() for s in content for c in s.slice(self.layout.text))
        return Told(
            self.words([source] if source else []),
            self.words([cue] if cue else []),
            self.words(content),
            numeric,
        )


def told_act(example: Example, act: Said) -> Told:
    """Return an act of saying by its tokens."""
    return example.told(act.content, act.source, act.cue.span if act.cue else None)


def told_reading(example: Example, reading: Reading) -> Told:
    """Return a reading of a candidate by its tokens."""
    cue = reading.candidate.cue
    return example.told(reading.content.spans, reading.source.owner.span, Span(cue.idx, cue.idx + len(cue)))


def make_example(layout: Layout, marked: Marked, cues: Cues) -> Example:
    """Read an article and note all that it can teach, for the lemmas that may be *cues*."""
    acts = find_by_rules(layout)
    context = Context(layout, acts)
    looks = [
        _interned_look(look_at(layout, act, cue, context))
        if (cue := cue_of(layout, act)) is not None
        else None
        for act in acts
    ]
    found = [_interned(c) for c in find_candidates(layout, cue_tokens(layout, acts), cues)]
    example = Example(
        marked.id, layout, told(layout, marked), acts, Cover(Words(layout), acts), looks, found, {}
    )
    example.matched = pairs(example.gold, [told_act(example, act) for act in acts])
    return example


def likely_cues(articles: Iterable[tuple[Layout, Iterable[Told]]]) -> dict[str, frozenset[str]]:
    """Return the lemmas that may be cues, by part of speech."""
    every: Counter[tuple[str, str]] = Counter()
    marked: Counter[tuple[str, str]] = Counter()
    for layout, gold in articles:
        cues = frozenset(i for one in gold for i in one.cue)
        for token in layout.doc:
            if may_report(token, None) and not layout.quoted(token.idx):
                key = token.pos_, token.lemma_.lower()
                every[key] += 1
                marked[key] += token.i in cues
    found: dict[str, set[str]] = {}
    for (part, lemma), number in marked.items():
        if number >= FEWEST_CUES and number / every[part, lemma] >= LEAST_SHARE:
            found.setdefault(part, set()).add(lemma)
    return {part: frozenset(lemmas) for part, lemmas in sorted(found.items())}


def _intern(features: list[str]) -> None:
    features[:] = [intern(name) for name in features]


def _interned(candidate: Candidate) -> Candidate:
    _intern(candidate.features)
    for content in candidate.contents:
        _intern(content.features)
    for source in candidate.sources:
        _intern(source.features)
    return candidate


def _interned_look(look: Look) -> Look:
    _intern(look.features)
    for content in look.contents:
        _intern(content.features)
    for _, features in look.sources:
        _intern(features)
    return look
