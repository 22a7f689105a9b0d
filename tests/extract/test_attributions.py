import pytest
from tests.extract import saying

from crossfoot.extract.attributions.verbs import reporting_verbs, strength_of
from crossfoot.types import Form

DIRECT = [
    "<q>“The bridge is closed until May,”</q> <c>said</c> <s>Ana Ruiz</s>.",
    "<q>“The bridge is closed until May,”</q> <s>Ana Ruiz</s> <c>said</c> on Monday.",
    "<q>“The bridge is closed,”</q> <s>Ana Ruiz, the mayor of Dalton</s>, <c>told</c> reporters.",
    "<q>“The bridge,”</q> <s>she</s> <c>said</c>, <q>“is closed until May.”</q>",
    "<q>“The bridge is closed,”</q> <s>he</s> <c>said</c>. <q>“Nobody was hurt.”</q>",
    "<s>Ana Ruiz</s> <c>said</c>: <q>“The bridge is closed until May.”</q>",
    "<s>Ana Ruiz</s> <c>said</c>, <q>“The bridge is closed until May.”</q>",
    '<s>Ruiz</s> <c>added</c>: <q>"We had no choice."</q>',
    "<s>Ruiz</s> <c>told</c> the council: <q>‘We had no choice.’</q>",
    "<q>‘We don't have the money,’</q> <s>he</s> <c>said</c>.",
    "<q>``We had no choice,''</q> <s>Ruiz</s> <c>said</c>.",
    "<q>“Why did nobody call us?”</q> <s>she</s> <c>asked</c>.",
    "<q>“They must act now,”</q> <c>warned</c> <s>Peter Holm, who runs the shelter</s>.",
    "<q>“We won,”</q> <c>says</c> <s>the campaign's manager</s>.",
    "<q>“He told me, ‘Take the £50,’ and left,”</q> <s>Holm</s> <c>said</c>.",
    "<s>Holm</s><c>:</c> <q>“We will not pay a cent more.”</q>",
    "<q>“The cause is not known,”</q> <c>according to</c> <s>a letter from the board</s>.",
    "<q>“I slept badly”</q>, <s>Holm</s> <c>said</c>.",
]

INDIRECT = [
    "<s>The minister</s> <c>said</c> <q>that the road would open in June</q>.",
    "<s>The minister</s> <c>said</c> <q>the road would open in June</q>.",
    "<q>The road will open in June</q>, <s>the minister</s> <c>said</c>.",
    "<q>The road will open in June</q>, <c>according to</c> <s>the minister</s>.",
    "<c>According to</c> <s>two officials</s>, <q>the road will open in June</q>.",
    "<s>The company</s> <c>denied</c> <q>that it had dumped the waste</q>.",
    "<s>Critics</s> <c>claim</c> <q>the plan favors the rich</q>.",
    "<s>She</s> <c>told</c> investors <q>that profits had doubled</q>.",
    "<s>A study</s> <c>found</c> <q>that children sleep less in summer</q>.",
    "<s>Economists</s> <c>warned</c> <q>that prices could rise</q>.",
    "<s>The union</s> <c>accused</c> <q>the company of breaking its word</q>.",
    "<s>The mayor</s> <c>called for</c> <q>an inquiry</q>.",
    "<s>The mayor</s> <c>urged</c> <q>residents to stay at home</q>.",
    "<s>The bank</s> <c>promised</c> <q>to repay every customer</q>.",
    "<s>Reporters</s> <c>asked</c> <q>whether the plant would close</q>.",
    "He was <c>asked</c> <q>whether the plant would close</q>.",
    "<q>Prices</q> are <c>expected</c> <q>to fall next year</q>.",
    "<s>He</s> <c>criticized</c> <q>the new rules</q>.",
    "<q>The plan</q>, <s>he</s> <c>said</c>, <q>would help the poor</q>.",
    "<q>At one point</q>, <s>she</s> <c>said</c> on Monday, <q>the river was two feet higher</q>.",
    "<q>In the north</q>, <s>officials</s> <c>said</c>, <q>three bridges were lost</q>.",
    "OSLO (Newswire) - <q>Prices rose in May</q>, <s>officials</s> <c>said</c>.",
    "<c>In</c> <s>a poll of 900 voters</s>, <q>half were against the tunnel</q>.",
    "<s>Her</s> <c>claim</c> <q>that the vote was stolen</q> was widely shared.",
    "<s>The board</s> made a <c>promise</c> <q>to repay every cent</q>.",
    "<s>The mayor</s> was <c>critical of</c> <q>the delay</q>.",
    "<s>Sixty percent</s> <c>said</c> <q>they had no savings</q>.",
    "<s>Holm, who runs the shelter</s>, <c>said</c> <q>the roof leaked</q>.",
    "<s1><s2>Holm</s1></s2> <c1>said</c1> <q1>it leaked</q1>, <c2>adding</c2> <q2>that nobody saw</q2>.",
]

