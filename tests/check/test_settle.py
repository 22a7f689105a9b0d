"""One finding for one relation, and no contradiction that an agreement explains."""

from dataclasses import replace

import pytest

from crossfoot.check.settle import settle
from crossfoot.types import Amount, Finding, Kind, Mention, Operand, Quantity, Unit, Verdict

NOTHING = Amount(None, None, None)
TEXT = "0123456789" * 4


def finding(check: str, verdict: str, *starts: int, confidence: float = 0.9) -> Finding:
    """A finding whose operands stand at some offsets; the first is what is stated."""
    value = Quantity(Kind.COUNT, NOTHING, Unit("1"))
    operands = tuple(Operand("x", Mention.at(TEXT, s, s + 2, value, rule="x"), "c", "a") for s in starts)
    name = f"f-{check}-{verdict}-{starts}-{confidence}"
    return Finding(
        name, "a", check, Verdict(verdict), confidence, operands, "", NOTHING, NOTHING, "", "", "x"
    )


@pytest.mark.parametrize(
    "silenced",
    [
        finding("sum", "contradicts", 0, 20, 25),  # the same total, held against other parts
        finding("sum", "contradicts", 5, 0, 10),  # two figures of the relation, in other roles
        finding("change", "contradicts", 0, 30),  # another check of the same stated figure
        finding("restatement", "contradicts", 5, 10),  # all of its figures are in the relation
    ],
)
def test_an_agreement_silences_a_contradiction_over_the_same_figures(silenced):
    tick = finding("sum", "agrees", 0, 5, 10)
    assert settle([silenced, tick]) == (tick,)


@pytest.mark.parametrize(
    "kept",
    [
        finding("sum", "contradicts", 20, 25, 30),  # nothing to do with it
        finding("sum", "contradicts", 20, 5, 25),  # only a part in common
        finding("share", "contradicts", 20, 0, 5),  # another question about two of the figures
        finding("share", "impossible", 20, 0, 5),
    ],
)
def test_an_agreement_says_nothing_of_other_figures(kept):
    tick = finding("sum", "agrees", 0, 5, 10)
    assert set(settle([kept, tick])) == {kept, tick}


def test_one_relation_is_one_finding_the_surest():
    sure, unsure = (finding("sum", "agrees", 0, 5, 10, confidence=c) for c in (0.9, 0.7))
    assert settle([unsure, sure]) == settle([sure, unsure]) == (sure,)


def test_roles_do_not_make_another_relation():
    """A part and its total, either way round."""
    one = finding("restatement", "agrees", 0, 5, confidence=0.9)
    other = finding("restatement", "agrees", 5, 0, confidence=0.8)
    assert settle([other, one]) == (one,)


def test_findings_stand_in_text_order_whatever_order_they_came_in():
    found = [
        finding("sum", "agrees", 20, 0),
        finding("change", "agrees", 5, 30),
        finding("share", "agrees", 9, 12),
    ]
    ordered = settle(found)
    assert [min(o.span.start for o in f.operands) for f in ordered] == [0, 5, 9]
    assert settle(reversed(found)) == ordered


def test_two_contradictions_stand():
    one, other = finding("sum", "contradicts", 0, 5, 10), finding("sum", "contradicts", 0, 20, 30)
    assert len(settle([one, other])) == 2
    assert settle([one, replace(other, verdict=Verdict.AGREES)]) == (replace(other, verdict=Verdict.AGREES),)
