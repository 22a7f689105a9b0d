"""What each kind of reader costs, as a part of spaCy's time on the same text: ``python -m benchmarks.cost DATA_FOLDER``.

Processor time, in one run, as timings of different runs do not compare.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from spacy.language import Language

from benchmarks.articles import read_sets
from crossfoot.annotate.annotator import annotate
from crossfoot.annotate.model import load_model
from crossfoot.annotate.reading import Reading
from crossfoot.extract.attributions import find_attributions
from crossfoot.extract.dates import find_dates
from crossfoot.extract.quantities import find_quantities
from crossfoot.types import Article

T = TypeVar("T")
WARM_UP = 5
"""Articles read before the clock runs: the first ones load lexicons and compile patterns."""


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what *work* returns, and the processor time that it took, in seconds."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def costs(readings: Sequence[Reading]) -> dict[str, float]:
    """Return the processor time of each kind of reader over the articles, in seconds."""
    dates, of_dates = timed(lambda: [tuple(find_dates(r)) for r in readings])
    pairs = list(zip(readings, dates, strict=True))
    _, of_numbers = timed(lambda: [find_quantities(r, found) for r, found in pairs])
    _, of_speech = timed(lambda: [find_attributions(r) for r in readings])
    return {"dates": of_dates, "numbers": of_numbers, "attributions": of_speech}


def annotated(articles: Sequence[Article], nlp: Language) -> list[Reading]:
    """Read articles with spaCy."""
    return list(annotate(articles, nlp))


def parsed_sets(
    description: str | None, warm_up: Callable[[list[Reading]], object]
) -> Iterator[tuple[str, list[Reading], float]]:
    """Yield each set of the folder that the command line names: its name, its first articles, and spaCy's seconds.

    Args:
        description: Of the program, for its help.
        warm_up: What is done with the articles before them, so that the clock finds everything loaded.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("data", type=Path, help="folder that holds the sets")
    parser.add_argument("-n", type=int, default=60, help="articles of each set")
    options = parser.parse_args()
    nlp = load_model()
    for name, sources in read_sets(options.data).items():
        chosen = list(sources.values())[: options.n + WARM_UP]
        articles = [Article(source.id, source.text, published=source.published) for source in chosen]
        warm_up(annotated(articles[:WARM_UP], nlp))
        readings, of_spacy = timed(partial(annotated, articles[WARM_UP:], nlp))
        yield name, readings, of_spacy


def main() -> None:
    """Print one line for each set."""
    for name, readings, of_spacy in parsed_sets(__doc__, costs):
        parts = {reader: seconds / of_spacy for reader, seconds in costs(readings).items()}
        tokens = sum(len(reading.doc) for reading in readings)
        print(f"{name}: {len(readings)} articles, {tokens} tokens, spaCy {of_spacy:.1f} s;", end=" ")
        print(", ".join(f"{reader} {part:.1%}" for reader, part in parts.items()), "of it")


if __name__ == "__main__":
    main()
