import pytest
from tests.extract import saying

TOLD = [
    "<s>The widow</s> <c>told</c> the inquest <q>she had heard nothing</q>.",
    "<s>Peter Hale</s> <c>told</c> the hearing <q>he was sorry</q>.",
    "<s>A builder</s> <c>told</c> the tribunal <q>he was owed £4,000 by the firm</q>.",
    "<s>Bronte McAllister</s> <c>told</c> the chamber <q>she had been tired</q>.",
    "<s>He</s> <c>told</c> the jury <q>he slept in the car</q>.",
    "<s>She</s> <c>told</c> the hearing <q>she was glad to help</q>.",
]

NOT_TOLD = [
    "He told the man she loved.",
    "She told the woman he had married everything.",
    "He told the man she wanted to marry.",
    "Lee told the story he had heard.",
    "Lee told a lie he came to regret.",
    "She assured the man she had married.",
    "He told the aunt she had lived with for years.",
    "He told the woman he married in Paris to wait.",
    "He told the story she had told him.",
]

OVERLOOKED = [
    "<s>Tully</s> <c>said</c> <q>she had made a note of it</q>.",
    "<s>Tuohy, 44</s>, <c>denies</c> <q>murder</q>.",
    "<s>Connolly</s> <c>denied</c> <q>that he had lied</q>.",
    "<s>Erlend Vik, head of the port workers' association</s>, welcomed the plan but <c>said</c> <q>it came late</q>.",
]

SPANS = [
    "<s>Det. Sgt. Marsh</s> <c>said</c> <q>the men had fled on foot</q>.",
    "<s>Detective Sgt. Helen Marsh</s> <c>said</c> <q>the men had fled on foot</q>.",
    "<s>Chief Supt. Alan Moor</s> <c>said</c> <q>the road would stay shut</q>.",
    "<s>Ch. Insp. Dawn Reed</s> <c>said</c> <q>the road was open</q>.",
    "He joined the army as a sgt. <s>Moss</s> <c>said</c> <q>he was brave</q>.",
    "<s>Staff Sgt. Ola Berg</s> <c>said</c> <q>the road was mined</q>.",
    "<q>“The case is open,”</q> <c>said</c> <s>Det. Supt. Ruth Hall</s>.",
    "<q>“The case is open,”</q> <s>Det. Supt. Ruth Hall</s> <c>said</c>.",
    "<q>“We fought hard,”</q> <s>de la Cruz</s> <c>said</c>.",
    "<s>Its rival Tatgaz</s> <c>said</c> <q>its own output had risen</q>.",
    "<s>Comfort Addo of Ghana</s>, speaking after Traoré, <c>said</c> <q>the text was weak</q>.",
    "In Buenos Aires, <s>the president's chief of staff, Graciela Paz</s>, <c>said</c> <q>the talks had failed</q>.",
    "In Rome, <s>Italy's foreign minister, Ada Conti</s>, <c>said</c> <q>the talks had failed</q>.",
    "On Jersey, <s>the bailiff, Tom Reed</s>, <c>said</c> <q>the port was shut</q>.",
    "At the port of Odessa, <s>the harbour master, Ivan Petrov</s>, <c>said</c> <q>ships were leaving</q>.",
    "<q>Sales fell at the firm</q>, <s>its chairman, Paul Smit</s>, <c>said</c>.",
    "<q>Regulators approved the first pill against river blindness</q>, <s>its maker, Swiss firm Helvor</s>, <c>said</c>.",
    "<s>The coach of Spain, Luis Ortega</s>, <c>said</c> <q>he was tired</q>.",
]

DOCUMENTS = [
    "<s>A study published in the journal Polar Ecology</s> <c>found</c> <q>that the seals had moved north</q>.",
    "<s>A study published by the trade magazine Grocer Weekly</s> <c>found</c> <q>that prices had doubled</q>.",
    "<s>A paper in the journal Nature Cities</s> <c>showed</c> <q>that planting trees had cooled streets by two degrees</q>.",
    "<s>A report from the charity Lantern</s> <c>found</c> <q>that rents had doubled</q>.",
    "<q>The camps are full</q>, <s>a report by the aid group Lantern</s> <c>said</c> on Friday.",
    "Head of news <s>Ann Lee</s> <c>said</c> <q>the paper was sold</q>.",
]

SILENT = [
    "One of those who wrote was Eileen Marsh.",
    "The engineers who wrote the report left the firm.",
    "The minister was questioned for six hours on Monday about payments of $3 million.",
    "Marsh had called him on Saturday night.",
    "Reporters saw a register that listed 140,000 dead people.",
    "The hall has a form that recalls the tents of the north.",
]

OTHERS_SILENT = [
    "<s>An official</s>, who asked not to be named, <c>said</c> <q>the talks had failed</q>.",
    "<s>The governor</s> <c>asked</c> <q>the president to declare a disaster</q>.",
    "<s>The union</s> <c>called</c> on Tuesday for <q>a ban on night work</q>.",
    "<s>The mayor</s> <c>called out</c> <q>the firm for its delays</q>.",
]


@pytest.mark.parametrize("marked", TOLD)
def test_finds_what_a_listener_is_told_without_that(marked, nlp):
    assert {saying.said(a) for a in saying.attributions(saying.plain(marked), nlp)} == saying.read(marked)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_clause_with_a_gap_tells_of_its_noun_and_is_not_said(text, nlp):
    assert saying.attributions(text, nlp) == ()


@pytest.mark.parametrize("marked", OVERLOOKED)
def test_finds_a_name_that_the_tagger_took_for_another_word(marked, nlp):
    assert saying.read(marked) <= {saying.said(a) for a in saying.attributions(saying.plain(marked), nlp)}


@pytest.mark.parametrize(
    "text",
    [
        "Finally said she had made a note of it.",
        "Reportedly said that he would leave.",
        "But added he would not take it.",
    ],
)
def test_an_adverb_at_the_begin_of_a_sentence_is_no_source(text, nlp):
    assert [a.source for a in saying.attributions(text, nlp)] == [None]


def test_an_age_is_no_source(nlp):
    text = "Ann Tolliver was named on Monday as chief executive of the railroad. Tolliver, 51, said safety would come first."
    assert [a.source.surface for a in saying.attributions(text, nlp)] == ["Tolliver"]


@pytest.mark.parametrize("marked", SPANS)
def test_the_source_is_the_whole_noun_phrase_and_nothing_else(marked, nlp):
    assert {saying.said(a) for a in saying.attributions(saying.plain(marked), nlp)} == saying.read(marked)


@pytest.mark.parametrize("marked", DOCUMENTS)
def test_a_study_is_the_source_and_not_the_journal_behind_it(marked, nlp):
    assert {saying.said(a) for a in saying.attributions(saying.plain(marked), nlp)} == saying.read(marked)


@pytest.mark.parametrize("text", SILENT)
def test_who_writes_is_questioned_or_calls_somebody_up_says_nothing(text, nlp):
    assert saying.attributions(text, nlp) == ()


@pytest.mark.parametrize("marked", OTHERS_SILENT)
def test_only_the_main_verb_reports(marked, nlp):
    assert {saying.said(a) for a in saying.attributions(saying.plain(marked), nlp)} == saying.read(marked)