MIXED = [
    "<s>Holm</s> <c>called</c> <q>the offer “an insult.”</q>",
    "<s>Holm</s> <c>said</c> <q>the offer was “an insult” to the staff</q>.",
    '<s>He</s> <c>described</c> <q>the plan as "reckless" and "cruel"</q>.',
    "<s>The senator</s> <c>said</c> <q>that Ohio’s “quiet crisis” “has to stop.”</q>",
]

SILENT = [
    "The 6'2\" guard scored 20 points.",
    "The so-called “smart wall” cost millions.",
    "She sang “Blue River” and “Old Stones” at the fair.",
    "Workers closed the road in June.",
    "The boys' club opened in the '90s.",
    "William “Bud” Kane owns the mill.",
    "Ottawa has not yet agreed to pay.",
    "Voters elected a new council on Tuesday.",
    "The film “The Long Way” opened to full houses.",
]


@pytest.mark.parametrize("marked", DIRECT)
def test_finds_quotations_with_their_cues(marked, nlp):
    found = saying.attributions(saying.plain(marked), nlp)
    assert {saying.said(a) for a in found} == saying.read(marked)
    assert {a.form for a in found} == {Form.DIRECT}


@pytest.mark.parametrize("marked", INDIRECT)
def test_finds_reported_clauses_and_objects(marked, nlp):
    found = saying.attributions(saying.plain(marked), nlp)
    assert {saying.said(a) for a in found} == saying.read(marked)
    assert {a.form for a in found} == {Form.INDIRECT}


@pytest.mark.parametrize("marked", MIXED)
def test_finds_quoted_words_inside_a_report(marked, nlp):
    found = saying.attributions(saying.plain(marked), nlp)
    assert {saying.said(a) for a in found} == saying.read(marked)
    assert {a.form for a in found} == {Form.MIXED}


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(text, nlp):
    assert saying.attributions(text, nlp) == ()


LEMMAS = [
    ("Ruiz said it rained.", "say"),
    ("Ruiz was hoping to win.", "hope"),
    ("Sales fell, according to Ruiz.", "according to"),
    ("Ruiz: “Sales fell in the spring.”", ":"),
    ("Ruiz denied that sales fell.", "deny"),
]


@pytest.mark.parametrize(("text", "lemma"), LEMMAS)
def test_the_cue_has_the_lemma_of_its_verb(text, lemma, nlp):
    [found] = saying.attributions(text, nlp)
    assert found.cue.lemma == lemma


@pytest.mark.parametrize(
    ("lemma", "strength"),
    [("say", "assert"), ("deny", "deny"), ("forecast", "forecast"), ("wary", "warn"), ("jump", None)],
)
def test_verbs_tell_how_they_put_their_content(lemma, strength):
    assert strength_of(lemma) == strength


def test_every_reporting_verb_has_a_known_strength_and_frames():
    strengths = {
        "assert",
        "report",
        "claim",
        "deny",
        "admit",
        "warn",
        "promise",
        "forecast",
        "ask",
        "believe",
        "judge",
    }
    verbs = reporting_verbs().values()
    assert {verb.strength for verb in verbs} == strengths
    assert all(verb.frames for verb in verbs)
