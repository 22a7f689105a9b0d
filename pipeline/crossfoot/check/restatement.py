"""Restatements: the headline and the body, a quote and the narration, the same thing with another figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot.arithmetic.grading import Graded, Stated, grade
from crossfoot.arithmetic.slips import looks_like_a_slip
from crossfoot.arithmetic.wording import plain
from crossfoot.check.change.links import roles
from crossfoot.check.findings import Arithmetic, make_finding
from crossfoot.link.counted import counted, counts_anyone, fineness, may_be_same, same_noun, sum_of
from crossfoot.link.discourse import is_definite, is_whole
from crossfoot.link.evidence import Link
from crossfoot.link.figures import Figure, is_bare, is_change
from crossfoot.link.ledger import Ledger
from crossfoot.link.times import same_dates
from crossfoot.link.topics import same_outcome, shared_topic
from crossfoot.types import Bound, Finding, Kind, Verdict

NAME = "restatement"
LEAD = 2
"""Paragraphs of the body in which a headline's figure is told again."""

SMALL = 10
"""Counts below this are too often of other things: "two" people, "two" sentences on."""

FINE_DIGITS = 3
"""Significant digits from which on a slip is told from two figures of like size."""

ENOUGH_FOR_TICK = 2
ENOUGH_FOR_FLAG = 3
"""Content words that two sentences must share, beside what is counted."""

EARLIER = 40
"""Figures back at which a figure is still looked for: three screens of a news story."""

CLOSE = Decimal("1.25")
"""How far figures for one thing are apart at most, whatever the hedges: "as many as 1,500" are not 1,000."""


