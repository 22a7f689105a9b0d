"""The words before a number, for lexicons of phrases that end right there: "no fewer than 40"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

WINDOW = 64
"""Code points looked at before a number: the longest hedge with a change verb and fillers fits."""

LONGEST_PHRASE = 4
"""Words of the longest hedge or verb in the lexicons: "in the region of"."""

EDGES = "“”\"'‘’()[]—–-"


def words_before(text: str, start: int) -> list[str]:
    """The last words before *start*, in lower case and without quotation marks and brackets before them."""
    low = max(0, start - WINDOW)
    words = re.sub(rf"[{re.escape(EDGES)}](?=[\w~<>$£€])", " ", text[low:start]).lower().split()
    return words[1:] if low > 0 and not text[low - 1].isspace() else words


def meaning_before(words: Sequence[str], end: int, table: Mapping[str, str]) -> str | None:
    """What the longest phrase that ends before ``words[end]`` means; ``None`` where none does."""
    for length in range(min(LONGEST_PHRASE, end), 0, -1):
        meaning = table.get(" ".join(words[end - length : end]))
        if meaning is not None:
            return meaning
    return None
