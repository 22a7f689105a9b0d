from dataclasses import replace

from crossfoot.review.show.claim import LONGEST
from tests.emit.stories import Story, amount, budget, shelter
from tests.review.show.looking import claim_look, html, placed


def test_the_sentence_has_its_numbers_marked_and_no_ids():
    look = claim_look(shelter(), "A report")
    page = html("claim_text(look, 'shelter')", look=look)
    assert [n.text for n in page.all(cls="number")] == ["66%", "three quarters", "between 2021 and 2022"]
    assert [n for n in page.walk() if "id" in n.attributes] == []
    text = shelter().article.text
    assert all(text[start : start + len(words)] == words for start, words in placed(page))


def test_who_says_it_and_how_sure_that_is():
    assert claim_look(shelter(), "A report").speakers == ["paraphrase: A report by the auditor (94%)"]


def test_a_claim_that_asserts_nothing_says_so():
    assert claim_look(shelter(), "Lind denied").modality == "denied"
    assert claim_look(shelter(), "A report").modality == ""


def test_its_numbers_say_what_they_were_read_as():
    [number, *_] = claim_look(budget(), "At least 30").numbers
    assert (number.surface, number.kind, number.of) == ("30", "count", "shops")
    assert number.value == "30 or more"


def test_the_plain_text_has_the_words_the_speaker_and_the_place():
    lines = claim_look(shelter(), "A report").plain.split("\n")
    assert lines[0].startswith("“A report by the auditor found 66%")
    assert lines[1] == "paraphrase: A report by the auditor (94%)"
    assert "#:~:text=" in lines[2]


def test_a_sentence_without_end_is_cut():
    story = Story("It has 12 ships " + "and so on " * 500, id="long")
    story.number("12", "count", amount("12"))
    page = html("claim_text(look, 1)", look=claim_look(replace(story).build(), "It has"))
    assert len(page.text) == LONGEST + len(" …")
    assert page.text.endswith(" …")
