import pytest
from benchmarks.speaker_rule import Outcome, judge, match, same, same_name
from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks.speaking import attribution, mark

from crossfoot.types import ResolvedBy, Span

MAYOR = "The mayor, <who>Ada Lind</who>, met Tom Reed. The ferry will sail, <source>she</source> said. Ada Lind left."
FIRM = "<also>HMW</also> was sold. <who>Harbour Mill Works</who> said more on Monday: <source>it</source> hopes to grow."
NOBODY = "A letter came with no name. <source>I</source> think the ferry should stop."
DRIVER = "A bus hit a wall near Tom Reed. <who><source>The driver</source></who> said the brakes had failed."


def judged(marked, *mentions, **options):
    text, marking = mark(marked)
    return judge(text, marking, attribution(text, marking.span, *mentions, **options))


@pytest.mark.parametrize(
    ("marked", "mentions", "outcome"),
    [
        (MAYOR, ["Ada Lind"], Outcome.RIGHT),
        (MAYOR, ["The mayor, Ada Lind"], Outcome.RIGHT),
        (MAYOR, ["Lind"], Outcome.RIGHT),
        (MAYOR, ["Tom Reed"], Outcome.WRONG),
        (MAYOR, ["The mayor"], Outcome.WRONG),
        (FIRM, ["Harbour Mill Works"], Outcome.RIGHT),
        (FIRM, ["HMW"], Outcome.RIGHT),
        (FIRM, ["Monday"], Outcome.WRONG),
        (NOBODY, ["A letter"], Outcome.GUESSED),
        (DRIVER, ["Tom Reed"], Outcome.WRONG),
        (DRIVER, ["The driver"], Outcome.RIGHT),
    ],
)
def test_a_speaker_is_right_who_is_named_at_a_marked_place(marked, mentions, outcome):
    assert judged(marked, *mentions) is outcome


def test_a_name_at_another_place_is_the_same_name():
    text, marking = mark(MAYOR)
    later = Span(text.rindex("Ada Lind"), text.rindex("Ada Lind") + 8)
    assert judge(text, marking, attribution(text, marking.span, later)) is Outcome.RIGHT
    assert (
        judge(text, marking, attribution(text, marking.span, "Tom Reed", name="Mayor ADA LIND"))
        is Outcome.RIGHT
    )


def test_that_the_source_is_a_mention_of_its_speaker_proves_nothing():
    text, marking = mark(DRIVER)
    assert judge(text, marking, attribution(text, marking.span, "Tom Reed", marking.span)) is Outcome.WRONG


@pytest.mark.parametrize("options", [{"unnamed": True}, {"resolved_by": ResolvedBy.NONE}])
def test_to_abstain_is_right_where_there_is_nobody_to_name_and_else_neither_right_nor_wrong(options):
    assert judged(NOBODY, "A letter", **options) is Outcome.RIGHT
    assert judged(DRIVER, "A bus", **options) is Outcome.RIGHT
    assert judged(MAYOR, "Tom Reed", **options) is Outcome.ABSTAINED
    assert not judged(MAYOR, "Tom Reed", **options).wrong


def test_an_unnamed_speaker_is_right_who_is_introduced_at_the_marked_place():
    marked = "<who>A sailor from the north</who> was hurt. <source>He</source> said the rope had snapped."
    assert judged(marked, "A sailor", unnamed=True) is Outcome.RIGHT


def test_an_attribution_that_is_not_found_is_not_right_unless_nobody_is_marked():
    text, marking = mark(MAYOR)
    assert judge(text, marking, None) is Outcome.LOST
    assert not Outcome.LOST.wrong
    text, marking = mark(NOBODY)
    assert judge(text, marking, None) is Outcome.RIGHT


def test_the_attribution_with_most_of_the_source_is_judged():
    text, marking = mark(MAYOR)
    exact, wide = attribution(text, marking.span), attribution(text, "sail, she said")
    found = {wide.source.span: wide, exact.source.span: exact}
    assert match(marking, found) is exact
    assert match(marking, {wide.source.span: wide}) is wide
    assert match(marking, {Span(0, 9): wide}) is None


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Ada Lind", "ada lind", True),
        ("The Harbour Board", "Harbour Board", True),
        ("Prof. Ada Lind", "Ada Lind", True),
        ("O’Dowd", "O'Dowd", True),
        ("Ada\nLind", "Ada Lind", True),
        ("Ada Lind", "Lind", False),
        ("Ada Lind", "Tom Lind", False),
        ("Ada Lind", "Ada Lind Foundation", False),
        ("The", "Lind", False),
    ],
)
def test_names_are_compared_up_to_case_determiner_and_title(one, other, agree):
    assert same_name(one, other) is agree
    assert same_name(other, one) is agree


@given(st.text("aAdD theTHE’' \n", max_size=12), st.text("aAdD theTHE’' \n", max_size=12))
def test_it_does_not_matter_which_name_comes_first(one, other):
    assert same_name(one, other) is same_name(other, one)
    assert same_name(one, one)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (MAYOR, MAYOR.replace("who>", "x>").replace(". Ada Lind", ". <who>Ada Lind</who>"), True),
        (MAYOR, MAYOR.replace("who>", "x>").replace("Tom Reed", "<who>Tom Reed</who>"), False),
        (MAYOR, MAYOR.replace("who>", "x>"), False),
        (NOBODY, NOBODY, True),
    ],
)
def test_readers_agree_who_mean_the_same_speaker(one, other, agree):
    text, mine = mark(one)
    _, theirs = mark(other)
    assert same(text, mine, theirs) is agree
    assert same(text, theirs, mine) is agree
