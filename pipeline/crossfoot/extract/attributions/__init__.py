"""Who said what."""

from crossfoot.annotate.reading import Reading
from crossfoot.types import Attribution


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Return the attributions of an article in text order, with their speakers resolved."""
    return ()
