"""What the plain words beside a name tell of it, whatever the recogniser took it for: a firm's, a person's, several people's."""

import pytest
from tests.extract import saying

BODIES = [
    # a noun for a body before a name that looks like a person's
    ("Shipping firm Tarvik Oland said it had lost a barge.", "Tarvik Oland"),
    ("The bakery chain Marlo said it would open 12 shops.", "Marlo"),
    ("Low-cost airline Petrella said it would fly on Mondays.", "Petrella"),
    ("The charity Warm Hands said it had soup.", "Warm Hands"),
    ("Brick maker Oland Ferro said sales fell.", "Oland Ferro"),
    ("Chipmaker Veltra said it would hire 90 people.", "Veltra"),
    # "which", and not "who"
    ("“We are sorry,” said Marlowe, which runs nine ferries.", "Marlowe"),
    # one name for several
    ("The owners, Tarvik Line, said they would pay.", "Tarvik Line"),
    # it
    ("The league's sponsor, Oland Bau, said it would stay.", "Oland Bau"),
    # a word that firms' names end with
    ("Tarvik Metals said it had found tin.", "Tarvik Metals"),
    # "&" between surnames
    ("The law firm Marlo & Finch said the claim was weak.", "Marlo & Finch"),
    ("Marlo & Finch said the claim was weak.", "Marlo & Finch"),
]

PEOPLE = [
    # text with attributions of one person, and their name
    (
        "Its chief geologist, Torvald Brekke, said the rock was old. Brekke said it was late.",
        "Torvald Brekke",
    ),
    ("Another, Hamza Oland, said he ran. Oland said it was dark.", "Hamza Oland"),
    (
        "A spokesman for the miner Tarvik Sever, Ivo Holm, said tin was dear. Holm said it was late.",
        "Ivo Holm",
    ),
    ("A spokesman for the club, Hugo Brekke, said it was late. Brekke said it rained.", "Hugo Brekke"),
    ("The owner, Bergvik Holm, said he was glad. Holm said it was late.", "Bergvik Holm"),
    # a firm noun is not right before the name
    ("Bank chairman Olga Brekke said it was late. Brekke said it rained.", "Olga Brekke"),
    ("The party's leader, Olga Brekke, said it was late. Brekke said it rained.", "Olga Brekke"),
    ("State Senator Olga Brekke said it was late. Brekke said it rained.", "Olga Brekke"),
    ("The owner, Olga Brekke, said it rained. Brekke said it was late.", "Olga Brekke"),
    # a first name tells more than "which"
    ("“It rains,” said Olga Brekke, which was true. Brekke said it was late.", "Olga Brekke"),
]

TRADES = [
    # a trade before a name is no part of it, and finds it again
    ("Headteacher Olga Brekke said it was late. The headteacher said it rained.", "Olga Brekke"),
    ("Forecaster Inmaculada Oland said it was late. The forecaster said it rained.", "Inmaculada Oland"),
    ("Surgeon Vikram Oland said it was late. The surgeon said it rained.", "Vikram Oland"),
    ("Pilot Jan Oland said it was late. The pilot said it rained.", "Jan Oland"),
    ("Olga Brekke KC said it was late. The barrister said it rained.", "Olga Brekke"),
]

NO_TRADE = [
    # a surname or a first name that is a word for somebody; a body's name
    ("Baker Mayfield said it was late.", "Baker Mayfield"),
    ("American Tin Co said it had drilled.", "American Tin Co"),
    ("Pilot Corp said sales fell.", "Pilot Corp"),
]

GROUPS = [
    "The unions, TRF and ULB, said it was late.",
    "The skipper's parents, Tom and Olga Brekke, said it was late.",
    "Two of them, Olga Brekke and Hugo Holm, said it was late.",
    "Dentists Olga Brekke and Hugo Holm told the inquiry that it was late.",
    "Olga Brekke, Hugo Holm and Eva Marlo had complained of noise.",
    "Olga Brekke & Hugo Holm said it was late.",
]

ALONE = [
    "Olga Brekke, president and chief executive of Oland, said it was late.",
    "Trade and Industry Secretary Olga Brekke said it was late.",
    "The founder, Olga Brekke, said it was late.",
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_the_words_beside_a_name_tell_that_it_is_a_body(text, name, nlp):
    [found] = saying.attributions(text, nlp)
    assert (found.speaker.name, found.speaker.kind.value) == (name, "organization")


def test_a_name_that_is_told_to_be_a_body_is_nobody_later(nlp):
    text = "“We are sorry,” said Marlowe, which runs nine ferries. Marlowe said it would pay."
    assert {a.speaker.kind.value for a in saying.attributions(text, nlp)} == {"organization"}


@pytest.mark.parametrize(("text", "name"), PEOPLE + TRADES)
def test_the_words_beside_a_name_tell_that_it_is_a_person(text, name, nlp):
    found = saying.attributions(text, nlp)
    assert {(a.speaker.name, a.speaker.kind.value) for a in found} == {(name, "person")}


@pytest.mark.parametrize(("text", "name"), NO_TRADE)
def test_a_name_keeps_a_first_word_that_may_be_a_trade(text, name, nlp):
    assert saying.attributions(text, nlp)[0].speaker.name == name


@pytest.mark.parametrize("text", GROUPS)
def test_several_in_apposition_or_a_list_are_a_group(text, nlp):
    [found] = saying.attributions(text, nlp)
    assert found.speaker.kind.value == "group"
    assert found.confidence <= 0.8


@pytest.mark.parametrize("text", ALONE)
def test_what_one_person_is_makes_no_group(text, nlp):
    [found] = saying.attributions(text, nlp)
    assert (found.speaker.name, found.speaker.kind.value) == ("Olga Brekke", "person")


def test_an_owner_with_a_name_is_not_the_owner_before(nlp):
    text = "The owner, Olga Brekke, said it was late. The owner, Bergvik Holm, said he was glad."
    assert [a.speaker.name for a in saying.attributions(text, nlp)] == ["Olga Brekke", "Bergvik Holm"]


def test_a_surgeon_is_not_the_teenager(nlp):
    text = "Surgeon Olga Brekke said Mia Holm, 15, had slept well. “I am glad,” the teenager said."
    assert saying.attributions(text, nlp)[-1].speaker.name != "Olga Brekke"


def test_a_surname_of_a_firm_and_its_founder_is_not_sure(nlp):
    text = (
        "Shares in Brekke fell. The firm was founded by Otto Brekke in 1890. Brekke said sales had doubled."
    )
    found = saying.attributions(text, nlp)[-1]
    assert found.speaker.name == "Brekke" or found.confidence < 0.7


def test_a_firm_is_not_who_goes_on_under_the_surname(nlp):
    text = "Shares in Brekke fell. Otto Brekke, its founder, said it was late. Brekke said he was sad."
    found = saying.attributions(text, nlp)[-1]
    assert (found.speaker.name, found.confidence) == ("Otto Brekke", 0.75)
