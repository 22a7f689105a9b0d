"""Whom "the senator", "the institute", "the scientists" mean, and where the words are all that is known."""

import pytest
from tests.extract import saying
from tests.extract.saying import last

SURE = 0.8

PEOPLE = [
    # an office before the name, written out or not
    ("Sen. Ana Ruiz met Gov. Peter Holm. The senator said it was late.", "Ana Ruiz"),
    ("Sen. Ana Ruiz met Gov. Peter Holm. “It is late,” the governor said.", "Peter Holm"),
    # after the name, and another role besides
    ("Ana Ruiz, founder and chair of Brill, sold her shares. The chair said it was time.", "Ana Ruiz"),
    # beside the name
    ("She listened as Peter Holm, the league’s new president, described the plan.", "Peter Holm"),
    # behind a place of work
    ("The director of the Harbour Trust, Ruth Lind, told us it was late.", "Ruth Lind"),
    # in commas, whatever stands between
    (
        "The harbour office’s chief inspector, Peter Holm, nodded.\n\nThe inspector said it leaked.",
        "Peter Holm",
    ),
    ("“It was a mess,” wrote the Danish minister at the time, Peter Holm.", "Peter Holm"),
    # of a people, of a trade, of a party
    ("Peter Holm will retire in May. The Scot said he was tired.", "Peter Holm"),
    ("Ana Ruiz wrote the address. The veteran speechwriter said it took a night.", "Ana Ruiz"),
    ("Ana Ruiz won the seat. “I am glad,” the Republican said.", "Ana Ruiz"),
    # one who is in view and one who has the office elsewhere
    (
        "The current president, Juan Ruiz, wept. Mark Stone sent flowers. The US president said he was sad.",
        "Mark Stone",
    ),
    # said of the office, not of another holder
    ("Ana Ruiz wrote two books. So it was a relief, said the author, that her third was done.", "Ana Ruiz"),
    # words that say something new of the one in view
    ("Peter Holm bought the harbour in May. The shipping tycoon said he would widen it.", "Peter Holm"),
    ("Tove Lind has been to Mars on paper. “I would go,” the astronaut said.", "Tove Lind"),
    ("Ana Ruiz sang for an hour. “I was ill,” the singer and songwriter said.", "Ana Ruiz"),
    # the one of the party, of the trade
    ("Republican Ana Ruiz met Democrat Ruth Olsen. The Democratic candidate said it was late.", "Ruth Olsen"),
    ("Senator Ana Ruiz met the pollster Peter Holm. The candidate said it was late.", "Ana Ruiz"),
    # the subject of the sentence before, though an aside in what is said names them
    (
        "Sen. Ana Ruiz met with the Pope on Monday.\n\nThe Ohio senator said it was a debate, which helped Ruiz, and a prayer.",
        "Ana Ruiz",
    ),
    # who cannot be the one above in the sentence
    ("Peter Holm sued Mark Stone on Monday after the tycoon had said that he was a thief.", "Mark Stone"),
    ("Ruth Olsen left. Mark Stone’s campaign said that the candidate said he was late.", "Mark Stone"),
    # one who has a campaign, and one who has an office that is nobody's who runs
    (
        "Ana Ruiz prayed with Pope Leo on Monday. The Ruiz campaign paid. The candidate said it was late.",
        "Ana Ruiz",
    ),
    # who was asked
    (
        "At a fair, Peter Holm asked Mark Stone to lay out his plans.\n\nThe candidate said he had none.",
        "Mark Stone",
    ),
    # any trade goes with what anybody may be
    (
        "Mark Stone left. Ana Ruiz, a resident of Oslo, sang. The 57-year-old physicist said it was late.",
        "Ana Ruiz",
    ),
    # beyond a courtesy
    (
        "It was up to the Danish diplomat Sir Peter Holm and Ruth Olsen. The diplomat said it was late.",
        "Peter Holm",
    ),
    # in the second half of a sentence, and from where they are
    ("Ana Ruiz attacked the plan, and the Texas governor said it had failed.", "Ana Ruiz"),
    ("In Sen. Ana Ruiz’s column, the Republican from Texas blamed the press.", "Ana Ruiz"),
    # somebody's, where one of them is named
    ("Ruth’s husband, Mark Stone, stayed. Ruth Olsen wept. Her husband said it was late.", "Mark Stone"),
]

