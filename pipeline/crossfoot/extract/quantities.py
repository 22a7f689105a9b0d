"""Money, counts, percentages, shares and measures."""

from collections.abc import Sequence

from crossfoot.annotate.reading import Reading
from crossfoot.types import DateMention, QuantityMention


def find_quantities(reading: Reading, dates: Sequence[DateMention]) -> tuple[QuantityMention, ...]:
    """Return the quantities of an article, none inside a date."""
    return ()
