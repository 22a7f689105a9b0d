import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract import saying
from tests.scoring.reader import read_corpus

from crossfoot.annotate.annotator import annotate
from crossfoot.assemble.identity import speaker_id
from crossfoot.process import analyze

MINISTER = (
    "Norway’s Energy Minister Karin Dahl opened the dam on Monday. Dahl said it would last a century. "
    "“It is safe,” the minister said. She added that nobody would lose pay. Union leader Tom Reed disagreed. "
    "He said the dam was too costly."
)

NAMED = [
    # text with one attribution, and its speaker: name, kind, role, affiliation, resolved by
    ("“Fine,” said Ana Ruiz.", ("Ana Ruiz", "person", None, None, "name")),
    ("Ana Ruiz, the mayor of Dalton, said it rained.", ("Ana Ruiz", "person", "mayor", "Dalton", "name")),
    ("The firm's chief executive, Jane Holt, said sales fell.",
     ("Jane Holt", "person", "chief executive", None, "name")),
    ("Peter Lund, a radio reporter for KXYZ, tweeted that it rained.",
     ("Peter Lund", "person", "radio reporter", "KXYZ", "name")),
    ("Defence Minister Paul Weiss said troops would leave.",
     ("Paul Weiss", "person", "Defence Minister", None, "name")),
    ("The Alberta government said it would sue.", ("Alberta government", "government", None, None, "name")),
    ("Ottawa said it would pay.", ("Ottawa", "government", None, None, "name")),
    ("The Ministry of Health said the water was clean.",
     ("Ministry of Health", "government", None, None, "name")),
    ("The company said sales had doubled.", ("company", "organization", None, None, "name")),
    ("A report said the dam was unsafe.", ("report", "document", None, None, "name")),
    ("Two polls show that voters are angry.", ("Two polls", "document", None, None, "name")),
    ("Local officials said the road was open.", ("Local officials", "group", None, None, "name")),
    ("Ana Ruiz and Tom Reed said it rained.", ("Ana Ruiz and Tom Reed", "group", None, None, "name")),
    ("OSLO, June 15 - Acme Corp said it would close two mines.",
     ("Acme Corp", "organization", None, None, "name")),
    ("Critics say the plan is weak.", ("Critics", "group", None, None, "name")),
    ("A spokesman for Acme Corp. said it was sorry.",
     ("A spokesman for Acme Corp.", "unnamed", "spokesman", "Acme Corp.", "none")),
    ("“We wait,” said its chair, Olga Brandvold.", ("Olga Brandvold", "person", "chair", None, "name")),
    ("“We wait,” said her younger son, Tibor.", ("Tibor", "person", "younger son", None, "name")),
    ("Leader of the opposition Ivan Petrov said the talks had failed.",
     ("Ivan Petrov", "person", "Leader of the opposition", None, "name")),
    ("The watchdog Clearwater Trust said it had 12 complaints.",
     ("Clearwater Trust", "organization", None, None, "name")),
    ("Wages rose, according to a survey of 40 bakers.",
     ("a survey of 40 bakers", "document", None, None, "name")),
    ("Wages rose, according to a study published Friday by the union.",
     ("a study published Friday by the union", "document", None, None, "name")),
    ("A nurse at the clinic, who would not be named, said the ward was full.",
     ("A nurse at the clinic", "unnamed", "nurse", None, "none")),
    ("REYKJAVIK — Brimborg Foods Ltd. said Monday it would sell two trawlers.",
     ("Brimborg Foods Ltd.", "organization", None, None, "name")),
    ("Higher wages hurt too, she said: the bill had doubled.", (None, "unnamed", None, None, "none")),
    ("Ludwig van der Berg, MP for Hull, said it was late.", ("Ludwig van der Berg", "person", "MP", "Hull", "name")),
    ("J. K. O’Neill-Smythe told the BBC that she was ill.",
     ("J. K. O’Neill-Smythe", "person", None, None, "name")),
    ("Ana Ruiz, who is the mayor of Dalton, said it was late.",
     ("Ana Ruiz", "person", "mayor", "Dalton", "name")),
    ("Prime Minister Ursula Öberg said it was late.",
     ("Ursula Öberg", "person", "Prime Minister", None, "name")),
    ("The Smiths said they would sue.", ("Smiths", "group", None, None, "name")),
    ("Mr and Mrs Smith said they would sue.", ("Mr and Mrs Smith", "group", None, None, "name")),
    ("The mayor's office said it would wait.", ("mayor's office", "government", None, None, "name")),
    ("“Get out,” the letter read.", ("letter", "document", None, None, "name")),
    ("He said the deal was done.", (None, "unnamed", None, None, "none")),
    ("He was asked whether the plant would close.", (None, "unnamed", None, None, "none")),
    ("I believe it will rain.", (None, "unnamed", None, None, "none")),
]  # fmt: skip


