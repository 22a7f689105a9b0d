"""What looks like a time and is none."""

import pytest

from crossfoot.annotate.annotator import annotate
from crossfoot.extract.dates import find_dates
from crossfoot.types import Article

LOOKALIKES = [
    # Words that are also months, days or seasons.
    "The government may raise taxes.",
    "May I ask why taxes rose?",
    "The march took place in the rain.",
    "They march through the town.",
    "Women's March organisers thanked the crowd.",
    "Theresa May defended the deal.",
    "Mrs May defended the deal.",
    "Jan Smith runs the bakery.",
    "April Jones runs the bakery.",
    "June Sarpong hosted the show.",
    "The Sun reported the story.",
    "He sat on the wall.",
    "Prices fall when demand is low.",
    "The fall in prices surprised traders.",
    "The mattress has a broken spring.",
    "Centennial Park is shut.",
    # Numbers that look like years.
    "The storm killed 2020 people.",
    "Doctors counted 1945 cases.",
    "The hall has 2000 seats.",
    "Turn left on Route 2020.",
    "The index closed at 2019 points.",
    "The dealer sold 1,950 cars.",
    "The watch costs $2019.",
    "The watch costs €1999.",
    "The room measures 2050 square feet.",
    "Flight 1999 landed safely.",
    "Only 1.2020 of it was used.",
    # Figures that look like dates.
    "He won 2 of the 3 sets.",
    "The home side won 3-2.",
    "The vote was 11-9 in favour.",
    "About 3/4 of members agreed.",
    "The helpline is open 24/7.",
    "Call 911 in an emergency.",
    "Sections 3 and 4 of the act apply.",
    "The bill passed with 55% of votes.",
    "A reading of 30/02/2019 is an error.",
    "It weighs 5.10 kilograms.",
    # Ages.
    "A 45-year-old man was hurt.",
    "The boy, aged 13 years, was hurt.",
    "She is 13 years old.",
    "Children under two years of age travel free.",
    "The pupils are 16- to 18-year-olds.",
    # Rates.
    "The rent is $900 a month.",
    "He earns £40 a day.",
    "The plant makes 400 cars a week.",
    # Names and sayings.
    "The Sunday Times reported the story.",
    "He wrote for the Mail on Sunday.",
    "USA Today reported the story.",
    "The play was staged by Sheffield Wednesday fans.",
    "The September 11 attacks changed the law.",
    "As soon as the rain stopped, they left.",
    "Now that the rain has stopped, they can leave.",
    "The deal was agreed at the last minute.",
    "He wants a second opinion.",
    "The current account was in deficit.",
    "The first half ended without a goal.",
    "The team scored again in the third quarter.",
    "Temperatures were in the 70s.",
    "He is in his 70s.",
    "The future of the mill is unclear.",
    "The daily paper was sold.",
    "She came second.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", LOOKALIKES)
def test_no_date_is_found(nlp, sentence):
    [reading] = annotate([Article("a", sentence, published="2022-03-15")], nlp)
    assert [mention.surface for mention in find_dates(reading)] == []
