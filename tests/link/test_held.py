"""The links that a finding names in its evidence."""

import pytest

from tests.check.checking import findings

NAMED = [
    ("share", "Of the 1,240 homes, 310 homes, or 25 per cent, were damp.", ["same noun (home)"]),
    (
        "restatement",
        "Ida Foss, the mayor, said the pier cost £5.37m in 2019.\n\nIn 2019 the £5.37m pier was the mayor’s gift.",
        ["same time (2019)", "two voices (Ida Foss, the article)", "£5.37m told as known"],
    ),
    (
        "sum",
        "The bridge will cost £30m: £12m for steel and £18m for work.",
        ["forecast"],
    ),
    (
        "sum",
        "The ferry carried 1.31 million people and the tram 830,000. Together they carried 2.14 million.",
        ["2.14 million called a total"],
    ),
]


@pytest.mark.parametrize(("check", "text", "links"), NAMED)
def test_evidence_names_the_links_that_hold(check, text, links, nlp):
    [found] = findings(text, nlp, check)
    assert [link for link in links if link not in found.evidence] == []


def test_evidence_names_no_link_that_does_not_hold(nlp):
    [found] = findings("Of the 1,240 homes, 310, or 25 per cent, were damp.", nlp, "share")
    for link in ("same time", "same names", "voices", "forecast", "total", "rest"):
        assert link not in found.evidence
