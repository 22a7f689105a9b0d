"""Logistic regression over named features, fitted with L-BFGS: numpy, no chance anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_STEPS = 120
MEMORY = 8
BIAS = ""


@dataclass(slots=True)
class Cases:
    """Cases of one question, each with one or more options, one or more of them right."""

    options: list[Sequence[str]] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    """Options of each case."""
    articles: list[str] = field(default_factory=list)
    """Article of each option."""

    def add(self, article: str, options: Sequence[Sequence[str]], right: Sequence[bool]) -> None:
        """Add a case."""
        self.options += options
        self.right += right
        self.sizes.append(len(options))
        self.articles += [article] * len(options)


def fit_choice(cases: Cases, *, fewest: int, penalty: float) -> dict[str, float]:
    """Return the weights with which a softmax over a case's options is likeliest to choose a right one.

    Args:
        cases: What to learn from.
        fewest: Articles that a feature must occur in.
        penalty: Of the squares of the weights.
    """
    names, index, rows = _matrix(cases, fewest)
    sizes = np.array(cases.sizes)
    begins = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    right = np.array(cases.right, dtype=np.float64)

    def loss(weights: Floats) -> tuple[float, Floats]:
        totals = _totals(weights, index, rows)
        powers = np.exp(totals - np.repeat(np.maximum.reduceat(totals, begins), sizes))
        every = np.add.reduceat(powers, begins)
        good = np.add.reduceat(powers * right, begins)
        slope = powers / np.repeat(every, sizes) - powers * right / np.repeat(good, sizes)
        value = float((np.log(every) - np.log(good)).sum() + penalty / 2 * (weights @ weights))
        return value, _spread(slope, index, rows, len(names)) + penalty * weights

    return dict(zip(names, minimum(loss, np.zeros(len(names))).tolist(), strict=True))


def fit_yes(cases: Cases, *, fewest: int, penalty: float) -> dict[str, float]:
    """Return the weights that tell right cases (of one option each) from the others, with a bias."""
    names, index, rows = _matrix(cases, fewest)
    right = np.array(cases.right, dtype=np.float64)

    def loss(weights: Floats) -> tuple[float, Floats]:
        totals = _totals(weights[:-1], index, rows) + weights[-1]
        slope = 1 / (1 + np.exp(-totals)) - right
        value = np.logaddexp(0, np.where(right > 0, -totals, totals)).sum()
        value += penalty / 2 * (weights[:-1] @ weights[:-1])
        gradient = _spread(slope, index, rows, len(names)) + penalty * weights[:-1]
        return float(value), np.append(gradient, slope.sum())

    found = minimum(loss, np.zeros(len(names) + 1)).tolist()
    return dict(zip([*names, BIAS], found, strict=True))


def _matrix(cases: Cases, fewest: int) -> tuple[list[str], Ints, Ints]:
    """Return the features that are learned, and those of each option by number: all in one row, and where each begins."""
    seen: dict[str, tuple[str, int]] = {}
    for features, article in zip(cases.options, cases.articles, strict=True):
        for name in features:
            last, articles = seen.get(name, ("", 0))
            if last != article:
                seen[name] = (article, articles + 1)
    names = sorted(name for name, (_, articles) in seen.items() if articles >= fewest)
    number = {name: n for n, name in enumerate(names)}
    index: list[int] = []
    rows = [0]
    for features in cases.options:
        index += [number[name] for name in features if name in number]
        rows.append(len(index))
    return names, np.array(index, dtype=np.int64), np.array(rows, dtype=np.int64)


def _totals(weights: Floats, index: Ints, rows: Ints) -> Floats:
    sums = np.concatenate([[0.0], np.cumsum(weights[index])])
    return np.asarray(sums[rows[1:]] - sums[rows[:-1]])


def _spread(slope: Floats, index: Ints, rows: Ints, length: int) -> Floats:
    sums = np.bincount(index, weights=np.repeat(slope, np.diff(rows)), minlength=length)
    return sums.astype(np.float64)


def minimum(loss: Callable[[Floats], tuple[float, Floats]], start: Floats) -> Floats:
    """Return where *loss* (with its gradient) is least, by L-BFGS (Nocedal and Wright, algorithm 7.5)."""
    point = start
    value, slope = loss(point)
    pairs: list[tuple[Floats, Floats]] = []
    for _ in range(MOST_STEPS):
        way = _direction(slope, pairs)
        length, descent = 1.0, float(slope @ way)
        after, (lower, turned) = point, (value, slope)
        for _ in range(20):
            after = point + length * way
            lower, turned = loss(after)
            if lower <= value + 1e-4 * length * descent:
                break
            length /= 2
        else:
            break
        step, change = after - point, turned - slope
        if step @ change > 1e-10:
            pairs = [*pairs[-MEMORY + 1 :], (step, change)]
        small = abs(value - lower) < 1e-5 * max(1.0, abs(value))
        point, value, slope = after, lower, turned
        if small:
            break
    return point


def _direction(slope: Floats, pairs: Iterable[tuple[Floats, Floats]]) -> Floats:
    pairs = list(pairs)
    way = slope.copy()
    shares = []
    for step, change in reversed(pairs):
        share = (step @ way) / (change @ step)
        shares.append(share)
        way -= share * change
    if pairs:
        step, change = pairs[-1]
        way *= (step @ change) / (change @ change)
    else:
        way /= max(1.0, float(np.abs(slope).sum()) / 10)
    for (step, change), share in zip(pairs, reversed(shares), strict=True):
        way += (share - (change @ way) / (change @ step)) * step
    return -way