def check_restatements(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for figures that the article states twice."""
    used: set[int] = set()
    for figure in ledger.headline:
        found = _headline(ledger, figure)
        if found is not None:
            yield found
            used.update(o.span.start for o in found.operands)
    for later in ledger.body:
        if later.span.start not in used:
            found = _told_again(ledger, later)
            if found is not None:
                yield found


def _usable(figure: Figure) -> bool:
    q = figure.quantity
    if q.kind in (Kind.MEASURE, Kind.SHARE) or q.amount.point is None:
        return False
    return not is_change(figure) and q.per is None


def _headline(ledger: Ledger, title: Figure) -> Finding | None:
    """Hold a headline's figure against the first figure of the body for the same thing."""
    if title.quantity.amount.point is None:
        return None
    body = [f for f in ledger.body if may_be_same(f, title)]
    equal = [f for f in body if _fits(title, f)]
    for figure in equal:
        shared = shared_topic(ledger, title, figure)
        opens = _opens_the_body(ledger, title, figure)
        if same_noun(title, figure) or len(shared) >= ENOUGH_FOR_TICK or opens:
            evidence = _evidence("the headline and the body", title, figure, shared)
            return _finding(title, figure, Link("headline", evidence, 0.92))
    if equal or not _usable(title) or not title.asserted or title.quantity.bound is not Bound.EXACT:
        return None
    return _headline_differs(ledger, title, body)


def _opens_the_body(ledger: Ledger, title: Figure, figure: Figure) -> bool:
    """Whether the lead has the very figure of the headline, with two digits or more, or a finer one of three."""
    near = figure.paragraph <= ledger.body[0].paragraph + LEAD
    return near and fineness(title) >= (2 if title.point == figure.point else FINE_DIGITS)


def _headline_differs(ledger: Ledger, title: Figure, body: Sequence[Figure]) -> Finding | None:
    """The one figure of the lead that must be the headline's, and is another."""
    rivals = [f for f in body if _in_lead(ledger, f) and _must_be_headlines(ledger, title, f)]
    if len(rivals) != 1:
        return None
    evidence = _evidence(
        "the headline and the lead", title, rivals[0], shared_topic(ledger, title, rivals[0])
    )
    return _finding(title, rivals[0], Link("headline", evidence, 0.88))


def _in_lead(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure stands in the first paragraphs, firmly and on its own."""
    if figure.paragraph > ledger.body[0].paragraph + LEAD - 1 or not _usable(figure):
        return False
    return figure.asserted and figure.quantity.bound is Bound.EXACT and is_whole(ledger, figure)


def _must_be_headlines(ledger: Ledger, title: Figure, figure: Figure) -> bool:
    """Whether the lead tells of the headline's thing: the same noun or money, outcome and words."""
    if max(title.point, figure.point) < SMALL or not same_outcome(ledger, title, figure):
        return False
    slip = looks_like_a_slip(title.point, figure.point)
    shared = shared_topic(ledger, title, figure) - counted(title) - counted(figure)
    if not same_noun(title, figure):
        return len(shared) >= ENOUGH_FOR_FLAG - slip
    if slip and fineness(title) >= FINE_DIGITS and not counts_anyone(title):
        return True  # "571 singers set off", "sends 517 singers": nobody counts two such groups
    return len(shared) >= ENOUGH_FOR_TICK - slip


def _told_again(ledger: Ledger, later: Figure) -> Finding | None:
    """ "£5.3m for the pier" and, paragraphs on, "the £3.5m that the board set aside for the pier"."""
    if not _usable(later) or later.point < SMALL:
        return None
    definite = is_definite(ledger, later)
    earlier = ledger.before(later, EARLIER)[::-1]
    for figure in earlier:
        if _are_close(figure, later) and _may_restate(figure, later):
            named = definite and is_bare(later) and figure.point == later.point
            shared = shared_topic(ledger, figure, later)
            if named or _is_told_again(figure, later, shared):
                link = Link("told-again", _evidence("two sentences", figure, later, shared), 0.85)
                return _finding(figure, later, link)
    if later.quantity.kind is not Kind.MONEY or not (definite or ledger.reading.quotes):
        return None
    rivals = [
        f for f in earlier if _may_restate(f, later) and _must_be_same(ledger, f, later, definite=definite)
    ]
    if len(rivals) != 1:
        return None
    evidence = _evidence("two sentences", rivals[0], later, shared_topic(ledger, rivals[0], later))
    return _finding(rivals[0], later, Link("told-again", evidence, 0.82))


def _may_restate(earlier: Figure, later: Figure) -> bool:
    """Whether a figure of another sentence of the body might be the later one."""
    elsewhere = not earlier.in_title and earlier.claim.id != later.claim.id
    return elsewhere and _usable(earlier) and may_be_same(earlier, later)


def _are_close(one: Figure, other: Figure) -> bool:
    """Whether no hedge and no rounding could tell the two figures apart."""
    return one.point <= other.point * CLOSE and other.point <= one.point * CLOSE


def _must_be_same(ledger: Ledger, earlier: Figure, later: Figure, *, definite: bool) -> bool:
    """Whether two different sums of money must be meant for one thing: told in the same words, or a slip in a quote."""
    exact = earlier.quantity.bound is Bound.EXACT and later.quantity.bound is Bound.EXACT
    if not exact or earlier.quantity.kind is not Kind.MONEY or not (earlier.asserted and later.asserted):
        return False
    if any(roles()["old"].search(ledger.lead_in(figure)) for figure in (earlier, later)):
        return False  # "12.3 million from 11.5 million a year before": a level of another time
    if not is_whole(ledger, earlier) or sum_of(ledger, earlier) != sum_of(ledger, later):
        return False
    shared = shared_topic(ledger, earlier, later)
    if definite and len(shared) >= ENOUGH_FOR_FLAG and same_dates(ledger, earlier, later):
        return True
    across = ledger.is_quoted(earlier) != ledger.is_quoted(later)
    fine = fineness(later) >= FINE_DIGITS
    return across and bool(shared) and fine and looks_like_a_slip(earlier.point, later.point)


def _is_told_again(earlier: Figure, later: Figure, shared: frozenset[str]) -> bool:
    """Whether a later figure that fits states the earlier one again, and not another thing of that size.

    Polls and tables are full of equal percentages and of counts without a noun: those need what they are of.
    """
    kind = later.quantity.kind
    same = same_noun(earlier, later) or (kind is Kind.PERCENT and earlier.noun == later.noun is not None)
    if (kind is not Kind.MONEY and not same) or not _fits(earlier, later):
        return False
    if earlier.point == later.point and kind is not Kind.PERCENT:
        fine = fineness(later) > 1
        needed = 1 if same and fine else ENOUGH_FOR_TICK if same or fine else ENOUGH_FOR_FLAG
        return len(shared) >= needed
    if kind is Kind.PERCENT and earlier.point != later.point:
        return False
    open_ended = {earlier.quantity.bound, later.quantity.bound} - {Bound.EXACT, Bound.ABOUT}
    enough = ENOUGH_FOR_TICK if kind is Kind.COUNT else ENOUGH_FOR_FLAG
    return not open_ended and len(shared) >= enough


def _fits(one: Figure, other: Figure) -> bool:
    """Whether one figure may state the other: equal, or the rounder one fits the finer.

    Two figures printed as finely as each other are two figures: £12m is no rounding of £13m.
    """
    if not _are_close(one, other):
        return False
    stated, detail = _rounder(one, other)
    if stated.point != detail.point and fineness(stated) == fineness(detail):
        return False
    graded = _grade(stated, detail)
    return graded is not None and not graded.verdict.flagged


def _grade(stated: Figure, detail: Figure) -> Graded | None:
    """Hold the rounder figure against the finer one."""
    return grade([detail.quantity], lambda intervals: intervals[0], Stated.of(stated.quantity))


def _rounder(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """The rounder figure and the finer one; hedged before exact."""

    def key(figure: Figure) -> tuple[bool, int]:
        return figure.quantity.bound is Bound.EXACT, fineness(figure)

    return (other, one) if key(other) < key(one) else (one, other)


def _evidence(where: str, one: Figure, other: Figure, shared: frozenset[str]) -> str:
    words = sorted(w.lstrip("=") for w in shared)
    common = f"; both speak of {', '.join(words)}" if words else ""
    return f"{where} give {one.surface} and {other.surface}{common}"


def _finding(one: Figure, other: Figure, link: Link) -> Finding:
    stated, detail = _rounder(one, other)
    graded = _grade(stated, detail)
    if graded is None or (not graded.verdict.flagged and not _fits(one, other)):
        graded = Graded(Verdict.CONTRADICTS, detail.quantity.amount.interval)
    sign = "≠" if graded.verdict is Verdict.CONTRADICTS else "="
    where = "The headline" if one.in_title else "One place"
    arithmetic = Arithmetic(
        formula=f"{plain(detail.point)} {sign} {plain(stated.point)}",
        result=f"{where} has {one.surface}, {'the body' if one.in_title else 'another'} {other.surface}.",
        says=f"{stated.surface} for {detail.surface}",
        stated=stated.quantity.amount,
        point=detail.point,
    )
    return make_finding(NAME, link, [("stated", one), ("again", other)], graded, arithmetic)
