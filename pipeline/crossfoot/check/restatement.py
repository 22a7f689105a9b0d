"""Restatements: the headline and the body, a quote and the narration, the same thing with another figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.check.figures import Figure, is_bare, is_change, same_unit
from crossfoot.check.findings import Arithmetic, Link, make_finding
from crossfoot.check.grading import Graded, Stated, grade
from crossfoot.check.ledger import Ledger
from crossfoot.check.slips import looks_like_a_slip
from crossfoot.check.wording import plain
from crossfoot.types import Bound, Finding, Interval, Kind, Span, Verdict

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

PART_OF = re.compile(
    r"^\s*(?:\w+\s+)?(?:of\s+(?:them|those|these|whom|which|the)\b|more\b|others?\b|another\b|fewer\b|less\b)",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(
    r"\b(?:another|including|further|additional|extra|other|remaining|of\s+whom|among\s+them|by|up\s+from|down\s+from|from|against|compared\s+with|least|than)\s*(?:the\s+|an?\s+)?[^\w\s]?$",
    re.IGNORECASE,
)


def check_restatements(ledger: Ledger) -> Iterator[Finding]:
    """Yield findings for figures that the article states twice."""
    used: set[int] = set()
    for figure in ledger.plain:
        if figure.in_title:
            found = _headline(ledger, figure)
            if found is not None:
                yield found
                used.update(o.span.start for o in found.operands)
    for later in ledger.plain:
        if later.span.start not in used and not later.in_title:
            found = _told_again(ledger, later)
            if found is not None:
                yield found


def _usable(figure: Figure) -> bool:
    q = figure.quantity
    if q.kind is Kind.MEASURE or q.amount.point is None or q.kind is Kind.SHARE:
        return False
    return not is_change(figure) and q.per is None


def _headline(ledger: Ledger, title: Figure) -> Finding | None:
    """Hold a headline's figure against the first figure of the body for the same thing."""
    if title.quantity.amount.point is None:
        return None
    body = [f for f in ledger.plain if not f.in_title and _alike(f, title)]
    equal = [f for f in body if _grade(title, f).verdict is not Verdict.CONTRADICTS]
    for figure in equal:
        shared = _shared(ledger, title.claim.span, figure.claim.span)
        if (
            _same_thing(title, figure)
            or len(shared) >= ENOUGH_FOR_TICK
            or _opens_the_body(ledger, title, figure)
        ):
            evidence = _evidence("the headline and the body", title, figure, shared)
            return _finding(title, figure, _grade(title, figure), Link("headline", evidence, 0.92))
    if equal or not _usable(title) or not title.asserted or title.quantity.bound is not Bound.EXACT:
        return None
    return _headline_differs(ledger, title, body)


def _opens_the_body(ledger: Ledger, title: Figure, figure: Figure) -> bool:
    """Whether the lead has the very figure of the headline, with two digits or more."""
    first = min((f.paragraph for f in ledger.plain if not f.in_title), default=0)
    equal = title.quantity.amount.point == figure.quantity.amount.point
    return (
        equal
        and figure.paragraph <= first + LEAD
        and len(plain(title.point).rstrip("0").replace(".", "")) > 1
    )


def _headline_differs(ledger: Ledger, title: Figure, body: Sequence[Figure]) -> Finding | None:
    """The one figure of the lead that must be the headline's, and is another."""
    first = min((f.paragraph for f in ledger.plain if not f.in_title), default=0)
    lead = [
        f
        for f in body
        if f.paragraph <= first + LEAD - 1
        and _usable(f)
        and f.quantity.bound is Bound.EXACT
        and _is_whole(ledger, f)
    ]
    rivals = []
    for figure in lead:
        shared = _shared(ledger, title.claim.span, figure.claim.span)
        needed = ENOUGH_FOR_TICK if _same_thing(title, figure) else ENOUGH_FOR_FLAG
        needed -= looks_like_a_slip(title.point, figure.point)
        if len(shared) >= needed and figure.asserted and max(title.point, figure.point) >= SMALL:
            rivals.append((figure, shared))
    if len(rivals) != 1:
        return None
    figure, shared = rivals[0]
    evidence = _evidence("the headline and the lead", title, figure, shared)
    return _finding(title, figure, _grade(title, figure), Link("headline", evidence, 0.88))


