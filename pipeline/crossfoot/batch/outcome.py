"""What becomes of one input: its analysis, or why there is none."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb

from crossfoot.annotate.reading import Reading
from crossfoot.ingest.problem import shown
from crossfoot.types import Analysis, Article, Reject

Item = Article | Reject
"""What comes in."""

Outcome = Analysis | Reject
"""What goes out."""

Analyze = Callable[[Reading], Analysis]
"""The whole way through for one article: `crossfoot.process.analyze`."""

ADVICE = "please report it together with the article; no other article is affected"

LONGEST = 300
"""Code points of an exception that are repeated."""


def internal_error(article: Article, error: Exception) -> Reject:
    """Make the reject for an article that Crossfoot itself fails on."""
    frames = extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    words = " ".join(str(error).split())
    message = f"expected an analysis, found a bug: {type(error).__name__}: {shown(words, LONGEST)}{place}"
    return Reject(shown(article.id, LONGEST), "internal-error", message, ADVICE)