NAMED_NEXT = [
    # in the next sentence
    (
        "The head of the Harbour Union said they were few. In a talk with Peter Holm, Ruth Olsen said it was late.",
        "Ruth Olsen",
    ),
    # by what they wrote
    ("The author of two memoirs said they were few. Ruth Olsen said it was late.", "Ruth Olsen"),
]

NOT_NEXT = [
    # one who comments
    "The head of the Harbour Union said they were few. The economist Ruth Olsen said it was late.",
    # one who was named before
    "Ruth Olsen and Peter Holm met. The head of the Harbour Union said they were few. Ruth Olsen said it was late.",
    # the words say nothing of whom they mean
    "The judge said they were few. Ruth Olsen said it was late.",
    # one who is something else
    "The town’s new mayor said they were few.\n\n“It is late,” Rear Admiral Peter Holm said.",
    # far from the lead
    "It rained.\n\nIt snowed.\n\nIt hailed.\n\nThe author of two memoirs said they were few. Ruth Olsen said it was late.",
    # the other sex
    "The actress from Oslo said they were few. Peter Holm said it was late.",
]

RELATIVES = [
    # by the surname
    ("Ana Ruiz ran for mayor. Leo Ruiz was there. Her husband said it was late.", "Leo Ruiz"),
    (
        "Leo Ruiz rang Ruth Olsen. His speech came after his father said it was late. Peter Ruiz smiled.",
        "Peter Ruiz",
    ),
    # as the next sentence says
    ("Ana Ruiz ran for mayor.\n\nHer son said it was late. Leo Ruiz, son of the mayor, smiled.", "Leo Ruiz"),
    # one who is dead
    ("Peter Holm spoke of his son Leo, who was a pilot. His late son said it was easy.", "Leo"),
    # somebody's, by name or by office
    (
        "Congresswoman Ruth Olsen wept. “It is late,” Olsen aide Peter Holm said.\n\nOlsen’s aide said it was late.",
        "Peter Holm",
    ),
    (
        "Congresswoman Ruth Olsen wept. “It is late,” Olsen aide Peter Holm said.\n\nThe congresswoman’s aide said it was late.",
        "Peter Holm",
    ),
]

STRANGERS = [
    # two could be meant
    (
        "Ana Ruiz ran for mayor. Leo Ruiz and Juan Ruiz were there. Her husband said it was late.",
        "Her husband",
    ),
    # a relative of another kind
    (
        "Ana Ruiz ran for mayor. Her brother, Leo Ruiz, was there. Her husband said it was late.",
        "Her husband",
    ),
    # another's
    (
        "Ruth Olsen wept. Lind spokesman Juan Ruiz left. Olsen’s spokesman said it was late.",
        "Olsen’s spokesman",
    ),
]

