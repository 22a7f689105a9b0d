"""What is no article but reaches a newsroom all the same: columns and walls of numbers must not take minutes."""

import time

import pytest

from crossfoot.annotate.annotator import annotate
from crossfoot.process import analyze
from crossfoot.types import Article

SECONDS = 20
"""CPU seconds for 12,000 code points: they take two to six, and took minutes where each figure asked the whole sentence."""

WALLS = ["9\n", "$1m ", "of 9 ", "5% ", "Mr. ", "“", "and 9 ", "1-"]


@pytest.mark.parametrize("unit", WALLS)
def test_a_wall_of_numbers_is_read_in_seconds(nlp, unit):
    text = f"Sales rose to 5. {unit * (12_000 // len(unit))} and 6 fell."
    (reading,) = annotate([Article("a", text)], nlp)
    start = time.process_time()
    analysis = analyze(reading)
    assert time.process_time() - start < SECONDS
    assert all(m.span.slice(text) == m.surface for claim in analysis.claims for m in claim.mentions)


TALK = [
    "I said it was late. I think it is late. ",
    "Acme Corp said it was late. It said it was early. The company said it was over. ",
    "Ana Ruiz left. Her husband said it was late. Carlos Ruiz smiled.\n\n",
]
"""Sources of which each may ask for all that was said before, or for the author."""


@pytest.mark.parametrize("unit", TALK)
def test_a_long_talk_takes_no_more_than_its_length(nlp, unit):
    taken = []
    for length in (8_000, 32_000):
        (reading,) = annotate([Article("a", unit * (length // len(unit)))], nlp)
        start = time.process_time()
        analyze(reading)
        taken.append(time.process_time() - start)
    assert taken[1] < 10 * taken[0] + 1
