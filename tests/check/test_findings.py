"""What every finding holds, whatever the check."""

from dataclasses import replace
from decimal import Decimal

import pytest

from crossfoot.arithmetic.grading import Graded
from crossfoot.check.findings import Arithmetic, best_of, make_finding
from crossfoot.link.evidence import Link
from crossfoot.types import Amount, Interval, Operand, Span, Verdict
from tests.check.checking import findings

TEXT = "Of the 1,240 homes, 310, or 25 per cent, were damp."


class FigureAt:
    """Stands for a figure of the ledger: only its operand is asked for."""

    def __init__(self, operand: Operand) -> None:
        self._operand = operand

    def operand(self, role: str) -> Operand:
        return replace(self._operand, role=role)


@pytest.fixture
def made(nlp):
    """Build the finding of the text anew, with some verdict and certainty."""
    [found] = findings(TEXT, nlp, "share")

    def build(verdict="agrees", certainty=0.9, roles=("percent", "part", "whole"), check="share"):
        operands = [(role, FigureAt(o)) for role, o in zip(roles, found.operands, strict=True)]
        exact = Interval(Decimal(25), Decimal(25))
        arithmetic = Arithmetic(
            "310 / 1240 = 0.25", "310 of 1,240 is 25%.", "25 per cent", Amount(None, None, None)
        )
        return make_finding(
            check, Link("rule", "evidence", certainty), operands, Graded(Verdict(verdict), exact), arithmetic
        )

    return build


@pytest.mark.parametrize("verdict", list(Verdict))
def test_an_id_does_not_change_with_the_verdict(made, verdict):
    """A decision made on a finding survives a better version of the program."""
    assert made(verdict.value).id == made("agrees").id


def test_an_id_does_not_change_with_the_confidence(made):
    assert made(certainty=0.5).id == made(certainty=0.99).id
    assert made(certainty=0.5).confidence < made(certainty=0.99).confidence


def test_an_id_changes_with_the_check_and_the_roles(made):
    assert len({made().id, made(check="sum").id, made(roles=("percent", "whole", "part")).id}) == 3


def test_a_verdict_further_from_the_print_is_less_certain(made):
    sure, unsure = made("agrees"), made("approximates")
    assert sure.confidence > unsure.confidence


def test_the_reading_that_fits_is_the_best_one(made):
    """One set of numbers that does not fit is no news where another does."""
    fits, does_not = made("approximates", certainty=0.5), made("contradicts", certainty=0.99)
    assert best_of([None, does_not, fits]) is fits
    assert best_of([None, does_not]) is does_not
    assert best_of([None]) is None


def test_a_finding_shows_its_arithmetic(nlp):
    [found] = findings(TEXT, nlp, "share")
    assert found.formula == "310 / 1240 = 0.25"
    assert found.explanation == "310 of 1,240 is 25%. The article says 25 per cent, which fits."
    assert [(o.role, o.mention.surface) for o in found.operands] == [
        ("percent", "25 per cent"),
        ("part", "310"),
        ("whole", "1,240"),
    ]


def test_operands_are_cut_from_the_text(nlp):
    for found in findings(TEXT, nlp):
        for operand in found.operands:
            assert isinstance(operand.span, Span)
            assert operand.span.slice(TEXT) == operand.mention.surface


def test_the_same_text_gives_the_same_findings(nlp):
    assert findings(TEXT, nlp) == findings(TEXT, nlp)