BYSTANDERS = [
    # who comments on others does not run for an office
    ("The economist Peter Holm left. The candidate said it was late.", "The candidate"),
    # two could be meant
    ("Ana Ruiz met Ruth Olsen. The Texas senator said it was late.", "The Texas senator"),
    # a list is no office
    ("They met the mayor, Peter Holm and Ana Ruiz. The judge said it was late.", "The judge"),
    # the head of a firm
    (
        "“No,” said Peter Holm, president of Brill.\n\nThe GOP nominee said it was late.",
        "The GOP nominee",
    ),
    # what may be a firm
    (
        "Peter Holm bought the harbour. The ticket systems supplier said it was late.",
        "The ticket systems supplier",
    ),
    # in the second half of a sentence, without a word that tells more
    ("Ana Ruiz met Peter Holm. Ruiz fell ill, and the governor said it was late.", "the governor"),
    # no office of theirs
    ("Peter Holm bought the harbour. The judge said he had paid too much.", "The judge"),
    ("Peter Holm bought the harbour. His lawyer said it was cheap.", "His lawyer"),
    # a vice president is no president
    ("Vice President Ana Ruiz flew to Oslo. The president said he was ill.", "The president"),
    # somebody else was introduced
    ("Ana Ruiz met a farmer. The farmer said it was dry.", "The farmer"),
    # two could be meant
    ("Peter Holm and Mark Stone sued. The tycoon said it was a joke.", "The tycoon"),
    # somebody's own office
    ("Peter Holm bowed. The head of the rowing club said it was late.", "The head of the rowing club"),
    # somebody of whom another speaks
    ("Peter Holm wrote that he had left after the professor said it was late.", "the professor"),
    # named by the one who is described
    ("Peter Holm bowed. The candidate said of Holm that he was late.", "The candidate"),
    # another country's
    ("President Ana Ruiz flew to Oslo. The Danish president said it was cold.", "The Danish president"),
]

BODIES = [
    # named before
    (
        "The Coastal Management Institute counted ships. The institute said there were fewer.",
        "Coastal Management Institute",
    ),
    (
        "The Regional Budget Office was closed on Monday. The deficit grew, the budget office said.",
        "Regional Budget Office",
    ),
    ("The Committee on Fisheries met in May. The committee said the cod was gone.", "Committee on Fisheries"),
    # introduced before
    ("A team of divers from Bergen found the wreck. The divers said it was old.", "divers"),
    (
        "Rot spreads, according to four harbour pilots who have seen the wood. They left, the pilots said.",
        "four harbour pilots",
    ),
    # by another noun
    (
        "A study of brown bears came out on Monday. The survey found that they sleep less.",
        "A study of brown bears",
    ),
    # by what it is
    ("Brimborg Foods opened a plant in Bergen. The company said it would hire.", "Brimborg Foods"),
    # by a listed name that the recogniser may take for a place
    ("Ana Ruiz left Breitbart. A year later, the news organization said it had lost readers.", "Breitbart"),
    # by its class
    ("Harbour University is old. The school said it was sorry.", "Harbour University"),
    # by its members
    (
        "The College of Coastal Pilots met in May. The pilots said the sea was high.",
        "College of Coastal Pilots",
    ),
    # by the name of its owner
    ("Ruth Olsen ran. The Olsen campaign is new. Her campaign said it was glad.", "Olsen campaign"),
    # by its head's office
    (
        "Juan Ruiz, the director of the Harbour Trust, was there. Ruiz smiled. His group said it would wait.",
        "Harbour Trust",
    ),
    # by its country, named later
    (
        "Mexico shut its ports in May. The government said it was for a week. The Mexican government is new.",
        "Mexican government",
    ),
    # those of whom the article says more
    (
        "Researchers at Harbour University counted bears. Scientists are few. The scientists said bears sleep.",
        "Researchers",
    ),
    ("Three traders who had seen the papers spoke. The mill will close, the traders said.", "Three traders"),
    # two who are named together
    ("Ana Ruiz and Peter Holm arrived in May. The couple said it was late.", "Ana Ruiz and Peter Holm"),
    # by its letters
    (
        "The Coastal Management Institute counted ships. Numbers fell, CMI said.",
        "Coastal Management Institute",
    ),
]

