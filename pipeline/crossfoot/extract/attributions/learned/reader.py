"""Reports that no rule reads: "measures backed by farmers", "its estimate of 40 ships"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from crossfoot.extract.attributions.learned.candidates import Candidate, Content, Source, find_candidates
from crossfoot.extract.attributions.learned.cover import Cover
from crossfoot.extract.attributions.learned.features import first_word, kinds, length_of
from crossfoot.extract.attributions.learned.model import BIAS, Model, best, chance, total
from crossfoot.extract.attributions.verbs import verb_of
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.types import Span

RULE = "learned.cue"

LEAST = 0.5
"""Chance that a new reading is right, words and source. Chosen by cross-validation: fewer would not raise F1."""

LONGEST = 1000
"""Code points of a content that are searched for digits."""

LEAST_SAYING = 0.85
"""The same for verbs of plain saying: what the rules do not read of them, they mostly leave with reason: "told a story"."""

HOPELESS = -5.0
"""Logit that the cue alone gives, below which its contents and sources are not looked at: they hardly ever add so much."""

PLAIN = frozenset({"assert", "report", "ask"})
"""Strengths of these verbs."""

FARTHEST_VERB = 3
"""Tokens from a verb to the one that it governs."""

SAME = 0.5
"""F1 of the words of two contents that are the same one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model takes a cue to say."""

    candidate: Candidate
    content: Content
    source: Source
    sureness: tuple[float, float]
    """Of the content, and of the source."""


def choose(model: Model, candidate: Candidate) -> Reading:
    """Return the likeliest content and source of a possible cue."""
    content, sure = best(model.content, [c.features for c in candidate.contents])
    source, certain = best(model.source, [s.features for s in candidate.sources])
    return Reading(candidate, candidate.contents[content], candidate.sources[source], (sure, certain))


def report_features(layout: Layout, reading: Reading, cover: Cover) -> list[str]:
    """Name what a reading is, for the question whether it is a report at all."""
    candidate, option, owner = reading.candidate, reading.content.option, reading.source.owner
    lemma, part = candidate.lemma, candidate.cue.pos_
    doc, head = layout.doc, owner.head
    first = doc[option.ranges[0][0]]
    sure, certain = reading.sureness
    digits = any(c.isdigit() for span in reading.content.spans for c in span.slice(layout.text)[:LONGEST])
    names = [
        *candidate.features,
        f"q:{option.path}",
        f"qL:{option.path}/{lemma}",
        f"qP:{option.path}/{part}",
        f"s:{owner.path}",
        f"sP:{owner.path}/{part}",
        f"sL:{owner.path}/{lemma}",
        f"sq:{owner.path}/{option.path}",
        f"qh:{doc[option.head].tag_}/{part}",
        f"q1:{first_word(first)}/{part}",
        f"n:{length_of(option.ranges)}/{part}",
        f"pa:{int(8 * sure)}",
        f"pb:{int(8 * certain)}",
        f"pab:{int(8 * sure * certain)}",
        f"in:{candidate.cue.i in cover}/{part}",
        f"ov:{int(4 * cover.most(reading.content.spans))}",
        f"num:{digits}",
    ]
    for kind in kinds(head) if head is not None else ():
        names += [f"k:{kind}", f"kP:{kind}/{part}", f"kL:{kind}/{lemma}"]
    return names


def find_learned(layout: Layout, acts: Iterable[Said], model: Model) -> Iterator[Said]:
    """Yield what the model reads besides *acts*, the surest first."""
    acts = tuple(acts)
    cover = Cover(layout, acts)
    found = []
    for candidate in find_candidates(layout, cue_tokens(layout, acts), model.cues, partial(_may, model)):
        reading = choose(model, candidate)
        sure = chance(model.report, report_features(layout, reading, cover))
        if sure >= least(reading) and not begins_quoted(layout, reading):
            found.append((sure, reading))
    used = Cover(layout, ())
    for _, reading in sorted(found, key=lambda one: (-one[0], one[1].candidate.cue.i)):
        if used.most(reading.content.spans) < SAME:
            used.add(reading.content.spans)
            yield _said(layout, reading)


def _may(model: Model, features: list[str]) -> bool:
    return total(model.report, features) + model.report.get(BIAS, 0.0) >= HOPELESS


def least(reading: Reading) -> float:
    """Return how sure a reading must be: surer for a verb of plain saying, which the rules know and did not read."""
    entry = verb_of(reading.candidate.cue)
    return LEAST_SAYING if entry is not None and entry.strength in PLAIN else LEAST


def begins_quoted(layout: Layout, reading: Reading) -> bool:
    """Whether a content begins with a quotation mark: whether that is speech or a title, the rules have judged."""
    start = min(reading.content.spans).start
    quote = layout.quote_after(start)
    return quote is not None and quote.span.start == start


def cue_tokens(layout: Layout, acts: Iterable[Said]) -> frozenset[int]:
    """Return the tokens that are cues of *acts*."""
    spans = [act.cue.span for act in acts if act.cue is not None]
    return frozenset(token.i for span in spans for token in layout.tokens(span.start, span.end))


def _said(layout: Layout, reading: Reading) -> Said:
    owner = reading.source.owner
    content = tuple(sorted(reading.content.spans))
    return Said(
        content=content,
        form=layout.form_of(content),
        rule=RULE,
        cue=CueWords(_cue_span(reading, content, owner.span), reading.candidate.lemma),
        source=owner.span,
        head=owner.head.i if owner.head is not None else None,
    )


def _cue_span(reading: Reading, content: tuple[Span, ...], source: Span | None) -> Span:
    """Return the cue with a verb that governs it and a preposition right after it: "decided to back", "focused on"."""
    cue = reading.candidate.cue
    first = last = cue
    if cue.dep_ == "xcomp" and 0 < cue.i - cue.head.i <= FARTHEST_VERB:
        first = cue.head
    if reading.content.option.path.startswith("prep:") and cue.nbor(1).dep_ == "prep":
        last = cue.nbor(1)
    whole = Span(first.idx, last.idx + len(last.text))
    apart = not any(whole.overlaps(span) for span in (*content, *([source] if source else [])))
    return whole if apart else Span(cue.idx, cue.idx + len(cue.text))