def who(text, nlp):
    return [(a.speaker.name, a.resolved_by.value) for a in saying.attributions(text, nlp)]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_reads_name_kind_role_and_affiliation(text, expected, nlp):
    [found] = saying.attributions(text, nlp)
    speaker = found.speaker
    assert (
        speaker.name,
        speaker.kind.value,
        speaker.role,
        speaker.affiliation,
        found.resolved_by.value,
    ) == expected


def test_one_speaker_for_surname_role_and_pronoun(nlp):
    found = saying.attributions(MINISTER, nlp)
    assert [(a.speaker.name, a.resolved_by.value) for a in found] == [
        ("Karin Dahl", "surname"),
        ("Karin Dahl", "role"),
        ("Karin Dahl", "pronoun"),
        ("Tom Reed", "pronoun"),
    ]
    assert len({a.speaker for a in found}) == 2
    dahl = found[0].speaker
    assert (dahl.role, dahl.affiliation) == ("Energy Minister", "Norway")
    assert [m.surface for m in dahl.mentions] == ["Karin Dahl", "Dahl", "the minister", "She"]


def test_a_pronoun_that_fits_two_people_names_nobody(nlp):
    """Two men who arrive together, and a "He" after it: a guess would put words into the wrong mouth."""
    found = who("Peter Holm and Mark Stone arrived. He said the deal was done.", nlp)
    assert found == [(None, "none")]


def test_gender_and_number_agree(nlp):
    text = "Peter Holm met Laura Stone. She said the deal was done. He said it was not."
    assert who(text, nlp) == [("Laura Stone", "pronoun"), ("Peter Holm", "pronoun")]


def test_a_pronoun_alone_does_not_make_sure_of_a_man(nlp):
    """Nothing but "he" tells that Robin is a man: no high confidence."""
    [found] = saying.attributions("Robin Holm met voters. He said the deal was done.", nlp)
    assert found.speaker.name == "Robin Holm"
    assert found.confidence < 0.8


def test_a_surname_of_two_people_is_not_sure(nlp):
    text = "Anna Berg, Anna Berg and Olaf Berg live in Oslo. Anna Berg sang. Anna Berg left. Berg said it was quiet."
    found = saying.attributions(text, nlp)[-1]
    assert found.speaker.name is None or found.confidence < 0.8


def test_the_label_of_a_transcript_is_the_person_who_was_named(nlp):
    text = "MAYOR DIAZ: We know of twelve.\n\nREPORTER: Who were they?\n\nDIAZ: We do not know."
    found = saying.attributions(text, nlp)
    assert [a.speaker.name for a in found][::2] == ["DIAZ", "DIAZ"]
    assert found[0].speaker.role == "MAYOR"


def test_titles_tell_two_people_of_one_surname_apart(nlp):
    text = "Anna Berg and Olaf Berg live in Oslo. Mr. Berg said it was quiet. Mrs. Berg said it was loud."
    assert who(text, nlp) == [("Olaf Berg", "surname"), ("Anna Berg", "surname")]


