"""Records read back are what they were made of, as far as records tell."""

import pytest
from hypothesis import HealthCheck, given, settings

from crossfoot.emit.from_records import analysis_of, claim_of, finding_of
from crossfoot.emit.records import article_record, claim_record, finding_record
from crossfoot.errors import ContractError
from tests.emit import strategies
from tests.emit.stories import budget, hostile, shelter


def records(analysis):
    return (
        article_record(analysis),
        [claim_record(claim) for claim in analysis.claims],
        [finding_record(finding) for finding in analysis.findings],
    )


@pytest.mark.parametrize("story", [shelter, budget, hostile])
def test_records_of_what_was_read_back_are_the_same(story):
    written = records(story())
    assert records(analysis_of(*written)) == written


@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
@given(strategies.analyses())
def test_any_analysis_goes_to_records_and_back(analysis):
    written = records(analysis)
    assert records(analysis_of(*written)) == written


def test_the_title_stands_where_it_stood():
    assert analysis_of(*records(shelter())).article == shelter().article


def test_speakers_come_with_every_place_that_names_them():
    analysis = analysis_of(*records(shelter()))
    assert analysis.speakers == shelter().speakers
    assert {a.speaker for c in analysis.claims for a in c.attributions} == set(shelter().speakers)


def test_a_claim_alone_knows_its_speakers_by_name():
    [claim] = [c for c in records(shelter())[1] if "Housing Minister" in c["surface"]]
    [attribution] = claim_of(claim).attributions
    assert (attribution.speaker.name, attribution.speaker.mentions) == ("Ana Lind", ())


def test_a_finding_whose_claim_is_missing_is_refused_in_one_line():
    finding = finding_record(shelter().findings[0])
    with pytest.raises(
        ContractError, match=r"^crossfoot/finding/1 f-\w+: .* found no claim c-\w+; run"
    ) as error:
        finding_of(finding, {})
    assert "\n" not in str(error.value)


def test_a_finding_whose_mention_is_missing_is_refused():
    finding = finding_record(shelter().findings[0])
    finding["operands"][0]["mention_id"] = "m-0000000000000000"
    with pytest.raises(ContractError, match="found no mention m-0000000000000000 in c-"):
        finding_of(finding, {claim.id: claim for claim in shelter().claims})


@pytest.mark.parametrize(
    "damage",
    [
        lambda claim: claim.pop("modality"),
        lambda claim: claim.update(start=9, end=3),
        lambda claim: claim.update(mentions=None),
        lambda claim: claim["mentions"][0]["value"].update(low="many"),
        lambda claim: claim["mentions"][0].update(kind="colour"),
    ],
)
def test_a_damaged_record_is_refused_by_its_name(damage):
    claim = claim_record(budget().claims[0])
    damage(claim)
    with pytest.raises(ContractError, match=f"^crossfoot/claim/1 {claim['id']}: expected .*, found "):
        claim_of(claim)
