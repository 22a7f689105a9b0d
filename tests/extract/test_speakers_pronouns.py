"""Whom "he", "she", "they", "it", "who" and "I" stand for, and where nobody is named."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract import saying
from tests.extract.saying import last

SURE = 0.8

# The speaker of the last attribution of the text.
HE_AND_SHE = [
    # the subject that governs the pronoun's clause
    ("Carla Moreno met Ruth Olsen. Olsen said she would not sign.", "Ruth Olsen"),
    ("Peter Holm praised Mark Stone, but Stone said he was tired.", "Mark Stone"),
    # the subject before the object
    ("Peter Holm wrote a long letter to Mark Stone. He called for an inquiry.", "Peter Holm"),
    # somebody who never spoke, named once, is in view
    ("Tilda Berg was at work in the bakery when the roof fell.\n\n“I ran,” she said.", "Tilda Berg"),
    # what is said of somebody by name, the speaker did not say of themselves
    ("Peter Holm ran the race. Mark Stone was too slow to win, he said.", "Peter Holm"),
    ("Ana Ruiz opened the debate.\n\n“Ruth Olsen was right,” she said.", "Ana Ruiz"),
    # a pronoun before its name
    ("When she reached the coast, Ana Ruiz said the storm was over.", "Ana Ruiz"),
    ("If he wins, Peter Holm said, the mine will close.", "Peter Holm"),
    # a name in what goes before
    ("Mark Stone sat down. In Peter Holm’s last letter from prison, he denied the theft.", "Peter Holm"),
    # an owner, again and again, stays in view
    (
        "Ana Ruiz lost her job. Her sister lost hers. Her house was sold. “I slept in the car,” she said.",
        "Ana Ruiz",
    ),
    # long quotations do not count as distance
    (
        "Ana Ruiz arrived. “It rained. The boats sank. Nobody came. We were alone. It was night,” she said.",
        "Ana Ruiz",
    ),
    # titles and relations tell the gender
    ("Mr. Oyelaran thanked Mrs. Adeyemi. She said it was nothing.", "Adeyemi"),
    ("The actress Robin Quayle met the mayor, Mr. Tolland. She said it rained.", "Robin Quayle"),
    # one who goes on
    ("Mark Stone said the deal was dead. He also said that Peter Holm had lied.", "Mark Stone"),
    # the one who leads the paragraph, not the one of the paragraph before
    ("Peter Holm sued. Peter Holm lost.\n\nMark Stone only shrugged. “It is over,” he said.", "Mark Stone"),
    # one who is set off
    ("Peter Holm drove home. It was Mark Stone who found the ring. He said it shone.", "Mark Stone"),
    # one of two who bear a surname, by title and by the pronoun
    ("Juan Ruiz met Ana Ruiz. Juan Ruiz left. Mrs. Ruiz stayed. “I was early,” she said.", "Ana Ruiz"),
    ("Peter Holm met Ruth Holm. Peter Holm left.\n\nBut Holm stayed on. She said it was hard.", "Ruth Holm"),
    # one of those who speak
    ("Peter Holm left.\n\nFew agree, say experts like Mark Stone. It is too steep, he said.", "Mark Stone"),
    # a name that hangs on the place where its bearer works
    (
        "Peter Holm left.\n\nHis trainer at Oslo’s Central Zoo, Mark Stone, smiles with delight. “They run,” he says.",
        "Mark Stone",
    ),
    # an office in view
    (
        "Governor Peter Holm met Mark Stone. The governor signed the treaty. He said it was fair.",
        "Peter Holm",
    ),
    # one whose own "her" tells what the name does not
    ("Robin Quayle sold her house. Mark Stone bought it. “I was glad,” she said.", "Robin Quayle"),
    # a first name in a trade is nobody's
    ("Ruth Olsen met a marine biologist, Peter Holm. “It was cold,” he said.", "Peter Holm"),
    # a name after the pronoun with which a text begins
    ("She said it was hard. But Ruth Olsen has crossed the sea twice.", "Ruth Olsen"),
    # not the one whom the clause names besides
    ("Peter Holm arrived. Mark Stone sat down. He told Holm that it was late.", "Mark Stone"),
    # one without a name, who is the subject of the clause above
    (
        "Peter Holm and Ruth Olsen left. A woman from Oslo wept after she had announced the sale.",
        "A woman from Oslo",
    ),
    # one without a name who goes on, though somebody was named before
    (
        "Ruth Olsen smiled.\n\nNear the mill a woman who sells bread wept. “It fell,” said the woman. “I ran,” she said.",
        "a woman",
    ),
    # one who wrote what was spoken of
    ("Peter Holm met Mark Stone. Holm’s letter attacked Stone. He called the deal unfair.", "Peter Holm"),
    # somebody whose name only tells for whom another works
    ("Holm spokeswoman Ruth Olsen would not say when. “There is no date,” she said.", "Ruth Olsen"),
]

BODIES = [
    ("Scientists have built a small engine that they hope will fly.", "Scientists"),
    (
        "Union officials looked into the costs of the sale. They found that it would lose money.",
        "Union officials",
    ),
    ("Brimborg Foods shut two of its plants as it announced a loss.", "Brimborg Foods"),
    ("Ruth Olsen and Mark Stone signed the letter. They said it was the last.", "Ruth Olsen and Mark Stone"),
    ("Ana Ruiz spoke to farmers who said that the wells were dry.", "farmers"),
    ("The architects have counted the homes in nearby cities. They said few would last.", "architects"),
    ("A rescue team went down to the divers’ boat. They said it had burnt.", "rescue team"),
    # the one of two who are joined that the "who" stands behind
    ("Sailors like Peter Holm, who said the sea was high, and Mark Stone wept.", "Peter Holm"),
    # bodies and documents that go on
    ("The divers were tired. “We go down,” the pilots said. “We come up,” they said.", "pilots"),
    ("“The roof leaks,” the report said. “The walls are wet,” it said.", "report"),
    # what is said to say something, not what it says something of
    (
        "The Harbour Bank’s report says the union failed. It adds that few will be paid.",
        "Harbour Bank’s report",
    ),
    ("Peter Holm is a poet, painter and critic who said that books were dead.", "Peter Holm"),
    (
        "A member of the rowing club, who would not be named, said it was unsafe.",
        "A member of the rowing club",
    ),
]
WHO = [
    # the last of several, where the verb is singular
    ("Others are Reps. Peter Holm and Ruth Olsen, who has said that the dam is safe.", "Ruth Olsen"),
    # not the body or place in what is told of somebody
    (
        "The board heard Peter Holm, the president of the Foundation for Harbour Peace, who says the dam is safe.",
        "Peter Holm",
    ),
    (
        "That is late, said Ruth Olsen, a senior analyst at Brimborg, who notes that prices fell.",
        "Ruth Olsen",
    ),
    # a time between
    ("They want to elect Senator Peter Holm this year, who said that the dam is safe.", "Peter Holm"),
]

WRITERS = [
    # who signs a letter
    (
        "The dam is old and everybody knows it. I think that it will break.\n\nRuth Olsen.\n\nPeter Holm is no fool.",
        "Ruth Olsen",
    ),
    # who signs a tweet
    ("The dam will hold, though I think it is old — Peter Holm (@peterholm) June 29, 2016", "Peter Holm"),
    # who is quoted after a colon
    (
        "In a post on Monday, Peter Holm wrote:\n\nThis dam is very old, as we know. I think that it will break.",
        "Peter Holm",
    ),
    # of whom the last lines tell
    (
        "Last week I told Peter Holm that the dam would break.\n\nIt did.\n\nRuth Olsen is a reporter for the Brimborg Post.",
        "Ruth Olsen",
    ),
    # whom the heading or a note names
    ("Ruth Olsen: A Word About the Dam\n\nLast week I told Peter Holm that it would break.", "Ruth Olsen"),
    (
        "The following is an excerpt from a new book by Ruth Olsen.\n\nLast week I told Peter Holm that it would break.",
        "Ruth Olsen",
    ),
]

NOBODY = [
    # what everybody says
    "Bakers met on Monday. As they say, the early bird is fat.",
    # a heading is no signature
    "The dam is old and everybody knows it. I think it will break.\n\nPeter Holm\n\nPeter Holm built the dam in 1950.",
    # not the one whom the clause names besides
    "Ruth Olsen was late. She asked Olsen when the train left.",
    # nobody of the gender
    "Peter Holm met Mark Stone. She said the deal was done.",
    # things say nothing
    "The desks and tables were old. They said that prices would fall.",
    # plans are no people
    "Unless towns draw up better plans, they say, the coast will drown.",
    # the weather is nobody
    "The mayor was late. It rained, he said.\n\nIt is hoped that it will stop.",
    # the writer, whom the text does not name
    "Peter Holm was late. I think that he is ill.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HE_AND_SHE)
def test_he_and_she_are_whom_the_text_is_about(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_they_it_and_who_are_the_group_or_body_before_them(text, name, nlp):
    assert last(text, nlp).speaker.name == name


@pytest.mark.parametrize(("text", "name"), WRITERS)
def test_i_is_who_wrote_it(text, name, nlp):
    found = {a.source.surface: a for a in saying.attributions(text, nlp) if a.source}
    assert found["I"].speaker.name == name
    assert found["I"].confidence < SURE


@pytest.mark.parametrize(("text", "name"), WHO)
def test_who_is_the_person_right_before_it(text, name, nlp):
    found = {a.source.surface: a for a in saying.attributions(text, nlp) if a.source}
    assert found["who"].speaker.name.casefold() == name.casefold()


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named_where_nothing_tells(text, nlp):
    assert last(text, nlp).speaker.name is None


def test_to_be_the_subject_is_not_enough_to_be_sure(nlp):
    """Two men in one sentence: the subject is the better guess, and no more than a guess."""
    found = last("Peter Holm met Mark Stone. He said the deal was done.", nlp)
    assert found.speaker.name in (None, "Peter Holm")
    assert found.confidence < SURE


def test_a_pronoun_of_brothers_is_not_sure(nlp):
    text = "Olaf Berg runs the shop with Peter Berg. Berg painted the door. “It was cheap,” he said."
    assert last(text, nlp).confidence < SURE


def test_one_man_in_view_is_sure(nlp):
    text = "Peter Holm runs the shop. He painted the door in May. “It was cheap,” he said."
    found = last(text, nlp)
    assert (found.speaker.name, found.confidence >= SURE) == ("Peter Holm", True)


def test_i_in_a_quotation_is_the_one_who_is_quoted(nlp):
    text = "“I say that the dam is safe, and I know the dam,” said Ana Ruiz."
    assert {a.speaker.name for a in saying.attributions(text, nlp)} == {"Ana Ruiz"}


def test_a_site_is_nobody_whom_he_stands_for(nlp):
    text = "Peter Holm felt the pull of Twitter. As a fan of skiing, he said that he used it daily."
    assert last(text, nlp).speaker.name == "Peter Holm"


def test_what_a_pronoun_means_is_one_of_the_mentions(nlp):
    """A "they" without a name leads to the words that introduce them."""
    text = "Scientists have built a small engine that they hope will fly."
    assert "Scientists" in [m.surface for m in last(text, nlp).speaker.mentions]


# fmt: off
WORDS = ["Ana Ruiz", "Peter Holm", "he", "she", "they", "it", "who", "I", "said", "said that", ",", ".", "“", "”", "\n\n",
         "the company", "the minister", "scientists", "when", "his", "Acme Corp", "the report", "and", "of", "Mr. Holm"]
# fmt: on


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_every_speaker_of_any_text_is_named_where_its_mentions_stand(nlp, text):
    for found in saying.attributions(text, nlp):
        for mention in found.speaker.mentions:
            assert mention.span.slice(text) == mention.surface != ""
        assert (found.confidence == 0) == (found.speaker.name is None)


def test_whoever_adds_something_has_spoken_before(nlp):
    text = "Peter Holm won.\n\nA representative for Mr. Holm said it was late. He added that it rained."
    assert last(text, nlp).speaker.name in ("A representative for Mr. Holm", "representative for Mr. Holm")
    assert last(text.replace("He added", "He fell asleep. She said"), nlp).speaker.name != "Peter Holm"


def test_a_subject_between_leaves_it_open(nlp):
    """Who left, or who noted it: a reader can take "he" for both."""
    text = "Mark Stone noted that when Peter Holm left the party, he said it was too late."
    assert last(text, nlp).confidence < SURE


def test_somebody_long_out_of_view_is_not_sure(nlp):
    text = "Ana Ruiz left. It rained. Snow fell. Nothing grew. Roads sank.\n\nShe said it was late."
    assert last(text, nlp).confidence < SURE
