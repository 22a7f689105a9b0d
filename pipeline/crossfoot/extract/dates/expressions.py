"""What a time expression says, before it is known when the article was published."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crossfoot.extract.dates.periods import Moment, Unit
from crossfoot.types import Period


class Basis(StrEnum):
    """What an offset counts from."""

    PUBLISHED = "published"
    TEXT = "text"


class Edge(StrEnum):
    """Which part of a moment is meant."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    BEFORE = "before"
    """Up to the day of publication: "earlier this month"."""

    AFTER = "after"
    """From the day of publication: "later this month", "the rest of the year"."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A period that needs nothing else to be known: "three years", "every Monday", "recently"."""

    period: Period


@dataclass(frozen=True, slots=True)
class Named:
    """A moment named in full: "2019", "the 1990s"."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day or month as printed, which dateparser reads: "3 March 2019", "March"."""

    words: str
    unit: Unit
    day: int | None = None
    year: int | None = None
    which: int | None = None
    """-1 for "last March", 0 for "this", 1 for "next"."""

    day_first: bool = False
    """Whether the day is printed before the month."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: "Tuesday", "last Friday"."""

    words: str
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures only: "03/04/2021", "15.03.2021", "7/7"."""

    words: str
    """With slashes, the year last or missing."""


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units from the day of publication, or from the last date of the text."""

    unit: Unit
    amount: int
    basis: Basis = Basis.PUBLISHED
    alike: bool = False
    """Whether it is as precise as what it counts from: "a year earlier" than a quarter is a quarter."""


@dataclass(frozen=True, slots=True)
class Current:
    """The unit that the text is speaking of: "the end of the year", "late in the day", "the weekend"."""

    unit: Unit
    alone: bool = True
    """Whether it may stand without what it places: "the year" only after "the first half of"."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A quarter, half or season of a year that is named elsewhere or not at all."""

    unit: Unit
    number: int
    bare: bool = True
    """Whether it may stand without its year: "the first half" alone is football."""

    which: int | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """A day, week or weekday counted within what follows: "the first Monday in May", "the last week of 2019"."""

    number: int
    """1 for the first, -1 for the last."""

    unit: Unit
    weekday: int | None = None
    """0 for Monday."""


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A fiscal year counted from that of publication: "this financial year", "last fiscal year"."""

    amount: int


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that has a name: "Boxing Day", "Easter Monday", "last Thanksgiving"."""

    name: str
    """As the lexicon writes it."""

    year: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """The first or last months of a year that follows: "the first nine months of 2021"."""

    unit: Unit
    count: int
    last: bool
    timex: str
    recent: bool = False
    """Whether it ends at publication where no year follows: "the last 12 months"."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time up to publication, or from it on: "the past three weeks", "the next five years"."""

    unit: Unit
    count: int
    """How many units; negative for the past."""

    timex: str


@dataclass(frozen=True, slots=True)
class Ending:
    """A length of time up to a date that is printed after it: "the 12 months" of "the 12 months to March"."""

    unit: Unit
    count: int
    timex: str
    last: Atom


@dataclass(frozen=True, slots=True)
class Same:
    """The moment the text spoke of last, in another year: "the same month", "the year-earlier quarter"."""

    unit: Unit | None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, as TIMEX3 writes it after the date: "T18:00", "T16:08Z", "TNI"."""

    timex: str
    minute: int | None = None
    """Minutes since midnight; ``None`` for a part of the day."""

    offset: str = ""
    """"Z", "-04:00", or nothing where the text names no zone."""

    alone: bool = True
    """Whether it may stand without a day."""


@dataclass(frozen=True, slots=True)
class Within:
    """A part and the whole that places it: "the third quarter of last year"."""

    inner: Expression
    outer: Expression


@dataclass(frozen=True, slots=True)
class At:
    """A time on a day: "6pm on Tuesday"."""

    clock: Clock
    day: Expression


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a moment: "early 2023", "the end of the year", "later this month"."""

    edge: Edge
    inner: Expression


@dataclass(frozen=True, slots=True)
class Between:
    """A range with the two atoms at its ends."""

    first: Atom
    last: Atom


Expression = (
    Fixed
    | Named
    | Calendar
    | Weekday
    | Numeric
    | Offset
    | Current
    | Segment
    | Nth
    | FiscalYear
    | Feast
    | Opening
    | Stretch
    | Ending
    | Same
    | Clock
    | Within
    | At
    | Part
    | Between
)


@dataclass(frozen=True, slots=True)
class Atom:
    """An expression and where it stands."""

    start: int
    end: int
    expression: Expression
    rule: str
