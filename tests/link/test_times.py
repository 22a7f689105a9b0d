"""When: the first and the last figure of each text."""

import pytest

from crossfoot.link.times import other_time, same_dates
from tests.link.figures import ends

SAME = [
    "In 2019 the port had 400 ships. In 2019 it had 400 ships again.",
    "It sold 30 boats in March 2021. In March 2021 the other yard sold 20 boats.",
]
OTHER = [
    "In 2019 the port had 400 ships. In 2022 it had 300 ships.",
    "It sold 30 boats in March 2021. In May 2021 it sold 20 boats.",
    "The bridge cost £4 million. A second bridge will cost £6 million.",
]
OPEN = [
    "In 2019 the port had 400 ships. It had 300 tugs.",
    "It sold 30 boats in 2021. In May 2021 it sold 20 boats.",
    "It sold 30 boats on 4 March 2021. On 6 March 2021 it said it sold 20 boats.",
    "It had 400 ships in 2019 and 300 ships in 2022.",
]


@pytest.mark.parametrize("text", SAME)
def test_sentences_that_name_one_date_are_of_one_time(text, nlp):
    found = ends(text, nlp)
    assert same_dates(*found)
    assert not other_time(*found)


@pytest.mark.parametrize("text", OTHER)
def test_sentences_of_two_times(text, nlp):
    found = ends(text, nlp)
    assert other_time(*found)
    assert not same_dates(*found)


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_one_time_is_not_called_two(text, nlp):
    assert not other_time(*ends(text, nlp))
