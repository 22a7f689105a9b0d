"""Orders of magnitude: vague and exact figures, two spellings, million for billion."""

import pytest

from tests.check.checking import findings

FLAGS = [
    "The treasurer lost tens of thousands of pounds at cards. A report puts the sum at £6 million.",
    "The repairs cost millions of dollars, the mayor said. The final bill was $3.4 billion.",
    "Tens of thousands of fans lined the route. Officers counted 650 fans on the route.",
    "A few dozen arrests at harbour rally\n\nPolice arrested 1,460 people at the harbour on Tuesday, when a rally turned ugly.",
    "The state gave cards to 3 lakh (30,000) families.",
    "The $9.1 billion plan gives $4.2 million to roads, $3.1 million to rail and $1.8 million to buses.",
    "The city will spend $7.3 billion: $4.2 billion on roads and $3.1 million on rail.",
    "Households will get £30,000 each to move. The scheme is open to 70,000 households, and the £2.1m it will cost is there.",
]

TICKS = [
    "The treasurer lost tens of thousands of pounds at cards. A report puts the sum at £46,000.",
    "Dozens held after sit-in at mill\n\nPolice detained 62 people on Sunday when weavers sat down at the mill.",
    "Tens of thousands of fans lined the route. Officers counted 65,000 fans on the route.",
    "Hundreds of jobs will go at the plant. The firm said that 340 jobs would be cut at the plant.",
    "The fraud ran to millions of euros. Prosecutors put the loss at 4.8 million euros; the loss was insured.",
    "The village got Rs 3 crore (Rs 30 million) for a well.",
    "He won 1.5 lakh, or 150,000, votes.",
]

LEAVES = [
    "Wardens caught dozens of poachers in the hills of Orlen. In the marshes 1,720 poachers were seized.",
    "The band earns millions of dollars on tour. Its drummer sold a drum for $4,000.",
    "Tens of thousands of people came to the feast. Police arrested 80 people at the feast.",
    "The village has 2 lakh (20,000 of them women) people.",
    "Exports were: Malta 800,000 (one mln), Cyprus 700,000 (500,000) tonnes.",
    "There were 350,000 ballots to count in June. Officials spoke of thousands of ballots that they were to count by hand.",
    "The price was $45 per barrel, or $3.6 million.",
    "Costs fell to 634 million crowns from 715 million, on output that rose from 5.3 billion to 5.6 billion crowns.",
    "The fund paid out £2.5m. It gave £1.2m to schools and £1.3m to farms.",
    "Hundreds of people may be hurt. Two people were taken to hospital.",
]


@pytest.mark.parametrize("text", FLAGS)
def test_flags_another_order_of_magnitude(text, nlp):
    assert [f.verdict.value for f in findings(text, nlp, "scale")] == ["contradicts"]


@pytest.mark.parametrize("text", TICKS)
def test_ticks_the_same_order_of_magnitude(text, nlp):
    assert [f.verdict.value for f in findings(text, nlp, "scale")] == ["agrees"]
    assert not [f for f in findings(text, nlp) if f.flagged]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone_other_things(text, nlp):
    assert findings(text, nlp, "scale") == ()


def test_holds_a_quote_against_what_the_same_giver_gave(nlp):
    text = (
        "The northern council sent the islands $90 million last month to mend the harbours.\n\n"
        "The islands want $2 billion. They have spent $614.2 million on repairs.\n\n"
        "“The northern council was there with tens of thousands of dollars, and it will be there again,” the premier said."
    )
    [found] = [f for f in findings(text, nlp) if f.flagged]
    assert (found.check, [o.mention.surface for o in found.operands]) == (
        "scale",
        ["tens of thousands of dollars", "$90 million"],
    )


def test_what_another_giver_gave_is_another_sum(nlp):
    text = (
        "The southern council sent the islands $90 million last month.\n\n"
        "“The northern council was there with tens of thousands of dollars,” the premier said."
    )
    assert not [f for f in findings(text, nlp) if f.flagged]