def test_a_quoted_paragraph_goes_on_with_the_speaker_before(nlp):
    text = "“We lost the farm,” said Rosa Diaz.\n\n“We will start again next spring.”"
    [found] = saying.attributions(text, nlp)
    assert [p.surface for p in found.content] == ["“We lost the farm,”", "“We will start again next spring.”"]
    assert found.speaker.name == "Rosa Diaz"


def test_a_quoted_paragraph_after_other_words_only_continues(nlp):
    """With a sentence between, the source is not given to it, but the speaker is, and less surely."""
    text = "“We lost the farm,” said Rosa Diaz. The sale is on Monday.\n\n“We will start again next spring.”"
    first, second = saying.attributions(text, nlp)
    assert (second.source, second.cue, second.resolved_by.value) == (None, None, "continuation")
    assert second.speaker == first.speaker
    assert second.confidence < first.confidence


def test_a_quoted_paragraph_after_a_question_is_not_the_asker_s(nlp):
    text = "“Why did the dam break?” asked Rosa Diaz.\n\n“It was old and nobody had looked at it.”"
    _, second = saying.attributions(text, nlp)
    assert second.speaker.name is None


def test_a_quote_after_the_deeds_of_somebody_is_theirs_with_less_confidence(nlp):
    text = "Rosa Diaz shook her head. “We will never go back there.”"
    [found] = saying.attributions(text, nlp)
    assert (found.speaker.name, found.cue) == ("Rosa Diaz", None)
    assert found.confidence < 0.8


def test_a_quote_left_open_goes_on_in_the_next_paragraph(nlp):
    [found] = saying.attributions("“We lost the farm.\n\n“We will start again,” said Rosa Diaz.", nlp)
    assert [p.surface for p in found.content] == ["“We lost the farm.", "“We will start again,”"]
    assert found.speaker.name == "Rosa Diaz"


def test_who_is_the_noun_before_it(nlp):
    text = "Tom Reed, who says the dam is unsafe, moved away."
    assert who(text, nlp) == [("Tom Reed", "pronoun")]


def test_they_and_it_go_back_to_bodies(nlp):
    text = "Analysts said prices had peaked. They expect that prices will fall. The bank said it agreed."
    assert who(text, nlp)[:2] == [("Analysts", "name"), ("Analysts", "pronoun")]


def test_the_provincial_government_is_the_one_that_was_named(nlp):
    text = (
        "The Alberta government said it was not asked.\n\nThe provincial government said it would sue.\n\n"
        "The federal government said it would wait."
    )
    assert [name for name, _ in who(text, nlp)] == [
        "Alberta government",
        "Alberta government",
        "federal government",
    ]


def test_a_name_before_a_thing_is_no_mention(nlp):
    """ "The Reed government" is a government, and not Tom Reed."""
    text = "Tom Reed said it was late. The Reed government lost a vote."
    [found] = saying.attributions(text, nlp)
    assert [m.surface for m in found.speaker.mentions] == ["Tom Reed"]


def test_an_age_tells_a_person_for_the_pronouns_after_it(nlp):
    text = "Dolores Varga, 68, was at the gate. “I have a ticket,” she said."
    assert who(text, nlp) == [("Dolores Varga", "pronoun")]


def test_an_unnamed_speaker_goes_on_as_she(nlp):
    """Not the man who was quoted before her."""
    text = (
        "“Boats rot,” said Rhys Powell, a fisherman.\n\n"
        "A spokeswoman for the Harbour Board said it was sorry. She would not say what it had cost."
    )
    names = [name for name, _ in who(text, nlp)]
    assert names == ["Rhys Powell", *["A spokeswoman for the Harbour Board"] * 2]


def test_the_spokesman_is_the_one_who_was_introduced(nlp):
    text = "A spokesman for Acme Corp. said it was sorry. The spokesman said the plant was safe."
    first, second = saying.attributions(text, nlp)
    assert second.speaker == first.speaker


def test_the_report_is_the_one_that_was_introduced(nlp):
    text = "A report by two engineers said the dam leaked.\n\nThe report said it would cost a fortune."
    assert [name for name, _ in who(text, nlp)] == ["A report by two engineers"] * 2


