r"""Patterns that people write, searched for in time that grows with the text alone: ``\b(?:goals|sets)\b``.

Python's own regular expressions step back: ``(a+)+$`` takes longer than the universe is old on forty letters. RE2
never does, and a pattern that only stepping back could find (a look-ahead, a back-reference) is none to it.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any

import re2

LONGEST = 1_000
"""Code points of a pattern."""

SEARCHED = 5_000
"""Code points of a text that are searched: a sentence has some hundred, a page without any full stop a million."""

MEMORY = 2**20
"""Bytes that a pattern may take: ``.{1000}.{1000}`` is one, a thousand of a thousand is refused."""


class PatternError(ValueError):
    """A pattern that cannot be searched for; the message says why, in a few words."""


def check_pattern(pattern: str) -> None:
    """Make sure that *pattern* can be searched for.

    Raises:
        PatternError: It is too long, wrong, or needs to step back.
    """
    if len(pattern) > LONGEST:
        raise PatternError(f"longer than {LONGEST:,} characters")
    _compiled(pattern)


def found(pattern: str, text: str) -> bool:
    r"""Whether *pattern* is somewhere in *text*, in any case of letters and with or without accents.

    Without accents, since to RE2 a word's edge (``\b``) stands beside the 26 letters alone: ``\bcafé\b``.
    """
    return _compiled(pattern).search(_plain(text[:SEARCHED])) is not None


@cache
def _compiled(pattern: str) -> Any:  # noqa: ANN401 (RE2 tells no types)
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = MEMORY
    try:
        return re2.compile(_plain(pattern), options)
    except re2.error as error:
        [said] = error.args
        raise PatternError(" ".join(said.decode("utf-8", "replace").split())) from error


@lru_cache(maxsize=16)  # many rules look at one sentence
def _plain(text: str) -> str:
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text)
    # A half of a surrogate pair is no character, and RE2 reads UTF-8.
    return "".join(c for c in letters if unicodedata.category(c) not in {"Mn", "Cs"})
