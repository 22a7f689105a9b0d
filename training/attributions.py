"""Fit the weights of `crossfoot.extract.attributions.learned`: ``python -m training.attributions DATA_FOLDER``.

The folder holds ``polnear-train.corpus.jsonl.gz`` and ``polnear-train.gold.jsonl.gz``; see docs/learned.md.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from crossfoot.annotate.annotator import annotate
from crossfoot.annotate.model import load_model
from crossfoot.extract.attributions.learned.mending import mend
from crossfoot.extract.attributions.learned.model import Model
from crossfoot.extract.attributions.learned.reader import find_learned
from crossfoot.extract.layout import Layout
from crossfoot.types import Article
from training.examples import Example, likely_cues, make_example, told_act
from training.gold import Told, pairs, read_marked, same_source, told
from training.learning import learn, part_of

WEIGHTS = Path(__file__).parents[1] / "pipeline/crossfoot/extract/attributions/learned/weights.json"
FOLDS = 5
SMALLEST = 0.03
"""Weights nearer to 0 than this are left out."""


def read_examples(folder: Path, layouts: Callable[[Iterable[Article]], Iterable[Layout]]) -> list[Example]:
    """Return the annotated articles as examples."""
    marked = read_marked(folder, "polnear-train")
    found = list(layouts(Article(one.id, one.text) for one in marked))
    cues = likely_cues((layout, told(layout, one)) for layout, one in zip(found, marked, strict=True))
    return [make_example(layout, one, cues) for layout, one in zip(found, marked, strict=True)]


def lay_out(articles: Iterable[Article]) -> list[Layout]:
    """Parse articles."""
    return [Layout.of(reading) for reading in annotate(articles, load_model())]


def record_of(model: Model) -> dict[str, object]:
    """Return a model as it is written: rounded, without what weighs next to nothing."""
    record: dict[str, object] = {"cues": {part: sorted(lemmas) for part, lemmas in model.cues.items()}}
    for part in fields(model)[1:]:
        weights = {name: round(w, 2) for name, w in getattr(model, part.name).items() if abs(w) >= SMALLEST}
        record[part.name] = dict(sorted(weights.items()))
    return record


def write(model: Model, path: Path) -> None:
    """Write a model, one weight a line."""
    path.write_text(json.dumps(record_of(model), indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def scores(examples: Iterable[Example], model: Model | None) -> dict[str, float]:
    """Return the F1 of contents, and of contents with their sources, of rules alone or with a model."""
    tally = dict.fromkeys(
        ("gold", "read", "content", "full", "numeric gold", "numeric read", "numeric full"), 0
    )
    for example in examples:
        acts = example.acts
        if model is not None:
            acts = [*mend(example.layout, acts, model), *find_learned(example.layout, acts, model)]
        read = [told_act(example, act) for act in acts]
        _count(tally, example.gold, read)
    return {
        "content": 2 * tally["content"] / (tally["gold"] + tally["read"]),
        "full": 2 * tally["full"] / (tally["gold"] + tally["read"]),
        "numeric full": 2 * tally["numeric full"] / (tally["numeric gold"] + tally["numeric read"]),
    }


def _count(tally: dict[str, int], gold: Sequence[Told], read: Sequence[Told]) -> None:
    found = pairs(gold, read)
    right = {n for n, g in found.items() if same_source(gold[g], read[n].source)}
    tally["gold"] += len(gold)
    tally["read"] += len(read)
    tally["content"] += len(found)
    tally["full"] += len(right)
    tally["numeric gold"] += sum(g.numeric for g in gold)
    tally["numeric read"] += sum(
        gold[found[n]].numeric if n in found else r.numeric for n, r in enumerate(read)
    )
    tally["numeric full"] += sum(gold[found[n]].numeric for n in right)


def cross_validate(examples: Sequence[Example], part: Callable[[Example], str]) -> None:
    """Print how well articles are read by weights learned from the other parts."""
    for name in sorted({part(e) for e in examples}):
        inside = [e for e in examples if part(e) == name]
        model = learn([e for e in examples if part(e) != name])
        before, after = scores(inside, None), scores(inside, model)
        print(name, *(f"{key} {before[key]:.3f} -> {after[key]:.3f};" for key in before), flush=True)


def main() -> None:
    """Fit and write the weights, or print how well they do on articles that they have not seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds the annotated articles")
    parser.add_argument(
        "--validate", action="store_true", help="print figures by article and by publisher instead"
    )
    options = parser.parse_args()
    examples = read_examples(options.data, lay_out)
    if options.validate:
        cross_validate(examples, lambda e: f"part {part_of(e.id, FOLDS)}")
        cross_validate(examples, lambda e: e.publisher)
    else:
        write(learn(examples), WEIGHTS)


if __name__ == "__main__":
    main()
