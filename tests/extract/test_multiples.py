"""How many times something is what it was."""

import pytest
from tests.quantities import check

from crossfoot.extract.multiples import find_multiples

TIMES = [
    "Sales grew more than <count value=6 bound=more_than change=none rule=count.times>sixfold</count>.",
    "Cases rose <count value=10 rule=count.times>ten-fold</count>, deaths <count value=2.5>2.5-fold</count>.",
    "A <count value=1200 unit=1>1,200-fold</count> rise was seen.",
]


@pytest.mark.parametrize("marked", TIMES)
def test_reads_the_marked_multiples(nlp, marked):
    check(nlp, marked)


@pytest.mark.parametrize(
    "text", ["The reason is twofold.", "Manifold scaffolds fold.", "A blindfold.", "Fold 5 sheets."]
)
def test_parts_and_other_words_are_no_multiples(text):
    assert list(find_multiples(text)) == []