def test_the_shadow_minister_is_not_the_minister(nlp):
    text = (
        "Eleanor Finch has found money for roads. “It is a start,” the chancellor said.\n\n"
        "Sir Colin Marsh, the shadow chancellor, said it was late. The chancellor said he was wrong."
    )
    assert [name for name, _ in who(text, nlp)] == ["Eleanor Finch", "Colin Marsh", "Eleanor Finch"]


def test_somebody_described_goes_on_in_their_paragraph(nlp):
    text = "Danny Okafor said he was tired. “My legs are gone,” the striker added."
    assert [name for name, _ in who(text, nlp)] == ["Danny Okafor"] * 2


def test_the_judge_who_adds_something_is_not_the_lawyer_who_spoke_between(nlp):
    text = (
        "The judge said Smith was guilty. Smith’s lawyer, Ann Poe, said he would appeal. "
        "The judge added: “You betrayed them.”"
    )
    assert [name for name, _ in who(text, nlp)] == ["The judge", "Ann Poe", "The judge"]


def test_an_owner_may_be_a_company(nlp):
    [found] = saying.attributions("The mine’s owner, Acme Resources, said it would close.", nlp)
    assert (found.speaker.name, found.speaker.kind.value) == ("Acme Resources", "organization")


def test_it_is_the_body_of_the_sentence_before(nlp):
    text = "The Federal Reserve was calm. It said prices would fall."
    assert who(text, nlp) == [("Federal Reserve", "pronoun")]


def test_a_pronoun_after_a_speech_of_three_paragraphs_is_who_stands_before_it(nlp):
    text = (
        "Peter Lund sat in front.\n\nAnna Holt then rose to speak.\n\n“I took the money.\n\n"
        "“I kept a list of names.\n\n“I gave it to the police,” she said."
    )
    [found] = saying.attributions(text, nlp)
    assert found.speaker.name == "Anna Holt"


def test_confidence_falls_from_name_to_pronoun_to_nobody(nlp):
    by = {
        a.resolved_by.value: a.confidence
        for a in saying.attributions(MINISTER + " I say that it rained.", nlp)
    }
    assert by["surname"] > by["role"] > by["none"]
    assert 0 <= min(by.values()) <= max(by.values()) <= 1


# fmt: off
WORDS = ["“", "”", '"', "‘", "’", "said", "Ana Ruiz", "he", "told", "that", ",", ".", "\n\n", "the minister",
         "according to", "accused", "called", "it", "rain", ":", "was asked", "who", "adding", "2"]
# fmt: on


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_pieces_of_any_text_slice_back(nlp, text):
    """Offsets address the text, contents are not empty, and every attribution has a speaker."""
    for found in saying.attributions(text, nlp):
        pieces = [*found.content, *found.speaker.mentions, *(p for p in (found.source,) if p)]
        assert all(p.span.slice(text) == p.surface for p in pieces)
        assert found.content
        assert found.cue is None or found.cue.piece.span.slice(text) == found.cue.piece.surface
        assert 0 <= found.confidence <= 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from([*WORDS, "Obama", "the Obama", "its chair , Obama"]), max_size=25).map(" ".join)
)
def test_no_two_speakers_of_any_text_share_an_id(nlp, text):
    assert_distinct({a.speaker for a in saying.attributions(text, nlp)})


def test_no_two_speakers_of_the_corpus_share_an_id(nlp):
    """Each attribution's speaker is once, as an equal object, among the speakers of the analysis."""
    for reading in annotate([gold.article for gold in read_corpus()], nlp):
        analysis = analyze(reading)
        assert_distinct(analysis.speakers)
        said = [a.speaker for claim in analysis.claims for a in claim.attributions]
        assert all(analysis.speakers.count(speaker) == 1 for speaker in said)


def assert_distinct(speakers):
    ids = [speaker_id("test", speaker) for speaker in speakers]
    assert len(set(ids)) == len(ids)
