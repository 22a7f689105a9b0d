"""Who says it: the first and the last figure of each text."""

import pytest

from crossfoot.link.voices import are_rivals, equally_firm, same_voice, voice_of
from tests.link.figures import ends

RIVALS = (
    "The mayor, Ida Foss, said 4,000 people marched. The union leader, Olaf Brun, said 9,000 people marched."
)
ONE_SPEAKER = "Ida Foss, the mayor, said 4,000 people marched. Ms Foss said 900 of them were children."
ARTICLE = "About 4,000 people marched. Ida Foss, the mayor, said 9,000 people marched."


def test_two_named_speakers_are_rivals(nlp):
    _, one, other = ends(RIVALS, nlp)
    assert are_rivals(one, other)
    assert not same_voice(one, other)


def test_one_speaker_under_two_names_is_one_voice(nlp):
    _, one, other = ends(ONE_SPEAKER, nlp)
    assert same_voice(one, other)
    assert not are_rivals(one, other)


def test_the_article_and_a_speaker_are_two_voices_but_no_rivals(nlp):
    _, one, other = ends(ARTICLE, nlp)
    assert voice_of(one) is None
    assert voice_of(other) == "Ida Foss"
    assert not same_voice(one, other)
    assert not are_rivals(one, other)


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("The bridge cost £4 million. The road cost £6m.", True),
        ("The bridge cost £4 million. The road would cost £6m.", False),
        ("The bridge cost £4 million. He denied that the road cost £6m.", False),
    ],
)
def test_what_is_put_equally_firmly(text, alike, nlp):
    _, one, other = ends(text, nlp)
    assert equally_firm(one, other) is alike
