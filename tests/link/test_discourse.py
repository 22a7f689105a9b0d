"""Words that take up what was told: of the last figure of each text."""

import pytest

from crossfoot.link.discourse import (
    is_called_total,
    is_definite,
    is_of_them,
    is_of_those,
    is_rest,
    is_whole,
    opens_parts,
    opens_with_those,
    says_all,
)
from tests.link.figures import ends

HOLDS = [
    (is_of_them, "The town has 400 wells. It closed 30% of them."),
    (is_of_them, "The town has 400 wells. It closed 30% of the total."),
    (is_of_those, "The town has 400 wells. A third of those are dry."),
    (is_definite, "The town gave £3m. It spent the £3m."),
    (is_called_total, "Together they carried 900 people."),
    (is_called_total, "The ferries carried 900 people in all."),
    (is_rest, "It sold 20 boats and burned the remaining 13."),
    (is_whole, "The town has 400 wells."),
]
HOLDS_NOT = [
    (is_of_them, "The town has 400 wells. It closed 30% of schools."),
    (is_of_those, "The town has 400 wells. It lost 3% of the trade."),
    (is_definite, "The town gave £3m. It spent £3m."),
    (is_called_total, "The ferries carried 900 people."),
    (is_rest, "It sold 20 boats and burned 13."),
    (is_whole, "The town has wells and another 400 springs."),
    (is_whole, "The town has wells, 40 of them dry."),
]


@pytest.mark.parametrize(("says", "text"), HOLDS)
def test_words_that_take_up_or_close(says, text, nlp):
    ledger, _, last = ends(text, nlp)
    assert says(ledger, last)


@pytest.mark.parametrize(("says", "text"), HOLDS_NOT)
def test_words_that_do_not(says, text, nlp):
    ledger, _, last = ends(text, nlp)
    assert not says(ledger, last)


@pytest.mark.parametrize(
    ("says", "yes", "no"),
    [
        (opens_with_those, "Of those, 30 were dry", "Of course 30 were dry"),
        (says_all, "there was no other income", "there was some other income"),
        (opens_parts, "The board is made up of ", "The board asked for "),
    ],
)
def test_openings_and_endings(says, yes, no):
    assert says(yes)
    assert not says(no)
