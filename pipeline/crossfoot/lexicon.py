"""Load the word lists that live in `crossfoot/lexicons/`, and make patterns of them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> Mapping[str, Any]:
    """Read ``lexicons/<name>.toml``, once.

    Raises:
        FileNotFoundError: There is no such lexicon.
    """
    path = files("crossfoot") / "lexicons" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def alternation(words: Iterable[str]) -> str:
    """Join *words* into a regex alternation, longest first so that "bn" beats "b".

    A space in a word matches any run of spaces or a line break, as wire copy wraps lines anywhere.
    """
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w))
    )


def any_of(words: Iterable[str]) -> str:
    """Return a regex group that matches any of *words*; see :func:`alternation`."""
    return f"(?:{alternation(words)})"
