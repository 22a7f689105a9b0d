"""Bodies that stand by name beside a noun or a country, and go on by it: "the weather agency Halden", "the agency"."""

import pytest
from tests.extract import saying
from tests.extract.saying import last

SURE, TOLD = 0.8, 0.7

CALLED = [
    # a noun right before the name, with more words or without
    ("Rain will go on, the national weather agency Nordsky said. The agency said it was wet.", "Nordsky"),
    ("Tents were bought from the charity Warm Hearth. The charity said it was glad.", "Warm Hearth"),
    ("Ten people work for the brewery Tolman & Sons.\n\nThe brewery said it would stay.", "Tolman & Sons"),
    # at the beginning of a sentence
    ("Online betting firm Tipsey was fined by a court. The firm said it was sorry.", "Tipsey"),
    ("Brewery Tolman & Sons was sold. The brewery said it was glad.", "Tolman & Sons"),
    # in commas behind the noun, and the noun behind it
    ("A paper group lost.\n\nThe paper group, Nordpress, was sad. The group said it was late.", "Nordpress"),
    ("Nordpress, the Danish paper group, was sad. The Danish group said it was late.", "Nordpress"),
    # by the country before the name
    ("Ireland's Blue Harp met Spain's Halden Air. The Irish airline said it was late.", "Blue Harp"),
    ("Ireland's Blue Harp met Spain's Halden Air. The Spanish carrier said it was late.", "Halden Air"),
    ("Dutch grocer Halm & Co and Brimborg Foods met. The Dutch group said it was late.", "Halm & Co"),
    # by another noun for the same
    ("The aid group Warm Hearth has a camp there. The charity said it had 40 tents.", "Warm Hearth"),
    # somebody's maker is a firm
    (
        "The pill was late, and its maker, Halden Foods, was sorry. The maker said it was safe.",
        "Halden Foods",
    ),
    # by itself, without an article
    ("Danish police held two men.\n\nPolice said they were 24 and 31.", "Danish police"),
]

NOBODY = [
    # no body of this country, and two of it
    ("Halden Foods met Spain's Volando. The Irish airline said it was late.", "Irish airline"),
    ("Ireland's Skyward met Ireland's Blue Harp. The Irish airline said it was late.", "Irish airline"),
    # a bank is no airline
    ("Ireland's Halden Bank lent 40 million. The Irish airline said it was late.", "Irish airline"),
    # a bank is no airline, whatever was said of one
    ("The bank Halden Kredit lent money to the airline Skyward. The airline said it was late.", "airline"),
    # nothing before
    ("Snow fell. The brewery said it was late.", "brewery"),
    # police of two places
    ("Danish police held two men. Swedish police held one. Police said it was late.", "Police"),
]

NAMES = [
    ("The national weather agency Nordsky said it was wet.", "Nordsky"),
    ("Ireland's Skyward said it was late.", "Skyward"),
    ("Zamora's Ministry of Health said it was late.", "Ministry of Health"),
    # of one word it is any such body's
    ("Britain's Parliament said it was late.", "Britain's Parliament"),
    # a part of the name
    ("McDonald's Corp said it was late.", "McDonald's Corp"),
]


SHORT = [
    ("Halvar Energi, a Swedish firm, warned of cuts. Halvar said it was late.", "Halvar Energi"),
    ("Polar Grid AB warned of cuts. Polar Grid said a line was down.", "Polar Grid AB"),
    (
        "Polar Grid AB warned of cuts. Polar Grid said a line was down. Polar said it was late.",
        "Polar Grid AB",
    ),
]

NOT_SHORT = [
    # a place
    ("Bergen Energi warned of cuts. Snow fell in Bergen. Bergen said it was late.", "Bergen"),
    # the name stood there before
    ("Brekke met the board of Brekke Steel AB. Brekke said it was late.", "Brekke"),
    # of two firms
    ("Polar Grid AB met Polar Steel AB. Polar said it was late.", "Polar"),
    # the first word is no name
    ("Northern Steel was late. Northern said it was sorry.", "Northern"),
]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_a_body_goes_on_by_the_noun_or_the_country_beside_its_name(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(("text", "name"), NOBODY)
def test_a_noun_that_fits_no_body_or_two_is_not_sure(text, name, nlp):
    found = last(text, nlp)
    assert (found.speaker.name, found.confidence < TOLD) == (name, True)


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_without_what_its_bearer_is_and_where(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(("text", "name"), SHORT)
def test_a_firm_goes_on_without_its_form_and_without_what_it_does(text, name, nlp):
    assert {a.speaker.name for a in saying.attributions(text, nlp)} == {name}


@pytest.mark.parametrize(("text", "name"), NOT_SHORT)
def test_the_beginning_of_a_name_may_be_another_one(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "The weather agency Nordsky met the weather agency Sudsky. The weather agency said it was late.",
        "The charity Warm Hearth and the charity Open Door met. The charity said it was late.",
    ],
)
def test_one_of_two_that_are_called_so_is_not_sure(text, nlp):
    assert last(text, nlp).confidence < TOLD


def test_ministries_of_two_countries_are_two(nlp):
    text = "Norway's Ministry of Health said it was late. Sweden's Ministry of Health said it was early."
    assert len({a.speaker.name for a in saying.attributions(text, nlp)}) == 2


def test_what_stands_by_name_beside_a_noun_for_a_body_is_no_person(nlp):
    found = last("Steelmaker Halden was late. The steelmaker said it was sorry.", nlp)
    assert (found.speaker.kind.value, found.confidence >= SURE) == ("organization", True)


@pytest.mark.parametrize("noun", ["charity", "group", "agency"])
@pytest.mark.parametrize(
    "director",
    ["Its country director, Solveig Nyberg,", "Solveig Nyberg, its country director,"],
)
def test_a_person_is_no_charity(noun, director, nlp):
    text = (
        f"The aid group Warm Hearth has a camp. {director} said it was full. The {noun} said it had 40 tents."
    )
    person, body = saying.attributions(text, nlp)
    assert (person.speaker.name, person.speaker.kind.value) == ("Solveig Nyberg", "person")
    assert body.speaker.name == "Warm Hearth"


def test_an_explorer_stays_a_person(nlp):
    text = "The explorer Sigrid Aune reached the pole. “It is cold,” the explorer said. Aune said she would stay."
    assert last(text, nlp).speaker.kind.value == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Harbour Protection Agency fined the mill, the news agency Brill reported. The agency said fish had died.",
            "Brill",
        ),
        (
            "The Bank of Norland raised rates. Economists at the bank Brill were surprised. The bank said it was time.",
            "Brill",
        ),
    ],
)
def test_a_noun_beside_a_name_gives_way_to_a_body_that_has_it_in_its_own(text, name, nlp):
    assert saying.attributions(text, nlp)[-1].speaker.name != name
