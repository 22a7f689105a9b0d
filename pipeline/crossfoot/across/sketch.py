"""Near-duplicate texts: the smallest hashes of their shingles.

Broder, "On the resemblance and containment of documents" (1997): of two texts' shingles, the smallest hashes are a
fair sample, and the share of them that both texts have estimates how much of the texts is the same.
"""

from __future__ import annotations

import re
from array import array
from hashlib import blake2b
from heapq import nsmallest
from itertools import islice

WORD = re.compile(r"[^\W\d_]+")
"""Digits are left out: a version with another figure is the same text."""

SHINGLE = 5
"""Words: long enough that two stories of one event share few, short enough that an edited word costs few."""

SIZE = 128
"""Hashes that are kept: the estimate is off by about 0.04."""

KEYS = 8
"""Of these, as many find candidates: texts that are alike by 0.7 share one with a probability of 0.9999."""


def sketch(text: str) -> array[int]:
    """Return the smallest hashes of the text's shingles, in order; none of a text without words."""
    words = WORD.findall(text.casefold())
    last = max(1, len(words) - SHINGLE + 1)
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(last)} - {""}
    return array("q", nsmallest(SIZE, map(hashed, shingles)))


def hashed(text: str) -> int:
    """Hash *text* to 63 bits, the same on every machine."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def resemblance(one: array[int], other: array[int]) -> float:
    """Estimate the share of the two texts' shingles that both have, 0 to 1."""
    both = set(one) & set(other)
    sample = list(islice(sorted({*one, *other}), SIZE))
    return sum(value in both for value in sample) / len(sample) if sample else 0.0
