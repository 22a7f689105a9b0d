import pytest
from benchmarks.speaker_kinds import SourceKind, kind_of


@pytest.mark.parametrize("surface", ["he", "She", "it", "They", "we", "I", "who", "her"])
def test_personal_pronouns_are_pronouns(surface):
    assert kind_of(surface) is SourceKind.PRONOUN


@pytest.mark.parametrize(
    "surface", ["Okafor", "Mr. Okafor", "Ms Lind", "Dr Åberg", "O’Dowd", "Ruiz-Pons", "McBain", "Lind's"]
)
def test_one_capitalised_word_is_a_surname(surface):
    assert kind_of(surface) is SourceKind.SURNAME


@pytest.mark.parametrize(
    "surface", ["the mayor", "The former harbour master", "his lawyer", "these farmers", "the port’s owner"]
)
def test_short_definite_descriptions_are_roles(surface):
    assert kind_of(surface) is SourceKind.ROLE


@pytest.mark.parametrize(
    "surface",
    [
        "i",
        "NATO",
        "Ada Lind",
        "a spokesman",
        "sailors",
        "the",
        "the mayor, Ada Lind",
        "that",
        "2nd",
        "the people who live beside the old mill",
        "farmers’ leader Ada Lind",
    ],
)
def test_what_says_by_itself_who_speaks_is_of_no_kind(surface):
    assert kind_of(surface) is None
