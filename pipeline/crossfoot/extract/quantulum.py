"""quantulum3 behind one door: it names the physical unit of a short surface that is known to be a measure.

It must never see an article: in news text it takes "an influx" for inches and farads. Here it gets "5 km", and
its answer counts only if it found one quantity, with that value, over the whole surface.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

PROBE = "5"
"""The number given with the unit: units do not depend on it."""


@cache
def _parser() -> ModuleType:
    """Import quantulum3, with its optional classifier off (it crashes with new scikit-learns)."""
    with _quiet(), _without_type_checks():
        from quantulum3 import classifier, parser  # noqa: PLC0415 - a second, only where measures occur

        classifier.USE_CLF = False
        parser.parse(PROBE)  # imports its language and loads its units
    result: ModuleType = parser
    return result


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep its import from warning, and from adding a handler to the root logger."""
    handlers = list(logging.root.handlers)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
    logging.root.handlers[:] = handlers


@contextmanager
def _without_type_checks() -> Iterator[None]:
    """Import inflect, which it uses, without rewriting that module for type checks: that takes seconds."""
    try:
        import typeguard  # noqa: PLC0415 - only inflect needs it
    except ImportError:
        yield
        return
    checked: Any = typeguard.typechecked
    try:
        typeguard.typechecked = _as_it_is
        yield
    finally:
        typeguard.typechecked = checked


def _as_it_is(target: Any = None, **_: Any) -> Any:  # noqa: ANN401 - stands for a decorator of anything
    return target if target is not None else _as_it_is


@cache
def unit_name(written: str) -> str | None:
    """Return quantulum3's name of a unit as written ("km/h" -> "kilometre per hour").

    Returns:
        ``None`` where it finds no unit, another value, or does not read the whole surface.
    """
    surface = f"{PROBE} {written}"
    quantities = _parser().parse(surface)
    if len(quantities) != 1:
        return None
    [quantity] = quantities
    whole = surface[quantity.span[0] : quantity.span[1]] == surface == quantity.surface
    if not whole or str(float(quantity.value)) != f"{PROBE}.0" or quantity.uncertainty:
        return None
    name: str = quantity.unit.name
    return None if name == "dimensionless" else name