OWN_WORDS = [
    ("“It melts,” said the lead author, Ana Ruiz. Few will last, the team found.", "team"),
    ("The mayor left. The company said sales had doubled.", "company"),
    ("The mayor left. The school board said it would wait.", "school board"),
    ("Ana Ruiz left. Her campaign said it would wait.", "her campaign"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_a_description_is_the_person_whom_it_fits(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(("text", "name"), NAMED_NEXT)
def test_a_description_is_the_new_name_that_speaks_next(text, name, nlp):
    first = saying.attributions(text, nlp)[0]
    assert first.speaker.name == name
    assert first.confidence < SURE


@pytest.mark.parametrize("text", NOT_NEXT)
def test_a_name_that_speaks_next_and_does_not_fit_is_somebody_else(text, nlp):
    assert len({one.speaker.name for one in saying.attributions(text, nlp)}) == 2


@pytest.mark.parametrize(("text", "name"), RELATIVES)
def test_a_relative_or_spokesman_is_the_one_who_is_named(text, name, nlp):
    found = last(text, nlp)
    assert found.speaker.name == name
    assert found.confidence < SURE


@pytest.mark.parametrize(("text", "name"), STRANGERS)
def test_a_relative_who_may_be_one_of_two_or_is_not_named_is_nobody(text, name, nlp):
    found = last(text, nlp)
    assert (found.speaker.name, found.speaker.kind.value) == (name, "unnamed")


@pytest.mark.parametrize(("text", "name"), BYSTANDERS)
def test_a_description_that_may_mean_somebody_else_names_nobody(text, name, nlp):
    found = last(text, nlp)
    assert (found.speaker.name, found.speaker.kind.value) == (name, "unnamed")


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_a_bare_noun_is_what_was_introduced(text, name, nlp):
    found = last(text, nlp)
    assert found.speaker.name == name
    assert len({m.surface for m in found.speaker.mentions}) > 1


@pytest.mark.parametrize(("text", "name"), OWN_WORDS)
def test_words_that_point_at_something_unnamed_are_not_sure(text, name, nlp):
    """ "The company" says less than a name, whatever the article means by it."""
    found = last(text, nlp)
    assert found.speaker.name.lower() == name
    assert found.confidence < SURE


def test_an_office_is_sure_where_one_has_it(nlp):
    found = last("Sen. Ana Ruiz met Gov. Peter Holm. The senator said it was late.", nlp)
    assert found.confidence >= SURE


def test_a_guess_does_not_become_sure_when_it_is_made_again(nlp):
    text = (
        "Peter Holm bought the harbour. The tycoon said he was glad. It rained. The tycoon said it was late."
    )
    assert all(
        a.confidence < SURE for a in saying.attributions(text, nlp) if a.source.surface == "The tycoon"
    )


def test_one_of_several_who_were_introduced_is_not_sure(nlp):
    text = "A poll of bakers came out. A poll of brewers came out. The poll found that wages fell."
    assert last(text, nlp).confidence < SURE


def test_a_body_is_not_the_person_whose_name_it_bears(nlp):
    text = "Peter Holm died in May. The Peter Holm Foundation said it would go on."
    assert last(text, nlp).speaker.name == "Peter Holm Foundation"


def test_a_name_in_commas_after_a_noun_names_it(nlp):
    found = last("Prices rose, according to the consumer watchdog, OFTEL, which counts them.", nlp)
    assert (found.speaker.name, found.speaker.kind.value) == ("OFTEL", "organization")


def test_a_chamber_is_not_its_leader(nlp):
    text = "Senate Majority Leader Ana Ruiz left. The Senate voted to adjourn. The Senate said it was late."
    assert last(text, nlp).speaker.name == "Senate"


def test_an_office_whose_holder_is_out_of_view_is_not_sure(nlp):
    text = "The candidate Peter Holm won. " + "Ana Ruiz sang. " * 7 + "The candidate said it was late."
    assert last(text, nlp).confidence < SURE


def test_a_heading_introduces_nothing(nlp):
    text = (
        "Latest poll has Holm ahead\n\nA Harbour News survey came out on Monday. Holm leads, the poll found."
    )
    assert last(text, nlp).speaker.name != "Latest poll"
