"""The kinds of value that a claim can state: quantities and points or stretches of time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from crossfoot.types.number import Amount, Bound, Change
from crossfoot.types.text import Piece, Span


class Kind(StrEnum):
    """The kinds of mention."""

    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    SHARE = "share"
    MEASURE = "measure"
    DATE = "date"


class Basis(StrEnum):
    """What a unit was read from."""

    SYMBOL = "symbol"
    WRITTEN = "written"
    ARTICLE = "article"
    OUTLET = "outlet"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement or a currency."""

    code: str
    """ISO 4217 for money, UCUM for measures, ``percent``, ``percentage_point``, ``basis_point``, or ``1``."""

    symbol: str | None = None
    """As printed: ``$``, ``per cent``, ``miles``."""

    basis: Basis = Basis.WRITTEN
    alternatives: tuple[str, ...] = ()
    """Other codes that the printed symbol may stand for."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, or the whole that a percentage or share is of."""

    piece: Piece
    lemma: str
    """Lemma of the head noun: "seeker" for "asylum seekers"."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """The two printed numbers of a share: "one in five" is 1 and 5."""

    part: str
    whole: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount of money, a count, a percentage, a share or a measure."""

    kind: Kind
    amount: Amount
    """Money in the currency's main unit; percent as printed (55); share as a fraction of one."""

    unit: Unit
    bound: Bound = Bound.EXACT
    change: Change = Change.NONE
    per: str | None = None
    """ISO 8601 duration ("P1Y") or a noun phrase ("100,000 people") for rates."""

    of: Counted | None = None
    ratio: Ratio | None = None
    direction: Change = Change.NONE
    """Which way the amount points, however that is said: by a verb as in `change`, or by a noun or a comparison
    that asserts no move ("rules out a 12% cut", "16% above the forecast", "$50 off")."""

    @property
    def bounded(self) -> Amount:
        """The amount with the end open that the words leave open: "more than 500" has no highest value."""
        amount = self.amount
        if self.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            return replace(amount, low=amount.point, high=None)
        if self.bound in (Bound.AT_MOST, Bound.LESS_THAN):
            return replace(amount, low=None, high=amount.point)
        return amount


class DateType(StrEnum):
    """TIMEX3 types, in lower case."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Anchor(StrEnum):
    """What a relative date was resolved against."""

    NONE = "none"
    PUBLISHED = "published"
    TEXT = "text"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Period:
    """A point or stretch of time, as precise as the words."""

    type: DateType
    timex: str
    """TIMEX3 value: ``2023``, ``2013-03-22``, ``P3Y``, ``2009-Q3``, ``PAST_REF``, ``XXXX-WXX-2``."""

    edtf: str | None
    """Extended Date/Time Format, or ``None`` where it has no way to say it."""

    start: str | None
    """First day (ISO date or date-time), inclusive; ``None`` where open or unknown."""

    end: str | None
    """First day after it, exclusive; ``None`` where open or unknown."""


@dataclass(frozen=True, slots=True)
class PeriodPart:
    """One end of a range such as "between 2021 and 2022"."""

    piece: Piece
    period: Period


@dataclass(frozen=True, slots=True)
class DateValue:
    """A time expression."""

    period: Period
    anchor: Anchor
    parts: tuple[PeriodPart, ...] = ()
    kind: Kind = field(default=Kind.DATE, init=False)


V = TypeVar("V", Quantity, DateValue)


@dataclass(frozen=True, slots=True)
class Mention(Generic[V]):
    """A value read from the article, with the words it was read from."""

    span: Span
    surface: str
    value: V
    rule: str
    """Name of the rule that fired, e.g. ``money.symbol-magnitude``."""

    @property
    def kind(self) -> Kind:
        """The kind of the value."""
        return self.value.kind

    @classmethod
    def at(cls, text: str, start: int, end: int, value: V, *, rule: str) -> Mention[V]:
        """Build a mention whose surface cannot disagree with its span."""
        span = Span(start, end)
        return cls(span, span.slice(text), value, rule)


QuantityMention = Mention[Quantity]
DateMention = Mention[DateValue]
AnyMention = Mention[Quantity] | Mention[DateValue]
