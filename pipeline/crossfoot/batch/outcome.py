"""What becomes of one input: its analysis, or why there is none."""

from collections.abc import Callable

from crossfoot.annotate.reading import Reading
from crossfoot.types import Analysis, Article, Reject

Item = Article | Reject
"""What comes in."""

Outcome = Analysis | Reject
"""What goes out."""

Analyze = Callable[[Reading], Analysis]
"""The whole way through for one article: `crossfoot.process.analyze`."""

ADVICE = "please report it together with the article; all other articles are in the run"


def internal_error(article: Article, found: str) -> Reject:
    """Make the reject for an article that Crossfoot itself fails on."""
    return Reject(
        article.id, "internal-error", f"expected an analysis, found a bug: {' '.join(found.split())}", ADVICE
    )
