from dataclasses import replace

from crossfoot.assemble import identity
from crossfoot.types import Amount, Bound, Kind, Mention, Operand, Quantity, Span, Unit


def count(start, *, rule="count.noun", point=5):
    return Mention(
        Span(start, start + 1), "5", Quantity(Kind.COUNT, Amount(point, point, point), Unit("1")), rule
    )


def test_ids_do_not_depend_on_value_or_rule():
    one, other = count(7), count(7, rule="count.alone", point=6)
    other = replace(other, value=replace(other.value, bound=Bound.ABOUT))
    assert identity.mention_id("a", one) == identity.mention_id("a", other)


def test_ids_depend_on_article_place_and_kind():
    ids = {
        identity.mention_id("a", count(7)),
        identity.mention_id("b", count(7)),
        identity.mention_id("a", count(8)),
        identity.mention_id("a", replace(count(7), value=replace(count(7).value, kind=Kind.MONEY))),
    }
    assert len(ids) == 4


def test_a_finding_is_known_by_its_check_roles_and_spans_in_any_order():
    part, whole = Operand("part", count(1), "c", "a"), Operand("whole", count(9), "c", "a")
    same = identity.finding_id("a", "share", [part, whole]) == identity.finding_id(
        "a", "share", [whole, part]
    )
    swapped = [replace(part, role="whole"), replace(whole, role="part")]
    assert same
    assert identity.finding_id("a", "share", [part, whole]) != identity.finding_id("a", "share", swapped)
    assert identity.finding_id("a", "share", [part, whole]) != identity.finding_id("a", "sum", [part, whole])


def test_parts_of_an_id_do_not_run_into_each_other():
    assert identity.claim_id("a1", Span(1, 23)) != identity.claim_id("a", Span(11, 23))


def test_an_id_stays_what_it_was():
    """Reviewers' decisions hang on ids: a change of this value is a migration."""
    assert identity.claim_id("article-1", Span(402, 565)) == "c-682296c03a33b8bb"
