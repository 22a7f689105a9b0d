import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract import saying

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
    """Two men in one sentence, and a "He" after it: a guess would put words into the wrong mouth."""
    found = who("Peter Holm met Mark Stone. He said the deal was done.", nlp)
    assert found == [(None, "none")]


def test_gender_and_number_agree(nlp):
    text = "Peter Holm met Laura Stone. She said the deal was done. He said it was not."
    assert who(text, nlp) == [("Laura Stone", "pronoun"), ("Peter Holm", "pronoun")]


def test_titles_tell_two_people_of_one_surname_apart(nlp):
    text = "Anna Berg and Olaf Berg live in Oslo. Mr. Berg said it was quiet. Mrs. Berg said it was loud."
    assert who(text, nlp) == [("Olaf Berg", "surname"), ("Anna Berg", "surname")]


def test_a_quoted_paragraph_goes_on_with_the_speaker_before(nlp):
    text = "“We lost the farm,” said Rosa Diaz.\n\n“We will start again next spring.”"
    first, second = saying.attributions(text, nlp)
    assert (second.source, second.cue, second.resolved_by.value) == (None, None, "continuation")
    assert second.speaker == first.speaker
    assert second.confidence < first.confidence


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
