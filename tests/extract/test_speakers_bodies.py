"""Whom "it", "they", "the company" and "the results" mean: bodies and documents that go on without their name."""

import pytest
from tests.extract import saying
from tests.extract.saying import last

AGAIN = [
    # who spoke last goes on, over what is spoken of between
    (
        "Halden Foods said it sold a mill. The plant in Bergen cost too much. It said 40 would go.",
        "Halden Foods",
    ),
    ("Halden Foods said it sold a mill. Prices fell. The company said 40 would go.", "Halden Foods"),
    # a firm of two names is one body
    ("Halden and Co said it had filed for an offering. The company said it was glad.", "Halden and Co"),
    # a name that nothing tells from a person's
    ("The poor were hurt, according to Oxfam.\n\nThe charity said they needed homes.", "Oxfam"),
    # the one that the text is about, far from its last mention
    (
        (
            "Halden Foods has grown. Few people liked Halden Foods. Halden Foods paid well. Rain fell. Snow fell. Hail fell."
            " The sea rose."
            " The wind rose. The company said sales had doubled."
        ),
        "Halden Foods",
    ),
    # its short name
    ("Halden Holdings Inc met in May. The mill was sold, Halden said.", "Halden Holdings Inc"),
    ("The Oslo Stock Exchange opened. Trade was slow, the Stock Exchange said.", "Oslo Stock Exchange"),
    # the place and the country that the text is about
    (
        "Chicago is wet. Rain fell on Chicago. Few stayed. Snow fell. Hail fell. The city said it would wait.",
        "Chicago",
    ),
    (
        "France is dry. France has little rain. A day went by. Snow fell. The government hopes for rain.",
        "France",
    ),
    # by a noun that no list knows
    ("Halden Palace was lit. The palace said it was late.", "Halden Palace"),
    # a people for its country
    ("Russia sent a ship. The Russians said it was late.", "Russia"),
]

DOCUMENTS = [
    # what was found, and where
    (
        "A poll of 900 voters came out on Monday. Few will vote, according to the results.",
        "A poll of 900 voters",
    ),
    ("A study of brown bears came out. The findings suggest that they sleep less.", "A study of brown bears"),
    # by another noun for the same
    (
        "A lawsuit filed by a driver was read out. The suit says the road was closed.",
        "A lawsuit filed by a driver",
    ),
    # by the same noun, once more
    (
        "A poll of 900 voters came out on Monday. The same poll found that few will vote.",
        "A poll of 900 voters",
    ),
    ("A film called Cold Harbour opened in May. The film says the mayor lied.", "A film called Cold Harbour"),
    # brought in without a word about it
    ("“It is late,” the mayor wrote in a statement. The statement added that all would wait.", "statement"),
]

SOMEBODY = [
    # without a name, and going on
    (
        "“We have work to do,” said an old ally of the mayor.\n\n“It is late,” the person added.",
        "an old ally of the mayor",
    ),
    # the last of several who are called so
    (
        "“It is late,” said a spokesman for Acme. “No,” said a spokesman for Brill.\n\n“It is over,” the spokesman said.",
        "a spokesman for Brill",
    ),
    # several who are named together
    (
        "Ana Ruiz and Peter Holm praised the plan.\n\n“It is time,” the old rivals wrote.",
        "Ana Ruiz and Peter Holm",
    ),
    # named at the end of what they are
    ("The director of the Harbour Trust, Peter Holm, told us the sea rose.", "Peter Holm"),
    # whose first name the recogniser never saw
    ("Nobody knew Torvil Brekke. The lamp is one which Brekke hopes to sell.", "Torvil Brekke"),
]

OTHERS = [
    # another body is spoken of since
    ("Halden Foods said it was late. Brimborg Foods fell 2 percent. The grocery giant reported a loss.", "Brimborg Foods"),
    # an agency of somebody else
    ("Halden Foods said it was late. The UN children’s agency said it was early.", "UN children’s agency"),
    # a foundation is not the man after whom it is called
    ("The Brekke Foundation met. Brekke said it was late.", "Brekke"),
    # people who were surveyed at different times
    ("Those asked in May said it was late. Those asked in June said it was early.", "Those asked in June"),
    # a people without its country
    ("The ship was late. The Russians said it was early.", "Russians"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), AGAIN + DOCUMENTS + SOMEBODY)
def test_who_goes_on_without_a_name_is_who_was_named(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(("text", "name"), AGAIN)
def test_a_body_keeps_the_places_where_it_was_named(text, name, nlp):
    assert len(last(text, nlp).speaker.mentions) > 1, name


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_another_body_is_another_speaker(text, name, nlp):
    assert last(text, nlp).speaker.name == name


def test_a_body_that_looked_like_a_person_is_none_any_more(nlp):
    found = saying.attributions(
        "The poor were hurt, according to Oxfam.\n\nThe charity said it was late.", nlp
    )
    assert {a.speaker.kind.value for a in found} == {"organization"}