def _told_again(ledger: Ledger, later: Figure) -> Finding | None:
    """ "£4.6m for the repair" and, paragraphs on, "the £3.5m that the board set aside for the pier"."""
    if not _usable(later) or max(later.point, Decimal(0)) < SMALL:
        return None
    earlier = [
        f
        for f in ledger.plain
        if f.span < later.span
        and not f.in_title
        and f.claim.id != later.claim.id
        and _usable(f)
        and _alike(f, later)
    ]
    definite = (
        re.search(r"\b(?:the|that|those|these|this)\s+[^\w\s]?$", ledger.lead_in(later), re.IGNORECASE)
        is not None
    )
    for figure in earlier:
        shared = _shared(ledger, figure.claim.span, later.claim.span)
        named = definite and is_bare(later) and figure.quantity.amount.point == later.quantity.amount.point
        if named or _is_told_again(figure, later, shared):
            link = Link("told-again", _evidence("two sentences", figure, later, shared), 0.85)
            return _finding(figure, later, _grade(figure, later), link)
    rivals = [f for f in earlier if _must_be_same(ledger, f, later, definite=definite)]
    if len(rivals) != 1:
        return None
    [figure] = rivals
    shared = _shared(ledger, figure.claim.span, later.claim.span)
    return _finding(
        figure,
        later,
        _grade(figure, later),
        Link("told-again", _evidence("two sentences", figure, later, shared), 0.82),
    )


def _must_be_same(ledger: Ledger, earlier: Figure, later: Figure, *, definite: bool) -> bool:
    """Whether two different sums of money must be meant for one thing: told in the same words, or a slip in a quote."""
    exact = earlier.quantity.bound is Bound.EXACT and later.quantity.bound is Bound.EXACT
    if not exact or earlier.quantity.kind is not Kind.MONEY or not (earlier.asserted and later.asserted):
        return False
    if not _is_whole(ledger, earlier) or _modified(ledger, earlier) != _modified(ledger, later):
        return False
    shared = _shared(ledger, earlier.claim.span, later.claim.span)
    if definite and len(shared) >= ENOUGH_FOR_FLAG and _same_dates(ledger, earlier, later):
        return True
    digits = len(plain(later.point).rstrip("0").replace(".", ""))
    across = _is_quoted(ledger, earlier) != _is_quoted(ledger, later)
    return (
        across
        and bool(shared)
        and digits >= FINE_DIGITS
        and looks_like_a_slip(earlier.point, later.point)
    )


def _is_quoted(ledger: Ledger, figure: Figure) -> bool:
    """Whether a figure stands between quotation marks."""
    return any(quote.span.contains(figure.span) for quote in ledger.reading.quotes)


def _modified(ledger: Ledger, figure: Figure) -> str:
    """The words after "of" that say what a sum is of: "13-week notes"."""
    match = re.match(r"\s+(?:worth\s+)?of\s+((?:[\w-]+\s*){1,3})", ledger.follow_up(figure))
    return match[1].strip().lower() if match else ""


def _is_told_again(earlier: Figure, later: Figure, shared: frozenset[str]) -> bool:
    """Whether a later figure that fits states the earlier one again, and not another thing of that size."""
    graded = _grade(earlier, later)
    if graded.verdict in (Verdict.CONTRADICTS, Verdict.IMPOSSIBLE):
        return False
    same = _same_thing(earlier, later)
    if earlier.quantity.amount.point == later.quantity.amount.point:
        fine = len(plain(later.point).rstrip("0").replace(".", "")) >= 2
        return len(shared) >= (1 if same and fine else ENOUGH_FOR_TICK if same or fine else ENOUGH_FOR_FLAG)
    open_ended = {earlier.quantity.bound, later.quantity.bound} - {Bound.EXACT, Bound.ABOUT}
    return not open_ended and len(shared) >= (ENOUGH_FOR_TICK if same else ENOUGH_FOR_FLAG)


