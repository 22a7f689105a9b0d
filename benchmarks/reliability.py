"""How far a confidence can be believed: of what is given with 0.8 to 0.9, how much is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

DECILES = 10


def reliability(given: Iterable[tuple[float, bool]]) -> Iterator[str]:
    """Yield a heading and, for each tenth of the confidence, how much is given with it and how much of that is right.

    Args:
        given: The confidence of each thing, 0 to 1, and whether it is right.
    """
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in given:
        # Rounded first: 0.7 * 10 must not fall short of 7.
        tenth = min(int(round(confidence * DECILES, 6)), DECILES - 1)
        tenths.setdefault(tenth, []).append((confidence, right))
    yield f"{'confidence':<12}{'given':>6}{'right':>6}{'share':>7}{'mean confidence':>17}"
    for tenth, here in sorted(tenths.items()):
        count = sum(right for _, right in here)
        mean = sum(confidence for confidence, _ in here) / len(here)
        span = f"{tenth / DECILES:.1f} to {(tenth + 1) / DECILES:.1f}"
        yield f"{span:<12}{len(here):>6}{count:>6}{count / len(here):>7.2f}{mean:>17.2f}"
