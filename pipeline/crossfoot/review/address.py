"""A view is its URL: ``?check=sum&status=open&text=harbour``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from crossfoot.errors import UsageError
from crossfoot.review.model import Change, Filter, ItemType, Order, Status
from crossfoot.types import Kind, Verdict

CLOSED: Mapping[str, tuple[str, ...]] = {
    "type": tuple(ItemType),
    "verdict": tuple(Verdict),
    "kind": tuple(Kind),
    "status": tuple(Status),
    "change": tuple(Change),
    "order": tuple(Order),
}
ENUMS: Mapping[str, Callable[[str], Any]] = {
    "type": ItemType,
    "status": Status,
    "change": Change,
    "order": Order,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
}
SINGLE = ("text", "since", "until", "order")
DEFAULT = Filter()
MANY = 100
"""Most values of one field."""

LONGEST = 1_000
"""Code points of one value."""


def to_query(view: Filter) -> list[tuple[str, str]]:
    """Return a filter as pairs for a URL, without what is as in the default; the same filter gives the same pairs."""
    pairs: list[tuple[str, str]] = []
    for field in fields(view):
        value = getattr(view, field.name)
        if value != getattr(DEFAULT, field.name):
            values = sorted(map(str, value)) if isinstance(value, tuple) else [str(value)]
            pairs += [(field.name, one) for one in values]
    return pairs


def from_query(pairs: Iterable[tuple[str, str]]) -> Filter:
    """Read a filter from the pairs of a URL; a field that is no filter's (``page``) is passed over.

    Raises:
        UsageError: A value is none that the field can have.
    """
    values: dict[str, list[Any]] = {}
    names = {field.name for field in fields(Filter)}
    for name, value in pairs:
        if name in names:
            values.setdefault(name, []).append(_read(name, value))
    for name, found in values.items():
        if len(found) > (1 if name in SINGLE else MANY):
            raise UsageError(
                f"{name}: expected at most {1 if name in SINGLE else MANY} values, found {len(found)}"
            )
    kept: dict[str, Any] = {
        name: found[0] if name in SINGLE else tuple(sorted(set(found)))
        for name, found in values.items()
        if found != [None]
    }
    return Filter(**kept)


def _read(name: str, value: str) -> Any:  # noqa: ANN401  (as the field)
    if name in SINGLE and not value.strip():
        return "" if name == "text" else None  # a field of a form that was left empty
    if name in CLOSED and value not in CLOSED[name]:
        raise UsageError(
            f"{name}: expected one of {', '.join(CLOSED[name])}, found {value[:60]!r}; correct it"
        )
    if len(value) > LONGEST:
        raise UsageError(f"{name}: expected at most {LONGEST:,} characters, found {len(value):,}; shorten it")
    try:
        return ENUMS.get(name, str)(value)
    except ValueError as error:
        raise UsageError(
            f"{name}: expected a day such as 2024-03-08, found {value[:60]!r}; correct it"
        ) from error
