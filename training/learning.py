"""From examples to a model: which cases teach each question."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from crossfoot.extract.attributions.learned.candidates import Candidate
from crossfoot.extract.attributions.learned.mending import is_indirect
from crossfoot.extract.attributions.learned.model import Model, Weights
from crossfoot.extract.attributions.learned.reader import Reading, choose, report_features
from training.examples import Cues, Example, likely_cues, told_reading
from training.fitting import Cases, fit_choice, fit_yes
from training.gold import ALIKE, Told, likeness, same_source

FEWEST_ARTICLES = 4
"""Articles that a feature must occur in: fewer would teach their own words alone."""

PENALTY = 1.0
"""Of the squares of the weights that choose between options."""

PENALTY_OF_YES = 8.0
"""Of those that say yes or no, which have many more features of one lemma. Chosen, of 1, 3 and 8, by publishers left out."""

INNER = 3
"""Parts of the examples whose readings, for the last question, are chosen by weights learned from the others."""

NEAR_BEST = 0.03
NEAR_ENOUGH = 0.15


def learn(examples: Sequence[Example]) -> Model:
    """Return the model that the examples teach."""
    cues = likely_cues((e.layout, e.gold) for e in examples)
    content, source = learn_choice(examples, cues)
    return Model(
        cues=cues,
        content=content,
        source=source,
        report=_report(examples, cues),
        mended_content=fit_choice(_mended_content(examples), fewest=FEWEST_ARTICLES, penalty=PENALTY),
        mended_source=fit_choice(_mended_source(examples), fewest=FEWEST_ARTICLES, penalty=PENALTY),
        keep=fit_yes(_keep(examples), fewest=FEWEST_ARTICLES, penalty=PENALTY_OF_YES),
    )


def learn_choice(examples: Sequence[Example], cues: Cues) -> tuple[Weights, Weights]:
    """Return the weights for the content and the source of a marked cue that no rule reads."""
    contents, sources = Cases(), Cases()
    for example in examples:
        for candidate in allowed(example, cues):
            for gold in example.gold:
                if candidate.cue.i in gold.cue:
                    _add_choice(example, candidate, gold, contents, sources)
    fit = [fit_choice(cases, fewest=FEWEST_ARTICLES, penalty=PENALTY) for cases in (contents, sources)]
    return fit[0], fit[1]


def allowed(example: Example, cues: Cues) -> list[Candidate]:
    """Return the candidates whose lemmas may be *cues*."""
    return [c for c in example.candidates if c.lemma in cues.get(c.cue.pos_, ())]


def _add_choice(example: Example, candidate: Candidate, gold: Told, contents: Cases, sources: Cases) -> None:
    alike = [likeness(example.words(c.spans), gold.content) for c in candidate.contents]
    if max(alike) < ALIKE:
        return
    options = [c.features for c in candidate.contents]
    contents.add(example.id, options, [value >= max(alike) - NEAR_BEST for value in alike])
    alike = [
        likeness(example.words([s.owner.span]), gold.source) if s.owner.span else float(not gold.source)
        for s in candidate.sources
    ]
    if max(alike) >= ALIKE:
        options = [s.features for s in candidate.sources]
        sources.add(example.id, options, [value >= max(alike) - NEAR_BEST for value in alike])


def _report(examples: Sequence[Example], cues: Cues) -> Weights:
    """Learn which readings of candidates are right, from readings as unsure as those of new articles."""
    cases = Cases()
    for part in range(INNER):
        others = [e for e in examples if part_of(e.id, INNER, salt="inner") != part]
        content, source = learn_choice(others, cues)
        model = Model(cues, content, source, {}, {}, {}, {})
        for example in examples:
            if part_of(example.id, INNER, salt="inner") != part:
                continue
            for candidate in allowed(example, cues):
                reading = choose(model, candidate)
                features = report_features(example.layout, reading, example.cover)
                cases.add(example.id, [features], [_is_new(example, reading)])
    return fit_yes(cases, fewest=FEWEST_ARTICLES, penalty=PENALTY_OF_YES)


def part_of(name: str, parts: int, *, salt: str = "") -> int:
    """Return which of so many parts an article belongs to, by its id alone."""
    return zlib.crc32(f"{salt}{name}".encode()) % parts


def _is_new(example: Example, reading: Reading) -> bool:
    """Whether a reading is one of the marked attributions that no rule has read."""
    read = told_reading(example, reading)
    return any(
        likeness(gold.content, read.content) >= ALIKE and same_source(gold, read.source)
        for number, gold in enumerate(example.gold)
        if number not in example.matched.values()
    )


def _mended_content(examples: Sequence[Example]) -> Cases:
    cases = Cases()
    for example in examples:
        for act, look in zip(example.acts, example.looks, strict=True):
            if look is None or len(look.contents) < 2 or not is_indirect(act) or act.cue is None:
                continue
            cue = frozenset(t.i for t in example.layout.tokens(act.cue.span.start, act.cue.span.end))
            marked = [g for g in example.gold if g.cue & cue]
            alike = [
                max((likeness(example.words(c.spans), g.content) for g in marked), default=0.0)
                for c in look.contents
            ]
            right = [value >= max(ALIKE, max(alike) - NEAR_ENOUGH) for value in alike]
            if any(right) and not all(right):
                cases.add(example.id, [c.features for c in look.contents], right)
    return cases


def _mended_source(examples: Sequence[Example]) -> Cases:
    cases = Cases()
    for example in examples:
        for number, gold in example.matched.items():
            look = example.looks[number]
            if look is None:
                continue
            right = [
                same_source(example.gold[gold], example.words([o.span] if o.span else []))
                for o, _ in look.sources
            ]
            if any(right) and not all(right):
                cases.add(example.id, [features for _, features in look.sources], right)
    return cases


def _keep(examples: Sequence[Example]) -> Cases:
    cases = Cases()
    for example in examples:
        for number, look in enumerate(example.looks):
            if look is not None and is_indirect(look.act):
                cases.add(example.id, [look.features], [number in example.matched])
    return cases
