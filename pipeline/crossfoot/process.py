"""The whole way of one article: the function to read first."""

from crossfoot.annotate.reading import Reading
from crossfoot.assemble import assemble, prioritize
from crossfoot.check import check
from crossfoot.extract import extract
from crossfoot.settings import DEFAULT, Settings
from crossfoot.types import Analysis


def analyze(reading: Reading, settings: Settings = DEFAULT) -> Analysis:
    """Find who said what and every number in an article, and check whether the numbers agree.

    *settings* say which findings are kept from being shown.
    """
    extraction = extract(reading)
    claims = assemble(reading, extraction)
    findings, coverage, hidden = check(reading, claims, settings)
    speakers = tuple(dict.fromkeys(attribution.speaker for attribution in extraction.attributions))
    return Analysis(reading.article, speakers, prioritize(claims, findings), findings, coverage, hidden)
