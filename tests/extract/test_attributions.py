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
    "<q>“We lost everything,”</q> <c>recalled</c> <s>Imre Nagy, a retired tailor from Győr</s>.",
    "<q>“Not one cent,”</q> <s>he</s> <c>insisted</c>, <q>“will be wasted.”</q>",
    "<q>“We came far,”</q> <s>Nagy</s> <c>said</c>. <q>“We will not go back.”</q> The hall cheered.",
    "<q>“We won.”</q> <s>Nagy</s> <c>said</c>.",
    "<q>“Turn back at once,”</q> <s>the letter</s> <c>read</c>.",
    "<q>“Is it safe?”</q> <s>a reporter</s> <c>asked</c>.",
    "<q>“Never!”</q> <c>shouted</c> <s>the crowd</s>.",
    "<q>« Jamais »</q>, <s>she</s> <c>said</c>.",
    '<q>"I am fine,"</q> <s>the 6\'2" guard</s> <c>said</c>.',
    "<q>‘It isn’t over,’</q> <c>wrote</c> <s>Brontë</s>.",
    "<s>Nagy</s> <c>tweeted</c>: <q>“Roads open again at 6.”</q>",
    "<s>A banner</s> <c>read</c>: <q>“We want our jobs back.”</q>",
    "<s>The minister, Olga Brandvold</s>, <c>told</c> parliament: <q>“The money is gone.”</q>",
    "<s>Dr. Mary O’Brien</s><c>:</c> <q>“Wash your hands and stay at home.”</q>",
    "<s>She</s> <c>had</c> one message: <q>“Stay at home tonight.”</q>",
    "<s>Ana Ruiz</s>, in a letter to voters<c>:</c> <q>“We will not pay a cent.”</q>",
    "<s>Ana Ruiz</s>’s reply<c>:</c> <q>“We will not pay a cent.”</q>",
    "Then came a text from <s>Ana Ruiz</s><c>:</c> <q>“We will not pay a cent.”</q>",
    "<s>Ana Ruiz, a friend of the mayor</s><c>:</c> <q>“We will not pay a cent.”</q>",
    "<s>Ruiz</s> had this to <c>say</c>: <q>“We will not pay a cent.”</q>",
    "<q>“We won the vote and we will win again.”</q> <c>—</c> <s>Ana Ruiz</s>",
    "<q>“We won,”</q> <s>one of the rowers, who gave no name</s>, <c>said</c>. <q>“We did.”</q>",
    "<q>“We won,’’</q> <s>Ruiz</s> <c>said</c>. <q>“We did.’’</q>",
    "<q>“It is,”</q> <c>said</c> <s>van der Meer</s>, <q>“a very long road.”</q>",
    "<q>“One thing first.</q>\n\n<q>“And then another,”</q> <s>she</s> <c>said</c>.",
    "<q>“We lost the farm,”</q> <c>said</c> <s>Rosa Diaz</s>.\n\n<q>“We will start again.”</q>",
    "<s>Diaz</s> <c>said</c> in a statement:\n\n<q>“We will start again in the spring.”</q>",
    "<s>Diaz, a baker</s>, <c>said</c>: <q>“We lost the farm.</q>\n\n<q>“We will start again,”</q> he added.",
    "<s>Rosa Diaz</s> shook her head. <q>“We will never go back there.”</q>",
    "<q>“The road is shut,”</q> <c>according to</c> <s>Ana Ruiz, a driver</s>. <q>“Very icy.”</q>",
    "<s1>REPORTER</s1><c1>:</c1> <q1>How many were hurt?</q1>\n\n<s2>MAYOR DIAZ</s2><c2>:</c2> <q2>We know of twelve.</q2>",
    "<s1>Q</s1><c1>:</c1> <q1>And the dead?</q1>\n<s2>A</s2><c2>:</c2> <q2>None, I think.</q2>",
    "<s1>Olga</s1> <c1>said</c1>, <q1>“I can,”</q1> and went home. <s2>Hartley</s2><c2>:</c2> <q2>“We keep the mill.”</q2>",
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
    "<s>The watchdog</s> <c>found</c> <q>that two of the five pumps had failed</q>.",
    "<s>A survey of 900 drivers</s> <c>puts</c> <q>support for the toll at 45 percent</q>.",
    "<s>The survey</s> <c>finds</c> <q>Diaz with a lead of six points over Holm</q>.",
    "<q>Holm leads by eight points</q> <c>in</c> <s>a poll of 900 voters</s>.",
    "<q>Holm leads Reed</q> <c>in</c> <s>most polls</s> <q>by 8 points</q>.",
    "<q>Holm had a lead of 8 points</q> <c>in</c> <s>the average of recent polls</s>.",
    "But <c>in</c> <s>a survey of bakers</s>, <q>flour cost 5 percent more</q>.",
    "<s>A poll</s> <c>has</c> <q>Holm leading by 8 points</q>.",
    "<s>A new survey</s> <c>gives</c> <q>Holm a lead of 8 points over Reed</q>.",
    "<s>A poll</s> <c>found</c> <q>Holm ahead of Reed by 8 points</q>.",
    "<s>A survey</s> <c>found</c> last week <q>that rents had risen by 4 percent</q>.",
    "<s>Files from the ministry</s> <c>show</c> <q>that two of the ships sank</q>.",
    "As <c>reported</c> by <s>the Harbour Echo</s>, <q>four ships sank</q>.",
    "<c>Worried</c> <q>that prices might rise</q>, <s>the board</s> met twice.",
    "<s>Ruiz</s> <c>claimed</c> without any evidence <q>that four ships had sunk</q>.",
    "<s>The judge</s> <c>ruled</c> <q>that the port must pay $4 million</q>.",
    "<s>He</s> <c>compared</c> <q>the port to a prison</q>.",
    "<s>The mayor</s> <c>defended</c> <q>her call to raise the toll</q>.",
    "<s>The ministry</s> <c>denied</c> <q>any part in the theft of 40 ships</q>.",
    "<s>Lee</s> <c>praised</c> <q>her</q> in public.",
    "<s>The mayor</s> <c>says</c> <q>that Reed, who charges $500 for a talk, has lost his job</q>.",
    "The port is busy (<q>the real number is nearer to 40</q>, <c>according to</c> <s>the ministry</s>).",
    "<s>Holm</s> <c>estimated</c> <q>the crowd at 3,000 people</q>.",
    "<s>The chart</s> <c>shows</c> <q>wages in third place at 9 percent</q>.",
    "<s>Half of the drivers</s> <c>said</c> <q>no</q>.",
    "<s>The survey</s> <c>shows</c> <q>a sharp fall in rents</q>.",
    "<s>The union</s> <c>pointed to</c> <q>a fall in wages</q>.",
    "<s>The union</s> <c>pointed out</c> <q>the fall in wages</q>.",
    "<s>The firm</s> <c>agreed to</c> <q>a settlement of $7 million</q>.",
    "<s>The bank</s> <c>predicted</c> <q>a rise in rents</q>.",
    "<s>Prosecutors</s> <c>charged</c> <q>two guards with theft</q>.",
    "<s>The mayor</s> <c>called for</c> <q>the minister to resign</q>.",
    "<q>The deaths</q> were <c>confirmed</c> by <s>the police</s>.",
    "Holm was <c>asked about</c> <q>the missing money</q>.",
    "<s>Holm</s> was quoted as <c>saying</c> <q>that the dam would hold</q>.",
    "<q>The dam will hold</q>, as <s>many</s> have <c>predicted</c>.",
    "As <s>Holm</s> <c>put it</c>, <q>the dam was a bad joke</q>.",
    "In <s>the mayor</s>'s <c>view</c>, <q>the plan is too costly</q>.",
    "<c>In the words of</c> <s>the coach</s>, <q>the team was asleep</q>.",
    "<s>Holm</s> <c>said</c> Monday in Leeds <q>that the dam would hold</q>.",
    "<s>Holm</s> <c>said</c> on Monday <q>that the dam would hold</q>.",
    "The hall was full: <s>Police</s> <c>say</c> <q>it held 900 people</q>.",
    "<s1><s2>Holm</s1></s2> <c1>said</c1> <q1>it costs too much</q1> and <c2>questioned</c2> <q2>the need for it</q2>.",
    "<s>Holm, who has run the shelter for years</s>, <c>said</c> <q>the roof leaked</q>.",
    "<s>The report by the auditors</s> <c>says</c> <q>the roof leaked</q>.",
    "<s>The mayor’s office</s> <c>said</c> <q>the road would open in June</q>.",
    "<s>The White House</s> <c>said</c> <q>it would veto the bill</q>.",
    "<s>Most doctors</s> <c>think</c> <q>the rule is too strict</q>.",
    "<s>Ministers</s> <c>hope</c> <q>to open the road in June</q>.",
    "<s>Ministers</s> <c>fear</c> <q>that the road will flood</q>.",
    "<s>The firm</s> <c>admitted</c> <q>that it had dumped the waste</q>.",
    "<s>The firm</s> <c>refused</c> <q>to pay for the damage</q>.",
    "<s>The firm</s> <c>declined</c> <q>to comment on the case</q>.",
    "<s>Scientists</s> <c>estimate</c> <q>that 40 percent of the ice has gone</q>.",
    "<s>Holm</s> <c>threatened</c> <q>to sue the paper</q>.",
    "<s>She</s> <c>wondered</c> <q>why nobody had called</q>.",
    "<s>He</s> <c>asked</c> <q>how much the bridge had cost</q>.",
    "<s>The judge</s> <c>ordered</c> <q>the firm to pay</q>.",
    "<s>The council</s> <c>advised</c> <q>people to boil their water</q>.",
    "<s>Critics</s> <c>dismissed</c> <q>the plan as a stunt</q>.",
    "<s>The paper</s> <c>described</c> <q>the plan as a stunt</q>.",
    "<s>The coach</s> <c>praised</c> <q>the goalkeeper</q>.",
    "<s>The coach</s> <c>blamed</c> <q>the referee for the defeat</q>.",
    "<q>The road</q> is <c>seen</c> <q>as a waste of money</q>.",
    "<q>Rents</q> are <c>forecast</c> <q>to rise</q>.",
    "<s>The board</s> is <c>confident</c> <q>that the dam will hold</q>.",
    "<s>His</s> <c>promise</c> <q>to repay every cent</q> was kept.",
    "A <c>statement</c> <q>that the plant would close</q> was read out.",
    "<s>The Smiths</s> <c>said</c> <q>they would sue</q>.",
    "<s>Mr and Mrs Smith</s> <c>said</c> <q>they would sue</q>.",
    "<s>J. K. O’Neill-Smythe</s> <c>told</c> the BBC <q>that she was ill</q>.",
    "<s>Sir Colin Marsh, who led the party for years</s>, <c>said</c> <q>the figure was wrong</q>.",
    "<s>Gov. José Núñez</s> <c>said</c> <q>the storm had passed</q>.",
    "<s>Gov. José Núñez (R-Ohio)</s> <c>said</c> <q>the storm had passed</q>.",
    "<s>Det. Sgt. Holm</s> <c>said</c> <q>the storm had passed</q>.",
    "<s>Chief Supt. Hugo Holm</s> <c>said</c> <q>the storm had passed</q>.",
    "He had met the doctor. <s>Holm</s> <c>said</c> <q>the storm had passed</q>.",
    "REYKJAVIK — <s>Brimborg Ltd.</s> <c>said</c> Monday <q>it would sell two trawlers</q>.",
    "<s>The agency</s> <c>reported</c> <q>that sales fell by 5%</q>.",
    "<q>Sales fell by 5%</q>, <s>the agency</s> <c>reported</c>.",
    "<q>Sales fell by 5%</q>, <c>said</c> <s>the agency</s>.",
    "<q>Sales</q>, <s>the agency</s> <c>said</c>, <q>fell by 5%</q>.",
    "<q>Sales</q>, <c>according to</c> <s>the agency</s>, <q>fell by 5%</q>.",
    "<s1>The paper</s1> <c1>said</c1> <q1>that, <c2>according to</c2> <s2>a letter</s2>, <q2>85 of 154 wells were dry</q2></q1>.",
]

