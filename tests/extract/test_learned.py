import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract import saying

from crossfoot.annotate.annotator import annotate
from crossfoot.extract.attributions import find_by_rules, find_said
from crossfoot.extract.attributions.learned.context import Context
from crossfoot.extract.attributions.learned.cover import LONGEST, Cover, Words
from crossfoot.extract.attributions.learned.model import (
    BIAS,
    Model,
    best,
    chance,
    load_model,
    read_model,
    total,
)
from crossfoot.extract.attributions.learned.reader import RULE
from crossfoot.extract.layout import Layout
from crossfoot.types import Article, Span

LEARNED = [
    "<s>Voters</s> <c>backed</c> <q>the plan to sell 40 ships</q>.",
    "<s>The mayor</s> <c>supports</c> <q>a tax of 5 percent on hotels</q>.",
    "<s>Most farmers</s> <c>prefer</c> <q>the old rules</q>.",
]

NOT_LEARNED = [
    "Rain fell on 3 days in May and 40 roads were closed.",
    "Sales rose by 5 percent to $30 million.",
    "The bridge over the Ouse is 400 meters long.",
    "She told a story.",
    "She sang “Blue River” and “Old Stones” at the fair.",
    "Lee pointed the gun at Reed.",
    "All told, 40 ships left the port.",
    "The so-called “smart wall” cost $4 million.",
    "Three trains were late because of snow.",
    "Police clashed with 300 fans near the harbor.",
    "The fair opens with a choir of 40 children.",
    "The app offers calls to 30 countries.",
    "The river seems to have moved by 3 meters.",
]

KEPT = [
    "<s>The board</s> <c>advised</c> <q>people to boil their water</q>.",
    "<s>Reed</s> was quoted as <c>saying</c> <q>that the dam would hold</q>.",
    "<s>The bank</s> <c>estimated</c> <q>that prices would rise by 3 percent</q>.",
]


def layout_of(text, nlp):
    [reading] = annotate([Article(id="test", text=text)], nlp)
    return Layout.of(reading)


@pytest.mark.parametrize("marked", LEARNED)
def test_reads_what_no_rule_reads(marked, nlp):
    text = saying.plain(marked)
    assert find_by_rules(layout_of(text, nlp)) == []
    [found] = saying.attributions(text, nlp)
    assert {saying.said(found)} == saying.read(marked)
    assert found.rule == RULE


@pytest.mark.parametrize("marked", LEARNED)
def test_is_less_sure_of_whom_it_was_not_told_by_a_rule(marked, nlp):
    assert all(a.confidence <= 0.6 for a in saying.attributions(saying.plain(marked), nlp))


@pytest.mark.parametrize("text", NOT_LEARNED)
def test_takes_plain_facts_and_titles_for_nobodys_words(text, nlp):
    assert saying.attributions(text, nlp) == ()


@pytest.mark.parametrize("marked", KEPT)
def test_keeps_plain_reports(marked, nlp):
    found = saying.attributions(saying.plain(marked), nlp)
    assert {saying.said(a) for a in found} == saying.read(marked)


def test_never_drops_a_quotation(nlp):
    text = (
        "“It is late,” she said. “Go home.”\n\nLee: “We will stay here.”\n\n“We will not,” the boys shouted."
    )
    layout = layout_of(text, nlp)
    quoted = [act.content for act in find_by_rules(layout) if act.rule.startswith("direct.")]
    assert quoted
    assert set(quoted) <= {act.content for act in find_said(layout)}


def test_a_quotation_goes_on_after_its_source_was_mended(nlp):
    text = "“The ice is thin,” said Ana Ruiz.\n\n“Nobody should walk on it in March.”"
    found = saying.attributions(text, nlp)
    assert {a.speaker.name for a in found} == {"Ana Ruiz"}


WORDS = [
    "the",
    "mayor",
    "backed",
    "supports",
    "plan",
    "to",
    "40",
    "ships",
    ",",
    ".",
    ":",
    "said",
    "by",
    "in",
    "a",
    "poll",
    "“",
    "”",
]


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_reads_any_words_the_same_way_twice_inside_the_text(words, nlp):
    text = " ".join(words)
    first, second = (find_said(layout_of(text, nlp)) for _ in range(2))
    assert first == second
    for act in first:
        spans = [*act.content, *([act.source] if act.source else []), *([act.cue.span] if act.cue else [])]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_contents_alike_are_known_by_their_words(nlp):
    layout = layout_of("The mayor said the road is shut.", nlp)
    whole, part, other = Span(0, 32), Span(15, 31), Span(0, 9)
    cover = Cover(Words(layout), [])
    assert cover.most([whole]) == 0
    cover.add([part])
    assert cover.most([part]) == 1
    assert cover.most([other]) == 0
    assert 0 < cover.most([whole]) < 1


def test_of_a_content_without_end_only_the_first_words_are_looked_at(nlp):
    text = "ship " * (3 * LONGEST)
    layout = layout_of(text, nlp)
    assert Words(layout).within([Span(0, len(text))]) == list(range(LONGEST))


def test_knows_which_reports_stand_inside_others(nlp):
    layout = layout_of(
        "The mayor said the board believes that prices will rise. A survey shows that 40 percent agree.", nlp
    )
    outer, inner, last = acts = find_by_rules(layout)
    context = Context(layout, acts)
    assert {f"hol:True/{outer.rule}", f"ins:False/{outer.rule}", "nc:2"} <= set(context.names(outer, []))
    assert {f"hol:False/{inner.rule}", f"ins:True/{inner.rule}", "nc:2"} <= set(context.names(inner, []))
    names = set(context.names(last, ["NN"]))
    assert {f"hol:False/{last.rule}", f"ins:False/{last.rule}", "nc:1", "poll:True/True"} <= names


def test_a_chance_is_that_of_the_weights():
    weights = {BIAS: 0.0, "a": 2.0, "b": -2.0}
    assert chance(weights, ["a", "b", "unknown"]) == 0.5
    assert chance(weights, ["a"]) > 0.8
    assert total(weights, ["a", "a"]) == 4


def test_the_first_of_equal_options_is_best():
    assert best({"a": 1.0}, [["b"], ["a"], ["a"]])[0] == 1
    assert best({}, [["x"], ["y"]]) == (0, 0.5)


def test_a_model_with_a_wrong_part_is_refused():
    record = {"cues": {"VERB": 1.0}}
    with pytest.raises(TypeError, match="expected a list of lemmas"):
        read_model(record)


def test_every_question_has_its_weights():
    model = load_model()
    assert isinstance(model, Model)
    assert all(
        (model.content, model.source, model.report, model.mended_content, model.mended_source, model.keep)
    )
    assert "back" in model.cues["VERB"]
