"""A deputy is no minister, a former mayor no mayor, the chair of one committee not that of another; whose son "her son" is."""

import pytest
from tests.extract.saying import last

SURE = 0.8

TWO_RANKS = "The former president Ruth Olsen was questioned on Monday. President Peter Holm said he trusted the courts."
DEPUTY = "Finance Minister Peter Holm and his deputy, Ruth Olsen, met the press. Holm said it was late. "
MAYOR = "The mayor, Peter Holm, met former mayor Ruth Olsen. "
TWO_SENATORS = "The senator from Ohio, Ana Ruiz, met the senator from Utah, Mark Stone. "

HOLDERS = [
    # who holds an office, and who held it
    (f"{TWO_RANKS} “I did nothing,” the former president said.", "Ruth Olsen"),
    (f"{TWO_RANKS} The president said it was late.", "Peter Holm"),
    (f"{MAYOR}The former mayor said it was late.", "Ruth Olsen"),
    (f"{MAYOR}The mayor said it was late.", "Peter Holm"),
    ("Ex-mayor Ana Ruiz met the mayor, Peter Holm. The former mayor said it was late.", "Ana Ruiz"),
    # the second of a minister, who is called so without the office
    (f"{DEPUTY}The deputy minister said it was early.", "Ruth Olsen"),
    (
        f"{DEPUTY}The deputy minister left. The deputy minister called it a day. The minister said it was early.",
        "Peter Holm",
    ),
    # who acts for a mayor is called so, and a general stays one
    ("Acting mayor Ruth Olsen met the developer Mark Stone. The mayor said it was late.", "Ruth Olsen"),
    ("Retired Gen. Peter Holm came to Oslo. The general said it was late.", "Peter Holm"),
    # what an office is over, or where it is held
    (f"{TWO_SENATORS}The Utah senator said it was late.", "Mark Stone"),
    (f"{TWO_SENATORS}The Ohio senator said it was late.", "Ana Ruiz"),
    (
        "Ruth Olsen, chair of the finance committee, sat down. The chair of the committee said it was late.",
        "Ruth Olsen",
    ),
    (
        "Ruth Olsen, chair of the finance committee, sat down. The finance chair said it was late.",
        "Ruth Olsen",
    ),
    ("The head of research at Brill, Ana Ruiz, left. The head of research said it was late.", "Ana Ruiz"),
]

OTHERS = [
    # another committee, another rank
    (
        "Ruth Olsen, chair of the finance committee, sat down. The chair of the housing committee said it was late.",
        "Ruth Olsen",
    ),
    ("Mayor Peter Holm lost in May. The former mayor of the next town said it was late.", "Peter Holm"),
    ("Minister Peter Holm stayed away. The deputy minister said it was late.", "Peter Holm"),
    # nobody stands in for one who holds the office in another rank, nor does the second of its holder
    (
        "Former president Peter Holm left Oslo. His lawyer, Ana Ruiz, sat down. The president said it was late.",
        "Ana Ruiz",
    ),
    ("The mayor and her deputy, Ana Ruiz, met the press. The mayor said it was late.", "Ana Ruiz"),
    # somebody else's son
    (
        "Ana Ruiz lost her house. Peter Holm, whose son Mark drives a lorry, lives next door.\n\nHer son said it was late.",
        "Mark",
    ),
    (
        "Peter Holm lost a house with his son Mark. Ana Ruiz lives next door.\n\nHer son said it was late.",
        "Mark",
    ),
]


@pytest.mark.parametrize(("text", "name"), HOLDERS)
def test_an_office_is_held_in_the_rank_that_the_words_tell(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_nobody_has_an_office_of_another_rank_or_over_something_else(text, name, nlp):
    assert last(text, nlp).speaker.name != name


def test_his_son_is_the_one_who_is_brought_in_as_his(nlp):
    text = "Peter Holm lost a house with his son Mark. Ana Ruiz lives next door.\n\nHis son said it was late."
    assert last(text, nlp).speaker.name == "Mark"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Former mayor Ruth Olsen said it was late.", "Former mayor"),
        ("Brill’s former chairman Peter Holm said it was late.", "former chairman"),
        ("Ruth Olsen, chair of the finance committee, said it was late.", "chair of the finance committee"),
        ("Ruth Olsen, the mayor of Bergen, said it was late.", "mayor"),
    ],
)
def test_a_role_is_as_the_article_gives_it(text, role, nlp):
    assert last(text, nlp).speaker.role == role