MIXED = [
    "<s>Holm</s> <c>called</c> <q>the offer “an insult.”</q>",
    "<s>Holm</s> <c>said</c> <q>the offer was “an insult” to the staff</q>.",
    '<s>He</s> <c>described</c> <q>the plan as "reckless" and "cruel"</q>.',
    "<s>The senator</s> <c>said</c> <q>that Ohio’s “quiet crisis” “has to stop.”</q>",
    "<s>Holm</s> <c>said</c> <q>that “nobody is above the law” in the town</q>.",
    "<s>Holm</s> <c>said</c> <q>that “nobody is above the law”</q>.",
    "<s>Holm</s> <c>said</c> <q>the firm had “lied,” “cheated” and “stolen”</q>.",
    "<s>Holm</s> <c>accused</c> <q>the firm of “lying to every one of us”</q>.",
    "<s>The coach</s> <c>called</c> <q>the rule that cost him the game “mad.”</q>",
    "<s>Holm</s> <c>said</c> <q>things “should be settled by May,”</q> <c>referring</c> to the vote.",
    "<s>He</s> <c>argued</c> <q>that it was better to wait, “because haste makes waste.”</q>",
    "<c>In the words of</c> <s>the coach</s>, <q>the team “was asleep.”</q>",
    "<q>The plan is</q>, <c>in the words of</c> <s>one adviser</s>, <q>“a bad joke.”</q>",
    '<s>He</s> <c>described</c> <q>the plan as "a disaster" and "unworkable"</q>.',
    "<s>She</s> <c>told</c> the court <q>she “never saw the money”</q>.",
    "<q>The “so-called experts” were wrong</q>, <s>he</s> <c>said</c>.",
    "<q>The roof leaked “like a sieve,”</q> <c>according to</c> <s>Holm</s>.",
    "<q>The road is shut</q>, <c>according to</c> <s>the ministry</s>. <q>“Too icy.”</q>",
    '<s>Bill</s> <c>told</c> me <q>I "shouldn\'t wear that hat"</q> but I will.',
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
    "The novel “A Long Winter” sold two million copies.",
    "She plays “the Duchess” in “The Crown of Thorns.”",
    "The board is 6' by 4' and weighs 12 lbs.",
    'The plumber fitted a 3/4" pipe.',
    'A 12" disc and a 7" disc were sold.',
    "Tom “Tiny” Reed, a wrestler, lives in Leeds.",
    "Tom 'Tiny' Reed lives in Leeds.",
    "The teams’ coaches met at the players’ hotel in the ’70s.",
    "The word “fair” appears twice in the law.",
    "The song “Hello, Goodbye” was played.",
    "It was a “win-win” for the town.",
    "The episode, “The One with the Dog,” aired in May.",
    "Rock ’n’ roll was played at O'Neill's.",
    "She was named “Teacher of the Year” in 2019.",
    "The “Free Lee” campaign began in 2018.",
    "The court added two judges.",
    "The road continues to the sea.",
    "He answered the phone.",
    "She told a story.",
    "They agreed.",
    "All told, 40 ships left the port.",
    "The firm added 300 jobs in May.",
    "The clock showed noon.",
    "The poll has a margin of error of 3 points.",
    "The survey has 12 questions.",
    "The count has 40 rows.",
    "Tickets for the show cost $40.",
    "Ann went to the circus, the flower market and a dog show.",
    "As reported in May, four ships sank.",
    "The king ruled for 40 years.",
    "She compared prices at 40 shops.",
    "Ann Lee: 1,204.\nBob Reed: 988.\nAnn Lee: 12.",
    'She read <tweet author="Lee">four ships</tweet> aloud.',
    "The exhibition shows 40 paintings.",
    "It began in 2012.",
    "The company reported for duty.",
    "He read the book.",
    "Lee pointed the gun at Reed.",
    "They charged $5 for parking.",
    "He called his mother.",
    "He put the chair at the table of 12.",
    "UPDATE: The road is open.\n\nPHOTO: A road.\n\nIt rained.",
    "Serves: 4\n\nTime: 20 minutes\n\nCost: $12",
    "Use the so-called “quick release” to open it.",
    "It has what engineers' manuals term “play”.",
    "The vote is Tuesday.",
    "He spoke for an hour.",
    "“Sanctuary” cities lost the case.",
    "They live in a “tiny house” by the sea.",
    "The paper's motto, “Truth First,” is painted on the wall.",
    "Doctors call every day.",
    "We accept cash and cards.",
    "The Smiths' dog barked at the boys.",
    "The group noted for its shows left.",
    "He sent “Hamlet” and “Macbeth” to the printer.",
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
