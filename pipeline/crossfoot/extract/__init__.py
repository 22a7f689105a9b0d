"""Reading -> mentions and attributions: one module per kind."""

from crossfoot.annotate.reading import Reading
from crossfoot.extract.attributions import find_attributions
from crossfoot.extract.dates import find_dates
from crossfoot.extract.extraction import Extraction
from crossfoot.extract.quantities import find_quantities
from crossfoot.types import AnyMention

__all__ = ["Extraction", "extract"]


def extract(reading: Reading) -> Extraction:
    """Find every mention and attribution of an article."""
    dates = tuple(find_dates(reading))
    quantities = find_quantities(reading, dates)
    mentions: list[AnyMention] = [*dates, *quantities]
    mentions.sort(key=lambda m: (m.span.start, -m.span.end, m.kind))
    return Extraction(tuple(mentions), find_attributions(reading))
