"""How much of an article was checked, and why the rest was not."""

from tests.check.checking import analysis


def reasons(text, nlp):
    """Return mentions, checked, and the reasons for the others."""
    coverage = analysis(text, nlp).coverage
    return coverage.mentions, coverage.checked, {u.reason: u.count for u in coverage.unchecked}


def test_the_figures_of_a_finding_are_checked(nlp):
    """Two counts, the share that spans them, and the percentage."""
    mentions, checked, why = reasons("Of the 1,240 homes, 310, or 25 per cent, were damp.", nlp)
    assert (mentions, checked, why) == (3, 3, {})


def test_a_figure_alone_of_its_kind_has_nothing_to_be_held_against(nlp):
    assert reasons("The bridge cost £4.2m.", nlp) == (1, 0, {"the only figure of its kind": 1})


def test_two_figures_without_a_relation_are_not_checked(nlp):
    text = "The bridge cost £4.2m. A pianist from Graz sold her piano for £9,000."
    assert reasons(text, nlp) == (2, 0, {"nothing to hold it against": 2})


def test_a_vague_amount_cannot_be_checked(nlp):
    assert reasons("Dozens of herons nest on the island.", nlp) == (1, 0, {"vague or a range": 1})


def test_a_forecast_is_not_asserted(nlp):
    _, checked, why = reasons("The bridge would cost £4.2m.", nlp)
    assert checked == 0
    assert [reason.startswith("not asserted") for reason in why] == [True]


def test_dates_and_measures_are_not_counted(nlp):
    assert reasons("On 3 May 2021 the ferry sailed 40 km in two hours.", nlp)[0] == 0


def test_nothing_to_check(nlp):
    assert reasons("Herons nest on the island.", nlp) == (0, 0, {})


def test_every_figure_is_either_checked_or_has_a_reason(nlp):
    text = (
        "Harbour fund reaches £5.5m\n\nThe harbour fund has reached £5.5m: £4.2m from the town and £1.3m from "
        "the port. About 60 per cent of boats would pay more, and dozens of owners wrote to the council."
    )
    mentions, checked, why = reasons(text, nlp)
    assert checked + sum(why.values()) == mentions
    assert checked >= 4
