import pytest
from benchmarks.speaker_rule import Outcome, bears, judge, match, same
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


def test_that_the_source_is_a_mention_of_its_speaker_proves_nothing_where_there_are_others():
    text, marking = mark(DRIVER)
    assert judge(text, marking, attribution(text, marking.span, "Tom Reed", marking.span)) is Outcome.WRONG
    assert judge(text, marking, attribution(text, marking.span, marking.span, name="driver")) is Outcome.RIGHT


def test_the_words_of_the_source_are_no_name_where_the_text_says_more():
    marked = "The <who>Harbour Bridge Board</who> met. <source>The board</source> said the bridge is safe."
    assert judged(marked, "The board") is Outcome.ECHO
    assert judged(marked, "The board", name="board") is Outcome.ECHO
    assert judged(marked, "bridge is safe") is Outcome.WRONG
    assert Outcome.ECHO.wrong


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
    ("found", "name", "right"),
    [
        ("Ada Lind", "ada lind", True),
        ("The Harbour Board", "Harbour Board", True),
        ("Harbour Board", "The Harbour Board", True),
        ("Prof. Ada Lind", "Ada Lind", True),
        ("O’Dowd", "O'Dowd", True),
        ("Ada\nLind", "Ada Lind", True),
        ("Lind", "Ada Lind", False),
        ("Ada Lind", "Lind", False),
        ("Tom Lind", "Ada Lind", False),
        ("Ada Lind Foundation", "Ada Lind", False),
        ("harbour board", "North Harbour Board", False),
    ],
)
def test_a_name_is_the_same_up_to_case_determiner_and_title(found, name, right):
    assert bears(found, name) is right


@given(st.text("aAdD theTHE’' \n", max_size=12))
def test_every_name_is_itself_in_capitals_and_with_a_determiner(name):
    assert bears(name, name)
    assert bears(name.upper(), name)
    assert bears(f"the {name}", f"the {name}")


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
