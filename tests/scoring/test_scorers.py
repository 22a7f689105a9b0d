"""The scorers on small texts: what is marked in the first against what is found in the second."""

# ruff: noqa: E501  A case is one line.

import pytest

from tests.scoring.analyses import analysis_of, gold_of
from tests.scoring.corpus import score, score_article, table
from tests.scoring.findings import false_flags
from tests.scoring.tally import Tally

HIT, WRONG, MISS, EXTRA = Tally(1, 0, 0), Tally(0, 1, 1), Tally(0, 0, 1), Tally(0, 1, 0)


def rows(marked, found):
    return score_article(gold_of(marked), analysis_of(gold_of(found)))


# fmt: off
MENTIONS = [
    # row      result  marked                                                  found
    ("money",   HIT,   "<money value=5 currency=USD>$5</money> off",           "<money value=5 currency=USD>$5</money> off"),
    ("money",   WRONG, "<money value=5 currency=USD>$5</money> off",           "<money value=6 currency=USD>$5</money> off"),
    ("money",   WRONG, "<money value=5 currency=USD>$5</money> off",           "<money value=5 currency=CAD>$5</money> off"),
    ("money",   MISS,  "<money value=5 currency=USD>$5</money> off",           "$5 off"),
    ("count",   EXTRA, "seven up",                                             "<count value=7>seven</count> up"),
    ("count",   Tally(), "<skip>seven</skip> up",                              "<count value=7>seven</count> up"),
    ("count",   WRONG, "about <count value=7>7</count>",                       "<count value=7>about 7</count>"),
    ("count",   HIT,   "<count low=24 high=100>dozens</count>",                "<count low=24 high=100>dozens</count>"),
    ("count",   WRONG, "<count low=24 high=100>dozens</count>",                "<count value=24>dozens</count>"),
    ("count",   MISS,  "<count value=7>7</count> ships",                       "<measure value=7 unit=m>7</measure> ships"),
    ("measure", EXTRA, "<count value=7>7</count> ships",                       "<measure value=7 unit=m>7</measure> ships"),
    ("measure", HIT,   "<measure value=13 unit=[ft_i]>13 ft</measure>",        "<measure value=13 unit=[ft_us]>13 ft</measure>"),
    ("measure", WRONG, "<measure value=13 unit=[ft_i]>13 ft</measure>",        "<measure value=13 unit=m>13 ft</measure>"),
    ("share",   HIT,   "<share value=1/3>a third</share>",                     "<share value=0.333333>a third</share>"),
    ("date",    HIT,   "<date timex=FY2025|2025>fiscal 2025</date>",           "<date timex=2025>fiscal 2025</date>"),
    ("date",    WRONG, "<date timex=2025>fiscal 2025</date>",                  "<date timex=2024>fiscal 2025</date>"),
    ("date",    WRONG, "on <date timex=2025-06-05>Thursday</date>",            "<date timex=2025-06-05>on Thursday</date>"),
    ("bound",   HIT,   "<count value=7 bound=about>7</count>",                 "<count value=7 bound=about>7</count>"),
    ("bound",   MISS,  "<count value=7 bound=about>7</count>",                 "<count value=7>7</count>"),
    ("direction", MISS, "up <percent value=7 direction=up>7%</percent>",        "up <percent value=7>7%</percent>"),
    ("of",      HIT,   '<count value=7 of="old ships">7</count> old ships',    "<count value=7 of=ships>7</count> old ships"),
    ("of",      MISS,  '<count value=7 of="old ships">7</count> old ships at sea', "<count value=7 of=sea>7</count> old ships at sea"),
]

SPEAKERS = [
    # row       result   marked                                                 found
    ("speaker", HIT,     "<content by=a1>“It is over,”</content> he said.",     "<content by=a1>“It is over,</content>” he said."),
    ("content", WRONG,   "<content by=a1>“It is over,”</content> he said.",     "“It is over,” <content by=a1>he said.</content>"),
    ("content", MISS,    "<content by=a1>“It is over,”</content> he said.",     "“It is over,” he said."),
]
# fmt: on


@pytest.mark.parametrize(("row", "result", "marked", "found"), MENTIONS)
def test_a_hit_has_kind_span_value_and_unit(row, result, marked, found):
    assert rows(marked, found)[row] == result


@pytest.mark.parametrize(("row", "result", "marked", "found"), SPEAKERS)
def test_a_content_counts_from_an_overlap_of_four_fifths(row, result, marked, found):
    footer = "\n---\na1: Ada Quill (person)"
    assert rows(marked + footer, found + footer * ("by=a1" in found))[row] == result


