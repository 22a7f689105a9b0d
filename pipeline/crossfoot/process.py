"""The whole way of one article: the function to read first."""

from crossfoot.annotate.reading import Reading
from crossfoot.assemble import assemble, prioritize
from crossfoot.check import check
from crossfoot.extract import extract
from crossfoot.link.statements import find_statements
from crossfoot.settings import DEFAULT, Settings
from crossfoot.types import Analysis


def analyze(reading: Reading, settings: Settings = DEFAULT, *, across: bool = False) -> Analysis:
    """Find who said what and every number in an article, and check whether the numbers agree.

    Args:
        reading: The article and its parse.
        settings: Which findings are kept from being shown.
        across: Whether to keep what other articles can be held against.
    """
    extraction = extract(reading)
    claims = assemble(reading, extraction)
    findings, coverage, hidden = check(reading, claims, settings)
    speakers = tuple(dict.fromkeys(attribution.speaker for attribution in extraction.attributions))
    stated, names = find_statements(reading, claims) if across else ((), frozenset())
    ranked = prioritize(claims, findings)
    return Analysis(reading.article, speakers, ranked, findings, coverage, hidden, stated, names)
