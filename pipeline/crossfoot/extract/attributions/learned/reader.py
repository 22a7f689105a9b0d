"""Reports that no rule reads: "measures backed by farmers", "its estimate of 40 ships"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from crossfoot.extract.attributions.learned.attitudes import tells_mind
from crossfoot.extract.attributions.learned.candidates import (
    Candidate,
    Content,
    Source,
    contents_of,
    ends_of,
    find_cues,
    sources_of,
)
from crossfoot.extract.attributions.learned.cover import Cover, Words
from crossfoot.extract.attributions.learned.features import (
    cue_features,
    first_word,
    has_digit,
    kinds,
    length_of,
)
from crossfoot.extract.attributions.learned.model import BIAS, Model, best, chance, total
from crossfoot.extract.attributions.verbs import verb_of
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.types import Span

RULE = "learned.cue"

LEAST = 0.45
"""Chance that a new reading is right, words and source. Chosen by cross-validation: fewer would not raise F1."""

LEAST_NUMERIC = 0.5
"""The same where the words hold a digit. Chosen by cross-validation."""

LEAST_SAYING = 0.85
"""The same for verbs of plain saying: what the rules do not read of them, they mostly leave with reason: "told a story"."""

HOPELESS = -4.5
"""Logit that the cue alone gives, below which its contents and sources are not looked at: they hardly ever add so much."""

HOPELESS_SAID = -2.5
"""The same of the cue and its likeliest content, below which its sources are not looked at."""

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
    candidate = reading.candidate
    about = said_features(layout, candidate.cue, candidate.lemma, reading.content, cover)
    return [*candidate.features, *about, *whose_features(reading)]


def said_features(layout: Layout, cue: Token, lemma: str, content: Content, cover: Cover) -> list[str]:
    """Name what a cue's likeliest content is."""
    doc, option, part = layout.doc, content.option, cue.pos_
    spans = content.spans
    return [
        f"q:{option.path}",
        f"qL:{option.path}/{lemma}",
        f"qP:{option.path}/{part}",
        f"qh:{doc[option.head].tag_}/{part}",
        f"q1:{first_word(doc[option.ranges[0][0]])}/{part}",
        f"n:{length_of(option.ranges)}/{part}",
        f"in:{cue.i in cover}/{part}",
        f"ov:{int(4 * cover.most(spans))}",
        f"num:{has_digit(layout, spans)}",
    ]


def whose_features(reading: Reading) -> list[str]:
    """Name what the likeliest source of a reading is, and how sure both are."""
    candidate, owner, path = reading.candidate, reading.source.owner, reading.content.option.path
    lemma, part = candidate.lemma, candidate.cue.pos_
    sure, certain = reading.sureness
    names = [
        f"s:{owner.path}",
        f"sP:{owner.path}/{part}",
        f"sL:{owner.path}/{lemma}",
        f"sq:{owner.path}/{path}",
        f"pa:{int(8 * sure)}",
        f"pb:{int(8 * certain)}",
        f"pab:{int(8 * sure * certain)}",
    ]
    for kind in kinds(owner.head) if owner.head is not None else ():
        names += [f"k:{kind}", f"kP:{kind}/{part}", f"kL:{kind}/{lemma}"]
    return names


def find_learned(layout: Layout, acts: Iterable[Said], model: Model) -> Iterator[Said]:
    """Yield what the model reads besides *acts*, the surest first."""
    acts = tuple(acts)
    words = Words(layout)
    cover = Cover(words, acts)
    found = []
    for cue, sentence in find_cues(layout, cue_tokens(layout, acts), model.cues):
        read = _read(layout, cue, sentence, model, cover)
        if read is not None and read[0] >= least(layout, read[1]) and not begins_quoted(layout, read[1]):
            found.append(read)
    used = Cover(words, ())
    for _, reading in sorted(found, key=lambda one: (-one[0], one[1].candidate.cue.i)):
        if used.most(reading.content.spans) < SAME:
            used.add(reading.content.spans)
            yield _said(layout, reading)


def _read(
    layout: Layout, cue: Token, sentence: Span, model: Model, cover: Cover
) -> tuple[float, Reading] | None:
    """Return the likeliest reading of a possible cue and its chance, unless it has hardly any, or no source."""
    lemma = cue.lemma_.lower()
    if not tells_mind(cue, lemma):
        return None
    features = cue_features(cue, lemma)
    so_far = total(model.report, features) + model.report.get(BIAS, 0.0)
    if so_far < HOPELESS:
        return None
    contents = contents_of(layout, cue, lemma, ends_of(layout, sentence))
    if not contents:
        return None
    number, sure = best(model.content, [c.features for c in contents])
    about = said_features(layout, cue, lemma, contents[number], cover)
    if so_far + total(model.report, about) < HOPELESS_SAID:
        return None
    sources = sources_of(cue, lemma, sentence.start)
    whose, certain = best(model.source, [s.features for s in sources])
    candidate = Candidate(cue, lemma, features, contents, sources)
    reading = Reading(candidate, contents[number], sources[whose], (sure, certain))
    if reading.source.owner.span is None:
        return None  # what nobody is said to think is of little use to a reader, and mostly no report
    return chance(model.report, [*features, *about, *whose_features(reading)]), reading


def least(layout: Layout, reading: Reading) -> float:
    """Return how sure a reading must be.

    Surer for a verb of plain saying, which the rules know and did not read, and for figures, which are mostly
    plain facts.
    """
    entry = verb_of(reading.candidate.cue)
    if entry is not None and entry.strength in PLAIN:
        return LEAST_SAYING
    return LEAST_NUMERIC if has_digit(layout, reading.content.spans) else LEAST


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
