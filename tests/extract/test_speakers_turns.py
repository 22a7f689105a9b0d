"""Who speaks in the turns of a transcript or an interview, and who "I" is in them."""

from tests.extract import saying

SURE = 0.8

DEBATE = (
    "Governor Ruth Olsen came to the studio.\n\nPETER HOLM: Will it rain?\n\n"
    "OLSEN: It will.\n\nI think that the dam is safe.\n\nHOLM: We shall see, I think."
)
INTERVIEW = (
    "Ruth Olsen ran the mill for years. We met on Monday.\n\nQ: Why did you stop?\n\n"
    "A: I was tired.\n\nI think that the mill is safe.\n\nQ: And now?\n\nA: It is quiet."
)


def speakers(text, nlp, source):
    return [a.speaker.name for a in saying.attributions(text, nlp) if a.source.surface == source]


def test_a_label_in_capitals_is_the_person_of_the_article(nlp):
    found = [a for a in saying.attributions(DEBATE, nlp) if a.source.surface == "OLSEN"]
    assert [(a.speaker.name, a.confidence >= SURE) for a in found] == [("Ruth Olsen", True)]


def test_a_label_that_the_article_names_nowhere_else_is_one_person(nlp):
    assert speakers(DEBATE, nlp, "PETER HOLM") == speakers(DEBATE, nlp, "HOLM") == ["PETER HOLM"]


def test_who_says_i_in_a_turn_is_the_one_whose_turn_it_is(nlp):
    assert set(speakers(DEBATE, nlp, "I")) == {"Ruth Olsen"}


def test_whoever_answers_is_whom_the_interview_begins_with(nlp):
    found = [a for a in saying.attributions(INTERVIEW, nlp) if a.source.surface == "A"]
    assert {(a.speaker.name, a.confidence < SURE) for a in found} == {("Ruth Olsen", True)}


def test_whoever_asks_is_nobody_who_is_named(nlp):
    found = [a for a in saying.attributions(INTERVIEW, nlp) if a.source.surface == "Q"]
    assert {a.speaker.kind.value for a in found} == {"unnamed"}


def test_a_turn_goes_on_until_the_next_and_the_last_one_does_not(nlp):
    assert set(speakers(INTERVIEW, nlp, "I")) == {"Ruth Olsen"}
    after = INTERVIEW + "\n\nBoth went home, I think that we were late."
    assert None in speakers(after, nlp, "I") + speakers(after, nlp, "we")


def test_a_question_that_names_somebody_is_not_theirs(nlp):
    text = "Ana Ruiz sat down.\n\nQ: Peter Holm says so, does he?\n\nA: Peter Holm lies.\n\nQ: Why?\n\nA: Ask him."
    assert "Peter Holm" not in speakers(text, nlp, "Q") + speakers(text, nlp, "A")


def test_a_trade_as_a_label_is_no_surname(nlp):
    text = (
        "Ana Ruiz sat down.\n\nREPORTER: Will it rain?\n\nRUIZ: It will.\n\nREPORTER: When?\n\nRUIZ: Today."
    )
    found = [a for a in saying.attributions(text, nlp) if a.source.surface == "REPORTER"]
    assert found
    assert {a.speaker.kind.value for a in found} == {"unnamed"}


def test_i_in_a_heading_is_the_name_before_the_colon(nlp):
    text = "Ruth Olsen: I think the mill should close\n\nThe mill of Ruth Olsen is old."
    found = next(a for a in saying.attributions(text, nlp) if a.source.surface == "I")
    assert (found.speaker.name, found.confidence < SURE) == ("Ruth Olsen", True)


def test_i_after_a_colon_that_follows_no_name_is_nobody(nlp):
    text = "Ruth Olsen left the mill at noon. One thing is clear: I think it should close."
    assert speakers(text, nlp, "I") == [None]


def test_you_are_not_the_one_who_is_quoted(nlp):
    assert set(speakers("“You say that it rains,” Ruth Olsen said.", nlp, "You")) <= {None}
