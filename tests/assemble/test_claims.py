import pytest

from crossfoot.annotate.annotator import annotate
from crossfoot.process import analyze
from crossfoot.types import Article, Modality, Section, Span


@pytest.fixture(scope="session")
def claims_of(nlp):
    def claims_of(text, title_span=None):
        [reading] = annotate([Article("a", text, title_span=title_span)], nlp)
        return analyze(reading).claims

    return claims_of


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The bridge cost $40 million.", Modality.ASSERTED),
        ("The bridge would cost $40 million.", Modality.HYPOTHETICAL),
        ("If the bridge costs $40 million, it will not be built.", Modality.HYPOTHETICAL),
        ("The bridge will cost $40 million.", Modality.FORECAST),
        ("The bridge is expected to cost $40 million.", Modality.FORECAST),
        ("The bridge did not cost $40 million.", Modality.DENIED),
        ("The mayor denied that the bridge cost $40 million.", Modality.DENIED),
        ("Did the bridge cost $40 million?", Modality.ASKED),
        ("The city is asking the province for $40 million.", Modality.ASKED),
        ("The mayor said the bridge cost $40 million.", Modality.ASSERTED),
        ("The bridge is set to cost $40 million.", Modality.FORECAST),
        ("The bridge is likely to cost $40 million.", Modality.FORECAST),
        ("The bridge is unlikely to cost $40 million.", Modality.HYPOTHETICAL),
        ("The city has a plan to spend $40 million.", Modality.FORECAST),
        ("The city set a target of 300 homes.", Modality.FORECAST),
        ("The firm expects sales of $40 million.", Modality.FORECAST),
        ("The firm promised to build 300 homes.", Modality.FORECAST),
        ("The union demanded $40 million.", Modality.ASKED),
        ("Pollsters asked 1,200 voters.", Modality.ASSERTED),
        ("The court rejected his claim that he had paid $2 million.", Modality.DENIED),
        ("The firm refused to pay $2 million.", Modality.DENIED),
        ("It is not true that the firm paid $2 million.", Modality.DENIED),
        ("No one paid $2 million.", Modality.DENIED),
        ("The firm not only paid $2 million.", Modality.ASSERTED),
        ("The owner did not say that the firm lost $2 million.", Modality.ASSERTED),
        ("The firm, which employs 300 people, may close.", Modality.ASSERTED),
        ("A firm employing 300 people may close.", Modality.ASSERTED),
        ("No fewer than 40 people died.", Modality.ASSERTED),
    ],
)
def test_modality_is_that_of_the_clause_with_the_number(claims_of, sentence, modality):
    [claim] = claims_of(sentence)
    assert claim.modality is modality


def test_a_clause_of_its_own_has_its_own_modality(claims_of):
    [claim] = claims_of("Up to 40 people may have been hurt, but 12 died.")
    assert claim.modality is Modality.HYPOTHETICAL
    assert [claim.modality_of(m) for m in claim.mentions] == [Modality.HYPOTHETICAL, Modality.ASSERTED]


def test_a_condition_holds_for_all_of_its_clause(claims_of):
    [claim] = claims_of("If rents rose by 5% and wages fell by 3%, the town would lose 300 homes.")
    assert {claim.modality_of(m) for m in claim.mentions} == {Modality.HYPOTHETICAL}


def test_every_mention_is_in_exactly_one_claim_and_inside_it(claims_of):
    text = (
        "Nine people were hurt. The fire, the second in 2024, cost £3m.\n\nA third of the staff left in May."
    )
    mentions = [(m, claim) for claim in claims_of(text) for m in claim.mentions]
    assert len({m.span for m, _ in mentions}) == len(mentions) >= 5
    assert all(claim.span.contains(m.span) for m, claim in mentions)


def test_a_quote_of_two_sentences_is_in_two_claims(claims_of):
    claims = claims_of("“We lost the barn. We saved the cows,” said Ann Lee.")
    attributions = [a for claim in claims for a in claim.attributions]
    assert len(claims) == 2
    assert len(set(attributions)) == 1


def test_a_sentence_without_anything_to_check_is_no_claim(claims_of):
    assert claims_of("Rain fell on the town.") == ()


def test_the_title_is_one_claim_of_its_section(claims_of):
    text = "Nine hurt. Two dead in mill fire\n\nThe fire began in a silo, and nine people were hurt."
    claims = claims_of(text, Span(0, 32))
    assert [(c.section, c.surface[:4]) for c in claims] == [(Section.TITLE, "Nine"), (Section.BODY, "The ")]


def test_context_is_the_text_around_a_claim(claims_of):
    text = "It rained for days on end in the valley below the dam. Nine people were hurt. Then the sun came out over the ruins."
    [claim] = [c for c in claims_of(text) if "Nine" in c.surface]
    assert text.startswith(text[: claim.span.start - 32] + claim.prefix + claim.surface + claim.suffix)
    assert len(claim.prefix) == len(claim.suffix) == 32


def test_flagged_claims_come_first_in_the_queue(claims_of):
    claims = claims_of(
        "Wardens saw 2,418 of the 7,106 ringed gulls again, a return rate of 44.2 percent.\n\n"
        "The state paid $4.1 billion, $3 billion and $2 billion to 400,000 people in 2021, 2022 and 2023."
    )
    flagged, other = claims
    assert flagged.priority > 0.7 > other.priority
    assert flagged.findings
    assert other.findings == ()
