"""A stream in handfuls: what spaCy parses in one go, and what one worker gets at a time."""

from collections.abc import Iterable, Iterator

from crossfoot.batch.outcome import Item
from crossfoot.types import Article

MOST_ITEMS = 16
MOST_CHARS = 40_000
"""About 8,000 tokens: four seconds of parsing, so that progress is seen and workers end together."""


def in_chunks(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield *items* in tuples of about equal work.

    The borders depend on the items alone, never on time or on the number of workers: spaCy's numbers may
    differ in the last digit with the texts that are parsed together.
    """
    chunk: list[Item] = []
    chars = 0
    for item in items:
        size = len(item.text) if isinstance(item, Article) else 0
        if chunk and (len(chunk) == MOST_ITEMS or chars + size > MOST_CHARS):
            yield tuple(chunk)
            chunk, chars = [], 0
        chunk.append(item)
        chars += size
    if chunk:
        yield tuple(chunk)
