import pytest

from crossfoot.types import Bound, Kind, Verdict
from tests.scoring.analyses import gold_of


def test_reads_text_mentions_speakers_and_findings():
    gold = gold_of(
        "<source of=a1>Ada Quill</source> <cue of=a1>said</cue> "
        "<content by=a1>some <count id=m1 value=40 bound=about of=boats>40</count> boats</content>, "
        "or <percent id=m2 value=10>10%</percent>, sank in <date timex=2019>2019</date>.\n"
        "---\n"
        "a1: Ada Quill (person)\n"
        "share agrees|rounds part=m1 percent=m2  # of 400\n"
    )
    assert gold.text == "Ada Quill said some 40 boats, or 10%, sank in 2019.\n"
    assert [(q.kind, q.span.slice(gold.text), q.point, q.unit) for q in gold.quantities] == [
        (Kind.COUNT, "40", 40, "1"),
        (Kind.PERCENT, "10%", 10, "percent"),
    ]
    assert gold.quantities[0].bound is Bound.ABOUT
    assert [place.slice(gold.text) for place in gold.quantities[0].of] == ["boats"]
    assert [(d.span.slice(gold.text), d.timex) for d in gold.dates] == [("2019", ("2019",))]
    [attribution] = gold.attributions
    assert attribution.speaker == "Ada Quill"
    assert [span.slice(gold.text) for span in attribution.content] == ["some 40 boats"]
    [finding] = gold.findings
    assert finding.verdicts == (Verdict.AGREES, Verdict.ROUNDS)
    operands = [(role, span.slice(gold.text)) for role, span in finding.operands]
    assert operands == [("part", "40"), ("percent", "10%")]


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("<money value=5>$5</money>", "expected the unit of '\\$5'"),
        ("<cout value=5>5</cout>", "expected one of the kinds"),
        ("<count value=5 of=ships>5</count> boats", "expected 'ships' in the paragraph of '5'"),
        ("<count value=five>5</count>", "gold of test"),
        ("<content by=a1>Yes</content>", r"found \['a1'\] in one of them"),
        ("<cue of=a1>said</cue>\n---\na1: Ada (person)", "expected content of a1"),
        ("<count id=m1 value=5>5</count>\n---\nsum agrees part=m2", "m2"),
        ("<count id=m1 value=5>5</count>\n---\nsum holds part=m1", "holds"),
        ("5\n---\nsum: 5", "expected a speaker or a finding, found 'sum: 5'"),
        ("<count id=m1 value=5>5</count> <count id=m1 value=6>6</count>", "expected each id once"),
    ],
)
def test_refuses_gold_that_does_not_hang_together(marked, message):
    with pytest.raises(ValueError, match=message):
        gold_of(marked)
