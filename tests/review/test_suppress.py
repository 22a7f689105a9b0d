"""A rule made of a rejection hides what it says it will, and nothing that a person decided; revoked, it hides nothing."""

import time
from dataclasses import replace

import pytest

from crossfoot.errors import SettingsError
from crossfoot.review.decisions import decide
from crossfoot.review.items import finding
from crossfoot.review.load import load_run
from crossfoot.review.model import Filter, ItemType, Request, Status, UnknownItemError
from crossfoot.review.queue import page
from crossfoot.review.suppress import (
    add_rule,
    export_rules,
    import_rules,
    list_rules,
    preview,
    revoke_rule,
    suggest_rule,
)
from crossfoot.suppression import Rule, parse_rules, write_rules
from crossfoot.types import Action, Reason
from tests.review.conftest import work_again

FINDINGS = Filter(type=(ItemType.FINDING,))
SHARES = Rule("shares", check=("share",), reason="ours to check")


def found(desk, **more):
    return {item.id for item in page(desk, replace(FINDINGS, **more), size=500).items}


def test_a_rule_hides_what_its_preview_says(own):
    shares = found(own, check=("share",))
    before = preview(own, SHARES)
    made = add_rule(own, SHARES, "ana")
    assert (before.hides, before.flagged) == (made.hides, made.flagged) == (len(shares), made.flagged)
    assert {item.id for item in before.examples} == shares
    assert found(own, status=(Status.SUPPRESSED,)) == shares
    assert found(own) & shares == set()
    assert {item.hidden_by for item in page(own, replace(FINDINGS, status=(Status.SUPPRESSED,))).items} == {
        "shares"
    }


def test_what_a_person_decided_is_never_hidden_until_it_is_undone(own):
    one, *_ = sorted(found(own, check=("share",)))
    decide(own, Request(one, Action.CONFIRM, 0), "ana")
    assert preview(own, SHARES).confirmed == 1
    add_rule(own, SHARES, "ana")
    assert one in found(own)
    decide(own, Request(one, Action.UNDO, 1), "ana")
    assert finding(own, one).state.status is Status.SUPPRESSED
    assert one in found(own, status=(Status.SUPPRESSED,))


def test_a_revoked_rule_gives_back_what_no_other_hides(own):
    everything = found(own)
    first = add_rule(own, SHARES, "ana")
    add_rule(own, Rule("all shares and sums", check=("share", "sum")), "ana")
    revoke_rule(own, first.id, "bo")
    assert found(own) == everything - found(own, status=(Status.SUPPRESSED,))
    assert {i.hidden_by for i in page(own, replace(FINDINGS, status=(Status.SUPPRESSED,))).items} == {
        "all shares and sums"
    }
    second, revoked = list_rules(own)
    assert (revoked.revoked_by, revoked.hides) == ("bo", 0)
    revoke_rule(own, second.id, "bo")
    assert found(own) == everything
    with pytest.raises(UnknownItemError):
        revoke_rule(own, second.id, "bo")


def test_a_run_that_is_loaded_later_is_held_against_the_rules(own, tmp_path):
    add_rule(own, SHARES, "ana")
    hidden = found(own, status=(Status.SUPPRESSED,))
    load_run(own, work_again(tmp_path / "twenty", 20))
    assert hidden < found(own, status=(Status.SUPPRESSED,))
    assert not found(own, check=("share",))


def test_a_rejection_suggests_a_rule_that_hides_its_like(own):
    rejected = page(own, FINDINGS).items[0]
    decide(own, Request(rejected.id, Action.REJECT, 0, reason=Reason.UNRELATED_NUMBERS), "ana")
    rule = suggest_rule(own, rejected.id)
    assert rule.check == (rejected.check,)
    assert preview(own, rule).rejected == 1
    made = add_rule(own, rule, "ana", rejected.id)
    assert made.from_item == rejected.id
    assert suggest_rule(own, rejected.id).name == f"{rule.name} 2"


def test_rules_go_out_and_come_in_as_crossfoot_toml(own):
    rules = (SHARES, Rule("goals", pattern=r"\b(?:goals|\"innings\")\b", source=("*sport*",)))
    for rule in rules:
        add_rule(own, rule, "ana")
    text = export_rules(own)
    assert parse_rules(text) == rules
    assert import_rules(own, text, "bo") == ()  # they are there
    for view in list_rules(own):
        revoke_rule(own, view.id, "ana")
    assert [
        view.rule for view in import_rules(own, "\ufeff[checks.sum]\non = false\n\n" + text, "bo")
    ] == list(rules)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[[suppress", "expected TOML"),
        ("[[suppress]]\nname = 'x'", "expected at least one of"),
        ("[[suppress]]\nname = 'x'\npattern = '('", "expected a regular expression"),
        ("[[suppress]]\nname = 'shares'\ncheck = 'sum'", "found 'shares' again"),
    ],
)
def test_a_file_that_is_wrong_brings_in_nothing(own, toml, message):
    add_rule(own, SHARES, "ana")
    with pytest.raises(SettingsError, match=message):
        import_rules(own, "[[suppress]]\nname = 'new'\ncheck = 'rate'\n" + toml, "bo")
    assert [view.rule for view in list_rules(own)] == [SHARES]


@pytest.mark.parametrize("pattern", ["(a+)+$", r"^(\w+\s?)*\d$", "(.*a){25}$"])
def test_no_pattern_keeps_the_desk_from_answering(own, pattern):
    """Python's own engine would try some of these for years."""
    began = time.perf_counter()
    preview(own, Rule("slow", pattern=pattern))
    import_rules(own, write_rules([Rule("slow", pattern=pattern)]), "ana")
    assert time.perf_counter() - began < 2
    assert [view.rule.pattern for view in list_rules(own)] == [pattern]


@pytest.mark.parametrize(
    "rule",
    [
        Rule("x"),
        Rule("", check=("sum",)),
        Rule("x", check=("spelling",)),
        Rule("x", pattern="("),
        Rule("x", pattern="(?=x)"),
    ],
)
def test_a_rule_that_cannot_be_made_is_refused(own, rule):
    for ask in (preview, lambda desk, one: add_rule(desk, one, "ana")):
        with pytest.raises(SettingsError):
            ask(own, rule)
    assert list_rules(own) == ()