def _same_dates(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether both sentences name the same day or year, at least once."""
    dates = [{d.value.period.timex for d in ledger.dates_in(f.claim)} for f in (one, other)]
    return bool(dates[0] & dates[1])


def _is_whole(ledger: Ledger, figure: Figure) -> bool:
    """Whether the figure is not introduced as a part, an addition or an earlier level."""
    return not PART_OF.match(ledger.follow_up(figure)) and not PART_BEFORE.search(ledger.lead_in(figure))


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures might state the same quantity."""
    a, b = one.quantity, other.quantity
    if a.kind is Kind.SHARE or b.kind is Kind.SHARE:
        return a.kind is b.kind
    return (
        a.kind is b.kind
        and a.unit.code == b.unit.code
        and a.change is b.change
        and (a.kind is not Kind.COUNT or _nouns_agree(one, other))
        and same_kind_of_unit(one, other)
    )


def same_kind_of_unit(one: Figure, other: Figure) -> bool:
    """Whether the units fit, whatever is counted."""
    return one.quantity.kind is Kind.COUNT or same_unit(one, other)


def _nouns_agree(one: Figure, other: Figure) -> bool:
    return (
        one.noun is None
        or other.noun is None
        or one.noun == other.noun
        or bool(_groups(one.noun) & _groups(other.noun))
        or "people" in (one.noun, other.noun)
    )


def _same_thing(one: Figure, other: Figure) -> bool:
    """Whether both count the same noun; "people" counts anyone."""
    if one.quantity.kind is not Kind.COUNT:
        return False
    return one.noun is not None and (
        one.noun == other.noun or bool(_groups(one.noun) & _groups(other.noun or ""))
    )


@cache
def _group_of() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for name, lemmas in lexicon.load("linking")["same"].items():
        for lemma in lemmas:
            groups.setdefault(lemma, set()).add(f"={name}")
    return {lemma: frozenset(names) for lemma, names in groups.items()}


def _groups(lemma: str) -> frozenset[str]:
    return _group_of().get(lemma, frozenset())


def _shared(ledger: Ledger, one: Span, other: Span) -> frozenset[str]:
    """Content lemmas, or their groups of like meaning, that two sentences share."""
    topics = []
    for span in (one, other):
        lemmas = ledger.topic(span)
        topics.append(frozenset(next(iter(sorted(_groups(lemma))), lemma) for lemma in lemmas))
    return topics[0] & topics[1]



def _grade(one: Figure, other: Figure) -> Graded:
    """Hold the rounder figure against the finer one."""
    stated, detail = _rounder(one, other)
    graded = grade([detail.quantity], lambda intervals: intervals[0], Stated.of(stated.quantity))
    fallback = Interval(detail.quantity.amount.low, detail.quantity.amount.high)
    return graded if graded is not None else Graded(Verdict.CONTRADICTS, fallback)


def _rounder(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    def fineness(figure: Figure) -> tuple[bool, int]:
        amount = figure.quantity.amount
        digits = len(plain(amount.point or Decimal(0)).rstrip("0").replace(".", ""))
        return figure.quantity.bound is Bound.EXACT, digits

    return (other, one) if fineness(other) < fineness(one) else (one, other)


def _evidence(where: str, one: Figure, other: Figure, shared: frozenset[str]) -> str:
    words = sorted(w.lstrip("=") for w in shared)
    common = f"; both speak of {', '.join(words)}" if words else ""
    return f"{where} give {one.surface} and {other.surface}{common}"


def _finding(one: Figure, other: Figure, graded: Graded, link: Link) -> Finding:
    stated, detail = _rounder(one, other)
    value = detail.quantity.amount.point or Decimal(0)
    sign = "=" if graded.verdict is not Verdict.CONTRADICTS else "≠"
    where = "The headline" if one.in_title else "One place"
    arithmetic = Arithmetic(
        formula=f"{plain(detail.quantity.amount.point)} {sign} {plain(stated.quantity.amount.point)}",
        result=f"{where} has {one.surface}, {'the body' if one.in_title else 'another'} {other.surface}.",
        says=f"{stated.surface} for {detail.surface}",
        stated=stated.quantity.amount,
        point=value,
    )
    return make_finding(NAME, link, [("stated", one), ("again", other)], graded, arithmetic)
