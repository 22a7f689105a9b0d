"""Place days that have a name: "Boxing Day", "Easter Monday 1916", "last Thanksgiving", "Canada Day".

The `holidays` package knows on which day a country keeps them. Without a country, only what all the countries of
the lexicon keep on the same day is placed.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache

import holidays
from dateutil.easter import easter

from crossfoot import lexicon
from crossfoot.extract.dates.expressions import Feast
from crossfoot.extract.dates.frame import Frame, Resolved, named
from crossfoot.extract.dates.normaliser import Direction
from crossfoot.extract.dates.periods import Unit, unknown
from crossfoot.types import Anchor

LANGUAGE = "en_US"
"""Asked for by name, as the package would otherwise take the language of the machine."""

FIRST_EASTER, LAST_EASTER = 1583, 4099
"""Years of the Gregorian rule of Easter."""


def place_feast(feast: Feast, frame: Frame) -> Resolved | None:
    """Place a feast in its year, or in the one that the tense points to."""
    if feast.year is not None and feast.name not in named_weekdays():
        day = _day(feast.name, feast.year, frame)
        return named(Unit.DAY, day, Anchor.NONE) or Resolved(
            unknown(f"{feast.year:04}-XX-XX"), Anchor.UNRESOLVED
        )
    weekday = named_weekdays().get(feast.name)
    if weekday is not None:
        return Resolved(unknown(f"XXXX-WXX-{weekday}"), Anchor.UNRESOLVED)
    if frame.base is None:
        fixed = _table("fixed").get(feast.name)
        masked = f"XXXX-{fixed}" if fixed else "XXXX-XX-XX"
        return Resolved(unknown(masked, masked if fixed else None), Anchor.UNRESOLVED)
    base = frame.base
    days = [day for year in range(base.year - 1, base.year + 2) if (day := _day(feast.name, year, frame))]
    day = _chosen(days, base, feast.which, frame.direction)
    return named(Unit.DAY, day, frame.anchor) or Resolved(unknown("XXXX-XX-XX"), Anchor.UNRESOLVED)


def _chosen(days: list[date], base: date, which: int | None, direction: Direction) -> date | None:
    match which, direction:
        case (-1, _):
            found = [day for day in days if day < base][-1:]
        case (1, _):
            found = [day for day in days if day > base][:1]
        case (0, _):
            found = [day for day in days if day.year == base.year]
        case (_, Direction.PAST):
            found = [day for day in days if day <= base][-1:]
        case (_, Direction.FUTURE):
            found = [day for day in days if day >= base][:1]
        case _:
            found = sorted(days, key=lambda day: abs(day - base))[:1]
    return found[0] if found else None


def _day(name: str, year: int, frame: Frame) -> date | None:
    """Return the day of a feast in a year, or ``None`` where it is unknown or differs between countries."""
    fixed = _table("fixed").get(name)
    if fixed is not None:
        return date.fromisoformat(f"{year:04}-{fixed}")
    after = lexicon.load("time_words")["feasts"]["after_thanksgiving"].get(name)
    if after is not None:
        thanksgiving = _kept_in("US", ("Thanksgiving Day",), year)
        return thanksgiving + timedelta(days=after) if thanksgiving is not None else None
    offset = _offsets().get(name)
    if offset is not None:
        return easter(year) + timedelta(days=offset) if FIRST_EASTER <= year <= LAST_EASTER else None
    kept = tuple(lexicon.load("time_words")["feasts"]["kept"][name])
    if frame.home is not None and frame.home.country is not None:
        return _kept_in(frame.home.country, kept, year)
    days = {day for country in _countries() if (day := _kept_in(country, kept, year))}
    return days.pop() if len(days) == 1 else None


def _kept_in(country: str, kept: tuple[str, ...], year: int) -> date | None:
    """Return the first day of that name in a country's year."""
    for day, names in _calendar(country, year):
        if any(name.removesuffix(" (estimated)") in kept for name in names.split("; ")):
            return day
    return None


@lru_cache(maxsize=512)
def _calendar(country: str, year: int) -> tuple[tuple[date, str], ...]:
    known = holidays.list_supported_countries()
    if country not in known:
        return ()
    languages = holidays.list_localized_countries().get(country, [])
    kinds = [
        kind
        for kind in known_categories(country)
        if kind in ("public", "optional", "government", "unofficial")
    ]
    found = holidays.country_holidays(
        country,
        years=year,
        observed=False,
        language=LANGUAGE if LANGUAGE in languages else None,
        categories=tuple(kinds),
    )
    return tuple(sorted(found.items()))


def known_categories(country: str) -> tuple[str, ...]:
    """Return the kinds of holidays that the package tells apart in a country."""
    return tuple(holidays.country_holidays(country).supported_categories)


def _table(name: str) -> dict[str, str]:
    return dict(lexicon.load("time_words")["feasts"][name])


@cache
def _offsets() -> dict[str, int]:
    return dict(lexicon.load("time_words")["feasts"]["easter"])


@cache
def named_weekdays() -> dict[str, int]:
    """Return the names that history has given to several days -> day of the week."""
    return dict(lexicon.load("time_words")["feasts"]["weekdays"])


@cache
def _countries() -> tuple[str, ...]:
    return tuple(lexicon.load("time_words")["feasts"]["countries"])


@cache
def feast_names() -> tuple[str, ...]:
    """Return the names of feasts that stand for a day wherever they are."""
    feasts = lexicon.load("time_words")["feasts"]
    names = (*_table("fixed"), *_offsets(), *feasts["after_thanksgiving"], *named_weekdays(), *feasts["kept"])
    return tuple(name for name in names if name not in bare_names())


@cache
def bare_names() -> tuple[str, ...]:
    """Return the names of feasts that stand for a day only after certain words."""
    return tuple(lexicon.load("time_words")["feasts"]["bare"])