@pytest.mark.parametrize(
    ("marked", "found", "result"),
    [
        ("Ada Quill (person)", "Ada Quill (person)", HIT),
        ("Ada Quill (person)", "Dr Ada Quill (person)", HIT),
        ("Ada Quill (person)", "Quill (person)", WRONG),
        ("Ada Quill (person)", "Ada Brill (person)", WRONG),
        ("School Board|Board (organization)", "the Board (organization)", HIT),
        ("School Board|Board (organization)", "the School (organization)", WRONG),
        ("State Council (government)", "the State Council (government)", HIT),
        ("a poll of teachers (document)", "poll of teachers (document)", HIT),
        ("a poll of teachers (document)", "teachers (group)", WRONG),
        ("Ada Quill (person)", "Ada’s aunt (unnamed)", WRONG),
    ],
)
def test_a_speaker_is_right_by_name(marked, found, result):
    text = "<content by=a1>“It is over,”</content> she said.\n---\na1: "
    assert rows(text + marked, text + found)["speaker"] == result


def test_a_quote_that_runs_on_may_be_written_as_one_attribution_or_as_two():
    one = "<content by=a1>“No,”</content> <cue of=a1>said</cue> Quill. <content by=a1>“Not yet.”</content>"
    two = one.replace("<content by=a1>“Not", "<content by=a2>“Not")
    name, other = "\n---\na1: Ada Quill (person)", "\na2: Ada Quill (person)"
    assert rows(one + name, two + name + other)["speaker"] == HIT
    assert rows(two + name + other, one + name)["speaker"] == HIT


def test_a_quote_over_two_paragraphs_counts_twice():
    both = "<content by=a1>“No.</content>\n\n<content by=a1>“Not yet,”</content> said Quill."
    first = "<content by=a1>“No.</content>\n\n“Not yet,” said Quill."
    footer = "\n---\na1: Ada Quill (person)"
    assert rows(both + footer, first + footer)["speaker"] == Tally(1, 0, 1)


def test_an_optional_attribution_is_right_if_found_and_no_miss_if_not():
    marked = "<content by=a1>“No,”</content> said Quill.\n---\na1?: Ada Quill (person)"
    assert rows(marked, "“No,” said Quill.")["speaker"] == Tally()
    assert rows(marked, marked.replace("?", ""))["speaker"] == Tally()


NUMBERS = (
    "<count id=m1 value=3>3</count> of <count id=m2 value=9>9</count>, or <percent id=m3 value=40>40%</percent>; "
    "<count id=m4 value=1>1</count> or <count id=m5 value=2>2</count>\n---\n"
)


@pytest.mark.parametrize(
    ("found", "result"),
    [
        ("share contradicts part=m1 whole=m2 percent=m3", HIT),
        ("change impossible from=m1 to=m3", HIT),
        ("share agrees part=m1 whole=m2 percent=m3", MISS),
        ("sum contradicts part=m1 part=m4 total=m5", MISS),  # touches one number of the error: no false flag
        ("sum contradicts part=m4 total=m5", WRONG),
        ("", MISS),
    ],
)
def test_a_planted_error_is_found_by_a_flag_on_two_of_its_numbers(found, result):
    gold = NUMBERS + "share contradicts part=m1 whole=m2 percent=m3"
    assert rows(gold, NUMBERS + found)["planted"] == result


def test_any_flag_on_a_consistent_article_is_false():
    gold = gold_of(NUMBERS + "sum agrees part=m1 part=m4 total=m5")
    found = analysis_of(gold_of(NUMBERS + "sum contradicts part=m1 part=m4 total=m5"))
    assert [f.check for f in false_flags(gold, found)] == ["sum"]
    assert score_article(gold, found)["planted"] == EXTRA


@pytest.mark.parametrize(
    ("found", "ticks", "verdict"),
    [
        ("share rounds part=m1 whole=m2 percent=m3", HIT, HIT),
        ("share truncates part=m1 whole=m2 percent=m3", HIT, MISS),
        ("share rounds part=m4 whole=m5 percent=m3", MISS, Tally()),
    ],
)
def test_a_tick_is_an_agreement_on_two_of_its_numbers(found, ticks, verdict):
    result = rows(NUMBERS + "share rounds|agrees part=m1 whole=m2 percent=m3", NUMBERS + found)
    assert (result["ticks"], result["verdict"]) == (ticks, verdict)


def test_scores_add_up_over_articles():
    golds = [gold_of("<count value=7>7</count> up", name) for name in ("one", "two")]
    result = score(golds, [analysis_of(golds[0]), analysis_of(gold_of("7 up", "two"))])
    assert result["count"] == Tally(1, 0, 1)
    assert result["count"].recall == 0.5
    assert "count            2       1       1      1.000   0.500   0.667" in table(result)


def test_refuses_a_run_over_other_articles():
    gold = gold_of("7 up")
    with pytest.raises(ValueError, match="expected an analysis of test"):
        score([gold], [])
    with pytest.raises(ValueError, match="expected gold of other"):
        score([], [analysis_of(gold_of("7 up", "other"))])
