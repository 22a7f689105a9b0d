"""Run the checks on a short text, and say what they found in few words."""

from functools import cache

from crossfoot.annotate.annotator import annotate
from crossfoot.ingest.title import find_title
from crossfoot.process import analyze
from crossfoot.types import Analysis, Article, Finding, Quantity


def analysis(text: str, nlp, published: str | None = None) -> Analysis:
    """Read and check a text; a short first line before a blank line is its headline."""
    article = Article(id="test", text=text, published=published, title_span=find_title(text))
    [reading] = annotate([article], nlp)
    return analyze(reading)


def findings(text: str, nlp, check: str | None = None) -> tuple[Finding, ...]:
    """Return the findings of a text, of one check or of all."""
    return tuple(f for f in analysis(text, nlp).findings if check in (None, f.check))


def stated(finding: Finding) -> str:
    """Return the words that the others are held against."""
    return " ".join(finding.operands[0].mention.surface.split())


def verdicts(text: str, nlp, check: str) -> set[tuple[str, str]]:
    """Return the verdicts of one check, each with the words that it is on."""
    return {(f.verdict.value, stated(f)) for f in findings(text, nlp, check)}


@cache
def quantity(surface: str, nlp) -> Quantity:
    """Return the quantity that a figure states: "$4.2m", "about half", "38,712 people"."""
    [claim] = analysis(f"It came to {surface} that day.", nlp).claims
    [value] = [m.value for m in claim.mentions if isinstance(m.value, Quantity)]
    return value
