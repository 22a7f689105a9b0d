"""Times without a date: "now", "recently", "the near future"."""

from functools import cache
from re import Match

from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import Expression, Fixed
from crossfoot.extract.dates.periods import unknown
from crossfoot.extract.dates.rules import Rule, rule
from crossfoot.extract.dates.vocabulary import GAP


@cache
def reference_rules() -> tuple[Rule, ...]:
    """Return the rules."""
    listed = words.spaced(words.table("references"))
    return (
        rule("reference", "reference", rf"(?<![-\w])(?P<word>{listed})(?![-\w])", _reference),
        rule(
            "reference",
            "past",
            rf"\b(?:in|of|from){GAP}(?P<x>the{GAP}(?:distant{GAP})?past)(?![-\w]|\s+(?-i:[\w]))",
            _past,
        ),
    )


def _reference(match: Match[str]) -> Expression:
    word = " ".join(match["word"].lower().split())
    return Fixed(unknown(words.table("references")[word]))


def _past(_: Match[str]) -> Expression:
    return Fixed(unknown("PAST_REF"))
