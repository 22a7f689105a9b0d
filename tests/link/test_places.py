"""Where and of whom: the first and the last figure of each text."""

import pytest

from crossfoot.link.places import other_names, other_place
from tests.link.figures import ends

OTHER = [
    "In Germany 400 wells were dry. In France 300 wells were dry.",
    "In the north, 120 wells were dry. In the south 90 wells were dry.",
    "Of the men, 120 were ill. Among the women 90 were ill.",
    "Rural schools lost 120 teachers. The city took on 90 teachers for its urban schools.",
]
ONE = [
    "In Germany 400 wells were dry. Of these wells, 300 were near Berlin in Germany.",
    "In Germany 400 wells were dry. They were 300 feet deep.",
    "In the north, 120 wells were dry. All northern wells, north and south of the hill, or 90 wells, were shut.",
    "In Germany 400 wells were dry, and in France 300 wells were dry.",
]


@pytest.mark.parametrize("text", OTHER)
def test_two_places_or_groups(text, nlp):
    assert other_place(*ends(text, nlp))


@pytest.mark.parametrize("text", ONE)
def test_one_place_one_sentence_or_no_place(text, nlp):
    assert not other_place(*ends(text, nlp))


def test_two_bodies_are_two_names(nlp):
    text = "Renault built 4,000 cars there. Nissan built 3,000 cars there."
    assert other_names(*ends(text, nlp))
    assert not other_names(*ends(text.replace("Nissan", "Last year Renault"), nlp))
