"""A surname that several people bear, or a person and a firm."""

import pytest
from tests.extract.saying import last

SURE = 0.8

FIRM = "Brennan Motor Co makes vans. Peter Brennan founded it in 1921.\n\n"

FAMILIES = [
    # the relative who was named in full last, and speaks
    (
        "Leo Holm was last seen on Friday. His mother, Ana Holm, said he never stayed away. “We want him home,” Holm said.",
        "Ana Holm",
    ),
    # an aside does not take the surname over
    (
        "Mark Holm opened a bakery with his wife, Ana Holm, in May. Holm sold bread. Ana Holm died.\n\nHolm said it was hard.",
        "Mark Holm",
    ),
    (
        "Mark Holm fell as his mother, Ana Holm, wept. Holm, who was unhurt, waved. Holm said it was hard.",
        "Mark Holm",
    ),
    # the one who spoke last, where the other never did
    (
        "Mark Holm was found dead. Holm’s sister, Ana Holm, said he was ill.\n\n“He rang me twice,” Holm said.",
        "Ana Holm",
    ),
]

GENERATIONS = "Ben Holm Jr., 44, took the firm over. His father, Ben Holm Sr., said he was glad. "


@pytest.mark.parametrize(("text", "name"), FAMILIES)
def test_a_surname_of_a_family_is_the_last_who_speaks_and_never_sure(text, name, nlp):
    found = last(text, nlp)
    assert found.speaker.name == name
    assert found.confidence < SURE
    assert found.source.surface in {m.surface for m in found.speaker.mentions}


@pytest.mark.parametrize(
    ("words", "name"),
    [("The elder Holm said it was late.", "Sr"), ("The younger Holm said it was late.", "Jr")],
)
def test_father_and_son_of_one_name_are_two(words, name, nlp):
    found = last(GENERATIONS + words, nlp)
    assert found.speaker.name.rstrip(".") == f"Ben Holm {name}"


def test_which_of_two_is_the_elder_is_not_guessed(nlp):
    found = last("Ana Holm and Ruth Holm, her sister, left. The elder Holm said it was late.", nlp)
    assert found.speaker.kind.value == "unnamed"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Brennan said it would hire 40 people.", "organization"),
        ("Brennan said he was sorry.", "person"),
        ("Mr. Brennan said 40 people would go.", "person"),
    ],
)
def test_the_pronoun_tells_a_firm_from_its_founder(words, kind, nlp):
    assert last(FIRM + words, nlp).speaker.kind.value == kind


def test_a_firm_is_not_sure_where_a_person_bears_its_name(nlp):
    assert last(FIRM + "Brennan said it would hire 40 people.", nlp).confidence < SURE


def test_a_firm_is_hardly_meant_where_a_person_was_just_named_and_no_pronoun_tells(nlp):
    text = "Brennan Motor Co cut 40 jobs. Peter Brennan, the premier, was angry. Brennan said 40 people would go."
    assert last(text, nlp).confidence < 0.8


def test_a_longer_name_is_no_mention_of_whose_surname_it_begins_with(nlp):
    found = last("Brennan Motor Co makes vans. Peter Brennan said he was sorry.", nlp)
    assert {m.surface for m in found.speaker.mentions} == {"Peter Brennan"}
