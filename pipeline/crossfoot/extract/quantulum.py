"""quantulum3 behind one door: it names the physical unit of a short surface that is known to be a measure.

It must never see an article: in news text it takes "an influx" for inches and farads. Here it gets "5 km", and
its answer counts only if it found one quantity, with that value, over the whole surface.
"""

from __future__ import annotations

import logging
import warnings
from functools import cache
from types import ModuleType

PROBE = "5"
"""The number given with the unit: units do not depend on it."""


@cache
def _parser() -> ModuleType:
    """Import quantulum3 quietly, with its optional classifier off (it crashes with new scikit-learns)."""
    handlers = list(logging.root.handlers)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, parser  # noqa: PLC0415 - half a second, only where measures occur
    classifier.USE_CLF = False
    logging.root.handlers[:] = handlers
    result: ModuleType = parser
    return result


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
