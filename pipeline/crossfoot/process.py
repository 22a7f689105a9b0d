"""The whole way of one article: the function to read first."""

from crossfoot.annotate.reading import Reading
from crossfoot.assemble import assemble, prioritize
from crossfoot.check import check
from crossfoot.extract import extract
from crossfoot.types import Analysis


def analyze(reading: Reading) -> Analysis:
    """Find who said what and every number in an article, and check whether the numbers agree."""
    extraction = extract(reading)
    claims = assemble(reading, extraction)
    findings, coverage = check(reading, claims)
    speakers = tuple(dict.fromkeys(attribution.speaker for attribution in extraction.attributions))
    return Analysis(reading.article, speakers, prioritize(claims, findings), findings, coverage)
