"""What is counted: the first and the last figure of each text."""

import pytest

from crossfoot.link.counted import counts_persons, is_narrower, may_be_same, same_noun
from tests.link.figures import ends

SAME = [
    "The town has 1,240 homes. Of the homes, 310 homes are damp.",
    "The storm killed 212 people. The dead were 212 residents.",
    "Some 4,000 migrants came. The camp holds 3,900 refugees.",
    "About 900 marchers came on Monday. Police counted 850 protesters.",
]
OTHER = [
    "The town has 1,240 homes. It has 310 schools.",
    "The party won 45 seats with 31,000 votes.",
    "They sold 900 tickets for £900.",
]


@pytest.mark.parametrize("text", SAME)
def test_nouns_of_like_meaning_count_the_same(text, nlp):
    _, one, other = ends(text, nlp)
    assert same_noun(one, other)


@pytest.mark.parametrize("text", OTHER)
def test_nouns_of_other_meaning_do_not(text, nlp):
    _, one, other = ends(text, nlp)
    assert not same_noun(one, other)


NARROWER = [
    "The college has 900 students. It turned away 40 female students.",
    "Of the 60 wooden boats, most leaked. There were 200 boats.",
]
AS_WIDE = [
    "The college has 900 students. It turned away 40 students.",
    "The 60 wooden boats leaked. All 60 were wooden boats.",
    "The college has 900 female students. Of these female students, it turned away 40 female students.",
]


@pytest.mark.parametrize("text", NARROWER)
def test_a_kind_is_narrower_than_its_noun(text, nlp):
    assert is_narrower(*ends(text, nlp))


@pytest.mark.parametrize("text", AS_WIDE)
def test_one_noun_or_one_kind_is_as_wide(text, nlp):
    assert not is_narrower(*ends(text, nlp))


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The fire killed 31 people. The 31 nurses were trapped.", True),
        ("It cost £4m. They paid £6m.", True),
        ("It cost £4m. They paid $6m.", False),
        ("The fire killed 31 cows. The 31 nurses were trapped.", False),
        ("Sales rose by £4m. They came to £6m.", False),
    ],
)
def test_what_may_state_one_quantity(text, may, nlp):
    _, one, other = ends(text, nlp)
    assert may_be_same(one, other) is may


@pytest.mark.parametrize(
    ("text", "persons"),
    [("It has 900 students.", True), ("It has 900 boats.", False), ("It has 900 Danes.", False)],
)
def test_which_nouns_count_people(text, persons, nlp):
    _, one, _ = ends(text, nlp)
    assert counts_persons(one) is persons
