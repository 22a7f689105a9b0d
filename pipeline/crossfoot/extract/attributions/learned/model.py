"""The weights: one number for each feature of each question, fitted by ``python -m training.attributions``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp

Weights = Mapping[str, float]

BIAS = ""
"""Name of the weight that every case has."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of each question that is asked."""

    cues: Mapping[str, frozenset[str]]
    """Lemmas that may be cues, by part of speech."""

    content: Weights
    """Which words does a new cue give to its source?"""

    source: Weights
    """Whose are they?"""

    report: Weights
    """Is it a report at all?"""

    mended_content: Weights
    """Are other words meant than those that a rule took?"""

    mended_source: Weights
    """Is another source meant?"""

    keep: Weights
    """Is what a rule read a report?"""


@cache
def load_model() -> Model:
    """Read the weights, once.

    Raises:
        FileNotFoundError: They are not installed.
    """
    path = files("crossfoot") / "extract" / "attributions" / "learned" / "weights.json"
    return read_model(json.loads(path.read_text(encoding="utf-8")))


def read_model(record: Mapping[str, Mapping[str, list[str] | float]]) -> Model:
    """Make a model of the record that `training` writes."""
    parts = dict(record)
    cues = {part: frozenset(map(str, _list(lemmas))) for part, lemmas in parts.pop("cues").items()}
    return Model(cues, **{name: {f: _number(w) for f, w in part.items()} for name, part in parts.items()})


def _list(value: list[str] | float) -> list[str]:
    if not isinstance(value, list):
        raise TypeError(f"weights.json: expected a list of lemmas, found {value!r}")
    return value


def _number(value: list[str] | float) -> float:
    if isinstance(value, list):
        raise TypeError(f"weights.json: expected a number, found {value!r}")
    return value


def total(weights: Weights, features: Iterable[str]) -> float:
    """Return the sum of the weights of *features*; unknown ones weigh nothing."""
    return sum(map(weights.get, features, repeat(0.0)))


def chance(weights: Weights, features: Iterable[str]) -> float:
    """Return the probability of "yes", 0 to 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, total(weights, features) + weights.get(BIAS, 0.0)))))


def best(weights: Weights, options: Sequence[Sequence[str]]) -> tuple[int, float]:
    """Return the number of the likeliest of *options*, given by their features, and its probability."""
    totals = [total(weights, features) for features in options]
    top = max(totals)
    number = totals.index(top)
    return number, 1 / sum(exp(value - top) for value in totals)
