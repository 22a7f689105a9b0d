"""A rule of the grammar: a pattern, the sign that it is tried near, and what its match says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from re import Match, Pattern

from crossfoot.extract.dates.expressions import Atom, Expression


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the grammar and what its match says.

    The mention is the group ``x`` where the pattern has one, so that a word may be required before it; the
    whole match otherwise.
    """

    name: str
    sign: str
    """Name of what must be in the paragraph (`signs.patterns`)."""

    pattern: Pattern[str]
    read: Callable[[Match[str]], Expression | None]
    group: str | int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "group", "x" if "x" in self.pattern.groupindex else 0)

    def atom(self, match: Match[str]) -> Atom | None:
        """Read a match; ``None`` where it says no time after all."""
        expression = self.read(match)
        start, end = match.span(self.group)
        if start < 0:  # the group is in the other branch
            start, end = match.span()
        return None if expression is None else Atom(start, end, expression, self.name)


def rule(name: str, sign: str, pattern: str, read: Callable[[Match[str]], Expression | None]) -> Rule:
    """Compile a rule of the grammar; only month and day names mind their capitals."""
    return Rule(f"date.{name}", sign, re.compile(pattern, re.IGNORECASE), read)
